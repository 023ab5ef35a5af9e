//! Looking a case up without signing in: right number and right code, or nothing; not many tries.

use std::collections::HashMap;

use contract::validate::case_number;

use super::book::Book;

/// Wrong tries that are borne within [`SPAN`].
const BORNE: usize = 5;
/// Seconds after which a wrong try is forgotten.
const SPAN: i64 = 10 * 60;

/// Wrong tries by who made them.
#[derive(Default)]
pub(crate) struct Tries(HashMap<String, Vec<i64>>);

impl Tries {
    /// Seconds that somebody has to wait; `None` when they may try.
    fn wait(&mut self, who: &str, now: i64) -> Option<u32> {
        let tries = self.0.get_mut(who)?;
        tries.retain(|at| (0..SPAN).contains(&(now - at)));
        let first = tries.get(tries.len().checked_sub(BORNE)?)?;
        u32::try_from(first + SPAN - now).ok()
    }
}

/// How a look-up came out.
pub(crate) enum Found {
    /// The place of the case.
    Case(usize),
    /// The number or the code is wrong: nobody says which.
    Nothing,
    /// Too many wrong tries: seconds to wait.
    Wait(u32),
}

/// Looks a case up for somebody.
pub(crate) fn look_up(book: &mut Book, who: &str, number: &str, code: &str, now: i64) -> Found {
    if let Some(seconds) = book.tries.wait(who, now) {
        return Found::Wait(seconds);
    }
    let number = case_number::parse_any(number).unwrap_or_default();
    let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let found = book.numbered(&number);
    match found.filter(|at| book.case(*at).query_code == code) {
        Some(at) => Found::Case(at),
        None => {
            book.tries.0.entry(who.to_owned()).or_default().push(now);
            Found::Nothing
        }
    }
}
