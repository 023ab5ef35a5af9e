//! Going on on line with what a window began: the desk that begins it, and the person who takes it up.

use contract::Problem;
use contract::endpoint::Id;
use contract::endpoints::CounterDraftQuery;
use contract::wire::{
    CounterDraft, CounterDraftStart, CounterDraftWithdrawal, CounterForm, Draft, Page, TakeUpCode,
    TakeUpLook,
};

use super::desk::officer;
use crate::drafts::{begun, take_up};
use crate::http::routes::Ctx;

/// `GET /desk/counter-forms/{id}`.
pub(super) fn form(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<CounterForm, Problem> {
    begun::form(ctx, &officer(ctx)?, &id.0)
}

/// `POST /desk/counter-drafts`.
pub(super) fn start(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: CounterDraftStart,
) -> Result<CounterDraft, Problem> {
    begun::start(ctx, &officer(ctx)?, body)
}

/// `GET /desk/counter-drafts`.
pub(super) fn list(
    ctx: &Ctx<'_>,
    (): (),
    query: CounterDraftQuery,
    (): (),
) -> Result<Page<CounterDraft>, Problem> {
    begun::list(ctx, &officer(ctx)?, &query)
}

/// `POST /desk/counter-drafts/{id}/withdrawal`.
pub(super) fn withdraw(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    body: CounterDraftWithdrawal,
) -> Result<CounterDraft, Problem> {
    begun::withdraw(ctx, &officer(ctx)?, &id.0, &body)
}

/// `POST /draft-take-ups/checks`.
pub(super) fn look(ctx: &Ctx<'_>, (): (), (): (), body: TakeUpCode) -> Result<TakeUpLook, Problem> {
    take_up::look(ctx, &body)
}

/// `POST /draft-take-ups`.
pub(super) fn take(ctx: &Ctx<'_>, (): (), (): (), body: TakeUpCode) -> Result<Draft, Problem> {
    take_up::take(ctx, &body)
}
