//! 差评整改 at the officers' desk: the list, and one bad rating with what can be done.

mod act;
mod file;
mod list;

use crate::{
    backend::use_remote,
    frame::arrival,
    routes::{Route, use_route},
    show::officers_only,
    styles, words,
};
use contract::{endpoints::GetDesk, wire::DeskMe};
use leptos::prelude::*;
use std::sync::Arc;

/// The room: for officers; whoever else comes is told so.
#[component]
pub fn DeskRectify() -> impl IntoView {
    let me = use_remote::<GetDesk>(|| Some(((), ())));
    let route = use_route();
    let id = Memo::new(move |_| match route.get() {
        Route::DeskRectification(id) => Some(id),
        _ => None,
    });
    let title = RwSignal::new(None::<String>);
    arrival::use_title(move || match id.get().filter(|_| me.failure().is_none()) {
        Some(_) => title.get().map(|title| words::rectify::desk_titled(&title)),
        None => Some(words::rectify::desk_title().to_owned()),
    });
    let inside = move |me: Arc<DeskMe>| {
        let seal = StoredValue::new(me.name.clone());
        (move || match id.get() {
            Some(id) => view! { <file::File id seal title /> }.into_any(),
            None => view! { <list::List /> }.into_any(),
        })
        .into_any()
    };
    view! { <div class=styles::desk::ROOM>{officers_only::room(me, words::rectify::desk_title, words::rectify::what_desk, inside)}</div> }.into_any()
}
