//! Does something here. What leads elsewhere is a link, however it looks.

use super::icon::{Icon, Picture};
use crate::{styles, words};
use leptos::prelude::*;

/// How loud a button is. One `Primary` a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The page's main action.
    Primary,
    /// Any other action.
    #[default]
    Secondary,
    /// An action that should not draw the eye.
    Quiet,
    /// Destroys something.
    Danger,
}

impl ButtonKind {
    /// The value of `data-kind`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Quiet => "quiet",
            Self::Danger => "danger",
        }
    }
}

/// What pressing does to the form around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonRole {
    /// Nothing.
    #[default]
    Plain,
    /// Submits it.
    Submit,
}

/// A button that cannot be pressed twice: while `pending` it says so, keeps the focus and ignores presses.
#[component]
pub fn Button(
    /// How loud.
    #[prop(optional)]
    kind: ButtonKind,
    /// Whether it submits a form.
    #[prop(optional)]
    role: ButtonRole,
    /// What it started is under way.
    #[prop(into, optional)]
    pending: Signal<bool>,
    /// Cannot be used now; say nearby why.
    #[prop(into, optional)]
    disabled: Signal<bool>,
    /// A picture before the words.
    #[prop(optional)]
    picture: Option<Picture>,
    /// What it does.
    #[prop(into, optional)]
    on_press: Option<Callback<()>>,
    /// The words: a verb and its object.
    children: Children,
) -> impl IntoView {
    let idle = move || !pending.get_untracked() && !disabled.get_untracked();
    view! {
        <button
            type=if role == ButtonRole::Submit { "submit" } else { "button" }
            class=styles::button::BUTTON
            data-kind=kind.name()
            aria-busy=move || pending.get().then_some("true")
            // Not `disabled`: that would throw the focus away and hide the button from screen readers.
            aria-disabled=move || (pending.get() || disabled.get()).then_some("true")
            on:click=move |event| {
                if !idle() {
                    event.prevent_default();
                } else if let Some(press) = on_press {
                    press.run(());
                }
            }
        >
            {picture.map(|picture| view! { <Icon picture /> })}
            {children()}
            {move || {
                pending
                    .get()
                    .then(|| view! { <span class=styles::button::PENDING>{words::ui::working}</span> })
            }}
        </button>
    }
}

/// The named examples.
#[cfg(feature = "gallery")]
pub const EXAMPLES: &[crate::rooms::gallery::Example] = &{
    use crate::rooms::gallery::Example;
    use crate::words::gallery as g;
    [
        Example {
            name: "primary",
            view: || view! { <Button kind=ButtonKind::Primary>{g::submit}</Button> }.into_any(),
        },
        Example {
            name: "secondary",
            view: || view! { <Button>{g::save}</Button> }.into_any(),
        },
        Example {
            name: "quiet",
            view: || {
                view! { <Button kind=ButtonKind::Quiet picture=super::icon::PRINT>{g::print}</Button> }.into_any()
            },
        },
        Example {
            name: "danger",
            view: || view! { <Button kind=ButtonKind::Danger>{g::delete}</Button> }.into_any(),
        },
        Example {
            name: "pending",
            view: || {
                view! { <Button kind=ButtonKind::Primary pending=true>{g::submit}</Button> }
                    .into_any()
            },
        },
        Example {
            name: "disabled",
            view: || view! { <Button disabled=true>{g::submit}</Button> }.into_any(),
        },
    ]
};
