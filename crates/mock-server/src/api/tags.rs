//! Tags, and what follows from them.

use contract::Problem;
use contract::endpoint::Id;
use contract::endpoints::SuggestionQuery;
use contract::wire::{Suggestions, TagChoice, TagSwitch, Tags};

use crate::http::routes::Ctx;
use crate::tags;

/// `GET /me/tags`.
pub(super) fn get(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<Tags, Problem> {
    tags::show(ctx)
}

/// `POST /me/tags`.
pub(super) fn add(ctx: &Ctx<'_>, (): (), (): (), body: TagChoice) -> Result<Tags, Problem> {
    tags::add(ctx, &body.tag)
}

/// `DELETE /me/tags/{id}`.
pub(super) fn remove(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Tags, Problem> {
    tags::remove(ctx, &id.0)
}

/// `POST /me/personalisation`.
pub(super) fn switch(ctx: &Ctx<'_>, (): (), (): (), body: TagSwitch) -> Result<Tags, Problem> {
    tags::switch(ctx, body.on)
}

/// `GET /me/suggestions`.
pub(super) fn suggest(
    ctx: &Ctx<'_>,
    (): (),
    query: SuggestionQuery,
    (): (),
) -> Result<Suggestions, Problem> {
    tags::suggest::suggest(ctx, &query)
}
