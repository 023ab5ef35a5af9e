//! Themes of either side as tiles, and the two life cycles as rows.

use super::all;
use crate::keep::{self, Side};
use crate::routes::Route;
use crate::say::say;
use crate::show::picture;
use crate::styles::home as style;
use crate::ui::icon::Icon;
use crate::ui::tabs::{Tab, Tabs};
use crate::words;
use contract::endpoints::ThemeQuery;
use contract::wire::{Code, Theme, ThemeKind};
use leptos::prelude::*;
use std::sync::Arc;

/// How many themes stand on the first screen; the rest are a press away.
const FIRST: usize = 11;

/// Two tabs: what one needs as a person, what an organisation needs.
pub fn both_sides(themes: &[Theme]) -> AnyView {
    if themes.is_empty() {
        return ().into_any();
    }
    let of = |kind: ThemeKind| -> Arc<Vec<Theme>> {
        Arc::new(
            themes
                .iter()
                .filter(|theme| theme.kind == kind)
                .cloned()
                .collect(),
        )
    };
    let (person, legal) = (of(ThemeKind::Person), of(ThemeKind::Legal));
    let chosen = RwSignal::new(usize::from(untrack(keep::side) == Side::Legal));
    Effect::new(move |before: Option<()>| {
        let side = if chosen.get() == 1 {
            Side::Legal
        } else {
            Side::Person
        };
        if before.is_some() {
            keep::set_side(side);
        }
    });
    let tabs = vec![
        Tab::new(words::home::person, move || tiles(&person, Side::Person)),
        Tab::new(words::home::legal, move || tiles(&legal, Side::Legal)),
    ];
    view! {
        <section class="stack" aria-labelledby="themes">
            <h2 id="themes">{words::home::themes}</h2>
            <Tabs label=words::home::sides tabs chosen />
        </section>
    }
    .into_any()
}

fn tiles(themes: &[Theme], side: Side) -> AnyView {
    let more = themes.len() > FIRST;
    let tiles = themes
        .iter()
        .take(if more { FIRST } else { FIRST + 1 })
        .map(tile)
        .collect_view();
    view! {
        <ul class=style::TILES role="list">
            {tiles}
            {more
                .then(|| {
                    let href = Route::Browse.href_with(&ThemeQuery { side: Some(side), ..ThemeQuery::default() });
                    view! {
                        <li>
                            <a class=style::TILE href=href>
                                <span class=style::TILE_MARK>
                                    <Icon picture=crate::ui::icon::MORE />
                                </span>
                                <span class=style::TILE_NAME>{words::home::all_themes}</span>
                            </a>
                        </li>
                    }
                })}
        </ul>
    }
    .into_any()
}

fn tile(theme: &Theme) -> AnyView {
    let href = Route::Theme(theme.kind.clone(), Code(theme.code.clone())).href();
    let count = u64::from(theme.count);
    view! {
        <li>
            <a class=style::TILE href=href>
                <span class=style::TILE_MARK>
                    <Icon picture=picture::of(&theme.icon) />
                </span>
                <span class=style::TILE_NAME>{say(&theme.name)}</span>
                <span class=style::COUNT>{move || words::show::items(count)}</span>
            </a>
        </li>
    }
    .into_any()
}

/// Life events: a person's, a business's.
pub fn life(themes: &[Theme]) -> AnyView {
    let row = |kind: ThemeKind, label: fn() -> &'static str| {
        let events: Vec<AnyView> = themes
            .iter()
            .filter(|theme| theme.kind == kind)
            .map(event)
            .collect();
        (!events.is_empty()).then(|| {
            view! {
                <div class=style::LIFE>
                    <h3 class=style::LIFE_NAME>{label}</h3>
                    <ol class=style::EVENTS role="list">
                        {events}
                    </ol>
                </div>
            }
        })
    };
    let rows = (
        row(ThemeKind::LifePerson, words::home::life_person),
        row(ThemeKind::LifeLegal, words::home::life_legal),
    );
    if rows.0.is_none() && rows.1.is_none() {
        return ().into_any();
    }
    view! {
        <section class="stack" aria-labelledby="life">
            <h2 id="life">{words::home::life}</h2>
            <p>{words::home::life_explain}</p>
            {rows}
            <div class="row">
                {super::if_served(Route::OneThings, || all(Route::OneThings.href(), words::home::all_one_things))}
                {all(Route::Browse.href(), words::home::all_life)}
            </div>
        </section>
    }
    .into_any()
}

fn event(theme: &Theme) -> AnyView {
    let href = Route::Theme(theme.kind.clone(), Code(theme.code.clone())).href();
    view! {
        <li>
            <a class=style::EVENT href=href>
                <span class=style::DISC>
                    <Icon picture=picture::of(&theme.icon) />
                </span>
                <span>{say(&theme.name)}</span>
            </a>
        </li>
    }
    .into_any()
}
