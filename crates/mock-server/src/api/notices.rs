//! Notices, policies, whom they concern, and help.

mod concern;

use contract::endpoint::Id;
use contract::endpoints::NoticeQuery;
use contract::wire::{Help, Notice, NoticeMatch, NoticeSummary, Page};
use contract::{Problem, QueryParams};

use crate::clock;
use crate::http::routes::Ctx;
use crate::http::{cursor, refuse};
use crate::world::content::NoticeRow;

/// `GET /notices`.
pub(super) fn list(
    ctx: &Ctx<'_>,
    (): (),
    query: NoticeQuery,
    (): (),
) -> Result<Page<NoticeSummary>, Problem> {
    let world = &ctx.world;
    let place = query
        .region
        .as_ref()
        .map(|code| ctx.place(Some(code)))
        .transpose()?;
    let today = clock::day(ctx.shared.clock.now());
    let mut rows = world.notices_for(place, today);
    rows.retain(|row| query.kind.as_ref().is_none_or(|kind| row.kind == *kind));
    let mark = cursor::mark("listNotices", &query.pairs());
    cursor::page(
        &rows,
        mark,
        query.cursor.as_ref(),
        query.limit,
        ctx.trace(),
        |row| world.notice_summary(row, today),
    )
}

/// `GET /notices/{id}`.
pub(super) fn get(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Notice, Problem> {
    let today = clock::day(ctx.shared.clock.now());
    Ok(ctx.world.notice(find(ctx, &id)?, today))
}

/// `GET /notices/{id}/match`.
pub(super) fn matched(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<NoticeMatch, Problem> {
    concern::matched(ctx, find(ctx, &id)?)
}

fn find<'a>(ctx: &'a Ctx<'_>, id: &Id) -> Result<&'a NoticeRow, Problem> {
    let row = ctx.world.notices.iter().find(|row| row.id == id.0);
    row.ok_or_else(|| refuse::not_found(ctx.trace(), "notice"))
}

/// `GET /help`.
pub(super) fn help(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<Help, Problem> {
    Ok(ctx.world.help())
}
