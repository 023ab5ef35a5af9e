//! Refunds at the officers' desk: the list, and one of them with the decision.

mod list;
mod one;

use crate::{
    backend::use_remote,
    frame::arrival,
    keep,
    routes::{Route, use_route},
    show::officers_only,
    words,
};
use contract::{endpoints::GetDesk, wire::DeskMe};
use leptos::prelude::*;
use std::sync::Arc;

/// The room: for officers; whoever else comes is told so.
#[component]
pub fn DeskRefunds() -> impl IntoView {
    let me = use_remote::<GetDesk>(|| Some(((), ())));
    let route = use_route();
    let id = Memo::new(move |_| match route.get() {
        Route::DeskRefund(id) => Some(id),
        _ => None,
    });
    arrival::use_title(|| Some(words::payments::desk_title().to_owned()));
    let inside = move |me: Arc<DeskMe>| {
        keep::typed::belongs_to(&me.name);
        (move || match id.get() {
            Some(id) => view! { <one::One id /> }.into_any(),
            None => view! { <list::List /> }.into_any(),
        })
        .into_any()
    };
    view! { <div class="page stack">{officers_only::room(me, words::payments::desk_title, words::payments::desk_what, inside)}</div> }.into_any()
}
