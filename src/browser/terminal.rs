//! A device that many people use after each other: what a terminal gives out, and how everything goes that somebody left.
//!
//! Whether this is one is said once, by the deployment; nothing that a visitor does changes it.

use super::{listen, page, place, storage, time};
use js_sys::{Array, Function, Promise, Reflect};
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlInputElement, Storage};

static ON: AtomicBool = AtomicBool::new(false);

/// This is a terminal: nothing of a person is kept on it from now on.
pub fn turn_on() {
    ON.store(true, Ordering::Relaxed);
    storage::forbid(true);
}

/// Whether this is a terminal. Then no file leaves it or comes from it, and nothing is printed.
pub fn is_on() -> bool {
    ON.load(Ordering::Relaxed)
}

// Not named as what the portal keeps for people: that goes with them, these do not.
/// In the tab, for as long as it lives: that this visit began clean, and whether somebody has touched anything in it.
const VISIT: &str = "terminal.visit";
/// On the device: that the session of who was here last has not been ended yet.
const OWED: &str = "terminal.owed";

fn tab() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

fn device() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// Whether the visit under way began clean, and nobody's session is to be ended first. A browser that was started anew has
/// no such visit: whoever was here when it stopped may still be signed in.
pub fn began_clean() -> bool {
    let visit = tab().and_then(|tab| tab.get_item(VISIT).ok()?);
    let owed = device().and_then(|device| device.get_item(OWED).ok()?);
    visit.is_some() && owed.is_none()
}

/// Whether somebody has touched anything in this visit.
pub fn is_used() -> bool {
    tab().and_then(|tab| tab.get_item(VISIT).ok()?).as_deref() == Some("used")
}

/// Notes where the visit stands.
pub fn note_visit(used: bool) {
    if let Some(tab) = tab() {
        let _ = tab.set_item(VISIT, if used { "used" } else { "new" });
    }
}

/// Notes that a session is to be ended before anybody else may use this device, or that it has been. It outlives the page, a
/// power cut and a network that is away.
pub fn note_owed(owed: bool) {
    if let Some(device) = device() {
        let _ = if owed {
            device.set_item(OWED, "")
        } else {
            device.remove_item(OWED)
        };
    }
}

/// Throws away all that this browser keeps for the portal's origin, whoever put it there. What is left is the device's own:
/// where the back end is, that a session is owed, and the program itself, which is the same for everybody.
pub async fn wipe() {
    let kept = |key: &str| Some((key.to_owned(), device()?.get_item(key).ok()??));
    let own: Vec<(String, String)> = ["tongban.backend", OWED]
        .into_iter()
        .filter_map(kept)
        .collect();
    for store in [device(), tab()].into_iter().flatten() {
        let _ = store.clear();
    }
    if let Some(device) = device() {
        for (key, value) in own {
            let _ = device.set_item(&key, &value);
        }
    }
    let _ = super::vault::wipe().await;
    drop_databases().await;
    drop_caches().await;
}

/// Calls a method without arguments or with one, where there is such a thing.
fn call(of: &JsValue, method: &str, with: Option<&JsValue>) -> Option<JsValue> {
    let method: Function = Reflect::get(of, &method.into()).ok()?.dyn_into().ok()?;
    match with {
        Some(with) => method.call1(of, with),
        None => method.call0(of),
    }
    .ok()
}

async fn answer(promise: Option<JsValue>) -> Option<JsValue> {
    JsFuture::from(promise?.dyn_into::<Promise>().ok()?)
        .await
        .ok()
}

fn property(of: &JsValue, name: &str) -> Option<JsValue> {
    super::share::property(of, name)
}

async fn drop_databases() {
    let Some(factory) = property(&js_sys::global(), "indexedDB") else {
        return;
    };
    // Older browsers do not tell which there are: then it is the portal's own, which is empty already.
    let named = answer(call(&factory, "databases", None)).await;
    let names: Vec<JsValue> = named
        .and_then(|named| named.dyn_into::<Array>().ok())
        .map(|all| {
            all.iter()
                .filter_map(|one| property(&one, "name"))
                .collect()
        })
        .unwrap_or_default();
    for name in names {
        let Some(request) = call(&factory, "deleteDatabase", Some(&name)) else {
            continue;
        };
        // A database that somebody has open is deleted when they let go of it; nothing waits for that.
        let promise = Promise::new(&mut |done, _| {
            for event in ["onsuccess", "onerror", "onblocked"] {
                let _ = Reflect::set(&request, &event.into(), &done);
            }
        });
        let _ = JsFuture::from(promise).await;
    }
}

async fn drop_caches() {
    let Some(caches) = property(&js_sys::global(), "caches") else {
        return;
    };
    let names = answer(call(&caches, "keys", None)).await;
    for name in names
        .and_then(|names| names.dyn_into::<Array>().ok())
        .iter()
        .flat_map(Array::iter)
    {
        let shell = name
            .as_string()
            .is_some_and(|name| name.starts_with("tongban-shell-"));
        if !shell {
            answer(call(&caches, "delete", Some(&name))).await;
        }
    }
}

/// Goes to the first page in place of the one one is at, with a page made anew: nothing of this one stays in memory.
pub fn begin_anew() {
    let home = place::home();
    // A page that is replaced by itself counts as the same one, from which the way back needs no page made anew.
    let address = if place::here_in_full() == home {
        [&home, "?"].concat()
    } else {
        home
    };
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(&address);
    }
}

/// Whether the browser made this page again on the way back or forward through what was visited, be it by somebody else.
pub fn is_from_history() -> bool {
    let entries = property(&js_sys::global(), "performance")
        .and_then(|of| call(&of, "getEntriesByType", Some(&"navigation".into())));
    entries
        .and_then(|entries| entries.dyn_into::<Array>().ok())
        .and_then(|entries| property(&entries.get(0), "type"))
        .and_then(|kind| kind.as_string())
        .as_deref()
        == Some("back_forward")
}

/// Calls back when the browser shows this page again as it was, memory and all, until cleaned up.
pub fn on_woken(run: impl Fn() + 'static) {
    listen::on_window("pageshow", move |event| {
        let woken = Reflect::get(&event, &"persisted".into());
        if woken.is_ok_and(|woken| woken.is_truthy()) {
            run();
        }
    });
}

/// Calls back whenever somebody presses, touches, points, scrolls or types, until cleaned up.
pub fn on_touched(run: impl Fn() + Copy + 'static) {
    for event in [
        "keydown",
        "pointerdown",
        "pointermove",
        "touchmove",
        "wheel",
        "input",
    ] {
        listen::on_window(event, move |_| run());
    }
}

thread_local! {
    static TYPED: RefCell<Vec<SendWrapper<Element>>> = const { RefCell::new(Vec::new()) };
}

/// Notes in which fields of a page something is typed, until cleaned up.
pub fn watch_typing() {
    listen::on_window("input", |event| {
        let field = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let written = field.filter(|field| {
            matches!(field.closest("main"), Ok(Some(_)))
                && matches!(field.matches("textarea,input"), Ok(true))
        });
        if let Some(field) = written {
            TYPED.with_borrow_mut(|typed| {
                typed.retain(|known| known.is_connected() && **known != field);
                typed.push(SendWrapper::new(field));
            });
        }
    });
}

/// Whether something that was typed still stands in a field on screen: it has not been sent.
pub fn is_half_written() -> bool {
    TYPED.with_borrow(|typed| {
        typed
            .iter()
            .any(|field| field.is_connected() && !content(field).is_empty())
    })
}

fn content(field: &Element) -> String {
    match field.dyn_ref::<HtmlInputElement>() {
        Some(input) => input.value(),
        None => property(field, "value")
            .and_then(|value| value.as_string())
            .unwrap_or_default(),
    }
}

/// Has whoever saves what is typed save it now, as when a page is covered.
pub fn ask_to_save() {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new("visibilitychange"))
    {
        let _ = window.dispatch_event(&event);
    }
}

/// What would leave the terminal leads nowhere, wherever it may still stand: files, other windows, other programs. Until
/// cleaned up.
pub fn stay_inside() {
    listen::on_window("click", |event| {
        let link = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .and_then(|at| at.closest("a[href]").ok()?);
        let leaves = link.is_some_and(|link| {
            let address = link.get_attribute("href").unwrap_or_default();
            let program = ["tel:", "mailto:", "sms:", "geo:"]
                .iter()
                .any(|scheme| address.starts_with(scheme));
            program || link.has_attribute("download") || link.has_attribute("target")
        });
        if leaves {
            event.prevent_default();
        }
    });
}

/// Keeps what is scrolled into sight clear of the bar at the foot of the window.
pub fn keep_foot_clear(height: &str) {
    page::style_html("scroll-padding-bottom", height);
}

/// A while in which what was begun comes to its end, whatever becomes of who began it.
pub async fn settle() {
    time::pause(Duration::from_millis(300)).await;
}
