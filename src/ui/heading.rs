//! A heading whose level depends on the page it stands on.

use leptos::prelude::*;

/// A heading of level 2 to 4.
#[component]
pub fn Heading(
    /// The level; 2 for anything below, 4 for anything above.
    level: u8,
    /// Its class.
    #[prop(optional)]
    class: &'static str,
    /// The words.
    children: Children,
) -> impl IntoView {
    match level {
        0..=2 => view! { <h2 class=class>{children()}</h2> }.into_any(),
        3 => view! { <h3 class=class>{children()}</h3> }.into_any(),
        _ => view! { <h4 class=class>{children()}</h4> }.into_any(),
    }
}
