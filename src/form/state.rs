//! The answers of a form while they are given.

use super::shift::{self, Move};
use super::tell;
use crate::browser::{dom, time};
use crate::ui::error_summary::FieldError;
use crate::ui::ids;
use contract::form::{self, Shown, Wrong, WrongKind};
use contract::validate::Day;
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

/// What is wrong at a field.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Trouble {
    /// As our rules found.
    Wrong(Wrong),
    /// As the back end said.
    Said(String),
}

/// What of the answers came from elsewhere; pointers move with their rows.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    pub(super) prefilled: BTreeMap<String, Prefilled>,
    /// Masked answers that stand as they came.
    pub(super) masked: BTreeSet<String>,
    pub(super) disputed: BTreeMap<String, String>,
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
    /// Grows when answers came from elsewhere, and every field must be drawn anew.
    pub(super) loads: RwSignal<u32>,
    pub(super) shown: RwSignal<Arc<Shown>>,
    pub(super) troubles: RwSignal<BTreeMap<String, Trouble>>,
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

    /// What the person says is wrong of what was filled in; not reactive.
    pub fn disputed(self) -> Vec<Disputed> {
        let one = |(pointer, note): (&String, &String)| Disputed {
            pointer: pointer.clone(),
            note: note.clone(),
        };
        self.known
            .with_untracked(|known| known.disputed.iter().map(one).collect())
    }

    /// Takes answers that came from elsewhere: another device, an older draft. Every field is drawn anew.
    pub fn set_answers(self, answers: Answers) {
        self.answers.set_value(answers);
        self.troubles.set(BTreeMap::new());
        self.summary.set(Vec::new());
        self.judge();
        self.loads.update(|loads| *loads += 1);
    }

    /// Everything wrong now, on all pages; not reactive.
    pub fn wrongs(self) -> Vec<Wrong> {
        let known = self.masked();
        let form = self.form.get_value();
        self.answers
            .with_value(|answers| form::check(&form, answers, &known, &today()))
    }

    /// Tells what is wrong on a page, at its fields and on top, and moves the keyboard there. True when nothing is.
    pub fn check_page(self, page: usize) -> bool {
        let mut wrongs = self.wrongs();
        wrongs.retain(|wrong| self.page_of(&wrong.pointer) == Some(page));
        // What the back end said stays until the field is changed.
        self.troubles.update(|troubles| {
            troubles.retain(|pointer, trouble| {
                matches!(trouble, Trouble::Said(_)) || self.page_of(pointer) != Some(page)
            });
            for wrong in wrongs {
                let at = wrong.pointer.clone();
                troubles.entry(at).or_insert(Trouble::Wrong(wrong));
            }
        });
        self.sum_up(page);
        self.summary.with_untracked(Vec::is_empty)
    }

    /// Tells at a field what the back end found wrong there.
    pub fn tell(self, pointer: &str, said: String) {
        self.troubles.update(|troubles| {
            troubles.insert(pointer.to_owned(), Trouble::Said(said));
        });
        if let Some(page) = self.page_of(pointer) {
            self.sum_up(page);
        }
    }

    fn sum_up(self, page: usize) {
        let order = self.wrong_order();
        let mut rows = self
            .troubles
            .get_untracked()
            .into_iter()
            .collect::<Vec<_>>();
        rows.retain(|(pointer, _)| self.page_of(pointer) == Some(page));
        rows.sort_by_key(|(pointer, _)| order.iter().position(|one| one == pointer));
        let error = |(pointer, trouble): (String, Trouble)| FieldError {
            field: self.element(&pointer),
            message: (move || self.sentence(&pointer, &trouble)).into(),
        };
        self.summary.set(rows.into_iter().map(error).collect());
    }

    fn wrong_order(self) -> Vec<String> {
        self.wrongs()
            .into_iter()
            .map(|wrong| wrong.pointer)
            .collect()
    }

    /// The page that a pointer stands on.
    pub fn page_of(self, pointer: &str) -> Option<usize> {
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
        let element = self.element(pointer);
        dom::reveal(&element);
        dom::focus(&element);
    }

    /// Moves the keyboard once what was just added is on screen.
    pub(super) fn focus_soon(self, pointer: String) {
        let element = self.element(&pointer);
        leptos::task::spawn_local(async move {
            time::breath().await;
            dom::focus(&element);
        });
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

    /// Judges a field that is left, or that was told to be wrong and is being put right.
    pub(super) fn look(self, field: &FormField, pointer: &str) {
        let is_known = self
            .known
            .with_untracked(|known| known.masked.contains(pointer));
        let answer = self.answer(pointer).filter(|_| !is_known);
        let wrong = answer.and_then(|answer| form::check_field(field, &answer, &today()));
        let trouble = wrong.map(|(kind, detail)| {
            Trouble::Wrong(Wrong {
                pointer: pointer.to_owned(),
                kind,
                detail,
            })
        });
        if self
            .troubles
            .with_untracked(|all| all.get(pointer) == trouble.as_ref())
        {
            return;
        }
        self.troubles.update(|troubles| match trouble {
            Some(trouble) => {
                troubles.insert(pointer.to_owned(), trouble);
            }
            None => {
                troubles.remove(pointer);
            }
        });
    }

    /// What is wrong at a field, as a sentence; reactive, and only to that field.
    pub(super) fn error(self, pointer: &str) -> Signal<Option<String>> {
        let at = pointer.to_owned();
        let trouble = Memo::new(move |_| self.troubles.with(|all| all.get(&at).cloned()));
        let at = pointer.to_owned();
        Signal::derive(move || Some(self.sentence(&at, &trouble.get()?)))
    }

    fn sentence(self, pointer: &str, trouble: &Trouble) -> String {
        match trouble {
            Trouble::Said(said) => said.clone(),
            Trouble::Wrong(wrong) => self
                .form
                .with_value(|form| tell::sentence(form, pointer, &wrong.kind)),
        }
    }

    /// The rows at a pointer, as many as there must be at least.
    pub(super) fn rows(self, pointer: &str, least: u32) -> usize {
        let mut count = 0;
        self.answers.update_value(|answers| {
            let mut rows = match form::get(answers, pointer) {
                Some(Answer::Rows(rows)) => rows.clone(),
                _ => Vec::new(),
            };
            // A definition may ask for more rows than anybody can fill in.
            let least = usize::try_from(least.min(50)).unwrap_or(0);
            count = rows.len().max(least);
            if rows.len() < least {
                rows.resize(least, Answers::default());
                form::set(answers, pointer, Answer::Rows(rows));
            }
        });
        count
    }

    /// Puts a row in, empty at the end or with what it had.
    pub(super) fn insert_row(self, pointer: &str, at: usize, row: Answers) {
        self.change_rows(pointer, Move::In(at), |rows| {
            rows.insert(at.min(rows.len()), row)
        });
    }

    /// Takes a row away, and gives back what stood in it.
    pub(super) fn remove_row(self, pointer: &str, at: usize) -> Answers {
        let mut gone = Answers::default();
        self.change_rows(pointer, Move::Out(at), |rows| {
            if at < rows.len() {
                gone = rows.remove(at);
            }
        });
        gone
    }

    fn change_rows(self, pointer: &str, moved: Move, change: impl FnOnce(&mut Vec<Answers>)) {
        self.answers.update_value(|answers| {
            let mut rows = match form::get(answers, pointer) {
                Some(Answer::Rows(rows)) => rows.clone(),
                _ => Vec::new(),
            };
            change(&mut rows);
            form::set(answers, pointer, Answer::Rows(rows));
        });
        self.known.update(|known| {
            shift::map(&mut known.prefilled, pointer, moved);
            shift::map(&mut known.disputed, pointer, moved);
            shift::set(&mut known.masked, pointer, moved);
        });
        self.troubles
            .update(|troubles| shift::map(troubles, pointer, moved));
        self.edits.update(|edits| *edits += 1);
        self.judge();
    }

    /// The person gives another answer in place of a masked one.
    pub(super) fn unmask(self, pointer: &str) {
        self.answers.update_value(|answers| {
            form::remove(answers, pointer);
        });
        self.known.update(|known| {
            known.masked.remove(pointer);
        });
        self.edits.update(|edits| *edits += 1);
        self.judge();
    }

    /// The person says that what was filled in is wrong, or, with nothing, says so no longer.
    pub(super) fn dispute(self, pointer: &str, note: Option<String>) {
        self.known.update(|known| match note {
            Some(note) => {
                known.disputed.insert(pointer.to_owned(), note);
            }
            None => {
                known.disputed.remove(pointer);
            }
        });
        self.edits.update(|edits| *edits += 1);
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
            .with_value(|answers| Shown::of(&form, answers, &known, &today()));
        if self.shown.with_untracked(|before| **before != shown) {
            self.shown.set(Arc::new(shown));
        }
    }

    fn masked(self) -> Vec<String> {
        self.known
            .with_untracked(|known| known.masked.iter().cloned().collect())
    }
}

/// The day of the device, as rules want it.
pub(super) fn today() -> String {
    let (year, month, day) = time::today();
    Day::new(year, month, day).map_or_else(String::new, Day::to_wire)
}
