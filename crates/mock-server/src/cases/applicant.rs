//! What applicants do with a case, beside correcting it.

use contract::flow::{self, Does};
use contract::wire::{CaseAct, Text};

use super::book::Book;
use super::messages;
use super::step::{Refused, close_pause};
use super::told::{Said, note};
use crate::world::World;

/// The applicant takes the case back.
pub(crate) fn withdraw(
    book: &mut Book,
    world: &World,
    at: usize,
    reason: &str,
    now: i64,
) -> Result<(), Refused> {
    let case = book.case_mut(at);
    case.at = flow::after_applicant(case.at, Does::Withdraw)
        .ok_or_else(|| Refused::Conflict("it cannot be taken back any more".to_owned()))?;
    close_pause(case, now);
    case.correction = None;
    case.stopped_at = Some(now);
    case.ended_at = Some(now);
    let said = Said {
        detail: (!reason.is_empty()).then(|| Text::zh(reason)),
        ..Said::plain("WITHDRAWN")
    };
    note(world, case, &said, now);
    messages::tell(book, world, at, &said, now);
    Ok(())
}

/// The applicant asks to hurry; once a day.
pub(crate) fn urge(
    book: &mut Book,
    world: &World,
    at: usize,
    words: &str,
    now: i64,
) -> Result<(), Refused> {
    let case = book.case_mut(at);
    if !case.at.applicant_acts().contains(&CaseAct::Urge) {
        return Err(Refused::Conflict("nobody is at work on it now".to_owned()));
    }
    if !super::show::acts(case, now).contains(&CaseAct::Urge) {
        return Err(Refused::Conflict("it has been urged today".to_owned()));
    }
    case.urgings.push(now);
    let said = Said {
        detail: (!words.is_empty()).then(|| Text::zh(words)),
        ..Said::plain("URGED")
    };
    note(world, case, &said, now);
    Ok(())
}
