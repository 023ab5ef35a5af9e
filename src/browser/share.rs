//! Passing a page on: the device's own share sheet, the clipboard, paper.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A property of something, where it has it.
pub(super) fn property(of: &JsValue, name: &str) -> Option<JsValue> {
    js_sys::Reflect::get(of, &JsValue::from_str(name))
        .ok()
        .filter(|value| !value.is_undefined() && !value.is_null())
}

/// Whether the device has a share sheet.
pub fn can_share() -> bool {
    web_sys::window().is_some_and(|window| property(&window.navigator(), "share").is_some())
}

/// Opens the device's share sheet. Closing it without sharing is no failure.
pub fn share(title: &str, address: &str) {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else {
        return;
    };
    let Some(share) = property(&navigator, "share") else {
        return;
    };
    let what = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&what, &"title".into(), &title.into());
    let _ = js_sys::Reflect::set(&what, &"url".into(), &address.into());
    if let Ok(promise) = share
        .unchecked_into::<js_sys::Function>()
        .call1(&navigator, &what)
    {
        leptos::task::spawn_local(async move {
            let _ = JsFuture::from(promise.unchecked_into::<js_sys::Promise>()).await;
        });
    }
}

/// Puts a text on the clipboard; says whether it worked.
pub fn copy(text: String, done: impl FnOnce(bool) + 'static) {
    let clipboard = web_sys::window().and_then(|window| property(&window.navigator(), "clipboard"));
    let write = clipboard
        .as_ref()
        .and_then(|clipboard| property(clipboard, "writeText"));
    let (Some(clipboard), Some(write)) = (clipboard, write) else {
        return done(false);
    };
    let promise = write
        .unchecked_into::<js_sys::Function>()
        .call1(&clipboard, &text.into());
    leptos::task::spawn_local(async move {
        let worked = match promise {
            Ok(promise) => JsFuture::from(promise.unchecked_into::<js_sys::Promise>())
                .await
                .is_ok(),
            Err(_) => false,
        };
        done(worked);
    });
}

/// The address that dials a number; a terminal in a hall has nothing to dial with.
pub fn dial(number: &str) -> Option<String> {
    (!super::terminal::is_on()).then(|| ["tel:", number].concat())
}

/// Opens the browser's print dialog.
pub fn print() {
    let _ = window().print();
}
