//! The tree of regions.

use contract::endpoint::Id;
use contract::endpoints::RegionQuery;
use contract::wire::{RegionList, RegionPath, Whereabouts};
use contract::{FieldError, Problem};

use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::world::map;
use crate::world::places::{PlaceId, Places};

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
    Ok(path(places, place))
}

/// `POST /regions/locate`. Nothing of it is kept or written down.
pub(super) fn locate(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: Whereabouts,
) -> Result<RegionPath, Problem> {
    let degrees = |text: &str, most: i32| map::hundredths(text).filter(|at| at.abs() <= most * 100);
    let (north, east) = (degrees(&body.latitude, 90), degrees(&body.longitude, 180));
    let places = &ctx.world.places;
    match (north, east) {
        (Some(north), Some(east)) => places
            .around(north, east)
            .map(|place| path(places, place))
            .ok_or_else(|| refuse::not_found(ctx.trace(), "place here")),
        _ => {
            let wrong = [("/latitude", north, "90"), ("/longitude", east, "180")];
            let errors = wrong.into_iter().filter(|(_, read, _)| read.is_none());
            let expected = |most| format!("degrees up to {most} with two decimals at most");
            Err(refuse::invalid(
                ctx.trace(),
                errors
                    .map(|(pointer, _, most)| FieldError::at(pointer, expected(most)))
                    .collect(),
            ))
        }
    }
}

/// `GET /me/region`.
pub(super) fn own(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<RegionPath, Problem> {
    let places = &ctx.world.places;
    let place = places.find(&ctx.person()?.region);
    let place = place.ok_or_else(|| refuse::not_found(ctx.trace(), "region"))?;
    Ok(path(places, place))
}

fn path(places: &Places, place: PlaceId) -> RegionPath {
    let ancestors = places.ancestors(place).into_iter();
    RegionPath {
        region: places.region(place),
        ancestors: ancestors.map(|id| places.region(id)).collect(),
    }
}
