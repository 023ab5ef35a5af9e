//! Ways to narrow a list, as links: what is chosen lives in the address and can be shared.

use crate::{styles, ui::Text};
use leptos::prelude::*;

/// One way to look at the list.
#[derive(Clone)]
pub struct Choice {
    /// What one sees then.
    pub label: Text,
    /// The address that shows it.
    pub href: String,
    /// Whether it is shown now.
    pub now: bool,
}

/// The choices side by side; the one that is shown is told by its weight and by `aria-current`.
#[component]
pub fn Filters(
    /// What is chosen.
    #[prop(into)]
    label: Text,
    /// The choices.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
) -> impl IntoView {
    view! { <nav aria-label=move || label.get()>{move || self::choices(choices.get())}</nav> }
        .into_any()
}

/// The choices alone, where something else names them.
pub fn choices(choices: Vec<Choice>) -> AnyView {
    let entries = choices
        .into_iter()
        .map(|choice| {
            let label = choice.label;
            view! {
                <li>
                    // Not `<A>`: it takes every address of this path for the current one.
                    <a
                        class=styles::filters::CHOICE
                        href=choice.href
                        data-noscroll=""
                        aria-current=choice.now.then_some("true")
                    >
                        {move || label.get()}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <ul class=styles::filters::LIST role="list">
            {entries}
        </ul>
    }
    .into_any()
}
