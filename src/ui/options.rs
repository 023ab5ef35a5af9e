//! Radio buttons and check boxes: few choices, all in sight.

use super::{
    Text,
    field::{FieldGroup, FieldNotes, Need, described},
    ids,
    select::Choice,
};
use crate::styles;
use leptos::prelude::*;

/// One of a few.
#[component]
pub fn RadioGroup(
    /// What is asked.
    #[prop(into)]
    label: Text,
    /// The chosen value; empty when nothing is chosen yet.
    value: RwSignal<String>,
    /// The choices.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// How to answer.
    #[prop(into, optional)]
    hint: Option<Text>,
    /// What is wrong.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// Whether an answer is needed.
    #[prop(optional)]
    need: Need,
    /// Its id: that of the first choice, where links to its error lead.
    #[prop(into, default = ids::next())]
    id: String,
) -> impl IntoView {
    let name = ids::with_suffix(&id, "-name");
    let first = id.clone();
    let rows = move || {
        rows(&first, choices.get(), |input_id, own| {
            let kept = own.clone();
            view! {
                <input
                    class=styles::options::INPUT
                    type="radio"
                    id=input_id
                    name=name.clone()
                    value=own.clone()
                    prop:checked=move || value.with(|value| *value == own)
                    on:change=move |_| value.set(kept.clone())
                />
            }
            .into_any()
        })
    };
    view! {
        <FieldGroup id=ids::with_suffix(&id, "-group") label hint error need>
            <div class=styles::options::OPTIONS>{rows}</div>
        </FieldGroup>
    }
}

/// Any number of a few.
#[component]
pub fn CheckboxGroup(
    /// What is asked.
    #[prop(into)]
    label: Text,
    /// The chosen values, in the order of the choices.
    value: RwSignal<Vec<String>>,
    /// The choices.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// How to answer.
    #[prop(into, optional)]
    hint: Option<Text>,
    /// What is wrong.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// Whether an answer is needed.
    #[prop(optional)]
    need: Need,
    /// Its id: that of the first choice, where links to its error lead.
    #[prop(into, default = ids::next())]
    id: String,
) -> impl IntoView {
    let first = id.clone();
    let rows = move || {
        rows(&first, choices.get(), |input_id, own| {
            let kept = own.clone();
            view! {
                <input
                    class=styles::options::INPUT
                    type="checkbox"
                    id=input_id
                    value=own.clone()
                    prop:checked=move || value.with(|value| value.contains(&own))
                    on:change=move |_| {
                        let chosen = value.get_untracked();
                        let toggled = |other: &String| (*other == kept) != chosen.contains(other);
                        value
                            .set(
                                choices
                                    .get_untracked()
                                    .into_iter()
                                    .map(|choice| choice.value)
                                    .filter(toggled)
                                    .collect(),
                            );
                    }
                />
            }
            .into_any()
        })
    };
    view! {
        <FieldGroup id=ids::with_suffix(&id, "-group") label hint error need>
            <div class=styles::options::OPTIONS>{rows}</div>
        </FieldGroup>
    }
}

/// A single box: to agree, to have done.
#[component]
pub fn Checkbox(
    /// What ticking says.
    #[prop(into)]
    label: Text,
    /// Ticked?
    value: RwSignal<bool>,
    /// How to answer.
    #[prop(into, optional)]
    hint: Option<Text>,
    /// What is wrong.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// Its id.
    #[prop(into, default = ids::next())]
    id: String,
) -> impl IntoView {
    let described = described(&id, hint.is_some(), error);
    view! {
        <FieldNotes id=id.clone() hint error />
        <div class=styles::options::OPTION>
            <input
                class=styles::options::INPUT
                type="checkbox"
                id=id.clone()
                aria-describedby=described
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                prop:checked=move || value.get()
                on:change=move |event| value.set(event_target_checked(&event))
            />
            <label class=styles::options::LABEL for=id>
                {move || label.get()}
            </label>
        </div>
    }
}

fn rows(
    first: &str,
    choices: Vec<Choice>,
    input: impl Fn(String, String) -> AnyView,
) -> Vec<AnyView> {
    choices
        .into_iter()
        .enumerate()
        .map(|(at, choice)| {
            let input_id = if at == 0 { first.to_owned() } else { [first, "-", &at.to_string()].concat() };
            let label = choice.label;
            view! {
                <div class=styles::options::OPTION>
                    {input(input_id.clone(), choice.value)}
                    <label class=styles::options::LABEL for=input_id>
                        {move || label.get()}
                        {choice
                            .hint
                            .map(|hint| {
                                view! { <span class=styles::options::HINT>{move || hint.get()}</span> }
                            })}
                    </label>
                </div>
            }
            .into_any()
        })
        .collect()
}

/// The named examples.
#[cfg(feature = "gallery")]
pub const EXAMPLES: &[crate::rooms::gallery::Example] = &{
    use crate::rooms::gallery::Example;
    use crate::words::gallery as g;
    [
        Example {
            name: "radio",
            view: || {
                let value = RwSignal::new(String::new());
                let choices = vec![
                    Choice::new("post", g::post).hint(g::post_hint),
                    Choice::new("window", g::window),
                    Choice::new("machine", g::machine),
                ];
                view! { <RadioGroup label=g::how value choices /> }.into_any()
            },
        },
        Example {
            name: "radio-wrong",
            view: || {
                let value = RwSignal::new(String::new());
                let choices = vec![
                    Choice::new("post", g::post).hint(g::post_hint),
                    Choice::new("window", g::window),
                    Choice::new("machine", g::machine),
                ];
                view! { <RadioGroup label=g::how value choices error=Signal::derive(|| Some(g::how_missing().to_owned())) /> }.into_any()
            },
        },
        Example {
            name: "checkboxes",
            view: || {
                let value = RwSignal::new(vec!["photo".to_owned()]);
                let choices = vec![
                    Choice::new("photo", g::photo),
                    Choice::new("card", g::old_card),
                    Choice::new("book", g::household),
                ];
                view! { <CheckboxGroup label=g::materials value choices need=Need::Optional /> }
                    .into_any()
            },
        },
        Example {
            name: "single",
            view: || {
                let value = RwSignal::new(false);
                view! { <Checkbox label=g::agree value /> }.into_any()
            },
        },
    ]
};
