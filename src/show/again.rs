//! Asking again and again, as long as somebody looks at the page.

use crate::{
    backend::Remote,
    browser::{listen, time},
};
use leptos::prelude::*;
use std::time::Duration;

/// The shortest time between two questions, whatever the back end says, and the longest.
const SOONEST: u32 = 5;
const LATEST: u32 = 600;

/// Asks again after the seconds that an answer names; never after one that names none.
pub fn ask_again<T: Send + Sync + 'static>(remote: Remote<T>, seconds: fn(&T) -> Option<u32>) {
    let seen = RwSignal::new(true);
    listen::on_seen(move |now| seen.set(now));
    Effect::new(move || {
        let now = remote.get().filter(|_| seen.get() && !remote.is_busy());
        let Some(wait) = now.and_then(|now| seconds(&now)) else {
            return;
        };
        let wait = wait.clamp(SOONEST, LATEST);
        time::after(Duration::from_secs(wait.into()), move || remote.refresh());
    });
}
