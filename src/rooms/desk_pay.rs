//! Bills that are paid at a window: looked up by their number, confirmed, taken back; and the till.

mod confirm;
mod fault;
mod found;
mod take_back;
mod till;
mod window;

use crate::{
    frame::arrival,
    show::officers_only,
    ui::{Tone, notice::Notice},
    words,
};
use contract::wire::{DeskMe, Role};
use leptos::prelude::*;
use std::sync::Arc;

/// The room: for officers at a window; whoever else comes is told so.
#[component]
pub fn DeskPay() -> impl IntoView {
    let inside = |me: Arc<DeskMe>| {
        if me.roles.contains(&Role::Window) {
            return view! { <window::Window /> }.into_any();
        }
        arrival::settled();
        view! {
            <h1>{words::desk_pay::title}</h1>
            <Notice tone=Tone::Wait title=words::desk_pay::windows_only />
        }
        .into_any()
    };
    officers_only::page(words::desk_pay::title, words::desk_pay::what, inside)
}
