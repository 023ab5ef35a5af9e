//! One request and its answer. Not generic: WebAssembly holds it once.

use super::answer;
use super::early;
use super::failure::{Failure, FailureKind};
use crate::browser::{json, place, time};
use crate::session::idle;
use contract::endpoint::{Endpoint, Method, target};
use contract::header;
use leptos::prelude::set_timeout_with_handle;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::OnceLock;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(15);

/// Bytes of a body that may outlive the page: browsers allow 64 KiB for all of them.
const MOST_LEAVING: usize = 60_000;

/// Before the name of a file beside the portal, where other targets are paths below the API's root.
pub(super) const BESIDE: &str = "beside:";

static ROOT: OnceLock<String> = OnceLock::new();

/// Sets, once, the address of the API's root, without a slash at the end.
pub fn set_root(root: &str) {
    let _ = ROOT.set(root.trim_end_matches('/').to_owned());
}

/// The address of a path below the API's root: for files, and for sign-in.
pub fn address_of(path: &str) -> String {
    [ROOT.get().map_or("", String::as_str), path].concat()
}

/// Stops a request when dropped or told so, and remembers that it was told.
#[derive(Clone, Default)]
pub(super) struct Stop {
    controller: Option<web_sys::AbortController>,
    stopped: Rc<Cell<bool>>,
}

impl Stop {
    pub fn new() -> Self {
        Self {
            controller: web_sys::AbortController::new().ok(),
            stopped: Rc::default(),
        }
    }

    pub fn stop(&self) {
        self.stopped.set(true);
        self.abort();
    }

    pub fn is_stopped(&self) -> bool {
        self.stopped.get()
    }

    fn abort(&self) {
        if let Some(controller) = &self.controller {
            controller.abort();
        }
    }
}

/// What to send with a write.
pub(super) struct Write {
    pub body: String,
    pub csrf: String,
    pub key: String,
    /// The revision a guarded write was made on.
    pub on: Option<String>,
    /// The page is being left: the request outlives it.
    pub leaving: bool,
}

/// Sends a request; gives the text of a good answer. A read that the network loses is tried once more.
pub(super) async fn send(
    method: Method,
    target: &str,
    write: Option<&Write>,
    stop: &Stop,
) -> Result<String, Failure> {
    let first = once(method, target, write, stop).await;
    match &first {
        Err(Failure {
            kind: FailureKind::Unreachable,
            ..
        }) if !method.writes() && !stop.is_stopped() => once(method, target, write, stop).await,
        _ => first,
    }
}

async fn once(
    method: Method,
    target: &str,
    write: Option<&Write>,
    stop: &Stop,
) -> Result<String, Failure> {
    let late = Rc::new(Cell::new(false));
    let timer = set_timeout_with_handle(
        {
            let (late, stop) = (Rc::clone(&late), stop.clone());
            move || {
                late.set(true);
                stop.abort();
            }
        },
        PATIENCE,
    );
    let answer = exchange(method, target, write, stop).await;
    if let Ok(timer) = timer {
        timer.clear();
    }
    let kind = match answer {
        _ if stop.is_stopped() => FailureKind::Cancelled,
        Ok(answer) => return answer.into_text(),
        Err(()) if late.get() => FailureKind::Timeout,
        Err(()) if !web_sys::window().is_none_or(|window| window.navigator().on_line()) => {
            FailureKind::Offline
        }
        Err(()) => FailureKind::Unreachable,
    };
    Err(Failure::of(kind))
}

struct Answer {
    status: u16,
    text: String,
    trace: Option<String>,
    retry_after: Option<u32>,
}

impl Answer {
    fn into_text(self) -> Result<String, Failure> {
        if (200..300).contains(&self.status) {
            Ok(self.text)
        } else {
            Err(Failure::read(
                self.status,
                json::parse(&self.text),
                self.trace,
                self.retry_after,
            ))
        }
    }
}

/// `Err` for whatever the browser throws: it does not say why.
async fn exchange(
    method: Method,
    target: &str,
    write: Option<&Write>,
    stop: &Stop,
) -> Result<Answer, ()> {
    let address = match target.strip_prefix(BESIDE) {
        Some(file) => place::asset(file),
        None => address_of(target),
    };
    let promise = match early::take(&address).filter(|_| !method.writes()) {
        Some(promise) => adopt(promise, stop),
        None => start(method, &address, write, stop).ok_or(())?,
    };
    let response: web_sys::Response = JsFuture::from(promise)
        .await
        .map_err(drop)?
        .dyn_into()
        .map_err(drop)?;
    idle::used();
    let headers = response.headers();
    let header = |name: &str| headers.get(name).ok().flatten();
    if let Some(date) = header("Date") {
        time::note_there(&date);
    }
    let trace = header(header::TRACE_ID);
    let retry_after = header("Retry-After").and_then(|text| text.parse().ok());
    let text = JsFuture::from(response.text().map_err(drop)?)
        .await
        .map_err(drop)?;
    Ok(Answer {
        status: response.status(),
        text: text.as_string().unwrap_or_default(),
        trace,
        retry_after,
    })
}

/// A request of boot.js has a stop of its own: ours pulls it from now on.
fn adopt(promise: js_sys::Promise, stop: &Stop) -> js_sys::Promise {
    let its_stop = js_sys::Reflect::get(&promise, &JsValue::from_str("stop"))
        .ok()
        .and_then(|stop| stop.dyn_into::<js_sys::Function>().ok());
    if let (Some(controller), Some(its_stop)) = (&stop.controller, its_stop) {
        controller.signal().set_onabort(Some(&its_stop));
    }
    promise
}

fn start(
    method: Method,
    address: &str,
    write: Option<&Write>,
    stop: &Stop,
) -> Option<js_sys::Promise> {
    let headers = web_sys::Headers::new().ok()?;
    headers.set("Accept", "application/json").ok()?;
    let init = web_sys::RequestInit::new();
    init.set_method(method.name());
    init.set_credentials(web_sys::RequestCredentials::Include);
    if let Some(controller) = &stop.controller {
        init.set_signal(Some(&controller.signal()));
    }
    if let Some(write) = write {
        headers.set("Content-Type", "application/json").ok()?;
        headers.set(header::CSRF_TOKEN, &write.csrf).ok()?;
        headers.set(header::IDEMPOTENCY_KEY, &write.key).ok()?;
        if let Some(revision) = &write.on {
            let tag = ["\"", revision, "\""].concat();
            headers.set(header::IF_MATCH, &tag).ok()?;
        }
        init.set_body(&JsValue::from_str(&write.body));
        // A browser refuses to let more than this outlive a page; then it is at least tried.
        if write.leaving && write.body.len() < MOST_LEAVING {
            let _ = js_sys::Reflect::set(&init, &"keepalive".into(), &JsValue::TRUE);
        }
    }
    init.set_headers(&headers);
    Some(web_sys::window()?.fetch_with_str_and_init(address, &init))
}

/// Asks once, outside of [`use_remote`](super::use_remote): for completions and the like. Whoever asks looks after showing.
pub async fn call<E: Endpoint>(path: E::Path, query: E::Query) -> Result<E::Output, Failure> {
    let text = send(
        E::ABOUT.method,
        &target::<E>(&path, &query),
        None,
        &Stop::new(),
    )
    .await?;
    answer::read(E::ABOUT.id, &text)
}
