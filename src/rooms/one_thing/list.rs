//! All of them, for a person or for an organisation, in one stage of life or in all.

use crate::{
    backend::use_remote,
    frame::arrival,
    keep,
    routes::{Route, use_query},
    say::saying,
    show::{
        filters::{Choice, Filters},
        one_thing_line,
        pages::{Grower, Part, grow},
        region_bar::RegionBar,
        wrong::wrong_address,
    },
    styles::one_thing as style,
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        empty::Empty,
        icon,
        link::{Link, LinkKind},
    },
    words,
};
use contract::{
    ParamValue,
    endpoints::{ListOneThings, ListThemes, OneThingQuery, ThemeQuery},
    wire::{Code, Side, ThemeKind},
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn List() -> impl IntoView {
    let query = use_query::<OneThingQuery>();
    let asked = Memo::new(move |_| query.get().unwrap_or_default());
    let side = Memo::new(move |_| {
        asked
            .with(|asked| asked.side.clone())
            .unwrap_or_else(keep::side)
    });
    Effect::new(move || keep::set_side(side.get()));
    arrival::use_title(|| Some(words::one_thing::title().to_owned()));
    let sides = Signal::derive(move || {
        let choice = |of: Side, label: fn() -> &'static str| Choice {
            now: side.get() == of,
            href: href(of, None),
            label: label.into(),
        };
        vec![
            choice(Side::Person, words::browse::side_person),
            choice(Side::Legal, words::browse::side_legal),
        ]
    });
    let list = grow::<ListOneThings>(Grower {
        ask: Box::new(move |cursor| {
            let query = OneThingQuery {
                region: keep::region(),
                side: Some(side.get()),
                life: asked.with(|asked| asked.life.clone()),
                cursor,
                limit: None,
            };
            ((), query)
        }),
        part: Box::new(|page, _| {
            Part::list(style::ALL, page, |one| {
                Some(view! { <li>{one_thing_line::line(one, 2)?}</li> }.into_any())
            })
        }),
        what: words::one_thing::what,
        empty: Box::new(|_| {
            let title = || words::one_thing::none(&keep::region_name().unwrap_or_default());
            view! {
                <Empty title>
                    <p>{words::one_thing::none_explain}</p>
                    <Link href=Route::Browse.href() kind=LinkKind::Secondary picture=icon::NEXT>
                        {words::browse::title}
                    </Link>
                </Empty>
            }
            .into_any()
        }),
    });
    view! {
        <div class="page stack">
            <Breadcrumb crumbs=Signal::derive(|| {
                vec![Crumb::to(words::browse::title, Route::Browse.href()), Crumb::here(words::one_thing::title)]
            }) />
            <h1>{words::one_thing::title}</h1>
            <p>{words::one_thing::lead}</p>
            {move || query.get().err().map(wrong_address)}
            <Filters label=words::browse::side_label choices=sides />
            <Stages side asked />
            <RegionBar />
            {list}
        </div>
    }
    .into_any()
}

/// The stages of that side's life, by the names the back end gives them. Without them the list is whole all the same.
#[component]
fn Stages(side: Memo<Side>, asked: Memo<OneThingQuery>) -> impl IntoView {
    let themes = use_remote::<ListThemes>(move || {
        let query = ThemeQuery {
            region: keep::region(),
            side: Some(side.get()),
        };
        Some(((), query))
    });
    let stages = Signal::derive(move || {
        let chosen = asked.with(|asked| asked.life.clone());
        let mut choices = vec![Choice {
            now: chosen.is_none(),
            href: href(side.get(), None),
            label: words::one_thing::all_stages.into(),
        }];
        let catalogue = themes.get();
        let known = catalogue.iter().flat_map(|catalogue| &catalogue.themes);
        let stages = known
            .filter(|theme| matches!(theme.kind, ThemeKind::LifePerson | ThemeKind::LifeLegal));
        choices.extend(stages.filter_map(|stage| {
            let code = Code::read(&stage.code)?;
            Some(Choice {
                now: chosen.as_ref() == Some(&code),
                label: saying(&stage.name),
                href: href(side.get(), Some(code)),
            })
        }));
        choices
    });
    view! { <Filters label=words::one_thing::stages choices=stages /> }.into_any()
}

fn href(side: Side, life: Option<Code>) -> String {
    Route::OneThings.href_with(&OneThingQuery {
        side: Some(side),
        life,
        ..OneThingQuery::default()
    })
}
