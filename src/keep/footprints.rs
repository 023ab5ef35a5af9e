//! What was visited on this device: public pages only, and only once the person has switched it on. At a public terminal
//! nothing is kept. Where somebody let the back end keep them, too, the copy here goes when they sign out.

use super::drafts;
use crate::browser::{storage, time};
use contract::wire::Identity;
use leptos::prelude::*;
use std::sync::OnceLock;

/// How many visits are kept.
const MOST: usize = 200;
/// Where the choice, the visits, and whose they are at the back end stand.
const CHOICE: &str = "footprint";
const VISITS: &str = "footprints";
const OWNER: &str = "footprints-of";

/// Whether visits are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recording {
    /// They are not; nobody has asked for it.
    Off,
    /// They are.
    On,
    /// Not for now; what was kept stays.
    Paused,
}

/// A visit.
#[derive(Clone, Debug, PartialEq)]
pub struct Visit {
    /// When, in milliseconds since 1970 by the device's clock.
    pub at: f64,
    /// Name of its kind, as in the contract.
    pub kind: String,
    /// Of the page.
    pub id: String,
    /// Its title, as it was read.
    pub title: String,
}

fn changed() -> &'static ArcTrigger {
    // Counted, not of whichever room asks first: that one's would be gone with the room.
    static CHANGED: OnceLock<ArcTrigger> = OnceLock::new();
    CHANGED.get_or_init(ArcTrigger::new)
}

/// Whether visits are kept; reactive to what is done in this tab.
pub fn recording() -> Recording {
    changed().track();
    match storage::get(CHOICE).as_deref() {
        Some("on") => Recording::On,
        Some("paused") => Recording::Paused,
        _ => Recording::Off,
    }
}

/// Switches it. Off forgets what was kept. Whether the device let it be kept: a store that is full or forbidden does not.
pub fn set_recording(to: Recording) -> bool {
    let value = match to {
        Recording::Off => None,
        Recording::On => Some("on"),
        Recording::Paused => Some("paused"),
    };
    storage::set(CHOICE, value);
    if to == Recording::Off {
        storage::set(VISITS, None);
    }
    changed().notify();
    untrack(recording) == to
}

/// What was visited, the latest first; reactive to what is done in this tab.
pub fn visits() -> Vec<Visit> {
    changed().track();
    let text = storage::get(VISITS).unwrap_or_default();
    text.lines().filter_map(read).collect()
}

fn read(line: &str) -> Option<Visit> {
    let mut parts = line.splitn(4, '\t');
    Some(Visit {
        at: parts.next()?.parse().ok()?,
        kind: parts.next()?.to_owned(),
        id: parts.next()?.to_owned(),
        title: parts.next()?.to_owned(),
    })
}

/// Notes a visit, where that is on; the visit as it was noted. Coming back to the page one was at is no other visit.
pub fn note(kind: &str, id: &str, title: &str) -> Option<Visit> {
    if untrack(recording) != Recording::On {
        return None;
    }
    let mut all = untrack(visits);
    if all
        .first()
        .is_some_and(|last| last.kind == kind && last.id == id)
    {
        return None;
    }
    let visit = Visit {
        // Whole seconds: the back end counts in them.
        at: (time::now() / 1000.0).floor() * 1000.0,
        kind: kind.to_owned(),
        id: id.to_owned(),
        title: title.replace(['\t', '\n'], " "),
    };
    all.insert(0, visit.clone());
    all.truncate(MOST);
    write(&all);
    Some(visit)
}

/// Forgets those that are meant.
pub fn erase(meant: impl Fn(&Visit) -> bool) {
    let mut all = untrack(visits);
    all.retain(|visit| !meant(visit));
    write(&all);
}

fn write(all: &[Visit]) {
    let lines: Vec<String> = all
        .iter()
        .map(|visit| {
            let at = (visit.at as u64).to_string();
            [at.as_str(), &visit.kind, &visit.id, &visit.title].join("\t")
        })
        .collect();
    let text = lines.join("\n");
    storage::set(VISITS, (!text.is_empty()).then_some(&*text));
    changed().notify();
}

/// A mark of an account, without a name.
pub fn owner_of(person: &Identity) -> String {
    drafts::owner(person.kind.name(), &person.display_name)
}

/// Whose back end keeps them, too: a mark of the account, without a name.
pub fn owner() -> Option<String> {
    storage::get(OWNER)
}

/// Notes whose back end keeps them; nobody's with `None`.
pub fn set_owner(owner: Option<&str>) {
    storage::set(OWNER, owner);
    changed().notify();
}

/// Forgets all, and that it was on.
pub fn forget() {
    storage::set(OWNER, None);
    set_recording(Recording::Off);
}

/// Forgets all if they are somebody's: they have signed out.
pub fn forget_somebodys() {
    if owner().is_some() {
        forget();
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_line_that_is_no_visit_is_left_out() {
        assert!(read("1700000000000\tITEM\ta1\tA title").is_some());
        for wrong in ["", "x\tITEM\ta1\tA title", "1700000000000\tITEM"] {
            assert!(read(wrong).is_none(), "{wrong}");
        }
    }
}
