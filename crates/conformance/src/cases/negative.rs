//! The negative list of foreign investment, and the tree of industries.

mod entries;
mod industries;

use contract::endpoint::{Endpoint, Id, target};
use contract::endpoints::{
    ListNegativeChanges, ListNegativeEntries, ListNegativeLists, NegativeChangeQuery,
    NegativeEntryQuery,
};
use contract::wire::{Code, NegativeEntry, NegativeList};
use contract::{ParamValue, ProblemKind, editions};

use super::{World, lists, spread};
use crate::client::Client;
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;

pub fn run(kit: &mut Kit, world: &mut World) {
    let known = kit.case(
        &ListNegativeLists::ABOUT,
        "the editions of the negative list, the newest first",
        editions_of,
    );
    let known = known.unwrap_or_default();
    entries::run(kit, &known);
    changes(kit, &known);
    industries::run(kit, &known);
    world.editions = known;
}

fn editions_of(client: &Client) -> Checked<Vec<NegativeList>> {
    let answer = client.call::<ListNegativeLists>(&(), &())?;
    let lists = answer.value.lists;
    let exchange = &answer.exchange;
    exchange.require(!lists.is_empty(), "at least one edition", "there is none")?;
    exchange.require(
        lists.is_sorted_by(|a, b| a.in_force_from >= b.in_force_from),
        "the newest first",
        "an older edition stands before a newer one",
    )?;
    for (at, list) in lists.iter().enumerate() {
        let ends_early = list
            .in_force_until
            .as_ref()
            .is_some_and(|until| *until < list.in_force_from);
        let wrong = if Id::parse(&list.id).is_none() {
            "has an id that cannot stand in a path"
        } else if lists[..at].iter().any(|other| other.id == list.id) {
            "stands there twice"
        } else if list.title.chinese().is_empty() {
            "has no title"
        } else if ends_early {
            "ends before it begins"
        } else {
            continue;
        };
        return Err(exchange.wrong(
            "editions with an id, a title and days in force, each once",
            format!("{} {wrong}", list.id),
        ));
    }
    Ok(lists)
}

fn changes(kit: &mut Kit, known: &[NegativeList]) {
    let about = ListNegativeChanges::ABOUT;
    kit.case(
        &about,
        "what an edition changed is what the two editions say",
        |client| {
            let list = some(known)?;
            let Some(against) = known.iter().find(|other| other.id != list.id) else {
                return cannot_tell("there is only one edition");
            };
            let query = |cursor, limit| NegativeChangeQuery {
                against: Code::read(&against.id),
                cursor,
                limit,
            };
            let told = lists::walk_at::<ListNegativeChanges, _>(
                client,
                &Id(list.id.clone()),
                5,
                query,
                |change| {
                    let entry = change.after.as_ref().or(change.before.as_ref());
                    entry.map(|entry| entry.id.clone()).unwrap_or_default()
                },
            )?;
            let expected = editions::changes(&whole(client, against)?, &whole(client, list)?);
            let target = target::<ListNegativeChanges>(&Id(list.id.clone()), &query(None, None));
            client.get(&target, &[])?.require(
                told == expected,
                "the changes that follow from the entries of both editions",
                &format!(
                    "{} are told, {} follow, or they differ",
                    told.len(),
                    expected.len()
                ),
            )
        },
    );
    kit.case(
        &about,
        "an edition that does not exist is not found",
        |client| {
            let list = some(known)?;
            let query = NegativeChangeQuery {
                against: Some(Code::from("kit-no-such-list")),
                ..Default::default()
            };
            let wrong = target::<ListNegativeChanges>(&Id(list.id.clone()), &query);
            for target in ["/negative-lists/kit-no-such-list/changes", wrong.as_str()] {
                client.get(target, &[])?.problem(&ProblemKind::NotFound)?;
            }
            Ok(())
        },
    );
}

/// The newest edition.
fn some(known: &[NegativeList]) -> Checked<&NegativeList> {
    match known.first() {
        Some(list) => Ok(list),
        None => cannot_tell("there are no editions"),
    }
}

fn whole(client: &Client, list: &NegativeList) -> Checked<Vec<NegativeEntry>> {
    lists::walk_at::<ListNegativeEntries, _>(
        client,
        &Id(list.id.clone()),
        10,
        |cursor, limit| NegativeEntryQuery {
            cursor,
            limit,
            ..Default::default()
        },
        |entry| entry.id.clone(),
    )
}
