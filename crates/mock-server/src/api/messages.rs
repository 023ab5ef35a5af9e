//! Messages.

use contract::endpoint::Id;
use contract::endpoints::MessageQuery;
use contract::wire::{Message, Page};
use contract::{Problem, QueryParams};

use crate::delegations::news;
use crate::drafts;
use crate::http::routes::Ctx;
use crate::http::{cursor, refuse};
use crate::principals::{Reach, Sight};

/// `GET /messages`.
pub(super) fn list(
    ctx: &Ctx<'_>,
    (): (),
    query: MessageQuery,
    (): (),
) -> Result<Page<Message>, Problem> {
    let me = ctx.person()?.id.clone();
    news::flush(ctx);
    let mut rows = seen(ctx, &me)?;
    for message in &mut rows {
        message.needs_you &= still_needs(ctx, &me, message);
    }
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

/// The messages of who is signed in: of others' cases for as long as one may see those.
fn seen(ctx: &Ctx<'_>, me: &str) -> Result<Vec<Message>, Problem> {
    let reach = Reach::of(ctx)?;
    let book = ctx.shared.cases.open(ctx)?;
    let mut rows = book.messages_of(me);
    rows.retain(|message| {
        let at = message.case.as_ref().and_then(|case| book.find(&case.id));
        at.is_none_or(|at| {
            let sight = reach.sight(&ctx.world, book.case(at));
            matches!(sight, Sight::Progress | Sight::Whole)
        })
    });
    Ok(rows)
}

/// Whether what was to be done is still to be done, where it is about no case.
fn still_needs(ctx: &Ctx<'_>, me: &str, message: &Message) -> bool {
    if let Some(draft) = &message.draft {
        let open = |kept: &drafts::Kept| kept.id == draft.id && kept.case.is_none();
        return ctx.shared.drafts.find(open).is_some();
    }
    if let Some(delegation) = &message.delegation {
        let book = ctx.delegations();
        let mut own = book.of(me);
        return own.any(|kept| {
            kept.id == delegation.id && kept.state == contract::wire::DelegationState::Offered
        });
    }
    true
}
