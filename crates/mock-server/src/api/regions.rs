//! The tree of regions.

use contract::endpoint::Id;
use contract::endpoints::RegionQuery;
use contract::wire::{RegionList, RegionPath};
use contract::{FieldError, Problem};

use crate::http::refuse;
use crate::http::routes::Ctx;

/// `GET /regions`.
pub(super) fn list(
    ctx: &Ctx<'_>,
    (): (),
    query: RegionQuery,
    (): (),
) -> Result<RegionList, Problem> {
    let places = &ctx.world.places;
    if let Some(words) = &query.q {
        let found = places.search(words.as_str());
        return Ok(RegionList {
            regions: found
                .into_iter()
                .map(|id| places.region_within(id))
                .collect(),
        });
    }
    let below = match &query.parent {
        Some(code) => {
            let parent = places.find(code.as_str()).ok_or_else(|| {
                let mut problem = refuse::not_found(ctx.trace(), "region");
                problem.errors.push(FieldError::bad_parameter(
                    "parent",
                    "the code of a region of this back end",
                ));
                problem
            })?;
            places.below(Some(parent))
        }
        None => places.below(None),
    };
    Ok(RegionList {
        regions: below.into_iter().map(|id| places.region(id)).collect(),
    })
}

/// `GET /regions/{id}`.
pub(super) fn get(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<RegionPath, Problem> {
    let places = &ctx.world.places;
    let place = places
        .find(&id.0)
        .ok_or_else(|| refuse::not_found(ctx.trace(), "region"))?;
    let ancestors = places
        .ancestors(place)
        .into_iter()
        .map(|id| places.region(id))
        .collect();
    Ok(RegionPath {
        region: places.region(place),
        ancestors,
    })
}
