//! The way in: login → the identity provider's page → a one-time code → callback → session.

use contract::endpoints::SignInQuery;
use contract::wire::{EntryMethod, EntryOutcome};
use contract::{Problem, ProblemKind};

use super::{COOKIE, cookie, secrets::secret};
use crate::account;
use crate::http::asked::Asked;
use crate::http::refuse;
use crate::http::reply::Reply;
use crate::http::routes::Ctx;
use crate::state::Shared;

/// Cookie that ties a sign-in to the browser that began it.
const STATE_COOKIE: &str = "tongban_login";
/// Seconds that a sign-in may take.
const PATIENCE: i64 = 10 * 60;
/// Seconds that a one-time code holds.
const CODE_LIFE: i64 = 60;

/// A sign-in that was begun.
pub(crate) struct Pending {
    return_to: String,
    began: i64,
}

/// What a one-time code stands for.
pub(crate) struct Grant {
    persona: String,
    state: String,
    given: i64,
}

/// Where a path of the portal really is, under the base path.
pub(crate) fn inside(shared: &Shared, return_to: &str) -> String {
    let base = &shared.options.base_path;
    if return_to.starts_with(base.as_str()) || base == "/" {
        return return_to.to_owned();
    }
    format!("{}{return_to}", base.trim_end_matches('/'))
}

/// `GET /session/login`.
pub(crate) fn login(ctx: &Ctx<'_>, query: &SignInQuery) -> Result<Reply, Problem> {
    let return_to = match &query.return_to {
        None => "/".to_owned(),
        Some(path) if path.stays_inside() => path.0.clone(),
        Some(_) => {
            return Err(refuse::bad(
                ctx.trace(),
                "returnTo",
                "a path inside the portal, with one slash at the start",
            ));
        }
    };
    let now = ctx.shared.clock.now();
    let base = &ctx.shared.options.base_path;
    if let Some(persona) = &query.persona {
        let known = ctx
            .shared
            .sessions
            .persona(&ctx.world, persona.as_str(), now);
        if known.is_none() {
            return Err(refuse::bad(
                ctx.trace(),
                "persona",
                "the id of a persona that the capabilities name",
            ));
        }
        return Ok(enter(
            ctx.shared,
            ctx.asked,
            persona.as_str(),
            &return_to,
            now,
        ));
    }
    let state = secret();
    if let Ok(mut pending) = ctx.shared.sessions.pending.lock() {
        pending.retain(|_, p| now - p.began < PATIENCE);
        pending.insert(
            state.clone(),
            Pending {
                return_to,
                began: now,
            },
        );
    }
    let mut reply = Reply::redirect(302, &format!("{base}_idp/authorize?state={state}"));
    reply.cookie(cookie(
        STATE_COOKIE,
        &state,
        base,
        ctx.asked.secure,
        Some(PATIENCE),
    ));
    Ok(reply)
}

/// Whether a sign-in with this state is under way.
pub(crate) fn under_way(shared: &Shared, state: &str) -> bool {
    let now = shared.clock.now();
    shared
        .sessions
        .pending
        .lock()
        .is_ok_and(|p| p.get(state).is_some_and(|p| now - p.began < PATIENCE))
}

/// The identity provider says yes: a one-time code, and the way back.
pub(crate) fn grant(shared: &Shared, persona: &str, state: &str) -> String {
    let code = secret();
    let now = shared.clock.now();
    if let Ok(mut codes) = shared.sessions.codes.lock() {
        codes.retain(|_, g| now - g.given < CODE_LIFE);
        codes.insert(
            code.clone(),
            Grant {
                persona: persona.to_owned(),
                state: state.to_owned(),
                given: now,
            },
        );
    }
    format!(
        "{}api/session/callback?code={code}&state={state}",
        shared.options.base_path
    )
}

/// `GET /session/callback`: what the identity provider sends the browser back to.
pub(crate) fn callback(shared: &Shared, asked: &Asked) -> Result<Reply, Problem> {
    let value = |name: &str| {
        asked
            .pairs
            .iter()
            .find(|(have, _)| have == name)
            .map(|(_, value)| value.as_str())
    };
    let refused =
        |detail: &str| refuse::with_detail(ProblemKind::InvalidRequest, &asked.trace, detail);
    let (Some(code), Some(state)) = (value("code"), value("state")) else {
        return Err(refused("expected code and state of a sign-in"));
    };
    if asked.cookie(STATE_COOKIE) != Some(state) {
        return Err(refused(
            "this sign-in was not begun in this browser; begin again",
        ));
    }
    let now = shared.clock.now();
    let grant = shared
        .sessions
        .codes
        .lock()
        .ok()
        .and_then(|mut codes| codes.remove(code));
    let pending = shared
        .sessions
        .pending
        .lock()
        .ok()
        .and_then(|mut pending| pending.remove(state));
    match (grant, pending) {
        (Some(grant), Some(pending)) if grant.state == state && now - grant.given < CODE_LIFE => {
            Ok(enter(
                shared,
                asked,
                &grant.persona,
                &pending.return_to,
                now,
            ))
        }
        _ => Err(refused("the code has been used or is too old; begin again")),
    }
}

/// A new session, and back to where the person was. Never the old session's id: somebody else may know it.
fn enter(shared: &Shared, asked: &Asked, persona: &str, return_to: &str, now: i64) -> Reply {
    if let Some(old) = asked.cookie(COOKIE) {
        shared.sessions.close(old);
    }
    let who = shared.sessions.open(Some(persona.to_owned()), false, now);
    let tried = account::Tried {
        method: EntryMethod::Provider,
        outcome: EntryOutcome::Entered,
        session: Some(&who.id),
        public_terminal: false,
    };
    account::note_entry(shared, asked, persona, tried);
    let base = &shared.options.base_path;
    let mut reply = Reply::redirect(302, &encoded(&inside(shared, return_to)));
    reply.cookie(cookie(COOKIE, &who.id, base, asked.secure, None));
    reply.cookie(cookie(STATE_COOKIE, "", base, asked.secure, Some(0)));
    reply
}

/// A location header is ASCII: the rest is percent-encoded.
fn encoded(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for c in path.chars() {
        if c.is_ascii_graphic() {
            out.push(c);
        } else {
            contract::endpoint::encode(c.encode_utf8(&mut [0; 4]), &mut out);
        }
    }
    out
}
