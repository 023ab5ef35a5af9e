//! The tree of regions.

use contract::Endpoint;
use contract::endpoint::Id;
use contract::endpoints::{GetRegion, ListRegions, RegionQuery};
use contract::wire::{Code, Region, Words};

use super::{World, spread};
use crate::client::Client;
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;

pub fn run(kit: &mut Kit, world: &World) {
    let about = ListRegions::ABOUT;
    let tops = kit
        .case(&about, "the top of the tree of regions", top)
        .unwrap_or_default();
    kit.case(
        &about,
        "children name the region asked for as their parent",
        |client| children(client, &tops),
    );
    kit.case(&about, "a region is found by its name", |client| {
        let Some(region) = tops.first() else {
            return cannot_tell("there is no region");
        };
        let name = region.name.chinese();
        let answer = client.call::<ListRegions>(
            &(),
            &RegionQuery {
                q: Some(Words::from(name)),
                ..Default::default()
            },
        )?;
        let found = answer.value.regions.iter().any(|r| r.code == region.code);
        answer.exchange.require(
            found,
            &format!("the region {} among those found by “{name}”", region.code),
            "it is not there",
        )
    });
    let about = GetRegion::ABOUT;
    kit.case(&about, "the default region and the way to it", |client| {
        path_holds(client, &world.region)
    });
    kit.case(
        &about,
        "every region on the way down leads back up",
        |client| {
            for region in tops.iter().take(3) {
                path_holds(client, &region.code)?;
                let below = below(client, &region.code)?;
                for child in spread(&below, 3) {
                    path_holds(client, &child.code)?;
                }
            }
            Ok(())
        },
    );
}

fn top(client: &Client) -> Checked<Vec<Region>> {
    let answer = client.call::<ListRegions>(&(), &RegionQuery::default())?;
    let regions = answer.value.regions;
    answer.exchange.require(
        !regions.is_empty(),
        "at least one region",
        "the list is empty",
    )?;
    for region in &regions {
        sound(region, &answer.exchange)?;
        answer.exchange.require(
            region.parent.is_none(),
            "no `parent` at the top",
            &format!("{} has one", region.code),
        )?;
    }
    Ok(regions)
}

fn below(client: &Client, code: &str) -> Checked<Vec<Region>> {
    let query = RegionQuery {
        parent: Some(Code::from(code)),
        ..Default::default()
    };
    Ok(client.call::<ListRegions>(&(), &query)?.value.regions)
}

fn children(client: &Client, tops: &[Region]) -> Checked {
    let Some(parent) = tops.iter().find(|region| region.has_children) else {
        return cannot_tell("no region has children");
    };
    let query = RegionQuery {
        parent: Some(Code::from(parent.code.as_str())),
        ..Default::default()
    };
    let answer = client.call::<ListRegions>(&(), &query)?;
    let regions = &answer.value.regions;
    answer.exchange.require(
        !regions.is_empty(),
        "children, for `hasChildren` says there are",
        "the list is empty",
    )?;
    for region in regions {
        sound(region, &answer.exchange)?;
        answer.exchange.require(
            region.parent.as_deref() == Some(parent.code.as_str()),
            &format!("`parent` {}", parent.code),
            &format!("{} names {:?}", region.code, region.parent),
        )?;
    }
    let twice = regions
        .iter()
        .enumerate()
        .find(|(at, region)| regions[..*at].iter().any(|r| r.code == region.code));
    answer
        .exchange
        .require(twice.is_none(), "each region once", "a code comes twice")
}

fn sound(region: &Region, answer: &Exchange) -> Checked {
    answer.require(
        !region.name.chinese().is_empty(),
        "every region with a name",
        &format!("{} has none", region.code),
    )?;
    answer.require(
        (1..=5).contains(&region.level),
        "`level` from 1 to 5",
        &format!("{} has {}", region.code, region.level),
    )
}

/// The ancestors of a region run from the top down, each the parent of the next.
fn path_holds(client: &Client, code: &str) -> Checked {
    let Some(id) = Id::parse(code) else {
        return cannot_tell(format!("“{code}” cannot stand in a path"));
    };
    let answer = client.call::<GetRegion>(&id, &())?;
    let path = answer.value;
    answer.exchange.require(
        path.region.code == code,
        &format!("the region {code}"),
        &format!("it is {}", path.region.code),
    )?;
    let mut parent: Option<&str> = None;
    for region in path.ancestors.iter().chain([&path.region]) {
        sound(region, &answer.exchange)?;
        answer.exchange.require(
            region.parent.as_deref() == parent,
            "ancestors from the top down, each the `parent` of the next",
            &format!(
                "{} names {:?}, {parent:?} stands before it",
                region.code, region.parent
            ),
        )?;
        parent = Some(region.code.as_str());
    }
    Ok(())
}
