//! What is being written survives a reload and the end of the session: locked on this device, of one account, never on a
//! public terminal.

use crate::{
    browser::time,
    keep::{drafts, written},
    session, words,
};
use contract::read::FromJson;
use leptos::prelude::*;
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

/// Where it lies, once it is known whose it is.
#[derive(Clone, Copy)]
pub struct Kept {
    name: StoredValue<String>,
    /// What it is before anything was written: nothing to keep.
    blank: StoredValue<String>,
    owner: RwSignal<Option<String>>,
    /// Whether the device took nothing, the last time.
    refused: RwSignal<bool>,
    /// What was written since and is not kept yet.
    pending: StoredValue<Option<(String, String)>>,
    /// Whether some of it is on its way to the device.
    busy: StoredValue<bool>,
    /// Whether it has been sent: what is still on its way to the device goes again then.
    sent: StoredValue<Arc<AtomicBool>>,
}

/// Between two times that it is kept.
const REST: Duration = Duration::from_millis(100);

impl Kept {
    /// Nothing is kept.
    pub fn nothing() -> Self {
        Self::of(String::new())
    }

    fn of(name: String) -> Self {
        Self {
            name: StoredValue::new(name),
            blank: StoredValue::new(String::new()),
            owner: RwSignal::new(None),
            refused: RwSignal::new(false),
            pending: StoredValue::new(None),
            busy: StoredValue::new(false),
            sent: StoredValue::new(Arc::new(AtomicBool::new(false))),
        }
    }

    /// Brings back what was written under a name, and keeps what will be: `now` reads it, reactively, as JSON.
    pub fn open<T: FromJson + 'static>(
        name: String,
        fill: impl Fn(T) + 'static,
        now: impl Fn() -> String + 'static,
    ) -> Self {
        let kept = Self::of(name);
        kept.blank.set_value(untrack(&now));
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
        // What is on screen may be taken away between two keys: the space locks itself, the session ends.
        on_cleanup(move || kept.now());
        kept
    }

    /// Keeps what waits, though the page is going.
    fn now(self) {
        let waits = self.pending.try_update_value(Option::take).flatten();
        if let (Some((owner, text)), Some(name)) = (waits, self.name.try_get_value()) {
            let text = self.worth(text);
            leptos::task::spawn_local(async move {
                take(&owner, &name, text).await;
            });
        }
    }

    /// What is kept of it: nothing where nothing was written.
    fn worth(self, text: String) -> Option<String> {
        let blank = self.blank.try_with_value(|blank| *blank == text);
        (blank != Some(true)).then_some(text)
    }

    /// The first key is kept at once, and after it what is newest, as often as the device is ready for it: a page that is
    /// left takes hardly a key along.
    fn later(self, owner: String, text: String) {
        self.pending.set_value(Some((owner, text)));
        if self.busy.get_value() {
            return;
        }
        self.busy.set_value(true);
        let (name, sent) = (self.name.get_value(), self.sent.get_value());
        leptos::task::spawn_local(async move {
            while let Some((owner, text)) = self.pending.try_update_value(Option::take).flatten() {
                let kept = take(&owner, &name, self.worth(text)).await;
                if sent.load(Ordering::Relaxed) {
                    written::forget(&owner, &name).await;
                }
                self.refused.try_set(!kept);
                time::pause(REST).await;
            }
            self.busy.try_set_value(false);
        });
    }

    /// The same for fields of text: those that are still empty are filled, since who was quicker than the device has begun
    /// anew.
    pub fn fields<const N: usize>(name: String, fields: [RwSignal<String>; N]) -> Self {
        Self::open(
            name,
            move |before: Vec<String>| {
                for (field, value) in fields.into_iter().zip(before) {
                    if field.with_untracked(String::is_empty) {
                        field.set(value);
                    }
                }
            },
            move || serde_json::to_string(&fields.map(|field| field.get())[..]).unwrap_or_default(),
        )
    }

    /// Whether what is written is kept; reactive.
    pub fn is_open(self) -> bool {
        self.owner.with(Option::is_some) && !self.refused.get()
    }

    /// Says that what is written stays here, or that the device lets nothing stay.
    pub fn note(self, stays: fn() -> &'static str) -> AnyView {
        (move || {
            if self.refused.get() {
                view! { <p role="status">{words::form::not_kept}</p> }.into_any()
            } else if self.is_open() {
                view! { <p>{stays}</p> }.into_any()
            } else {
                ().into_any()
            }
        })
        .into_any()
    }

    /// Throws it away: it has been sent.
    pub fn forget(self) {
        let (owner, name) = (
            self.owner.try_get_untracked().flatten(),
            self.name.try_get_value(),
        );
        self.owner.try_set(None);
        self.pending.try_set_value(None);
        self.sent
            .try_with_value(|sent| sent.store(true, Ordering::Relaxed));
        if let (Some(owner), Some(name)) = (owner, name) {
            leptos::task::spawn_local(async move {
                written::forget(&owner, &name).await;
            });
        }
    }
}

/// Keeps it, or that there is nothing; whether the device did.
async fn take(owner: &str, name: &str, text: Option<String>) -> bool {
    match text {
        Some(text) => written::keep(owner, name, &text).await,
        None => written::forget(owner, name).await,
    }
}

/// Whose it is; nobody's on a public terminal, where nothing is kept.
async fn whose() -> Option<String> {
    let person = session::person().await?;
    let kept = !untrack(session::is_public_terminal);
    kept.then(|| drafts::owner(person.kind.name(), &person.display_name))
}
