//! 一件事.

use contract::endpoint::Id;
use contract::endpoints::{GuideQuery, OneThingQuery};
use contract::wire::{OneThing, OneThingSummary, Page};
use contract::{Problem, QueryParams};

use crate::http::routes::Ctx;
use crate::http::{cursor, refuse};

/// `GET /one-things`.
pub(super) fn list(
    ctx: &Ctx<'_>,
    (): (),
    query: OneThingQuery,
    (): (),
) -> Result<Page<OneThingSummary>, Problem> {
    let world = &ctx.world;
    let place = ctx.place(query.region.as_ref())?;
    let mut rows = world.one_things_for(place);
    rows.retain(|row| {
        query.side.as_ref().is_none_or(|side| row.side == *side)
            && query
                .life
                .as_ref()
                .is_none_or(|stage| row.is_of(stage.as_str()))
    });
    let mark = cursor::mark("listOneThings", &query.pairs());
    cursor::page(
        &rows,
        mark,
        query.cursor.as_ref(),
        query.limit,
        ctx.trace(),
        |row| world.one_thing_summary(row, place),
    )
}

/// `GET /one-things/{id}`. As with guides, a region that is not known changes nothing.
pub(super) fn get(ctx: &Ctx<'_>, id: Id, query: GuideQuery, (): ()) -> Result<OneThing, Problem> {
    let world = &ctx.world;
    let row = world
        .one_thing_row(&id.0)
        .ok_or_else(|| refuse::not_found(ctx.trace(), "one thing"))?;
    let asked = query
        .region
        .and_then(|code| world.places.find(code.as_str()));
    let place = world.places.acting(asked.unwrap_or(world.default_place));
    Ok(world.one_thing(row, place))
}
