//! Notices, policies and help.

use contract::endpoint::Id;
use contract::endpoints::NoticeQuery;
use contract::wire::{Help, Notice, NoticeSummary, Page};
use contract::{Problem, QueryParams};

use crate::http::routes::Ctx;
use crate::http::{cursor, refuse};

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
    let mut rows = world.notices_for(place);
    rows.retain(|row| query.kind.as_ref().is_none_or(|kind| row.kind == *kind));
    let mark = cursor::mark("listNotices", &query.pairs());
    cursor::page(
        &rows,
        mark,
        query.cursor.as_ref(),
        query.limit,
        ctx.trace(),
        |row| world.notice_summary(row),
    )
}

/// `GET /notices/{id}`.
pub(super) fn get(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Notice, Problem> {
    let row = ctx.world.notices.iter().find(|row| row.id == id.0);
    let row = row.ok_or_else(|| refuse::not_found(ctx.trace(), "notice"))?;
    Ok(ctx.world.notice(row))
}

/// `GET /help`.
pub(super) fn help(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<Help, Problem> {
    Ok(ctx.world.help())
}
