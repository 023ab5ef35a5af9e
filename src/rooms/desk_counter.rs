//! Going on at a window with what somebody began on line: their code, what they filled in, taking it in or giving it back.

mod counter;
mod give_back;
mod seen;
mod take_in;

use crate::{show::officers_only, words};
use leptos::prelude::*;

/// The room: for officers; whoever else comes is told so.
#[component]
pub fn DeskCounter() -> impl IntoView {
    officers_only::page(
        words::desk_counter::title,
        words::desk_counter::what,
        |_| view! { <counter::Counter /> }.into_any(),
    )
}
