//! What the portal may make of what is done here: whether it recommends, whether it remembers searches, and which.
//! The searches stay on this device.

use crate::browser::storage;
use leptos::prelude::*;
use std::sync::OnceLock;

/// How many searches are remembered.
const SEARCHES: usize = 8;
/// What is kept under the key of a habit that was switched off.
const OFF: &str = "off";

#[derive(Clone, Copy)]
struct Habits {
    recommends: RwSignal<bool>,
    remembers: RwSignal<bool>,
    /// The latest first.
    searches: RwSignal<Vec<String>>,
}

fn habits() -> Habits {
    static HABITS: OnceLock<Habits> = OnceLock::new();
    *HABITS.get_or_init(|| Habits {
        recommends: RwSignal::new(true),
        remembers: RwSignal::new(true),
        searches: RwSignal::new(Vec::new()),
    })
}

pub(super) fn open() {
    let habits = habits();
    let on = |key| storage::get(key).as_deref() != Some(OFF);
    habits.recommends.set(on("recommend"));
    habits.remembers.set(on("remember"));
    let kept = storage::get("searches").unwrap_or_default();
    let searches = kept.lines().take(SEARCHES).map(str::to_owned).collect();
    habits.searches.set(searches);
}

pub(super) fn forget() {
    let habits = habits();
    habits.recommends.set(true);
    habits.remembers.set(true);
    habits.searches.set(Vec::new());
}

/// Whether the portal recommends items; reactive.
pub fn recommends() -> bool {
    habits().recommends.get()
}

/// Switches recommendations on or off.
pub fn set_recommends(on: bool) {
    storage::set("recommend", (!on).then_some(OFF));
    habits().recommends.set(on);
}

/// Whether searches are remembered on this device; reactive.
pub fn remembers_searches() -> bool {
    habits().remembers.get()
}

/// Switches remembering on, or off with all that was remembered.
pub fn set_remembers_searches(on: bool) {
    storage::set("remember", (!on).then_some(OFF));
    habits().remembers.set(on);
    if !on {
        forget_searches();
    }
}

/// What was searched for here, the latest first; reactive.
pub fn searches() -> Vec<String> {
    habits().searches.get()
}

/// Remembers what was searched for; at a public terminal, and where that is switched off, nothing.
pub fn remember_search(words: &str) {
    let habits = habits();
    let words = words.replace('\n', " ");
    if !storage::is_public() && habits.remembers.get_untracked() && !words.is_empty() {
        habits.searches.update(|searches| {
            searches.retain(|kept| *kept != words);
            searches.insert(0, words);
            searches.truncate(SEARCHES);
        });
        write();
    }
}

/// Forgets one of them.
pub fn forget_search(words: &str) {
    habits()
        .searches
        .update(|searches| searches.retain(|kept| kept != words));
    write();
}

/// Forgets all of them.
pub fn forget_searches() {
    habits().searches.set(Vec::new());
    write();
}

fn write() {
    let searches = habits().searches.get_untracked().join("\n");
    storage::set("searches", (!searches.is_empty()).then_some(&*searches));
}
