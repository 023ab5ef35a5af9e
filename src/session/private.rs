//! The privacy space, wherever something in it is met: unlocked in place, watched over while it is open, added to and taken from.
//!
//! The three arrive as one part of the program of its own, when one of them is needed.

mod guard;
pub mod kept;
mod mover;
mod part;
pub mod prove;
pub mod unlock;

use crate::browser::tabs;
use crate::room::room;
use crate::routes::Route;
use contract::wire::PrivateKind;
use leptos::prelude::*;
use std::sync::OnceLock;

/// What tabs tell each other when the space is locked or unlocked.
const TOLD: &str = "private";

room!(
    PrivatePart,
    private,
    crate::session::private::part::PrivatePanel
);

/// What the part is to be.
#[derive(Clone)]
enum Wanted {
    /// The way to open the space.
    Unlock,
    /// What looks after it while it is open.
    Guard,
    /// Moves this in or out.
    Move(PrivateKind, String),
}

fn turns() -> &'static ArcRwSignal<u32> {
    static TURNS: OnceLock<ArcRwSignal<u32>> = OnceLock::new();
    TURNS.get_or_init(|| ArcRwSignal::new(0))
}

/// How often the space was locked or unlocked; what is personal is asked for anew with each. Reactive.
pub fn turn() -> u32 {
    turns().get()
}

/// The same, at this moment.
pub fn turn_now() -> u32 {
    turns().get_untracked()
}

/// The space was locked or unlocked somewhere: what is on screen is asked for anew.
fn heard() {
    turns().update(|turns| *turns += 1);
}

/// The space was locked or unlocked, or something was moved, here: in every tab it is so at once.
pub fn changed() {
    heard();
    tabs::tell(TOLD);
}

/// Locks the space, here and in every tab.
pub fn lock(intent: crate::backend::Intent) {
    guard::lock(intent);
}

/// The way to open the space, in place of what is locked.
pub fn unlock() -> AnyView {
    within(Wanted::Unlock)
}

/// Looks after the space while something of it may be on screen; says what waits in it. Once a room, before everything else.
pub fn guard() -> AnyView {
    let calm = crate::frame::arrival::when_calm();
    (move || (calm.get() && Route::Privacy.is_served()).then(|| within(Wanted::Guard))).into_any()
}

/// Moves something in or out.
pub fn mover(kind: PrivateKind, id: String) -> AnyView {
    within(Wanted::Move(kind, id))
}

/// Each in an owner of its own, so that several on a page do not take each other's word.
fn within(wanted: Wanted) -> AnyView {
    (move || {
        provide_context(wanted.clone());
        PrivatePart()
    })
    .into_any()
}
