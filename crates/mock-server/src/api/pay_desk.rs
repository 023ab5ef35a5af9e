//! Bills that are paid at a window.

use contract::Problem;
use contract::endpoint::Id;
use contract::endpoints::PaymentsReceivedQuery;
use contract::wire::{
    BillNumber, ConfirmationWithdrawal, DeskBill, PaymentConfirmation, PaymentsReceived,
};

use super::desk::officer;
use crate::bills;
use crate::http::routes::Ctx;

/// `POST /desk/bill-looks`.
pub(super) fn look(ctx: &Ctx<'_>, (): (), (): (), body: BillNumber) -> Result<DeskBill, Problem> {
    bills::look(ctx, &officer(ctx)?, &body.number)
}

/// `POST /desk/bills/{id}/confirmation`.
pub(super) fn confirm(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    body: PaymentConfirmation,
) -> Result<DeskBill, Problem> {
    bills::confirm(ctx, &officer(ctx)?, &id.0, &body)
}

/// `POST /desk/bills/{id}/confirmation/withdrawal`.
pub(super) fn withdraw(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    body: ConfirmationWithdrawal,
) -> Result<DeskBill, Problem> {
    bills::withdraw(ctx, &officer(ctx)?, &id.0, &body.reason)
}

/// `GET /desk/payments-received`.
pub(super) fn till(
    ctx: &Ctx<'_>,
    (): (),
    query: PaymentsReceivedQuery,
    (): (),
) -> Result<PaymentsReceived, Problem> {
    bills::till(ctx, &officer(ctx)?, query.own)
}
