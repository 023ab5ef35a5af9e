//! Messages.

use contract::endpoint::Id;
use contract::endpoints::MessageQuery;
use contract::wire::{Message, Page};
use contract::{Problem, QueryParams};

use crate::http::routes::Ctx;
use crate::http::{cursor, refuse};

/// `GET /messages`.
pub(super) fn list(
    ctx: &Ctx<'_>,
    (): (),
    query: MessageQuery,
    (): (),
) -> Result<Page<Message>, Problem> {
    let me = ctx.person()?.id.clone();
    let news = ctx.shared.talk.open(ctx)?.post();
    let mut book = ctx.shared.cases.open(ctx)?;
    book.deliver(news);
    let mut rows = book.messages_of(&me);
    drop(book);
    // Those of threads come into the book when it is read.
    rows.sort_by(|one, other| other.at.cmp(&one.at));
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
    let mut book = ctx.shared.cases.open(ctx)?;
    book.read(&me, &id.0)
        .ok_or_else(|| refuse::not_found(ctx.trace(), "message"))
}
