//! Results that are fetched: codes for them, and the desk that hands them over.

use contract::endpoint::{Id, Member};
use contract::wire::{
    Case, CollectionCheck, CollectionCodeStart, DelegatedDeed, DelegationLack, DeskCollection,
    ResultHandOver,
};
use contract::{FieldError, Problem};

use super::cases::{noted, own, refused, shown};
use super::desk::officer;
use crate::cases::{Book, collect, hand_over};
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::principals::Sight;

/// The place of a case in the book, for whoever sees its result.
pub(super) fn with_result(ctx: &Ctx<'_>, book: &Book, id: &Id) -> Result<(usize, Sight), Problem> {
    match own(ctx, book, id)? {
        (_, Sight::Progress) => Err(refuse::lack(ctx.trace(), DelegationLack::SeeResults)),
        seen => Ok(seen),
    }
}

/// `POST /cases/{id}/collection-codes`.
pub(super) fn start(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    body: CollectionCodeStart,
) -> Result<Case, Problem> {
    let mut book = ctx.shared.cases.open(ctx)?;
    let (at, sight) = with_result(ctx, &book, &id)?;
    let now = ctx.shared.clock.now();
    collect::start(&mut book, &ctx.world, at, &body, now).map_err(|why| refused(ctx, why))?;
    ctx.shared.cases.tell();
    noted(ctx, book.case(at), DelegatedDeed::SetCollector);
    Ok(shown(ctx, book.case(at), &sight))
}

/// `POST /cases/{id}/collection-codes/{member}/withdrawal`.
pub(super) fn withdraw(ctx: &Ctx<'_>, path: Member, (): (), (): ()) -> Result<Case, Problem> {
    let mut book = ctx.shared.cases.open(ctx)?;
    let (at, sight) = with_result(ctx, &book, &path.id)?;
    let now = ctx.shared.clock.now();
    collect::withdraw(&mut book, &ctx.world, at, &path.member.0, now)
        .ok_or_else(|| refuse::not_found(ctx.trace(), "collection code"))?
        .map_err(|why| refused(ctx, why))?;
    ctx.shared.cases.tell();
    noted(ctx, book.case(at), DelegatedDeed::SetCollector);
    Ok(shown(ctx, book.case(at), &sight))
}

/// `POST /desk/collection-checks`.
pub(super) fn check(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: CollectionCheck,
) -> Result<DeskCollection, Problem> {
    hand_over::check(ctx, &officer(ctx)?, &body.code)
}

/// `POST /desk/hand-overs`.
pub(super) fn hand(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: ResultHandOver,
) -> Result<DeskCollection, Problem> {
    let officer = officer(ctx)?;
    if !body.checked {
        let error = FieldError::at("/checked", "expected true");
        return Err(refuse::invalid(ctx.trace(), vec![error]));
    }
    hand_over::hand_over(ctx, &officer, &body.code, refused)
}
