//! A form that the portal sends: the browser neither checks it by its own rules nor leaves the page.

use leptos::prelude::*;

/// The form; what is in it stands one below the other.
#[component]
pub fn SentForm(
    /// Checks and sends it.
    #[prop(into)]
    on_submit: Callback<()>,
    /// Its fields, and the button that submits it.
    children: Children,
) -> impl IntoView {
    view! {
        <form
            class="stack"
            novalidate=true
            on:submit=move |event| {
                event.prevent_default();
                on_submit.run(());
            }
        >
            {children()}
        </form>
    }
    .into_any()
}
