//! Drafts: applications that are being filled in, until they are submitted.

use contract::Problem;
use contract::QueryParams;
use contract::endpoint::Id;
use contract::endpoints::{DraftQuery, PrincipalQuery};
use contract::wire::{
    Done, Draft, DraftCheck, DraftContent, DraftStart, DraftSummary, HandOver, HandedOver, Page,
    Principals, Receipt, Submission,
};

use crate::drafts::{self, begin, check, handover, save, submit, view};
use crate::http::cursor;
use crate::http::routes::Ctx;
use crate::principals as people;

/// `GET /me/principals`.
pub(super) fn principals(
    ctx: &Ctx<'_>,
    (): (),
    query: PrincipalQuery,
    (): (),
) -> Result<Principals, Problem> {
    let reach = people::Reach::of(ctx)?;
    let item = query.item.and_then(|id| ctx.world.item(id.as_str()));
    let pays = item.is_some_and(|item| ctx.world.guide(item, None).pay_online);
    let all = reach.all(ctx).into_iter().map(|(persona, kind)| {
        let mut one = people::show(&persona, kind);
        if let Some(item) = item {
            one.lacks = reach.lacks(&ctx.world, &persona.id, item, pays);
        }
        one
    });
    Ok(Principals {
        principals: all.collect(),
    })
}

/// `GET /drafts`.
pub(super) fn list(
    ctx: &Ctx<'_>,
    (): (),
    query: DraftQuery,
    (): (),
) -> Result<Page<DraftSummary>, Problem> {
    let mut mine = drafts::mine(ctx)?;
    let acting = ctx.acting();
    mine.retain(|kept| acting.as_ref().is_none_or(|id| kept.applicant == *id));
    let wanted = query.item.as_ref();
    mine.retain(|kept| wanted.is_none_or(|item| item.as_str() == kept.item));
    let mine: Vec<DraftSummary> = mine
        .iter()
        .filter_map(|kept| view::summary(ctx, kept))
        .collect();
    let mark = cursor::own(ctx, "listDrafts", &query.pairs())?;
    cursor::page(
        &mine,
        mark,
        query.cursor.as_ref(),
        query.limit,
        ctx.trace(),
        DraftSummary::clone,
    )
}

/// `POST /drafts`.
pub(super) fn start(ctx: &Ctx<'_>, (): (), (): (), start: DraftStart) -> Result<Draft, Problem> {
    let id = begin::begin(ctx, &start)?;
    Ok(view::whole(ctx, &drafts::open(ctx, &id)?))
}

/// `GET /drafts/{id}`.
pub(super) fn get(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Draft, Problem> {
    Ok(view::whole(ctx, &drafts::readable(ctx, &id.0)?))
}

/// `PUT /drafts/{id}`.
pub(super) fn put(ctx: &Ctx<'_>, id: Id, (): (), content: DraftContent) -> Result<Draft, Problem> {
    let open = drafts::open(ctx, &id.0)?;
    ctx.if_match(&open.kept.revision.to_string())?;
    save::save(ctx, &open, content)?;
    Ok(view::whole(ctx, &drafts::open(ctx, &id.0)?))
}

/// `DELETE /drafts/{id}`.
pub(super) fn delete(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Done, Problem> {
    drafts::delete(ctx, &id.0)?;
    Ok(Done { done: true })
}

/// `GET /drafts/{id}/check`.
pub(super) fn check(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<DraftCheck, Problem> {
    Ok(check::check(ctx, &drafts::readable(ctx, &id.0)?))
}

/// `POST /drafts/{id}/submission`.
pub(super) fn submit(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    submission: Submission,
) -> Result<Receipt, Problem> {
    submit::submit(ctx, &drafts::open(ctx, &id.0)?, &submission.signature)
}

/// `POST /drafts/{id}/handover`.
pub(super) fn hand_over(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    body: HandOver,
) -> Result<HandedOver, Problem> {
    handover::hand_over(ctx, &id.0, &body)
}
