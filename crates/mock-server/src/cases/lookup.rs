//! Looking a case up without signing in: right number and right code, or nothing; not many tries.

use std::collections::HashMap;
use std::net::IpAddr;

use contract::validate::case_number;

use super::book::Book;

/// Wrong tries of a session that are borne within [`SPAN`].
const BORNE: usize = 5;
/// Wrong tries from an address that are borne within [`SPAN`]: a new session costs nothing, but a library, a family or a whole
/// town may share an address.
const BORNE_FROM_ADDRESS: usize = 100;
/// Seconds after which a wrong try is forgotten.
const SPAN: i64 = 10 * 60;

/// Who looks a case up.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) enum Visitor {
    /// A session, by id.
    Session(String),
    /// An address.
    Address(IpAddr),
}

impl Visitor {
    fn borne(&self) -> usize {
        match self {
            Self::Session(_) => BORNE,
            Self::Address(_) => BORNE_FROM_ADDRESS,
        }
    }
}

/// Wrong tries by who made them.
#[derive(Default)]
pub(crate) struct Tries(HashMap<Visitor, Vec<i64>>);

impl Tries {
    /// Seconds that somebody has to wait; `None` when they may try.
    pub(crate) fn wait(&mut self, who: &Visitor, now: i64) -> Option<u32> {
        let tries = self.0.get_mut(who)?;
        tries.retain(|at| (0..SPAN).contains(&(now - at)));
        let first = tries.get(tries.len().checked_sub(who.borne())?)?;
        u32::try_from(first + SPAN - now).ok()
    }

    /// Notes a wrong try.
    pub(crate) fn note(&mut self, who: &Visitor, now: i64) {
        self.0.entry(who.clone()).or_default().push(now);
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

/// Looks a case up for somebody, known by session and address.
pub(crate) fn look_up(
    book: &mut Book,
    who: &[Visitor],
    number: &str,
    code: &str,
    now: i64,
) -> Found {
    let waits = who.iter().filter_map(|who| book.tries.wait(who, now));
    if let Some(seconds) = waits.max() {
        return Found::Wait(seconds);
    }
    let number = case_number::parse_any(number).unwrap_or_default();
    let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let found = book.numbered(&number);
    match found.filter(|at| book.case(*at).query_code == code) {
        Some(at) => Found::Case(at),
        None => {
            for who in who {
                book.tries.note(who, now);
            }
            Found::Nothing
        }
    }
}
