//! The region and the search box, on every page.

use crate::backend::call;
use crate::browser::{dom, time};
use crate::keep;
use crate::room::room;
use crate::routes::{Route, use_go, use_query, use_route};
use crate::ui::combobox::{Combobox, Suggestion};
use crate::ui::dialog::Dialog;
use crate::ui::icon::{self, Icon};
use crate::words;
use contract::ParamValue;
use contract::endpoints::{Complete, CompletionQuery, SearchQuery};
use contract::wire::{Completions, Words};
use leptos::prelude::*;
use std::sync::OnceLock;
use std::time::Duration;

room!(RegionPart, region, crate::frame::search::RegionContent);

/// How long typing must pause before completions are asked for.
const PAUSE: Duration = Duration::from_millis(180);

/// How many earlier searches an empty box offers, and how many stand among completions.
const REMEMBERED: usize = 5;
const AMONG: usize = 2;

/// Whether the region dialog is open.
fn choosing() -> &'static ArcRwSignal<bool> {
    // Counted, not owned: a room may ask for the dialog before the frame is there, and leave again.
    static CHOOSING: OnceLock<ArcRwSignal<bool>> = OnceLock::new();
    CHOOSING.get_or_init(|| ArcRwSignal::new(false))
}

/// Opens the region dialog: the band has a button for it, and so has every list that depends on the region.
pub fn open_regions() {
    choosing().set(true);
}

/// Closes the region dialog; for its lazy content.
#[derive(Clone, Copy)]
struct RegionDone(Callback<()>);

/// The button that names the region one is served in.
#[component]
pub fn RegionButton() -> impl IntoView {
    view! {
        <button class="tool" type="button" aria-haspopup="dialog" on:click=|_| open_regions()>
            <Icon picture=icon::PLACE />
            <span class="visually-hidden">{words::frame::region}</span>
            <span>{move || keep::region_name().unwrap_or_else(|| words::frame::region_choose().to_owned())}</span>
        </button>
    }
    .into_any()
}

/// The dialog to choose a region in; its content is a part of the program of its own, made when first opened.
#[component]
pub fn RegionDialog() -> impl IntoView {
    let choosing = RwSignal::from(choosing().clone());
    let opened =
        Memo::new(move |before: Option<&bool>| before.copied().unwrap_or(false) || choosing.get());
    provide_context(RegionDone(Callback::new(move |()| choosing.set(false))));
    move || {
        opened.get().then(|| {
            view! {
                <Dialog open=choosing title=words::frame::region_title>
                    <RegionPart />
                </Dialog>
            }
        })
    }
}

/// The content of the region dialog, a part of the program of its own.
#[component]
pub fn RegionContent() -> impl IntoView {
    let RegionDone(on_done) = expect_context();
    view! { <crate::rooms::region::RegionChooser on_done /> }
}

/// The search box. A completion is asked for at each pause in typing.
#[component]
pub fn SearchBox(
    /// What was typed already.
    typed: String,
    /// Whether the keyboard was in the box.
    focused: bool,
) -> impl IntoView {
    let (go, route, query) = (use_go(), use_route(), use_query::<SearchQuery>());
    let value = RwSignal::new(typed);
    let suggestions = RwSignal::new(Vec::new());
    // On the results page the words stay in the box, also after going back to an earlier search.
    Effect::new(move || {
        if route.get() == Route::Find
            && let Ok(SearchQuery {
                q: Some(Words(text)),
                ..
            }) = query.get()
        {
            value.set(text);
        }
    });
    complete(value, suggestions);
    if focused {
        Effect::new(|| dom::focus("q"));
    }
    let search = Callback::new(move |text: String| {
        suggestions.set(Vec::new());
        // What is too long to be sent is cut, and the results say what was searched for.
        let text: String = text
            .trim()
            .chars()
            .filter(|c| !c.is_control())
            .take(100)
            .collect();
        let q = Words::read(&text);
        if q.is_some() {
            go(&Route::Find.href_with(&SearchQuery {
                q,
                ..SearchQuery::default()
            }));
        } else {
            dom::focus("q");
        }
    });
    view! {
        <Combobox
            id="q"
            label=words::frame::search_label
            example=words::frame::search_example
            action=words::frame::search
            value
            suggestions
            on_submit=search
        />
    }
    .into_any()
}

/// Asks for completions at each pause in typing. An answer for older words is dropped.
fn complete(value: RwSignal<String>, suggestions: RwSignal<Vec<Suggestion>>) {
    let first = StoredValue::new(value.get_untracked());
    Effect::new(move || {
        let text = value.get();
        if text.trim().is_empty() {
            let before = keep::searches().into_iter().take(REMEMBERED);
            suggestions.set(before.map(searched).collect());
            return;
        }
        // What the address put there, or what was typed before the portal came, is no typing.
        if first.with_value(|first| *first == text) {
            suggestions.set(Vec::new());
            return;
        }
        time::after(PAUSE, move || {
            let Some(q) = Words::read(text.trim()) else {
                return;
            };
            leptos::task::spawn_local(async move {
                let ask = CompletionQuery {
                    q: Some(q),
                    region: keep::region_untracked(),
                };
                let asked = text.trim();
                // Without completions the search works just as well: a failure here is nobody's business.
                let found = call::<Complete>((), ask).await.ok();
                let found = found.filter(|found| found.query.trim() == asked);
                if value
                    .try_get_untracked()
                    .is_some_and(|now| now.trim() == asked)
                {
                    suggestions.try_set(suggested(asked, found));
                }
            });
        });
    });
}

/// What was searched for here and holds what is typed, then what the back end offers.
fn suggested(typed: &str, found: Option<Completions>) -> Vec<Suggestion> {
    let typed = typed.to_lowercase();
    let mut list: Vec<Suggestion> = untrack(keep::searches)
        .into_iter()
        .filter(|words| words.to_lowercase().contains(&typed))
        .take(AMONG)
        .map(searched)
        .collect();
    for found in found.into_iter().flat_map(|found| found.completions) {
        if list.iter().all(|known| known.value != found.text) {
            list.push(Suggestion {
                label: found.text.clone(),
                value: found.text,
                note: None,
            });
        }
    }
    list
}

/// Something that was searched for here before.
fn searched(words: String) -> Suggestion {
    Suggestion {
        label: words.clone(),
        value: words,
        note: Some(words::frame::searched().to_owned()),
    }
}
