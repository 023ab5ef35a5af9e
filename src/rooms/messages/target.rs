//! Where a message leads: to the very field that waits, or, when that is not known here, to its case.

use crate::{
    routes::Route,
    say::said,
    ui::{
        Text, icon,
        link::{Link, LinkKind},
    },
    words,
};
use contract::{
    endpoint::Id,
    wire::{Message, MessageTarget, MessageTargetKind},
};
use leptos::prelude::*;

/// The way on; nothing for a message that leads nowhere, and a sentence when it leads where this portal cannot go.
pub fn way_on(message: &Message) -> Option<AnyView> {
    let exact = message.target.as_ref().and_then(exact);
    let (href, label) = match exact.or_else(|| to_case(message)) {
        Some(way) => way,
        None if message.target.is_some() => {
            return Some(view! { <p>{words::messages::elsewhere}</p> }.into_any());
        }
        None => return None,
    };
    let kind = if message.needs_you {
        LinkKind::Secondary
    } else {
        LinkKind::Lone
    };
    Some(
        view! {
            <Link href kind picture=icon::NEXT>
                {move || label.get()}
            </Link>
        }
        .into_any(),
    )
}

fn exact(target: &MessageTarget) -> Option<(String, Text)> {
    use words::messages as told;
    let id = Id::parse(&target.id)?;
    let (route, label): (Route, fn() -> &'static str) = match target.kind {
        MessageTargetKind::Correction => (Route::CaseCorrection(id), told::to_correction),
        MessageTargetKind::Rating => (Route::CaseRating(id), told::to_rating),
        MessageTargetKind::Draft => (Route::Draft(id), told::to_draft),
        MessageTargetKind::Card => (Route::Card(id), told::to_card),
        MessageTargetKind::Notice => (Route::Notice(id), told::to_notice),
        MessageTargetKind::Item => (Route::Guide(id), told::to_item),
        MessageTargetKind::Booking => (Route::Booking(id), told::to_booking),
        MessageTargetKind::Bill => (Route::Payment(id), told::to_bill),
        MessageTargetKind::Level => (Route::Level, told::to_level),
        MessageTargetKind::Thread => (Route::Thread(id), told::to_thread),
        MessageTargetKind::Delegation => (Route::Delegation(id), told::to_delegation),
        // The case has its name on the link.
        MessageTargetKind::Case | MessageTargetKind::Other(_) => return None,
    };
    if !route.is_served() {
        return None;
    }
    let within = target.member.clone().or_else(|| target.pointer.clone());
    let href = match (&route, within) {
        (Route::Draft(_), Some(step)) => route.href_at(&step),
        (Route::CaseCorrection(_), Some(at)) => route.href_of(&[("at", at)]),
        _ => route.href(),
    };
    Some((href, label.into()))
}

fn to_case(message: &Message) -> Option<(String, Text)> {
    let case = message.case.as_ref()?;
    let route = Route::Case(Id::parse(&case.id)?);
    let name = case.name.clone();
    let label = move || words::messages::to_case(&said(&name));
    route.is_served().then(|| (route.href(), label.into()))
}
