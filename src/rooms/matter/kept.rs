//! What is typed into a correction survives a reload: locked on this device, never on a public terminal.

use super::field::Questions;
use crate::{
    browser::time,
    keep::{
        corrections::{forget_correction, keep_correction, kept_correction},
        drafts,
    },
    session,
};
use leptos::prelude::*;
use std::time::Duration;

/// Where the answers of this round lie, once it is known whose they are.
#[derive(Clone, Copy)]
pub struct Kept {
    round: StoredValue<String>,
    owner: RwSignal<Option<String>>,
}

impl Kept {
    /// Brings back what was typed, and keeps what will be.
    pub fn open(round: String, questions: &Questions) -> Self {
        let kept = Self {
            round: StoredValue::new(round),
            owner: RwSignal::new(None),
        };
        if questions.is_empty() {
            return kept;
        }
        let filled = questions.clone();
        leptos::task::spawn_local(async move {
            let Some(owner) = whose().await else { return };
            let Some(round) = kept.round.try_get_value() else {
                return;
            };
            let before = kept_correction(&owner, &round).await;
            // The page may have gone meanwhile.
            if kept.owner.is_disposed() {
                return;
            }
            if !before.is_empty() {
                filled.fill(before);
            }
            kept.owner.set(Some(owner));
        });
        let questions = questions.clone();
        Effect::new(move || {
            let typed = questions.answers();
            if let Some(owner) = kept.owner.get() {
                // Cleared when the next key comes first.
                time::after(Duration::from_millis(400), move || {
                    leptos::task::spawn_local(async move {
                        if let Some(round) = kept.round.try_get_value() {
                            keep_correction(&owner, &round, &typed).await;
                        }
                    });
                });
            }
        });
        kept
    }

    /// Whether what is typed is kept; reactive.
    pub fn is_open(self) -> bool {
        self.owner.with(Option::is_some)
    }

    /// Throws it away: it has been handed in.
    pub fn forget(self) {
        let (owner, round) = (
            self.owner.try_get_untracked().flatten(),
            self.round.try_get_value(),
        );
        self.owner.try_set(None);
        if let (Some(owner), Some(round)) = (owner, round) {
            leptos::task::spawn_local(async move { forget_correction(&owner, &round).await });
        }
    }
}

/// Whose answers these are; nobody's on a public terminal, where nothing is kept.
async fn whose() -> Option<String> {
    let person = session::person().await?;
    let kept = !untrack(session::is_public_terminal);
    kept.then(|| drafts::owner(person.kind.name(), &person.display_name))
}
