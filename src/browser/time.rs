//! The one place with timers and the clock.

use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Runs once after a while, unless the component that asked is gone by then.
pub fn after(wait: Duration, run: impl FnOnce() + 'static) {
    if let Ok(handle) = set_timeout_with_handle(run, wait) {
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

/// The visitor's day: year, month, day of the month.
pub fn today() -> (u16, u8, u8) {
    let now = js_sys::Date::new_0();
    (
        now.get_full_year() as u16,
        now.get_month() as u8 + 1,
        now.get_date() as u8,
    )
}
