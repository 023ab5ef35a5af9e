//! What was found, with the words that were found marked.

use super::{Asked, marks::runs};
use crate::{
    backend::Intent,
    browser::dom,
    keep,
    routes::Route,
    show::{faq, item_line::ItemLine},
    styles, words,
};
use contract::{
    endpoint::Id,
    endpoints::NoteOpened,
    wire::{FoundBy, Hit, HitKind, SearchOpened, Text, Why},
};
use leptos::{ev, prelude::*};

/// Hits of one kind, in the back end's order, of which so many stand before these. Which of them are opened is said to the
/// back end, and not by whom.
pub fn view(hits: &[Hit], before: usize, asked: &Asked, why: RwSignal<bool>) -> AnyView {
    let rows = (before + 1..)
        .zip(hits)
        .map(|(position, hit)| {
            let (open, opened) = (Intent::default(), opened(asked, hit, position));
            let note = move |event: ev::MouseEvent| {
                let opened = opened.clone();
                if dom::is_in_link(&event) {
                    leptos::task::spawn_local(async move {
                        // The result is opened all the same.
                        let _ = open.write::<NoteOpened>(&(), &opened, None).await;
                    });
                }
            };
            view! {
                <li class=styles::item_line::ROW on:click=note>
                    {one(hit, why)}
                </li>
            }
        })
        .collect_view();
    view! {
        <ol class=styles::find_hits::HITS role="list">
            {rows}
        </ol>
    }
    .into_any()
}

fn opened(asked: &Asked, hit: &Hit, position: usize) -> SearchOpened {
    SearchOpened {
        query: asked.words().to_owned(),
        region: untrack(keep::region).map(|code| code.0),
        kind: hit.kind.clone(),
        id: hit.id.clone(),
        position: u32::try_from(position).unwrap_or(u32::MAX),
    }
}

fn one(hit: &Hit, why: RwSignal<bool>) -> AnyView {
    let title = marked(&hit.title, &hit.matched);
    let reason = hit.why.clone().map(|it| reason(it, why));
    let snippet = hit.snippet.as_ref().map(|text| {
        let text = marked(text, &hit.matched);
        view! {
            {text}
            {reason}
        }
        .into_any()
    });
    if let Some(item) = &hit.item {
        return match snippet {
            Some(snippet) => view! { <ItemLine item=item.clone() name=title snippet /> }.into_any(),
            None => view! { <ItemLine item=item.clone() name=title /> }.into_any(),
        };
    }
    let name = match href(hit) {
        Some(href) => view! {
            <a class=styles::entry_link::LINK href=href>
                {title}
            </a>
        }
        .into_any(),
        None => title,
    };
    view! {
        <article class=styles::find_hits::HIT>
            <h3 class=styles::find_hits::NAME>{name}</h3>
            {snippet.map(|snippet| view! { <p class=styles::find_hits::SNIPPET>{snippet}</p> })}
        </article>
    }
    .into_any()
}

/// Why it is shown, for those who want to know.
fn reason(it: Why, shown: RwSignal<bool>) -> AnyView {
    let line = move || {
        shown.get().then(|| {
            let by = match &it.by {
                FoundBy::Name => words::find::why_name(),
                FoundBy::OtherName => words::find::why_other_name(),
                FoundBy::Text => words::find::why_text(),
                FoundBy::Sound => words::find::why_sound(),
                FoundBy::Correction => words::find::why_correction(),
                FoundBy::English => words::find::why_english(),
                FoundBy::Other(name) => name,
            };
            let line = words::find::why_line(by, &it.weight.to_string());
            view! { <span class=styles::find_narrow::WHY>{line}</span> }
        })
    };
    line.into_any()
}

/// Where a hit leads; nowhere for a kind that this portal does not know.
fn href(hit: &Hit) -> Option<String> {
    let id = Id::parse(&hit.id)?;
    match hit.kind {
        HitKind::Item => Some(Route::Guide(id).href()),
        HitKind::OneThing => Some(Route::OneThing(id).href()),
        HitKind::Notice | HitKind::Policy => Some(Route::Notice(id).href()),
        HitKind::Department => Some(Route::Department(id).href()),
        HitKind::Hall => Some(Route::Hall(id).href()),
        HitKind::Faq => Some(faq::href(&id.0)),
        HitKind::Other(_) => None,
    }
}

/// A text with the words that were found in `<mark>`; follows the language.
fn marked(text: &Text, found: &[String]) -> AnyView {
    let parts = StoredValue::new((text.clone(), found.to_vec()));
    let lang = move || {
        let now = words::language().tag();
        parts.with_value(|(text, _)| {
            let (_, really) = text.in_language(now);
            (really != now).then(|| really.to_owned())
        })
    };
    let text = move || {
        parts.with_value(|(text, found)| {
            let (text, _) = text.in_language(words::language().tag());
            runs(text, found)
                .into_iter()
                .map(|(found, run)| {
                    let run = run.to_owned();
                    if found {
                        view! { <mark class=styles::find_hits::MARK>{run}</mark> }.into_any()
                    } else {
                        run.into_any()
                    }
                })
                .collect_view()
        })
    };
    view! { <span lang=lang>{text}</span> }.into_any()
}
