//! The ticket: a code to be scanned or read out at the hall. It says nothing about anybody.

use crate::{show::ticket, words};
use contract::wire::Booking;
use leptos::prelude::*;

/// The code as a picture and as text.
pub fn ticket(one: &Booking) -> AnyView {
    let code = one.code.clone();
    let early = one.rules.early_minutes.to_string();
    view! {
        <section class="stack" aria-labelledby="booking-ticket">
            <h2 id="booking-ticket">{words::booking::ticket}</h2>
            <p>{words::booking::ticket_explain}</p>
            <p>{move || words::booking::take_from(&early)}</p>
            {ticket::ticket(code.clone(), code, words::booking::ticket, words::booking::ticket_code)}
        </section>
    }
    .into_any()
}
