//! What was filled in, and what the person says of it.

use super::FormState;
use contract::form;
use contract::wire::Disputed;
use leptos::prelude::*;

impl FormState {
    /// What the person says is wrong of what was filled in; not reactive.
    pub fn disputed(self) -> Vec<Disputed> {
        let one = |(pointer, note): (&String, &String)| Disputed {
            pointer: pointer.clone(),
            note: note.clone(),
        };
        self.known
            .with_untracked(|known| known.disputed.iter().map(one).collect())
    }

    /// Says which answers a window noted, by the ids of their fields: they are marked until they are changed.
    pub fn mark_noted(self, fields: &[String]) {
        let pointers = fields.iter().map(|field| form::join("", field));
        self.known
            .update(|known| known.noted.extend(pointers.collect::<Vec<_>>()));
    }

    /// The person gives another answer in place of a masked one.
    pub(in crate::form) fn unmask(self, pointer: &str) {
        self.answers.update_value(|answers| {
            form::remove(answers, pointer);
        });
        self.known.update(|known| {
            known.masked.remove(pointer);
        });
        self.note_change(pointer);
        self.edits.update(|edits| *edits += 1);
        self.judge();
    }

    /// The person says that what was filled in is wrong, or, with nothing, says so no longer.
    pub(in crate::form) fn dispute(self, pointer: &str, note: Option<String>) {
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

    /// What was filled in is no longer what its source said.
    pub(super) fn note_change(self, pointer: &str) {
        let is_news = self.known.with_untracked(|known| {
            let came = known.prefilled.contains_key(pointer) || known.noted.contains(pointer);
            came && !known.changed.contains(pointer)
        });
        if is_news {
            self.known.update(|known| {
                known.changed.insert(pointer.to_owned());
            });
        }
    }
}
