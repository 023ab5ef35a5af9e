//! What an officer has typed for a case and not sent, or anybody as a code: it survives a failed act, a reload and signing in again.
//! It stays in this tab and goes with it, and with signing out. At a public terminal it is kept nowhere, and the page says so.

use crate::browser::storage;
use leptos::prelude::*;

const OWNER: &str = "desk.owner";

/// Says whose desk this is: what another officer typed in this tab is removed.
pub fn belongs_to(name: &str) {
    if storage::tab_get(OWNER).as_deref() != Some(name) {
        storage::tab_wipe();
        storage::tab_set(OWNER, Some(name));
    }
}

/// A text of a case that is kept while one types it.
#[derive(Clone, Copy)]
pub struct Typed {
    /// The text.
    pub text: RwSignal<String>,
    key: StoredValue<String>,
}

impl Typed {
    /// The text of this name, as it was typed before.
    pub fn of(case: &str, name: &str) -> Self {
        let key = ["desk.typed.", case, ".", name].concat();
        let text = RwSignal::new(storage::tab_get(&key).unwrap_or_default());
        let key = StoredValue::new(key);
        Effect::new(move || {
            let text = text.get();
            key.with_value(|key| {
                storage::tab_set(key, Some(text.as_str()).filter(|text| !text.is_empty()));
            });
        });
        Self { text, key }
    }

    /// Forgets it, even where the page that showed it has gone.
    pub fn forget(self) {
        self.text.try_set(String::new());
        self.key.try_with_value(|key| storage::tab_set(key, None));
    }
}
