//! Lists in pages: what holds of every one of them.

use contract::Endpoint;
use contract::endpoint::target;
use contract::endpoints::{ItemQuery, ListItems};
use contract::wire::Page;
use contract::wire::{Cursor, Limit};

use crate::client::Client;
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;

/// How many pages are read of a list that does not end.
const MOST_PAGES: usize = 60;

/// Reads a list to its end: no entry twice, no page longer than asked for, the total stable and true.
pub fn walk<E, T>(
    client: &Client,
    limit: u32,
    query: impl Fn(Option<Cursor>, Option<Limit>) -> E::Query,
    id: impl Fn(&T) -> String,
) -> Checked<Vec<T>>
where
    E: Endpoint<Path = (), Output = Page<T>>,
{
    walk_at::<E, T>(client, &(), limit, query, id)
}

/// The same for a list that belongs to something.
pub fn walk_at<E, T>(
    client: &Client,
    path: &E::Path,
    limit: u32,
    query: impl Fn(Option<Cursor>, Option<Limit>) -> E::Query,
    id: impl Fn(&T) -> String,
) -> Checked<Vec<T>>
where
    E: Endpoint<Output = Page<T>>,
{
    let mut all = Vec::new();
    let mut seen = std::collections::HashSet::new();
    let (mut cursor, mut total) = (None, None);
    for page in 0..MOST_PAGES {
        let answer = client.call::<E>(path, &query(cursor.take(), Some(Limit(limit))))?;
        let Page {
            items,
            next,
            total: now,
        } = answer.value;
        let exchange = &answer.exchange;
        exchange.require(
            items.len() <= limit as usize,
            &format!("at most {limit} entries"),
            &format!("there are {}", items.len()),
        )?;
        if page == 0 {
            total = now;
        }
        exchange.require(
            now == total,
            "the same total on every page",
            &format!("{now:?} after {total:?}"),
        )?;
        exchange.require(
            next.is_none() || !items.is_empty(),
            "an end, or entries before the next page",
            "a page without entries names a next one",
        )?;
        for item in items {
            let id = id(&item);
            exchange.require(
                seen.insert(id.clone()),
                "each entry once in the whole list",
                &format!("{id} comes again"),
            )?;
            all.push(item);
        }
        let Some(next) = next else {
            let count = all.len() as u64;
            exchange.require(
                total.is_none_or(|total| total == count),
                "a total that is the number of entries",
                &format!("the list has {count} entries, the total says {total:?}"),
            )?;
            return Ok(all);
        };
        let opaque = <Cursor as contract::ParamValue>::read(&next).is_some();
        exchange.require(
            opaque,
            "a cursor of 1 to 256 of 0-9A-Za-z._=-",
            &format!("`next` is “{next}”"),
        )?;
        cursor = Some(Cursor(next));
    }
    Ok(all)
}

/// The case that a list refuses cursors of others, among them one of the list of items.
pub fn refuses_foreign_cursors<E>(kit: &mut Kit, query: impl Fn(Cursor) -> E::Query)
where
    E: Endpoint<Path = ()>,
{
    kit.case(
        &E::ABOUT,
        "a cursor that is none of this list's is refused",
        |client| {
            let first = ItemQuery {
                limit: Some(Limit(1)),
                ..Default::default()
            };
            let items = client.call::<ListItems>(&(), &first)?.value;
            foreign_cursors::<E>(client, items.next.as_deref(), query)
        },
    );
}

/// A cursor that no list gave, and one of another list, are refused with the parameter named.
pub fn foreign_cursors<E>(
    client: &Client,
    other: Option<&str>,
    query: impl Fn(Cursor) -> E::Query,
) -> Checked
where
    E: Endpoint<Path = ()>,
{
    let garbled = ["kit.no-such-cursor", "0", "AAAA=="];
    for cursor in garbled.into_iter().chain(other) {
        let target = target::<E>(&(), &query(Cursor::from(cursor)));
        client.get(&target, &[])?.refuses_parameter("cursor")?;
    }
    if other.is_none() {
        return cannot_tell(
            "garbled cursors are refused; no other list has a second page to take a cursor from",
        );
    }
    Ok(())
}
