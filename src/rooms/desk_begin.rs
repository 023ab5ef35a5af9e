//! Beginning an application at a window for somebody who stands there: the item, the card that was seen, what they say and bring,
//! and the slip with the code by which they go on on line.

mod begin;
mod fill;
mod item;
mod list;
mod loose;
mod slip;
mod withdraw;

use crate::{show::officers_only, words};
use leptos::prelude::*;

/// The room: for officers at a window; whoever else comes is told so.
#[component]
pub fn DeskBegin() -> impl IntoView {
    officers_only::window_page(
        words::desk_begin::title,
        words::desk_begin::what,
        words::desk_begin::windows_only,
        || view! { <begin::Begin /> }.into_any(),
    )
}
