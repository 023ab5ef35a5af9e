//! The list: boxes with counts; what is due first.

use crate::{
    backend::use_remote,
    frame::arrival,
    routes::{Route, use_query},
    say::say,
    show::{
        boxes, case_words, filters::Filters, moment, officers_only, rectification, rows::rows,
        wrong::wrong_address,
    },
    styles::rows as style,
    ui::{Tone, empty::Empty, skeleton::Shape, tag::Tag},
    words,
};
use contract::{
    ParamValue,
    endpoint::Id,
    endpoints::{DeskRectificationQuery, ListDeskRectifications},
    wire::{Cursor, DeskRectificationRow, DeskRectifications, InboxBox},
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn List() -> impl IntoView {
    arrival::settled();
    let asked = use_query::<DeskRectificationQuery>();
    let query = Memo::new(move |_| asked.get().unwrap_or_default());
    let all = use_remote::<ListDeskRectifications>(move || Some(((), query.get())));
    let count = move |of: &InboxBox| {
        let boxes = all.get()?;
        Some(boxes.boxes.iter().find(|one| one.name == *of)?.count)
    };
    let boxes = Signal::derive(move || {
        let query = query.get();
        boxes::boxes(
            query.which.as_ref(),
            words::rectify::box_waiting,
            count,
            |which| {
                Route::DeskRectify.href_with(&DeskRectificationQuery {
                    which: Some(which),
                    ..DeskRectificationQuery::default()
                })
            },
        )
    });
    view! {
        {officers_only::head(words::rectify::desk_title)}
        <p>{words::rectify::desk_lead}</p>
        {move || asked.get().err().map(wrong_address)}
        <Filters label=words::desk::boxes choices=boxes />
        {all.show(Shape::Cards(5), words::rectify::what_desk, move |page| shown(&page, untrack(|| query.get())))}
    }
    .into_any()
}

fn shown(page: &DeskRectifications, query: DeskRectificationQuery) -> AnyView {
    if page.items.is_empty() {
        return view! { <Empty title=words::rectify::desk_none /> }.into_any();
    }
    let next = page.next.as_deref().and_then(Cursor::read).map(|cursor| {
        let cursor = Some(cursor);
        Route::DeskRectify.href_with(&DeskRectificationQuery { cursor, ..query })
    });
    rows(
        page.items.iter().filter_map(row).collect(),
        next,
        words::rectify::desk_next,
    )
}

fn row(of: &DeskRectificationRow) -> Option<AnyView> {
    let id = Id::parse(&of.id)?;
    let (clock, state, level) = (of.clock.clone(), of.state.clone(), of.level.clone());
    let tone = case_words::clock_tone(&clock);
    let ticking = clock.due_on.is_some().then(|| {
        view! { <Tag tone>{move || case_words::clock_line(&clock)}</Tag> }
    });
    Some(
        view! {
            <li class=style::ONE>
                <p class="row">
                    {ticking} <Tag tone=Tone::Wait>{move || case_words::satisfaction(&level)}</Tag>
                    <Tag>{move || rectification::state_name(&state)}</Tag>
                </p>
                <h2 class=style::NAME>
                    <a
                        class=crate::styles::entry_link::LINK
                        href=Route::DeskRectification(id).href()
                    >
                        {say(&of.item.name)}
                    </a>
                </h2>
                <p class=style::META>
                    <span>{of.person.clone()}</span>
                    <span>{moment::told(&of.opened_at)}</span>
                </p>
            </li>
        }
        .into_any(),
    )
}
