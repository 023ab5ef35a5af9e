//! The entries of an edition: whole, narrowed, linked to items.

use contract::ParamValue;
use contract::ProblemKind;
use contract::endpoint::{Endpoint, Id, target};
use contract::endpoints::{
    GetGuide, GuideQuery, ItemQuery, ListItems, ListNegativeEntries, NegativeEntryQuery,
};
use contract::precheck::{Share, concerns};
use contract::wire::{Code, Cursor, Limit, ListMeasure, NegativeEntry, NegativeList, Words};

use super::{lists, some, spread, whole};
use crate::client::Client;
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;

pub fn run(kit: &mut Kit, known: &[NegativeList]) {
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
