//! What stays in the browser: how the portal looks, and where one is served. Nothing personal; one wipe for all of it.

mod look;
mod place;
mod ticks;

pub use look::{Theme, set_language, set_text_size, set_theme, text_size, theme};
pub use place::{
    Side, choose_recent, choose_region, recent_regions, region, region_name, region_untracked,
    set_side, side,
};
pub use ticks::{set_ticks, ticks};

use crate::browser::storage;

/// Takes up what was kept the last time.
pub fn open() {
    look::open();
    place::open();
}

/// Forgets everything that was kept here.
pub fn wipe() {
    storage::wipe();
    look::forget();
    place::forget();
}
