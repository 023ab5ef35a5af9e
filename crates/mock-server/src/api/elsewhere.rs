//! The same item in other regions.

use contract::endpoint::Id;
use contract::endpoints::ElsewhereQuery;
use contract::wire::{ItemElsewhere, Page, Words};
use contract::{Problem, QueryParams};

use crate::http::routes::Ctx;
use crate::http::{cursor, refuse};

/// `GET /items/{id}/elsewhere`. An item that was withdrawn is still asked for: who wants it may have it elsewhere.
pub(super) fn list(
    ctx: &Ctx<'_>,
    id: Id,
    query: ElsewhereQuery,
    (): (),
) -> Result<Page<ItemElsewhere>, Problem> {
    let world = &ctx.world;
    let item = world
        .item(&id.0)
        .ok_or_else(|| refuse::not_found(ctx.trace(), "item"))?;
    let mut found = world.elsewhere(item, query.q.as_ref().map(Words::as_str));
    for gone in ctx.shared.standings.withdrawn() {
        found.retain(|other| world.item(&gone) != Some(*other));
    }
    let mark = cursor::mark(&["listItemElsewhere/", &id.0].concat(), &query.pairs());
    cursor::page(
        &found,
        mark,
        query.cursor.as_ref(),
        query.limit,
        ctx.trace(),
        |other| world.as_elsewhere(*other),
    )
}
