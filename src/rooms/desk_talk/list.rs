//! The list: boxes with counts, one kind or all, by words; what is due first.

use crate::{
    backend::use_remote,
    frame::arrival,
    routes::{Route, use_query, use_replace},
    show::{
        boxes, case_words,
        filters::{Choice, Filters},
        moment, officers_only,
        rows::rows,
        thread, thread_words,
        wrong::wrong_address,
    },
    styles::{desk_talk as style, rows as row_style},
    ui::{
        button::{Button, ButtonRole},
        empty::Empty,
        field::Need,
        icon,
        skeleton::Shape,
        tag::Tag,
        text_field::TextField,
    },
    words,
};
use contract::{
    ParamValue,
    endpoint::Id,
    endpoints::{DeskThreadQuery, ListDeskThreads},
    wire::{Cursor, DeskThreadRow, DeskThreads, InboxBox, ThreadKind, Words},
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn List() -> impl IntoView {
    arrival::settled();
    let asked = use_query::<DeskThreadQuery>();
    let query = Memo::new(move |_| asked.get().unwrap_or_default());
    let threads = use_remote::<ListDeskThreads>(move || Some(((), query.get())));
    let count = move |of: &InboxBox| {
        let boxes = threads.get()?;
        Some(boxes.boxes.iter().find(|one| one.name == *of)?.count)
    };
    let boxes = Signal::derive(move || {
        let query = query.get();
        boxes::boxes(
            query.which.as_ref(),
            words::talk::box_waiting,
            count,
            |which| {
                Route::DeskTalk.href_with(&DeskThreadQuery {
                    which: Some(which),
                    cursor: None,
                    ..query.clone()
                })
            },
        )
    });
    let kinds = Signal::derive(move || {
        let query = query.get();
        let choice = |kind: Option<ThreadKind>| Choice {
            now: query.kind == kind,
            href: Route::DeskTalk.href_with(&DeskThreadQuery {
                kind: kind.clone(),
                cursor: None,
                ..query.clone()
            }),
            label: (move || match &kind {
                Some(kind) => thread_words::kind_name(kind),
                None => words::talk::filter_all().to_owned(),
            })
            .into(),
        };
        let known = ThreadKind::known().into_iter().map(Some);
        [None]
            .into_iter()
            .chain(known)
            .map(choice)
            .collect::<Vec<_>>()
    });
    view! {
        {officers_only::head(words::talk::desk_title)}
        {move || asked.get().err().map(wrong_address)}
        <Filters label=words::desk::boxes choices=boxes />
        <Filters label=words::talk::filters choices=kinds />
        <Search query />
        {threads.show(Shape::Cards(5), words::talk::what_desk, move |page| all(&page, untrack(|| query.get())))}
    }
    .into_any()
}

#[component]
fn Search(query: Memo<DeskThreadQuery>) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    Effect::new(move || {
        let q = query.with(|query| query.q.as_ref().map(|q| q.0.clone()));
        typed.set(q.unwrap_or_default());
    });
    let go = use_replace();
    let search = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let query = DeskThreadQuery {
            q: Words::read(typed.get_untracked().trim()),
            cursor: None,
            ..query.get_untracked()
        };
        go(&Route::DeskTalk.href_with(&query));
    };
    view! {
        <form class=style::SEARCH role="search" on:submit=search>
            <TextField label=words::talk::desk_search value=typed need=Need::Optional />
            <Button role=ButtonRole::Submit picture=icon::SEARCH>
                {words::talk::answers_find}
            </Button>
        </form>
    }
    .into_any()
}

fn all(page: &DeskThreads, query: DeskThreadQuery) -> AnyView {
    if page.items.is_empty() {
        return view! { <Empty title=words::talk::desk_none /> }.into_any();
    }
    let next = page.next.as_deref().and_then(Cursor::read).map(|cursor| {
        let cursor = Some(cursor);
        Route::DeskTalk.href_with(&DeskThreadQuery { cursor, ..query })
    });
    rows(
        page.items.iter().filter_map(row).collect(),
        next,
        words::talk::desk_next,
    )
}

fn row(of: &DeskThreadRow) -> Option<AnyView> {
    let id = Id::parse(&of.id)?;
    let (kind, kind_of, state, clock, about) = (
        of.kind.clone(),
        of.kind.clone(),
        of.state.clone(),
        of.clock.clone(),
        of.about.clone(),
    );
    let tone = case_words::clock_tone(&clock);
    Some(
        view! {
            <li class=row_style::ONE>
                <p class="row">
                    <Tag tone>{move || case_words::clock_line(&clock)}</Tag>
                    <Tag>{move || thread_words::kind_name(&kind)}</Tag>
                    <Tag tone=thread_words::state_tone(&of.state)>
                        {move || thread_words::state_name(&kind_of, &state)}
                    </Tag>
                </p>
                <h2 class=row_style::NAME>
                    <a
                        class=crate::styles::entry_link::LINK
                        href=Route::DeskThread(id).href()
                    >
                        {thread::title(&of.title)}
                    </a>
                </h2>
                <p>{move || thread_words::subject(&about)}</p>
                <p class=row_style::META>
                    <span>{of.person.clone()}</span>
                    <span>{of.number.clone()}</span>
                    <span>{moment::told(&of.started_at)}</span>
                </p>
            </li>
        }
        .into_any(),
    )
}
