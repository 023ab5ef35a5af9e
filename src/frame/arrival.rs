//! Going from page to page: the title, the heading that takes the focus, what is read out, where the page is scrolled to.
//!
//! A router does none of this; without it a screen reader says nothing and the keyboard stays where the old page was.

use crate::browser::{listen, page};
use crate::{site, words};
use leptos::prelude::*;
use std::cell::RefCell;
use std::time::Duration;

#[derive(Default)]
struct Journey {
    /// The pathname one is at.
    at: String,
    /// How far the page is scrolled: read while it is, because the router scrolls up before anybody can ask.
    y: f64,
    /// How far each page was scrolled when it was left, by its address.
    scrolls: Vec<(String, f64)>,
    /// The way here was back or forward.
    by_history: bool,
    /// A page was entered whose title has not been said yet.
    announce: bool,
    /// A page was entered whose content is not on screen yet: where to scroll then.
    scroll: Option<f64>,
    /// What waits until the first room is ready.
    waiting: Vec<Box<dyn FnOnce()>>,
}

thread_local! {
    static JOURNEY: RefCell<Journey> = RefCell::default();
}

/// Listens to the history; once, before the router does, so that the way back is known when the address changes.
pub fn watch() {
    page::own_scroll();
    // A link may be pressed before the browser has told of the last scrolling.
    for event in ["scroll", "click"] {
        listen::on_window(event, |_| {
            JOURNEY.with_borrow_mut(|journey| journey.y = page::scrolled())
        });
    }
    listen::on_window("popstate", |_| {
        JOURNEY.with_borrow_mut(|journey| journey.by_history = true)
    });
}

/// Notes that the address has changed, before the new room is made.
pub fn moved(path: String) {
    JOURNEY.with_borrow_mut(|journey| {
        let first = journey.at.is_empty();
        if journey.at == path {
            journey.by_history = false;
            return;
        }
        let left = std::mem::replace(&mut journey.at, path);
        if first {
            return;
        }
        journey.scrolls.retain(|(page, _)| *page != left);
        journey.scrolls.push((left, journey.y));
        let back = std::mem::take(&mut journey.by_history);
        let kept = journey
            .scrolls
            .iter()
            .find(|(page, _)| *page == journey.at)
            .map(|(_, y)| *y);
        journey.scroll = Some(kept.filter(|_| back).unwrap_or(0.0));
        journey.announce = true;
    });
}

/// The page's title, for as long as the room lives: `None` while it is not known yet. Call it once a room.
pub fn use_title(title: impl Fn() -> Option<String> + 'static) {
    Effect::new(move || {
        let Some(title) = title() else { return };
        page::set_title(&words::frame::page_title(&title, &site::name()));
        if JOURNEY.with_borrow_mut(|journey| std::mem::take(&mut journey.announce)) {
            page::announce(&title);
            // The heading is made by the same change that made the title known.
            after_paint(page::focus_heading);
        }
    });
}

/// What a shared link says of the page, for as long as the room lives, beside its title.
pub fn use_description(text: impl Fn() -> Option<String> + 'static) {
    Effect::new(move || page::describe(text().as_deref()));
    on_cleanup(|| page::describe(None));
}

/// Says that a page has what it is for on screen: data or the reason why there are none. Remote data say so themselves;
/// a room without any calls it once.
pub fn settled() {
    let scroll = JOURNEY.with_borrow_mut(|journey| journey.scroll.take());
    if let Some(y) = scroll {
        after_paint(move || page::scroll_to(y));
    }
    if !is_ready() {
        after_paint(ready);
    }
}

/// Whether the first room has been ready.
pub fn is_ready() -> bool {
    page::html_has("data-ready")
}

fn ready() {
    page::set_on_html("data-ready", Some(""));
    run_waiting();
}

fn run_waiting() {
    for run in JOURNEY.with_borrow_mut(|journey| std::mem::take(&mut journey.waiting)) {
        run();
    }
}

/// Runs something once the first room is ready, or has been waited for long enough.
pub fn when_ready(run: impl FnOnce() + 'static) {
    const LONG_ENOUGH: Duration = Duration::from_secs(6);
    JOURNEY.with_borrow_mut(|journey| journey.waiting.push(Box::new(run)));
    if is_ready() {
        run_waiting();
    } else {
        set_timeout(run_waiting, LONG_ENOUGH);
    }
}

/// Turns a signal on once the first room is ready and the browser has nothing else to do.
pub fn when_calm() -> RwSignal<bool> {
    let calm = RwSignal::new(false);
    when_ready(move || {
        leptos::task::spawn_local(async move {
            page::calm().await;
            calm.try_set(true);
        });
    });
    calm
}

/// Puts the keyboard on the heading if what held it has gone.
pub fn catch_focus() {
    after_paint(|| {
        if page::focus_is_lost() {
            page::focus_heading();
        }
    });
}

fn after_paint(run: impl FnOnce() + 'static) {
    set_timeout(run, Duration::ZERO);
}
