//! Answers that are to be given again: each question as the form asks it, the old answer, what is wrong with it.

use super::correct::asked;
use crate::{
    browser::{dom, time},
    form::{FormFieldView, FormState, Start},
    say::saying,
    ui::{error_summary::FieldError, text_field::TextField},
    words,
};
use contract::{
    form,
    wire::{Answer, Case, CorrectionField, PointedAnswer},
};
use leptos::prelude::*;
use std::{sync::Arc, time::Duration};

/// The questions.
#[derive(Clone)]
pub struct Questions {
    state: FormState,
    all: Arc<[Asked]>,
}

struct Asked {
    asked: CorrectionField,
    /// A form that does not have the question leaves a plain line to write on.
    line: Option<Line>,
}

struct Line {
    id: String,
    value: RwSignal<String>,
    error: RwSignal<Option<String>>,
}

impl Questions {
    /// What is asked of a case, with the answers it has.
    pub fn new(case: &Case, fields: &[CorrectionField]) -> Self {
        let mut answers = case.answers.clone();
        for field in fields {
            let old = form::get(&answers, &field.pointer);
            // A masked answer is none to begin with.
            if matches!(old, Some(Answer::One(old)) if old.contains('*')) {
                form::remove(&mut answers, &field.pointer);
            }
        }
        let state = FormState::new(Start {
            form: Arc::new(case.form.clone()),
            answers,
            prefilled: Vec::new(),
            disputed: Vec::new(),
        });
        let line = |at: usize| Line {
            id: ["correct-line-", &at.to_string()].concat(),
            value: RwSignal::new(String::new()),
            error: RwSignal::new(None),
        };
        let all = fields.iter().enumerate().map(|(at, asked)| Asked {
            line: state.question(&asked.pointer).is_none().then(|| line(at)),
            asked: asked.clone(),
        });
        Self {
            state,
            all: all.collect(),
        }
    }

    /// Whether none is asked.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The answers as they are now; reactive.
    pub fn answers(&self) -> Vec<PointedAnswer> {
        let _ = self.state.changed();
        let answers = self.state.answers();
        let one = |asked: &Asked| PointedAnswer {
            pointer: asked.asked.pointer.clone(),
            value: match &asked.line {
                Some(line) => Answer::One(line.value.get().trim().to_owned()),
                None => form::get(&answers, &asked.asked.pointer)
                    .cloned()
                    .unwrap_or(Answer::One(String::new())),
            },
        };
        self.all.iter().map(one).collect()
    }

    /// Fills in what was answered the last time.
    pub fn fill(&self, kept: Vec<PointedAnswer>) {
        let mut answers = self.state.answers();
        for PointedAnswer { pointer, value } in kept {
            let asked = self.all.iter().find(|asked| asked.asked.pointer == pointer);
            match (asked.map(|asked| &asked.line), value) {
                (Some(Some(line)), Answer::One(text)) => line.value.set(text),
                (Some(None), value) => {
                    form::set(&mut answers, &pointer, value);
                }
                _ => {}
            }
        }
        self.state.set_answers(answers);
    }

    /// What is wrong with the answers, told beside them too.
    pub fn wrong(&self) -> Vec<FieldError> {
        let asked = self.all.iter().filter(|asked| asked.line.is_none());
        let pointers: Vec<String> = asked.map(|asked| asked.asked.pointer.clone()).collect();
        let mut wrong = self.state.check_fields(&pointers);
        for line in self.all.iter().filter_map(|asked| asked.line.as_ref()) {
            let empty = line.value.with_untracked(|value| value.trim().is_empty());
            let told = empty.then(|| untrack(words::matter::answer_missing).to_owned());
            line.error.set(told);
            if empty {
                wrong.push(FieldError {
                    field: line.id.clone(),
                    message: words::matter::answer_missing.into(),
                });
            }
        }
        wrong
    }

    /// Puts the keyboard on a question, once it is on screen.
    pub fn focus_soon(&self, pointer: &str) {
        let Some(asked) = self.all.iter().find(|one| one.asked.pointer == pointer) else {
            return;
        };
        match &asked.line {
            Some(line) => dom::focus_soon(line.id.clone()),
            None => {
                let (state, pointer) = (self.state, pointer.to_owned());
                time::after(Duration::ZERO, move || state.focus(&pointer));
            }
        }
    }

    /// The questions on screen.
    pub fn view(&self) -> Vec<AnyView> {
        self.all.iter().map(|asked| self.one(asked)).collect()
    }

    fn one(&self, it: &Asked) -> AnyView {
        let (state, pointer) = (self.state, it.asked.pointer.clone());
        let (label, control) = match (&it.line, state.question(&pointer)) {
            (None, Some(field)) => (
                saying(&field.label),
                view! { <FormFieldView state pointer /> }.into_any(),
            ),
            (line, _) => (
                words::matter::answer.into(),
                line.as_ref().map(Line::view).into_any(),
            ),
        };
        asked(label, &it.asked.reason, control)
    }
}

impl Line {
    fn view(&self) -> AnyView {
        let (error, value, id) = (self.error, self.value, self.id.clone());
        let error = Signal::derive(move || error.get());
        view! { <TextField id label=words::matter::answer_new value error /> }.into_any()
    }
}
