//! The desk from the keyboard: single keys, told by `?`, and switched off for whoever speaks to the computer or presses
//! them by accident (WCAG 2.1.4).

use super::{Open, inbox};
use crate::{
    browser::{
        dom,
        listen::{self, Key},
        storage,
    },
    routes::{Route, use_go},
    styles,
    ui::{dialog::Dialog, options::Checkbox},
    words,
};
use leptos::prelude::*;
use std::sync::OnceLock;

/// Where it is kept that single keys are off.
const KEPT: &str = "desk.keys";
/// The id of the heading above the acts.
pub const ACTS: &str = "desk-acts";
/// The id of the heading above the materials.
pub const MATERIALS: &str = "desk-materials";

fn shown() -> ArcRwSignal<bool> {
    static SHOWN: OnceLock<ArcRwSignal<bool>> = OnceLock::new();
    SHOWN.get_or_init(|| ArcRwSignal::new(false)).clone()
}

/// Opens the list of keys.
pub fn show() {
    shown().set(true);
}

/// Listens, and holds the list of keys.
#[component]
pub fn Keys(open: Open) -> impl IntoView {
    let on = RwSignal::new(storage::get(KEPT).as_deref() != Some("off"));
    Effect::new(move || storage::set(KEPT, (!on.get()).then_some("off")));
    let go = use_go();
    listen::on_key(move |key| {
        let arrow = key.name.starts_with("Arrow") && key.at.starts_with("desk-row-");
        (on.get_untracked() || arrow) && pressed(open, &key, &go)
    });
    let dialog = RwSignal::from(shown());
    let line = |keys: &'static [&'static str], what: fn() -> &'static str| {
        let keys = keys
            .iter()
            .map(|key| view! { <kbd class=styles::desk_keys::KEY>{*key}</kbd> })
            .collect_view();
        view! {
            <div class=styles::desk_keys::LINE>
                <dt class=styles::desk_keys::KEYS>{keys}</dt>
                <dd>{what}</dd>
            </div>
        }
    };
    view! {
        <Dialog open=dialog title=words::desk::keys>
            <dl class=styles::desk_keys::LIST>
                {line(&["j", "\u{2193}"], words::desk::key_next)}
                {line(&["k", "\u{2191}"], words::desk::key_before)}
                {line(&["Enter"], words::desk::key_open)}
                {line(&["/"], words::desk::key_search)}
                {line(&["m"], words::desk::key_materials)}
                {line(&["a"], words::desk::key_acts)}
                {line(&["n"], words::desk::key_next_case)}
                {line(&["u"], words::desk::key_inbox)}
                {line(&["?"], words::desk::key_help)}
            </dl>
            <Checkbox label=words::desk::keys_on value=on />
            <p>{words::desk::keys_about}</p>
        </Dialog>
    }
    .into_any()
}

/// Does what a key stands for; `false` where it stands for nothing.
fn pressed(open: Open, key: &Key, go: &impl Fn(&str)) -> bool {
    let inbox = open.inbox;
    let case = open.case.get_untracked();
    let last = inbox.total.get_untracked().saturating_sub(1);
    match (key.name.as_str(), case) {
        ("j" | "ArrowDown", _) => {
            let at = inbox.at.get_untracked();
            inbox
                .wanted
                .set(Some(at.map_or(0, |at| (at + 1).min(last))));
        }
        ("k" | "ArrowUp", _) => {
            let at = inbox.at.get_untracked();
            inbox
                .wanted
                .set(Some(at.map_or(0, |at| at.saturating_sub(1))));
        }
        ("/", _) => inbox::go_search(),
        ("?", _) => show(),
        ("m", Some(_)) => to(MATERIALS),
        ("a", Some(_)) => to(ACTS),
        ("n", Some(case)) => {
            let Some(next) = inbox.next_after(&case.0) else {
                return false;
            };
            go(&open
                .query
                .with_untracked(|query| Route::DeskCase(next).href_with(query)));
        }
        ("u", Some(_)) => go(&open
            .query
            .with_untracked(|query| Route::Desk.href_with(query))),
        _ => return false,
    }
    true
}

fn to(id: &str) {
    dom::reveal(id);
    dom::focus(id);
}
