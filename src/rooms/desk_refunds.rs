//! Refunds at the officers' desk: the list, and one of them with the decision.

mod list;
mod one;

use crate::{
    routes::{Route, use_route},
    show::officers_only,
    words,
};
use leptos::prelude::*;

/// The room: for officers; whoever else comes is told so.
#[component]
pub fn DeskRefunds() -> impl IntoView {
    let route = use_route();
    let id = Memo::new(move |_| match route.get() {
        Route::DeskRefund(id) => Some(id),
        _ => None,
    });
    let inside = move |_| {
        (move || match id.get() {
            Some(id) => view! { <one::One id /> }.into_any(),
            None => view! { <list::List /> }.into_any(),
        })
        .into_any()
    };
    officers_only::page(
        words::payments::desk_title,
        words::payments::desk_what,
        inside,
    )
}
