//! Parcels that did not come as they should: asked after on the case, answered on the desk.

use contract::Problem;
use contract::endpoint::{Id, Member};
use contract::endpoints::DeskParcelQuery;
use contract::wire::{
    Case, DelegatedDeed, DeskParcelInquiry, Page, ParcelInquiryAnswer, ParcelInquiryStart,
};

use super::cases::{noted, refused, shown};
use super::collections::with_result;
use super::desk::officer;
use crate::cases::{inquire, inquire_desk};
use crate::http::refuse;
use crate::http::routes::Ctx;

/// `POST /cases/{id}/parcel-inquiries`.
pub(super) fn start(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    body: ParcelInquiryStart,
) -> Result<Case, Problem> {
    let mut book = ctx.shared.cases.open(ctx)?;
    let (at, sight) = with_result(ctx, &book, &id)?;
    let now = ctx.shared.clock.now();
    inquire::start(&mut book, &ctx.world, at, &body, now).map_err(|why| refused(ctx, why))?;
    ctx.shared.cases.tell();
    noted(ctx, book.case(at), DelegatedDeed::AskedAfterParcel);
    Ok(shown(ctx, book.case(at), &sight))
}

/// `POST /cases/{id}/parcel-inquiries/{member}/withdrawal`.
pub(super) fn withdraw(ctx: &Ctx<'_>, path: Member, (): (), (): ()) -> Result<Case, Problem> {
    let mut book = ctx.shared.cases.open(ctx)?;
    let (at, sight) = with_result(ctx, &book, &path.id)?;
    let now = ctx.shared.clock.now();
    inquire::withdraw(&mut book, &ctx.world, at, &path.member.0, now)
        .ok_or_else(|| refuse::not_found(ctx.trace(), "inquiry"))?
        .map_err(|why| refused(ctx, why))?;
    ctx.shared.cases.tell();
    noted(ctx, book.case(at), DelegatedDeed::AskedAfterParcel);
    Ok(shown(ctx, book.case(at), &sight))
}

/// `GET /desk/parcel-inquiries`.
pub(super) fn desk_list(
    ctx: &Ctx<'_>,
    (): (),
    query: DeskParcelQuery,
    (): (),
) -> Result<Page<DeskParcelInquiry>, Problem> {
    inquire_desk::list(ctx, &officer(ctx)?, &query)
}

/// `GET /desk/parcel-inquiries/{id}`.
pub(super) fn desk_get(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    (): (),
) -> Result<DeskParcelInquiry, Problem> {
    inquire_desk::get(ctx, &officer(ctx)?, &id.0)
}

/// `POST /desk/parcel-inquiries/{id}/answer`.
pub(super) fn answer(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    body: ParcelInquiryAnswer,
) -> Result<DeskParcelInquiry, Problem> {
    inquire_desk::answer(ctx, &officer(ctx)?, &id.0, &body, refused)
}
