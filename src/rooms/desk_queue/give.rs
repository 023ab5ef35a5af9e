//! Giving a number to whoever has come: for a booking by its code, else by the kind of windows.

use super::names;
use crate::{
    backend::use_action,
    browser::page,
    say::said,
    show::refusal::Refusal,
    ui::{
        button::Button,
        select::{Choice, SelectField},
        text_field::TextField,
    },
    words,
};
use contract::{
    endpoints::TakeDeskTicket,
    wire::{DeskQueue, DeskTicket, TicketStart},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The part of the page.
pub fn give(now: Signal<Arc<DeskQueue>>, refresh: Callback<()>) -> AnyView {
    let told = RwSignal::new(None::<DeskTicket>);
    view! {
        <section class="stack" aria-labelledby="queue-give">
            <h2 id="queue-give">{words::calling::give}</h2>
            {by_code(told, refresh)}
            {walk_in(now, told, refresh)}
            {move || told.get().map(given)}
        </section>
    }
    .into_any()
}

fn line(one: &DeskTicket) -> String {
    words::calling::given(u64::from(one.ticket.ahead), &one.ticket.number)
}

fn given(one: DeskTicket) -> AnyView {
    view! {
        <p>
            <strong>{move || line(&one)}</strong>
        </p>
    }
    .into_any()
}

fn gave(told: RwSignal<Option<DeskTicket>>, one: DeskTicket, refresh: Callback<()>) {
    page::announce(&line(&one));
    told.set(Some(one));
    refresh.run(());
}

fn by_code(told: RwSignal<Option<DeskTicket>>, refresh: Callback<()>) -> AnyView {
    let code = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    let take = use_action::<TakeDeskTicket>(
        move || {
            let code = Some(code.get_untracked().trim().to_owned());
            let counter = None;
            ((), (), TicketStart { code, counter })
        },
        move |one: DeskTicket| {
            code.set(String::new());
            gave(told, one, refresh);
        },
    );
    let fault = Memo::new(move |_| take.failure.with(|why| why.as_ref().and_then(names::fault)));
    let error = Signal::derive(move || {
        let missing = missing.get() && code.with(|code| code.trim().is_empty());
        let none = missing.then(|| words::calling::code_missing().to_owned());
        none.or_else(|| fault.get().map(|fault| names::of_fault(&fault)))
    });
    let press = move |()| {
        let none = code.with_untracked(|code| code.trim().is_empty());
        missing.set(none);
        if none {
            crate::browser::dom::focus("queue-code");
        } else {
            told.set(None);
            take.start.run(());
        }
    };
    let other = move || {
        fault
            .get()
            .is_none()
            .then(|| view! { <Refusal failure=take.failure conflict=words::calling::conflict /> })
    };
    view! {
        <TextField
            id="queue-code"
            label=words::calling::code
            hint=words::calling::code_hint
            value=code
            error
        />
        {other}
        <div>
            <Button pending=take.pending on_press=press>
                {words::calling::by_code}
            </Button>
        </div>
    }
    .into_any()
}

fn walk_in(
    now: Signal<Arc<DeskQueue>>,
    told: RwSignal<Option<DeskTicket>>,
    refresh: Callback<()>,
) -> AnyView {
    let counter = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    let choices = Signal::derive(move || {
        now.with(|now| {
            let kinds = now.counters.iter().map(|kind| {
                let name = kind.counter.name.clone();
                Choice::new(kind.counter.id.clone(), move || said(&name))
            });
            kinds.collect::<Vec<_>>()
        })
    });
    let take = use_action::<TakeDeskTicket>(
        move || {
            let counter = Some(counter.get_untracked());
            (
                (),
                (),
                TicketStart {
                    code: None,
                    counter,
                },
            )
        },
        move |one: DeskTicket| gave(told, one, refresh),
    );
    let error = Signal::derive(move || {
        let missing = missing.get() && counter.with(String::is_empty);
        missing.then(|| words::calling::counter_missing().to_owned())
    });
    let press = move |()| {
        let none = counter.with_untracked(String::is_empty);
        missing.set(none);
        if none {
            crate::browser::dom::focus("queue-counter");
        } else {
            told.set(None);
            take.start.run(());
        }
    };
    view! {
        <SelectField
            id="queue-counter"
            label=words::calling::counter
            value=counter
            choices
            error
        />
        <Refusal failure=take.failure conflict=words::calling::conflict />
        <div>
            <Button pending=take.pending on_press=press>
                {words::calling::walk_in}
            </Button>
        </div>
    }
    .into_any()
}
