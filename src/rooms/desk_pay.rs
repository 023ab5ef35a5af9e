//! Bills that are paid at a window: looked up by their number, confirmed, taken back; and the till.

mod confirm;
mod fault;
mod found;
mod take_back;
mod till;
mod window;

use crate::{
    backend::use_remote,
    frame::arrival,
    keep,
    show::officers_only,
    ui::{Tone, notice::Notice},
    words,
};
use contract::{
    endpoints::GetDesk,
    wire::{DeskMe, Role},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The room: for officers at a window; whoever else comes is told so.
#[component]
pub fn DeskPay() -> impl IntoView {
    let me = use_remote::<GetDesk>(|| Some(((), ())));
    arrival::use_title(|| Some(words::desk_pay::title().to_owned()));
    let inside = |me: Arc<DeskMe>| {
        keep::typed::belongs_to(&me.name);
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
    view! { <div class="page stack">{officers_only::room(me, words::desk_pay::title, words::desk_pay::what, inside)}</div> }.into_any()
}
