//! What the browser keeps for this portal. Never throws: a full, blocked or foreign store reads as empty.

use std::sync::atomic::{AtomicBool, Ordering};
use web_sys::Storage;

/// Every key of the portal begins so, and nothing else is ever touched.
const PREFIX: &str = "tongban.";
/// What says nothing of a person: the only things kept at a public terminal.
const PLAIN: [&str; 6] = [
    "alive",
    "backend",
    "look",
    "recommend",
    "remember",
    "session",
];

static PUBLIC: AtomicBool = AtomicBool::new(false);

/// At a public terminal nothing of a person is kept: what was goes, and nothing more comes.
pub fn forbid(public: bool) {
    PUBLIC.store(public, Ordering::Relaxed);
    if public {
        tab_wipe();
        remove(|key| !PLAIN.contains(&key));
    }
}

fn store() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn full(key: &str) -> String {
    [PREFIX, key].concat()
}

/// What was kept under a key.
pub fn get(key: &str) -> Option<String> {
    store()?.get_item(&full(key)).ok()?
}

/// Writes the time under a key, so that other tabs are told that something happened.
pub fn touch(key: &str) {
    // A whole number: writing one with a fraction takes 5 KB of code.
    set(key, Some(&(js_sys::Date::now() as u64).to_string()));
}

/// What was kept under a key, if it can be read so; what cannot is removed.
pub fn read<T>(key: &str, parse: impl FnOnce(&str) -> Option<T>) -> Option<T> {
    let text = get(key)?;
    let value = parse(&text);
    if value.is_none() {
        set(key, None);
    }
    value
}

/// Keeps a text, or removes it. At a public terminal it keeps nothing.
pub fn set(key: &str, value: Option<&str>) {
    let value = value.filter(|_| !PUBLIC.load(Ordering::Relaxed) || PLAIN.contains(&key));
    if let Some(store) = store() {
        let _ = match value {
            Some(value) => store.set_item(&full(key), value),
            None => store.remove_item(&full(key)),
        };
    }
}

/// Removes all that the portal kept, and nothing else.
pub fn wipe() {
    tab_wipe();
    remove(|_| true);
}

fn remove(goes: impl Fn(&str) -> bool) {
    if let Some(store) = store() {
        remove_from(&store, goes);
    }
}

fn remove_from(store: &Storage, goes: impl Fn(&str) -> bool) {
    let count = store.length().unwrap_or(0);
    let keys: Vec<String> = (0..count)
        .filter_map(|at| store.key(at).ok().flatten())
        .collect();
    for key in &keys {
        if key.strip_prefix(PREFIX).is_some_and(&goes) {
            let _ = store.remove_item(key);
        }
    }
}

fn tab() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

/// What was kept under a key for as long as this tab lives: over a reload and over signing in again.
pub fn tab_get(key: &str) -> Option<String> {
    tab()?.get_item(&full(key)).ok()?
}

/// Keeps a text for as long as this tab lives, or removes it. At a public terminal it keeps nothing.
pub fn tab_set(key: &str, value: Option<&str>) {
    let value = value.filter(|_| !PUBLIC.load(Ordering::Relaxed));
    if let Some(store) = tab() {
        let _ = match value {
            Some(value) => store.set_item(&full(key), value),
            None => store.remove_item(&full(key)),
        };
    }
}

/// Removes all that the portal kept in this tab.
pub fn tab_wipe() {
    if let Some(store) = tab() {
        remove_from(&store, |_| true);
    }
}
