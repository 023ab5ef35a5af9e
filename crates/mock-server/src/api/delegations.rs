//! Delegations, and acting for somebody else.

use contract::endpoint::Id;
use contract::endpoints::DelegatedActQuery;
use contract::wire::{
    ActingStart, DelegatedAct, Delegation, DelegationStart, DelegationStep, Delegations, Page,
    Session, TakeUp, Text,
};
use contract::{Problem, ProblemKind, QueryParams};

use crate::delegations::{act as steps, deeds, give, paper, show, take};
use crate::http::reply::Reply;
use crate::http::routes::Ctx;
use crate::http::{cursor, refuse};
use crate::{principals, session};

/// `GET /me/delegations`.
pub(super) fn list(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<Delegations, Problem> {
    show::all(ctx)
}

/// `POST /me/delegations`.
pub(super) fn start(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: DelegationStart,
) -> Result<Delegation, Problem> {
    give::give(ctx, &body)
}

/// `POST /me/delegations/taking`.
pub(super) fn take_up(ctx: &Ctx<'_>, (): (), (): (), body: TakeUp) -> Result<Delegation, Problem> {
    take::take(ctx, &body)
}

/// `GET /me/delegations/{id}`.
pub(super) fn get(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Delegation, Problem> {
    let (kept, side) = show::one(ctx, &id.0)?;
    Ok(show::whole(ctx, &kept, &side))
}

/// `POST /me/delegations/{id}/acts`.
pub(super) fn act(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    body: DelegationStep,
) -> Result<Delegation, Problem> {
    steps::act(ctx, &id.0, &body)
}

/// `GET /me/delegations/{id}/log`.
pub(super) fn log(
    ctx: &Ctx<'_>,
    id: Id,
    query: DelegatedActQuery,
    (): (),
) -> Result<Page<DelegatedAct>, Problem> {
    let rows = deeds::of(ctx, &id.0)?;
    let mark = cursor::mark(&format!("listDelegatedActs {}", id.0), &query.pairs());
    cursor::page(
        &rows,
        mark,
        query.cursor.as_ref(),
        query.limit,
        ctx.trace(),
        DelegatedAct::clone,
    )
}

/// `GET /me/delegations/{id}/paper`.
pub(super) fn paper(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Reply, Problem> {
    let (kept, _) = show::one(ctx, &id.0)?;
    let number = Text::zh(&*kept.number);
    let name = ctx
        .world
        .words
        .fill("delegation.paper.file", &[("number", &number)]);
    Ok(super::cases::pdf(&name, paper::draw(ctx, &kept)))
}

/// `POST /session/acting`.
pub(super) fn act_for(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: ActingStart,
) -> Result<Session, Problem> {
    let me = ctx.person()?.id;
    let wanted = body.principal.filter(|id| *id != me);
    if let Some(id) = &wanted {
        principals::one(ctx, Some(id))?;
    }
    let mut who = ctx.who.clone().ok_or_else(|| {
        let detail = "nobody is signed in";
        refuse::with_detail(ProblemKind::SignInRequired, ctx.trace(), detail)
    })?;
    ctx.shared.sessions.act_for(&who.id, wanted.clone());
    who.acting = wanted;
    Ok(session::session(ctx, &who))
}
