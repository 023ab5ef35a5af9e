//! Sending a file by tus 1.0: in parts, two files at a time, going on where it broke off.

use super::door::address_of;
use super::failure::{Failure, FailureKind};
use crate::browser::dom::PickedFile;
use crate::browser::{files, json, time};
use crate::session;
use contract::ProblemKind;
use contract::header;
use leptos::prelude::*;
use std::cell::Cell;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Bytes of one part: small enough for progress on a slow line, large enough to be few.
const PART: u64 = 512 * 1024;
/// How many files are sent at the same time.
const AT_ONCE: u32 = 2;
/// The longest pause before the next try, in seconds.
const LONGEST: u64 = 30;

/// Where an upload stands.
#[derive(Clone, Debug, PartialEq)]
pub enum UploadState {
    /// Waits for others to finish.
    Waiting,
    /// Is being sent.
    Sending,
    /// The network broke; it is tried again by itself.
    Broken,
    /// Held by the person.
    Paused,
    /// All bytes are there.
    Done,
    /// The file has gone from the device, or changed while it was read.
    FileGone,
    /// The back end refused.
    Failed(Failure),
}

/// An upload under way.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Upload {
    /// Bytes that the back end has.
    pub sent: RwSignal<u64>,
    /// Where it stands.
    pub state: RwSignal<UploadState>,
    held: RwSignal<bool>,
    stopped: RwSignal<bool>,
}

thread_local! {
    static SENDING: Cell<u32> = const { Cell::new(0) };
}

impl Upload {
    /// Sends `file` to where `path` leads, a path below the API's root; from the beginning or from where it broke off.
    pub fn start(path: String, file: PickedFile) -> Self {
        let upload = Self {
            sent: RwSignal::new(0),
            state: RwSignal::new(UploadState::Waiting),
            held: RwSignal::new(false),
            stopped: RwSignal::new(false),
        };
        leptos::task::spawn_local(async move {
            while SENDING.get() >= AT_ONCE {
                time::pause(Duration::from_millis(200)).await;
                if upload.is_stopped() {
                    return;
                }
            }
            SENDING.set(SENDING.get() + 1);
            let end = upload.run(&path, &file).await;
            SENDING.set(SENDING.get().saturating_sub(1));
            if !upload.is_stopped() {
                upload.state.try_set(end);
            }
        });
        upload
    }

    /// Holds it; what was sent stays.
    pub fn hold(self) {
        self.held.set(true);
    }

    /// Goes on after [`Self::hold`].
    pub fn go_on(self) {
        self.held.set(false);
    }

    /// Ends it for good.
    pub fn stop(self) {
        self.stopped.set(true);
    }

    /// The page has gone, or the person has ended it.
    fn is_stopped(self) -> bool {
        self.stopped.try_get_untracked().unwrap_or(true)
    }

    fn tell(self, state: UploadState) {
        if self
            .state
            .try_get_untracked()
            .is_some_and(|now| now != state)
        {
            self.state.try_set(state);
        }
    }

    async fn run(self, path: &str, file: &PickedFile) -> UploadState {
        let address = address_of(path);
        let mut offset = None;
        let mut pause = 1;
        loop {
            if self.is_stopped() {
                return UploadState::Paused;
            }
            if self.held.try_get_untracked() == Some(true) {
                self.tell(UploadState::Paused);
                time::pause(Duration::from_millis(200)).await;
                continue;
            }
            self.tell(UploadState::Sending);
            let step = match offset {
                None => ask(&address).await,
                Some(at) if at >= file.size => return UploadState::Done,
                Some(at) => {
                    let Some(part) = files::part(file, at, (at + PART).min(file.size)).await else {
                        return UploadState::FileGone;
                    };
                    send(&address, at, &part).await
                }
            };
            match step {
                Ok(at) => {
                    pause = 1;
                    offset = Some(at);
                    self.sent.try_set(at);
                }
                // The back end holds another number of bytes than was thought: ask for it.
                Err(failure) if failure.is(ProblemKind::Conflict) && offset.is_some() => {
                    offset = None;
                }
                Err(failure) if failure.is(ProblemKind::CsrfRejected) => {
                    if let Err(failure) = session::fresh_csrf_token().await {
                        return UploadState::Failed(failure);
                    }
                }
                Err(failure) if passes(&failure) => {
                    self.tell(UploadState::Broken);
                    time::pause(Duration::from_secs(pause)).await;
                    pause = (pause * 2).min(LONGEST);
                    offset = None;
                }
                Err(failure) => return UploadState::Failed(failure),
            }
        }
    }
}

/// Whether waiting may help.
fn passes(failure: &Failure) -> bool {
    failure.is_network()
        || failure.is(ProblemKind::Internal)
        || failure.is(ProblemKind::Unavailable)
        || failure.is(ProblemKind::TooManyRequests)
}

async fn ask(address: &str) -> Result<u64, Failure> {
    request("HEAD", address, None).await
}

async fn send(address: &str, at: u64, part: &js_sys::Uint8Array) -> Result<u64, Failure> {
    request("PATCH", address, Some((at, part))).await
}

/// One request of the protocol; the answer is how many bytes are there now.
async fn request(
    method: &str,
    address: &str,
    part: Option<(u64, &js_sys::Uint8Array)>,
) -> Result<u64, Failure> {
    let csrf = match part {
        Some(_) => session::csrf_token().await?,
        None => String::new(),
    };
    let response = fetched(method, address, part, &csrf)
        .await
        .ok_or_else(|| Failure::of(FailureKind::Unreachable))?;
    let get = |name: &str| response.headers().get(name).ok().flatten();
    if response.ok() {
        return get(header::UPLOAD_OFFSET)
            .and_then(|text| text.parse().ok())
            .ok_or_else(|| Failure::of(FailureKind::Malformed));
    }
    let (status, trace) = (response.status(), get(header::TRACE_ID));
    let retry_after = get("Retry-After").and_then(|text| text.parse().ok());
    let body = match response.text() {
        Ok(text) => JsFuture::from(text).await.ok(),
        Err(_) => None,
    };
    let body = body.and_then(|text| json::parse(&text.as_string()?));
    Err(Failure::read(status, body, trace, retry_after))
}

async fn fetched(
    method: &str,
    address: &str,
    part: Option<(u64, &js_sys::Uint8Array)>,
    csrf: &str,
) -> Option<web_sys::Response> {
    let headers = web_sys::Headers::new().ok()?;
    headers
        .set(header::TUS_RESUMABLE, header::TUS_VERSION)
        .ok()?;
    let init = web_sys::RequestInit::new();
    init.set_method(method);
    init.set_credentials(web_sys::RequestCredentials::Include);
    if let Some((at, bytes)) = part {
        headers.set("Content-Type", header::TUS_PART).ok()?;
        headers.set(header::CSRF_TOKEN, csrf).ok()?;
        headers.set(header::UPLOAD_OFFSET, &at.to_string()).ok()?;
        init.set_body(JsValue::as_ref(bytes));
    }
    init.set_headers(&headers);
    let asked = web_sys::window()?.fetch_with_str_and_init(address, &init);
    JsFuture::from(asked).await.ok()?.dyn_into().ok()
}
