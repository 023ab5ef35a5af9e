//! Handing results over at a window, to whoever shows a collection code.

mod counter;
mod found;

use crate::{backend::use_remote, frame::arrival, show::officers_only, words};
use contract::endpoints::GetDesk;
use leptos::prelude::*;

/// The room: for officers; whoever else comes is told so.
#[component]
pub fn DeskCollect() -> impl IntoView {
    let me = use_remote::<GetDesk>(|| Some(((), ())));
    arrival::use_title(|| Some(words::desk_collect::title().to_owned()));
    let inside = |_| view! { <counter::Counter /> }.into_any();
    view! { <div class="page stack">{officers_only::room(me, words::desk_collect::title, words::desk_collect::what, inside)}</div> }.into_any()
}
