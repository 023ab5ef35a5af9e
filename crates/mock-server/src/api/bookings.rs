//! Coming in person at a time of one's own choice.

use contract::Problem;
use contract::endpoint::Id;
use contract::endpoints::SlotQuery;
use contract::wire::{Booking, BookingStart, BookingStep, Bookings, HallSlots};

use crate::bookings::{act as steps, make, show};
use crate::http::refuse;
use crate::http::routes::Ctx;

/// `GET /halls/{id}/slots`.
pub(super) fn slots(ctx: &Ctx<'_>, id: Id, query: SlotQuery, (): ()) -> Result<HallSlots, Problem> {
    // A hall that there is not is told before what is missing of the question.
    if ctx.world.hall_by_id(&id.0).is_none() {
        return Err(refuse::not_found(ctx.trace(), "hall"));
    }
    let item = query
        .item
        .ok_or_else(|| refuse::bad(ctx.trace(), "item", "the id of an item"))?;
    show::slots(ctx, &id.0, &item.0)
}

/// `GET /me/bookings`.
pub(super) fn list(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<Bookings, Problem> {
    show::all(ctx)
}

/// `POST /me/bookings`.
pub(super) fn start(ctx: &Ctx<'_>, (): (), (): (), body: BookingStart) -> Result<Booking, Problem> {
    make::make(ctx, &body)
}

/// `GET /me/bookings/{id}`.
pub(super) fn get(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Booking, Problem> {
    show::whole(ctx, &id.0)
}

/// `POST /me/bookings/{id}/acts`.
pub(super) fn act(ctx: &Ctx<'_>, id: Id, (): (), body: BookingStep) -> Result<Booking, Problem> {
    steps::act(ctx, &id.0, &body)
}
