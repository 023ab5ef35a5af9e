//! Booking a time.

use contract::wire::{Booking, BookingFault, BookingStart, BookingState};
use contract::{FieldError, Problem, ProblemKind};

use super::show::{There, there};
use super::{Book, Kept, news, show};
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::principals;
use crate::session::{code_of, secret};
use crate::world::halls::{LEAD, moment};

const CODE: usize = 8;

fn fault(ctx: &Ctx<'_>, pointer: &str, fault: &BookingFault) -> Problem {
    refuse::invalid(ctx.trace(), vec![FieldError::at(pointer, fault.name())])
}

/// When a time begins and ends, where a place is left for somebody.
///
/// # Errors
/// Each by the name of its [`BookingFault`].
pub(super) fn place(
    ctx: &Ctx<'_>,
    book: &Book,
    there: &There,
    when: (&str, &str),
    applicant: &str,
    but: Option<&str>,
) -> Result<(i64, i64), Problem> {
    let now = ctx.shared.clock.now();
    let (hall, counter) = (&there.counter.hall.id, &there.counter.counter.id);
    let starts = moment(when.0, when.1);
    let soon = starts.is_some_and(|starts| starts < now + i64::from(LEAD) * 60);
    if soon {
        return Err(fault(ctx, "/from", &BookingFault::TooLate));
    }
    let bookable = ctx.world.template(there.item.template).bookable;
    let held = |starts| book.held(hall, counter, starts, but);
    let days = ctx
        .world
        .booking_days(there.place, &there.counter, now, held);
    let day = days.into_iter().find(|day| bookable && day.date == when.0);
    let slot = day.and_then(|day| day.slots.into_iter().find(|slot| slot.from == when.1));
    let found = starts
        .zip(slot)
        .and_then(|(starts, slot)| Some((starts, moment(when.0, &slot.to)?, slot.free)));
    let Some((starts, ends, free)) = found else {
        return Err(fault(ctx, "/from", &BookingFault::Unknown));
    };
    let same = |kept: &Kept| {
        kept.applicant == applicant
            && kept.state == BookingState::Booked
            && but != Some(&kept.id)
            && kept.starts < ends
            && starts < kept.ends
    };
    if book.rows.iter().any(same) {
        return Err(fault(ctx, "/from", &BookingFault::SameTime));
    }
    if free == 0 {
        let mut taken = refuse::conflict(ctx.trace(), "no place is left at that time");
        taken.errors = vec![FieldError::at("/from", BookingFault::Taken.name())];
        return Err(taken);
    }
    Ok((starts, ends))
}

/// Makes one.
pub(crate) fn make(ctx: &Ctx<'_>, start: &BookingStart) -> Result<Booking, Problem> {
    let there = there(ctx, &start.hall, &start.item)?;
    let me = ctx.person()?;
    if me.kind == contract::wire::IdentityKind::Officer {
        let detail = "an office account has nothing to book";
        return Err(refuse::with_detail(
            ProblemKind::NotAllowed,
            ctx.trace(),
            detail,
        ));
    }
    let (whom, _) = principals::one(ctx, start.applicant.as_deref())?;
    principals::check(ctx, &whom.id, there.item, None)?;
    let now = ctx.shared.clock.now();
    let kept = {
        let mut book = ctx.bookings();
        if book.missed(&whom.id, now).1.is_some() {
            return Err(fault(ctx, "/applicant", &BookingFault::Barred));
        }
        let when = (start.date.as_str(), start.from.as_str());
        let (starts, ends) = place(ctx, &book, &there, when, &whom.id, None)?;
        let kept = Kept {
            id: secret().chars().take(24).collect(),
            number: number(now),
            code: code_of(CODE),
            applicant: whom.id,
            by: me.id,
            hall: start.hall.clone(),
            item: start.item.clone(),
            counter: there.counter.counter.id,
            starts,
            ends,
            state: BookingState::Booked,
            revision: 1,
        };
        book.rows.push(kept.clone());
        kept
    };
    news::tell(ctx, &kept, "BOOKED");
    show::whole(ctx, &kept.id)
}

fn number(now: i64) -> String {
    let day = clock::rfc3339(now)[..10].replace('-', "");
    let digits = secret();
    let tail = digits.bytes().map(|b| char::from(b'0' + b % 10)).take(6);
    format!("YY{day}{}", tail.collect::<String>())
}
