//! The windows by kind, with how many wait at each now: asked for again while the page is looked at, and never read out by
//! itself.

use super::{now, page::items};
use crate::{
    backend::{Remote, use_remote},
    browser::page,
    routes::Route,
    say::say,
    show::{again::ask_again, moment::moment},
    styles::halls as style,
    ui::{
        button::{Button, ButtonKind},
        disclosure::Disclosure,
        icon,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::GetHallQueue,
    wire::{CalledNumber, CounterQueue, Hall, HallCounter, HallQueue, Named},
};
use leptos::prelude::*;

/// Every kind of window.
pub fn windows(id: &Id, hall: &Hall) -> AnyView {
    let id = id.clone();
    let queue = use_remote::<GetHallQueue>(move || Some((id.clone(), ())));
    ask_again(queue, |now| Some(now.again_after_seconds));
    let rows = hall
        .counters
        .iter()
        .map(|one| counter(one, queue))
        .collect_view();
    view! {
        {measured(queue)}
        <ul class=style::ALL role="list">
            {rows}
        </ul>
    }
    .into_any()
}

/// When it was counted; a press counts again and says what came of it.
fn measured(queue: Remote<HallQueue>) -> AnyView {
    let asked = StoredValue::new(false);
    let line = move || {
        if queue.failure().is_some() {
            return words::halls::queue_lost().to_owned();
        }
        match queue.get() {
            None => words::halls::queue_coming().to_owned(),
            Some(now) if !now.now.open => words::halls::queue_closed().to_owned(),
            Some(now) => words::halls::queue_measured(&moment(&now.measured_at)),
        }
    };
    Effect::new(move || {
        let line = line();
        if !queue.is_busy()
            && asked.get_value()
            && (queue.get().is_some() || queue.failure().is_some())
        {
            asked.set_value(false);
            page::announce(&line);
        }
    });
    let again = move |()| {
        asked.set_value(true);
        queue.refresh();
    };
    view! {
        <div class="row">
            <p>{line}</p>
            <span class="no-print">
                <Button kind=ButtonKind::Quiet picture=icon::REFRESH on_press=again>
                    {words::halls::queue_again}
                </Button>
            </span>
        </div>
    }
    .into_any()
}

fn counter(counter: &HallCounter, queue: Remote<HallQueue>) -> AnyView {
    let id = counter.id.clone();
    let here = Memo::new(move |_| {
        let queue = queue.get()?;
        let mut rows = queue.counters.iter();
        rows.find(|row| row.counter == id).cloned()
    });
    let waiting = move || {
        here.get().map(|row| {
            let calling = called(&row.called);
            view! {
                <p class=style::WAITING>
                    <icon::Icon picture=icon::PEOPLE />
                    {move || line(&row)}
                </p>
                {calling}
            }
        })
    };
    view! {
        <li class=style::COUNTER>
            <h3 class=style::NAME>{say(&counter.name)}</h3>
            <p class=style::META>{say(&counter.place)}</p>
            {waiting}
            {taken(counter)}
        </li>
    }
    .into_any()
}

fn line(row: &CounterQueue) -> String {
    [
        now::waiting(row.waiting, row.minutes),
        words::halls::windows_open(u64::from(row.windows_open)),
    ]
    .concat()
}

/// The numbers that are called now, with their windows.
fn called(all: &[CalledNumber]) -> Option<AnyView> {
    if all.is_empty() {
        return None;
    }
    let all = all.to_vec();
    let line = move || {
        let each = all
            .iter()
            .map(|one| words::halls::called_one(&one.number, &one.window.to_string()));
        words::halls::called(&each.collect::<Vec<_>>().join(words::halls::and()))
    };
    Some(view! { <p class=style::META>{line}</p> }.into_any())
}

/// What is taken there, by whom: folded, because most come for one thing.
fn taken(counter: &HallCounter) -> Option<AnyView> {
    let (many, one_things) = (
        u64::from(counter.item_count),
        counter.one_things.len() as u64,
    );
    if many == 0 && one_things == 0 {
        return None;
    }
    let title = move || {
        if many == 0 {
            words::halls::one_things(one_things)
        } else {
            words::halls::taken(many)
        }
    };
    let most = (counter.items.len() as u64) < many;
    let inside = view! {
        <div class="stack">
            {(!counter.items.is_empty()).then(|| items(&counter.items))}
            {(!counter.one_things.is_empty()).then(|| joined(&counter.one_things))}
            {most.then(|| view! { <p>{words::halls::most_asked}</p> })}
            {(!counter.departments.is_empty()).then(|| departments(&counter.departments))}
        </div>
    };
    Some(view! { <Disclosure title level=4>{inside}</Disclosure> }.into_any())
}

fn joined(list: &[Named]) -> AnyView {
    linked(list, Route::OneThing)
}

/// Who serves there; each leads to all that it handles.
fn departments(list: &[Named]) -> AnyView {
    view! {
        <p>{words::halls::departments}</p>
        {linked(list, Route::Department)}
    }
    .into_any()
}

fn linked(list: &[Named], route: fn(Id) -> Route) -> AnyView {
    let rows = list.iter().filter_map(|one| {
        let href = route(Id::parse(&one.id)?).href();
        Some(view! {
            <li>
                <a class=crate::styles::entry_link::LINK href=href>
                    {say(&one.name)}
                </a>
            </li>
        })
    });
    view! { <ul class=style::BULLETS>{rows.collect_view()}</ul> }.into_any()
}
