//! The device's copy.

use super::super::differ::differences;
use super::super::work::Work;
use super::Here;
use crate::browser::time;
use crate::keep::drafts::{self, Kept};
use leptos::prelude::*;

impl Work {
    /// Makes the device's copy.
    pub fn save_here(self) {
        let saving = self.saving;
        let (Some(Some(owner)), Some(id), Some(content)) = (
            saving.owner.try_get_value(),
            self.id.try_get_value(),
            self.snapshot(),
        ) else {
            return;
        };
        saving.waits_here.set_value(None);
        let kept = Kept {
            revision: saving.revision.get_value(),
            base: saving.base.get_value(),
            sent: saving.sent.get_value(),
            content,
        };
        let expires_at = self.draft.with_untracked(|draft| draft.expires_at.clone());
        leptos::task::spawn_local(async move {
            let outcome = drafts::keep_draft(&owner, &id.0, &kept, &expires_at).await;
            saving.here.try_set(match outcome {
                Ok(()) => Here::Saved(time::now()),
                Err(trouble) => Here::Impossible(trouble),
            });
        });
    }

    /// Puts the device's copy in, where it has something that the back end has not. Whether it did.
    pub async fn take_up(self) -> bool {
        let saving = self.saving;
        let (Some(Some(owner)), Some(id)) = (saving.owner.try_get_value(), self.id.try_get_value())
        else {
            return false;
        };
        let kept = match drafts::kept_draft(&owner, &id.0).await {
            Ok(Some(kept)) => kept,
            Ok(None) => return false,
            Err(trouble) => {
                saving.here.try_set(Here::Impossible(trouble));
                return false;
            }
        };
        // Whoever asked may have left meanwhile.
        let Some(draft) = self.draft.try_get_untracked() else {
            return false;
        };
        let (mine, theirs) = (drafts::mark(&kept.content), drafts::mark(&draft.content));
        if mine == theirs || mine == kept.base {
            // Where one was last is known here better than there.
            let place = kept.content.place;
            if mine == theirs && place.is_some() {
                self.content.update(|content| content.place = place);
            }
            return false;
        }
        // Saved there as we sent it, or not touched since: what is here goes on top.
        if kept.revision == draft.revision || kept.base == theirs || kept.sent == theirs {
            self.adopt(kept.content);
            return true;
        }
        // Sent from here while the page went, and newer than what there was time to keep.
        if drafts::was_left(&id.0, &theirs) {
            return false;
        }
        let differ = !differences(&draft, &kept.content).is_empty();
        self.adopt(kept.content);
        if differ {
            saving.conflict.set(Some(draft));
        }
        differ
    }

    /// The draft has become a case, or was thrown away: nothing of it stays on the device.
    pub fn forget(self) {
        let saving = self.saving;
        let (Some(Some(owner)), Some(id)) = (saving.owner.try_get_value(), self.id.try_get_value())
        else {
            return;
        };
        saving.owner.try_set_value(None);
        leptos::task::spawn_local(async move { drafts::forget_draft(&owner, &id.0).await });
    }
}
