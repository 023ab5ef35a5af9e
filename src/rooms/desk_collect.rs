//! Handing results over at a window, to whoever shows a collection code.

mod counter;
mod found;

use crate::{show::officers_only, words};
use leptos::prelude::*;

/// The room: for officers; whoever else comes is told so.
#[component]
pub fn DeskCollect() -> impl IntoView {
    officers_only::page(
        words::desk_collect::title,
        words::desk_collect::what,
        |_| view! { <counter::Counter /> }.into_any(),
    )
}
