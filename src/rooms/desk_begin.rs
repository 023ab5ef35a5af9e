//! Beginning an application at a window for somebody who stands there: the item, the card that was seen, what they say and bring,
//! and the slip with the code by which they go on on line.

mod begin;
mod fill;
mod item;
mod list;
mod loose;
mod slip;
mod withdraw;

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
pub fn DeskBegin() -> impl IntoView {
    let me = use_remote::<GetDesk>(|| Some(((), ())));
    arrival::use_title(|| Some(words::desk_begin::title().to_owned()));
    let inside = |me: Arc<DeskMe>| {
        keep::typed::belongs_to(&me.name);
        arrival::settled();
        if me.roles.contains(&Role::Window) {
            return view! { <begin::Begin /> }.into_any();
        }
        view! {
            <h1>{words::desk_begin::title}</h1>
            <Notice tone=Tone::Wait title=words::desk_begin::windows_only />
        }
        .into_any()
    };
    view! { <div class="page stack">{officers_only::room(me, words::desk_begin::title, words::desk_begin::what, inside)}</div> }.into_any()
}
