//! Opaque places in lists: a position and a mark of the list it belongs to.

use contract::Problem;
use contract::wire::{Cursor, Limit, Page};

use serde::Serialize;

use super::refuse;
use super::routes::Ctx;
use crate::world::seed;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// Entries a page when nothing was said.
pub(crate) const USUAL: usize = 20;

/// A mark of a list: of the endpoint and all that narrows it, without cursor and limit.
pub(crate) fn mark(endpoint: &str, pairs: &[(&'static str, String)]) -> u32 {
    let mut text = endpoint.to_owned();
    for (name, value) in pairs
        .iter()
        .filter(|(name, _)| *name != "cursor" && *name != "limit")
    {
        text.push_str(&format!("&{name}={value}"));
    }
    (seed::mix(seed::text(&text)) >> 32) as u32
}

/// A mark of a list that belongs to somebody: nobody else's cursors fit it, nor those of whom they act for.
///
/// # Errors
/// Nobody is signed in.
pub(crate) fn own(
    ctx: &Ctx<'_>,
    endpoint: &str,
    pairs: &[(&'static str, String)],
) -> Result<u32, Problem> {
    let (me, acting) = (&ctx.person()?.id, ctx.acting());
    let whose = format!("{endpoint} {me} {}", acting.unwrap_or_default());
    Ok(mark(&whose, pairs))
}

/// A cursor for a position in a list that stays as it is.
pub(crate) fn write(mark: u32, position: usize) -> String {
    write_after(mark, position, 0)
}

/// A cursor for what comes after an entry, by the position after it and a mark of the entry: entries may come and go before it.
fn write_after(mark: u32, position: usize, entry: u32) -> String {
    let position = u32::try_from(position).unwrap_or(u32::MAX);
    let mut bytes = [0_u8; 15];
    bytes[..4].copy_from_slice(&(position ^ mark).to_be_bytes());
    bytes[4..8].copy_from_slice(&mark.to_be_bytes());
    bytes[8..12].copy_from_slice(&(entry ^ mark.rotate_left(7)).to_be_bytes());
    bytes[14] = bytes[..12]
        .iter()
        .fold(0xA7, |sum: u8, byte| sum.rotate_left(3) ^ byte);
    let mut text = String::with_capacity(20);
    for three in bytes.chunks(3) {
        let word = three
            .iter()
            .fold(0_u32, |word, byte| word << 8 | u32::from(*byte));
        for shift in [18, 12, 6, 0] {
            text.push(char::from(ALPHABET[(word >> shift & 63) as usize]));
        }
    }
    text
}

/// The position of a cursor; `None` when it is of another list or not a cursor.
pub(crate) fn read(mark: u32, text: &str) -> Option<usize> {
    read_after(mark, text).map(|(position, _)| position)
}

/// The position of a cursor and the mark of the entry before it.
fn read_after(mark: u32, text: &str) -> Option<(usize, u32)> {
    if text.len() != 20 {
        return None;
    }
    let mut bytes = Vec::with_capacity(15);
    for four in text.as_bytes().chunks(4) {
        let mut word = 0_u32;
        for byte in four {
            word =
                word << 6 | u32::try_from(ALPHABET.iter().position(|have| have == byte)?).ok()?;
        }
        bytes.extend_from_slice(&word.to_be_bytes()[1..]);
    }
    let word = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    let (position, entry) = (word(0)? ^ mark, word(8)? ^ mark.rotate_left(7));
    let right = word(4)? == mark && write_after(mark, position as usize, entry) == text;
    right.then_some((position as usize, entry))
}

/// One page of a list. Where entries came or went since the page before, it goes on after the same entry: none is shown twice
/// and none left out.
pub(crate) fn page<T, U: Serialize>(
    list: &[T],
    mark: u32,
    cursor: Option<&Cursor>,
    limit: Option<Limit>,
    trace: &str,
    show: impl Fn(&T) -> U,
) -> Result<Page<U>, Problem> {
    let start = match cursor {
        None => 0,
        Some(cursor) => {
            let (at, entry) = read_after(mark, cursor.as_str())
                .filter(|(at, _)| *at > 0)
                .ok_or_else(|| refuse::bad_cursor(trace))?;
            after(list, at, |one| entry_mark(&show(one)) == entry)
        }
    };
    let end = (start + limit.map_or(USUAL, |limit| limit.0 as usize)).min(list.len());
    let items: Vec<U> = list[start..end].iter().map(show).collect();
    let next = items.last().filter(|_| end < list.len());
    Ok(Page {
        next: next.map(|last| write_after(mark, end, entry_mark(last))),
        items,
        total: Some(list.len() as u64),
    })
}

/// Where to go on: after the entry, wherever it is now; where it was, when it has gone.
fn after<T>(list: &[T], at: usize, is_it: impl Fn(&T) -> bool) -> usize {
    if list.get(at - 1).is_some_and(&is_it) {
        return at;
    }
    // It is most likely near: one or two came or went.
    let mut places: Vec<usize> = (0..list.len()).collect();
    places.sort_by_key(|place| place.abs_diff(at - 1));
    let found = places.into_iter().find(|place| is_it(&list[*place]));
    found.map_or((at - 1).min(list.len()), |place| place + 1)
}

/// What tells an entry from the others, however it has changed: its id, or else all of it.
fn entry_mark(shown: &impl Serialize) -> u32 {
    let json = serde_json::to_value(shown).unwrap_or_default();
    let id = ["/id", "/summary/id", "/case/id", "/hall/id", "/auditId"]
        .iter()
        .find_map(|at| json.pointer(at)?.as_str().map(str::to_owned));
    let text = id.unwrap_or_else(|| json.to_string());
    (seed::mix(seed::text(&text)) >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_leads_back_to_its_place_and_into_no_other_list() {
        for at in [1, 20, 77_777, 999_999] {
            let text = write(0xDEAD_BEEF, at);
            assert_eq!(read(0xDEAD_BEEF, &text), Some(at));
            assert_eq!(read(0xDEAD_BEEE, &text), None);
            assert_eq!(read(0xDEAD_BEEF, &text[1..]), None);
            assert_eq!(read(0xDEAD_BEEF, &text.replace(&text[..1], "*")), None);
        }
    }

    #[test]
    fn a_list_goes_on_after_the_same_entry_whatever_came_or_went() {
        let show = |id: &u32| serde_json::json!({ "id": id.to_string() });
        let some = |list: &[u32], cursor: Option<&str>| {
            let cursor = cursor.map(Cursor::from);
            let page = page(list, 7, cursor.as_ref(), Some(Limit(3)), "t", show).expect("a page");
            let ids: Vec<u32> = page
                .items
                .iter()
                .map(|one| {
                    one["id"]
                        .as_str()
                        .expect("an id")
                        .parse()
                        .expect("a number")
                })
                .collect();
            (ids, page.next)
        };
        let (first, next) = some(&[9, 8, 7, 6, 5, 4, 3], None);
        assert_eq!(first, [9, 8, 7]);
        let next = next.expect("a next page");
        let follows = |list: &[u32]| some(list, Some(&next)).0;
        assert_eq!(follows(&[9, 8, 7, 6, 5, 4, 3]), [6, 5, 4]);
        assert_eq!(
            follows(&[11, 10, 9, 8, 7, 6, 5, 4, 3]),
            [6, 5, 4],
            "two came"
        );
        assert_eq!(follows(&[9, 7, 6, 5, 4, 3]), [6, 5, 4], "one went");
        assert_eq!(follows(&[9, 8, 6, 5, 4, 3]), [6, 5, 4], "the last one went");
        assert_eq!(follows(&[9, 8, 7]), [0_u32; 0], "all that followed went");
        assert_eq!(follows(&[]), [0_u32; 0]);
        let foreign = Cursor::from(next.as_str());
        assert!(page(&[1, 2, 3, 4], 8, Some(&foreign), None, "t", show).is_err());
    }
}
