//! Paying for somebody else: codes for a bill, and what whoever was given one sees and pays.

use contract::Problem;
use contract::endpoint::{Id, Member};
use contract::endpoints::OthersBillQuery;
use contract::wire::{Bill, BillLook, OthersBill, OthersPayment, Page, PaymentStart};

use super::payments::inside;
use crate::bills::{others, share};
use crate::http::routes::Ctx;

/// `POST /bills/{id}/pay-codes`.
pub(super) fn start(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Bill, Problem> {
    share::start(ctx, &id.0)
}

/// `POST /bills/{id}/pay-codes/{member}/withdrawal`.
pub(super) fn withdraw(ctx: &Ctx<'_>, path: Member, (): (), (): ()) -> Result<Bill, Problem> {
    share::withdraw(ctx, &path.id.0, &path.member.0)
}

/// `POST /bill-looks`.
pub(super) fn look(ctx: &Ctx<'_>, (): (), (): (), body: BillLook) -> Result<OthersBill, Problem> {
    others::look(ctx, &body.code)
}

/// `GET /others-bills`.
pub(super) fn list(
    ctx: &Ctx<'_>,
    (): (),
    query: OthersBillQuery,
    (): (),
) -> Result<Page<OthersBill>, Problem> {
    others::list(ctx, &query)
}

/// `GET /others-bills/{id}`.
pub(super) fn get(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<OthersBill, Problem> {
    others::get(ctx, &id.0)
}

/// `POST /others-bills/{id}/payment`.
pub(super) fn pay(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    start: PaymentStart,
) -> Result<OthersPayment, Problem> {
    inside(ctx, &start)?;
    others::pay(ctx, &id.0, &start.return_to)
}
