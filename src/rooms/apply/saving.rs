//! Saving: on the device half a second after the last key, at the back end two seconds after it, and both before one
//! goes on. What fails is told and tried again; what another device has saved meanwhile is never written over.

use super::work::Work;
use crate::backend::{Failure, Intent, call};
use crate::browser::{listen, storage, time};
use crate::keep::drafts::{self, Kept, Trouble};
use contract::ProblemKind;
use contract::endpoints::{GetDraft, SaveDraft};
use contract::wire::{Draft, DraftContent};
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

const ON_DEVICE: Duration = Duration::from_millis(300);
const AT_BACK_END: Duration = Duration::from_secs(2);
/// The longest pause between two tries, in seconds.
const LONGEST: u64 = 60;

/// The device's copy.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Here {
    /// There is none yet.
    None,
    /// Made at this time.
    Saved(f64),
    /// It cannot be made.
    Impossible(Trouble),
    /// It is not wanted: others use this device too.
    Public,
}

/// The back end's copy.
#[derive(Clone, Debug, PartialEq)]
pub enum There {
    /// All is there, since this time by the device's clock.
    Saved(f64),
    /// Something is still to be saved.
    Waiting,
    /// It is being saved.
    Saving,
    /// The network or the back end failed; it is tried again by itself.
    Broken,
    /// The session has ended.
    SignedOut,
    /// The back end says no.
    Refused(Failure),
}

/// What is saved where.
#[derive(Clone, Copy)]
pub struct Saving {
    /// The device's copy.
    pub here: RwSignal<Here>,
    /// The back end's copy.
    pub there: RwSignal<There>,
    /// Somebody else has saved other answers: theirs.
    pub conflict: RwSignal<Option<Arc<Draft>>>,
    /// Whose copies on the device these are; `None` keeps none.
    owner: StoredValue<Option<String>>,
    revision: StoredValue<String>,
    base: StoredValue<String>,
    sent: StoredValue<String>,
    /// Where in the application one is, and in which field.
    pub place: StoredValue<String>,
    busy: StoredValue<bool>,
    pause: StoredValue<u64>,
    retry: RwSignal<u32>,
    intent: Intent,
}

impl Saving {
    /// Of a draft as the back end has it.
    pub fn new(draft: &Draft) -> Self {
        let base = drafts::mark(&draft.content);
        Self {
            here: RwSignal::new(Here::None),
            there: RwSignal::new(There::Saved(since(&draft.saved_at))),
            conflict: RwSignal::new(None),
            owner: StoredValue::new(None),
            revision: StoredValue::new(draft.revision.clone()),
            sent: StoredValue::new(base.clone()),
            base: StoredValue::new(base),
            place: StoredValue::new(draft.content.place.clone().unwrap_or_default()),
            busy: StoredValue::new(false),
            pause: StoredValue::new(1),
            retry: RwSignal::new(0),
            intent: Intent::default(),
        }
    }

    /// Whose copies on the device these are; until this is known, and on a public terminal, none is made.
    pub fn keep_for(self, owner: String) {
        self.owner.try_set_value(Some(owner));
    }

    /// Whether the back end was last known to have the content of this mark.
    pub fn is_base(self, mark: &str) -> bool {
        self.base.try_with_value(|base| base == mark) == Some(true)
    }
}

/// When it was, by the device's clock; a clock that is wrong must not give a time to come.
fn since(saved_at: &str) -> f64 {
    time::parse(saved_at).map_or_else(time::now, |at| at.min(time::now()))
}

impl Work {
    /// Saves as long as the component lives, and once more when it goes.
    pub fn keep_saving(self) {
        let mark = Memo::new(move |_| self.content.with(drafts::mark));
        Effect::new(move |before: Option<String>| {
            let now = mark.get();
            self.saving.retry.track();
            if before.is_none() && self.saving.is_base(&now) {
                return now;
            }
            if !self.saving.is_base(&now) {
                self.saving.there.update(|there| {
                    if matches!(there, There::Saved(_)) {
                        *there = There::Waiting;
                    }
                });
                time::after(ON_DEVICE, move || self.save_here());
                time::after(AT_BACK_END, move || self.save_there());
            } else if before.is_some() {
                time::after(ON_DEVICE, move || self.save_here());
            }
            now
        });
        for name in ["pagehide", "visibilitychange"] {
            listen::on_window(name, move |_| self.save_here());
        }
        listen::on_window("online", move |_| self.save_there());
        listen::on_window("focus", move |_| self.look_again());
        listen::on_window("storage", move |event| {
            if listen::storage_key(&event).is_some_and(|key| key == "tongban.draft") {
                self.look_again();
            }
        });
        on_cleanup(move || {
            self.save_here();
            self.save_leaving();
        });
    }

    /// What one says now, with where one is.
    fn snapshot(self) -> Option<DraftContent> {
        let mut content = self.content.try_get_untracked()?;
        content.place = self
            .saving
            .place
            .try_get_value()
            .filter(|place| !place.is_empty());
        Some(content)
    }

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

    /// Saves at the back end, unless that is under way.
    pub fn save_there(self) {
        leptos::task::spawn_local(async move {
            self.saved_there().await;
        });
    }

    /// Saves what is not there yet while the room is being left: what is sent is taken now, for soon nothing of it is left.
    fn save_leaving(self) {
        let saving = self.saving;
        let (Some(content), Some(id)) = (self.snapshot(), self.id.try_get_value()) else {
            return;
        };
        let open = saving.conflict.try_with_untracked(Option::is_some) != Some(false);
        if open || saving.is_base(&drafts::mark(&content)) {
            return;
        }
        let revision = saving.revision.try_get_value();
        leptos::task::spawn_local(async move {
            let _ = Intent::default()
                .write::<SaveDraft>(&id, &content, revision)
                .await;
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
        if saving.conflict.try_with_untracked(Option::is_some) != Some(false) {
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
        saving.sent.try_set_value(mark.clone());
        let answer = saving
            .intent
            .write::<SaveDraft>(&id, &content, Some(revision))
            .await;
        match answer {
            Ok(draft) => {
                saving.revision.try_set_value(draft.revision.clone());
                saving.base.try_set_value(mark.clone());
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
                true
            }
            Err(failure) if failure.is_stale() => self.meet().await,
            Err(failure) if failure.is(ProblemKind::SignInRequired) => {
                saving.there.try_set(There::SignedOut);
                self.save_here();
                false
            }
            Err(failure)
                if failure.is_network()
                    || failure.is(ProblemKind::Internal)
                    || failure.is(ProblemKind::Unavailable) =>
            {
                saving.there.try_set(There::Broken);
                let pause = saving.pause.try_get_value().unwrap_or(LONGEST);
                saving.pause.try_set_value((pause * 2).min(LONGEST));
                self.again_after(Duration::from_secs(pause));
                false
            }
            Err(failure) => {
                saving.there.try_set(There::Refused(failure));
                false
            }
        }
    }

    fn again_after(self, wait: Duration) {
        leptos::task::spawn_local(async move {
            time::pause(wait).await;
            if self.content.try_with_untracked(|_| ()).is_some() {
                self.saved_there().await;
            }
        });
    }

    /// Somebody was first: asks what they saved, and lets the person decide where that differs.
    async fn meet(self) -> bool {
        let Some(id) = self.id.try_get_value() else {
            return false;
        };
        match call::<GetDraft>(id, ()).await {
            Ok(theirs) => {
                self.compare(theirs);
                false
            }
            Err(_) => {
                self.saving.there.try_set(There::Broken);
                self.again_after(Duration::from_secs(5));
                false
            }
        }
    }

    /// Looks whether another tab or device has saved something.
    fn look_again(self) {
        leptos::task::spawn_local(async move {
            if self.saving.busy.try_get_value() != Some(false)
                || self.saving.conflict.try_with_untracked(Option::is_some) != Some(false)
            {
                return;
            }
            let Some(id) = self.id.try_get_value() else {
                return;
            };
            if let Ok(theirs) = call::<GetDraft>(id, ()).await
                && self.saving.busy.try_get_value() == Some(false)
                && self
                    .saving
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
        let Some(mine) = self.content.try_get_untracked() else {
            return;
        };
        let (mark, own) = (drafts::mark(&theirs.content), drafts::mark(&mine));
        let same_as_before = saving.is_base(&mark) || saving.sent.get_value() == mark;
        let nothing_of_mine = saving.is_base(&own);
        let equal = super::differ::differences(&theirs, &mine).is_empty();
        if same_as_before || nothing_of_mine || equal {
            self.rebase(theirs, !same_as_before && nothing_of_mine);
        } else {
            saving.there.try_set(There::Waiting);
            saving.conflict.try_set(Some(Arc::new(theirs)));
        }
    }

    /// Goes on from the back end's copy: with its content, or with one's own on top of it.
    fn rebase(self, theirs: Draft, adopt: bool) {
        let saving = self.saving;
        saving.revision.set_value(theirs.revision.clone());
        saving.base.set_value(drafts::mark(&theirs.content));
        let content = theirs.content.clone();
        self.draft.set(Arc::new(theirs));
        if adopt {
            self.adopt(content);
            saving.there.set(There::Saved(time::now()));
        } else {
            saving.retry.update(|times| *times += 1);
        }
    }

    /// The person has chosen: this content holds now.
    pub fn settle(self, theirs: &Draft, chosen: DraftContent) {
        self.saving.conflict.set(None);
        self.rebase(theirs.clone(), false);
        self.adopt(chosen);
        self.save_here();
        self.save_there();
    }

    /// Puts the device's copy in, where it has something that the back end has not. Whether it did.
    pub async fn take_up(self) -> bool {
        let saving = self.saving;
        let (Some(owner), id) = (saving.owner.get_value(), self.id.get_value()) else {
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
        let draft = self.draft.get_untracked();
        let (mine, theirs) = (drafts::mark(&kept.content), drafts::mark(&draft.content));
        if mine == theirs || mine == kept.base {
            return false;
        }
        // Saved there as we sent it, or not touched since: what is here goes on top.
        if kept.revision == draft.revision || kept.base == theirs || kept.sent == theirs {
            self.adopt(kept.content);
            return true;
        }
        self.adopt(kept.content.clone());
        if super::differ::differences(&draft, &kept.content).is_empty() {
            return false;
        }
        saving.conflict.set(Some(draft));
        true
    }

    /// The draft has become a case, or was thrown away: nothing of it stays on the device.
    pub fn forget(self) {
        let (Some(owner), id) = (self.saving.owner.get_value(), self.id.get_value()) else {
            return;
        };
        self.saving.owner.set_value(None);
        leptos::task::spawn_local(async move { drafts::forget_draft(&owner, &id.0).await });
    }
}
