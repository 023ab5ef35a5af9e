//! What is wrong with the answers, told at the fields and on top.

use super::FormState;
use crate::browser::time;
use crate::form::tell;
use crate::ui::error_summary::FieldError;
use contract::form::{self, Wrong, WrongKind};
use contract::wire::FormField;
use leptos::prelude::*;

impl FormState {
    /// Everything wrong now, on all pages; not reactive.
    pub fn wrongs(self) -> Vec<Wrong> {
        let known = self.masked();
        let form = self.form.get_value();
        self.answers
            .with_value(|answers| form::check(&form, answers, &known, &time::today_to_wire()))
    }

    /// Tells what is wrong on a page, at its fields and on top, and moves the keyboard there. True when nothing is.
    pub fn check_page(self, page: usize) -> bool {
        let mut wrongs = self.wrongs();
        wrongs.retain(|wrong| self.page_of(&wrong.pointer) == Some(page));
        self.troubles.update(|troubles| {
            troubles.retain(|pointer, _| self.page_of(pointer) != Some(page));
            let told = wrongs.into_iter();
            troubles.extend(told.map(|wrong| (wrong.pointer.clone(), wrong)));
        });
        self.sum_up(page);
        self.summary.with_untracked(Vec::is_empty)
    }

    /// Tells what is wrong at these fields, all of which are to be answered, and gives it back for a summary of the room's own.
    pub fn check_fields(self, pointers: &[String]) -> Vec<FieldError> {
        let found: Vec<Wrong> = pointers
            .iter()
            .filter_map(|pointer| {
                let (kind, detail) = match self.answer(pointer).filter(|it| !form::is_blank(it)) {
                    None => (WrongKind::Missing, None),
                    Some(it) => {
                        form::check_field(&self.question(pointer)?, &it, &time::today_to_wire())?
                    }
                };
                Some(Wrong {
                    pointer: pointer.clone(),
                    kind,
                    detail,
                })
            })
            .collect();
        let error = |wrong: Wrong| FieldError {
            field: self.element(&wrong.pointer),
            message: (move || self.sentence(&wrong.pointer, &wrong)).into(),
        };
        let told = |wrong: &Wrong| (wrong.pointer.clone(), wrong.clone());
        self.troubles.set(found.iter().map(told).collect());
        found.into_iter().map(error).collect()
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
        let error = |(pointer, wrong): (String, Wrong)| FieldError {
            field: self.element(&pointer),
            message: (move || self.sentence(&pointer, &wrong)).into(),
        };
        self.summary.set(rows.into_iter().map(error).collect());
    }

    fn wrong_order(self) -> Vec<String> {
        self.wrongs()
            .into_iter()
            .map(|wrong| wrong.pointer)
            .collect()
    }

    /// Judges a field that is left, or that was told to be wrong and is being put right.
    pub(in crate::form) fn look(self, field: &FormField, pointer: &str) {
        let is_known = self
            .known
            .with_untracked(|known| known.masked.contains(pointer));
        let answer = self.answer(pointer).filter(|_| !is_known);
        let wrong =
            answer.and_then(|answer| form::check_field(field, &answer, &time::today_to_wire()));
        let trouble = wrong.map(|(kind, detail)| Wrong {
            pointer: pointer.to_owned(),
            kind,
            detail,
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
    pub(in crate::form) fn error(self, pointer: &str) -> Signal<Option<String>> {
        let at = pointer.to_owned();
        let trouble = Memo::new(move |_| self.troubles.with(|all| all.get(&at).cloned()));
        let at = pointer.to_owned();
        Signal::derive(move || Some(self.sentence(&at, &trouble.get()?)))
    }

    fn sentence(self, pointer: &str, wrong: &Wrong) -> String {
        self.form
            .with_value(|form| tell::sentence(form, pointer, &wrong.kind))
    }
}
