//! Going on at a counter with a draft: codes for it, and the desk that takes it in or gives it back.

use contract::Problem;
use contract::endpoint::{Id, Member};
use contract::wire::{CounterCheck, DeskDraft, DraftCounter, DraftIntake, DraftReturn};

use super::desk::officer;
use crate::drafts::{counter, desk, intake};
use crate::http::routes::Ctx;

/// `POST /drafts/{id}/counter-codes`.
pub(super) fn start(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<DraftCounter, Problem> {
    counter::start(ctx, &id.0)
}

/// `POST /drafts/{id}/counter-codes/{member}/withdrawal`.
pub(super) fn withdraw(
    ctx: &Ctx<'_>,
    path: Member,
    (): (),
    (): (),
) -> Result<DraftCounter, Problem> {
    counter::withdraw(ctx, &path.id.0, &path.member.0)
}

/// `POST /desk/counter/checks`.
pub(super) fn check(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: CounterCheck,
) -> Result<DeskDraft, Problem> {
    desk::look(ctx, &officer(ctx)?, &body.code)
}

/// `POST /desk/counter/intakes`.
pub(super) fn take_in(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: DraftIntake,
) -> Result<DeskDraft, Problem> {
    intake::take_in(ctx, &officer(ctx)?, &body)
}

/// `POST /desk/counter/returns`.
pub(super) fn give_back(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: DraftReturn,
) -> Result<DeskDraft, Problem> {
    intake::give_back(ctx, &officer(ctx)?, &body)
}
