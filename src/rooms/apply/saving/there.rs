//! The back end's copy.

use super::super::work::Work;
use super::{AT_BACK_END, There};
use crate::backend::{Failure, FailureKind, write_leaving};
use crate::browser::{storage, time};
use crate::keep::drafts;
use contract::ProblemKind;
use contract::endpoints::SaveDraft;
use contract::wire::{Draft, DraftContent};
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// The longest pause between two tries, in seconds.
const LONGEST: u64 = 60;

/// Whether waiting may help.
fn passes(failure: &Failure) -> bool {
    failure.is_network()
        || failure.kind == FailureKind::Malformed
        || [
            ProblemKind::Internal,
            ProblemKind::Unavailable,
            ProblemKind::TooManyRequests,
            ProblemKind::Upstream,
            ProblemKind::UpstreamTimeout,
        ]
        .into_iter()
        .any(|kind| failure.is(kind))
}

impl Work {
    /// Saves at the back end, unless that is under way.
    pub fn save_there(self) {
        leptos::task::spawn_local(async move {
            self.saved_there().await;
        });
    }

    /// Saves what is not there yet while the room, or the page, is being left: what is sent is taken now, for soon
    /// nothing of it is left.
    pub(super) fn save_leaving(self) {
        let saving = self.saving;
        let (Some(content), Some(id)) = (self.snapshot(), self.id.try_get_value()) else {
            return;
        };
        let mark = drafts::mark(&content);
        let revision = saving.revision.try_get_value();
        // Without a revision it has been handed over.
        let over = revision.as_ref().is_none_or(String::is_empty);
        if over || saving.is_asking() || saving.is_base(&mark) {
            return;
        }
        drafts::leave(&id.0, &mark);
        saving.sent.try_set_value(mark);
        leptos::task::spawn_local(async move {
            let _ = write_leaving::<SaveDraft>(&id, &content, revision).await;
        });
    }

    /// Saves at the back end; whether all is there then.
    pub async fn saved_there(self) -> bool {
        let saving = self.saving;
        // What is under way is waited for: it may be of an older content.
        while saving.busy.try_get_value() == Some(true) {
            time::pause(Duration::from_millis(100)).await;
        }
        if saving.busy.try_set_value(true).is_some() {
            return false;
        }
        let done = self.save_once().await;
        saving.busy.try_set_value(false);
        done
    }

    async fn save_once(self) -> bool {
        let saving = self.saving;
        let (Some(content), Some(id)) = (self.snapshot(), self.id.try_get_value()) else {
            return false;
        };
        if saving.is_asking() {
            return false;
        }
        let mark = drafts::mark(&content);
        if saving.is_base(&mark) && !content.migrate {
            saving.there.try_update(|there| {
                if !matches!(there, There::Saved(_)) {
                    *there = There::Saved(time::now());
                }
            });
            return true;
        }
        let revision = saving.revision.get_value();
        saving.there.try_set(There::Saving);
        saving.waits_there.try_set_value(None);
        saving.sent.try_set_value(mark.clone());
        let answer = saving
            .intent
            .write::<SaveDraft>(&id, &content, Some(revision))
            .await;
        match answer {
            // The room may have been left meanwhile.
            Ok(_) if self.id.try_get_value().is_none() => true,
            Ok(draft) => {
                self.saved(draft, &content, mark);
                true
            }
            Err(failure) if failure.is_stale() => {
                self.meet().await;
                false
            }
            Err(failure) if failure.is_signed_out() => {
                saving.there.try_set(There::SignedOut);
                self.save_here();
                false
            }
            Err(failure) if passes(&failure) => {
                saving.there.try_set(There::Broken);
                let pause = saving.pause.try_get_value().unwrap_or(LONGEST);
                saving.pause.try_set_value((pause * 2).min(LONGEST));
                let asked = failure.retry_after.map_or(0, u64::from).min(LONGEST);
                self.again_after(Duration::from_secs(pause.max(asked)));
                false
            }
            Err(failure) => {
                saving.there.try_set(There::Refused(failure));
                false
            }
        }
    }

    /// The back end has it.
    fn saved(self, draft: Draft, content: &DraftContent, mark: String) {
        let saving = self.saving;
        saving.revision.try_set_value(draft.revision.clone());
        saving.base.try_set_value(mark);
        saving.pause.try_set_value(1);
        saving.there.try_set(There::Saved(time::now()));
        storage::touch("draft");
        if content.migrate {
            // The answers went over to another form: what the back end made of them is what holds.
            let mut moved = draft.content.clone();
            moved.migrate = false;
            saving.base.try_set_value(drafts::mark(&moved));
            self.draft.try_set(Arc::new(draft));
            self.adopt(moved);
        } else {
            self.draft.try_set(Arc::new(draft));
        }
        self.save_here();
        let more = self.content.try_with_untracked(drafts::mark);
        if more.is_some_and(|now| !saving.is_base(&now)) {
            saving.there.try_set(There::Waiting);
            self.again_after(AT_BACK_END);
        }
    }

    /// Plans the next try; one that was planned before is off.
    pub(super) fn again_after(self, wait: Duration) {
        let planned = self.saving.planned;
        planned.try_update_value(|planned| *planned += 1);
        let own = planned.try_get_value();
        leptos::task::spawn_local(async move {
            time::pause(wait).await;
            if own.is_some() && planned.try_get_value() == own {
                self.saved_there().await;
            }
        });
    }
}
