//! What a session says beside who is here: that nothing may be kept on this device, that the account is being cancelled; and
//! what signing out of it reached.

use super::idle;
use crate::browser::storage;
use crate::{keep, site};
use contract::wire::{Session, SystemSignOut};
use leptos::prelude::*;
use std::sync::OnceLock;

struct Aside {
    public: ArcRwSignal<bool>,
    cancels_at: ArcRwSignal<Option<String>>,
    farewell: ArcRwSignal<Option<Vec<SystemSignOut>>>,
    leaves: ArcRwSignal<bool>,
}

fn aside() -> &'static Aside {
    static ASIDE: OnceLock<Aside> = OnceLock::new();
    ASIDE.get_or_init(|| Aside {
        public: ArcRwSignal::new(false),
        cancels_at: ArcRwSignal::new(None),
        farewell: ArcRwSignal::new(None),
        leaves: ArcRwSignal::new(false),
    })
}

/// Whether one signed in at a public terminal, or this device is one: then nothing personal may be kept on it. Reactive.
pub fn is_public_terminal() -> bool {
    site::kiosk().is_some() || aside().public.get()
}

/// When the account of who is here will be no more, while it is being cancelled; reactive.
pub fn cancels_at() -> Option<String> {
    aside().cancels_at.get()
}

/// What signing out reached, until that is put away; reactive.
pub fn farewell() -> Option<Vec<SystemSignOut>> {
    aside().farewell.get()
}

/// Puts away what signing out reached.
pub fn forget_farewell() {
    if aside().farewell.with_untracked(Option::is_some) {
        aside().farewell.set(None);
    }
}

/// Whether somebody is asked if what they have written may go with them; reactive.
pub fn asks_before_leaving() -> bool {
    aside().leaves.get()
}

/// Asks it, or does not any more.
pub fn ask_before_leaving(ask: bool) {
    aside().leaves.set(ask);
}

/// Takes over what a session says.
pub fn adopt(session: &Session) {
    set_public(session.public_terminal);
    if aside().cancels_at.get_untracked() != session.cancels_at {
        aside().cancels_at.set(session.cancels_at.clone());
    }
    let left = session
        .expires_in_seconds
        .filter(|_| session.person.is_some());
    if session.person.is_some() {
        forget_farewell();
    }
    idle::lasts(left);
}

/// The session has ended, and these systems were told.
pub fn left(systems: Vec<SystemSignOut>) {
    set_public(false);
    ask_before_leaving(false);
    aside().cancels_at.set(None);
    idle::lasts(None);
    aside()
        .farewell
        .set((!systems.is_empty()).then_some(systems));
}

fn set_public(public: bool) {
    let public = public || site::kiosk().is_some();
    if aside().public.get_untracked() != public {
        aside().public.set(public);
    }
    storage::forbid(public);
    if public {
        keep::forget_searches();
        keep::footprints::forget();
    }
}
