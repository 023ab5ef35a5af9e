//! Bad ratings put right: what who rated says of the answer, and the officers' desk.

use contract::Problem;
use contract::endpoint::Id;
use contract::endpoints::DeskRectificationQuery;
use contract::wire::{
    DeskRectification, DeskRectificationRequest, DeskRectifications, Rectification, RevisitStart,
};

use super::cases::{own, refused};
use super::desk::officer;
use crate::cases::{Book, Officer};
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::rectify::{self, Spot};

/// `POST /rectifications/{id}/revisit`.
pub(super) fn revisit(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    body: RevisitStart,
) -> Result<Rectification, Problem> {
    let mut book = ctx.shared.cases.open(ctx)?;
    let lost = || refuse::not_found(ctx.trace(), "rectification");
    let spot = rectify::find(&book, &id.0).ok_or_else(lost)?;
    let case = Id(book.case(spot.case).id.clone());
    own(ctx, &book, &case).map_err(|_| lost())?;
    let now = ctx.shared.clock.now();
    rectify::revisit(&mut book, &ctx.world, spot, &body, now).map_err(|why| refused(ctx, why))?;
    ctx.shared.cases.tell();
    let case = book.case(spot.case);
    Ok(rectify::show(
        &ctx.world,
        case,
        &case.rectifications[spot.at],
        now,
    ))
}

/// One that the officer who is here sees; to others there is none.
fn seen(ctx: &Ctx<'_>, book: &Book, id: &Id) -> Result<(Spot, Officer), Problem> {
    let officer = officer(ctx)?;
    let spot = rectify::find(book, &id.0)
        .filter(|spot| rectify::sees(&ctx.world, &officer, book.case(spot.case)))
        .ok_or_else(|| refuse::not_found(ctx.trace(), "rectification"))?;
    Ok((spot, officer))
}

fn file(
    ctx: &Ctx<'_>,
    book: &Book,
    spot: Spot,
    officer: &Officer,
) -> Result<DeskRectification, Problem> {
    rectify::desk_file(ctx, book, spot, officer)
        .ok_or_else(|| refuse::not_found(ctx.trace(), "rectification"))
}

/// `GET /desk/rectifications`.
pub(super) fn list(
    ctx: &Ctx<'_>,
    (): (),
    query: DeskRectificationQuery,
    (): (),
) -> Result<DeskRectifications, Problem> {
    let officer = officer(ctx)?;
    let book = ctx.shared.cases.open(ctx)?;
    rectify::inbox(ctx, &book, &officer, &query)
}

/// `GET /desk/rectifications/{id}`.
pub(super) fn get(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<DeskRectification, Problem> {
    let book = ctx.shared.cases.open(ctx)?;
    let (spot, officer) = seen(ctx, &book, &id)?;
    file(ctx, &book, spot, &officer)
}

/// `POST /desk/rectifications/{id}/acts`.
pub(super) fn act(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    body: DeskRectificationRequest,
) -> Result<DeskRectification, Problem> {
    let mut book = ctx.shared.cases.open(ctx)?;
    let (spot, officer) = seen(ctx, &book, &id)?;
    let revision = book.case(spot.case).rectifications[spot.at].revision();
    ctx.if_match(&revision)?;
    let now = ctx.shared.clock.now();
    rectify::act(&mut book, &ctx.world, spot, &officer, &body, now)
        .map_err(|why| refused(ctx, why))?;
    ctx.shared.cases.tell();
    file(ctx, &book, spot, &officer)
}
