//! What is wrong with a form: found here before it is sent, or by the back end, beside each field and on top.

use crate::{
    backend::{Failure, FailureKind},
    ui::error_summary::{ErrorSummary, FieldError, error_of},
    words,
};
use contract::ProblemKind;
use leptos::prelude::*;

/// A field: the name of its pointer, and what to say when it is refused.
pub type Field = (&'static str, words::Phrase);

/// The errors of a form. The id of a field is its pointer without the slash, after the prefix.
#[derive(Clone, Copy)]
pub struct Errors {
    prefix: &'static str,
    all: RwSignal<Vec<FieldError>>,
}

impl Errors {
    /// None yet.
    pub fn new(prefix: &'static str) -> Self {
        Self {
            prefix,
            all: RwSignal::new(Vec::new()),
        }
    }

    /// The id of a field.
    pub fn id(self, field: &str) -> String {
        [self.prefix, "-", field].concat()
    }

    /// What is wrong with a field; reactive.
    pub fn of(self, field: &'static str) -> Signal<Option<String>> {
        error_of(self.all, self.id(field))
    }

    /// Takes those fields that are wrong; whether none is.
    pub fn check(self, fields: &[(Field, bool)]) -> bool {
        let wrong = fields.iter().filter(|(_, right)| !right);
        self.all
            .set(wrong.map(|(field, _)| self.error(*field)).collect());
        self.all.with_untracked(Vec::is_empty)
    }

    fn error(self, (field, message): Field) -> FieldError {
        FieldError {
            field: self.id(field),
            message: message.into(),
        }
    }

    /// What the back end refuses, put beside its fields. Gives the failures that are none of a field, to be told elsewhere.
    pub fn follow(
        self,
        failure: RwSignal<Option<Failure>>,
        fields: &'static [Field],
    ) -> RwSignal<Option<Failure>> {
        let other = RwSignal::new(None);
        Effect::new(move || {
            let failure = failure.get();
            let refused = failure.as_ref().filter(|failure| {
                failure.kind == FailureKind::Problem(ProblemKind::InvalidRequest)
            });
            let mut found = Vec::new();
            for error in refused.into_iter().flat_map(|failure| &failure.errors) {
                let pointer = error.pointer.as_deref().unwrap_or_default();
                let name = pointer.trim_start_matches('/');
                if let Some(field) = fields.iter().find(|(known, _)| *known == name) {
                    found.push(self.error(*field));
                }
            }
            if found.is_empty() {
                other.set(failure);
            } else {
                self.all.set(found);
                other.set(None);
            }
        });
        other
    }

    /// On top of the form.
    pub fn summary(self) -> AnyView {
        view! { <ErrorSummary errors=self.all /> }.into_any()
    }
}

/// Whether a text has between two and sixty characters.
pub fn is_short(text: &str) -> bool {
    (2..=60).contains(&text.trim().chars().count())
}
