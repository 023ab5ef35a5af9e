//! What stays in the browser: how the portal looks, where one is served, and locked copies of what is being filled in. One
//! wipe for all of it.

pub mod cards;
pub mod drafts;
pub mod footprints;
mod habits;
mod look;
mod place;
mod ticks;
pub mod typed;
pub mod written;

pub use habits::{
    forget_search, forget_searches, recommends, remember_search, remembers_searches, searches,
    set_recommends, set_remembers_searches,
};
pub use look::{Theme, set_language, set_text_size, set_theme, text_size, theme};
pub use place::{
    Side, choose_recent, choose_region, recent_regions, region, region_in_use, region_name,
    region_untracked, set_side, side,
};
pub use ticks::{set_ticks, ticks};

use crate::browser::{storage, vault};

/// Takes up what was kept the last time.
pub fn open() {
    look::open();
    place::open();
    habits::open();
}

/// Forgets everything that was kept here.
pub fn wipe() {
    storage::wipe();
    leptos::task::spawn_local(async {
        let _ = vault::wipe().await;
    });
    reset();
}

/// As if nothing had ever been chosen here.
pub fn reset() {
    look::forget();
    place::forget();
    habits::forget();
    footprints::forget();
}
