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

/// Remembers what was searched for; at a public terminal, and where that is switched off, nothing. Words with a long number
/// in them are somebody's: of an identity card, a telephone, a case.
pub fn remember_search(words: &str) {
    let habits = habits();
    let words = words.replace('\n', " ");
    let allowed = !storage::is_public() && habits.remembers.get_untracked();
    if allowed && !words.is_empty() && !has_long_number(&words) {
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

fn has_long_number(words: &str) -> bool {
    const LONG: usize = 6;
    let mut runs = words.split(|c: char| !c.is_numeric());
    runs.any(|run| run.chars().count() >= LONG)
}

fn write() {
    let searches = habits().searches.get_untracked().join("\n");
    storage::set("searches", (!searches.is_empty()).then_some(&*searches));
}

#[cfg(test)]
mod tests {
    use super::has_long_number;

    #[test]
    fn what_may_be_somebodys_number_is_told() {
        for (words, long) in [
            ("990101199508200022", true),
            ("电话19900000101", true),
            ("１９９００００", true),
            ("2026年汇算", false),
            ("12345", false),
            ("身份证", false),
        ] {
            assert_eq!(has_long_number(words), long, "{words}");
        }
    }
}
