//! A parcel, and what was asked after it. A name that this portal does not know is shown as it came.

use super::{
    facts::{at, fact, facts, may, told, written},
    moment::moment,
};
use crate::{
    browser::time,
    say::{day, saying},
    ui::{
        Text as Words, Tone,
        tag::Tag,
        timeline::{Timeline, TimelineEvent},
    },
    words,
};
use contract::wire::{Parcel, ParcelInquiry, ParcelInquiryKind, ParcelInquiryState, ParcelState};
use leptos::prelude::*;

/// A parcel: who carries it, where it is, by when it should be there, its way; and the numbers that are void.
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
        .map(|event| line(saying(&event.text), &event.at));
    let void = parcel.earlier.iter().map(|one| {
        let number = one.number.clone();
        let title = move || words::parcel::void(&number);
        line(title.into(), &one.void_at)
    });
    let rows = rows.chain(void).collect_view();
    let expected = parcel.expected_on.clone();
    let expected = expected.filter(|_| parcel.state != ParcelState::Signed);
    view! {
        {facts(vec![
            fact(words::matter::parcel, view! { <Tag tone>{move || state_name(&state)}</Tag> }),
            expected.and_then(|on| fact(words::parcel::expected, move || day(&on))),
            told(words::matter::carrier, &parcel.carrier),
            written(words::matter::parcel_number, &parcel.number),
        ])}
        <Timeline>{rows}</Timeline>
    }
    .into_any()
}

fn line(title: Words, when: &str) -> AnyView {
    let at = when.to_owned();
    view! { <TimelineEvent title when=move || moment(&at) moment=when.to_owned() /> }.into_any()
}

/// Where a parcel is.
fn state_name(state: &ParcelState) -> String {
    match state {
        ParcelState::Created => words::matter::parcel_created(),
        ParcelState::PickedUp => words::matter::parcel_picked_up(),
        ParcelState::InTransit => words::matter::parcel_in_transit(),
        ParcelState::OutForDelivery => words::matter::parcel_out(),
        ParcelState::Signed => words::matter::parcel_signed(),
        ParcelState::Returned => words::matter::parcel_returned(),
        ParcelState::Other(name) => name,
    }
    .to_owned()
}

/// What is asked; reactive.
pub fn kind(kind: &ParcelInquiryKind) -> String {
    match kind {
        ParcelInquiryKind::NotArrived => words::parcel::not_arrived(),
        ParcelInquiryKind::SignedNotByMe => words::parcel::signed_not_by_me(),
        ParcelInquiryKind::Damaged => words::parcel::damaged(),
        ParcelInquiryKind::WrongContent => words::parcel::wrong_content(),
        ParcelInquiryKind::Other(name) => name,
    }
    .to_owned()
}

/// Where an inquiry stands, coloured.
pub fn inquiry_tag(inquiry: &ParcelInquiry) -> AnyView {
    let (state, late) = (inquiry.state.clone(), is_late(inquiry));
    let tone = match state {
        _ if late => Tone::Danger,
        ParcelInquiryState::Open => Tone::Wait,
        ParcelInquiryState::Found | ParcelInquiryState::SentAgain => Tone::Done,
        _ => Tone::Plain,
    };
    let name = move || match &state {
        ParcelInquiryState::Open if late => words::parcel::late().to_owned(),
        ParcelInquiryState::Open => words::parcel::open().to_owned(),
        ParcelInquiryState::Found => words::parcel::found().to_owned(),
        ParcelInquiryState::SentAgain => words::parcel::sent_again().to_owned(),
        ParcelInquiryState::Delivered => words::parcel::delivered().to_owned(),
        ParcelInquiryState::Withdrawn => words::parcel::withdrawn().to_owned(),
        ParcelInquiryState::Other(name) => name.to_string(),
    };
    view! { <Tag tone>{name}</Tag> }.into_any()
}

/// Whether it waits for its answer longer than was said.
pub fn is_late(inquiry: &ParcelInquiry) -> bool {
    inquiry.state == ParcelInquiryState::Open && inquiry.answer_by < time::today_to_wire()
}

/// An inquiry: what was asked of which parcel, by when it is answered, and the answer.
pub fn inquiry(inquiry: &ParcelInquiry) -> AnyView {
    let asked = inquiry.kind.clone();
    let open = inquiry.state == ParcelInquiryState::Open;
    let by = inquiry.answer_by.clone();
    let comes = inquiry.expected_on.clone();
    facts(vec![
        fact(words::parcel::state, inquiry_tag(inquiry)),
        fact(words::parcel::asked, move || kind(&asked)),
        written(words::matter::parcel_number, &inquiry.number),
        inquiry
            .said
            .as_deref()
            .and_then(|said| written(words::parcel::said, said)),
        at(words::parcel::asked_at, &inquiry.asked_at),
        open.then(|| fact(words::parcel::answer_by, move || day(&by)))
            .flatten(),
        may(words::parcel::then, &inquiry.then),
        may(words::parcel::answer, &inquiry.answer),
        comes.and_then(|on| fact(words::parcel::expected, move || day(&on))),
        inquiry
            .new_number
            .as_deref()
            .and_then(|number| written(words::parcel::new_number, number)),
        inquiry
            .ended_at
            .as_deref()
            .and_then(|when| at(words::parcel::ended_at, when)),
    ])
}
