//! 隐私空间.

use contract::Problem;
use contract::endpoint::Id;
use contract::wire::{
    FactorChallenge, FactorProof, FactorReset, FactorResetOutcome, FactorSetUp, FactorStart,
    Message, PrivacySettings, PrivacySpace, PrivatePlacement, PrivateThings,
};

use crate::http::routes::Ctx;
use crate::privacy::{factor, show, things};

/// `GET /privacy`.
pub(super) fn get(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<PrivacySpace, Problem> {
    show::space(ctx)
}

/// `POST /privacy/challenges`.
pub(super) fn start(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: FactorStart,
) -> Result<FactorChallenge, Problem> {
    factor::start(ctx, &body)
}

/// `POST /privacy/factor`.
pub(super) fn set(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: FactorSetUp,
) -> Result<PrivacySpace, Problem> {
    factor::set(ctx, &body)
}

/// `POST /privacy/unlocking`.
pub(super) fn unlock(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: FactorProof,
) -> Result<PrivacySpace, Problem> {
    factor::unlock(ctx, &body)
}

/// `POST /privacy/locking`.
pub(super) fn lock(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<PrivacySpace, Problem> {
    show::lock(ctx)
}

/// `POST /privacy/reset`.
pub(super) fn reset(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: FactorReset,
) -> Result<FactorResetOutcome, Problem> {
    factor::reset(ctx, &body)
}

/// `POST /privacy/settings`.
pub(super) fn save(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: PrivacySettings,
) -> Result<PrivacySpace, Problem> {
    show::save(ctx, body)
}

/// `POST /privacy/things`.
pub(super) fn place(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: PrivatePlacement,
) -> Result<PrivatePlacement, Problem> {
    things::place(ctx, body)
}

/// `GET /privacy/things`.
pub(super) fn list(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<PrivateThings, Problem> {
    things::list(ctx)
}

/// `DELETE /privacy`.
pub(super) fn dissolve(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<PrivacySpace, Problem> {
    show::dissolve(ctx)
}

/// `POST /messages/{id}/closing`.
pub(super) fn close(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Message, Problem> {
    things::close(ctx, &id.0)
}
