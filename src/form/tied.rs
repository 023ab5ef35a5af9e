//! The signal of a control, tied to the answer in the form.

use super::field::Question;
use crate::browser::time;
use contract::form;
use contract::wire::Answer;
use leptos::prelude::*;

/// The answer of one text, tied to the form.
pub(super) fn text(question: &Question) -> RwSignal<String> {
    let Question {
        state,
        field,
        pointer,
        ..
    } = question.clone();
    let given = match state.answer(&pointer) {
        Some(Answer::One(one)) => one,
        _ => String::new(),
    };
    let value = RwSignal::new(given);
    Effect::new(move |before: Option<()>| {
        let typed = value.get();
        if before.is_some() {
            state.put(
                &field,
                &pointer,
                Answer::One(form::normal(&field, &typed, &time::today_to_wire())),
            );
        }
    });
    value
}

/// The answer of a box, tied to the form.
pub(super) fn ticked(question: &Question) -> RwSignal<bool> {
    let Question {
        state,
        field,
        pointer,
        ..
    } = question.clone();
    let value = RwSignal::new(state.answer(&pointer) == Some(Answer::One("YES".to_owned())));
    Effect::new(move |before: Option<()>| {
        let answer = if value.get() { "YES" } else { "" };
        if before.is_some() {
            state.put(&field, &pointer, Answer::One(answer.to_owned()));
        }
    });
    value
}

/// The answer of several options, tied to the form.
pub(super) fn several(question: &Question) -> RwSignal<Vec<String>> {
    let Question {
        state,
        field,
        pointer,
        ..
    } = question.clone();
    let given = match state.answer(&pointer) {
        Some(Answer::Several(several)) => several,
        Some(Answer::One(one)) => vec![one],
        _ => Vec::new(),
    };
    let value = RwSignal::new(given);
    Effect::new(move |before: Option<()>| {
        let chosen = value.get();
        if before.is_some() {
            state.put(&field, &pointer, Answer::Several(chosen));
        }
    });
    value
}
