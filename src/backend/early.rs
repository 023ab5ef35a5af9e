//! What boot.js asked for before the portal was there. Each answer is used once.

use crate::browser::page;
use wasm_bindgen::{JsCast, JsValue};

/// The promise of an answer to a GET of this address, if boot.js has already asked.
pub(super) fn take(address: &str) -> Option<js_sys::Promise> {
    let early = page::booted("early")?.dyn_into::<js_sys::Map>().ok()?;
    // boot.js names requests by their whole address.
    let address = web_sys::Url::new_with_base(address, &page::origin())
        .ok()?
        .href();
    let key = JsValue::from_str(&address);
    let promise = early.get(&key).dyn_into::<js_sys::Promise>().ok()?;
    early.delete(&key);
    Some(promise)
}
