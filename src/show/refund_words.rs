//! Bills and refunds in words. A name that this portal does not know is shown as it came.

use crate::{
    say::say,
    show::moment,
    ui::{
        Tone,
        timeline::{Timeline, TimelineEvent},
    },
    words,
};
use contract::wire::{BillState, Refund, RefundReason, RefundState};
use leptos::prelude::*;

/// Where a bill stands; reactive.
pub fn bill_state(state: &BillState) -> String {
    match state {
        BillState::Unpaid => words::apply::bill_unpaid(),
        BillState::Paying => words::apply::bill_paying(),
        BillState::Paid => words::apply::bill_paid(),
        BillState::Refunding => words::apply::bill_refunding(),
        BillState::Refunded => words::apply::bill_refunded(),
        BillState::Closed => words::apply::bill_closed(),
        BillState::Other(name) => name,
    }
    .to_owned()
}

/// Its colour.
pub fn bill_tone(state: &BillState) -> Tone {
    match state {
        BillState::Unpaid | BillState::Paying | BillState::Refunding => Tone::Wait,
        BillState::Paid | BillState::Refunded => Tone::Done,
        _ => Tone::Info,
    }
}

/// Where a refund stands; reactive.
pub fn state(state: &RefundState) -> String {
    match state {
        RefundState::Asked => words::payments::state_asked(),
        RefundState::Approved => words::payments::state_approved(),
        RefundState::Refused => words::payments::state_refused(),
        RefundState::Refunded => words::payments::state_refunded(),
        RefundState::Other(name) => name,
    }
    .to_owned()
}

/// Its colour.
pub fn tone(state: &RefundState) -> Tone {
    match state {
        RefundState::Asked | RefundState::Approved => Tone::Wait,
        RefundState::Refused => Tone::Danger,
        RefundState::Refunded => Tone::Done,
        RefundState::Other(_) => Tone::Info,
    }
}

/// Why; reactive.
pub fn reason(reason: &RefundReason) -> String {
    match reason {
        RefundReason::PaidTwice => words::payments::reason_paid_twice(),
        RefundReason::NotSubmitted => words::payments::reason_not_submitted(),
        RefundReason::Withdrawn => words::payments::reason_withdrawn(),
        RefundReason::NotAccepted => words::payments::reason_not_accepted(),
        RefundReason::Exempt => words::payments::reason_exempt(),
        RefundReason::Else => words::payments::reason_else(),
        RefundReason::Other(name) => name,
    }
    .to_owned()
}

/// What happens next, and by when; reactive. Nothing where nothing does.
pub fn next(refund: &Refund) -> String {
    let by = |day: &Option<String>| day.as_deref().map(moment::moment).unwrap_or_default();
    match refund.state {
        RefundState::Asked => words::payments::next_asked(&by(&refund.decide_by)),
        RefundState::Approved => words::payments::next_approved(&by(&refund.arrives_by)),
        RefundState::Refused => words::payments::next_refused().to_owned(),
        RefundState::Refunded => words::payments::next_refunded().to_owned(),
        RefundState::Other(_) => String::new(),
    }
}

/// What happened to it, the newest first.
pub fn events(refund: &Refund) -> AnyView {
    let events = refund
        .events
        .iter()
        .map(|event| {
            let (now, at) = (event.state.clone(), event.at.clone());
            let why = event.text.as_ref().map(|text| view! { <p>{say(text)}</p> });
            view! {
                <TimelineEvent
                    title=move || state(&now)
                    when=move || moment::moment(&at)
                    moment=event.at.clone()
                    tone=tone(&event.state)
                >
                    {why}
                </TimelineEvent>
            }
        })
        .collect_view();
    view! { <Timeline>{events}</Timeline> }.into_any()
}
