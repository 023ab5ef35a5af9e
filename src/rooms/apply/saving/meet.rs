//! Another tab or device has saved something meanwhile: taken over where nothing differs, asked about where it does.

use super::super::differ::differences;
use super::super::work::Work;
use super::There;
use crate::backend::call;
use crate::browser::time;
use crate::keep::drafts;
use contract::endpoints::GetDraft;
use contract::wire::{Draft, DraftContent};
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// Between two tries to learn what the other has saved.
const AGAIN: Duration = Duration::from_secs(5);

impl Work {
    /// Somebody was first: asks what they saved, and lets the person decide where that differs.
    pub(super) async fn meet(self) {
        let Some(id) = self.id.try_get_value() else {
            return;
        };
        match call::<GetDraft>(id, ()).await {
            Ok(theirs) => self.compare(theirs),
            Err(_) => {
                self.saving.there.try_set(There::Broken);
                self.again_after(AGAIN);
            }
        }
    }

    /// Looks whether another tab or device has saved something.
    pub(super) fn look_again(self) {
        let saving = self.saving;
        let idle = move || saving.busy.try_get_value() == Some(false) && !saving.is_asking();
        leptos::task::spawn_local(async move {
            let Some(id) = self.id.try_get_value().filter(|_| idle()) else {
                return;
            };
            if let Ok(theirs) = call::<GetDraft>(id, ()).await
                && idle()
                && saving
                    .revision
                    .try_with_value(|own| *own != theirs.revision)
                    == Some(true)
            {
                self.compare(theirs);
            }
        });
    }

    /// Meets a newer copy of the back end.
    fn compare(self, theirs: Draft) {
        let saving = self.saving;
        self.gather();
        let Some(mine) = self.content.try_get_untracked() else {
            return;
        };
        let (mark, own) = (drafts::mark(&theirs.content), drafts::mark(&mine));
        let same_as_before = saving.is_base(&mark) || saving.sent.get_value() == mark;
        let nothing_of_mine = saving.is_base(&own);
        if same_as_before || nothing_of_mine || differences(&theirs, &mine).is_empty() {
            self.rebase(theirs, !same_as_before && nothing_of_mine);
        } else {
            saving.there.try_set(There::Waiting);
            saving.conflict.try_set(Some(Arc::new(theirs)));
            self.save_here();
        }
    }

    /// Goes on from the back end's copy: with its content, or with one's own on top of it.
    fn rebase(self, theirs: Draft, adopt: bool) {
        let saving = self.saving;
        saving.revision.set_value(theirs.revision.clone());
        let base = drafts::mark(&theirs.content);
        let same = self.content.with_untracked(drafts::mark) == base;
        saving.base.set_value(base);
        let content = theirs.content.clone();
        self.draft.set(Arc::new(theirs));
        if adopt {
            self.adopt(content);
        }
        if adopt || same {
            saving.there.set(There::Saved(time::now()));
        }
        saving.retry.update(|times| *times += 1);
    }

    /// The person has chosen: this content holds now.
    pub fn settle(self, theirs: &Draft, chosen: DraftContent) {
        self.saving.conflict.set(None);
        self.rebase(theirs.clone(), false);
        self.adopt(chosen);
        self.save_here();
        self.save_there();
    }
}
