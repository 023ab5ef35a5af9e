//! Messages.

use contract::endpoint::Id;
use contract::endpoints::MessageQuery;
use contract::wire::{Message, Page};
use contract::{Problem, QueryParams};

use crate::http::routes::Ctx;
use crate::http::{cursor, refuse};
use crate::privacy;

/// `GET /messages`.
pub(super) fn list(
    ctx: &Ctx<'_>,
    (): (),
    query: MessageQuery,
    (): (),
) -> Result<Page<Message>, Problem> {
    let me = ctx.person()?.id.clone();
    let mut rows = ctx.shared.cases.open(ctx)?.messages_of(&me);
    privacy::veil(ctx, &mut rows);
    rows.retain(|message| query.unread.is_none_or(|unread| unread != message.read));
    let mark = cursor::mark("listMessages", &query.pairs());
    let show = |message: &Message| message.clone();
    cursor::page(
        &rows,
        mark,
        query.cursor.as_ref(),
        query.limit,
        ctx.trace(),
        show,
    )
}

/// `POST /messages/{id}/reading`.
pub(super) fn read(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Message, Problem> {
    let me = ctx.person()?.id.clone();
    let read = ctx.shared.cases.open(ctx)?.read(&me, &id.0);
    let mut message = read.ok_or_else(|| refuse::not_found(ctx.trace(), "message"))?;
    privacy::things::note_read(ctx, &mut message);
    Ok(message)
}
