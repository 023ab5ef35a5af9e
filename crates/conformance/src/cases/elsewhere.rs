//! The same item in other regions.

use contract::Endpoint;
use contract::endpoint::{Id, target};
use contract::endpoints::{ElsewhereQuery, GetGuide, GetRegion, GuideQuery, ListItemElsewhere};
use contract::wire::{Guide, ItemElsewhere, Limit, Words};

use super::{World, lists, spread};
use crate::client::Client;
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;

/// How many items are tried before the kit gives up to find one that is run elsewhere too.
const TRIED: usize = 8;
/// How many of the first entries are looked at to see whether neighbours come first.
const NEAR: usize = 12;

/// An item that is run elsewhere too.
struct Found {
    own: Guide,
    id: Id,
    rows: Vec<ItemElsewhere>,
    exchange: Exchange,
}

pub fn run(kit: &mut Kit, world: &World) {
    let about = ListItemElsewhere::ABOUT;
    let found = kit.case(
        &about,
        "where else an item is run, page after page, each region once and never its own",
        |client| find(client, world),
    );
    let known = || match &found {
        Some(found) => Ok(found),
        None => cannot_tell("no item is run elsewhere too"),
    };
    kit.case(
        &about,
        "it is the same item there, and its guide says the same",
        |client| same(client, known()?),
    );
    kit.case(&about, "neighbours come first", |client| {
        neighbours(client, known()?)
    });
    kit.case(&about, "words narrow it to what they find", |client| {
        narrowed(client, known()?)
    });
    kit.case(
        &about,
        "a cursor that is none of this list's is refused",
        |client| cursors(client, known()?, world),
    );
}

fn find(client: &Client, world: &World) -> Checked<Found> {
    for own in spread(&world.guides, TRIED) {
        let Some(id) = Id::parse(&own.item.id) else {
            continue;
        };
        let exchange = client.get(&target::<ListItemElsewhere>(&id, &Default::default()), &[])?;
        let rows = walk(client, &id, None)?;
        let mut seen = vec![own.item.region.id.as_str()];
        for row in &rows {
            exchange.require(
                !seen.contains(&row.region.id.as_str()),
                "each region once, and not the item's own",
                &format!("{} comes again", row.region.id),
            )?;
            seen.push(&row.region.id);
        }
        if !rows.is_empty() {
            return Ok(Found {
                own: own.clone(),
                id,
                rows,
                exchange,
            });
        }
    }
    cannot_tell("no item is run elsewhere too")
}

fn walk(client: &Client, id: &Id, q: Option<Words>) -> Checked<Vec<ItemElsewhere>> {
    lists::walk_at::<ListItemElsewhere, _>(
        client,
        id,
        100,
        |cursor, limit| ElsewhereQuery {
            q: q.clone(),
            cursor,
            limit,
        },
        |row| row.id.clone(),
    )
}

fn same(client: &Client, found: &Found) -> Checked {
    for row in spread(&found.rows, 4) {
        let Some(id) = Id::parse(&row.id) else {
            continue;
        };
        let answer = client.call::<GetGuide>(&id, &GuideQuery::default())?;
        let there = &answer.value;
        let wrong = if there.codes.catalogue != found.own.codes.catalogue {
            "is another item of the catalogue"
        } else if there.item.region.id != row.region.id {
            "is of another region"
        } else if there.item.promise_time != row.promise_time
            || there.item.project_type != row.project_type
        {
            "promises another time"
        } else if there.item.visits != row.visits {
            "wants other visits"
        } else if there.item.has_fee != row.has_fee {
            "says otherwise whether it costs anything"
        } else {
            continue;
        };
        return Err(answer.exchange.wrong(
            "the guide that the list of other regions announces",
            format!("the guide {} {wrong}", row.id),
        ));
    }
    Ok(())
}

fn neighbours(client: &Client, found: &Found) -> Checked {
    let parent = |code: &str| -> Checked<Option<String>> {
        let Some(id) = Id::parse(code) else {
            return cannot_tell(format!("“{code}” cannot stand in a path"));
        };
        Ok(client.call::<GetRegion>(&id, &())?.value.region.parent)
    };
    let own = parent(&found.own.item.region.id)?;
    let mut far: Option<&str> = None;
    for row in found.rows.iter().take(NEAR) {
        let near = parent(&row.region.id)? == own;
        if let Some(far) = far.filter(|_| near) {
            return Err(found.exchange.wrong(
                "regions below the same one before all others",
                format!("{} stands after {far}", row.region.id),
            ));
        }
        if !near {
            far = Some(&row.region.id);
        }
    }
    Ok(())
}

fn narrowed(client: &Client, found: &Found) -> Checked {
    let Some(wanted) = found.rows.last() else {
        return cannot_tell("no item is run elsewhere too");
    };
    let name = wanted.region.name.chinese();
    let rows = walk(client, &found.id, Some(Words::from(name)))?;
    found.exchange.require(
        rows.iter().any(|row| row.id == wanted.id) && rows.len() <= found.rows.len(),
        &format!("{name} among those found by its name"),
        "it is not found",
    )?;
    let none = walk(client, &found.id, Some(Words::from("qqxqzzkvvw")))?;
    found.exchange.require(
        none.is_empty(),
        "nothing for words that no region has",
        &format!("there are {}", none.len()),
    )
}

fn cursors(client: &Client, found: &Found, world: &World) -> Checked {
    let ask = |id: &Id, cursor: Option<&str>| {
        let query = ElsewhereQuery {
            cursor: cursor.map(contract::wire::Cursor::from),
            limit: Some(Limit(1)),
            ..Default::default()
        };
        target::<ListItemElsewhere>(id, &query)
    };
    for garbled in ["kit.no-such-cursor", "0"] {
        client
            .get(&ask(&found.id, Some(garbled)), &[])?
            .refuses_parameter("cursor")?;
    }
    let other = spread(&world.guides, TRIED)
        .filter_map(|guide| Id::parse(&guide.item.id))
        .find(|id| id.0 != found.id.0);
    let query = ElsewhereQuery {
        limit: Some(Limit(1)),
        ..Default::default()
    };
    let next = client
        .call::<ListItemElsewhere>(&found.id, &query)?
        .value
        .next;
    let (Some(other), Some(next)) = (other, next) else {
        return cannot_tell("garbled cursors are refused; there is no other list's to try");
    };
    client
        .get(&ask(&other, Some(&next)), &[])?
        .refuses_parameter("cursor")
}
