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
    /// Told when the searches that are kept have changed.
    searched: Trigger,
}

fn habits() -> Habits {
    static HABITS: OnceLock<Habits> = OnceLock::new();
    *HABITS.get_or_init(|| Habits {
        recommends: RwSignal::new(true),
        remembers: RwSignal::new(true),
        searched: Trigger::new(),
    })
}

pub(super) fn open() {
    let habits = habits();
    let on = |key| storage::get(key).as_deref() != Some(OFF);
    habits.recommends.set(on("recommend"));
    habits.remembers.set(on("remember"));
}

pub(super) fn forget() {
    let habits = habits();
    habits.recommends.set(true);
    habits.remembers.set(true);
    habits.searched.notify();
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

/// What was searched for here, the latest first; reactive to what is done in this tab.
pub fn searches() -> Vec<String> {
    habits().searched.track();
    kept()
}

fn kept() -> Vec<String> {
    let text = storage::get("searches").unwrap_or_default();
    text.lines().take(SEARCHES).map(str::to_owned).collect()
}

/// Remembers what was searched for, where that is not switched off. Words with a long number in them are somebody's: of an
/// identity card, a telephone, a case.
pub fn remember_search(words: &str) {
    let words = words.replace('\n', " ");
    if habits().remembers.get_untracked() && !words.is_empty() && !has_long_number(&words) {
        let others = kept().into_iter().filter(|kept| *kept != words);
        let mut searches: Vec<String> = std::iter::once(words.clone()).chain(others).collect();
        searches.truncate(SEARCHES);
        write(&searches);
    }
}

/// Forgets one of them.
pub fn forget_search(words: &str) {
    let mut searches = kept();
    searches.retain(|kept| kept != words);
    write(&searches);
}

/// Forgets all of them.
pub fn forget_searches() {
    write(&[]);
}

/// The storage keeps nothing at a public terminal.
fn write(searches: &[String]) {
    let text = searches.join("\n");
    storage::set("searches", (!text.is_empty()).then_some(&*text));
    habits().searched.notify();
}

fn has_long_number(words: &str) -> bool {
    const LONG: usize = 6;
    let mut runs = words.split(|c: char| !c.is_numeric());
    runs.any(|run| run.chars().count() >= LONG)
}

#[cfg(test)]
mod tests {
    use super::has_long_number;

    #[test]
    fn what_may_be_somebodys_number_is_told() {
        for (words, long) in [
            ("990101199508200022", true),
            ("tel19900000101", true),
            ("\u{ff11}\u{ff19}\u{ff19}\u{ff10}\u{ff10}\u{ff10}", true),
            ("2026\u{5e74}", false),
            ("12345", false),
            ("\u{8eab}\u{4efd}\u{8bc1}", false),
        ] {
            assert_eq!(has_long_number(words), long, "{words}");
        }
    }
}
