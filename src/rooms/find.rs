//! Search results: what was asked for lives in the address; groups first, one group in pages on demand.

mod asked;
mod hits;
mod marks;
mod none;

use crate::{
    backend::use_remote,
    browser::page,
    frame::arrival,
    keep,
    routes::Route,
    show::{
        filters::{Choice, Filters},
        pages::{Grower, Part, grow},
        region_bar::RegionBar,
    },
    styles,
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        icon,
        link::{Link, LinkKind},
        notice::Notice,
        skeleton::Shape,
    },
    words,
};
use asked::{Asked, Wrong};
use contract::{
    endpoints::{Search, SearchQuery},
    wire::{HitGroup, HitKind, SearchAnswer, Side, Words},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The room.
#[component]
pub fn Find() -> impl IntoView {
    let map = use_query_map();
    let asked = Memo::new(move |_| {
        map.with(|map| Asked::read(map.get_str("q"), map.get_str("kind"), map.get_str("side")))
    });
    let heading = move || {
        asked.with(|asked| match asked.words.as_str() {
            "" => words::find::title().to_owned(),
            words => words::find::title_for(words),
        })
    };
    arrival::use_title(move || Some(heading()));
    let body = move || {
        asked.with(|asked| match (asked.words.is_empty(), &asked.kind) {
            (true, _) => view! { <Start /> }.into_any(),
            (false, None) => all(asked.clone()),
            (false, Some(kind)) => one_kind(asked.clone(), kind.clone()),
        })
    };
    view! {
        <div class="page stack">
            <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::find::title)]) />
            <h1>{heading}</h1>
            {move || wrong(asked.with(|asked| asked.wrong.clone()))}
            <div class=styles::find::ROOM>
                <div class=styles::find::SIDE>
                    <RegionBar />
                    <Facets asked />
                </div>
                <div class=styles::find::FOUND>{body}</div>
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

/// The choices beside the results.
#[component]
fn Facets(asked: Memo<Asked>) -> impl IntoView {
    let kinds = Signal::derive(move || {
        let asked = asked.get();
        let choice = |kind: Option<HitKind>| Choice {
            now: asked.kind == kind,
            href: href(&asked, kind.clone(), asked.side.clone()),
            label: kind.map_or_else(
                || words::find::kind_all.into(),
                |kind| (move || kind_name(&kind)).into(),
            ),
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
                now: asked.side == side,
                href: href(&asked, asked.kind.clone(), side.clone()),
                label: side_name(side.as_ref()).into(),
            })
            .collect::<Vec<_>>()
    });
    view! {
        <Show when=move || asked.with(|asked| !asked.words.is_empty())>
            <Filters label=words::find::kinds_label choices=kinds />
            <Filters label=words::find::sides_label choices=sides />
        </Show>
    }
    .into_any()
}

/// Every group with its best hits.
fn all(asked: Asked) -> AnyView {
    let ask = query(&asked);
    let found = use_remote::<Search>(move || {
        Some((
            (),
            SearchQuery {
                region: keep::region(),
                ..ask.clone()
            },
        ))
    });
    found.show(Shape::Cards(5), words::find::what, move |answer| {
        let total: u64 = answer.groups.iter().map(|group| group.total).sum();
        if total == 0 {
            return none::view(&asked, &answer);
        }
        let count = move || words::find::found(total);
        page::announce(&untrack(|| said(&answer, count())));
        let groups = answer
            .groups
            .iter()
            .map(|group| one_group(&asked, group))
            .collect_view();
        view! {
            {instead(&answer)}
            <p class=styles::find::COUNT>{count}</p>
            {groups}
            {none::near(&asked, &answer)}
        }
        .into_any()
    })
}

fn one_group(asked: &Asked, group: &HitGroup) -> AnyView {
    let (kind, total) = (group.kind.clone(), group.total);
    let rest = total > group.hits.len() as u64 && kind.is_known();
    let to_all = rest.then(|| {
        let (href, kind) = (
            href(asked, Some(kind.clone()), asked.side.clone()),
            kind.clone(),
        );
        view! {
            <Link href kind=LinkKind::Lone picture=icon::NEXT>
                {move || words::find::all_of_kind(total, &kind_name(&kind))}
            </Link>
        }
    });
    view! {
        <section class=styles::find::GROUP>
            <h2>{move || kind_name(&kind)}</h2>
            {hits::view(&group.hits)}
            {to_all}
        </section>
    }
    .into_any()
}

/// One kind, in pages.
fn one_kind(asked: Asked, kind: HitKind) -> AnyView {
    let (ask, nothing, heading) = (query(&asked), asked, kind.clone());
    let list = grow::<Search>(Grower {
        ask: Box::new(move |cursor| {
            (
                (),
                SearchQuery {
                    region: keep::region(),
                    cursor,
                    ..ask.clone()
                },
            )
        }),
        part: Box::new(move |answer, at| {
            let Some(group) = answer.groups.iter().find(|group| group.kind == kind) else {
                return Part {
                    rows: ().into_any(),
                    count: 0,
                    next: None,
                    total: None,
                };
            };
            let notice = (at == 1).then(|| {
                let count = words::find::found_kind(group.total, &kind_name(&kind));
                page::announce(&said(answer, count));
                instead(answer)
            });
            Part {
                rows: view! {
                    {notice}
                    {hits::view(&group.hits)}
                }
                .into_any(),
                count: group.hits.len(),
                next: group.next.clone(),
                total: Some(group.total),
            }
        }),
        what: words::find::what,
        empty: Box::new(move |answer| none::view(&nothing, answer)),
    });
    view! {
        <section class=styles::find::GROUP>
            <h2>{move || kind_name(&heading)}</h2>
            {list}
        </section>
    }
    .into_any()
}

/// Says aloud, too, that other words were searched for.
fn said(answer: &SearchAnswer, count: String) -> String {
    match &answer.corrected {
        Some(shown) => [&words::find::instead(&answer.query, shown), " ", &count].concat(),
        None => count,
    }
}

fn instead(answer: &SearchAnswer) -> Option<AnyView> {
    let shown = answer.corrected.clone()?;
    let asked = answer.query.clone();
    Some(view! { <Notice tone=Tone::Info title=move || words::find::instead(&asked, &shown) /> })
}

fn query(asked: &Asked) -> SearchQuery {
    SearchQuery {
        q: Some(Words(asked.words.clone())),
        kind: asked.kind.clone(),
        side: asked.side.clone(),
        ..Default::default()
    }
}

fn href(asked: &Asked, kind: Option<HitKind>, side: Option<Side>) -> String {
    Route::Find.href_with(&SearchQuery {
        kind,
        side,
        ..query(asked)
    })
}

fn kind_name(kind: &HitKind) -> String {
    match kind {
        HitKind::Item => words::find::kind_item(),
        HitKind::Notice => words::find::kind_notice(),
        HitKind::Policy => words::find::kind_policy(),
        HitKind::Faq => words::find::kind_faq(),
        HitKind::Department => words::find::kind_department(),
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
