//! Proving again who one is, and changing the password.

use contract::wire::{IdentityFault, OpenSessions, PasswordChange, Proof, ProofKind, Proved};
use contract::{FieldError, Problem};

use super::change::OWN;
use super::entries;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::session::{password, sms};

/// Seconds for which it holds.
const HOLDS: i64 = 10 * 60;

/// `POST /me/proofs`.
pub(crate) fn prove(ctx: &Ctx<'_>, body: &Proof) -> Result<Proved, Problem> {
    let me = ctx.person()?;
    match body.kind {
        ProofKind::Password => password::again(ctx, &me, &body.secret, "/secret")?,
        ProofKind::Sms => {
            let worth = sms::look(ctx, OWN, &me.phone, body.secret.trim());
            if let Some((fault, left)) = worth.fault() {
                let mut problem =
                    refuse::invalid(ctx.trace(), vec![refuse::fault("/secret", &fault)]);
                problem.tries_left = left;
                return Err(problem);
            }
            sms::use_up(ctx, OWN, &me.phone);
        }
        ProofKind::Other(_) => {
            let error = FieldError::at("/kind", "expected PASSWORD or SMS");
            return Err(refuse::invalid(ctx.trace(), vec![error]));
        }
    }
    let until = ctx.shared.clock.now() + HOLDS;
    let here = ctx.who.as_ref().map(|who| who.id.clone());
    ctx.shared.sessions.identities().book(&me.id).proved = here.map(|here| (here, until));
    Ok(Proved {
        seconds: u32::try_from(HOLDS).unwrap_or_default(),
    })
}

/// Refuses unless this session has proved again who it is.
pub(super) fn demand(ctx: &Ctx<'_>, persona: &str) -> Result<(), Problem> {
    let now = ctx.shared.clock.now();
    let here = ctx.who.as_ref().map(|who| who.id.as_str());
    let proved = ctx
        .shared
        .sessions
        .identities()
        .book(persona)
        .proved
        .clone();
    let holds = proved
        .as_ref()
        .is_some_and(|(session, until)| Some(session.as_str()) == here && now < *until);
    if holds {
        return Ok(());
    }
    let detail = "prove again who you are first: POST /me/proofs";
    Err(refuse::conflict(ctx.trace(), detail))
}

/// `POST /me/password`.
pub(crate) fn change_password(
    ctx: &Ctx<'_>,
    body: &PasswordChange,
) -> Result<OpenSessions, Problem> {
    let me = ctx.person()?;
    password::again(ctx, &me, &body.old_password, "/oldPassword")?;
    let known = [me.phone.as_str(), me.id_number.as_str()];
    let same = body.old_password == body.new_password;
    if same || !password::is_strong(&body.new_password, &known) {
        let fault = refuse::fault("/newPassword", &IdentityFault::WeakPassword);
        return Err(refuse::invalid(ctx.trace(), vec![fault]));
    }
    let digest = password::digest(&me.id, &body.new_password);
    let mut identities = ctx.shared.sessions.identities();
    identities.passwords.insert(me.id.clone(), digest);
    drop(identities);
    // Whoever knew the old one is out.
    entries::end_others(ctx)
}
