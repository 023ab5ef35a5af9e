//! Paying and signing.

use contract::endpoint::Id;
use contract::wire::{Bill, Payment, PaymentStart, ReturnTo, Signature, SignatureStart};
use contract::{FieldError, Problem};

use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::{bills, drafts, signatures};

/// `POST /drafts/{id}/payment`.
pub(super) fn pay(ctx: &Ctx<'_>, id: Id, (): (), start: PaymentStart) -> Result<Payment, Problem> {
    let open = drafts::open(ctx, &id.0)?;
    let inside = <ReturnTo as contract::ParamValue>::read(&start.return_to);
    if !inside.is_some_and(|path| path.stays_inside()) {
        let error = FieldError::at("/returnTo", "expected a path in the portal");
        return Err(refuse::invalid(ctx.trace(), vec![error]));
    }
    bills::start(ctx, &open, &start.return_to)
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
