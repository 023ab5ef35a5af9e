//! Search and completion: they must really answer.

mod completion;
mod feedback;
mod narrowed;
mod sounds;

use contract::Endpoint;
use contract::endpoint::Id;
use contract::endpoints::{
    GetDepartment, GetGuide, GetHall, GetNotice, GetOneThing, GuideQuery, Search, SearchQuery,
};
use contract::wire::{Cursor, Hit, HitKind, ItemSummary, Limit, SearchAnswer, Words};

use super::{World, lists, spread};
use crate::client::{Answer, Client};
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;

pub fn run(kit: &mut Kit, world: &World) {
    found(kit, world);
    groups(kit, world);
    pages(kit);
    narrowed::run(kit, world);
    sounds::run(kit);
    completion::run(kit, world);
    feedback::run(kit);
}

fn ask(client: &Client, words: &str, kind: Option<HitKind>) -> Checked<Answer<SearchAnswer>> {
    let query = SearchQuery {
        q: Some(Words::from(words)),
        kind,
        ..Default::default()
    };
    let answer = client.call::<Search>(&(), &query)?;
    answer.exchange.require(
        answer.value.query == words,
        &format!("`query` as asked: “{words}”"),
        &format!("it is “{}”", answer.value.query),
    )?;
    Ok(answer)
}

fn finds(answer: &SearchAnswer, id: &str) -> bool {
    let mut items = answer
        .groups
        .iter()
        .filter(|group| group.kind == HitKind::Item);
    items.any(|group| group.hits.iter().any(|hit| hit.id == id))
}

/// The Chinese name of an item, if it can be searched for.
fn name(item: &ItemSummary) -> Option<&str> {
    let name = item.name.chinese();
    (2..=100).contains(&name.chars().count()).then_some(name)
}

fn found(kit: &mut Kit, world: &World) {
    let about = Search::ABOUT;
    kit.case(&about, "an item is found by its name", |client| {
        if world.items.is_empty() {
            return cannot_tell("no item is listed");
        }
        for item in spread(&world.items, 12) {
            let Some(name) = name(item) else { continue };
            // Regions name their items alike: another region's item of that name is as good.
            let answer = ask(client, name, Some(HitKind::Item))?;
            let namesake = |hit: &Hit| hit.title.chinese() == name;
            let found = finds(&answer.value, &item.id)
                || answer
                    .value
                    .groups
                    .iter()
                    .any(|group| group.hits.iter().any(namesake));
            answer.exchange.require(
                found,
                &format!("item {} among the hits", item.id),
                "it is not found by its own name",
            )?;
        }
        Ok(())
    });
    kit.case(
        &about,
        "an item is found by the beginning and the end of its name",
        |client| {
            let mut judged = false;
            for item in spread(&world.items, 6) {
                let Some(name) = name(item) else { continue };
                let characters: Vec<char> = name.chars().collect();
                if characters.len() < 6 {
                    continue;
                }
                judged = true;
                let words: String = characters[..2]
                    .iter()
                    .chain(&[' '])
                    .chain(&characters[characters.len() - 2..])
                    .collect();
                let answer = ask(client, &words, None)?;
                let any = answer
                    .value
                    .groups
                    .iter()
                    .any(|group| group.kind == HitKind::Item && !group.hits.is_empty());
                answer
                    .exchange
                    .require(any, "items that hold those words", "no item is found")?;
            }
            if judged {
                Ok(())
            } else {
                cannot_tell("no item has a name of six characters")
            }
        },
    );
    kit.case(&about, "a department is found by its name", |client| {
        let Some(department) = world.departments.first() else {
            return cannot_tell("no department is listed");
        };
        let answer = ask(client, department.name.chinese(), None)?;
        let found = answer
            .value
            .groups
            .iter()
            .any(|group| !group.hits.is_empty());
        answer.exchange.require(
            found,
            "the department, or what it handles",
            "nothing is found",
        )
    });
    kit.case(
        &about,
        "nothing is found for no words, and for words that nobody uses",
        |client| {
            let none = client.call::<Search>(&(), &SearchQuery::default())?;
            none.exchange.require(
                none.value.groups.iter().all(|group| group.hits.is_empty()),
                "no hits",
                "there are hits",
            )?;
            let nonsense = ask(client, "qqxqzzkvvw", None)?;
            nonsense.exchange.require(
                nonsense
                    .value
                    .groups
                    .iter()
                    .all(|group| group.hits.is_empty()),
                "no hits",
                "there are hits",
            )
        },
    );
}

fn groups(kit: &mut Kit, world: &World) {
    kit.case(
        &Search::ABOUT,
        "groups hold hits of their kind, no more than they say, and say where they lead",
        |client| {
            let Some(words) = world.items.iter().find_map(name) else {
                return cannot_tell("no item is listed");
            };
            let words: String = words.chars().take(2).collect();
            let query = SearchQuery {
                q: Some(Words::from(words.as_str())),
                limit: Some(Limit(3)),
                ..Default::default()
            };
            let answer = client.call::<Search>(&(), &query)?;
            for (at, group) in answer.value.groups.iter().enumerate() {
                let wrong = if group.hits.is_empty() {
                    "is empty, and so should be left out"
                } else if group.hits.len() > 3 {
                    "holds more than the limit"
                } else if (group.hits.len() as u64) > group.total {
                    "has more hits than its total"
                } else if group.hits.iter().any(|hit| hit.kind != group.kind) {
                    "holds a hit of another kind"
                } else if group.hits.iter().any(|hit| hit.title.is_empty()) {
                    "holds a hit without a title"
                } else if group.kind == HitKind::Item
                    && group
                        .hits
                        .iter()
                        .any(|hit| hit.item.as_ref().is_none_or(|item| item.id != hit.id))
                {
                    "holds an item without what lists show of it"
                } else if answer.value.groups[..at]
                    .iter()
                    .any(|other| other.kind == group.kind)
                {
                    "stands there twice"
                } else {
                    continue;
                };
                return Err(answer.exchange.wrong(
                    "sound groups",
                    format!("the group {} {wrong}", group.kind.name()),
                ));
            }
            Ok(())
        },
    );
    kit.case(&Search::ABOUT, "a hit leads to what was found", |client| {
        let Some(words) = world.items.iter().find_map(name) else {
            return cannot_tell("no item is listed");
        };
        let words: String = words.chars().take(2).collect();
        let answer = ask(client, &words, None)?;
        for group in &answer.value.groups {
            for id in group
                .hits
                .iter()
                .take(2)
                .filter_map(|hit| Id::parse(&hit.id))
            {
                match group.kind {
                    HitKind::Item => drop(client.call::<GetGuide>(&id, &GuideQuery::default())?),
                    HitKind::OneThing => {
                        drop(client.call::<GetOneThing>(&id, &GuideQuery::default())?);
                    }
                    HitKind::Notice | HitKind::Policy => drop(client.call::<GetNotice>(&id, &())?),
                    HitKind::Department => drop(client.call::<GetDepartment>(&id, &())?),
                    HitKind::Hall => drop(client.call::<GetHall>(&id, &())?),
                    HitKind::Faq | HitKind::Other(_) => {}
                }
            }
        }
        Ok(())
    });
    kit.case(
        &Search::ABOUT,
        "words that were found are marked",
        |client| {
            let Some(words) = world.items.iter().find_map(name) else {
                return cannot_tell("no item is listed");
            };
            let answer = ask(client, words, Some(HitKind::Item))?;
            let hits = || answer.value.groups.iter().flat_map(|group| &group.hits);
            let stray = hits().find(|hit| hit.matched.iter().any(String::is_empty));
            answer.exchange.require(
                stray.is_none(),
                "no empty word in `matched`",
                "there is one",
            )?;
            let marked = hits().any(|hit| {
                let texts = [Some(&hit.title), hit.snippet.as_ref()];
                let texts = || texts.iter().flatten().flat_map(|text| text.iter());
                hit.matched.iter().any(|word| {
                    texts().any(|(_, text)| text.to_lowercase().contains(&word.to_lowercase()))
                })
            });
            answer.exchange.require(
                marked,
                "`matched` words that stand in title or snippet",
                "none does",
            )
        },
    );
}

fn pages(kit: &mut Kit) {
    let about = Search::ABOUT;
    kit.case(
        &about,
        "one kind, page after page: no hit twice, the total true",
        |client| {
            let (words, mut cursor, mut seen) = ("\u{529e}\u{7406}", None, Vec::new());
            for _ in 0..30 {
                let query = SearchQuery {
                    q: Some(Words::from(words)),
                    kind: Some(HitKind::Item),
                    limit: Some(Limit(20)),
                    cursor: cursor.take(),
                    ..Default::default()
                };
                let answer = client.call::<Search>(&(), &query)?;
                let exchange = &answer.exchange;
                let stray = answer
                    .value
                    .groups
                    .iter()
                    .any(|group| group.kind != HitKind::Item);
                exchange.require(!stray, "only the kind asked for", "another kind is there")?;
                let Some(group) = answer.value.groups.first() else {
                    return match seen.len() {
                        0 => cannot_tell("nothing is found for a common word"),
                        _ => Err(exchange.wrong("the next page", "the group is gone")),
                    };
                };
                for hit in &group.hits {
                    exchange.require(
                        !seen.contains(&hit.id),
                        "each hit once",
                        &format!("{} comes again", hit.id),
                    )?;
                    seen.push(hit.id.clone());
                }
                let Some(next) = &group.next else {
                    return exchange.require(
                        group.total == seen.len() as u64,
                        "a total that is the number of hits",
                        &format!("{} hits came, the total says {}", seen.len(), group.total),
                    );
                };
                cursor = Some(Cursor::from(next.as_str()));
            }
            Ok(())
        },
    );
    lists::refuses_foreign_cursors::<Search>(kit, |cursor| SearchQuery {
        q: Some(Words::from("\u{529e}\u{7406}")),
        kind: Some(HitKind::Item),
        cursor: Some(cursor),
        ..Default::default()
    });
}
