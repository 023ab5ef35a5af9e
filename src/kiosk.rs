//! The profile of a self-service terminal: one person after the other uses it, and nothing of any of them stays.
//!
//! All of it is a part of the program of its own, fetched only where `config.json` says that this is a terminal. No room is
//! shown before that part is here and nobody's session is left over: without its watch a terminal must not be used.

mod ask;
mod bar;
mod idle;
mod part;

use crate::room::room;
use leptos::prelude::*;

room!(KioskPart, kiosk, crate::kiosk::part::Kiosk);

/// Whether the portal is open to somebody.
#[derive(Clone, Copy)]
pub struct Open(RwSignal<bool>);

/// The portal, as long as the terminal is open to somebody; and below it the terminal's own.
pub fn guarded(inside: fn() -> AnyView) -> AnyView {
    let open = RwSignal::new(false);
    provide_context(Open(open));
    view! {
        {move || open.get().then(|| untrack(inside))}
        <KioskPart />
    }
    .into_any()
}
