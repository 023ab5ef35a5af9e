//! The results: groups with their best hits, or one group in pages.

use super::{Asked, Shown, helpful, hits, href, kind_name, narrow::RESULTS, none};
use crate::{
    backend::use_remote,
    browser::{dom, page},
    keep,
    say::said as told,
    show::pages::{Grower, Part, grow},
    styles,
    ui::{
        Tone,
        button::Button,
        icon,
        link::{Link, LinkKind},
        notice::Notice,
        skeleton::Shape,
    },
    words,
};
use contract::{
    endpoints::{Search, SearchQuery},
    wire::{HitGroup, HitKind, SearchAnswer},
};
use leptos::prelude::*;

/// Every group with its best hits.
pub fn all(asked: Asked, shown: Shown) -> AnyView {
    let ask = asked.query.clone();
    let found = use_remote::<Search>(move || {
        Some((
            (),
            SearchQuery {
                region: keep::region(),
                ..ask.clone()
            },
        ))
    });
    let results = found.show(Shape::Cards(5), words::find::what, move |answer| {
        shown.facets.set(answer.facets.clone());
        keep::remember_search(asked.words());
        let total: u64 = answer.groups.iter().map(|group| group.total).sum();
        if total == 0 {
            return view! {
                {none::view(&asked, &answer)}
                {helpful::view(&asked, total)}
            }
            .into_any();
        }
        let count = move || words::find::found(total);
        page::announce(&untrack(|| said(&answer, count())));
        let groups = answer
            .groups
            .iter()
            .map(|group| one_group(&asked, group, shown))
            .collect_view();
        view! {
            {elsewhere(&answer)}
            {instead(&answer)}
            <p class=styles::find::COUNT>{count}</p>
            {groups}
            {none::near(&answer)}
            {helpful::view(&asked, total)}
        }
        .into_any()
    });
    // Without the search one can still go by themes and departments.
    let down = move || {
        found.failure().map(|_| {
            view! {
                <section class="stack">
                    <h2>{words::find::down}</h2>
                    <none::Elsewhere />
                </section>
            }
        })
    };
    view! {
        {results}
        {down}
    }
    .into_any()
}

fn one_group(asked: &Asked, group: &HitGroup, shown: Shown) -> AnyView {
    let (kind, total) = (group.kind.clone(), group.total);
    let rest = total > group.hits.len() as u64 && kind.is_known();
    let to_all = rest.then(|| {
        let query = SearchQuery {
            kind: Some(kind.clone()),
            ..asked.query.clone()
        };
        let kind = kind.clone();
        view! {
            <Link href=href(&query) kind=LinkKind::Lone picture=icon::NEXT>
                {move || words::find::all_of_kind(total, &kind_name(&kind))}
            </Link>
        }
    });
    view! {
        <section class=styles::find::GROUP>
            <h2>{move || kind_name(&kind)}</h2>
            {hits::view(&group.hits, 0, asked, shown.why)}
            {to_all}
        </section>
    }
    .into_any()
}

/// The words name a region, and the results are for another: which, and how to see them for the one that was named.
fn elsewhere(answer: &SearchAnswer) -> Option<AnyView> {
    let region = StoredValue::new(answer.named_region.clone()?);
    let name = move || region.with_value(|region| told(&region.name));
    let title =
        move || words::find::named_region(&name(), &keep::region_name().unwrap_or_default());
    let switch = move |()| {
        region.with_value(|region| keep::choose_region(Some(region)));
        page::announce(&untrack(|| words::region::chosen(&name())));
        dom::focus(RESULTS);
    };
    Some(
        view! {
            <Notice tone=Tone::Info title>
                <Button on_press=switch>{move || words::find::to_named_region(&name())}</Button>
            </Notice>
        }
        .into_any(),
    )
}

/// One kind, in pages.
pub fn one_kind(asked: Asked, kind: HitKind, shown: Shown) -> AnyView {
    let (ask, searched, heading) = (asked.query.clone(), asked.clone(), kind.clone());
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
        part: Box::new(move |answer, before| {
            if before == 0 {
                shown.facets.set(answer.facets.clone());
                keep::remember_search(searched.words());
            }
            let Some(group) = answer.groups.iter().find(|group| group.kind == kind) else {
                return Part {
                    rows: ().into_any(),
                    count: 0,
                    next: None,
                    total: None,
                };
            };
            let notice = (before == 0).then(|| {
                let count = words::find::found_kind(group.total, &kind_name(&kind));
                page::announce(&said(answer, count));
                view! {
                    {elsewhere(answer)}
                    {instead(answer)}
                }
            });
            Part {
                rows: view! {
                    {notice}
                    {hits::view(&group.hits, before, &searched, shown.why)}
                }
                .into_any(),
                count: group.hits.len(),
                next: group.next.clone(),
                total: Some(group.total),
            }
        }),
        what: words::find::what,
        empty: Box::new(move |answer| none::view(&asked, answer)),
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
