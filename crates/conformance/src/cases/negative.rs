//! The negative list of foreign investment, and the tree of industries.

use contract::endpoint::{Endpoint, Id, target};
use contract::endpoints::{
    GetGuide, GuideQuery, IndustryQuery, ItemQuery, ListIndustries, ListItems, ListNegativeChanges,
    ListNegativeEntries, ListNegativeLists, NegativeChangeQuery, NegativeEntryQuery,
};
use contract::precheck::{Share, concerns};
use contract::wire::{
    Code, Cursor, Industry, Limit, ListMeasure, NegativeEntry, NegativeList, Words,
};
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
    entries(kit, &known);
    changes(kit, &known);
    industries(kit, &known);
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

fn entries(kit: &mut Kit, known: &[NegativeList]) {
    let about = ListNegativeEntries::ABOUT;
    kit.case(
        &about,
        "every edition, page after page, with what each entry must say",
        |client| {
            some(known)?;
            for list in spread(known, 4) {
                let all = whole(client, list)?;
                let exchange =
                    client.get(&entries_target(list, NegativeEntryQuery::default()), &[])?;
                exchange.require(
                    all.len() == list.entry_count as usize,
                    &format!("{} entries, as the edition says", list.entry_count),
                    &format!("there are {}", all.len()),
                )?;
                if let Some((entry, wrong)) =
                    all.iter().find_map(|entry| Some((entry, wrong(entry)?)))
                {
                    return Err(exchange.wrong(
                        "entries that say what they do to which industries",
                        format!("{} {wrong}", entry.id),
                    ));
                }
            }
            Ok(())
        },
    );
    kit.case(
        &about,
        "narrowed by industry: what bears on it, and nothing else",
        |client| {
            let list = some(known)?;
            let all = whole(client, list)?;
            for entry in spread(&all, 6) {
                let Some(path) = entry.industries.first().map(|industry| &industry.path) else {
                    continue;
                };
                // At each level of the way: the section, the division, the class itself.
                for end in 1..=path.len() {
                    narrowed(client, list, &all, &path[..end])?;
                }
            }
            Ok(())
        },
    );
    kit.case(&about, "narrowed by words", |client| {
        let list = some(known)?;
        let Some(entry) = whole(client, list)?.into_iter().next() else {
            return cannot_tell("the edition has no entries");
        };
        let name: String = entry
            .industries
            .first()
            .map(|industry| industry.name.chinese().chars().take(20).collect())
            .unwrap_or_default();
        let found = lists::walk_at::<ListNegativeEntries, _>(
            client,
            &Id(list.id.clone()),
            100,
            |cursor, limit| NegativeEntryQuery {
                q: Words::read(&name),
                cursor,
                limit,
                ..Default::default()
            },
            |entry| entry.id.clone(),
        )?;
        let query = |q: &str| NegativeEntryQuery {
            q: Words::read(q),
            ..Default::default()
        };
        client
            .get(&entries_target(list, query(&name)), &[])?
            .require(
                found.iter().any(|other| other.id == entry.id),
                &format!("the entry on “{name}” among those found by these words"),
                "it is not among them",
            )?;
        let nothing = client.get(
            &entries_target(list, query("kit no such words 零零零")),
            &[],
        )?;
        let page = nothing
            .read::<contract::wire::Page<NegativeEntry>>(nothing.json("application/json")?)?;
        nothing.require(
            page.items.is_empty(),
            "nothing for words that no entry has",
            "there are entries",
        )
    });
    kit.case(
        &about,
        "an edition or an industry that does not exist is not found",
        |client| {
            let list = some(known)?;
            client
                .get("/negative-lists/kit-no-such-list/entries", &[])?
                .problem(&ProblemKind::NotFound)?;
            let query = NegativeEntryQuery {
                industry: Some(Code::from("kit-no-such-industry")),
                ..Default::default()
            };
            client
                .get(&entries_target(list, query), &[])?
                .problem(&ProblemKind::NotFound)?;
            Ok(())
        },
    );
    kit.case(
        &about,
        "a cursor that is none of this list's is refused",
        |client| {
            let list = some(known)?;
            let query = ItemQuery {
                limit: Some(Limit(1)),
                ..Default::default()
            };
            let other = client.call::<ListItems>(&(), &query)?.value.next;
            for cursor in ["kit.no-such-cursor", "0"]
                .into_iter()
                .chain(other.as_deref())
            {
                let query = NegativeEntryQuery {
                    cursor: Some(Cursor::from(cursor)),
                    ..Default::default()
                };
                client
                    .get(&entries_target(list, query), &[])?
                    .refuses_parameter("cursor")?;
            }
            Ok(())
        },
    );
    kit.case(&about, "linked items have guides", |client| {
        let list = some(known)?;
        let all = whole(client, list)?;
        let items: Vec<_> = all.iter().flat_map(|entry| &entry.items).collect();
        for item in spread(&items, 4) {
            if let Some(id) = Id::parse(&item.id) {
                client.call::<GetGuide>(&id, &GuideQuery::default())?;
            }
        }
        Ok(())
    });
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

fn industries(kit: &mut Kit, known: &[NegativeList]) {
    let about = ListIndustries::ABOUT;
    kit.case(
        &about,
        "the tree of industries, branch by branch, each with its way from the top",
        |client| {
            let top = client.call::<ListIndustries>(&(), &IndustryQuery::default())?;
            let (exchange, top) = (top.exchange, top.value);
            exchange.require(!top.industries.is_empty(), "industries", "there are none")?;
            exchange.require(
                top.path.is_empty(),
                "no way to the top",
                "`path` is not empty",
            )?;
            for first in spread(&top.industries, 5) {
                let mut way = vec![first.clone()];
                while way.last().is_some_and(|last| last.has_children) {
                    let Some(next) = below(client, &way)? else {
                        break;
                    };
                    way.push(next);
                }
            }
            Ok(())
        },
    );
    kit.case(
        &about,
        "an industry has as many entries as it says",
        |client| {
            let list = some(known)?;
            let query = IndustryQuery {
                parent: None,
                list: Code::read(&list.id),
            };
            let answer = client.call::<ListIndustries>(&(), &query)?;
            let all = whole(client, list)?;
            for industry in &answer.value.industries {
                let path = [industry.code.clone()];
                let count = all.iter().filter(|entry| concerns(entry, &path)).count();
                answer.exchange.require(
                    industry.entries == u32::try_from(count).ok(),
                    &format!("{count} entries of {} bear on {}", list.id, industry.code),
                    &format!("it says {:?}", industry.entries),
                )?;
            }
            Ok(())
        },
    );
    kit.case(
        &about,
        "an industry that does not exist is not found",
        |client| {
            client
                .get("/industries?parent=kit-no-such-industry", &[])?
                .problem(&ProblemKind::NotFound)?;
            Ok(())
        },
    );
}

/// The first industry below the end of a way, after the branch was held against it; `None` when there is none.
fn below(client: &Client, way: &[Industry]) -> Checked<Option<Industry>> {
    let query = IndustryQuery {
        parent: way.last().and_then(|last| Code::read(&last.code)),
        list: None,
    };
    let answer = client.call::<ListIndustries>(&(), &query)?;
    let told: Vec<_> = answer.value.path.iter().map(|one| &one.code).collect();
    let walked: Vec<_> = way.iter().map(|one| &one.code).collect();
    answer.exchange.require(
        told == walked,
        &format!("the way {walked:?}"),
        &format!("`path` is {told:?}"),
    )?;
    answer.exchange.require(
        !answer.value.industries.is_empty(),
        "industries below, as `hasChildren` says",
        "there are none",
    )?;
    Ok(answer.value.industries.into_iter().next())
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

fn narrowed(
    client: &Client,
    list: &NegativeList,
    all: &[NegativeEntry],
    path: &[String],
) -> Checked {
    let code = path.last().and_then(|code| Code::read(code));
    let query = |cursor, limit| NegativeEntryQuery {
        industry: code.clone(),
        cursor,
        limit,
        ..Default::default()
    };
    let found = lists::walk_at::<ListNegativeEntries, _>(
        client,
        &Id(list.id.clone()),
        100,
        query,
        |entry| entry.id.clone(),
    )?;
    let found: Vec<_> = found.iter().map(|entry| &entry.id).collect();
    let expected: Vec<_> = all
        .iter()
        .filter(|entry| concerns(entry, path))
        .map(|entry| &entry.id)
        .collect();
    client
        .get(&entries_target(list, query(None, None)), &[])?
        .require(
            found == expected,
            &format!("the entries whose industries lie above or below {path:?}: {expected:?}"),
            &format!("these came: {found:?}"),
        )
}

fn entries_target(list: &NegativeList, query: NegativeEntryQuery) -> String {
    target::<ListNegativeEntries>(&Id(list.id.clone()), &query)
}

/// What is wrong with an entry, if something is.
fn wrong(entry: &NegativeEntry) -> Option<&'static str> {
    let limit = entry.share_limit.as_deref();
    if entry.text.chinese().is_empty() {
        Some("does not say its measure")
    } else if entry.industries.is_empty() {
        Some("speaks of no industry")
    } else if entry
        .industries
        .iter()
        .any(|industry| industry.path.is_empty())
    {
        Some("has an industry without the way to it")
    } else if entry.subject.is_empty() {
        Some("has no subject to be compared by")
    } else if limit.is_some_and(|limit| Share::parse(limit).is_none()) {
        Some("has a limit that is no percentage in decimal digits")
    } else if limit.is_some() && entry.measure == ListMeasure::Forbidden {
        Some("forbids, and yet allows a share")
    } else {
        None
    }
}
