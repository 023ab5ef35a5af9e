//! Taking a delegation up with its code.

use contract::wire::{Delegation, DelegationEvent, DelegationState, IdentityKind, TakeUp};
use contract::{Problem, ProblemKind};

use super::{Kept, news, show};
use crate::http::refuse;
use crate::http::routes::Ctx;

/// Wrong codes in a row until one has to wait, and for how many seconds.
const MOST_WRONG: usize = 5;
const WAIT: i64 = 15 * 60;

/// Takes one up.
///
/// # Errors
/// `NOT_FOUND`: no such code, or its time is over; `TOO_MANY_REQUESTS` after too many wrong ones.
pub(crate) fn take(ctx: &Ctx<'_>, body: &TakeUp) -> Result<Delegation, Problem> {
    let me = ctx.person()?;
    let trace = ctx.trace();
    if me.kind != IdentityKind::NaturalPerson {
        let detail = "only a natural person can be a delegate";
        return Err(refuse::with_detail(ProblemKind::NotAllowed, trace, detail));
    }
    let now = ctx.shared.clock.now();
    let typed: String = body
        .code
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .flat_map(char::to_uppercase)
        .collect();
    let taken = {
        let mut book = ctx.delegations();
        book.wrong.retain(|(_, at)| now - at < WAIT);
        let wrong = book.wrong.iter().filter(|(who, _)| *who == me.id).count();
        if wrong >= MOST_WRONG {
            let wait = u32::try_from(WAIT).unwrap_or_default();
            return Err(refuse::later(ProblemKind::TooManyRequests, trace, wait));
        }
        let open = |kept: &&mut Kept| {
            kept.state == DelegationState::Offered
                && kept.delegate.is_none()
                && kept.principal != me.id
                && kept
                    .code
                    .as_ref()
                    .is_some_and(|(code, ends)| *code == typed && now < *ends)
        };
        let Some(kept) = book.rows.iter_mut().find(open) else {
            book.wrong.push((me.id.clone(), now));
            return Err(refuse::not_found(trace, "code"));
        };
        kept.delegate = Some(me.id.clone());
        kept.code = None;
        kept.note_event(DelegationEvent::TakenUp, now, Some(&me.id), None);
        let taken = kept.clone();
        book.wrong.retain(|(who, _)| *who != me.id);
        let principal = taken.principal.clone();
        book.news.push(news::News::of(
            &taken,
            &principal,
            &DelegationEvent::TakenUp,
        ));
        taken
    };
    news::flush(ctx);
    Ok(show::whole(ctx, &taken, &me.id))
}
