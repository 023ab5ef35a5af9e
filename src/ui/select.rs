//! One of a list too long for radio buttons. The browser's own: it works with every keyboard and reader.

use super::{
    Text,
    field::{Field, Need, described},
    ids,
};
use crate::{styles, words};
use leptos::prelude::*;

/// Something that can be chosen.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What is kept.
    pub value: String,
    /// What is read.
    pub label: Text,
    /// What choosing it means, where it needs saying.
    pub hint: Option<Text>,
}

impl Choice {
    /// A choice without explanation.
    pub fn new(value: impl Into<String>, label: impl Into<Text>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            hint: None,
        }
    }

    /// Adds the explanation.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Text>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// A select.
#[component]
pub fn SelectField(
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
    /// Its id, for the error summary to lead to.
    #[prop(into, default = ids::next())]
    id: String,
    /// Called after a person chose.
    #[prop(into, optional)]
    on_choose: Option<Callback<String>>,
) -> impl IntoView {
    let described = described(&id, hint.is_some(), error);
    let control = view! {
        <select
            class=styles::select::SELECT
            id=id.clone()
            aria-describedby=described
            aria-invalid=move || error.with(Option::is_some).then_some("true")
            aria-required=(need == Need::Required).then_some("true")
            on:change=move |event| {
                let chosen = event_target_value(&event);
                value.set(chosen.clone());
                if let Some(choose) = on_choose {
                    choose.run(chosen);
                }
            }
        >
            <option value="" selected=move || value.with(String::is_empty)>
                {words::ui::please_choose}
            </option>
            {move || {
                choices
                    .get()
                    .into_iter()
                    .map(|choice| {
                        let own = choice.value.clone();
                        view! {
                            <option
                                value=choice.value
                                prop:selected=move || value.with(|value| *value == own)
                            >
                                {move || choice.label.get()}
                            </option>
                        }
                    })
                    .collect_view()
            }}
        </select>
    }
    .into_any();
    view! { <Field id label hint error need>{control}</Field> }
}

/// The named examples.
#[cfg(feature = "gallery")]
pub const EXAMPLES: &[crate::rooms::gallery::Example] = &{
    use crate::rooms::gallery::Example;
    use crate::words::gallery as g;
    [
        Example {
            name: "plain",
            view: || {
                let value = RwSignal::new(String::new());
                let choices = vec![
                    Choice::new("post", g::post).hint(g::post_hint),
                    Choice::new("window", g::window),
                    Choice::new("machine", g::machine),
                ];
                view! { <SelectField label=g::how value choices /> }.into_any()
            },
        },
        Example {
            name: "chosen",
            view: || {
                let value = RwSignal::new("window".to_owned());
                let choices = vec![
                    Choice::new("post", g::post).hint(g::post_hint),
                    Choice::new("window", g::window),
                    Choice::new("machine", g::machine),
                ];
                view! { <SelectField label=g::how value choices /> }.into_any()
            },
        },
        Example {
            name: "wrong",
            view: || {
                let value = RwSignal::new(String::new());
                let choices = vec![
                    Choice::new("post", g::post).hint(g::post_hint),
                    Choice::new("window", g::window),
                    Choice::new("machine", g::machine),
                ];
                view! { <SelectField label=g::how value choices error=Signal::derive(|| Some(g::how_missing().to_owned())) /> }.into_any()
            },
        },
    ]
};
