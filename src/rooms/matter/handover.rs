//! How the result reaches the person: the wallet, a parcel on its way, a counter.

use super::{names, part::section};
use crate::{
    say::saying,
    show::{
        facts::{fact, facts, told, written},
        moment::moment,
    },
    ui::{
        Tone,
        tag::Tag,
        timeline::{Timeline, TimelineEvent},
    },
    words,
};
use contract::wire::{Case, Delivery, Parcel, ParcelState};
use leptos::prelude::*;

/// The way, and the parcel once there is one.
pub fn handover(case: &Case) -> AnyView {
    if case.delivery.is_none() && case.parcel.is_none() {
        return ().into_any();
    }
    section(
        words::matter::handover,
        view! {
            {case.delivery.as_ref().map(delivery)}
            {case.parcel.as_ref().map(parcel)}
        }
        .into_any(),
    )
}

fn delivery(delivery: &Delivery) -> AnyView {
    let kind = delivery.kind.clone();
    let may = |term: fn() -> &'static str, value: &Option<String>| written(term, value.as_deref()?);
    facts(vec![
        fact(words::matter::delivery, move || names::delivery(&kind)),
        may(words::matter::recipient, &delivery.recipient),
        may(words::matter::mobile, &delivery.mobile),
        may(words::show::address, &delivery.address),
    ])
}

/// A parcel: who carries it, where it is, its way.
pub fn parcel(parcel: &Parcel) -> AnyView {
    let state = parcel.state.clone();
    let tone = match parcel.state {
        ParcelState::Signed => Tone::Done,
        ParcelState::Returned => Tone::Danger,
        ParcelState::Other(_) => Tone::Plain,
        _ => Tone::Info,
    };
    let rows = parcel
        .events
        .iter()
        .map(|event| {
            let at = event.at.clone();
            view! {
                <TimelineEvent
                    title=saying(&event.text)
                    when=move || moment(&at)
                    moment=event.at.clone()
                />
            }
        })
        .collect_view();
    view! {
        {facts(vec![
            fact(words::matter::parcel, view! { <Tag tone>{move || names::parcel(&state)}</Tag> }),
            told(words::matter::carrier, &parcel.carrier),
            written(words::matter::parcel_number, &parcel.number),
        ])}
        <Timeline>{rows}</Timeline>
    }
    .into_any()
}
