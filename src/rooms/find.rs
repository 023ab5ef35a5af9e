//! Search results: what was asked for lives in the address; groups first, one group in pages on demand.

mod asked;
mod before;
mod found;
mod helpful;
mod hits;
mod marks;
mod narrow;
mod none;

use crate::{
    frame::arrival,
    routes::Route,
    show::{
        filters::{Choice, Filters},
        region_bar::RegionBar,
    },
    styles,
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        notice::Notice,
    },
    words,
};
use asked::{Asked, Wrong};
use contract::{
    endpoints::SearchQuery,
    wire::{Facet, HitKind, Side},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// What the results tell the choices beside them, and the other way round.
#[derive(Clone, Copy)]
struct Shown {
    /// What the last answer can be narrowed by.
    facets: RwSignal<Vec<Facet>>,
    /// Whether each hit says why it is there.
    why: RwSignal<bool>,
}

/// The room.
#[component]
pub fn Find() -> impl IntoView {
    let map = use_query_map();
    let asked = Memo::new(move |_| map.with(|map| Asked::read(|name| map.get(name))));
    let heading = move || {
        asked.with(|asked| match asked.words() {
            "" => words::find::title().to_owned(),
            words => words::find::title_for(words),
        })
    };
    arrival::use_title(move || Some(heading()));
    let shown = Shown {
        facets: RwSignal::new(Vec::new()),
        why: RwSignal::new(false),
    };
    let body = move || {
        asked.with(
            |asked| match (asked.words().is_empty(), &asked.query.kind) {
                (true, _) => view! { <Start /> }.into_any(),
                (false, None) => found::all(asked.clone(), shown),
                (false, Some(kind)) => found::one_kind(asked.clone(), kind.clone(), shown),
            },
        )
    };
    let searching = Signal::derive(move || asked.with(|asked| !asked.words().is_empty()));
    view! {
        <div class="page stack">
            <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::find::title)]) />
            <h1>{heading}</h1>
            {move || wrong(asked.with(|asked| asked.wrong.clone()))}
            <div class=styles::find::ROOM>
                <div class=styles::find::SIDE>
                    <RegionBar />
                    <Show when=move || searching.get()>
                        <Kinds asked />
                        <narrow::Narrow asked facets=shown.facets why=shown.why />
                    </Show>
                </div>
                <div class=styles::find::FOUND id=narrow::RESULTS tabindex="-1">
                    <Show when=move || searching.get()>
                        <narrow::Chosen asked facets=shown.facets />
                    </Show>
                    {body}
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// Nothing asked yet: how to search, and where to look without words.
#[component]
fn Start() -> impl IntoView {
    arrival::settled();
    view! {
        <p>{words::find::lead}</p>
        <before::Before />
        <none::Elsewhere />
    }
    .into_any()
}

/// What was wrong with the address, each in a sentence.
fn wrong(wrong: Vec<Wrong>) -> Option<AnyView> {
    let says = |wrong: Wrong| {
        move || match &wrong {
            Wrong::Words => words::find::bad_words().to_owned(),
            Wrong::LongWords => words::find::long_words().to_owned(),
            Wrong::Kind(value) => words::find::bad_kind(value),
            Wrong::Side(value) => words::find::bad_side(value),
            Wrong::Condition(value) => words::find::bad_condition(value),
        }
    };
    (!wrong.is_empty()).then(|| {
        view! {
            <Notice tone=Tone::Wait title=words::find::bad_title>
                {wrong.into_iter().map(|wrong| view! { <p>{says(wrong)}</p> }).collect_view()}
            </Notice>
        }
    })
}

/// Which kinds of things, and for whom.
#[component]
fn Kinds(asked: Memo<Asked>) -> impl IntoView {
    let kinds = Signal::derive(move || {
        let asked = asked.get();
        let choice = |kind: Option<HitKind>| {
            // Conditions that only items fit would leave every other kind empty.
            let all = kind.as_ref().is_none_or(|kind| *kind == HitKind::Item);
            let query = if all {
                asked.query.clone()
            } else {
                asked.without_conditions()
            };
            Choice {
                now: asked.query.kind == kind,
                href: href(&SearchQuery {
                    kind: kind.clone(),
                    ..query
                }),
                label: kind.map_or_else(
                    || words::find::kind_all.into(),
                    |kind| (move || kind_name(&kind)).into(),
                ),
            }
        };
        let known = HitKind::known().into_iter().map(Some);
        std::iter::once(None)
            .chain(known)
            .map(choice)
            .collect::<Vec<_>>()
    });
    let sides = Signal::derive(move || {
        let asked = asked.get();
        [None, Some(Side::Person), Some(Side::Legal)]
            .into_iter()
            .map(|side| Choice {
                now: asked.query.side == side,
                label: side_name(side.as_ref()).into(),
                href: href(&SearchQuery {
                    side,
                    ..asked.query.clone()
                }),
            })
            .collect::<Vec<_>>()
    });
    view! {
        <Filters label=words::find::kinds_label choices=kinds />
        <Filters label=words::find::sides_label choices=sides />
    }
    .into_any()
}

fn href(query: &SearchQuery) -> String {
    Route::Find.href_with(query)
}

fn kind_name(kind: &HitKind) -> String {
    match kind {
        HitKind::Item => words::find::kind_item(),
        HitKind::OneThing => words::find::kind_one_thing(),
        HitKind::Notice => words::find::kind_notice(),
        HitKind::Policy => words::find::kind_policy(),
        HitKind::Faq => words::find::kind_faq(),
        HitKind::Department => words::find::kind_department(),
        HitKind::Hall => words::find::kind_hall(),
        HitKind::Other(name) => name,
    }
    .to_owned()
}

fn side_name(side: Option<&Side>) -> fn() -> &'static str {
    match side {
        Some(Side::Person) => words::find::side_person,
        Some(Side::Legal) => words::find::side_legal,
        Some(Side::Other(_)) | None => words::find::side_all,
    }
}
