//! What is being written survives a reload and the end of the session: locked on this device, of one account, never on a
//! public terminal.

use crate::{
    browser::time,
    keep::{drafts, written},
    session,
};
use contract::read::FromJson;
use leptos::prelude::*;
use std::time::Duration;

/// Where it lies, once it is known whose it is.
#[derive(Clone, Copy)]
pub struct Kept {
    name: StoredValue<String>,
    owner: RwSignal<Option<String>>,
}

impl Kept {
    /// Nothing is kept.
    pub fn nothing() -> Self {
        Self::of(String::new())
    }

    fn of(name: String) -> Self {
        Self {
            name: StoredValue::new(name),
            owner: RwSignal::new(None),
        }
    }

    /// Brings back what was written under a name, and keeps what will be: `now` reads it, reactively, as JSON.
    pub fn open<T: FromJson + 'static>(
        name: String,
        fill: impl Fn(T) + 'static,
        now: impl Fn() -> String + 'static,
    ) -> Self {
        let kept = Self::of(name);
        leptos::task::spawn_local(async move {
            let Some(owner) = whose().await else { return };
            let Some(name) = kept.name.try_get_value() else {
                return;
            };
            let before = written::kept::<T>(&owner, &name).await;
            // The page may have gone meanwhile.
            if kept.owner.is_disposed() {
                return;
            }
            if let Some(before) = before {
                fill(before);
            }
            kept.owner.set(Some(owner));
        });
        Effect::new(move || {
            let text = now();
            if let Some(owner) = kept.owner.get() {
                kept.later(owner, text);
            }
        });
        kept
    }

    fn later(self, owner: String, text: String) {
        // Cleared when the next key comes first.
        time::after(Duration::from_millis(400), move || {
            leptos::task::spawn_local(async move {
                if let Some(name) = self.name.try_get_value() {
                    written::keep(&owner, &name, &text).await;
                }
            });
        });
    }

    /// Whether what is written is kept; reactive.
    pub fn is_open(self) -> bool {
        self.owner.with(Option::is_some)
    }

    /// Throws it away: it has been sent.
    pub fn forget(self) {
        let (owner, name) = (
            self.owner.try_get_untracked().flatten(),
            self.name.try_get_value(),
        );
        self.owner.try_set(None);
        if let (Some(owner), Some(name)) = (owner, name) {
            leptos::task::spawn_local(async move { written::forget(&owner, &name).await });
        }
    }
}

/// Whose it is; nobody's on a public terminal, where nothing is kept.
async fn whose() -> Option<String> {
    let person = session::person().await?;
    let kept = !untrack(session::is_public_terminal);
    kept.then(|| drafts::owner(person.kind.name(), &person.display_name))
}
