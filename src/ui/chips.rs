//! Small choices in a row: to narrow a list, to show what narrows it, to go to a likely search.

use super::{Text, icon};
use crate::{styles, words};
use leptos::prelude::*;

/// A row of chips, named.
#[component]
pub fn Chips(
    /// What they choose or show.
    #[prop(into)]
    label: Text,
    /// The chips.
    children: Children,
) -> impl IntoView {
    view! {
        <div class=styles::chips::CHIPS role="group" aria-label=move || label.get()>
            {children()}
        </div>
    }
}

/// A chip that is on or off.
#[component]
pub fn Chip(
    /// Its name.
    #[prop(into)]
    label: Text,
    /// On?
    #[prop(into)]
    pressed: Signal<bool>,
    /// Turns it.
    #[prop(into)]
    on_toggle: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            class=styles::chips::CHIP
            type="button"
            aria-pressed=move || if pressed.get() { "true" } else { "false" }
            on:click=move |_| on_toggle.run(())
        >
            {move || pressed.get().then(|| view! { <icon::Icon picture=icon::CHECK /> })}
            {move || label.get()}
        </button>
    }
    .into_any()
}

/// A chip that shows what is chosen and takes it away.
#[component]
pub fn RemovableChip(
    /// What is chosen.
    #[prop(into)]
    label: Text,
    /// Takes it away.
    #[prop(into)]
    on_remove: Callback<()>,
) -> impl IntoView {
    let name = label.clone();
    view! {
        <button
            class=styles::chips::CHIP
            type="button"
            aria-label=move || words::ui::remove(&name.get())
            on:click=move |_| on_remove.run(())
        >
            {move || label.get()}
            <icon::Icon picture=icon::CLOSE />
        </button>
    }
    .into_any()
}

/// The named examples.
#[cfg(feature = "gallery")]
pub const EXAMPLES: &[crate::rooms::gallery::Example] = &{
    use crate::rooms::gallery::Example;
    use crate::words::gallery as g;
    [
        Example {
            name: "toggles",
            view: || {
                let online = RwSignal::new(true);
                let none = RwSignal::new(false);
                view! { <Chips label=g::filters><Chip label=g::online pressed=online on_toggle=move |()| online.update(|on| *on = !*on) /><Chip label=g::no_visit pressed=none on_toggle=move |()| none.update(|on| *on = !*on) /></Chips> }.into_any()
            },
        },
        Example {
            name: "removable",
            view: || {
                view! { <Chips label=g::chosen><RemovableChip label=g::online on_remove=|()| () /></Chips> }.into_any()
            },
        },
    ]
};
