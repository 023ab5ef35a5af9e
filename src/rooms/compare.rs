//! Items side by side (F-6.2.2.b): one item in up to four regions, or several items. What is compared, and whether only
//! differences are shown, stands in the address.

mod add;
mod address;
mod chosen;
mod rows;
mod table;
mod values;

use crate::{
    frame::arrival,
    routes::Route,
    show::filters::{Choice, Filters},
    styles::compare as style,
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        empty::Empty,
        icon,
        link::{Link, LinkKind},
        notice::Notice,
    },
    words,
};
use address::{Asked, Wrong};
use contract::endpoint::Id;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The room.
#[component]
pub fn Compare() -> impl IntoView {
    let map = use_query_map();
    let asked = Memo::new(move |_| {
        map.with(|map| {
            Asked::read(
                &map.get_all("items").unwrap_or_default(),
                map.get_str("only"),
            )
        })
    });
    let items = Memo::new(move |_| asked.with(|asked| asked.items.clone()));
    let only = Memo::new(move |_| asked.with(|asked| asked.only));
    arrival::use_title(|| Some(words::compare::title().to_owned()));
    // What was pressed to add or to remove has gone, and the keyboard with it.
    Effect::new(move |before: Option<usize>| {
        let now = items.with(Vec::len);
        if before.is_some_and(|before| before != now) {
            crate::browser::page::announce(&untrack(|| words::compare::now_comparing(now as u64)));
            arrival::catch_focus();
        }
        now
    });
    let body = move || match items.get() {
        none if none.is_empty() => start(),
        items => chosen::chosen(items, only),
    };
    view! {
        <div class="page stack-l">
            <div class="stack">
                <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::compare::title)]) />
                <h1>{words::compare::title}</h1>
                <p class=style::LEAD>{words::compare::lead}</p>
                {move || wrong(asked.with(|asked| asked.wrong.clone()))}
            </div>
            {body}
        </div>
    }
    .into_any()
}

/// Nothing chosen yet: how to begin.
fn start() -> AnyView {
    arrival::settled();
    view! {
        <Empty title=words::compare::none_title picture=icon::SCALE>
            <p>{words::compare::none}</p>
            <Link href=Route::Find.href() kind=LinkKind::Secondary picture=icon::SEARCH>
                {words::compare::to_find}
            </Link>
            <Link href=Route::Browse.href() kind=LinkKind::Lone>
                {words::compare::to_browse}
            </Link>
        </Empty>
    }
    .into_any()
}

/// What was wrong with the address, each in a sentence.
fn wrong(wrong: Vec<Wrong>) -> Option<AnyView> {
    let says = |wrong: Wrong| {
        move || match &wrong {
            Wrong::Id(value) => words::compare::wrong_id(value),
            Wrong::Twice => words::compare::wrong_twice().to_owned(),
            Wrong::Many(count) => words::compare::wrong_many(&count.to_string()),
            Wrong::Only(value) => words::compare::wrong_only(value),
        }
    };
    (!wrong.is_empty()).then(|| {
        view! {
            <Notice tone=Tone::Wait title=words::compare::wrong_title>
                {wrong.into_iter().map(|wrong| view! { <p>{says(wrong)}</p> }).collect_view()}
            </Notice>
        }
    })
}

/// All rows, or those that differ.
fn switch(items: Vec<Id>, only: Memo<bool>) -> AnyView {
    let choices = Signal::derive(move || {
        let choice = |differing: bool, label: fn() -> &'static str| Choice {
            now: only.get() == differing,
            href: Asked::href(&items, differing),
            label: label.into(),
        };
        vec![
            choice(false, words::compare::show_all),
            choice(true, words::compare::show_only),
        ]
    });
    view! { <Filters label=words::compare::show_label choices /> }.into_any()
}
