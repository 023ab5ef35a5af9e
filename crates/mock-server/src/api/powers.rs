//! 权责清单.

use contract::endpoints::PowerQuery;
use contract::wire::{Page, Power};
use contract::{Problem, QueryParams};

use crate::http::cursor;
use crate::http::routes::Ctx;

/// `GET /powers`.
pub(super) fn list(
    ctx: &Ctx<'_>,
    (): (),
    query: PowerQuery,
    (): (),
) -> Result<Page<Power>, Problem> {
    let world = &ctx.world;
    let department = query.department.as_ref().map(|code| code.as_str());
    // A department speaks for its own region unless another is asked for; one that there is not holds nothing.
    let of_department = department.and_then(|id| world.body(id)).map(|(_, at)| at);
    let place = match (&query.region, of_department) {
        (None, Some(place)) => place,
        (region, _) => ctx.place(region.as_ref())?,
    };
    let mut held = world.powers_for(place);
    held.retain(|held| {
        department.is_none_or(|id| world.holder(held).id == id)
            && query
                .power_type
                .as_ref()
                .is_none_or(|wanted| world.power_type(held) == *wanted)
    });
    let mark = cursor::mark("listPowers", &query.pairs());
    cursor::page(
        &held,
        mark,
        query.cursor.as_ref(),
        query.limit,
        ctx.trace(),
        |held| world.power(held),
    )
}
