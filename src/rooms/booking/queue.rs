//! The number in the queue: how many are before, to which window one is called. Read out when that changes.

use crate::{
    browser::page,
    styles::booking as style,
    ui::{Tone, notice::Notice},
    words,
};
use contract::wire::{Booking, Ticket, TicketState};
use leptos::prelude::*;
use std::sync::Arc;

/// The number of a booking, as long as it is in the queue.
pub fn queue(now: RwSignal<Arc<Booking>>) -> Option<AnyView> {
    let ticket = now.with_untracked(|now| now.ticket.clone())?;
    if ticket.state == TicketState::Done {
        return None;
    }
    let number = ticket.number.clone();
    Some(
        view! {
            <section class="stack" aria-labelledby="booking-queue">
                <h2 id="booking-queue">{words::booking::queue}</h2>
                <p>
                    {words::booking::queue_number} " "
                    <strong class=style::CODE translate="no">{number}</strong>
                </p>
                {stands(&ticket)}
            </section>
        }
        .into_any(),
    )
}

fn stands(ticket: &Ticket) -> AnyView {
    let of = ticket.clone();
    let line = move || line(&of);
    match ticket.state {
        TicketState::Called => view! {
            <Notice tone=Tone::Done title=line>
                <p>{words::booking::queue_called_explain}</p>
            </Notice>
        }
        .into_any(),
        TicketState::Passed => view! {
            <Notice tone=Tone::Danger title=line>
                <p>{words::booking::queue_passed_explain}</p>
            </Notice>
        }
        .into_any(),
        _ => view! { <p>{line}</p> }.into_any(),
    }
}

/// Where the number stands, in a sentence; reactive.
fn line(ticket: &Ticket) -> String {
    match &ticket.state {
        TicketState::Waiting if ticket.ahead == 0 => words::booking::queue_next().to_owned(),
        TicketState::Waiting => {
            let minutes = ticket.minutes.unwrap_or_default().to_string();
            words::booking::queue_waiting(u64::from(ticket.ahead), &minutes)
        }
        TicketState::Called => {
            let window = ticket.window.map(|window| window.to_string());
            words::booking::queue_called(&window.unwrap_or_default())
        }
        TicketState::Passed => words::booking::queue_passed().to_owned(),
        state => state.name().to_owned(),
    }
}

/// Reads out where the number stands, once it stands elsewhere.
pub fn told(before: &Booking, now: &Booking) {
    let (Some(before), Some(now)) = (&before.ticket, &now.ticket) else {
        return;
    };
    let same = before.state == now.state && before.ahead == now.ahead && before.calls == now.calls;
    if !same && now.state != TicketState::Done {
        page::announce(&words::booking::queue_number_spoken(
            &now.number,
            &line(now),
        ));
    }
}
