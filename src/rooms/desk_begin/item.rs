//! Finding the item by words: its name, what people call it, pinyin.

use super::begin::Stage;
use crate::{
    backend::{Remote, use_remote},
    browser::dom,
    keep,
    say::{said, say},
    styles::rows as style,
    ui::{
        button::{Button, ButtonKind, ButtonRole},
        icon,
        sent_form::SentForm,
        skeleton::Shape,
        text_field::TextField,
    },
    words,
};
use contract::{
    ParamValue,
    endpoint::Id,
    endpoints::{Search, SearchQuery},
    wire::{Hit, HitKind, SearchAnswer, Words},
};
use leptos::prelude::*;

const ITEM: &str = "begin-item";
/// Most items that are offered: who finds more types more.
const MOST: usize = 8;

/// The search, and what it found.
pub fn find(stage: Stage) -> AnyView {
    let typed = RwSignal::new(String::new());
    let asked = RwSignal::new(None::<Words>);
    let missing = RwSignal::new(false);
    let found = use_remote::<Search>(move || {
        let query = SearchQuery {
            q: Some(asked.get()?),
            region: keep::region(),
            kind: Some(HitKind::Item),
            ..SearchQuery::default()
        };
        Some(((), query))
    });
    let error = Signal::derive(move || {
        let missing = missing.get() && typed.with(|typed| typed.trim().is_empty());
        missing.then(|| words::desk_begin::item_missing().to_owned())
    });
    let submit = move |()| {
        let words = typed.with_untracked(|typed| Words::read(typed.trim()));
        missing.set(words.is_none());
        if words.is_none() {
            dom::focus(ITEM);
        }
        // Whoever looks for another is done with the one that is open: what was typed for it is kept.
        stage.leave();
        asked.set(words);
    };
    // Once an item was chosen, the others are out of the way.
    let shown = move || {
        let open = asked.with(Option::is_some) && stage.item().is_none();
        open.then(|| offered(stage, found))
    };
    let search = view! {
        <SentForm on_submit=submit>
            <TextField
                id=ITEM
                label=words::desk_begin::item
                hint=words::desk_begin::item_hint
                value=typed
                error
            />
            <div>
                <Button role=ButtonRole::Submit picture=icon::SEARCH>
                    {words::desk_begin::item_find}
                </Button>
            </div>
        </SentForm>
    };
    view! {
        <h2>{words::desk_begin::item_title}</h2>
        {search}
        {shown}
    }
    .into_any()
}

fn offered(stage: Stage, found: Remote<SearchAnswer>) -> AnyView {
    found
        .show(
            Shape::Lines(3),
            words::desk_begin::item_what,
            move |answer| {
                let hits = answer.groups.iter().flat_map(|group| &group.hits);
                let rows: Vec<AnyView> = hits
                    .filter(|hit| hit.kind == HitKind::Item)
                    .take(MOST)
                    .filter_map(|hit| offer(stage, hit))
                    .collect();
                if rows.is_empty() {
                    return view! { <p>{words::desk_begin::item_none}</p> }.into_any();
                }
                view! { <ul class=style::ALL role="list">{rows}</ul> }.into_any()
            },
        )
        .into_any()
}

fn offer(stage: Stage, hit: &Hit) -> Option<AnyView> {
    let id = Id::parse(&hit.id)?;
    let title = hit.title.clone();
    let office = hit.item.as_ref().map(|item| {
        view! { <p class=style::META>{say(&item.department.name)}</p> }
    });
    Some(
        view! {
            <li class=style::ONE>
                <h3 class=style::NAME>{say(&hit.title)}</h3>
                {office}
                <div>
                    <Button kind=ButtonKind::Secondary on_press=move |()| stage.choose(id.clone())>
                        {words::desk_begin::item_choose}
                        <span class="visually-hidden">{move || words::desk_begin::item_named(&said(&title))}</span>
                    </Button>
                </div>
            </li>
        }
        .into_any(),
    )
}
