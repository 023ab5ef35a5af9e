//! Saving: on the device soon after the last key, at the back end two seconds after it, and both before one goes on.
//! What fails is told and tried again; what another device has saved meanwhile is never written over.
//!
//! [`here`] makes the device's copy, [`there`] the back end's, and [`meet`] knows what to do when somebody else was first.

mod here;
mod meet;
mod there;

use super::work::Work;
use crate::backend::{Failure, Intent};
use crate::browser::{listen, time};
use crate::keep::drafts::{self, Trouble};
use contract::wire::{Draft, DraftContent};
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

const ON_DEVICE: Duration = Duration::from_millis(300);
const AT_BACK_END: Duration = Duration::from_secs(2);
/// Who never pauses is saved all the same: the longest that something typed waits, in milliseconds.
const MOST_HERE: f64 = 1_000.0;
const MOST_THERE: f64 = 10_000.0;

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
    /// Where in the application one is, and in which field.
    pub place: StoredValue<String>,
    /// Takes over what is being typed and not yet part of the content; set by the step that holds it.
    pub gather: StoredValue<Option<Callback<()>>>,
    /// Whose copies on the device these are; `None` keeps none.
    owner: StoredValue<Option<String>>,
    /// The revision of the back end's copy.
    revision: StoredValue<String>,
    /// The mark of what the back end has.
    base: StoredValue<String>,
    /// The mark of what was sent last.
    sent: StoredValue<String>,
    /// Since when something waits to be kept here, and to be saved there.
    waits_here: StoredValue<Option<f64>>,
    waits_there: StoredValue<Option<f64>>,
    busy: StoredValue<bool>,
    pause: StoredValue<u64>,
    /// Counts the tries that are planned: only the last one planned is made.
    planned: StoredValue<u32>,
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
            place: StoredValue::new(draft.content.place.clone().unwrap_or_default()),
            gather: StoredValue::new(None),
            owner: StoredValue::new(None),
            revision: StoredValue::new(draft.revision.clone()),
            sent: StoredValue::new(base.clone()),
            base: StoredValue::new(base),
            waits_here: StoredValue::new(None),
            waits_there: StoredValue::new(None),
            busy: StoredValue::new(false),
            pause: StoredValue::new(1),
            planned: StoredValue::new(0),
            retry: RwSignal::new(0),
            intent: Intent::default(),
        }
    }

    /// Whose copies on the device these are; until this is known, and on a public terminal, none is made.
    pub fn keep_for(self, owner: String) {
        self.owner.try_set_value(Some(owner));
    }

    /// Saves nothing more: the draft is somebody else's now.
    pub fn stop(self) {
        self.owner.try_set_value(None);
        self.busy.try_set_value(true);
        self.revision.try_set_value(String::new());
    }

    /// Whether the back end was last known to have the content of this mark.
    fn is_base(self, mark: &str) -> bool {
        self.base.try_with_value(|base| base == mark) == Some(true)
    }

    /// Whether the person is being asked which of two versions holds; also when the room has gone.
    fn is_asking(self) -> bool {
        self.conflict.try_with_untracked(Option::is_some) != Some(false)
    }
}

/// When it was, by the device's clock; a clock that is wrong must not give a time to come.
fn since(saved_at: &str) -> f64 {
    time::parse(saved_at).map_or_else(time::now, |at| at.min(time::now()))
}

/// How long to wait for a pause in the typing: not at all for what has waited too long already.
fn patience(since: StoredValue<Option<f64>>, pause: Duration, most: f64) -> Duration {
    let now = time::now();
    let began = since.get_value().unwrap_or(now);
    since.set_value(Some(began));
    // A clock that was put back must not make anything wait.
    if (0.0..most).contains(&(now - began)) {
        pause
    } else {
        Duration::ZERO
    }
}

impl Work {
    /// Saves as long as the component lives, and once more when it goes.
    pub fn keep_saving(self) {
        let saving = self.saving;
        let mark = Memo::new(move |_| self.content.with(drafts::mark));
        Effect::new(move |before: Option<()>| {
            let now = mark.get();
            saving.retry.track();
            let news = !saving.is_base(&now);
            if news {
                saving.there.update(|there| {
                    if matches!(there, There::Saved(_)) {
                        *there = There::Waiting;
                    }
                });
                let wait = patience(saving.waits_there, AT_BACK_END, MOST_THERE);
                time::after(wait, move || self.save_there());
            }
            if news || before.is_some() {
                let wait = patience(saving.waits_here, ON_DEVICE, MOST_HERE);
                time::after(wait, move || self.save_here());
            }
        });
        listen::on_window("visibilitychange", move |_| {
            self.gather();
            self.save_here();
            self.save_there();
        });
        listen::on_window("pagehide", move |_| {
            self.gather();
            self.save_here();
            self.save_leaving();
        });
        listen::on_window("online", move |_| self.hurry());
        listen::on_window("focus", move |_| {
            self.hurry();
            self.look_again();
        });
        listen::on_window("storage", move |event| {
            match listen::storage_key(&event).as_deref() {
                Some("tongban.draft") => self.look_again(),
                // Signed in again in another tab, perhaps.
                Some("tongban.session") => self.hurry(),
                _ => {}
            }
        });
        on_cleanup(move || {
            self.save_here();
            self.save_leaving();
        });
    }

    /// Takes over what is being typed at this moment.
    pub fn gather(self) {
        if let Some(Some(gather)) = self.saving.gather.try_get_value() {
            gather.run(());
        }
    }

    /// Tries at once what failed before.
    fn hurry(self) {
        let failed = self.saving.there.with_untracked(|there| {
            matches!(there, There::Broken | There::SignedOut | There::Refused(_))
        });
        if failed {
            self.saving.pause.set_value(1);
            self.save_there();
        }
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
}
