//! 一件事: what a region handles as one, and each with its items, its materials all at once, and what it spares.

mod list;
mod materials;
mod page;
mod start;

use crate::routes::{Route, use_route};
use leptos::prelude::*;

/// The room: the list or one 一件事.
#[component]
pub fn OneThings() -> impl IntoView {
    let route = use_route();
    move || match route.get() {
        Route::OneThing(id) => view! { <page::OneThingPage id /> }.into_any(),
        _ => view! { <list::List /> }.into_any(),
    }
}
