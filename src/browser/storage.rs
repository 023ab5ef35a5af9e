//! What the browser keeps for this portal. Never throws: a full, blocked or foreign store reads as empty.

use web_sys::Storage;

/// Every key of the portal begins so, and nothing else is ever touched.
const PREFIX: &str = "tongban.";

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
    set(key, Some(&js_sys::Date::now().to_string()));
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

/// Keeps a text, or removes it.
pub fn set(key: &str, value: Option<&str>) {
    if let Some(store) = store() {
        let _ = match value {
            Some(value) => store.set_item(&full(key), value),
            None => store.remove_item(&full(key)),
        };
    }
}

/// Removes all that the portal kept, and nothing else.
pub fn wipe() {
    let Some(store) = store() else { return };
    let count = store.length().unwrap_or(0);
    let keys: Vec<String> = (0..count)
        .filter_map(|at| store.key(at).ok().flatten())
        .collect();
    for key in keys.iter().filter(|key| key.starts_with(PREFIX)) {
        let _ = store.remove_item(key);
    }
}
