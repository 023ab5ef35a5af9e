//! Theme lists.

use contract::Problem;
use contract::endpoints::ThemeQuery;
use contract::wire::ThemeCatalogue;

use crate::http::routes::Ctx;

/// `GET /themes`.
pub(super) fn list(
    ctx: &Ctx<'_>,
    (): (),
    query: ThemeQuery,
    (): (),
) -> Result<ThemeCatalogue, Problem> {
    let place = ctx.place(query.region.as_ref())?;
    let themes = ctx.world.themes_for(place, query.side.as_ref());
    Ok(ThemeCatalogue {
        side: query.side,
        themes,
    })
}
