//! Who waits at each kind of windows, in the order in which they are called; who was passed over.

use super::names;
use crate::{
    backend::use_action,
    browser::page,
    say::say,
    show::{refusal::Refusal, rows::rows},
    styles::rows as style,
    ui::button::Button,
    words,
};
use contract::{
    endpoint::Id,
    endpoints::ActOnTicket,
    wire::{DeskCounter, DeskQueue, DeskTicket, TicketAct, TicketState, TicketStep},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The part of the page.
pub fn lists(now: Signal<Arc<DeskQueue>>, refresh: Callback<()>) -> AnyView {
    let counters = Memo::new(move |_| {
        now.with(|now| {
            let open = now.counters.iter().filter(|one| !one.tickets.is_empty());
            open.cloned().collect::<Vec<DeskCounter>>()
        })
    });
    let body = move || {
        let counters = counters.get();
        if counters.is_empty() {
            return view! { <p>{words::calling::nobody_at_all}</p> }.into_any();
        }
        let all: Vec<AnyView> = counters.iter().map(|one| kind(one, refresh)).collect();
        all.into_any()
    };
    view! {
        <section class="stack" aria-labelledby="queue-lists">
            <h2 id="queue-lists">{words::calling::waiting_title}</h2>
            {body}
        </section>
    }
    .into_any()
}

fn kind(of: &DeskCounter, refresh: Callback<()>) -> AnyView {
    let tickets = of.tickets.iter();
    let all: Vec<AnyView> = tickets.map(|one| row(one, refresh)).collect();
    view! {
        <h3>{say(&of.counter.name)}</h3>
        {rows(all, None, words::ui::show_more)}
    }
    .into_any()
}

fn row(one: &DeskTicket, refresh: Callback<()>) -> AnyView {
    let (of, taken) = (one.clone(), one.clone());
    let ticket = one.ticket.clone();
    let stands = move || match (&ticket.state, ticket.window) {
        (TicketState::Waiting, _) => words::calling::state_waiting().to_owned(),
        (TicketState::Called, Some(window)) => words::calling::state_called(&window.to_string()),
        (TicketState::Passed, _) => words::calling::state_passed().to_owned(),
        (state, _) => state.name().to_owned(),
    };
    let back = (one.ticket.state == TicketState::Passed).then(|| back(one, refresh));
    view! {
        <li class=style::ONE>
            <p class="row">
                <strong class=style::NAME translate="no">
                    {one.ticket.number.clone()}
                </strong>
                <span>{stands}</span>
            </p>
            <p class=style::META>
                <span>{move || names::about(&of)}</span>
                <span>{move || names::taken(&taken)}</span>
            </p>
            {back}
        </li>
    }
    .into_any()
}

/// Whoever was passed over has come after all.
fn back(one: &DeskTicket, refresh: Callback<()>) -> AnyView {
    let id = one.id.clone();
    let step = use_action::<ActOnTicket>(
        move || {
            let act = TicketAct::Back;
            (Id(id.clone()), (), TicketStep { act })
        },
        move |one: DeskTicket| {
            page::announce(&words::calling::waits_again(&one.ticket.number));
            refresh.run(());
        },
    );
    let number = one.ticket.number.clone();
    view! {
        <div>
            <Button pending=step.pending on_press=step.start>
                {move || words::calling::back(&number)}
            </Button>
        </div>
        <Refusal failure=step.failure conflict=words::calling::conflict />
    }
    .into_any()
}
