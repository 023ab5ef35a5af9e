//! Which parts of a long list are in sight or near it: the browser watches, the rest need not be built.

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::rc::Rc;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// Tells of parts coming near and going away, until cleaned up.
#[derive(Clone)]
pub struct Sight(SendWrapper<Rc<Option<IntersectionObserver>>>);

type Told = Closure<dyn FnMut(js_sys::Array)>;

impl Sight {
    /// Watches within the list of this id. `told` gets a part's id, whether it is near, and how high it is.
    pub fn new(list: &str, mut told: impl FnMut(&str, bool, f64) + 'static) -> Self {
        /// How far off counts as near: a screen, so that nothing is missing while one scrolls.
        const NEAR: &str = "100% 0px";
        let told: Told = Closure::new(move |entries: js_sys::Array| {
            for entry in entries.iter() {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                let height = entry.bounding_client_rect().height();
                // Without a height the whole list is put away for now: it is to stay as it is.
                if height > 0.0 {
                    told(&entry.target().id(), entry.is_intersecting(), height);
                }
            }
        });
        let init = IntersectionObserverInit::new();
        init.set_root_margin(NEAR);
        let root = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.get_element_by_id(list));
        init.set_root(root.as_ref());
        let observer =
            IntersectionObserver::new_with_options(told.as_ref().unchecked_ref(), &init).ok();
        let sight = Self(SendWrapper::new(Rc::new(observer)));
        let kept = SendWrapper::new((sight.clone(), told));
        on_cleanup(move || {
            if let Some(observer) = &**kept.0.0 {
                observer.disconnect();
            }
        });
        sight
    }

    /// Watches a part of this id, which stands on the page.
    pub fn watch(&self, id: &str) {
        let part = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.get_element_by_id(id));
        if let (Some(observer), Some(part)) = (&**self.0, part) {
            observer.observe(&part);
        }
    }
}
