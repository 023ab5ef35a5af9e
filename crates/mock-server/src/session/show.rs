//! A session as it travels.

use contract::mask;
use contract::wire::{Identity, Role, Session};

use super::Who;
use crate::account;
use crate::clock;
use crate::http::routes::Ctx;
use crate::world::content::Persona;

/// The session as it travels.
pub(crate) fn session(ctx: &Ctx<'_>, who: &Who) -> Session {
    let now = ctx.shared.clock.now();
    let persona = who
        .persona
        .as_ref()
        .and_then(|id| ctx.shared.sessions.persona(&ctx.world, id, now));
    Session {
        person: persona.as_ref().map(identity),
        csrf_token: who.csrf.clone(),
        expires_at: persona.as_ref().map(|_| clock::rfc3339(who.ends())),
        expires_in_seconds: persona
            .as_ref()
            .and_then(|_| u32::try_from(who.ends() - now).ok()),
        cancels_at: persona
            .as_ref()
            .and_then(|persona| account::cancels_at(ctx, &persona.id)),
        public_terminal: who.persona.is_some() && who.public_terminal,
    }
}

fn identity(persona: &Persona) -> Identity {
    Identity {
        display_name: mask::name(&persona.name),
        kind: persona.kind.clone(),
        level: persona.level,
        acting_for: None,
        roles: persona
            .roles
            .iter()
            .map(|role| {
                if role == "SYSTEM_ADMIN" {
                    Role::Administrator
                } else {
                    Role::from(role.as_str())
                }
            })
            .collect(),
    }
}
