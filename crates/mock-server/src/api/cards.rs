//! The wallet.

use contract::Problem;
use contract::endpoint::Id;
use contract::wire::{Card, CardCode, Cards, Presenting};

use crate::cards;
use crate::http::reply::Reply;
use crate::http::routes::Ctx;

/// `GET /cards`.
pub(super) fn list(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<Cards, Problem> {
    let me = ctx.person()?.id.clone();
    Ok(Cards {
        cards: cards::shown(ctx, &me),
    })
}

/// `GET /cards/{id}`.
pub(super) fn get(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Card, Problem> {
    let me = ctx.person()?.id.clone();
    cards::card(ctx, &me, &id.0)
}

/// `GET /cards/{id}/file`.
pub(super) fn file(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Reply, Problem> {
    let me = ctx.person()?.id.clone();
    let (name, bytes) = cards::file(ctx, &me, &id.0)?;
    Ok(super::cases::pdf(&name, bytes))
}

/// `POST /cards/{id}/codes`.
pub(super) fn present(ctx: &Ctx<'_>, id: Id, (): (), _: Presenting) -> Result<CardCode, Problem> {
    let me = ctx.person()?.id.clone();
    cards::present(ctx, &me, &id.0)
}
