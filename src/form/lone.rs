//! One question by itself, away from its page: an answer that is to be given again.

use super::field::{self, Question};
use super::state::FormState;
use super::tell::{self, At};
use crate::ui::field::Need;
use contract::form;
use contract::wire::FormField;
use leptos::prelude::*;
use std::sync::Arc;

/// The question that a pointer leads to, whatever conditions it has; nothing where the form has none there.
#[component]
pub fn FormFieldView(
    /// The form.
    state: FormState,
    /// Where the answer stands.
    pointer: String,
) -> impl IntoView {
    let field = state.question(&pointer).map(Arc::new);
    let in_row = form::steps(&pointer).len() > 1;
    let inside = move || {
        state.loads.track();
        let question = Question {
            state,
            field: field.clone()?,
            pointer: pointer.clone(),
            in_row,
        };
        Some(field::one(question, Need::Required))
    };
    inside.into_any()
}

impl FormState {
    /// The question that a pointer leads to, in rows too.
    pub fn question(self, pointer: &str) -> Option<FormField> {
        match tell::find(&self.form(), pointer)? {
            At::Field(field) => Some(field.clone()),
            At::Rows(_) => None,
        }
    }
}
