//! How the result reaches the person: the wallet, a parcel on its way, a counter.

use super::{names, part::section};
use crate::{
    show::{
        facts::{fact, facts, written},
        parcel::parcel,
    },
    words,
};
use contract::wire::{Case, Delivery};
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
