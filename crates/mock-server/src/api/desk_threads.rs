//! Threads at the officers' desk.

use contract::Problem;
use contract::endpoint::Id;
use contract::endpoints::DeskThreadQuery;
use contract::wire::{DeskThread, DeskThreadRequest, DeskThreads};

use super::desk::officer;
use crate::cases::Officer;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::talk::{self, Book};

/// A thread that the officer who is here sees; to others there is none.
fn seen(ctx: &Ctx<'_>, book: &Book, id: &Id) -> Result<(usize, Officer), Problem> {
    let officer = officer(ctx)?;
    let at = book
        .find(&id.0)
        .filter(|at| talk::sees(&ctx.world, &officer, &book.threads()[*at]))
        .ok_or_else(|| refuse::not_found(ctx.trace(), "thread"))?;
    Ok((at, officer))
}

/// `GET /desk/threads`.
pub(super) fn list(
    ctx: &Ctx<'_>,
    (): (),
    query: DeskThreadQuery,
    (): (),
) -> Result<DeskThreads, Problem> {
    let officer = officer(ctx)?;
    let book = ctx.shared.talk.open(ctx)?;
    talk::inbox(ctx, &book, &officer, &query)
}

/// `GET /desk/threads/{id}`.
pub(super) fn get(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<DeskThread, Problem> {
    let book = ctx.shared.talk.open(ctx)?;
    let (at, officer) = seen(ctx, &book, &id)?;
    Ok(talk::desk_file(ctx, &book.threads()[at], &officer))
}

/// `POST /desk/threads/{id}/acts`.
pub(super) fn act(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    body: DeskThreadRequest,
) -> Result<DeskThread, Problem> {
    let mut book = ctx.shared.talk.open(ctx)?;
    let (at, officer) = seen(ctx, &book, &id)?;
    ctx.if_match(&book.threads()[at].revision())?;
    talk::act(ctx, &mut book, at, &officer, &body)?;
    ctx.shared.cases.tell();
    Ok(talk::desk_file(ctx, &book.threads()[at], &officer))
}
