//! The first screen: what people often look for, themes for either side, life events, news, help.
//!
//! One answer fills it ([`GetHome`]); a part that the back end could not get is named and the rest is shown.

mod elder;
mod mine;
mod news;
mod themes;

use crate::backend::use_remote;
use crate::frame::arrival;
use crate::frame::turns::{Piece, in_turn};
use crate::keep::{self, Theme};
use crate::routes::Route;
use crate::show::item_line::ItemLine;
use crate::show::recommended::recommended;
use crate::styles::home as style;
use crate::ui::Tone;
use crate::ui::link::{Link, LinkKind};
use crate::ui::notice::Notice;
use crate::ui::skeleton::Shape;
use crate::words;
use contract::endpoints::{GetHome, HomeQuery, SearchQuery};
use contract::wire::Words;
use contract::wire::{self, FailedPart, ItemSummary};
use leptos::prelude::*;
use std::sync::Arc;

/// How many items stand on the first screen: more would push news and help off a phone.
const HOT_ITEMS: usize = 6;

/// The home page.
#[component]
pub fn Home() -> impl IntoView {
    arrival::use_title(|| Some(words::home::title().to_owned()));
    let home = use_remote::<GetHome>(|| {
        Some((
            (),
            HomeQuery {
                region: keep::region(),
            },
        ))
    });
    view! {
        <div class=["page ", style::HOME].concat()>
            <h1 class="visually-hidden">{words::home::heading}</h1>
            {home.show(Shape::Tiles(12), words::home::what, shown)}
        </div>
    }
    .into_any()
}

fn shown(home: Arc<wire::Home>) -> AnyView {
    let elder = Memo::new(|_| keep::theme() == Theme::Elder);
    (move || {
        if elder.get() {
            elder::entries(&home)
        } else {
            whole(&home)
        }
    })
    .into_any()
}

fn whole(home: &Arc<wire::Home>) -> AnyView {
    let piece = |view: fn(&Arc<wire::Home>) -> AnyView| -> Piece {
        let home = Arc::clone(home);
        Box::new(move || view(&home))
    };
    in_turn(vec![
        // As much as a phone shows first.
        piece(|home| {
            let themed = Arc::clone(home);
            view! {
                {hot_words(&home.hot_words)}
                {failed(&home.failed)}
                {if_served(Route::Cases, mine::mine)}
                {if_served(Route::Browse, move || themes::both_sides(&themed.themes))}
            }
            .into_any()
        }),
        piece(|home| {
            let (themed, newsy) = (Arc::clone(home), Arc::clone(home));
            view! {
                {if_served(Route::Browse, move || themes::life(&themed.themes))}
                <div class=style::COLUMNS>
                    {hot_items(&home.hot_items)}
                    {if_served(Route::Notices, move || news::notices(&newsy.notices))}
                </div>
                {recommended(None)}
                {news::help()}
            }
            .into_any()
        }),
    ])
}

/// What leads to a room, where this portal offers that room.
fn if_served(route: Route, view: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    let served = Memo::new(move |_| route.is_served());
    (move || served.get().then(&view)).into_any()
}

fn hot_words(list: &[String]) -> AnyView {
    if list.is_empty() {
        return ().into_any();
    }
    let links = list
        .iter()
        .map(|text| {
            let query = SearchQuery {
                q: Some(Words(text.clone())),
                ..SearchQuery::default()
            };
            view! {
                <li>
                    <a class=style::WORD lang=crate::say::lang_of(text) href=Route::Find.href_with(&query)>
                        {text.clone()}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class=style::HOT aria-labelledby="hot-words">
            <h2 class=style::HOT_NAME id="hot-words">
                {words::home::hot_words}
            </h2>
            <ul class=style::WORDS role="list">
                {links}
            </ul>
        </section>
    }
    .into_any()
}

fn hot_items(list: &[ItemSummary]) -> AnyView {
    if list.is_empty() {
        return ().into_any();
    }
    let lines = list
        .iter()
        .take(HOT_ITEMS)
        .map(|item| view! { <li>{view! { <ItemLine item=item.clone() /> }}</li> })
        .collect_view();
    view! {
        <section class="stack" aria-labelledby="hot-items">
            <h2 id="hot-items">{words::home::hot_items}</h2>
            <ul class=style::LIST role="list">
                {lines}
            </ul>
        </section>
    }
    .into_any()
}

/// What could not be had, by name, so that an empty place does not look like "there is nothing".
fn failed(parts: &[FailedPart]) -> AnyView {
    if parts.is_empty() {
        return ().into_any();
    }
    let codes = parts
        .iter()
        .map(|part| part.trace_id.as_str())
        .filter(|id| !id.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    let names: Vec<String> = parts.iter().map(|part| part.part.clone()).collect();
    let names = move || {
        names
            .iter()
            .map(|part| part_name(part))
            .collect::<Vec<_>>()
            .join(words::home::and())
    };
    view! {
        <Notice tone=Tone::Wait title=move || words::home::failed(&names())>
            {(!codes.is_empty()).then(|| view! { <p>{move || words::ui::failed_code(&codes)}</p> })}
        </Notice>
    }
    .into_any()
}

fn part_name(part: &str) -> &str {
    match part {
        "hotWords" => words::home::hot_words(),
        "themes" => words::home::themes(),
        "hotItems" => words::home::hot_items(),
        "notices" => words::home::notices(),
        other => other,
    }
}

/// "All of these", at the end of a part.
fn all(href: String, label: fn() -> &'static str) -> AnyView {
    view! {
        <Link href kind=LinkKind::Lone>
            {label}
        </Link>
    }
    .into_any()
}
