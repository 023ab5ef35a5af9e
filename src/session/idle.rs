//! How long the session lasts if nothing is done. Only lengths of time are counted, from what the back end says is left:
//! a device whose clock is a day wrong counts right, and only the back end ever ends a session.

use super::renew;
use crate::browser::{storage, time};
use leptos::prelude::*;
use std::cell::Cell;
use std::sync::OnceLock;
use std::time::Duration;

/// Seconds before the end at which one is told.
const TOLD: f64 = 120.0;
/// The longest that nobody looks, in seconds: a device that slept is found out soon.
const LOOK: f64 = 20.0;
/// Where tabs tell each other that the session was used.
const ALIVE: &str = "alive";

thread_local! {
    /// Milliseconds that a session lasts after its last use; 0 without one.
    static LASTS: Cell<f64> = const { Cell::new(0.0) };
    static USED: Cell<f64> = const { Cell::new(0.0) };
    static WATCHED: Cell<bool> = const { Cell::new(false) };
}

fn seconds() -> &'static ArcRwSignal<Option<u32>> {
    static LEFT: OnceLock<ArcRwSignal<Option<u32>>> = OnceLock::new();
    LEFT.get_or_init(|| ArcRwSignal::new(None))
}

/// Seconds until the session ends, once one should be told; reactive.
pub fn left() -> Option<u32> {
    seconds().get()
}

/// The back end has answered: the session was used.
pub fn used() {
    if LASTS.get() > 0.0 {
        let now = time::now();
        // Other tabs need not know of every answer.
        if now - USED.get() > 5_000.0 {
            storage::touch(ALIVE);
        }
        USED.set(now);
    }
}

/// What the back end says is left of the session, just now; `None` without one.
pub fn lasts(left: Option<u32>) {
    LASTS.set(left.map_or(0.0, |left| f64::from(left) * 1000.0));
    USED.set(time::now());
    if left.is_none() {
        storage::set(ALIVE, None);
        tell(None);
        return;
    }
    storage::touch(ALIVE);
    look(false);
}

fn tell(now: Option<u32>) {
    if seconds().get_untracked() != now {
        seconds().set(now);
    }
}

/// Looks how long it is, and again when that will have changed. `again` says that the last look asked for this one.
fn look(again: bool) {
    if !again && WATCHED.replace(true) {
        return;
    }
    if LASTS.get() <= 0.0 {
        WATCHED.set(false);
        return;
    }
    let elsewhere = storage::get(ALIVE).and_then(|at| at.parse::<u64>().ok());
    // What another tab noted counts, unless this device's clock was set back meanwhile.
    let used = elsewhere
        .map(|at| at as f64)
        .filter(|at| *at <= time::now())
        .map_or(USED.get(), |at| at.max(USED.get()));
    let left = (used + LASTS.get() - time::now()) / 1000.0;
    let wait = if left > TOLD {
        tell(None);
        (left - TOLD).min(LOOK)
    } else if left > -1.0 {
        tell(Some(left.max(0.0).ceil() as u32));
        1.0
    } else {
        // It should be over: the back end knows.
        renew();
        LOOK
    };
    set_timeout(|| look(true), Duration::from_millis((wait * 1000.0) as u64));
}
