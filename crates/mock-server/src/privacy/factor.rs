//! The second factor: challenges, setting up, proving, locking out, starting anew when it is forgotten.

use contract::wire::{
    FactorChallenge, FactorProof, FactorPurpose, FactorReset, FactorResetOutcome, FactorSetUp,
    FactorStart, IdentityFault, LevelCheck, LevelCheckKind, LevelOutcome, LevelReason,
    PrivacySpace, SecondFactor,
};
use contract::{Problem, ProblemKind, base64url, mask};
use serde::{Deserialize, Serialize};

use super::passkey::{self, Passkey};
use super::{Open, asker, needs_open, show, things};
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::session::{level, secret};

/// Seconds for which a challenge holds.
const HOLDS: i64 = 300;
/// Rounds of PBKDF2-SHA-256 that are asked for.
const ITERATIONS: u32 = 600_000;
/// Wrong proofs until one must wait.
const MOST_WRONG: u32 = 5;
/// Seconds to wait the first time; twice as long each further time, up to a day.
const WAIT: i64 = 5 * 60;
const LONGEST_WAIT: i64 = 24 * 3600;
/// Refused checks of identity until one must wait for an hour.
const MOST_REFUSED: u32 = 3;

/// What opens a space.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Factor {
    /// A PIN: its salt, and a digest of what was derived from it.
    Pin { salt: String, digest: String },
    /// A key of a device.
    Passkey(Passkey),
}

impl Factor {
    /// Its name.
    pub(crate) fn kind(&self) -> SecondFactor {
        match self {
            Self::Pin { .. } => SecondFactor::Pin,
            Self::Passkey(_) => SecondFactor::Passkey,
        }
    }
}

/// A challenge that was given out.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Challenge {
    session: String,
    purpose: FactorPurpose,
    /// What a key signs, and the salt of a new PIN.
    pub(super) text: String,
    salt: String,
    at: i64,
}

/// Random bytes as base64url.
fn random() -> String {
    base64url::encode(secret().as_bytes())
}

/// `POST /privacy/challenges`.
pub(crate) fn start(ctx: &Ctx<'_>, wanted: &FactorStart) -> Result<FactorChallenge, Problem> {
    let me = ctx.person()?;
    let now = ctx.shared.clock.now();
    let space = things::own(ctx);
    let unlocks = wanted.purpose == FactorPurpose::Unlock;
    if unlocks && space.factor.is_none() {
        return Err(refuse::conflict(ctx.trace(), "no factor is set up"));
    }
    let salt = match &space.factor {
        Some(Factor::Pin { salt, .. }) if unlocks => salt.clone(),
        _ => random(),
    };
    let credential_ids = match &space.factor {
        Some(Factor::Passkey(key)) if unlocks => vec![key.id.clone()],
        _ => Vec::new(),
    };
    let (_, session) = asker(ctx).unwrap_or_default();
    let (id, text) = (secret(), random());
    let mut kept = ctx.shared.spaces.kept();
    kept.challenges.retain(|_, old| now - old.at < HOLDS);
    let challenge = Challenge {
        session,
        purpose: wanted.purpose.clone(),
        text: text.clone(),
        salt: salt.clone(),
        at: now,
    };
    kept.challenges.insert(id.clone(), challenge);
    Ok(FactorChallenge {
        id,
        challenge: text,
        rp_id: passkey::rp_id(ctx),
        // Opaque, and the same each time, so that a device keeps one key an account.
        user_handle: base64url::encode(
            &crate::cases::digest(format!("handle {}", me.id).as_bytes()).as_bytes()[..32],
        ),
        user_name: mask::name(&me.name),
        credential_ids,
        salt,
        iterations: ITERATIONS,
        expires_in_seconds: u32::try_from(HOLDS).unwrap_or_default(),
    })
}

/// Takes a challenge: it holds once, for who asked for it.
fn take(ctx: &Ctx<'_>, id: &str, purpose: &FactorPurpose) -> Result<Challenge, Problem> {
    let now = ctx.shared.clock.now();
    let (_, session) = asker(ctx).unwrap_or_default();
    let found = ctx.shared.spaces.kept().challenges.remove(id);
    found
        .filter(|known| {
            known.session == session && known.purpose == *purpose && now - known.at < HOLDS
        })
        .ok_or_else(|| {
            let fault = refuse::fault("/challenge", &IdentityFault::CodeExpired);
            refuse::invalid(ctx.trace(), vec![fault])
        })
}

fn invalid(ctx: &Ctx<'_>, pointer: &str, fault: &IdentityFault) -> Problem {
    refuse::invalid(ctx.trace(), vec![refuse::fault(pointer, fault)])
}

/// What is kept of a verifier: so that who reads what the server keeps cannot unlock.
fn digest(verifier: &str) -> Option<String> {
    let bytes = base64url::decode(verifier).filter(|bytes| bytes.len() == 32)?;
    Some(crate::cases::digest(&bytes))
}

/// `POST /privacy/factor`.
pub(crate) fn set(ctx: &Ctx<'_>, wanted: &FactorSetUp) -> Result<PrivacySpace, Problem> {
    let me = ctx.person()?.id;
    if things::own(ctx).factor.is_some() {
        needs_open(ctx)?;
    }
    let challenge = take(ctx, &wanted.challenge, &FactorPurpose::Register)?;
    let public = ctx.who.as_ref().is_some_and(|who| who.public_terminal);
    let factor = match wanted.factor {
        SecondFactor::Pin => {
            let verifier = wanted.verifier.as_deref().unwrap_or_default();
            let digest = digest(verifier)
                .ok_or_else(|| invalid(ctx, "/verifier", &IdentityFault::BadNumber))?;
            Factor::Pin {
                salt: challenge.salt,
                digest,
            }
        }
        // A key would stay on a device that is everybody's.
        SecondFactor::Passkey if public => {
            let detail = "no key is made on a public terminal";
            return Err(refuse::conflict(ctx.trace(), detail));
        }
        _ => {
            let made = wanted.passkey.as_ref();
            let key = made.and_then(|made| passkey::register(ctx, &challenge.text, made));
            Factor::Passkey(
                key.ok_or_else(|| invalid(ctx, "/passkey", &IdentityFault::WrongCredentials))?,
            )
        }
    };
    {
        let mut kept = ctx.shared.spaces.kept();
        let space = kept.spaces.entry(me.clone()).or_default();
        space.factor = Some(factor);
        (space.wrong, space.lockouts, space.locked_until) = (0, 0, 0);
        // Whoever had it open with the old one has not any more.
        kept.open.retain(|_, open| open.persona != me);
    }
    open(ctx, &me)
}

/// Opens the space for this session.
fn open(ctx: &Ctx<'_>, me: &str) -> Result<PrivacySpace, Problem> {
    let now = ctx.shared.clock.now();
    let (_, session) = asker(ctx).unwrap_or_default();
    {
        let mut kept = ctx.shared.spaces.kept();
        kept.open.retain(|_, open| open.until > now);
        let minutes = kept
            .spaces
            .get(me)
            .map_or(1, |space| space.settings().lock_after_minutes);
        let open = Open {
            persona: me.to_owned(),
            until: now + i64::from(minutes) * 60,
        };
        kept.open.insert(session, open);
    }
    show::space(ctx)
}

/// `POST /privacy/unlocking`.
pub(crate) fn unlock(ctx: &Ctx<'_>, proof: &FactorProof) -> Result<PrivacySpace, Problem> {
    let me = ctx.person()?.id;
    let now = ctx.shared.clock.now();
    let space = things::own(ctx);
    let Some(factor) = space.factor.clone() else {
        return Err(refuse::conflict(ctx.trace(), "no factor is set up"));
    };
    if space.locked_until > now {
        return Err(locked_out(ctx, space.locked_until - now));
    }
    let challenge = take(ctx, &proof.challenge, &FactorPurpose::Unlock)?;
    let (pointer, proved) = match factor {
        Factor::Pin {
            salt: _,
            digest: known,
        } => {
            let given = proof.verifier.as_deref().and_then(digest);
            (
                "/verifier",
                given.is_some_and(|given| given == known).then_some(None),
            )
        }
        Factor::Passkey(key) => {
            let signed = proof.passkey.as_ref();
            let count =
                signed.and_then(|signed| passkey::prove(ctx, &challenge.text, &key, signed));
            (
                "/passkey",
                count.map(|count| Some(Passkey { count, ..key })),
            )
        }
    };
    let mut kept = ctx.shared.spaces.kept();
    let space = kept.spaces.entry(me.clone()).or_default();
    if let Some(key) = proved {
        (space.wrong, space.lockouts) = (0, 0);
        if let Some(key) = key {
            space.factor = Some(Factor::Passkey(key));
        }
        drop(kept);
        return open(ctx, &me);
    }
    space.wrong += 1;
    if space.wrong >= MOST_WRONG {
        let wait = (WAIT << space.lockouts.min(10)).min(LONGEST_WAIT);
        space.locked_until = now + wait;
        space.lockouts += 1;
        space.wrong = 0;
        return Err(locked_out(ctx, wait));
    }
    let mut problem = invalid(ctx, pointer, &IdentityFault::WrongCredentials);
    problem.tries_left = Some(MOST_WRONG - space.wrong);
    Err(problem)
}

fn locked_out(ctx: &Ctx<'_>, wait: i64) -> Problem {
    let seconds = u32::try_from(wait).unwrap_or(u32::MAX);
    let mut problem = refuse::later(ProblemKind::TooManyRequests, ctx.trace(), seconds);
    problem.tries_left = Some(0);
    problem
}

/// `POST /privacy/reset`.
pub(crate) fn reset(ctx: &Ctx<'_>, body: &FactorReset) -> Result<FactorResetOutcome, Problem> {
    let me = ctx.person()?.id;
    let now = ctx.shared.clock.now();
    let space = things::own(ctx);
    if space.factor.is_none() {
        return Err(refuse::conflict(ctx.trace(), "no factor is set up"));
    }
    if space.refused_until > now {
        let wait = u32::try_from(space.refused_until - now).unwrap_or(u32::MAX);
        return Err(refuse::later(
            ProblemKind::TooManyRequests,
            ctx.trace(),
            wait,
        ));
    }
    let check = LevelCheck {
        kind: LevelCheckKind::Face,
        name: None,
        id_number: None,
        valid_until: None,
        card_region: None,
        card_number: None,
        face: Some(body.face.clone()),
    };
    let (outcome, reason) = level::compare(ctx, &check)?;
    let reset = outcome == LevelOutcome::Raised;
    {
        let mut kept = ctx.shared.spaces.kept();
        let space = kept.spaces.entry(me.clone()).or_default();
        if reset {
            space.factor = None;
            (space.wrong, space.lockouts, space.locked_until) = (0, 0, 0);
            space.refused = 0;
            kept.open.retain(|_, open| open.persona != me);
        } else {
            space.refused += 1;
            if space.refused >= MOST_REFUSED {
                space.refused = 0;
                space.refused_until = now + 3600;
            }
        }
    }
    Ok(FactorResetOutcome {
        reset,
        // Nobody reviews this by hand: it is tried again.
        reason: (!reset).then(|| reason.unwrap_or(LevelReason::NoFace)),
        space: show::space(ctx)?,
    })
}
