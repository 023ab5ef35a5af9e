//! Consultations, complaints and suggestions at the officers' desk: the list, and one of them with what can be done.

mod act;
mod file;
mod list;

use crate::{
    backend::use_remote,
    frame::arrival,
    keep,
    routes::{Route, use_route},
    show::officers_only,
    styles,
    ui::skeleton::{Shape, Skeleton},
    words,
};
use contract::endpoints::GetDesk;
use leptos::prelude::*;

/// The room: for officers; whoever else comes is told so.
#[component]
pub fn DeskTalk() -> impl IntoView {
    let me = use_remote::<GetDesk>(|| Some(((), ())));
    let route = use_route();
    let id = Memo::new(move |_| match route.get() {
        Route::DeskThread(id) => Some(id),
        _ => None,
    });
    let title = RwSignal::new(None::<String>);
    arrival::use_title(move || match id.get().filter(|_| me.failure().is_none()) {
        // The person's own page of it is called by its words alone.
        Some(_) => title.get().map(|title| words::talk::desk_titled(&title)),
        None => Some(words::talk::desk_title().to_owned()),
    });
    let body = move || match (me.get(), me.failure()) {
        (Some(me), _) => {
            keep::typed::belongs_to(&me.name);
            let seal = StoredValue::new(me.name.clone());
            (move || match id.get() {
                Some(id) => view! { <file::File id seal title /> }.into_any(),
                None => view! { <list::List /> }.into_any(),
            })
            .into_any()
        }
        (None, Some(failure)) => officers_only::refused(failure, words::talk::desk_title),
        (None, None) => view! {
            <h1>{words::talk::desk_title}</h1>
            <Skeleton shape=Shape::Page what=words::talk::what_desk />
        }
        .into_any(),
    };
    view! { <div class=styles::desk::ROOM>{body}</div> }.into_any()
}
