//! The queue of the officer's hall: giving numbers, calling them to one's window.

mod board;
mod give;
mod lists;
mod names;
mod window;

use crate::{backend::use_remote, frame::arrival, show::officers_only, words};
use contract::endpoints::GetDesk;
use leptos::prelude::*;

/// The room: for officers; whoever else comes is told so.
#[component]
pub fn DeskQueueRoom() -> impl IntoView {
    let me = use_remote::<GetDesk>(|| Some(((), ())));
    arrival::use_title(|| Some(words::calling::title().to_owned()));
    let inside = |_| view! { <board::Board /> }.into_any();
    view! { <div class="page stack">{officers_only::room(me, words::calling::title, words::calling::what, inside)}</div> }.into_any()
}
