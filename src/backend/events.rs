//! What happens while one looks: pushed by the back end (server-sent events), or asked for every 20 s where that is
//! blocked. Rests while the page is covered, and ends with the component.

use super::door::address_of;
use crate::browser::listen;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// How one learns of changes now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Watch {
    /// Not at all: the page is covered, or it has just been opened.
    Resting,
    /// They are pushed.
    Live,
    /// By asking, every 20 s.
    Asking,
}

const EVERY: Duration = Duration::from_secs(20);
/// A proxy that holds the answer back looks like a slow connection: no greeting in this time is as good as blocked.
const GREETING: Duration = Duration::from_secs(6);
/// After so many rounds of asking the push is tried again.
const ROUNDS: u32 = 6;

/// Watches the events at a path below the API's root. `changed` gets the data of each `change`; `None` when it is time to
/// ask instead. Reactive in what it gives back.
pub fn watch(path: String, changed: impl Fn(Option<String>) + 'static) -> ReadSignal<Watch> {
    let (state, set_state) = signal(Watch::Resting);
    let watcher = Rc::new(Watcher {
        address: address_of(&path),
        changed: Box::new(changed),
        state: set_state,
        line: RefCell::default(),
        timer: RefCell::default(),
    });
    watcher.clone().listen();
    let seen = watcher.clone();
    listen::on_seen(move |visible| {
        seen.rest();
        if visible {
            (seen.changed)(None);
            seen.clone().listen();
        }
    });
    let watcher = SendWrapper::new(watcher);
    on_cleanup(move || watcher.rest());
    state
}

struct Watcher {
    address: String,
    changed: Box<dyn Fn(Option<String>)>,
    state: WriteSignal<Watch>,
    line: RefCell<Option<Line>>,
    timer: RefCell<Option<TimeoutHandle>>,
}

impl Watcher {
    fn listen(self: Rc<Self>) {
        let Some(line) = Line::open(&self) else {
            return self.ask(ROUNDS);
        };
        *self.line.borrow_mut() = Some(line);
        let later = self.clone();
        self.in_a_while(GREETING, move || later.fall_back());
    }

    fn greeted(&self) {
        self.stop_timer();
        self.state.try_set(Watch::Live);
    }

    fn fall_back(self: Rc<Self>) {
        self.line.take();
        (self.changed)(None);
        self.ask(ROUNDS);
    }

    fn ask(self: Rc<Self>, rounds: u32) {
        self.state.try_set(Watch::Asking);
        let later = self.clone();
        self.in_a_while(EVERY, move || {
            (later.changed)(None);
            if rounds == 0 {
                later.listen();
            } else {
                later.ask(rounds - 1);
            }
        });
    }

    fn rest(&self) {
        self.stop_timer();
        self.line.take();
        self.state.try_set(Watch::Resting);
    }

    fn in_a_while(&self, wait: Duration, run: impl FnOnce() + 'static) {
        self.stop_timer();
        *self.timer.borrow_mut() = set_timeout_with_handle(run, wait).ok();
    }

    fn stop_timer(&self) {
        if let Some(timer) = self.timer.take() {
            timer.clear();
        }
    }
}

type Listener = Closure<dyn FnMut(web_sys::MessageEvent)>;

/// An open connection; closed when dropped.
struct Line {
    source: web_sys::EventSource,
    _listeners: [Listener; 3],
}

impl Line {
    fn open(watcher: &Rc<Watcher>) -> Option<Self> {
        let init = web_sys::EventSourceInit::new();
        init.set_with_credentials(true);
        let source =
            web_sys::EventSource::new_with_event_source_init_dict(&watcher.address, &init).ok()?;
        let on = |name: &str, run: Box<dyn FnMut(web_sys::MessageEvent)>| {
            let listener = Listener::wrap(run);
            let _ =
                source.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
            listener
        };
        let weak = Rc::downgrade(watcher);
        let with = move |act: fn(Rc<Watcher>, web_sys::MessageEvent)| {
            let weak = weak.clone();
            Box::new(move |event| {
                if let Some(watcher) = weak.upgrade() {
                    act(watcher, event);
                }
            })
        };
        let _listeners = [
            on("open", with(|watcher, _| watcher.greeted())),
            on(
                "change",
                with(|watcher, event| (watcher.changed)(event.data().as_string())),
            ),
            // The browser would try again and again by itself, without a word to the person. Not within the event: the
            // closure that runs would be dropped.
            on(
                "error",
                with(|watcher, _| {
                    let later = watcher.clone();
                    watcher.in_a_while(Duration::ZERO, move || later.fall_back());
                }),
            ),
        ];
        Some(Self { source, _listeners })
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.source.close();
    }
}
