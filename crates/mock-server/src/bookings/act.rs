//! Changing and cancelling.

use contract::wire::{Booking, BookingAct, BookingState, BookingStep};
use contract::{FieldError, Problem};

use super::{calling, make, news, show};
use crate::http::refuse;
use crate::http::routes::Ctx;

/// Takes a step.
pub(crate) fn act(ctx: &Ctx<'_>, id: &str, step: &BookingStep) -> Result<Booking, Problem> {
    let (kept, brief) = show::one(ctx, id)?;
    let trace = ctx.trace();
    ctx.if_match(&kept.revision.to_string())?;
    if !step.act.is_known() {
        let error = FieldError::at("/act", "expected an act of the contract");
        return Err(refuse::invalid(trace, vec![error]));
    }
    if !brief.acts.contains(&step.act) {
        return Err(refuse::conflict(trace, "it is over, or too late for that"));
    }
    if step.act == BookingAct::TakeNumber {
        let mut book = ctx.bookings();
        let same = |now: &super::Kept| now.id == kept.id && now.revision == kept.revision;
        let same = book.rows.iter().any(same);
        if !same || calling::give(ctx, &mut book, &kept).is_none() {
            return Err(refuse::conflict(trace, "it was changed meanwhile"));
        }
        drop(book);
        return show::whole(ctx, id);
    }
    let there = show::there(ctx, &kept.hall, &kept.item)?;
    let told = {
        let mut book = ctx.bookings();
        let mut next = kept.clone();
        let told = if step.act == BookingAct::Change {
            let missing = |pointer: &str| FieldError::at(pointer, "expected with CHANGE");
            let (Some(date), Some(from)) = (&step.date, &step.from) else {
                let errors = vec![missing("/date"), missing("/from")];
                return Err(refuse::invalid(trace, errors));
            };
            let when = (date.as_str(), from.as_str());
            let (starts, ends) =
                make::place(ctx, &book, &there, when, &kept.applicant, Some(&kept.id))?;
            (next.starts, next.ends) = (starts, ends);
            next.turn(BookingState::Booked);
            "CHANGED"
        } else {
            next.turn(BookingState::Cancelled);
            "CANCELLED"
        };
        let now = book.rows.iter_mut().find(|now| now.id == kept.id);
        match now.filter(|now| now.revision == kept.revision) {
            Some(place) => *place = next.clone(),
            None => return Err(refuse::conflict(trace, "it was changed meanwhile")),
        }
        (next, told)
    };
    news::tell(ctx, &told.0, told.1);
    show::whole(ctx, id)
}
