//! Numbers in the queue of a hall, at the desk.

use contract::Problem;
use contract::endpoint::Id;
use contract::wire::{CallStart, DeskQueue, DeskTicket, TicketStart, TicketStep};

use super::desk::officer;
use crate::bookings::calling;
use crate::http::routes::Ctx;

/// `GET /desk/queue`.
pub(super) fn queue(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<DeskQueue, Problem> {
    calling::queue(ctx, &officer(ctx)?)
}

/// `POST /desk/queue/tickets`.
pub(super) fn take(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    start: TicketStart,
) -> Result<DeskTicket, Problem> {
    calling::take(ctx, &officer(ctx)?, &start)
}

/// `POST /desk/queue/calls`.
pub(super) fn call(ctx: &Ctx<'_>, (): (), (): (), start: CallStart) -> Result<DeskTicket, Problem> {
    calling::call(ctx, &officer(ctx)?, &start)
}

/// `POST /desk/queue/tickets/{id}/acts`.
pub(super) fn step(ctx: &Ctx<'_>, id: Id, (): (), step: TicketStep) -> Result<DeskTicket, Problem> {
    calling::step(ctx, &officer(ctx)?, &id.0, &step)
}
