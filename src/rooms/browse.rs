//! Finding items without knowing their names: by theme, by stage of life, by group, by department.
//!
//! Four pages, one room: whoever opens one of them is likely to need the others.

mod department;
mod departments;
mod items;
mod theme;

use crate::{
    backend::use_remote,
    frame::arrival,
    keep,
    routes::{Route, use_query, use_route},
    say::say,
    show::{
        filters::{Choice, Filters},
        picture,
        region_bar::RegionBar,
        wrong::wrong_address,
    },
    styles,
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        empty::Empty,
        icon::{self, Icon},
        link::{Link, LinkKind},
        skeleton::Shape,
    },
    words,
};
use contract::{
    ParamValue,
    endpoints::{ListThemes, ThemeQuery},
    wire::{Code, Side, Theme, ThemeKind},
};
use leptos::prelude::*;

/// The room: one of its pages.
#[component]
pub fn Browse() -> impl IntoView {
    let route = use_route();
    move || match route.get() {
        Route::Theme(kind, code) => view! { <theme::ThemePage kind code /> }.into_any(),
        Route::Departments => view! { <departments::Departments /> }.into_any(),
        Route::Department(id) => view! { <department::DepartmentPage id /> }.into_any(),
        _ => view! { <Catalogue /> }.into_any(),
    }
}

/// All ways in: themes, stages, groups, departments.
#[component]
fn Catalogue() -> impl IntoView {
    let query = use_query::<ThemeQuery>();
    let side = Memo::new(move |_| {
        query
            .get()
            .ok()
            .and_then(|query| query.side)
            .unwrap_or_else(keep::side)
    });
    Effect::new(move || keep::set_side(side.get()));
    arrival::use_title(|| Some(words::browse::title().to_owned()));
    let themes = use_remote::<ListThemes>(move || {
        Some((
            (),
            ThemeQuery {
                region: keep::region(),
                side: Some(side.get()),
            },
        ))
    });
    let sides = Signal::derive(move || {
        let choice = |of: Side, label: fn() -> &'static str| Choice {
            now: side.get() == of,
            href: Route::Browse.href_with(&ThemeQuery {
                region: None,
                side: Some(of),
            }),
            label: label.into(),
        };
        vec![
            choice(Side::Person, words::browse::side_person),
            choice(Side::Legal, words::browse::side_legal),
        ]
    });
    view! {
        <div class="page stack-l">
            <div class="stack">
                <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::browse::title)]) />
                <h1>{words::browse::title}</h1>
                <p>{words::browse::lead}</p>
                {move || query.get().err().map(wrong_address)}
                <Filters label=words::browse::side_label choices=sides />
                <RegionBar />
            </div>
            {themes
                .show(Shape::Tiles(12), words::browse::what, |catalogue| lists(&catalogue.themes))}
            {move || {
                Route::OneThings
                    .is_served()
                    .then(|| {
                        view! {
                            <section class="stack">
                                <h2>{words::browse::one_things}</h2>
                                <p>{words::browse::one_things_lead}</p>
                                <div>
                                    <Link href=Route::OneThings.href() kind=LinkKind::Secondary picture=icon::STAR>
                                        {words::browse::one_things_all}
                                    </Link>
                                </div>
                            </section>
                        }
                    })
            }}
            {move || {
                Route::Halls
                    .is_served()
                    .then(|| {
                        view! {
                            <section class="stack">
                                <h2>{words::browse::halls}</h2>
                                <p>{words::browse::halls_lead}</p>
                                <div>
                                    <Link href=Route::Halls.href() kind=LinkKind::Secondary picture=icon::PLACE>
                                        {words::browse::halls_all}
                                    </Link>
                                </div>
                            </section>
                        }
                    })
            }}
            <section class="stack">
                <h2>{words::browse::by_department}</h2>
                <p>{words::browse::departments_lead}</p>
                <div>
                    <Link href=Route::Departments.href() kind=LinkKind::Secondary picture=icon::BUILDING>
                        {words::browse::departments_link}
                    </Link>
                </div>
            </section>
        </div>
    }
    .into_any()
}

/// A section for each list, in the order of the answer.
fn lists(themes: &[Theme]) -> AnyView {
    let mut kinds: Vec<&ThemeKind> = Vec::new();
    for theme in themes.iter().filter(|theme| theme.kind.is_known()) {
        if !kinds.contains(&&theme.kind) {
            kinds.push(&theme.kind);
        }
    }
    if kinds.is_empty() {
        let title = || words::browse::nothing_title(&keep::region_name().unwrap_or_default());
        return view! {
            <Empty title>
                <p>{words::browse::nothing}</p>
            </Empty>
        }
        .into_any();
    }
    let sections = kinds
        .into_iter()
        .map(|kind| {
            let tiles = themes
                .iter()
                .filter(|theme| theme.kind == *kind)
                .filter_map(tile)
                .collect_view();
            view! {
                <section class="stack">
                    <h2>{kind_name(kind)}</h2>
                    <ul class=styles::browse::TILES role="list">
                        {tiles}
                    </ul>
                </section>
            }
        })
        .collect_view();
    view! { <div class="stack-l">{sections}</div> }.into_any()
}

fn tile(theme: &Theme) -> Option<AnyView> {
    let href = Route::Theme(theme.kind.clone(), Code::read(&theme.code)?).href();
    let count = u64::from(theme.count);
    Some(view! {
        <li>
            <a class=styles::browse::TILE href=href>
                <span class=styles::browse::PICTURE>
                    <Icon picture=picture::of(&theme.icon) />
                </span>
                <span class=styles::browse::NAME>{say(&theme.name)}</span>
                <span class=styles::browse::COUNT>{move || words::show::items(count)}</span>
            </a>
        </li>
    })
}

fn kind_name(kind: &ThemeKind) -> fn() -> &'static str {
    match kind {
        ThemeKind::LifePerson => words::browse::life_person,
        ThemeKind::LifeLegal => words::browse::life_legal,
        ThemeKind::Group => words::browse::groups,
        ThemeKind::CrossProvince => words::browse::cross_province,
        ThemeKind::Way => words::browse::ways,
        ThemeKind::Person | ThemeKind::Legal | ThemeKind::Other(_) => words::browse::themes,
    }
}
