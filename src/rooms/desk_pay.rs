//! Bills that are paid at a window: looked up by their number, confirmed, taken back; and the till.

mod confirm;
mod fault;
mod found;
mod take_back;
mod till;
mod window;

use crate::{show::officers_only, words};
use leptos::prelude::*;

/// The room: for officers at a window; whoever else comes is told so.
#[component]
pub fn DeskPay() -> impl IntoView {
    officers_only::window_page(
        words::desk_pay::title,
        words::desk_pay::what,
        words::desk_pay::windows_only,
        || view! { <window::Window /> }.into_any(),
    )
}
