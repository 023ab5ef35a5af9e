//! 智能推荐.

use contract::Problem;
use contract::endpoints::RecommendationQuery;
use contract::wire::Recommendations;

use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::standing::{self, Standing};
use crate::world::recommended::Asked;

/// How many when nobody says how many.
const SOME: usize = 4;

/// `GET /recommendations`. Who asks is not looked at.
pub(super) fn get(
    ctx: &Ctx<'_>,
    (): (),
    query: RecommendationQuery,
    (): (),
) -> Result<Recommendations, Problem> {
    let world = &ctx.world;
    let place = ctx.place(query.region.as_ref())?;
    let after = query
        .after
        .map(|id| {
            world
                .item(id.as_str())
                .ok_or_else(|| refuse::not_found(ctx.trace(), "item"))
        })
        .transpose()?;
    let asked = Asked {
        side: query.side.as_ref(),
        after,
        today: &ctx.today(),
        most: query.limit.map_or(SOME, |limit| limit.0 as usize),
    };
    let open = |item| standing::of(ctx, item) == Standing::Usual;
    Ok(Recommendations {
        items: world.recommended(place, &asked, &open),
    })
}
