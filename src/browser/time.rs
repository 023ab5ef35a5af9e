//! The one place with timers and the clock.

use leptos::prelude::*;
use std::time::Duration;

/// Runs once after a while, unless the component that asked is gone by then.
pub fn after(wait: Duration, run: impl FnOnce() + 'static) {
    if let Ok(handle) = set_timeout_with_handle(run, wait) {
        on_cleanup(move || handle.clear());
    }
}

/// The visitor's day: year, month, day of the month.
pub fn today() -> (u16, u8, u8) {
    let now = js_sys::Date::new_0();
    (
        now.get_full_year() as u16,
        now.get_month() as u8 + 1,
        now.get_date() as u8,
    )
}
