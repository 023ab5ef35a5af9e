//! Signing in by means of another device: a code here, a yes there.

use contract::endpoint::Id;
use contract::wire::{
    EntryMethod, Handover, HandoverStart, HandoverState, IdentityKind, SignInMethod,
};
use contract::{FieldError, Problem};

use super::identities::Handing;
use super::{COOKIE, cookie, secret, session};
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::state::Shared;
use crate::world::content::Persona;

/// Seconds that it may take.
const PATIENCE: i64 = 3 * 60;

/// `POST /session/handovers`.
pub(crate) fn start(ctx: &Ctx<'_>, body: &HandoverStart) -> Result<Handover, Problem> {
    if !matches!(body.kind, SignInMethod::Certificate | SignInMethod::Licence) {
        let error = FieldError::at("/kind", "expected CERTIFICATE or LICENSE");
        return Err(refuse::invalid(ctx.trace(), vec![error]));
    }
    let now = ctx.shared.clock.now();
    let number = u64::from_str_radix(&secret()[..12], 16).unwrap_or_default() % 100_000_000;
    let handing = Handing {
        kind: body.kind.clone(),
        code: format!("{number:08}"),
        session: ctx.who.as_ref().map(|w| w.id.clone()).unwrap_or_default(),
        public_terminal: body.public_terminal,
        began: now,
        scanned: false,
        refused: false,
        persona: None,
        opened: None,
    };
    let id = secret();
    let mut identities = ctx.shared.sessions.identities();
    identities.handovers.retain(|_, h| now - h.began < 3600);
    identities.handovers.insert(id.clone(), handing.clone());
    drop(identities);
    Ok(travel(ctx, &id, &handing))
}

/// `GET /session/handovers/{id}`.
pub(crate) fn get(ctx: &Ctx<'_>, id: &Id) -> Result<Handover, Problem> {
    let none = || refuse::not_found(ctx.trace(), "hand-over in this browser");
    let here = ctx
        .who
        .as_ref()
        .map(|who| who.id.as_str())
        .unwrap_or_default();
    let held = ctx.asked.cookie(COOKIE).unwrap_or_default();
    let handing = ctx
        .shared
        .sessions
        .identities()
        .handovers
        .get(&id.0)
        .cloned();
    let mut handing = handing.ok_or_else(none)?;
    let is_mine = [here, held].iter().any(|session| {
        !session.is_empty()
            && (*session == handing.session || Some(*session) == handing.opened.as_deref())
    });
    if !is_mine {
        return Err(none());
    }
    let mut handover = travel(ctx, &id.0, &handing);
    if handover.state != HandoverState::Done {
        return Ok(handover);
    }
    let opened = handing
        .opened
        .as_ref()
        .and_then(|session| ctx.shared.sessions.living(session));
    handover.session = Some(match (opened, handing.persona.take()) {
        // The answer was lost on its way: the same session again.
        (Some(who), _) => {
            let base = &ctx.shared.options.base_path;
            ctx.cookies
                .borrow_mut()
                .push(cookie(COOKIE, &who.id, base, ctx.asked.secure, None));
            session(ctx, &who)
        }
        (None, Some(persona)) if handing.opened.is_none() => {
            let (session, who) = super::open_for(
                ctx,
                &persona,
                handing.public_terminal,
                EntryMethod::from(handing.kind.name()),
            );
            let mut identities = ctx.shared.sessions.identities();
            if let Some(kept) = identities.handovers.get_mut(&id.0) {
                kept.opened = Some(who);
            }
            session
        }
        _ => return Err(none()),
    });
    Ok(handover)
}

fn travel(ctx: &Ctx<'_>, id: &str, handing: &Handing) -> Handover {
    let left = (handing.began + PATIENCE - ctx.shared.clock.now()).max(0);
    Handover {
        id: id.to_owned(),
        kind: handing.kind.clone(),
        state: match handing {
            Handing { refused: true, .. } => HandoverState::Refused,
            Handing {
                persona: Some(_), ..
            } => HandoverState::Done,
            _ if left == 0 => HandoverState::Expired,
            Handing { scanned: true, .. } => HandoverState::Scanned,
            _ => HandoverState::Waiting,
        },
        code: handing.code.clone(),
        scan: address(ctx, &handing.code),
        expires_at: clock::rfc3339(handing.began + PATIENCE),
        expires_in_seconds: u32::try_from(left).unwrap_or_default(),
        session: None,
    }
}

/// Where the other device goes: the page that plays it.
pub(super) fn address(ctx: &Ctx<'_>, code: &str) -> String {
    let scheme = if ctx.asked.secure { "https" } else { "http" };
    let host = ctx.asked.header("host").unwrap_or("localhost");
    let base = &ctx.shared.options.base_path;
    format!("{scheme}://{host}{base}_idp/device?code={code}")
}

/// What the other device sees of a code that is under way; notes that it was scanned.
pub(crate) fn scan(shared: &Shared, code: &str) -> Option<SignInMethod> {
    let now = shared.clock.now();
    let mut identities = shared.sessions.identities();
    let handing = identities.handovers.values_mut().find(|h| h.code == code)?;
    if handing.refused || handing.persona.is_some() || now - handing.began >= PATIENCE {
        return None;
    }
    handing.scanned = true;
    Some(handing.kind.clone())
}

/// The other device says yes, as somebody, or no. Whether there was anything to say it to.
pub(crate) fn answer(shared: &Shared, code: &str, persona: Option<&str>) -> bool {
    if scan(shared, code).is_none() {
        return false;
    }
    let mut identities = shared.sessions.identities();
    let Some(handing) = identities.handovers.values_mut().find(|h| h.code == code) else {
        return false;
    };
    match persona {
        Some(id) => handing.persona = Some(id.to_owned()),
        None => handing.refused = true,
    }
    true
}

/// Whether somebody can hold such a thing: licences belong to organisations, certificates to anybody but officers.
pub(crate) fn may_hold(kind: &SignInMethod, persona: &Persona) -> bool {
    match persona.kind {
        IdentityKind::LegalPerson | IdentityKind::OtherOrganisation => true,
        IdentityKind::NaturalPerson => *kind == SignInMethod::Certificate,
        _ => false,
    }
}
