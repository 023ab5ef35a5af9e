//! 政务服务大厅.

use contract::endpoint::Id;
use contract::endpoints::HallQuery;
use contract::wire::{Hall, HallQueue, HallSummary, Page};
use contract::{Problem, QueryParams};

use crate::bookings::calling;
use crate::http::routes::Ctx;
use crate::http::{cursor, refuse};
use crate::world::halls::wait;
use crate::world::places::PlaceId;

/// `GET /halls`.
pub(super) fn list(
    ctx: &Ctx<'_>,
    (): (),
    query: HallQuery,
    (): (),
) -> Result<Page<HallSummary>, Problem> {
    let world = &ctx.world;
    let halls = world.halls_for(ctx.place(query.region.as_ref())?);
    let mark = cursor::mark("listHalls", &query.pairs());
    let now = ctx.shared.clock.now();
    let page = cursor::page(
        &halls,
        mark,
        query.cursor.as_ref(),
        query.limit,
        ctx.trace(),
        |(place, reach)| world.hall_summary(*place, Some(reach.clone()), now),
    )?;
    Ok(Page {
        items: page.items.into_iter().flatten().collect(),
        next: page.next,
        total: page.total,
    })
}

/// `GET /halls/{id}`.
pub(super) fn get(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Hall, Problem> {
    let hall = ctx.world.hall(place(ctx, &id)?, ctx.shared.clock.now());
    hall.ok_or_else(|| refuse::not_found(ctx.trace(), "hall"))
}

/// `GET /halls/{id}/queue`.
pub(super) fn queue(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<HallQueue, Problem> {
    let place = place(ctx, &id)?;
    let mut queue = ctx.world.hall_queue(place, ctx.shared.clock.now());
    for one in &mut queue.counters {
        if let Some((waiting, called)) = calling::public(ctx, &id.0, &one.counter) {
            one.waiting = waiting;
            one.minutes = wait(waiting, one.windows_open);
            one.called = called;
        }
    }
    Ok(queue)
}

fn place(ctx: &Ctx<'_>, id: &Id) -> Result<PlaceId, Problem> {
    let place = ctx.world.hall_by_id(&id.0);
    place.ok_or_else(|| refuse::not_found(ctx.trace(), "hall"))
}
