//! Events of the window and the document, as long as the component that listens lives.

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::EventTarget;

/// Calls back on every event of this name at the window, until cleaned up.
pub fn on_window(name: &'static str, run: impl FnMut(web_sys::Event) + 'static) {
    if let Some(window) = web_sys::window() {
        on(window.into(), name, Box::new(run));
    }
}

fn on(target: EventTarget, name: &'static str, run: Box<dyn FnMut(web_sys::Event)>) {
    let callback = Closure::wrap(run);
    let _ = target.add_event_listener_with_callback(name, callback.as_ref().unchecked_ref());
    let kept = SendWrapper::new((target, callback));
    on_cleanup(move || {
        let (target, callback) = &*kept;
        let _ = target.remove_event_listener_with_callback(name, callback.as_ref().unchecked_ref());
    });
}

/// Whether the browser believes it is on line; reactive.
pub fn online() -> ReadSignal<bool> {
    let now = web_sys::window().is_none_or(|window| window.navigator().on_line());
    let (online, set_online) = signal(now);
    on_window("online", move |_| set_online.set(true));
    on_window("offline", move |_| set_online.set(false));
    online
}

/// Which key another tab changed.
pub fn storage_key(event: &web_sys::Event) -> Option<String> {
    event.dyn_ref::<web_sys::StorageEvent>()?.key()
}
