//! What this device keeps of the space: the list of what is in it, locked by the key that only the PIN makes, for when there is
//! no network. Never at a public terminal, never with a key of the device (which makes no such key), gone with signing out.

use crate::{
    browser::{secret, secret::PrivateKey, time, vault},
    keep::drafts,
    say::said,
    session::{self, Who},
};
use contract::wire::{FactorChallenge, PrivateThings};
use leptos::prelude::untrack;
use std::cell::RefCell;

const NAME: &str = "privacy";
/// How long the list is kept without being opened: 30 days.
const AGE: f64 = 30.0 * 86_400_000.0;

/// The key while the space is open, with what it was made by.
struct Held {
    key: PrivateKey,
    salt: String,
    iterations: u32,
}

thread_local! {
    static HELD: RefCell<Option<Held>> = const { RefCell::new(None) };
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is called.
    pub name: String,
    /// When it is to be gone from here, too; milliseconds since 1970.
    pub until: Option<f64>,
}

/// Holds the key for as long as the space is open.
pub fn hold(key: Option<PrivateKey>, made: &FactorChallenge) {
    let held = key.map(|key| Held {
        key,
        salt: made.salt.clone(),
        iterations: made.iterations,
    });
    HELD.with_borrow_mut(|place| *place = held);
}

/// The space was locked: the key is gone.
pub fn drop_key() {
    HELD.with_borrow_mut(|place| *place = None);
}

/// Whose list it is.
fn owner() -> Option<String> {
    match untrack(session::who) {
        Who::Person(person) => Some(drafts::owner(person.kind.name(), &person.display_name)),
        _ => None,
    }
}

/// The lines of what is in the space. Messages that are to destroy themselves go from here at the same time.
fn lines(things: &PrivateThings) -> Vec<Line> {
    let plain = |name: String| Line { name, until: None };
    let cards = things.cards.iter().map(|card| plain(said(&card.name)));
    let cases = things.cases.iter().map(|case| plain(said(&case.item.name)));
    let messages = things.messages.iter().filter_map(|message| {
        let known = message.privacy.as_ref()?;
        known.destroyed_at.is_none().then(|| Line {
            name: said(&message.title),
            until: known.destroys_at.as_deref().and_then(time::parse),
        })
    });
    cards.chain(cases).chain(messages).collect()
}

fn write(lines: &[Line]) -> String {
    lines
        .iter()
        .map(|line| {
            let until = line.until.map(|until| (until as u64).to_string());
            [
                &until.unwrap_or_default(),
                "|",
                &line.name.replace('\n', " "),
            ]
            .concat()
        })
        .collect::<Vec<_>>()
        .join("\n")
}

fn read(text: &str, now: f64) -> Vec<Line> {
    text.lines()
        .filter_map(|line| {
            let (until, name) = line.split_once('|')?;
            Some(Line {
                name: name.to_owned(),
                until: until.parse().ok(),
            })
        })
        .filter(|line| line.until.is_none_or(|until| until > now))
        .collect()
}

/// Keeps the list, if there is a key for it and this device may keep anything.
pub async fn keep(things: &PrivateThings) {
    let Some(owner) = owner().filter(|_| !untrack(session::is_public_terminal)) else {
        return;
    };
    let text = write(&lines(things));
    let Some(held) = HELD.with_borrow_mut(Option::take) else {
        return;
    };
    let sealed = secret::seal(&held.key, &text).await;
    let head = [&held.salt, "|", &held.iterations.to_string(), "|"].concat();
    HELD.with_borrow_mut(|place| *place = Some(held));
    if let Some(sealed) = sealed {
        let _ = vault::put(
            &owner,
            NAME,
            &[&head, sealed.as_str()].concat(),
            time::now() + AGE,
        )
        .await;
    }
}

/// Whether this device has a list.
pub async fn is_there() -> bool {
    match owner() {
        Some(owner) => matches!(vault::get(&owner, NAME).await, Ok(Some(_))),
        None => false,
    }
}

/// Opens the list by the PIN, without a network; `None` when it is not this PIN. What was to be gone by now is gone.
pub async fn open(pin: &str) -> Option<Vec<Line>> {
    let owner = owner()?;
    let text = vault::get(&owner, NAME).await.ok()??;
    let mut parts = text.splitn(3, '|');
    let (salt, iterations) = (parts.next()?, parts.next()?.parse().ok()?);
    let derived = secret::derive(pin, salt, iterations).await?;
    let opened = secret::open(&derived.key, parts.next()?).await?;
    let left = read(&opened, time::now());
    let head = [salt, "|", &iterations.to_string(), "|"].concat();
    if let Some(sealed) = secret::seal(&derived.key, &write(&left)).await {
        let _ = vault::put(
            &owner,
            NAME,
            &[head.as_str(), &sealed].concat(),
            time::now() + AGE,
        )
        .await;
    }
    Some(left)
}

/// Throws the list away.
pub async fn forget() {
    drop_key();
    if let Some(owner) = owner() {
        let _ = vault::remove(&owner, NAME).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_back_until_their_time_is_over() {
        let line = |name: &str, until| Line {
            name: name.to_owned(),
            until,
        };
        let lines = vec![line("a|b", None), line("c", Some(5.0))];
        assert_eq!(read(&write(&lines), 1.0), lines);
        assert_eq!(read(&write(&lines), 5.0), lines[..1]);
    }
}
