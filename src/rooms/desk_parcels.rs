//! Inquiries after parcels at the officers' desk: the list, and one of them with the answer.

mod act;
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
pub fn DeskParcels() -> impl IntoView {
    let me = use_remote::<GetDesk>(|| Some(((), ())));
    let route = use_route();
    let id = Memo::new(move |_| match route.get() {
        Route::DeskParcel(id) => Some(id),
        _ => None,
    });
    arrival::use_title(|| Some(words::parcel::desk_title().to_owned()));
    let inside = move |me: Arc<DeskMe>| {
        keep::typed::belongs_to(&me.name);
        let seal = StoredValue::new(me.name.clone());
        (move || match id.get() {
            Some(id) => view! { <one::One id seal /> }.into_any(),
            None => view! { <list::List /> }.into_any(),
        })
        .into_any()
    };
    view! { <div class="page stack">{officers_only::room(me, words::parcel::desk_title, words::parcel::desk_what, inside)}</div> }.into_any()
}
