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

/// Calls back whenever the page is covered by another tab or window, or seen again, until cleaned up.
pub fn on_seen(run: impl Fn(bool) + 'static) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        let target = document.clone().into();
        on(
            target,
            "visibilitychange",
            Box::new(move |_| run(!document.hidden())),
        );
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

/// A key that was pressed for a shortcut: alone, and not while somebody types or answers a dialog.
pub struct Key {
    /// As the browser names it: `j`, `?`, `ArrowDown`.
    pub name: String,
    /// The id of what held the keyboard.
    pub at: String,
}

/// Calls back on every such key, until cleaned up; `true` says that it is done with.
pub fn on_key(mut run: impl FnMut(Key) -> bool + 'static) {
    on_window("keydown", move |event| {
        let Some(pressed) = event.dyn_ref::<web_sys::KeyboardEvent>() else {
            return;
        };
        let held = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let busy = held.as_ref().is_some_and(|held| {
            matches!(
                held.closest("textarea,select,dialog,[contenteditable],input:not([type=checkbox])"),
                Ok(Some(_)) | Err(_)
            )
        });
        let mixed = pressed.ctrl_key() || pressed.alt_key() || pressed.meta_key();
        if busy || mixed || pressed.is_composing() || event.default_prevented() {
            return;
        }
        let key = Key {
            name: pressed.key(),
            at: held.map(|held| held.id()).unwrap_or_default(),
        };
        if run(key) {
            event.prevent_default();
        }
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
