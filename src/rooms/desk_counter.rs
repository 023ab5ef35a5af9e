//! Going on at a window with what somebody began on line: their code, what they filled in, taking it in or giving it back.

mod counter;
mod give_back;
mod seen;
mod take_in;

use crate::{backend::use_remote, frame::arrival, keep, show::officers_only, words};
use contract::{endpoints::GetDesk, wire::DeskMe};
use leptos::prelude::*;
use std::sync::Arc;

/// The room: for officers; whoever else comes is told so.
#[component]
pub fn DeskCounter() -> impl IntoView {
    let me = use_remote::<GetDesk>(|| Some(((), ())));
    arrival::use_title(|| Some(words::desk_counter::title().to_owned()));
    let inside = |me: Arc<DeskMe>| {
        keep::typed::belongs_to(&me.name);
        view! { <counter::Counter /> }.into_any()
    };
    view! { <div class="page stack">{officers_only::room(me, words::desk_counter::title, words::desk_counter::what, inside)}</div> }.into_any()
}
