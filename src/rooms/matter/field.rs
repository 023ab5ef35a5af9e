//! An answer that is to be given again: its question as the form asks it, the old answer, what is wrong with it.

use super::correct::asked;
use crate::{
    say::saying,
    ui::{
        Text,
        date_field::DateField,
        error_summary::FieldError,
        options::RadioGroup,
        select::Choice,
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{
    form::{WrongKind, check_field},
    wire::{Answer, Case, CorrectionField, FieldKind, FormField, PointedAnswer},
};
use leptos::prelude::*;

/// One question.
#[derive(Clone)]
pub struct Asked {
    id: String,
    asked: CorrectionField,
    field: Option<FormField>,
    value: RwSignal<String>,
    error: RwSignal<Option<String>>,
}

impl Asked {
    /// The question that a pointer names. A form that does not have it leaves a plain line to write on.
    pub fn new(case: &Case, asked: &CorrectionField, at: usize) -> Self {
        let field = field_at(case, &asked.pointer);
        let known = match contract::form::get(&case.answers, &asked.pointer) {
            // A masked answer is none to begin with.
            Some(Answer::One(known)) if !known.contains('*') => known.clone(),
            _ => String::new(),
        };
        Self {
            id: ["correct-field-", &at.to_string()].concat(),
            asked: asked.clone(),
            field,
            value: RwSignal::new(known),
            error: RwSignal::new(None),
        }
    }

    /// Where it belongs, and what is typed; reactive.
    pub fn typed(&self) -> (String, String) {
        (self.asked.pointer.clone(), self.value.get())
    }

    /// Fills in what was typed the last time.
    pub fn fill(&self, kept: &[(String, String)]) {
        let own = kept.iter().find(|(at, _)| *at == self.asked.pointer);
        if let Some((_, typed)) = own {
            self.value.try_set(typed.clone());
        }
    }

    /// The new answer.
    pub fn answer(&self) -> PointedAnswer {
        PointedAnswer {
            pointer: self.asked.pointer.clone(),
            value: self.value.get_untracked().trim().to_owned(),
        }
    }

    /// What is wrong with it, told beside it too.
    pub fn wrong(&self, today: &str) -> Option<FieldError> {
        let told = untrack(|| self.judged(today));
        self.error.set(told.clone());
        Some(FieldError {
            field: self.id.clone(),
            message: told?.into(),
        })
    }

    fn judged(&self, today: &str) -> Option<String> {
        let value = self.value.get().trim().to_owned();
        if value.is_empty() {
            return Some(words::matter::answer_missing(&self.label().get()));
        }
        let (kind, _) = check_field(self.field.as_ref()?, &Answer::One(value), today)?;
        Some(match kind {
            WrongKind::TooLong(most) => words::matter::answer_long(&most.to_string()),
            WrongKind::TooShort(least) => words::matter::answer_short(&least.to_string()),
            _ => words::matter::answer_wrong(&self.label().get()),
        })
    }

    fn label(&self) -> Text {
        self.field.as_ref().map_or_else(
            || words::matter::answer.into(),
            |field| saying(&field.label),
        )
    }

    /// The question on screen.
    pub fn view(&self) -> AnyView {
        asked(self.label(), &self.asked.reason, self.control())
    }

    fn control(&self) -> AnyView {
        let (label, value, id) = (words::matter::answer_new, self.value, self.id.clone());
        let error = Signal::derive({
            let error = self.error;
            move || error.get()
        });
        let kind = self.field.as_ref().map(|field| &field.kind);
        match kind {
            Some(FieldKind::Choice) => {
                let choices = self.choices();
                view! { <RadioGroup id label value choices error /> }.into_any()
            }
            Some(FieldKind::YesNo) => {
                let choices = vec![
                    Choice::new("YES", words::matter::yes),
                    Choice::new("NO", words::matter::no),
                ];
                view! { <RadioGroup id label value choices error /> }.into_any()
            }
            Some(FieldKind::Date) => view! { <DateField id label value error /> }.into_any(),
            kind => {
                let kind = text_kind(kind);
                view! { <TextField id label value kind error /> }.into_any()
            }
        }
    }

    fn choices(&self) -> Vec<Choice> {
        self.field
            .iter()
            .flat_map(|field| &field.options)
            .map(|option| Choice::new(option.value.clone(), saying(&option.label)))
            .collect()
    }
}

fn text_kind(kind: Option<&FieldKind>) -> TextKind {
    match kind {
        Some(FieldKind::LongText) => TextKind::Lines,
        Some(FieldKind::Name) => TextKind::Name,
        Some(FieldKind::CitizenId) => TextKind::IdNumber,
        Some(FieldKind::CreditCode) => TextKind::CreditCode,
        Some(FieldKind::Mobile) => TextKind::Phone,
        Some(FieldKind::Email) => TextKind::Email,
        Some(FieldKind::Number | FieldKind::Postcode) => TextKind::Number,
        _ => TextKind::Line,
    }
}

/// The field a pointer leads to: its last step is the field's id, in a row too.
fn field_at(case: &Case, pointer: &str) -> Option<FormField> {
    let steps = contract::form::steps(pointer);
    let last = steps.last()?;
    let fields = case
        .form
        .pages
        .iter()
        .flat_map(|page| &page.groups)
        .filter(|group| {
            steps.len() == 1 || group.repeat.is_some() || group_has_table(group, &steps)
        })
        .flat_map(|group| &group.fields);
    fields
        .flat_map(|field| std::iter::once(field).chain(&field.columns))
        .find(|field| field.id == *last)
        .cloned()
}

fn group_has_table(group: &contract::wire::FormGroup, steps: &[String]) -> bool {
    group
        .fields
        .iter()
        .any(|field| steps.first() == Some(&field.id))
}
