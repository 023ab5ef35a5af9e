//! Raising the real-name level: what the registers and the comparison of faces would say. Nothing of what is sent is kept.

use contract::validate::{CitizenId, Day};
use contract::wire::{
    IdentityFault, LevelAttempt, LevelCheck, LevelCheckKind, LevelOutcome, LevelReason,
    LevelStanding,
};
use contract::{FieldError, Problem, ProblemKind};

use super::identities::Identities;
use super::{picture, register, secret};
use crate::account;
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::world::content::Persona;

/// Seconds that a review takes.
const REVIEW: i64 = 10 * 60;
/// Refusals in a row until one must wait.
const MOST_REFUSALS: usize = 3;
/// Seconds to wait then.
const WAIT: i64 = 60 * 60;
/// A face cannot be made out in less: pixels of the shorter side.
const LEAST_SIDE: u32 = 160;

/// A review whose time has come is decided.
pub(crate) fn settle(identities: &mut Identities, persona: &str, now: i64) {
    let last = identities.attempts.get(persona).and_then(|all| all.last());
    let due = last.is_some_and(|last| {
        last.outcome == LevelOutcome::Review
            && last
                .decided_by
                .as_deref()
                .and_then(clock::parse)
                .is_none_or(|due| due <= now)
    });
    if due {
        decide(identities, persona, true);
    }
}

/// Decides a review.
fn decide(identities: &mut Identities, persona: &str, raised: bool) {
    let Some(last) = identities
        .attempts
        .get_mut(persona)
        .and_then(|all| all.last_mut())
    else {
        return;
    };
    last.decided_by = None;
    if raised {
        last.outcome = LevelOutcome::Raised;
        let level = aim(&last.kind);
        identities.levels.insert(persona.to_owned(), level);
    } else {
        last.outcome = LevelOutcome::Refused;
        last.reason = Some(LevelReason::OtherFace);
    }
}

/// Decides every review that waits: a knob.
pub(crate) fn decide_all(identities: &mut Identities, raised: bool) {
    let waiting: Vec<String> = identities
        .attempts
        .iter()
        .filter(|(_, all)| {
            all.last()
                .is_some_and(|a| a.outcome == LevelOutcome::Review)
        })
        .map(|(id, _)| id.clone())
        .collect();
    for id in waiting {
        decide(identities, &id, raised);
    }
}

/// The level that a check leads to.
fn aim(kind: &LevelCheckKind) -> u8 {
    match kind {
        LevelCheckKind::Face => 4,
        LevelCheckKind::Chip => 5,
        _ => 3,
    }
}

/// `GET /session/level`.
pub(crate) fn standing(ctx: &Ctx<'_>) -> Result<LevelStanding, Problem> {
    let persona = ctx.person()?;
    let now = ctx.shared.clock.now();
    let faces = account::agrees(ctx, &persona.id, account::FACES);
    let identities = ctx.shared.sessions.identities();
    let attempts = identities
        .attempts
        .get(&persona.id)
        .map_or(&[][..], Vec::as_slice);
    Ok(LevelStanding {
        level: persona.level,
        checks: match persona.level {
            0..=2 => vec![LevelCheckKind::IdCard, LevelCheckKind::SocialSecurity],
            3 if faces => vec![LevelCheckKind::Face],
            _ => Vec::new(),
        },
        handovers: match persona.level {
            3 if faces => vec![LevelCheckKind::Face],
            4 => vec![LevelCheckKind::Chip],
            _ => Vec::new(),
        },
        last: attempts.last().cloned(),
        retry_after_seconds: wait(attempts, now),
    })
}

/// How long one must wait after too many refusals in a row.
fn wait(attempts: &[LevelAttempt], now: i64) -> Option<u32> {
    let refused = attempts
        .iter()
        .rev()
        .take_while(|a| a.outcome == LevelOutcome::Refused)
        .count();
    if refused == 0 || !refused.is_multiple_of(MOST_REFUSALS) {
        return None;
    }
    let until = clock::parse(&attempts.last()?.at)? + WAIT;
    u32::try_from(until - now).ok().filter(|left| *left > 0)
}

/// `POST /session/level`.
pub(crate) fn raise(ctx: &Ctx<'_>, check: &LevelCheck) -> Result<LevelStanding, Problem> {
    let persona = ctx.person()?;
    let now = ctx.shared.clock.now();
    let before = standing(ctx)?;
    if let Some(seconds) = before.retry_after_seconds {
        return Err(refuse::later(
            ProblemKind::TooManyRequests,
            ctx.trace(),
            seconds,
        ));
    }
    if before
        .last
        .is_some_and(|last| last.outcome == LevelOutcome::Review)
    {
        return Err(refuse::conflict(ctx.trace(), "a check is being reviewed"));
    }
    if !before.checks.contains(&check.kind) {
        let detail = "this check does not lead on from the level that was reached";
        return Err(refuse::conflict(ctx.trace(), detail));
    }
    let (outcome, reason) = if check.kind == LevelCheckKind::Face {
        compare(ctx, check)?
    } else {
        look_up(ctx, &persona, check)?
    };
    let mut identities = ctx.shared.sessions.identities();
    note(
        &mut identities,
        &persona.id,
        &check.kind,
        (outcome, reason),
        now,
    );
    drop(identities);
    standing(ctx)
}

/// Notes what a check came to, and raises the level.
pub(super) fn note(
    identities: &mut Identities,
    persona: &str,
    kind: &LevelCheckKind,
    (outcome, reason): Verdict,
    now: i64,
) {
    let review = outcome == LevelOutcome::Review;
    let attempt = LevelAttempt {
        kind: kind.clone(),
        outcome,
        reason,
        note: None,
        audit_id: secret()[..12].to_uppercase(),
        at: clock::rfc3339(now),
        decided_by: review.then(|| clock::rfc3339(now + REVIEW)),
    };
    if attempt.outcome == LevelOutcome::Raised {
        identities.levels.insert(persona.to_owned(), aim(kind));
    }
    let attempts = identities.attempts.entry(persona.to_owned()).or_default();
    attempts.push(attempt);
}

pub(crate) type Verdict = (LevelOutcome, Option<LevelReason>);

/// The register of identity cards or of social security.
fn look_up(ctx: &Ctx<'_>, persona: &Persona, check: &LevelCheck) -> Result<Verdict, Problem> {
    let mut errors: Vec<FieldError> = Vec::new();
    let mut refuse_field = |pointer: &str, fault: IdentityFault| {
        errors.push(refuse::fault(pointer, &fault));
    };
    let today =
        register::today(ctx).ok_or_else(|| Problem::new(ProblemKind::Internal, ctx.trace()))?;
    let name = check.name.as_deref().unwrap_or_default().trim();
    if name.is_empty() {
        refuse_field("/name", IdentityFault::Missing);
    }
    let number = CitizenId::parse(check.id_number.as_deref().unwrap_or_default(), today);
    if number.is_err() {
        refuse_field("/idNumber", IdentityFault::BadNumber);
    }
    if check.kind == LevelCheckKind::IdCard {
        match check.valid_until.as_deref().map(Day::parse) {
            Some(None) => refuse_field("/validUntil", IdentityFault::BadNumber),
            Some(Some(day)) if day < today => {
                refuse_field("/validUntil", IdentityFault::DocumentExpired);
            }
            _ => {}
        }
    } else {
        let digits = |text: &Option<String>| {
            text.as_deref().map_or(0, |text| {
                let text = text.trim();
                if text.chars().all(|c| c.is_ascii_alphanumeric()) {
                    text.len()
                } else {
                    0
                }
            })
        };
        if digits(&check.card_region) != 6 {
            refuse_field("/cardRegion", IdentityFault::BadNumber);
        }
        if !(8..=20).contains(&digits(&check.card_number)) {
            refuse_field("/cardNumber", IdentityFault::BadNumber);
        }
    }
    let number = match number {
        Ok(number) if errors.is_empty() => number,
        _ => return Err(refuse::invalid(ctx.trace(), errors)),
    };
    let (own_name, own_number) = holder(ctx, persona);
    if own_name == name && own_number == number.as_str() {
        Ok((LevelOutcome::Raised, None))
    } else {
        Ok((LevelOutcome::Refused, Some(LevelReason::NotMatching)))
    }
}

/// Whose documents count: one's own; for an organisation, those of who stands for it.
fn holder(ctx: &Ctx<'_>, persona: &Persona) -> (String, String) {
    let identities = ctx.shared.sessions.identities();
    identities
        .accounts
        .iter()
        .find(|account| account.id == persona.id)
        .and_then(|account| account.representative.clone())
        .unwrap_or_else(|| (persona.name.clone(), persona.id_number.clone()))
}

/// The comparison of a face.
pub(crate) fn compare(ctx: &Ctx<'_>, check: &LevelCheck) -> Result<Verdict, Problem> {
    let (width, height) = check
        .face
        .as_deref()
        .and_then(picture::measure)
        .ok_or_else(|| {
            refuse::invalid(
                ctx.trace(),
                vec![refuse::fault("/face", &IdentityFault::BadPicture)],
            )
        })?;
    if width.min(height) < LEAST_SIDE {
        return Ok((LevelOutcome::Refused, Some(LevelReason::NoFace)));
    }
    let wanted = ctx.shared.sessions.identities().face.clone();
    Ok(match wanted.as_deref() {
        Some("REVIEW") => (LevelOutcome::Review, None),
        Some("REFUSED") => (LevelOutcome::Refused, Some(LevelReason::OtherFace)),
        _ => (LevelOutcome::Raised, None),
    })
}
