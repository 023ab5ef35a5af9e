//! The negative list of foreign investment: its editions by industry and words, what one changed, and the pre-check.

mod answer;
mod asked;
mod changes;
mod check;
mod choices;
mod entry;
mod industries;
mod list;

use crate::routes::{Route, use_route};
use leptos::prelude::*;

/// The room: the list or the pre-check.
#[component]
pub fn Negative() -> impl IntoView {
    let route = use_route();
    move || match route.get() {
        Route::Precheck => view! { <check::CheckPage /> }.into_any(),
        _ => view! { <list::ListPage /> }.into_any(),
    }
}
