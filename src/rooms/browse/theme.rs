//! Items under one entry of a theme list.

use super::{
    items::{Of, items, nothing},
    kind_name,
};
use crate::{
    backend::use_remote,
    frame::arrival,
    keep,
    routes::Route,
    say::said,
    show::{one_thing_line, region_bar::RegionBar},
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        notice::Notice,
    },
    words,
};
use contract::{
    ParamValue,
    endpoints::{ItemQuery, ListOneThings, ListThemes, OneThingQuery, ThemeQuery},
    wire::{Code, ThemeKind},
};
use leptos::prelude::*;

/// The page. Its name comes with the theme lists; its items do not wait for it.
#[component]
pub fn ThemePage(kind: ThemeKind, code: Code) -> impl IntoView {
    let themes = use_remote::<ListThemes>(|| {
        Some((
            (),
            ThemeQuery {
                region: keep::region(),
                side: None,
            },
        ))
    });
    let list_name = kind_name(&kind);
    let own = (kind.clone(), code.0.clone());
    let name = Memo::new(move |_| {
        let catalogue = themes.get()?;
        let theme = catalogue
            .themes
            .iter()
            .find(|theme| (&theme.kind, &theme.code) == (&own.0, &own.1))?;
        let name = said(&theme.name);
        // “Entirely online” alone would be another list.
        Some(match own.0 {
            ThemeKind::CrossProvince => words::browse::cross_province_by(&name),
            _ => name,
        })
    });
    // A list without this entry, or no list at all, still leaves a page.
    let settled = move || themes.get().is_some() || themes.failure().is_some();
    let heading = move || name.get().unwrap_or_else(|| list_name().to_owned());
    arrival::use_title(move || settled().then(heading));
    let crumbs = Signal::derive(move || {
        vec![
            Crumb::to(words::browse::title, Route::Browse.href()),
            Crumb::here(heading),
        ]
    });
    let none = || words::browse::theme_empty_title(&keep::region_name().unwrap_or_default());
    let stage = matches!(kind, ThemeKind::LifePerson | ThemeKind::LifeLegal).then(|| code.clone());
    // Under what is handled as one, the items have a heading that is seen.
    let heading_class = stage.is_none().then_some("visually-hidden");
    let together = stage.map(one_things);
    let list = match under(&kind, &code) {
        Some(query) => items(Of {
            query,
            route: Route::Theme(kind, code),
            region: None,
            none,
        }),
        None => {
            arrival::settled();
            nothing(none)
        }
    };
    view! {
        <div class="page stack">
            <Breadcrumb crumbs />
            <h1>{heading}</h1>
            <RegionBar />
            {together}
            <h2 class=heading_class>{words::browse::theme_items}</h2>
            {list}
        </div>
    }
    .into_any()
}

/// What is handled as one in a stage of life; nothing where there is nothing, or where it is not offered.
fn one_things(stage: Code) -> AnyView {
    let served = Memo::new(|_| Route::OneThings.is_served());
    let list = use_remote::<ListOneThings>(move || {
        let query = OneThingQuery {
            region: keep::region(),
            life: Some(stage.clone()),
            ..OneThingQuery::default()
        };
        served.get().then_some(((), query))
    });
    let shown = move || {
        if list.failure().is_some() {
            let title = words::browse::one_things_failed;
            return Some(view! { <Notice tone=Tone::Wait title /> }.into_any());
        }
        let page = list.get()?;
        let lines: Vec<AnyView> = page
            .items
            .iter()
            .filter_map(|one| one_thing_line::line(one, 3))
            .collect();
        if lines.is_empty() {
            return None;
        }
        Some(
            view! {
                <section class="stack">
                    <h2>{words::browse::one_things}</h2>
                    {lines}
                </section>
            }
            .into_any(),
        )
    };
    shown.into_any()
}

/// The items under an entry; `None` for an entry that there cannot be.
fn under(kind: &ThemeKind, code: &Code) -> Option<ItemQuery> {
    let mut query = ItemQuery::default();
    let own = Some(code.clone());
    match kind {
        ThemeKind::Person => query.person_theme = own,
        ThemeKind::Legal => query.legal_theme = own,
        ThemeKind::Group => query.group = own,
        ThemeKind::CrossProvince => query.cross_province = Some(ParamValue::read(&code.0)?),
        ThemeKind::Way => query.way = Some(ParamValue::read(&code.0)?),
        ThemeKind::LifePerson | ThemeKind::LifeLegal => query.life = own,
        ThemeKind::Other(_) => return None,
    }
    Some(query)
}
