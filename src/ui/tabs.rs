//! A few views of one thing, side by side (WAI-ARIA APG: tabs with automatic activation).
//!
//! Not for what a person should read in order, nor for comparing: what is behind a tab is missed.

use super::{Text, ids};
use crate::{browser::dom, styles};
use leptos::{ev, prelude::*};
use std::sync::Arc;

/// A tab and what it shows.
#[derive(Clone)]
pub struct Tab {
    /// Its name.
    pub label: Text,
    /// What it shows; built when first chosen.
    pub panel: ChildrenFn,
}

impl Tab {
    /// A tab.
    pub fn new(
        label: impl Into<Text>,
        panel: impl Fn() -> AnyView + Send + Sync + 'static,
    ) -> Self {
        Self {
            label: label.into(),
            panel: Arc::new(panel),
        }
    }
}

/// Tabs. The arrow keys, Home and End move; Tab goes on into the panel.
#[component]
pub fn Tabs(
    /// What the tabs choose.
    #[prop(into)]
    label: Text,
    /// The tabs.
    tabs: Vec<Tab>,
    /// The chosen one, from 0.
    #[prop(optional)]
    chosen: RwSignal<usize>,
) -> impl IntoView {
    let id = StoredValue::new(ids::next());
    let part =
        move |name: &str, at: usize| id.with_value(|id| [id, name, &at.to_string()].concat());
    let count = tabs.len();
    let on_key = move |event: ev::KeyboardEvent| {
        let now = chosen.get_untracked();
        let to = match event.key().as_str() {
            "ArrowRight" => (now + 1) % count,
            "ArrowLeft" => (now + count - 1) % count,
            "Home" => 0,
            "End" => count - 1,
            _ => return,
        };
        event.prevent_default();
        chosen.set(to);
        dom::focus(&part("-tab", to));
    };
    let (heads, panels): (Vec<_>, Vec<_>) = tabs
        .into_iter()
        .enumerate()
        .map(|(at, Tab { label, panel })| {
            let is_chosen = move || chosen.get() == at;
            let head = view! {
                <button
                    class=styles::tabs::TAB
                    type="button"
                    role="tab"
                    id=part("-tab", at)
                    aria-controls=part("-panel", at)
                    aria-selected=move || if is_chosen() { "true" } else { "false" }
                    tabindex=move || if is_chosen() { "0" } else { "-1" }
                    on:click=move |_| chosen.set(at)
                >
                    {move || label.get()}
                </button>
            };
            let body = view! {
                <div
                    class=styles::tabs::PANEL
                    role="tabpanel"
                    id=part("-panel", at)
                    aria-labelledby=part("-tab", at)
                    tabindex="0"
                    hidden=move || !is_chosen()
                >
                    {move || is_chosen().then(|| panel())}
                </div>
            };
            (head, body)
        })
        .unzip();
    view! {
        <div class=styles::tabs::TABS>
            <div class=styles::tabs::HEADS role="tablist" aria-label=move || label.get() on:keydown=on_key>
                {heads}
            </div>
            {panels}
        </div>
    }
    .into_any()
}

/// The named examples.
#[cfg(feature = "gallery")]
pub const EXAMPLES: &[crate::rooms::gallery::Example] = &{
    use crate::rooms::gallery::Example;
    use crate::words::gallery as g;
    [Example {
        name: "two",
        view: || {
            view! { <Tabs label=g::audience tabs=vec![Tab::new(g::person, || view! { <p>{g::person_text}</p> }), Tab::new(g::legal, || view! { <p>{g::legal_text}</p> })] /> }.into_any()
        },
    }]
};
