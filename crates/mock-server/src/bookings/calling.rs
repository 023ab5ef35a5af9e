//! Giving numbers and calling them, at the windows of an officer's hall.

use contract::wire::{
    BookingState, CallStart, CalledNumber, DeskCounter, DeskQueue, DeskTicket, Ticket, TicketFault,
    TicketStart, TicketState, TicketStep,
};
use contract::{FieldError, Problem};
use std::sync::MutexGuard;

use super::line::{Number, Windows};
use super::{Book, Kept, news, show};
use crate::bills::payer;
use crate::cases::Officer;
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::world::halls::{CALLED_EACH, Line};
use crate::world::places::PlaceId;

/// Seconds after which it is worth asking again.
const AGAIN: u32 = 5;

/// The hall at whose windows somebody sits.
struct Here {
    place: PlaceId,
    id: String,
    lines: Vec<Line>,
}

impl Here {
    /// The windows of a kind.
    fn line(&self, ctx: &Ctx<'_>, counter: &str) -> Result<&Line, Problem> {
        let found = self.lines.iter().find(|line| line.counter.id == counter);
        found.ok_or_else(|| {
            let error = FieldError::at("/counter", "expected a kind of windows of the hall");
            refuse::invalid(ctx.trace(), vec![error])
        })
    }

    fn at<'a>(&'a self, ctx: &Ctx<'_>, counter: &'a str) -> Windows<'a> {
        Windows {
            hall: &self.id,
            counter,
            now: ctx.shared.clock.now(),
        }
    }
}

fn here(ctx: &Ctx<'_>, officer: &Officer) -> Result<Here, Problem> {
    let place = officer.at_window(ctx)?;
    let id = ctx.world.hall_id(place);
    let id = id.ok_or_else(|| refuse::not_found(ctx.trace(), "hall of the officer"))?;
    let lines = ctx.world.hall_lines(place);
    Ok(Here { place, id, lines })
}

/// A number as it travels. `windows` are how many its kind has.
fn told(book: &Book, number: &Number, windows: usize) -> Ticket {
    let waits = number.state == TicketState::Waiting;
    let ahead = if waits { book.ahead(number) } else { 0 };
    let each = u32::try_from(windows.max(1)).unwrap_or(1);
    Ticket {
        number: number.number.clone(),
        state: number.state.clone(),
        taken_at: clock::rfc3339(number.taken),
        ahead,
        minutes: waits.then(|| ahead * CALLED_EACH / each),
        window: number.window,
        called_at: number.called.map(clock::rfc3339),
        calls: number.calls,
        again_after_seconds: AGAIN,
    }
}

/// The number of a booking, where it has one.
pub(super) fn of_booking(ctx: &Ctx<'_>, book: &Book, kept: &Kept) -> Option<Ticket> {
    let number = book.number_of(&kept.id)?;
    let place = ctx.world.hall_by_id(&kept.hall)?;
    let lines = ctx.world.hall_lines(place);
    let line = lines.iter().find(|line| line.counter.id == kept.counter)?;
    Some(told(book, number, line.windows.len()))
}

/// Gives a booking its number, where its time has come.
pub(super) fn give(ctx: &Ctx<'_>, book: &mut Book, kept: &Kept) -> Option<Number> {
    let place = ctx.world.hall_by_id(&kept.hall)?;
    let lines = ctx.world.hall_lines(place);
    let line = lines.iter().find(|line| line.counter.id == kept.counter)?;
    let at = Windows {
        hall: &kept.hall,
        counter: &kept.counter,
        now: ctx.shared.clock.now(),
    };
    Some(book.give(at, line.letter, Some(&kept.id)))
}

fn desk_ticket(ctx: &Ctx<'_>, book: &Book, number: &Number, windows: usize) -> DeskTicket {
    let mut rows = book.rows.iter();
    let kept = rows.find(|kept| Some(&kept.id) == number.booking.as_ref());
    DeskTicket {
        id: number.id.clone(),
        ticket: told(book, number, windows),
        counter: number.counter.clone(),
        item: kept.and_then(|kept| {
            let there = show::there(ctx, &kept.hall, &kept.item).ok()?;
            Some(show::item_named(ctx, there.item))
        }),
        applicant: kept.map(|kept| payer(ctx, &kept.applicant)),
        starts_at: kept.map(|kept| clock::rfc3339(kept.starts)),
    }
}

/// `GET /desk/queue`.
pub(crate) fn queue(ctx: &Ctx<'_>, officer: &Officer) -> Result<DeskQueue, Problem> {
    let here = here(ctx, officer)?;
    let book = ctx.bookings();
    let counters = here.lines.iter().map(|line| {
        let day = book.day(here.at(ctx, &line.counter.id)).into_iter();
        let open = day.filter(|one| one.state != TicketState::Done);
        DeskCounter {
            counter: line.counter.clone(),
            windows: line.windows.clone(),
            tickets: open
                .map(|one| desk_ticket(ctx, &book, one, line.windows.len()))
                .collect(),
        }
    });
    Ok(DeskQueue {
        hall: contract::wire::Named {
            id: here.id.clone(),
            name: ctx.world.hall_name(here.place),
        },
        counters: counters.collect(),
        again_after_seconds: AGAIN,
    })
}

/// `POST /desk/queue/tickets`.
pub(crate) fn take(
    ctx: &Ctx<'_>,
    officer: &Officer,
    start: &TicketStart,
) -> Result<DeskTicket, Problem> {
    let here = here(ctx, officer)?;
    let mut book = ctx.bookings();
    let Some(code) = &start.code else {
        let counter = start.counter.as_deref().unwrap_or_default();
        let line = here.line(ctx, counter)?;
        let number = book.give(here.at(ctx, counter), line.letter, None);
        return Ok(desk_ticket(ctx, &book, &number, line.windows.len()));
    };
    let fault = |fault: &TicketFault| {
        refuse::invalid(ctx.trace(), vec![FieldError::at("/code", fault.name())])
    };
    let code = code.trim().to_uppercase();
    let mut rows = book.rows.iter();
    let kept = rows.find(|kept| kept.code == code && kept.hall == here.id);
    let kept = kept.cloned().ok_or_else(|| fault(&TicketFault::Unknown))?;
    match kept.state {
        BookingState::Booked if kept.may_take(ctx.shared.clock.now()) => {}
        BookingState::Booked => return Err(fault(&TicketFault::TooEarly)),
        BookingState::Arrived => return Err(fault(&TicketFault::Taken)),
        _ => return Err(fault(&TicketFault::Over)),
    }
    let number = give(ctx, &mut book, &kept).ok_or_else(|| fault(&TicketFault::Unknown))?;
    let windows = here.line(ctx, &kept.counter)?.windows.len();
    Ok(desk_ticket(ctx, &book, &number, windows))
}

/// `POST /desk/queue/calls`.
pub(crate) fn call(
    ctx: &Ctx<'_>,
    officer: &Officer,
    start: &CallStart,
) -> Result<DeskTicket, Problem> {
    let here = here(ctx, officer)?;
    let line = here.line(ctx, &start.counter)?;
    if !line.windows.contains(&start.window) {
        let error = FieldError::at("/window", "expected a window of that kind");
        return Err(refuse::invalid(ctx.trace(), vec![error]));
    }
    let mut book = ctx.bookings();
    let called = book.call(here.at(ctx, &start.counter), start.window);
    let number = called.map_err(|why| refuse::conflict(ctx.trace(), why))?;
    Ok(told_to_both(ctx, book, &number, line.windows.len()))
}

/// `POST /desk/queue/tickets/{id}/acts`.
pub(crate) fn step(
    ctx: &Ctx<'_>,
    officer: &Officer,
    id: &str,
    step: &TicketStep,
) -> Result<DeskTicket, Problem> {
    let here = here(ctx, officer)?;
    if !step.act.is_known() {
        let error = FieldError::at("/act", "expected an act of the contract");
        return Err(refuse::invalid(ctx.trace(), vec![error]));
    }
    let mut book = ctx.bookings();
    let done = book.step(&here.id, id, &step.act, ctx.shared.clock.now());
    let number = done
        .ok_or_else(|| refuse::not_found(ctx.trace(), "number of the day"))?
        .map_err(|why| refuse::conflict(ctx.trace(), why))?;
    let windows = here.line(ctx, &number.counter)?.windows.len();
    Ok(told_to_both(ctx, book, &number, windows))
}

/// The number for the window, and a message for whom it concerns, who may be anywhere in the hall.
fn told_to_both(
    ctx: &Ctx<'_>,
    book: MutexGuard<'_, Book>,
    number: &Number,
    windows: usize,
) -> DeskTicket {
    let ticket = desk_ticket(ctx, &book, number, windows);
    let mut rows = book.rows.iter();
    let kept = rows.find(|kept| Some(&kept.id) == number.booking.as_ref());
    let kept = kept.cloned();
    drop(book);
    if let Some(kept) = kept {
        news::tell_called(ctx, &kept, number);
    }
    ticket
}

/// How many wait of a kind of windows and what is called now, where numbers were given on this day.
pub(crate) fn public(ctx: &Ctx<'_>, hall: &str, counter: &str) -> Option<(u32, Vec<CalledNumber>)> {
    let book = ctx.bookings();
    let day = book.day(Windows {
        hall,
        counter,
        now: ctx.shared.clock.now(),
    });
    let waiting = day.iter().filter(|one| one.state == TicketState::Waiting);
    let waiting = u32::try_from(waiting.count()).unwrap_or(u32::MAX);
    let called = day.iter().filter(|one| one.state == TicketState::Called);
    let called = called.filter_map(|one| {
        Some(CalledNumber {
            number: one.number.clone(),
            window: one.window?,
        })
    });
    (!day.is_empty()).then(|| (waiting, called.collect()))
}
