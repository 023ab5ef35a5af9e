//! The queue of the officer's hall: giving numbers, calling them to one's window.

mod board;
mod give;
mod lists;
mod names;
mod window;

use crate::{show::officers_only, words};
use leptos::prelude::*;

/// The room: for officers; whoever else comes is told so.
#[component]
pub fn DeskQueueRoom() -> impl IntoView {
    officers_only::page(words::calling::title, words::calling::what, |_| {
        view! { <board::Board /> }.into_any()
    })
}
