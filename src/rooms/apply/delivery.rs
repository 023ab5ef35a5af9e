//! How the result is handed over.

mod book;

use super::desk::Hand;
use crate::browser::dom;
use crate::say::{say, saying};
use crate::show::postal::{self, Postal};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::options::RadioGroup;
use crate::ui::select::Choice;
use crate::ui::skeleton::Shape;
use crate::words;
use contract::wire::{Delivery, DeliveryKind, Guide};
use leptos::prelude::*;
use std::sync::Arc;

/// The id of the first field; those of the others are made in the same way, by the last step of a pointer into the delivery.
pub const KIND: &str = "delivery-kind";

/// What is being said of the delivery.
#[derive(Clone, Copy)]
struct Said {
    kind: RwSignal<String>,
    to: Postal,
    place: RwSignal<String>,
}

impl Said {
    fn new(now: Option<Delivery>, kinds: &[DeliveryKind]) -> Self {
        let text = |text: Option<&String>| RwSignal::new(text.cloned().unwrap_or_default());
        let only = match kinds {
            [one] => one.name().to_owned(),
            _ => String::new(),
        };
        let kind = now.as_ref().map_or(only, |now| now.kind.name().to_owned());
        let now = now.as_ref();
        Self {
            kind: RwSignal::new(kind),
            to: Postal::new(
                "delivery",
                now.and_then(|now| now.recipient.clone()),
                now.and_then(|now| now.mobile.clone()),
                now.and_then(|now| now.region.clone()),
                now.and_then(|now| now.address.clone()),
            ),
            place: text(now.and_then(|now| now.place.as_ref())),
        }
    }

    fn delivery(self, kinds: &[DeliveryKind]) -> Option<Delivery> {
        let name = self.kind.get();
        let kind = kinds.iter().find(|kind| kind.name() == name)?.clone();
        let text = |signal: RwSignal<String>| {
            Some(signal.get().trim().to_owned()).filter(|text| !text.is_empty())
        };
        let express = kind == DeliveryKind::Express;
        let collect = kind == DeliveryKind::Collect;
        Some(Delivery {
            recipient: text(self.to.recipient).filter(|_| express),
            mobile: text(self.to.mobile).filter(|_| express),
            region: self.to.region.get().filter(|_| express),
            address: text(self.to.address).filter(|_| express),
            place: text(self.place).filter(|_| collect),
            kind,
        })
    }

    /// The first field that is missing or wrong.
    fn wrong(self) -> Option<&'static str> {
        let missing =
            |signal: RwSignal<String>| signal.with_untracked(|text| text.trim().is_empty());
        match self.kind.get_untracked().as_str() {
            "" => Some("kind"),
            "EXPRESS" => self.to.wrong(),
            "COLLECT" if missing(self.place) => Some("place"),
            _ => None,
        }
    }
}

/// The step.
pub fn delivery(hand: Hand) -> AnyView {
    let work = hand.work;
    let kinds = work
        .draft
        .with_untracked(|draft| draft.delivery_kinds.clone());
    let said = Said::new(
        work.content
            .with_untracked(|content| content.delivery.clone()),
        &kinds,
    );
    let tried = RwSignal::new(false);
    let keep = RwSignal::new(false);
    {
        let kinds = kinds.clone();
        Effect::new(move |_| {
            let now = said.delivery(&kinds);
            if work
                .content
                .with_untracked(|content| content.delivery != now)
            {
                work.content.update(|content| content.delivery = now);
            }
        });
    }
    let missing = move |own: &'static str| {
        Signal::derive(move || {
            // What is typed anywhere may put it right.
            work.content.track();
            (tried.get() && said.wrong() == Some(own))
                .then(|| words::apply::answer_missing().to_owned())
        })
    };
    let choices = Signal::stored(kinds.iter().map(choice).collect::<Vec<_>>());
    let more = move || match said.kind.get().as_str() {
        "EXPRESS" => view! {
            {book::pick(said.to)}
            {postal::fields(said.to, missing)}
            {book::keep(keep)}
        }
        .into_any(),
        "COLLECT" => hand
            .guide
            .show(Shape::Lines(3), words::apply::what, move |guide| {
                places(said, &guide, missing("place"))
            }),
        _ => ().into_any(),
    };
    let body = view! {
        <RadioGroup label=words::apply::delivery_how value=said.kind choices error=missing("kind") id=KIND />
        {more}
    }
    .into_any();
    let on = move |()| {
        tried.set(true);
        match said.wrong() {
            Some(field) => dom::focus(&["delivery-", field].concat()),
            None => {
                if keep.get_untracked() && said.kind.with_untracked(|kind| kind == "EXPRESS") {
                    book::save(said.to);
                }
                hand.way.next();
            }
        }
    };
    let main = view! {
        <Button kind=ButtonKind::Primary on_press=on>
            {words::apply::next}
        </Button>
    }
    .into_any();
    hand.way.frame(work, body, main)
}

fn choice(kind: &DeliveryKind) -> Choice {
    let choice = |label: fn() -> &'static str, hint: fn() -> &'static str| {
        Choice::new(kind.name(), label).hint(hint)
    };
    match kind {
        DeliveryKind::Electronic => choice(
            words::apply::delivery_electronic,
            words::apply::delivery_electronic_hint,
        ),
        DeliveryKind::Express => choice(
            words::apply::delivery_express,
            words::apply::delivery_express_hint,
        ),
        DeliveryKind::Collect => choice(
            words::apply::delivery_collect,
            words::apply::delivery_collect_hint,
        ),
        DeliveryKind::Other(name) => Choice::new(name.to_string(), name.to_string()),
    }
}

fn places(said: Said, guide: &Arc<Guide>, error: Signal<Option<String>>) -> AnyView {
    if guide.places.is_empty() {
        return view! { <p>{words::apply::places_none}</p> }.into_any();
    }
    let choices = Signal::stored(
        guide
            .places
            .iter()
            .map(|place| {
                Choice::new(place.id.clone(), saying(&place.name)).hint(saying(&place.address))
            })
            .collect::<Vec<_>>(),
    );
    let hours: Vec<AnyView> = guide
        .places
        .iter()
        .map(|place| {
            let id = place.id.clone();
            let hours = place.hours.clone();
            (move || (said.place.get() == id).then(|| view! { <p>{say(&hours)}</p> })).into_any()
        })
        .collect();
    view! {
        <RadioGroup label=words::apply::place value=said.place choices error id="delivery-place" />
        {hours}
    }
    .into_any()
}

/// A delivery in words; reactive.
pub fn told(delivery: &Delivery) -> String {
    let kind = match &delivery.kind {
        DeliveryKind::Electronic => words::apply::delivery_electronic(),
        DeliveryKind::Express => words::apply::delivery_express(),
        DeliveryKind::Collect => words::apply::delivery_collect(),
        DeliveryKind::Other(name) => name,
    };
    let mut parts = vec![kind.to_owned()];
    parts.extend(
        [&delivery.recipient, &delivery.mobile, &delivery.address]
            .into_iter()
            .flatten()
            .cloned(),
    );
    parts.join(" · ")
}
