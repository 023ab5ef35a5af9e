//! A password or a PIN, with a button that shows what was typed: typing blind is what makes people choose weak ones.

use super::{
    Text,
    field::{Field, Need, described},
    ids,
};
use crate::{styles, words};
use leptos::prelude::*;

/// Which password: what the browser's own keeper offers depends on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PasswordKind {
    /// The one of an account that exists.
    #[default]
    Current,
    /// One that is being chosen.
    New,
    /// A PIN, which is no password of the account: the browser's keeper is not to fill in that one.
    Pin,
}

/// A password field.
#[component]
pub fn PasswordField(
    /// What is asked.
    #[prop(into)]
    label: Text,
    /// The answer.
    value: RwSignal<String>,
    /// Which password.
    #[prop(optional)]
    kind: PasswordKind,
    /// How to answer.
    #[prop(into, optional)]
    hint: Option<Text>,
    /// What is wrong.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// Its id, for the error summary to lead to.
    #[prop(into, default = ids::next())]
    id: String,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    let described = described(&id, hint.is_some(), error);
    let complete = match kind {
        PasswordKind::Current => "current-password",
        PasswordKind::New => "new-password",
        PasswordKind::Pin => "off",
    };
    let show: fn() -> &'static str = match kind {
        PasswordKind::Pin => words::ui::pin_show,
        _ => words::ui::password_show,
    };
    let own = id.clone();
    let control = view! {
        <div class=styles::password_field::BOX>
            <input
                class=styles::text_field::INPUT
                type=move || if shown.get() { "text" } else { "password" }
                id=id.clone()
                autocomplete=complete
                autocapitalize="off"
                spellcheck="false"
                maxlength="64"
                data-width="full"
                aria-describedby=described
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-required="true"
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
            <button
                class=styles::password_field::SHOW
                type="button"
                aria-pressed=move || if shown.get() { "true" } else { "false" }
                aria-controls=own
                on:click=move |_| shown.update(|shown| *shown = !*shown)
            >
                {show}
            </button>
        </div>
    }
    .into_any();
    view! { <Field id label hint error need=Need::Required>{control}</Field> }
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
                view! { <PasswordField label=g::password value /> }.into_any()
            },
        },
        Example {
            name: "wrong",
            view: || {
                let value = RwSignal::new(String::new());
                view! { <PasswordField label=g::password value kind=PasswordKind::New error=Signal::derive(|| Some(g::name_missing().to_owned())) /> }.into_any()
            },
        },
    ]
};
