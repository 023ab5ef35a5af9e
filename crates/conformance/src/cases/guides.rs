//! Complete guides: every element of Q-A.2.1.2.

mod rules;

use contract::Endpoint;
use contract::endpoint::Id;
use contract::endpoints::{GetGuide, GuideQuery};
use contract::wire::{Attachment, Guide, ItemSummary};

use super::{World, spread};
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;

pub fn run(kit: &mut Kit, world: &mut World) {
    let about = GetGuide::ABOUT;
    let sample: Vec<ItemSummary> = spread(&world.items, kit.settings.sample).cloned().collect();
    let read = kit.case(&about, "every listed item has a guide", |client| {
        if sample.is_empty() {
            return cannot_tell("no item is listed");
        }
        let mut guides = Vec::new();
        for item in &sample {
            let Some(id) = Id::parse(&item.id) else {
                continue;
            };
            let answer = client.call::<GetGuide>(&id, &GuideQuery::default())?;
            guides.push((answer.value, answer.exchange));
        }
        Ok(guides)
    });
    let guides = read.unwrap_or_default();
    for (name, rule) in rules::ALL {
        kit.case(&about, name, |_| {
            if guides.is_empty() {
                return cannot_tell("no guide could be read");
            }
            for (guide, exchange) in &guides {
                if let Err((expected, found)) = rule(guide, &sample) {
                    return Err(
                        exchange.wrong(expected, format!("guide {}: {found}", guide.item.id))
                    );
                }
            }
            Ok(())
        });
    }
    kit.case(
        &about,
        "the files and items it names can be had",
        |client| {
            for (guide, _) in guides.iter().take(8) {
                for related in guide.related.iter().take(2) {
                    if let Some(id) = Id::parse(&related.id) {
                        client.call::<GetGuide>(&id, &GuideQuery::default())?;
                    }
                }
            }
            Ok(())
        },
    );
    kit.case(
        &about,
        "with the visitor's region it is the same guide",
        |client| {
            let Some((guide, _)) = guides.first() else {
                return cannot_tell("no guide could be read");
            };
            let Some(id) = Id::parse(&guide.item.id) else {
                return cannot_tell("its id cannot stand in a path");
            };
            let query = GuideQuery {
                region: Some(contract::wire::Code::from(world.region.as_str())),
            };
            let answer = client.call::<GetGuide>(&id, &query)?;
            same(&answer.value, guide, &answer.exchange)
        },
    );
    world.files = guides
        .iter()
        .flat_map(|(guide, _)| attachments(guide))
        .cloned()
        .collect();
    world.guides = guides.into_iter().map(|(guide, _)| guide).collect();
}

fn same(a: &Guide, b: &Guide, exchange: &Exchange) -> Checked {
    exchange.require(
        a.item.id == b.item.id && a.version == b.version,
        "the same item and version",
        "they differ",
    )
}

fn attachments(guide: &Guide) -> impl Iterator<Item = &Attachment> {
    let of_materials = guide
        .materials
        .iter()
        .flat_map(|material| [material.blank.as_ref(), material.sample.as_ref()]);
    of_materials.chain([guide.result.sample.as_ref()]).flatten()
}
