//! A session as it travels.

use contract::mask;
use contract::wire::{ApplicantKind, Identity, Named, Role, Session, Text};

use super::Who;
use crate::account;
use crate::clock;
use crate::delegations;
use crate::http::routes::Ctx;
use crate::principals::Reach;
use crate::world::content::Persona;

/// The session as it travels.
pub(crate) fn session(ctx: &Ctx<'_>, who: &Who) -> Session {
    let now = ctx.shared.clock.now();
    let persona = who
        .persona
        .as_ref()
        .and_then(|id| ctx.shared.sessions.persona(&ctx.world, id, now));
    Session {
        person: persona.as_ref().map(|persona| identity(ctx, who, persona)),
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

/// Whom a session acts for, with the right to do so. Once that has ended the session is its owner's own again.
fn acting(ctx: &Ctx<'_>, who: &Who, persona: &Persona) -> Option<(Persona, ApplicantKind, Reach)> {
    let id = who.acting.as_ref()?;
    let reach = Reach::new(ctx.shared, &ctx.world, persona.clone());
    let mut all = reach.all(ctx).into_iter();
    let found = all.find(|(principal, _)| principal.id == *id);
    if found.is_none() {
        ctx.shared.sessions.act_for(&who.id, None);
    }
    let (principal, kind) = found?;
    Some((principal, kind, reach))
}

fn identity(ctx: &Ctx<'_>, who: &Who, persona: &Persona) -> Identity {
    let acting = acting(ctx, who, persona);
    let now = ctx.shared.clock.now();
    let ends = acting
        .as_ref()
        .and_then(|(principal, _, reach)| reach.ends(&principal.id));
    Identity {
        display_name: mask::name(&persona.name),
        kind: persona.kind.clone(),
        level: persona.level,
        acting_kind: acting.as_ref().map(|(_, kind, _)| kind.clone()),
        acting_ends_in_seconds: ends.and_then(|ends| u32::try_from(ends - now).ok()),
        acting_for: acting.map(|(principal, _, _)| Named {
            name: Text::zh(delegations::show::name(&principal)),
            id: principal.id,
        }),
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
