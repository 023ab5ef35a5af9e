//! What every field shares: label, hint, error, and the ids that tie them together.

use super::{Text, ids};
use crate::{styles, words};
use leptos::prelude::*;

/// Whether an answer is needed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Need {
    /// It is; not marked, as most are.
    #[default]
    Required,
    /// It is not; marked with the word.
    Optional,
}

/// A reason a value is refused, in the person's language; `None` when it is fine. See `id_number` for one.
pub type Check = fn(&str) -> Option<String>;

/// The error of a field: the room's, if it has one, or what the field's own check found on leaving it.
pub fn error_of(
    given: Signal<Option<String>>,
    value: RwSignal<String>,
    check: Option<Check>,
    left: RwSignal<bool>,
) -> Signal<Option<String>> {
    Signal::derive(move || {
        given.get().or_else(|| {
            let check = check?;
            let value = value.get();
            if left.get() && !value.is_empty() {
                check(&value)
            } else {
                None
            }
        })
    })
}

/// `aria-describedby`: the hint and the error, as far as they are there.
pub fn described(
    id: &str,
    hint: bool,
    error: Signal<Option<String>>,
) -> impl Fn() -> Option<String> + Clone + Send + Sync + 'static {
    let hint_id = ids::with_suffix(id, "-hint");
    let error_id = ids::with_suffix(id, "-error");
    move || match (hint, error.with(Option::is_some)) {
        (true, true) => Some([hint_id.as_str(), " ", error_id.as_str()].concat()),
        (true, false) => Some(hint_id.clone()),
        (false, true) => Some(error_id.clone()),
        (false, false) => None,
    }
}

/// The hint and the error of a field, with the ids that `described` names.
#[component]
pub fn FieldNotes(
    /// The field's id.
    id: String,
    /// How to answer.
    hint: Option<Text>,
    /// What is wrong.
    error: Signal<Option<String>>,
) -> impl IntoView {
    let error_id = ids::with_suffix(&id, "-error");
    view! {
        {hint
            .map(|hint| {
                view! {
                    <p class=styles::field::HINT id=ids::with_suffix(&id, "-hint")>
                        {move || hint.get()}
                    </p>
                }
            })}
        {move || {
            error
                .get()
                .map(|error| {
                    view! {
                        <p class=styles::field::ERROR id=error_id.clone()>
                            <span class="visually-hidden">{words::ui::error_prefix}</span>
                            {error}
                        </p>
                    }
                })
        }}
    }
    .into_any()
}

/// A field with one control: label above, then hint, then error, then the control.
#[component]
pub fn Field(
    /// The control's id.
    id: String,
    /// What is asked.
    label: Text,
    /// How to answer.
    hint: Option<Text>,
    /// What is wrong.
    error: Signal<Option<String>>,
    /// Whether an answer is needed.
    need: Need,
    /// The control.
    children: Children,
) -> impl IntoView {
    view! {
        <div class=styles::field::FIELD data-wrong=move || error.with(Option::is_some).then_some("")>
            <label class=styles::field::LABEL for=id.clone()>
                {move || label.get()}
                {suffix(need)}
            </label>
            <FieldNotes id hint error />
            {children()}
        </div>
    }
    .into_any()
}

/// A field of several controls: the legend is the question. Links to errors go to the first control.
#[component]
pub fn FieldGroup(
    /// The group's id.
    id: String,
    /// What is asked.
    label: Text,
    /// How to answer.
    hint: Option<Text>,
    /// What is wrong.
    error: Signal<Option<String>>,
    /// Whether an answer is needed.
    need: Need,
    /// The controls.
    children: Children,
) -> impl IntoView {
    let described = described(&id, hint.is_some(), error);
    view! {
        <fieldset
            class=styles::field::FIELD
            data-wrong=move || error.with(Option::is_some).then_some("")
            aria-describedby=described
        >
            <legend class=styles::field::LABEL>{move || label.get()} {suffix(need)}</legend>
            <FieldNotes id hint error />
            {children()}
        </fieldset>
    }
    .into_any()
}

fn suffix(need: Need) -> Option<AnyView> {
    (need == Need::Optional)
        .then(|| view! { <span class=styles::field::OPTIONAL>{words::ui::optional_suffix}</span> })
}
