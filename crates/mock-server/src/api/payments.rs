//! Paying and signing.

use contract::endpoint::Id;
use contract::endpoints::{BillQuery, DeskRefundQuery};
use contract::wire::{
    Bill, DeskRefund, Page, Payment, PaymentStart, RefundDecision, RefundRequest, ReturnTo,
    Signature, SignatureStart,
};
use contract::{FieldError, Problem};

use super::desk::officer;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::{bills, drafts, signatures};

/// `POST /drafts/{id}/payment`.
pub(super) fn pay(ctx: &Ctx<'_>, id: Id, (): (), start: PaymentStart) -> Result<Payment, Problem> {
    let open = drafts::open(ctx, &id.0)?;
    inside(ctx, &start)?;
    bills::start(ctx, &open, &start.return_to)
}

/// A payment leads back into the portal, nowhere else.
pub(super) fn inside(ctx: &Ctx<'_>, start: &PaymentStart) -> Result<(), Problem> {
    let path = <ReturnTo as contract::ParamValue>::read(&start.return_to);
    if path.is_some_and(|path| path.stays_inside()) {
        return Ok(());
    }
    let error = FieldError::at("/returnTo", "expected a path in the portal");
    Err(refuse::invalid(ctx.trace(), vec![error]))
}

/// `GET /bills`.
pub(super) fn list(ctx: &Ctx<'_>, (): (), query: BillQuery, (): ()) -> Result<Page<Bill>, Problem> {
    bills::list(ctx, &query)
}

/// `POST /bills/{id}/payment`.
pub(super) fn pay_bill(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    start: PaymentStart,
) -> Result<Payment, Problem> {
    inside(ctx, &start)?;
    bills::pay(ctx, &id.0, &start.return_to)
}

/// `POST /bills/{id}/refunds`.
pub(super) fn ask_refund(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    request: RefundRequest,
) -> Result<Bill, Problem> {
    bills::ask_refund(ctx, &id.0, &request)
}

/// `GET /desk/refunds`.
pub(super) fn desk_list(
    ctx: &Ctx<'_>,
    (): (),
    query: DeskRefundQuery,
    (): (),
) -> Result<Page<DeskRefund>, Problem> {
    bills::desk_list(ctx, &officer(ctx)?, &query)
}

/// `GET /desk/refunds/{id}`.
pub(super) fn desk_get(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<DeskRefund, Problem> {
    bills::desk_get(ctx, &officer(ctx)?, &id.0)
}

/// `POST /desk/refunds/{id}/decision`.
pub(super) fn desk_decide(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    decision: RefundDecision,
) -> Result<DeskRefund, Problem> {
    bills::decide(ctx, &officer(ctx)?, &id.0, &decision)
}

/// `GET /bills/{id}`.
pub(super) fn bill(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Bill, Problem> {
    bills::get(ctx, &id.0)
}

/// `POST /drafts/{id}/signatures`.
pub(super) fn sign(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    start: SignatureStart,
) -> Result<Signature, Problem> {
    signatures::start(ctx, &drafts::open(ctx, &id.0)?, &start)
}

/// `GET /signatures/{id}`.
pub(super) fn signature(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Signature, Problem> {
    signatures::of(ctx, &id.0)
        .map(|kept| kept.signature)
        .ok_or_else(|| refuse::not_found(ctx.trace(), "signature"))
}
