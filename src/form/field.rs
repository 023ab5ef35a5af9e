//! One question: the control for its kind, its error, and where its answer came from.

use super::prefilled;
use super::region::region_field;
use super::rows;
use super::state::FormState;
use super::tied::{several, text, ticked};
use crate::browser::dom;
use crate::say::saying;
use crate::styles::form_page as style;
use crate::ui::Text;
use crate::ui::date_field::DateField;
use crate::ui::field::Need;
use crate::ui::options::{Checkbox, CheckboxGroup, RadioGroup};
use crate::ui::select::{Choice, SelectField};
use crate::ui::text_field::{TextField, TextKind};
use crate::words::form as w;
use contract::form;
use contract::wire::{FieldKind, FormField};
use leptos::prelude::*;
use std::sync::Arc;

/// More options than this make a select.
const MOST_RADIOS: usize = 6;
/// With fewer characters left, they are counted aloud.
const NEARLY_FULL: i64 = 20;

/// A question, wherever it stands.
#[derive(Clone)]
pub(super) struct Question {
    pub(super) state: FormState,
    pub(super) field: Arc<FormField>,
    pub(super) pointer: String,
    /// In a row: of somebody, or something, the browser knows nothing about.
    pub(super) in_row: bool,
}

/// A field, while it is shown.
pub(super) fn field(question: Question) -> AnyView {
    let Question {
        state,
        ref field,
        ref pointer,
        ..
    } = question;
    // Most fields have no condition, and then nothing watches.
    let shown = watched(state, pointer, field.when.is_some(), |shown, at| {
        shown.field(at)
    });
    let needed = watched(
        state,
        pointer,
        field.required_when.is_some(),
        |shown, at| shown.needed(at),
    );
    let inside = move || {
        let question = question.clone();
        shown.get().then(move || {
            let inside = move || {
                let required = question.field.required
                    || (question.field.required_when.is_some() && needed.get());
                let need = if required {
                    Need::Required
                } else {
                    Need::Optional
                };
                one(question.clone(), need)
            };
            inside.into_any()
        })
    };
    inside.into_any()
}

fn watched(
    state: FormState,
    pointer: &str,
    watch: bool,
    ask: fn(&form::Shown, &str) -> bool,
) -> Signal<bool> {
    if !watch {
        return Signal::derive(|| true);
    }
    let at = pointer.to_owned();
    Memo::new(move |_| state.shown.with(|shown| ask(shown, &at))).into()
}

/// A field: what was filled in and stands there masked, or the control.
pub(super) fn one(question: Question, need: Need) -> AnyView {
    if question.field.kind == FieldKind::Table {
        let noted = prefilled::counter_note(question.state, &question.pointer);
        return view! {
            {rows::table(question)}
            {noted}
        }
        .into_any();
    }
    let Question {
        state,
        field,
        pointer,
        ..
    } = question.clone();
    let masked = {
        let at = pointer.clone();
        Memo::new(move |_| state.known.with(|known| known.masked.contains(&at)))
    };
    let left = {
        let (field, pointer) = (field.clone(), pointer.clone());
        move |event| {
            // A field that is taken away while it has the keyboard is left, too.
            if dom::is_left(&event) && state.is_alive() {
                state.look(&field, &pointer);
            }
        }
    };
    let note = prefilled::note(&question, masked);
    let noted = prefilled::counter_note(state, &pointer);
    view! {
        <div class=style::QUESTION on:focusout=left>
            {move || {
                if masked.get() { prefilled::masked(&question) } else { control(&question, need) }
            }}
            {note}
            {noted}
        </div>
    }
    .into_any()
}

/// The control for the kind of a field.
fn control(question: &Question, need: Need) -> AnyView {
    let Question {
        state,
        field,
        pointer,
        ..
    } = question;
    let id = state.element(pointer);
    let error = state.error(pointer);
    let label = saying(&field.label);
    let hint = field.help.as_ref().map(saying);
    match field.kind {
        FieldKind::Choices => {
            let value = several(question);
            let choices = choices(field);
            match hint {
                Some(hint) => {
                    view! { <CheckboxGroup id label value choices hint error need /> }.into_any()
                }
                None => view! { <CheckboxGroup id label value choices error need /> }.into_any(),
            }
        }
        FieldKind::Choice if field.options.len() > MOST_RADIOS => {
            let (value, choices) = (text(question), choices(field));
            match hint {
                Some(hint) => {
                    view! { <SelectField id label value choices hint error need /> }.into_any()
                }
                None => view! { <SelectField id label value choices error need /> }.into_any(),
            }
        }
        FieldKind::Choice | FieldKind::YesNo if !choices(field).is_empty() => {
            let (value, choices) = (text(question), choices(field));
            match hint {
                Some(hint) => {
                    view! { <RadioGroup id label value choices hint error need /> }.into_any()
                }
                None => view! { <RadioGroup id label value choices error need /> }.into_any(),
            }
        }
        FieldKind::Confirm => {
            let value = ticked(question);
            match hint {
                Some(hint) => view! { <Checkbox id label value hint error /> }.into_any(),
                None => view! { <Checkbox id label value error /> }.into_any(),
            }
        }
        FieldKind::Date => {
            let value = text(question);
            match hint {
                Some(hint) => view! { <DateField id label value hint error need /> }.into_any(),
                None => view! { <DateField id label value error need /> }.into_any(),
            }
        }
        FieldKind::Region => region_field(field, id, text(question), error, need, (label, hint)),
        _ => text_control(question, id, error, need, (label, hint)),
    }
}

fn text_control(
    question: &Question,
    id: String,
    error: Signal<Option<String>>,
    need: Need,
    (label, hint): (Text, Option<Text>),
) -> AnyView {
    let field = &question.field;
    let value = text(question);
    let kind = match field.kind {
        FieldKind::LongText => TextKind::Lines,
        FieldKind::Name => TextKind::Name,
        FieldKind::Number if field.decimals.unwrap_or(0) == 0 => TextKind::Number,
        FieldKind::Number | FieldKind::Money => TextKind::Decimal,
        FieldKind::CitizenId => TextKind::IdNumber,
        FieldKind::CreditCode => TextKind::CreditCode,
        FieldKind::Mobile => TextKind::Phone,
        FieldKind::Email => TextKind::Email,
        FieldKind::Postcode => TextKind::Number,
        _ => TextKind::Line,
    };
    let hint = match (&field.kind, hint) {
        (FieldKind::Other(_), None) => Some(w::unknown_kind.into()),
        (_, hint) => hint,
    };
    let unit: Option<Text> = match (&field.unit, &field.kind) {
        (Some(unit), _) => Some(saying(unit)),
        (None, FieldKind::Money) => Some(w::yuan.into()),
        _ => None,
    };
    let private = field.sensitive || question.in_row;
    let control = match (hint, unit) {
        (Some(hint), Some(unit)) => {
            view! { <TextField id label value kind hint unit error need private /> }.into_any()
        }
        (Some(hint), None) => {
            view! { <TextField id label value kind hint error need private /> }.into_any()
        }
        (None, Some(unit)) => {
            view! { <TextField id label value kind unit error need private /> }.into_any()
        }
        (None, None) => view! { <TextField id label value kind error need private /> }.into_any(),
    };
    let count = field
        .max_length
        .filter(|_| kind == TextKind::Lines)
        .map(|most| count(value, most));
    view! {
        {control}
        {count}
    }
    .into_any()
}

/// How many characters are left: always to be seen, read out only when few are.
fn count(value: RwSignal<String>, most: u32) -> AnyView {
    let left = Memo::new(move |_| {
        let used = value.with(|value| value.trim().chars().count());
        i64::from(most) - i64::try_from(used).unwrap_or(i64::MAX)
    });
    let told = move || {
        let left = left.get();
        if left < 0 {
            w::over(left.unsigned_abs())
        } else {
            w::left(left.unsigned_abs())
        }
    };
    // Steps of ten, so that a reader is not interrupted by every key.
    let step = Memo::new(move |_| {
        let left = left.get();
        (left <= NEARLY_FULL).then_some(left.div_euclid(10))
    });
    let aloud = move || step.get().map(|_| untrack(told));
    view! {
        <p class=style::COUNT aria-hidden="true">{told}</p>
        <span class="visually-hidden" role="status">{aloud}</span>
    }
    .into_any()
}

fn choices(field: &FormField) -> Vec<Choice> {
    if field.kind == FieldKind::YesNo {
        return vec![Choice::new("YES", w::yes), Choice::new("NO", w::no)];
    }
    let one = |option: &contract::wire::FieldOption| {
        let choice = Choice::new(option.value.clone(), saying(&option.label));
        match &option.help {
            Some(help) => choice.hint(saying(help)),
            None => choice,
        }
    };
    field.options.iter().map(one).collect()
}
