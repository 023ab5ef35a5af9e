//! 一件事: several items as one.

use contract::endpoint::{Endpoint, Id};
use contract::endpoints::{GetGuide, GetOneThing, GuideQuery, ListOneThings, OneThingQuery};
use contract::situation::defects;
use contract::wire::{Code, Effort, Limit, OneThing, OneThingSummary, Side};
use contract::{ParamValue, ProblemKind};

use super::{World, lists, spread};
use crate::client::Client;
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;

pub fn run(kit: &mut Kit, world: &mut World) {
    let about = ListOneThings::ABOUT;
    // Whoever only lists by sides and stages of life may handle nothing as one.
    let joins = kit.serves("F-6.2.2.c");
    let all = kit.case(
        &about,
        "what is handled as one, page after page",
        |client| {
            let all = lists::walk::<ListOneThings, _>(
                client,
                5,
                |cursor, limit| OneThingQuery {
                    cursor,
                    limit,
                    ..Default::default()
                },
                |one| one.id.clone(),
            )?;
            let exchange = client.get("/one-things", &[])?;
            if all.is_empty() && !joins {
                return cannot_tell("nothing is handled as one here");
            }
            exchange.require(!all.is_empty(), "at least one", "the list is empty")?;
            let nameless = all.iter().any(|one| one.name.chinese().is_empty());
            exchange.require(!nameless, "a name for each", "one has none")?;
            for one in &all {
                spares(&exchange, one)?;
            }
            Ok(all)
        },
    );
    let all = all.unwrap_or_default();
    kit.case(&about, "narrowed by side and by stage of life", |client| {
        narrowed(client, &all)
    });
    lists::refuses_foreign_cursors::<ListOneThings>(kit, |cursor| OneThingQuery {
        cursor: Some(cursor),
        ..Default::default()
    });
    let about = GetOneThing::ABOUT;
    kit.case(
        &about,
        "a listed one can be read: its items have guides that lead back, its materials stand once",
        |client| {
            for listed in some(&all)? {
                let Some(id) = Id::parse(&listed.id) else {
                    continue;
                };
                let answer = client.call::<GetOneThing>(&id, &GuideQuery::default())?;
                answer.exchange.require(
                    answer.value.one_thing == *listed,
                    "the same as the list shows",
                    "they differ",
                )?;
                whole(&answer.exchange, &answer.value)?;
                guides(client, &answer.value)?;
            }
            Ok(())
        },
    );
    kit.case(&about, "one that does not exist is not found", |client| {
        client
            .get("/one-things/kit-no-such-thing", &[])?
            .problem(&ProblemKind::NotFound)?;
        Ok(())
    });
    world.one_things = all;
}

fn some(all: &[OneThingSummary]) -> Checked<impl Iterator<Item = &OneThingSummary>> {
    if all.is_empty() {
        return cannot_tell("nothing is listed");
    }
    Ok(spread(all, 6))
}

/// Joined takes no more than before.
fn spares(exchange: &Exchange, one: &OneThingSummary) -> Checked<()> {
    let Effort {
        visits, materials, ..
    } = one.after;
    exchange.require(
        visits <= one.before.visits && materials <= one.before.materials,
        "no more visits and materials than before they were joined",
        &format!("{} takes more than before", one.id),
    )
}

fn narrowed(client: &Client, all: &[OneThingSummary]) -> Checked<()> {
    let ids = |side: Option<Side>, life: Option<Code>| {
        let query = OneThingQuery {
            side,
            life,
            limit: Some(Limit(100)),
            ..Default::default()
        };
        client.call::<ListOneThings>(&(), &query)
    };
    for side in Side::known() {
        let answer = ids(Some(side.clone()), None)?;
        let expected = all.iter().filter(|one| one.side == side).count();
        answer.exchange.require(
            answer.value.items.iter().all(|one| one.side == side)
                && answer.value.items.len() == expected.min(100),
            &format!("the {expected} of side {}", side.name()),
            "others, or not all",
        )?;
    }
    let Some(stage) = all.first().and_then(|one| Code::read(&one.stage.id)) else {
        return cannot_tell("nothing is listed");
    };
    let answer = ids(None, Some(stage.clone()))?;
    let of_stage = |one: &&OneThingSummary| one.stage.id == stage.0;
    answer.exchange.require(
        answer.value.items.iter().all(|one| one.stage.id == stage.0)
            && answer.value.items.len() == all.iter().filter(of_stage).count().min(100),
        &format!("those of stage {}", stage.0),
        "others, or not all",
    )
}

fn whole(exchange: &Exchange, one: &OneThing) -> Checked<()> {
    exchange.require(
        one.items.len() == one.one_thing.item_count as usize && !one.items.is_empty(),
        "as many items as `itemCount` says",
        &format!(
            "{} items, not {}",
            one.items.len(),
            one.one_thing.item_count
        ),
    )?;
    let is_item = |id: &String| one.items.iter().any(|joined| joined.item.id == *id);
    let stray = one
        .materials
        .iter()
        .any(|material| material.items.is_empty() || !material.items.iter().all(is_item));
    exchange.require(
        !stray,
        "each material for items of the list",
        "one is for none, or for another",
    )?;
    let twice = one.materials.iter().enumerate().any(|(at, material)| {
        let mut before = one.materials[..at].iter();
        before.any(|other| {
            other.material.id == material.material.id
                || other.material.name == material.material.name
        })
    });
    exchange.require(!twice, "each material once", "one stands there twice")?;
    let conditional = one.materials.iter().any(|it| !it.material.when.is_empty());
    exchange.require(
        !conditional,
        "materials that depend on items only",
        "a material has conditions of its own",
    )?;
    let wrong = defects(&one.situations, &one.items);
    exchange.require(
        wrong.is_empty(),
        "conditions on questions and options that there are",
        &format!("{wrong:?}"),
    )?;
    exchange.require(
        one.joint_item.as_ref().is_none_or(is_item),
        "`jointItem` one of the items",
        "it is another",
    )
}

/// The guide of each item leads back to what it is part of.
fn guides(client: &Client, one: &OneThing) -> Checked<()> {
    for joined in one.items.iter().take(3) {
        let Some(id) = Id::parse(&joined.item.id) else {
            continue;
        };
        let answer = client.call::<GetGuide>(&id, &GuideQuery::default())?;
        let back = answer
            .value
            .part_of
            .iter()
            .any(|of| of.id == one.one_thing.id);
        answer.exchange.require(
            back,
            &format!("`partOf` names {}", one.one_thing.id),
            "it does not",
        )?;
    }
    Ok(())
}
