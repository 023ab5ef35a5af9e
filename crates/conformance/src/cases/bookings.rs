//! Bookings: times that are left, booked once, seen by nobody else, changed and given up.

use contract::endpoint::Id;
use contract::endpoints::{
    ActOnBooking, GetBooking, GetHall, HallQuery, ListBookings, ListHallSlots, ListHalls,
    SlotQuery, StartBooking,
};
use contract::halls::minutes;
use contract::validate::Day;
use contract::wire::{
    Booking, BookingAct, BookingFault, BookingStart, BookingState, BookingStep, Code, HallSlots,
};
use contract::{Endpoint, ProblemKind, header};

use super::people::People;
use crate::client::{Client, read};
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

/// How many items of the first halls are asked about, to find one that can be booked.
const HALLS: usize = 3;

/// Something that can be booked: hall, item.
struct Wanted {
    hall: Id,
    item: Code,
}

pub fn run(kit: &mut Kit, people: &People) {
    let wanted = find(&kit.client);
    let wanted = wanted.as_ref();
    kit.case(
        &ListBookings::ABOUT,
        "signed out, there are none",
        |client| {
            let answer = client.get("/me/bookings", &[])?;
            answer.problem(&ProblemKind::SignInRequired)?;
            Ok(())
        },
    );
    kit.case(
        &ListHallSlots::ABOUT,
        "days in order with times in order, and a reason for each day without any",
        |client| {
            let (exchange, slots) = slots(client, with(wanted)?)?;
            in_order(&exchange, &slots)
        },
    );
    kit.case(
        &ListHallSlots::ABOUT,
        "an item that the hall does not take is not found",
        |client| {
            let target = format!(
                "/halls/{}/slots?item=kit-no-such-item",
                with(wanted)?.hall.0
            );
            client.get(&target, &[])?.problem(&ProblemKind::NotFound)?;
            Ok(())
        },
    );
    kit.case(
        &StartBooking::ABOUT,
        "a time is booked: one place fewer, in the list; given up: the place is back, and that is the end",
        |client| walk(client, with(wanted)?, one(people)?),
    );
    kit.case(
        &StartBooking::ABOUT,
        "a time that the hall does not have, and one that is over, are refused by name",
        |client| refused(client, with(wanted)?, one(people)?),
    );
    kit.case(&GetBooking::ABOUT, "others do not see it", |client| {
        private(client, with(wanted)?, people)
    });
    kit.case(
        &ActOnBooking::ABOUT,
        "changed to another time; with an old revision nothing happens",
        |client| changed(client, with(wanted)?, one(people)?),
    );
}

fn with(wanted: Option<&Wanted>) -> Checked<&Wanted> {
    match wanted {
        Some(wanted) => Ok(wanted),
        None => cannot_tell("no item of the first halls can be booked"),
    }
}

fn one(people: &People) -> Checked<&Visit> {
    match people.applicants(1).next() {
        Some(visit) => Ok(visit),
        None => cannot_tell("no applicant is among the test personas"),
    }
}

/// The first item that can be booked and has places on two times.
fn find(client: &Client) -> Option<Wanted> {
    let halls = client.call::<ListHalls>(&(), &HallQuery::default()).ok()?;
    for hall in halls.value.items.iter().take(HALLS) {
        let id = Id::parse(&hall.id)?;
        let whole = client.call::<GetHall>(&id, &()).ok()?.value;
        for item in whole.counters.iter().flat_map(|one| &one.items) {
            let wanted = Wanted {
                hall: id.clone(),
                item: Code(item.id.clone()),
            };
            let known = slots(client, &wanted).ok();
            if known.is_some_and(|(_, slots)| slots.bookable && free(&slots).len() > 2) {
                return Some(wanted);
            }
        }
    }
    None
}

fn slots(client: &Client, wanted: &Wanted) -> Checked<(Exchange, HallSlots)> {
    let query = SlotQuery {
        item: Some(wanted.item.clone()),
    };
    let answer = client.call::<ListHallSlots>(&wanted.hall, &query)?;
    Ok((answer.exchange, answer.value))
}

/// Day, beginning and places of times that are left, the last first: the kit takes what people want least.
fn free(slots: &HallSlots) -> Vec<(String, String, u32)> {
    let days = slots.days.iter().rev();
    days.flat_map(|day| {
        let left = day.slots.iter().rev().filter(|slot| slot.free > 0);
        left.map(|slot| (day.date.clone(), slot.from.clone(), slot.free))
    })
    .collect()
}

fn in_order(exchange: &Exchange, slots: &HallSlots) -> Checked {
    exchange.require(
        slots.days.is_sorted_by(|a, b| a.date < b.date),
        "days in order",
        "they stand in another order",
    )?;
    for day in &slots.days {
        let mut before = None;
        let good = day.slots.iter().all(|slot| {
            let (from, to) = (minutes(&slot.from), minutes(&slot.to));
            let later = from.is_some() && from >= before && from < to;
            before = to;
            later
        });
        exchange.require(
            Day::parse(&day.date).is_some() && good,
            "times of the day in order",
            &format!("{} has none", day.date),
        )?;
        exchange.require(
            !day.slots.is_empty() || day.note.is_some(),
            "a reason for each day without times",
            &format!("{} has none", day.date),
        )?;
    }
    Ok(())
}

fn start(wanted: &Wanted, date: &str, from: &str) -> BookingStart {
    BookingStart {
        hall: wanted.hall.0.clone(),
        item: wanted.item.0.clone(),
        date: date.to_owned(),
        from: from.to_owned(),
        applicant: None,
    }
}

/// Books one of the times that are left, with how many places it had.
fn book(client: &Client, wanted: &Wanted, who: &Visit) -> Checked<(Booking, String, String, u32)> {
    let (_, slots) = slots(client, wanted)?;
    for (date, from, many) in free(&slots).into_iter().take(6) {
        let answer = who.send::<StartBooking>(client, &(), &start(wanted, &date, &from), &[])?;
        // Somebody may have been faster, or has something else at that time.
        if matches!(answer.status, 400 | 409) {
            continue;
        }
        return Ok((read::<StartBooking>(&answer)?, date, from, many));
    }
    cannot_tell("none of the times that are left could be booked")
}

fn act(client: &Client, who: &Visit, seen: &Booking, step: &BookingStep) -> Checked<Exchange> {
    let quoted = format!("\"{}\"", seen.revision);
    let more = [(header::IF_MATCH, quoted.as_str())];
    who.send::<ActOnBooking>(client, &Id(seen.brief.id.clone()), step, &more)
}

fn cancel(client: &Client, who: &Visit, seen: &Booking) -> Checked<Exchange> {
    let step = BookingStep {
        act: BookingAct::Cancel,
        date: None,
        from: None,
    };
    act(client, who, seen, &step)
}

fn left(slots: &HallSlots, date: &str, from: &str) -> Option<u32> {
    let day = slots.days.iter().find(|day| day.date == date)?;
    Some(day.slots.iter().find(|slot| slot.from == from)?.free)
}

fn walk(client: &Client, wanted: &Wanted, who: &Visit) -> Checked {
    let (made, date, from, many) = book(client, wanted, who)?;
    let (exchange, now) = slots(client, wanted)?;
    exchange.require(
        left(&now, &date, &from) == Some(many - 1),
        &format!("{} places at {from} on {date}", many - 1),
        "the place that was booked is still given out",
    )?;
    let cookies = who.cookies();
    let listed = client.call_with::<ListBookings>(&(), &(), &[("cookie", &cookies)])?;
    let mut rows = listed.value.bookings.iter();
    listed.exchange.require(
        rows.any(|one| one.id == made.brief.id && one.state == BookingState::Booked),
        "the booking in the list",
        "what was booked is missing",
    )?;
    let begins = made.brief.starts_at.get(..16);
    listed.exchange.require(
        begins == Some(&*format!("{date}T{from}")),
        &format!("{date} at {from}"),
        "another time was booked",
    )?;
    let answer = cancel(client, who, &made)?;
    let given_up = read::<ActOnBooking>(&answer)?;
    answer.require(
        given_up.brief.state == BookingState::Cancelled && given_up.brief.acts.is_empty(),
        "CANCELLED, and nothing more to do",
        "it still stands",
    )?;
    let (exchange, now) = slots(client, wanted)?;
    exchange.require(
        left(&now, &date, &from) == Some(many),
        &format!("{many} places at {from} on {date} again"),
        "the place that was given up is not back",
    )?;
    cancel(client, who, &given_up)?.problem(&ProblemKind::Conflict)?;
    Ok(())
}

fn refused(client: &Client, wanted: &Wanted, who: &Visit) -> Checked {
    let (_, now) = slots(client, wanted)?;
    let Some((date, ..)) = free(&now).into_iter().next() else {
        return cannot_tell("no time is left");
    };
    for (date, from, fault) in [
        (date.as_str(), "03:07", BookingFault::Unknown),
        ("2020-01-06", "09:00", BookingFault::TooLate),
    ] {
        let answer = who.send::<StartBooking>(client, &(), &start(wanted, date, from), &[])?;
        answer.refuses_field_by("/from", fault.name())?;
    }
    Ok(())
}

fn private(client: &Client, wanted: &Wanted, people: &People) -> Checked {
    let (who, others) = (one(people)?, people.applicants(1).skip(1));
    // The last of them: those named first often act for each other.
    let Some(other) = others.last() else {
        return cannot_tell("there is only one applicant among the test personas");
    };
    let (made, ..) = book(client, wanted, who)?;
    let cookies = other.cookies();
    let target = format!("/me/bookings/{}", made.brief.id);
    let seen = client.get(&target, &[("cookie", &cookies)]);
    cancel(client, who, &made)?;
    seen?.problem(&ProblemKind::NotFound)?;
    Ok(())
}

fn changed(client: &Client, wanted: &Wanted, who: &Visit) -> Checked {
    let (made, date, from, _) = book(client, wanted, who)?;
    let (_, now) = slots(client, wanted)?;
    let others = free(&now).into_iter();
    let others = others.filter(|one| (&one.0, &one.1) != (&date, &from));
    let mut done = None;
    for (date, from, _) in others.take(6) {
        let step = BookingStep {
            act: BookingAct::Change,
            date: Some(date.clone()),
            from: Some(from.clone()),
        };
        let answer = act(client, who, &made, &step)?;
        // The same person may have something else at that time.
        if !matches!(answer.status, 400 | 409) {
            done = Some((answer, step, date, from));
            break;
        }
    }
    let Some((answer, step, date, from)) = done else {
        cancel(client, who, &made)?;
        return cannot_tell("none of the other times that are left could be had");
    };
    let next = read::<ActOnBooking>(&answer)?;
    let stale = act(client, who, &made, &step);
    cancel(client, who, &next)?;
    answer.require(
        next.brief.starts_at.get(..16) == Some(&*format!("{date}T{from}")),
        &format!("{date} at {from}"),
        "it was not changed",
    )?;
    stale?.problem(&ProblemKind::Stale)?;
    Ok(())
}
