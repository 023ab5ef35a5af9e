//! The answers of a form while they are given.

mod known;
mod rows;
mod told;

use crate::browser::{dom, time};
use crate::ui::error_summary::FieldError;
use crate::ui::ids;
use contract::form::{self, Shown, Wrong};
use contract::wire::{Answer, Answers, Disputed, FormDefinition, FormField, Prefilled};
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What a form begins with.
#[derive(Clone, Debug)]
pub struct Start {
    /// The form.
    pub form: Arc<FormDefinition>,
    /// What was answered before.
    pub answers: Answers,
    /// What was filled in from what is known.
    pub prefilled: Vec<Prefilled>,
    /// What of it the person said is wrong.
    pub disputed: Vec<Disputed>,
}

/// What of the answers came from elsewhere; pointers move with their rows.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    pub(super) prefilled: BTreeMap<String, Prefilled>,
    /// Masked answers that stand as they came.
    pub(super) masked: BTreeSet<String>,
    pub(super) disputed: BTreeMap<String, String>,
    /// Answers that a window noted.
    pub(super) noted: BTreeSet<String>,
    /// Answers that the person has changed since.
    pub(super) changed: BTreeSet<String>,
}

/// A form while it is filled in. Copy it freely; it lives as long as the component that made it.
///
/// The answers themselves are not reactive: a key press changes one field and redraws nothing else. What is shown is judged
/// anew only when an answer changes that a condition names.
#[derive(Clone, Copy)]
pub struct FormState {
    form: StoredValue<Arc<FormDefinition>>,
    answers: StoredValue<Answers>,
    mentioned: StoredValue<Arc<BTreeSet<String>>>,
    id: StoredValue<String>,
    edits: RwSignal<u32>,
    /// Grows when answers came from elsewhere, and fields must be drawn anew.
    pub(super) loads: RwSignal<u32>,
    pub(super) shown: RwSignal<Arc<Shown>>,
    pub(super) troubles: RwSignal<BTreeMap<String, Wrong>>,
    pub(super) known: RwSignal<Known>,
    pub(super) summary: RwSignal<Vec<FieldError>>,
}

impl FormState {
    /// A form with what it begins with.
    pub fn new(start: Start) -> Self {
        let masked = start.prefilled.iter().filter(|one| one.masked);
        let disputed = start.disputed.into_iter();
        let known = Known {
            masked: masked.map(|one| one.pointer.clone()).collect(),
            disputed: disputed.map(|one| (one.pointer, one.note)).collect(),
            prefilled: start
                .prefilled
                .iter()
                .map(|one| (one.pointer.clone(), one.clone()))
                .collect(),
            noted: BTreeSet::new(),
            changed: BTreeSet::new(),
        };
        let mentioned = form::mentioned(&start.form);
        let state = Self {
            form: StoredValue::new(start.form),
            answers: StoredValue::new(start.answers),
            mentioned: StoredValue::new(Arc::new(mentioned)),
            id: StoredValue::new(ids::next()),
            edits: RwSignal::new(0),
            loads: RwSignal::new(0),
            shown: RwSignal::new(Arc::default()),
            troubles: RwSignal::new(BTreeMap::new()),
            known: RwSignal::new(known),
            summary: RwSignal::new(Vec::new()),
        };
        state.judge();
        state
    }

    /// The form.
    pub fn form(self) -> Arc<FormDefinition> {
        self.form.get_value()
    }

    /// The answers as they are now; not reactive.
    pub fn answers(self) -> Answers {
        self.answers.get_value()
    }

    /// Counts the edits of the person; reactive. Answers that came by [`Self::set_answers`] do not count.
    pub fn changed(self) -> u32 {
        self.edits.get()
    }

    /// Takes answers that were kept elsewhere. Single questions are drawn anew.
    pub fn set_answers(self, answers: Answers) {
        self.answers.set_value(answers);
        self.troubles.set(BTreeMap::new());
        self.summary.set(Vec::new());
        self.judge();
        self.loads.update(|loads| *loads += 1);
    }

    /// The page that a pointer stands on.
    fn page_of(self, pointer: &str) -> Option<usize> {
        let steps = form::steps(pointer);
        let first = steps.first()?;
        self.form.with_value(|form| {
            form.pages.iter().position(|page| {
                page.groups.iter().any(|group| match group.repeat {
                    Some(_) => group.id == *first,
                    None => group.fields.iter().any(|field| field.id == *first),
                })
            })
        })
    }

    /// Moves the keyboard to a field, where it is on screen. Opens nothing that is hidden.
    pub fn focus(self, pointer: &str) {
        if !self.is_alive() {
            return;
        }
        let element = self.element(pointer);
        dom::reveal(&element);
        dom::focus(&element);
    }

    /// Moves the keyboard once what was just added is on screen.
    pub(super) fn focus_soon(self, pointer: String) {
        dom::focus_soon(self.element(&pointer));
    }

    /// The id of the element that a pointer leads to.
    pub(super) fn element(self, pointer: &str) -> String {
        let plain = |c: char| if c.is_whitespace() { '_' } else { c };
        let mut id = self.id.get_value();
        id.extend(pointer.chars().map(plain));
        id
    }

    pub(super) fn answer(self, pointer: &str) -> Option<Answer> {
        self.answers
            .with_value(|answers| form::get(answers, pointer).cloned())
    }

    /// Takes what the person answered.
    pub(super) fn put(self, field: &FormField, pointer: &str, answer: Answer) {
        let mut same = false;
        self.answers.update_value(|answers| {
            let before = form::get(answers, pointer);
            same = before == Some(&answer) || (before.is_none() && form::is_blank(&answer));
            if !same {
                form::set(answers, pointer, answer);
            }
        });
        if same {
            return;
        }
        self.edits.update(|edits| *edits += 1);
        self.note_change(pointer);
        if self.decides(pointer) {
            self.judge();
        }
        // Only what was told already is judged while one types: nobody is told off halfway.
        if self
            .troubles
            .with_untracked(|all| all.contains_key(pointer))
        {
            self.look(field, pointer);
        }
    }

    fn decides(self, pointer: &str) -> bool {
        self.mentioned
            .with_value(|names| form::steps(pointer).iter().any(|step| names.contains(step)))
    }

    fn judge(self) {
        let known = self.masked();
        let form = self.form.get_value();
        let shown = self
            .answers
            .with_value(|answers| Shown::of(&form, answers, &known, &time::today_to_wire()));
        if self.shown.with_untracked(|before| **before != shown) {
            self.shown.set(Arc::new(shown));
        }
    }

    fn masked(self) -> Vec<String> {
        self.known
            .with_untracked(|known| known.masked.iter().cloned().collect())
    }
}
