//! Steps of the two: accept, refuse, narrow, revoke, seal.

use contract::delegation::{self, At, Does};
use contract::wire::{
    Delegation, DelegationEvent, DelegationFault, DelegationState, DelegationStep,
};
use contract::{FieldError, Problem, ProblemKind};

use super::give::{self, WORDS, fault};
use super::{Kept, news, show};
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;

/// Takes a step.
pub(crate) fn act(ctx: &Ctx<'_>, id: &str, step: &DelegationStep) -> Result<Delegation, Problem> {
    let (kept, side) = show::one(ctx, id)?;
    let trace = ctx.trace();
    ctx.if_match(&kept.revision.to_string())?;
    let does = Does::read(&step.act).ok_or_else(|| {
        let error = FieldError::at("/act", "expected an act of the contract");
        refuse::invalid(trace, vec![error])
    })?;
    let gave = kept.principal == side;
    let from = At::of(&kept.state);
    let to = from.and_then(|from| delegation::after(from, gave, does));
    let Some(to) = to else {
        return Err(refused(ctx, gave, does));
    };
    let me = ctx.person()?;
    if matches!(does, Does::Accept) && me.level < 2 {
        return Err(refuse::level(trace, 2));
    }
    if gave && !matches!(does, Does::Revoke) {
        give::level(ctx, &me, give::binds(&kept.may))?;
    }
    let reason = reason(ctx, does, &step.reason)?;
    let mut next = kept.clone();
    if matches!(does, Does::Narrow) {
        narrow(ctx, &mut next, step)?;
    }
    let now = ctx.shared.clock.now();
    let later = to == At::Active && from == Some(At::Offered) && next.from > clock::day(now);
    let state = if later {
        DelegationState::Scheduled
    } else {
        to.state()
    };
    let event = match does {
        Does::Seal => DelegationEvent::Sealed,
        Does::Accept => DelegationEvent::Accepted,
        Does::Refuse => DelegationEvent::Refused,
        Does::Narrow => DelegationEvent::Narrowed,
        Does::Revoke => DelegationEvent::Revoked,
    };
    if state == kept.state {
        next.note_event(event.clone(), now, Some(&me.id), reason);
    } else {
        next.turn(event.clone(), state, now, Some(&me.id), reason);
    }
    if matches!(does, Does::Seal) {
        next.sealed = Some(now);
        // The code is of use from now on.
        next.code = next.code.map(|(code, _)| (code, now + 30 * 60));
    }
    keep(ctx, &kept, &next, &event, gave)?;
    news::flush(ctx);
    Ok(show::whole(ctx, &next, &side))
}

/// Puts it into the book, unless somebody was faster; whoever stands on the other side is told.
fn keep(
    ctx: &Ctx<'_>,
    old: &Kept,
    next: &Kept,
    event: &DelegationEvent,
    gave: bool,
) -> Result<(), Problem> {
    let mut book = ctx.delegations();
    let place = book
        .find_mut(&old.id)
        .filter(|now| now.revision == old.revision);
    let Some(place) = place else {
        let detail = "it was changed meanwhile: read it again";
        let kind = ProblemKind::Stale;
        return Err(refuse::with_detail(kind, ctx.trace(), detail));
    };
    *place = next.clone();
    let told = if gave {
        next.delegate.clone().filter(|id| next.is_shown_to(id))
    } else {
        Some(next.principal.clone())
    };
    if let Some(to) = told {
        // To its delegate, a sealed delegation is one that was given.
        let event = match event {
            DelegationEvent::Sealed => &DelegationEvent::Given,
            other => other,
        };
        book.news.push(news::News::of(next, &to, event));
    }
    Ok(())
}

/// The other side's step is not allowed; a step of one's own comes too early or too late.
fn refused(ctx: &Ctx<'_>, gave: bool, does: Does) -> Problem {
    let ever = At::ALL
        .into_iter()
        .any(|at| delegation::after(at, gave, does).is_some());
    if ever {
        refuse::conflict(ctx.trace(), "it does not stand where this can be done")
    } else {
        let detail = "this is the other side's to do";
        refuse::with_detail(ProblemKind::NotAllowed, ctx.trace(), detail)
    }
}

fn reason(ctx: &Ctx<'_>, does: Does, text: &str) -> Result<Option<String>, Problem> {
    let text = text.trim();
    let wrong = if text.chars().count() > WORDS {
        Some(DelegationFault::TooLong)
    } else if text.is_empty() && matches!(does, Does::Refuse) {
        Some(DelegationFault::Missing)
    } else {
        None
    };
    match wrong {
        Some(wrong) => Err(refuse::invalid(ctx.trace(), vec![fault("/reason", &wrong)])),
        None => Ok(Some(text.to_owned()).filter(|text| !text.is_empty())),
    }
}

/// Takes away, and never adds.
fn narrow(ctx: &Ctx<'_>, kept: &mut Kept, step: &DelegationStep) -> Result<(), Problem> {
    let mut errors = Vec::new();
    let before = (kept.scope.clone(), kept.may.clone(), kept.until);
    if let Some(wish) = &step.scope
        && let Some(giver) = ctx.persona(&kept.principal)
    {
        let scope = give::scope(ctx, &giver, wish, &mut errors);
        if errors.is_empty() && !show::is_within(&scope, &kept.scope) {
            errors.push(fault("/scope", &DelegationFault::NotNarrower));
        }
        kept.scope = scope;
    }
    if let Some(may) = &step.may {
        if !may.iter().all(|right| kept.may.contains(right)) {
            errors.push(fault("/may", &DelegationFault::NotNarrower));
        }
        kept.may.retain(|right| may.contains(right));
    }
    if let Some(until) = &step.until {
        let today = clock::day(ctx.shared.clock.now());
        match give::day(until) {
            None => errors.push(fault("/until", &DelegationFault::BadNumber)),
            Some(day) if day > kept.until => {
                errors.push(fault("/until", &DelegationFault::NotNarrower));
            }
            Some(day) if day < today.max(kept.from) => {
                errors.push(fault("/until", &DelegationFault::PastDay));
            }
            Some(day) => kept.until = day,
        }
    }
    if errors.is_empty() && before == (kept.scope.clone(), kept.may.clone(), kept.until) {
        errors.push(fault("", &DelegationFault::NotNarrower));
    }
    if errors.is_empty() {
        return Ok(());
    }
    Err(refuse::invalid(ctx.trace(), errors))
}
