//! Codes by text message. Nothing is sent: the knobs' page shows them.

use contract::validate::Mobile;
use contract::wire::{
    CodePurpose, CodeRequest, CodeSent, EntryMethod, EntryOutcome, IdentityFault, IdentityKind,
    Session, SmsSignIn,
};
use contract::{FieldError, Problem, ProblemKind, mask};

use super::identities::Sent;
use super::{let_in, secret};
use crate::account;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::world::content::Persona;

/// Seconds until another code may be asked for.
pub(crate) const RESEND: i64 = 60;
/// Seconds for which a code holds.
pub(crate) const LIFE: i64 = 5 * 60;
/// Wrong codes until the code is worth nothing.
const MOST_TRIES: u32 = 5;

fn slot(purpose: &str, address: &str) -> String {
    format!("{purpose} {address}")
}

/// `POST /session/codes`.
pub(crate) fn send(ctx: &Ctx<'_>, body: &CodeRequest) -> Result<CodeSent, Problem> {
    if !matches!(body.purpose, CodePurpose::SignIn | CodePurpose::Register) {
        let error = FieldError::at("/purpose", "expected SIGN_IN or REGISTER");
        return Err(refuse::invalid(ctx.trace(), vec![error]));
    }
    let mobile = Mobile::parse(&body.mobile).map_err(|_| {
        refuse::invalid(
            ctx.trace(),
            vec![refuse::fault("/mobile", &IdentityFault::BadNumber)],
        )
    })?;
    issue(ctx, body.purpose.name(), mobile.as_str())?;
    Ok(CodeSent {
        mobile: mask::mobile(mobile.as_str()),
        resend_after_seconds: u32::try_from(RESEND).unwrap_or_default(),
        expires_in_seconds: u32::try_from(LIFE).unwrap_or_default(),
    })
}

/// Makes a code for an address; not before the last one may be sent again.
pub(crate) fn issue(ctx: &Ctx<'_>, purpose: &str, address: &str) -> Result<(), Problem> {
    let now = ctx.shared.clock.now();
    let slot = slot(purpose, address);
    let mut identities = ctx.shared.sessions.identities();
    if let Some(sent) = identities.codes.get(&slot)
        && (0..RESEND).contains(&(now - sent.at))
    {
        let left = u32::try_from(RESEND - (now - sent.at)).unwrap_or_default();
        return Err(refuse::later(
            ProblemKind::TooManyRequests,
            ctx.trace(),
            left,
        ));
    }
    let number = u64::from_str_radix(&secret()[..12], 16).unwrap_or_default() % 1_000_000;
    identities.codes.insert(
        slot,
        Sent {
            code: format!("{number:06}"),
            at: now,
            wrong: 0,
        },
    );
    Ok(())
}

/// What a code was worth.
pub(crate) enum Worth {
    /// It is the one that was sent.
    Right,
    /// It is not; this many tries are left.
    Wrong(u32),
    /// There is none any more.
    Gone,
}

impl Worth {
    /// The fault, where there is one, and the tries left.
    pub(crate) fn fault(&self) -> Option<(IdentityFault, Option<u32>)> {
        match self {
            Self::Right => None,
            Self::Wrong(left) => Some((IdentityFault::WrongCode, Some(*left))),
            Self::Gone => Some((IdentityFault::CodeExpired, None)),
        }
    }
}

/// Looks at a code, and counts a wrong one.
pub(crate) fn look(ctx: &Ctx<'_>, purpose: &str, address: &str, code: &str) -> Worth {
    let now = ctx.shared.clock.now();
    let mut identities = ctx.shared.sessions.identities();
    let Some(sent) = identities.codes.get_mut(&slot(purpose, address)) else {
        return Worth::Gone;
    };
    if !(0..LIFE).contains(&(now - sent.at)) || sent.wrong >= MOST_TRIES {
        return Worth::Gone;
    }
    if sent.code == code {
        return Worth::Right;
    }
    sent.wrong += 1;
    match MOST_TRIES - sent.wrong {
        0 => Worth::Gone,
        left => Worth::Wrong(left),
    }
}

/// A code opens once.
pub(crate) fn use_up(ctx: &Ctx<'_>, purpose: &str, address: &str) {
    let mut identities = ctx.shared.sessions.identities();
    identities.codes.remove(&slot(purpose, address));
}

/// `POST /session/sms`.
pub(crate) fn sign_in(ctx: &Ctx<'_>, body: &SmsSignIn) -> Result<Session, Problem> {
    let refused = |pointer: &str, fault: &IdentityFault| {
        refuse::invalid(ctx.trace(), vec![refuse::fault(pointer, fault)])
    };
    let mobile =
        Mobile::parse(&body.mobile).map_err(|_| refused("/mobile", &IdentityFault::BadNumber))?;
    let worth = look(
        ctx,
        CodePurpose::SignIn.name(),
        mobile.as_str(),
        body.code.trim(),
    );
    if let Some((fault, left)) = worth.fault() {
        let mut problem = refused("/code", &fault);
        problem.tries_left = left;
        if let Some(persona) = holder(ctx, mobile.as_str()) {
            let tried = account::Tried::failed(EntryMethod::Sms, EntryOutcome::Refused);
            account::note_entry(ctx.shared, ctx.asked, &persona.id, tried);
        }
        return Err(problem);
    }
    // Only now: whoever does not hold the telephone is not told whether it has an account.
    let persona = holder(ctx, mobile.as_str())
        .ok_or_else(|| refused("/mobile", &IdentityFault::NoAccount))?;
    use_up(ctx, CodePurpose::SignIn.name(), mobile.as_str());
    Ok(let_in(
        ctx,
        &persona.id,
        body.public_terminal,
        EntryMethod::Sms,
    ))
}

/// Whose number it is; persons come before organisations, whose agents have one too.
fn holder(ctx: &Ctx<'_>, mobile: &str) -> Option<Persona> {
    let mut everybody = ctx.everybody();
    everybody.sort_by_key(|p| p.kind != IdentityKind::NaturalPerson);
    everybody.into_iter().find(|p| p.phone == mobile)
}
