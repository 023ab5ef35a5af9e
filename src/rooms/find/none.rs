//! Nothing was found: what was tried, what else to try, where else to look, whom to ask.

use super::{Asked, href, kind_name, side_name};
use crate::{
    browser::page,
    keep,
    routes::Route,
    show::{
        ask::{self, About},
        recommended::recommended,
    },
    site, styles,
    ui::{
        empty::Empty,
        icon,
        link::{Link, LinkKind},
    },
    words,
};
use contract::{
    endpoints::SearchQuery,
    wire::{SearchAnswer, Words},
};
use leptos::prelude::*;

/// The whole page without results.
pub fn view(asked: &Asked, answer: &SearchAnswer) -> AnyView {
    let SearchQuery { kind, side, .. } = asked.query.clone();
    let tried = asked.words().to_owned();
    let title = move || words::find::none_title(&tried);
    page::announce(&untrack(&title));
    let widest = only_words(asked.words());
    let narrowed = SearchQuery {
        sort: None,
        ..asked.query.clone()
    } != widest;
    let widen = narrowed.then(|| {
        view! {
            <Link href=href(&widest) kind=LinkKind::Secondary>
                {words::find::none_widen}
            </Link>
        }
    });
    view! {
        <Empty title picture=icon::SEARCH>
            <p>{move || words::find::none_tried(&keep::region_name().unwrap_or_default())}</p>
            {kind.map(|kind| view! { <p>{move || words::find::none_tried_kind(&kind_name(&kind))}</p> })}
            {side
                .map(|side| {
                    let name = side_name(Some(&side));
                    view! { <p>{move || words::find::none_tried_side(name())}</p> }
                })}
            {widen}
        </Empty>
        {near(answer)}
        <section class="stack">
            <h2>{words::find::none_how}</h2>
            <ul class=styles::find_none::TIPS>
                <li>{words::find::none_shorter}</li>
                <li>{words::find::none_check}</li>
            </ul>
            <Elsewhere />
            {ask::links(About::Portal)}
        </section>
        {recommended(None)}
    }
    .into_any()
}

pub fn only_words(words: &str) -> SearchQuery {
    SearchQuery {
        q: Some(Words::from(words)),
        ..Default::default()
    }
}

/// Words near to those asked for, each a search.
pub fn near(answer: &SearchAnswer) -> Option<AnyView> {
    if answer.near_words.is_empty() {
        return None;
    }
    let entries = answer
        .near_words
        .iter()
        .map(|near| {
            let label = near.clone();
            view! {
                <li>
                    <Link href=href(&only_words(near)) kind=LinkKind::Secondary picture=icon::SEARCH>
                        {label}
                    </Link>
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <section class="stack">
                <h2>{words::find::near_label}</h2>
                <ul class=styles::find_none::NEAR role="list">
                    {entries}
                </ul>
            </section>
        }
        .into_any(),
    )
}

/// Ways to find something without words, and help.
#[component]
pub fn Elsewhere() -> impl IntoView {
    let hotline = move || {
        site::hotline().map(|number| {
            let href = crate::browser::share::dial(&number);
            view! {
                <li>
                    <a class=styles::find_none::CALL href=href>
                        <icon::Icon picture=icon::PHONE />
                        {move || words::show::hotline(&number)}
                    </a>
                </li>
            }
        })
    };
    let way = |href: String, words: fn() -> &'static str| {
        view! {
            <li>
                <Link href kind=LinkKind::Lone picture=icon::NEXT>
                    {words}
                </Link>
            </li>
        }
    };
    view! {
        <ul class=styles::find_none::WAYS role="list">
            {way(Route::Browse.href(), words::find::none_browse)}
            {way(Route::Departments.href(), words::find::none_departments)}
            {way(Route::Help.href(), words::find::none_help)}
            {hotline}
        </ul>
    }
    .into_any()
}
