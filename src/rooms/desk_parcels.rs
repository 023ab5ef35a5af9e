//! Inquiries after parcels at the officers' desk: the list, and one of them with the answer.

mod act;
mod list;
mod one;

use crate::{
    routes::{Route, use_route},
    show::officers_only,
    words,
};
use contract::wire::DeskMe;
use leptos::prelude::*;
use std::sync::Arc;

/// The room: for officers; whoever else comes is told so.
#[component]
pub fn DeskParcels() -> impl IntoView {
    let route = use_route();
    let id = Memo::new(move |_| match route.get() {
        Route::DeskParcel(id) => Some(id),
        _ => None,
    });
    let inside = move |me: Arc<DeskMe>| {
        let seal = StoredValue::new(me.name.clone());
        (move || match id.get() {
            Some(id) => view! { <one::One id seal /> }.into_any(),
            None => view! { <list::List /> }.into_any(),
        })
        .into_any()
    };
    officers_only::page(words::parcel::desk_title, words::parcel::desk_what, inside)
}
