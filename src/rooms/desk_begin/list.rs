//! What was begun in this hall, the newest first: where each stands, until when it can be taken up, why it was taken back.

use super::{begin::Stage, withdraw};
use crate::{
    backend::Remote,
    routes::Route,
    say::{lang_of, say},
    show::{moment, rows::rows, wrong::wrong_address},
    styles::rows as style,
    ui::{Tone, empty::Empty, skeleton::Shape, tag::Tag},
    words,
};
use contract::{
    FieldError, ParamValue,
    endpoints::CounterDraftQuery,
    wire::{CounterDraft, CounterDraftState, Cursor, Page},
};
use leptos::prelude::*;

/// The list; `asked` is what the address says of it.
pub fn list(
    all: Remote<Page<CounterDraft>>,
    asked: Memo<Result<CounterDraftQuery, Vec<FieldError>>>,
    stage: Stage,
) -> AnyView {
    let wrong = move || {
        asked
            .get()
            .err()
            .map(|wrong| wrong_address(wrong).into_any())
    };
    view! {
        <h2>{words::desk_begin::list}</h2>
        {wrong}
        {all.show(Shape::Cards(2), words::desk_begin::what, move |page| {
            found(stage, &page, untrack(|| asked.get()).unwrap_or_default())
        })}
    }
    .into_any()
}

fn found(stage: Stage, page: &Page<CounterDraft>, query: CounterDraftQuery) -> AnyView {
    if page.items.is_empty() {
        return view! {
            <Empty title=words::desk_begin::none_title>
                <p>{words::desk_begin::none}</p>
            </Empty>
        }
        .into_any();
    }
    let next = page.next.as_deref().and_then(Cursor::read).map(|cursor| {
        let cursor = Some(cursor);
        Route::DeskBegin.href_with(&CounterDraftQuery { cursor, ..query })
    });
    let all = page.items.iter().map(|one| row(stage, one)).collect();
    rows(all, next, words::desk_begin::older)
}

fn row(stage: Stage, one: &CounterDraft) -> AnyView {
    let state = one.state.clone();
    let noted = u64::from(one.noted);
    let waits = one.state == CounterDraftState::Waits;
    let ended = one.ended_at.as_ref().map(|at| {
        view! { <span>{words::desk_begin::ended} " " {moment::told(at)}</span> }
    });
    let until = waits.then(|| {
        view! { <span>{words::take_up::until} " " {moment::told(&one.until)}</span> }
    });
    let reason = one.reason.clone().map(|reason| {
        let lang = lang_of(&reason);
        view! { <p lang=lang>{reason}</p> }
    });
    let back = waits.then(|| withdraw::fold(stage, one));
    view! {
        <li class=style::ONE>
            <p class="row">
                <Tag tone=tone(&one.state)>{move || state_word(&state)}</Tag>
            </p>
            <h3 class=style::NAME>{say(&one.item.name)}</h3>
            {reason}
            <p class=style::META>
                <span lang=lang_of(&one.person)>{one.person.clone()}</span>
                <span>{one.number_end.clone()}</span>
                <span>{words::take_up::begun} " " {moment::told(&one.begun_at)}</span>
                {until}
                {ended}
                <span>{move || words::desk_begin::noted(noted)}</span>
            </p>
            {back}
        </li>
    }
    .into_any()
}

/// Where one stands; reactive. A name that is not known is shown as it came.
fn state_word(state: &CounterDraftState) -> String {
    match state {
        CounterDraftState::Waits => words::desk_begin::state_waits(),
        CounterDraftState::TakenUp => words::desk_begin::state_taken(),
        CounterDraftState::Expired => words::desk_begin::state_expired(),
        CounterDraftState::Withdrawn => words::desk_begin::state_withdrawn(),
        CounterDraftState::Other(name) => name,
    }
    .to_owned()
}

fn tone(state: &CounterDraftState) -> Tone {
    match state {
        CounterDraftState::Waits => Tone::Wait,
        CounterDraftState::TakenUp => Tone::Done,
        _ => Tone::Info,
    }
}
