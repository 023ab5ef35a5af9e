//! Rows that come and go.

use super::FormState;
use crate::form::shift::{self, Move};
use contract::form;
use contract::wire::{Answer, Answers};
use leptos::prelude::*;

impl FormState {
    /// Whether the form is still on screen: a message may outlive it.
    pub(in crate::form) fn is_alive(self) -> bool {
        self.edits.try_get_untracked().is_some()
    }

    /// The rows at a pointer, as many as there must be at least.
    pub(in crate::form) fn rows(self, pointer: &str, least: u32) -> usize {
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
    pub(in crate::form) fn insert_row(self, pointer: &str, at: usize, row: Answers) {
        self.change_rows(pointer, Move::In(at), |rows| {
            rows.insert(at.min(rows.len()), row)
        });
    }

    /// Takes a row away, and gives back what stood in it.
    pub(in crate::form) fn remove_row(self, pointer: &str, at: usize) -> Answers {
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
            shift::set(&mut known.changed, pointer, moved);
        });
        self.troubles
            .update(|troubles| shift::map(troubles, pointer, moved));
        self.edits.update(|edits| *edits += 1);
        self.judge();
    }
}
