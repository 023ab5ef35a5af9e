//! One's own window: whom it has called, and calling the next.

use super::names;
use crate::{
    backend::use_action,
    browser::page,
    say::said,
    show::refusal::Refusal,
    ui::{
        button::{Button, ButtonKind},
        select::{Choice, SelectField},
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{ActOnTicket, CallNext},
    wire::{CallStart, DeskQueue, DeskTicket, TicketAct, TicketState, TicketStep},
};
use leptos::prelude::*;
use std::sync::Arc;

type Now = Signal<Arc<DeskQueue>>;

/// A window by its kind and number, as a choice keeps it.
fn key(counter: &str, window: u32) -> String {
    [counter, "/", &window.to_string()].concat()
}

fn parts(key: &str) -> Option<(String, u32)> {
    let (counter, window) = key.rsplit_once('/')?;
    Some((counter.to_owned(), window.parse().ok()?))
}

/// The number that a window has called.
fn called(now: &DeskQueue, mine: &str) -> Option<DeskTicket> {
    let all = now.counters.iter().flat_map(|one| &one.tickets);
    let own = |one: &&DeskTicket| {
        let window = one.ticket.window.unwrap_or_default();
        one.ticket.state == TicketState::Called && key(&one.counter, window) == mine
    };
    all.into_iter().find(own).cloned()
}

/// How many wait for the kind of windows that one's own is of.
fn waiting(now: &DeskQueue, mine: &str) -> usize {
    let counter = parts(mine).map(|(counter, _)| counter);
    let mut kinds = now.counters.iter();
    let own = kinds.find(|one| Some(&one.counter.id) == counter.as_ref());
    let tickets = own.map(|one| one.tickets.iter()).into_iter().flatten();
    let waits = |one: &&DeskTicket| one.ticket.state == TicketState::Waiting;
    tickets.filter(waits).count()
}

/// The part of the page.
pub fn window(now: Now, refresh: Callback<()>) -> AnyView {
    let mine = RwSignal::new(String::new());
    let choices = Signal::derive(move || {
        now.with(|now| {
            let kinds = now.counters.iter();
            kinds
                .flat_map(|kind| {
                    kind.windows.iter().map(move |window| {
                        let (name, window) = (kind.counter.name.clone(), *window);
                        Choice::new(key(&kind.counter.id, window), move || {
                            words::calling::window(&said(&name), &window.to_string())
                        })
                    })
                })
                .collect::<Vec<_>>()
        })
    });
    let own = Memo::new(move |_| mine.with(|mine| now.with(|now| called(now, mine))));
    let many = Memo::new(move |_| mine.with(|mine| now.with(|now| waiting(now, mine))));
    let body = move || {
        if mine.with(String::is_empty) {
            return view! { <p>{words::calling::choose_window}</p> }.into_any();
        }
        match own.get() {
            Some(one) => serving(&one, refresh),
            None => next(mine, many, refresh),
        }
    };
    view! {
        <section class="stack" aria-labelledby="queue-window">
            <h2 id="queue-window">{words::calling::my_window}</h2>
            <SelectField label=words::calling::which_window value=mine choices />
            {body}
        </section>
    }
    .into_any()
}

/// The window is free.
fn next(mine: RwSignal<String>, many: Memo<usize>, refresh: Callback<()>) -> AnyView {
    let call = use_action::<CallNext>(
        move || {
            let (counter, window) = parts(&mine.get_untracked()).unwrap_or_default();
            ((), (), CallStart { counter, window })
        },
        move |one: DeskTicket| {
            page::announce(&words::calling::called(&one.ticket.number));
            refresh.run(());
        },
    );
    let some = Memo::new(move |_| many.get() > 0);
    let line = move || match many.get() {
        0 => words::calling::nobody().to_owned(),
        many => words::calling::waiting(many as u64),
    };
    let press = move || {
        some.get().then(|| {
            view! {
                <div>
                    <Button kind=ButtonKind::Primary pending=call.pending on_press=call.start>
                        {words::calling::next}
                    </Button>
                </div>
            }
        })
    };
    view! {
        <p>{line}</p>
        {press}
        <Refusal failure=call.failure conflict=words::calling::conflict />
    }
    .into_any()
}

/// Somebody is called.
fn serving(one: &DeskTicket, refresh: Callback<()>) -> AnyView {
    let act = RwSignal::new(TicketAct::Again);
    let (id, number) = (one.id.clone(), one.ticket.number.clone());
    let step = use_action::<ActOnTicket>(
        move || {
            let act = act.get_untracked();
            (Id(id.clone()), (), TicketStep { act })
        },
        move |one: DeskTicket| {
            let said = match one.ticket.state {
                TicketState::Called => words::calling::called(&one.ticket.number),
                TicketState::Passed => words::calling::passed_over(&one.ticket.number),
                _ => words::calling::served(&one.ticket.number),
            };
            page::announce(&said);
            refresh.run(());
        },
    );
    let press = move |what: TicketAct| {
        if !step.pending.get_untracked() {
            act.set(what);
            step.start.run(());
        }
    };
    let (of, calls) = (one.clone(), u64::from(one.ticket.calls));
    view! {
        <p>
            <strong class=crate::styles::desk_queue::NUMBER translate="no">{number}</strong>
        </p>
        <p>{move || names::about(&of)}</p>
        <p>{move || words::calling::calls(calls)}</p>
        <div class="row">
            <Button
                kind=ButtonKind::Primary
                pending=step.pending
                on_press=move |()| press(TicketAct::Done)
            >
                {words::calling::done}
            </Button>
            <Button pending=step.pending on_press=move |()| press(TicketAct::Again)>
                {words::calling::again}
            </Button>
            <Button pending=step.pending on_press=move |()| press(TicketAct::Pass)>
                {words::calling::pass}
            </Button>
        </div>
        <Refusal failure=step.failure conflict=words::calling::conflict />
    }
    .into_any()
}
