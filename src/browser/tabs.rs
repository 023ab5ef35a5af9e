//! A word from one tab of the portal to all others. Nothing of it is kept anywhere, so that it may be used at public terminals.

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::BroadcastChannel;

fn channel(name: &str) -> Option<BroadcastChannel> {
    BroadcastChannel::new(&["tongban.", name].concat()).ok()
}

/// Tells all other tabs.
pub fn tell(name: &str) {
    if let Some(channel) = channel(name) {
        let _ = channel.post_message(&JsValue::TRUE);
        channel.close();
    }
}

/// Calls back whenever another tab tells, until cleaned up.
pub fn on_told(name: &str, run: impl FnMut() + 'static) {
    let Some(channel) = channel(name) else {
        return;
    };
    let callback = Closure::<dyn FnMut()>::new(run);
    channel.set_onmessage(Some(callback.as_ref().unchecked_ref()));
    let kept = SendWrapper::new((channel, callback));
    on_cleanup(move || kept.0.close());
}
