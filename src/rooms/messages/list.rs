//! The list: by kind, unread or all, by days and words; read one by one, or many at once.

use super::{
    bulk,
    narrow::{self, Narrowing},
    one::One,
};
use crate::{
    backend::{Remote, use_remote},
    frame::arrival,
    routes::{Route, use_query},
    session::private,
    show::{
        filters::Filters,
        pages::{Grower, Part, grow},
        paused::paused,
        wrong::wrong_address,
    },
    styles::messages_list as style,
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        empty::Empty,
        icon,
        link::{Link, LinkKind},
    },
    words,
};
use contract::{
    endpoints::{CountMessages, ListMessages, MessageQuery},
    wire::{MessageCounts, Page, Words},
};
use leptos::prelude::*;

/// What the rows, the filters and what marks many share.
#[derive(Clone, Copy)]
pub struct Shelf {
    /// How many there are.
    pub counts: Remote<MessageCounts>,
    /// Makes the list anew.
    pub again: RwSignal<u32>,
    /// Ids of those that are chosen.
    pub chosen: RwSignal<Vec<String>>,
    /// When the newest that is shown came: what came later has not been seen.
    pub newest: StoredValue<Option<String>>,
    /// What the list is narrowed to.
    pub narrowed: Memo<MessageQuery>,
    /// Words that are looked for.
    pub words: Memo<Option<Words>>,
}

/// The page.
#[component]
pub fn ListPage() -> impl IntoView {
    let query = use_query::<MessageQuery>();
    let typed = RwSignal::new(String::new());
    let shelf = Shelf {
        counts: use_remote::<CountMessages>(|| Some(((), ()))),
        again: RwSignal::new(0),
        chosen: RwSignal::new(Vec::new()),
        newest: StoredValue::new(None),
        narrowed: Memo::new(move |_| query.get().map(narrow::of_address).unwrap_or_default()),
        words: paused(typed),
    };
    arrival::use_title(|| Some(words::messages::title().to_owned()));
    let list = grow::<ListMessages>(Grower {
        ask: Box::new(move |cursor| {
            shelf.again.track();
            let query = MessageQuery {
                q: shelf.words.get(),
                cursor,
                ..shelf.narrowed.get()
            };
            ((), query)
        }),
        part: Box::new(move |page, before| {
            if before == 0 {
                shelf.chosen.set(Vec::new());
                let newest = page.items.first().map(|message| message.at.clone());
                shelf.newest.set_value(newest);
            }
            Part::list(style::ALL, page, |message| {
                Some(view! { <One message=message.clone() shelf /> }.into_any())
            })
        }),
        what: words::messages::what,
        empty: Box::new(move |_: &Page<_>| none(shelf)),
    });
    view! {
        {private::guard()}
        <div class="page stack">
            <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::messages::title)]) />
            <div class=style::HEAD>
                <h1>{words::messages::title}</h1>
                <Link href=Route::MessageSettings.href() kind=LinkKind::Lone picture=icon::BELL>
                    {words::messages::settings}
                </Link>
            </div>
            {move || query.get().err().map(wrong_address)}
            <Filters label=words::messages::kinds choices=narrow::kinds(shelf) />
            <Filters label=words::messages::filters choices=narrow::unread(shelf) />
            <Narrowing shelf typed />
            {bulk::bar(shelf)}
            {list}
        </div>
    }
    .into_any()
}

fn none(shelf: Shelf) -> AnyView {
    let narrowed =
        untrack(|| shelf.words.get().is_some() || shelf.narrowed.get() != MessageQuery::default());
    let (title, text): (words::Phrase, words::Phrase) = if narrowed {
        (words::messages::none_fit, words::messages::none_fit_explain)
    } else {
        (words::messages::none_title, words::messages::none)
    };
    view! {
        <Empty title picture=icon::BELL>
            <p>{text}</p>
            {narrowed
                .then(|| {
                    view! {
                        <Link href=Route::Messages.href() kind=LinkKind::Secondary>
                            {words::messages::show_all}
                        </Link>
                    }
                })}
        </Empty>
    }
    .into_any()
}
