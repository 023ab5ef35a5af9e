//! Opaque places in lists: a position and a mark of the list it belongs to.

use contract::Problem;
use contract::wire::{Cursor, Limit, Page};

use super::refuse;
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

/// A cursor for a position in a list.
pub(crate) fn write(mark: u32, position: usize) -> String {
    let position = u32::try_from(position).unwrap_or(u32::MAX);
    let mut bytes = [0_u8; 9];
    bytes[..4].copy_from_slice(&(position ^ mark).to_be_bytes());
    bytes[4..8].copy_from_slice(&mark.to_be_bytes());
    bytes[8] = bytes[..8]
        .iter()
        .fold(0xA7, |sum: u8, byte| sum.rotate_left(3) ^ byte);
    let mut text = String::with_capacity(12);
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
    if text.len() != 12 {
        return None;
    }
    let mut bytes = Vec::with_capacity(9);
    for four in text.as_bytes().chunks(4) {
        let mut word = 0_u32;
        for byte in four {
            word =
                word << 6 | u32::try_from(ALPHABET.iter().position(|have| have == byte)?).ok()?;
        }
        bytes.extend_from_slice(&word.to_be_bytes()[1..]);
    }
    let word = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    let position = word(0)? ^ mark;
    let right = word(4)? == mark && write(mark, position as usize) == text;
    right.then_some(position as usize)
}

/// One page of a list.
pub(crate) fn page<T, U>(
    list: &[T],
    mark: u32,
    cursor: Option<&Cursor>,
    limit: Option<Limit>,
    trace: &str,
    show: impl Fn(&T) -> U,
) -> Result<Page<U>, Problem> {
    let start = match cursor {
        None => 0,
        Some(cursor) => read(mark, cursor.as_str())
            .filter(|at| *at > 0 && *at < list.len())
            .ok_or_else(|| refuse::bad_cursor(trace))?,
    };
    let end = (start + limit.map_or(USUAL, |limit| limit.0 as usize)).min(list.len());
    Ok(Page {
        items: list[start..end].iter().map(show).collect(),
        next: (end < list.len()).then(|| write(mark, end)),
        total: Some(list.len() as u64),
    })
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
}
