//! The one place with timers and the clock.

use contract::validate::Day;
use leptos::prelude::*;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Runs once after a while, unless the component that asked is gone by then.
pub fn after(wait: Duration, run: impl FnOnce() + 'static) {
    if let Ok(handle) = set_timeout_with_handle(run, wait) {
        on_cleanup(move || handle.clear());
    }
}

/// Runs again and again, until the component that asked is gone.
pub fn every(wait: Duration, run: impl Fn() + 'static) {
    if let Ok(handle) = set_interval_with_handle(run, wait) {
        on_cleanup(move || handle.clear());
    }
}

/// Lets the browser do what waits, such as painting and answering a touch, before going on.
pub async fn breath() {
    let pause = js_sys::Promise::new(&mut |done, _| {
        set_timeout(
            move || {
                let _ = done.call0(&JsValue::UNDEFINED);
            },
            Duration::ZERO,
        );
    });
    let _ = JsFuture::from(pause).await;
}

/// Goes on after a while, whether or not the component that asked is still there.
pub async fn pause(wait: Duration) {
    let pause = js_sys::Promise::new(&mut |done, _| {
        set_timeout(
            move || {
                let _ = done.call0(&JsValue::UNDEFINED);
            },
            wait,
        );
    });
    let _ = JsFuture::from(pause).await;
}

/// Milliseconds since 1970 by the device's clock, which may be wrong: good for lengths of time only.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// The milliseconds since 1970 of an RFC 3339 time; `None` for what is none.
pub fn parse(time: &str) -> Option<f64> {
    Some(js_sys::Date::parse(time)).filter(|time| time.is_finite())
}

/// A moment of the device's clock as times travel, in the device's own time: `2026-03-27T09:30:00+08:00`.
pub fn to_wire(milliseconds: f64) -> String {
    let date = js_sys::Date::new(&JsValue::from_f64(milliseconds));
    // Minutes that the device is behind UTC.
    let behind = date.get_timezone_offset();
    let shifted = js_sys::Date::new(&JsValue::from_f64(milliseconds - behind * 60_000.0));
    let local = String::from(shifted.to_iso_string());
    let (sign, minutes) = if behind > 0.0 {
        ("-", behind as u32)
    } else {
        ("+", (-behind) as u32)
    };
    let local = local.get(..19).unwrap_or_default();
    [local, sign, &two(minutes / 60), ":", &two(minutes % 60)].concat()
}

fn two(number: u32) -> String {
    let text = number.to_string();
    if number < 10 {
        ["0", &text].concat()
    } else {
        text
    }
}

/// The time of the day after so many seconds, on the device's clock: `14:05`.
pub fn clock_after(seconds: u32) -> String {
    let then = js_sys::Date::new(&JsValue::from_f64(
        js_sys::Date::now() + f64::from(seconds) * 1000.0,
    ));
    clock(&then)
}

/// `09:05`.
fn clock(then: &js_sys::Date) -> String {
    let (hours, minutes) = (two(then.get_hours()), two(then.get_minutes()));
    [&*hours, ":", &minutes].concat()
}

/// Milliseconds since 1970 as a moment of the device's clock: `2026-11-27T09:05`.
pub fn moment_of(milliseconds: f64) -> String {
    let then = js_sys::Date::new(&JsValue::from_f64(milliseconds));
    let day = Day::new(
        then.get_full_year() as u16,
        then.get_month() as u8 + 1,
        then.get_date() as u8,
    );
    [
        &day.map_or_else(String::new, Day::to_wire),
        "T",
        &clock(&then),
    ]
    .concat()
}

/// How far the back end's clock is ahead of the device's, in milliseconds, where that is more than its answers take.
static AHEAD: AtomicI64 = AtomicI64::new(0);
/// Clocks that differ by less agree.
const AGREE: f64 = 300_000.0;

/// Notes when the back end says that it is: a device whose clock is wrong is told the right day all the same.
pub fn note_there(date: &str) {
    if let Some(there) = parse(date) {
        let ahead = there - now();
        let ahead = if ahead.abs() > AGREE { ahead } else { 0.0 };
        AHEAD.store(ahead as i64, Ordering::Relaxed);
    }
}

/// The visitor's day as days travel, `YYYY-MM-DD`.
pub fn today_to_wire() -> String {
    let (year, month, day) = today();
    Day::new(year, month, day).map_or_else(String::new, Day::to_wire)
}

/// The visitor's day by the back end's clock: year, month, day of the month.
pub fn today() -> (u16, u8, u8) {
    let there = now() + AHEAD.load(Ordering::Relaxed) as f64;
    let now = js_sys::Date::new(&JsValue::from_f64(there));
    (
        now.get_full_year() as u16,
        now.get_month() as u8 + 1,
        now.get_date() as u8,
    )
}
