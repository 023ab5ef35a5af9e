//! 智能推荐: each with its reason, none of what one looks at already, nothing about who asks.

use contract::endpoint::{Endpoint, Id};
use contract::endpoints::{GetGuide, GuideQuery, Recommend, RecommendationQuery};
use contract::wire::{Audience, ItemState, Limit, ReasonKind, Recommendations, Side};
use contract::{ParamValue, ProblemKind, wire::Code};

use super::{World, spread};
use crate::client::{Answer, Client};
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;

pub fn run(kit: &mut Kit, world: &World) {
    let about = Recommend::ABOUT;
    kit.case(
        &about,
        "what is recommended says why, stands there once, and can be had",
        |client| {
            let answer = ask(client, &RecommendationQuery::default())?;
            sound(&answer)?;
            for row in answer.value.items.iter().take(2) {
                let Some(id) = Id::parse(&row.item.id) else {
                    continue;
                };
                client.call::<GetGuide>(&id, &GuideQuery::default())?;
            }
            Ok(())
        },
    );
    kit.case(
        &about,
        "of one side only, and no more than asked for",
        |client| {
            for side in Side::known() {
                let answer = ask(
                    client,
                    &RecommendationQuery {
                        side: Some(side.clone()),
                        limit: Some(Limit(2)),
                        ..Default::default()
                    },
                )?;
                let items = &answer.value.items;
                answer.exchange.require(
                    items.len() <= 2,
                    "at most 2",
                    &format!("{} came", items.len()),
                )?;
                let stray = items.iter().find(|row| !fits(&row.item.audience, &side));
                answer.exchange.require(
                    stray.is_none(),
                    &format!("items of side {}", side.name()),
                    "one is for the other side only",
                )?;
            }
            Ok(())
        },
    );
    kit.case(
        &about,
        "after an item: what follows it, and never itself",
        |client| after(client, world),
    );
    kit.case(
        &about,
        "after an item that there is not: not found",
        |client| {
            client
                .get("/recommendations?after=kit-no-such-item", &[])?
                .problem(&ProblemKind::NotFound)?;
            Ok(())
        },
    );
}

fn ask(client: &Client, query: &RecommendationQuery) -> Checked<Answer<Recommendations>> {
    client.call::<Recommend>(&(), query)
}

fn fits(audience: &[Audience], side: &Side) -> bool {
    let person = |of: &Audience| *of == Audience::NaturalPerson;
    audience.is_empty()
        || match side {
            Side::Legal => !audience.iter().all(person),
            _ => audience.iter().any(person),
        }
}

fn sound(answer: &Answer<Recommendations>) -> Checked<()> {
    let (exchange, items) = (&answer.exchange, &answer.value.items);
    let mute = items.iter().any(|row| {
        let said = |reason: &contract::wire::Reason| !reason.text.chinese().trim().is_empty();
        row.reasons.is_empty() || !row.reasons.iter().all(said)
    });
    exchange.require(!mute, "a reason for each, in words", "one has none")?;
    let twice = items.iter().enumerate().any(|(at, row)| {
        let mut before = items[..at].iter();
        before.any(|other| other.item.id == row.item.id)
    });
    exchange.require(!twice, "each item once", "one stands there twice")?;
    let suspended = items.iter().any(|row| {
        let state = row.item.state.as_ref();
        state.is_some_and(|state| state.kind == ItemState::Suspended)
    });
    exchange.require(!suspended, "items that are open", "one is suspended")
}

fn after(client: &Client, world: &World) -> Checked<()> {
    let mut led: Option<Exchange> = None;
    for item in spread(&world.items, 8) {
        let Some(id) = Code::read(&item.id) else {
            continue;
        };
        let answer = ask(
            client,
            &RecommendationQuery {
                after: Some(id),
                ..Default::default()
            },
        )?;
        sound(&answer)?;
        let itself = answer.value.items.iter().any(|row| row.item.id == item.id);
        answer
            .exchange
            .require(!itself, "other items", "the item itself is among them")?;
        let follows = answer.value.items.iter().flat_map(|row| &row.reasons);
        let mut kinds = follows.map(|reason| &reason.kind);
        if kinds.any(|kind| matches!(kind, ReasonKind::Next | ReasonKind::Together)) {
            led = Some(answer.exchange);
        }
    }
    match led {
        Some(_) => Ok(()),
        None => cannot_tell("nothing follows the items that were tried"),
    }
}
