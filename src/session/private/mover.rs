//! Moves a card, a case or a message into the privacy space, or out again.

use super::changed;
use crate::{
    backend::{use_action, use_remote},
    browser::page,
    routes::Route,
    show::refusal::Refusal,
    ui::{
        button::Button,
        icon,
        link::{Link, LinkKind},
        skeleton::Shape,
    },
    words,
};
use contract::{
    endpoints::{GetPrivacy, PlacePrivately},
    wire::{PrivacySpace, PrivateKind, PrivatePlacement},
};
use leptos::prelude::*;

/// The way in or out, as it stands now.
#[component]
pub fn Mover(kind: PrivateKind, id: String) -> impl IntoView {
    let space = use_remote::<GetPrivacy>(|| Some(((), ())));
    space.show(Shape::Lines(2), words::privacy::what, move |space| {
        way(&space, kind.clone(), id.clone())
    })
}

fn way(space: &PrivacySpace, kind: PrivateKind, id: String) -> AnyView {
    if space.factor.is_none() {
        return view! {
            <p>{words::privacy::lead}</p>
            <p>
                <Link href=Route::Privacy.href() kind=LinkKind::Secondary picture=icon::SHIELD>
                    {words::privacy::set_up}
                </Link>
            </p>
        }
        .into_any();
    }
    let inside = space
        .things
        .iter()
        .any(|thing| thing.kind == kind && thing.id == id);
    let place = use_action::<PlacePrivately>(
        move || {
            let body = PrivatePlacement {
                kind: kind.clone(),
                id: id.clone(),
                private: !inside,
            };
            ((), (), body)
        },
        |placed| {
            let told = if placed.private {
                words::privacy::moved_in
            } else {
                words::privacy::moved_out
            };
            page::announce(untrack(told));
            page::focus_heading();
            changed();
        },
    );
    let (about, act): (words::Phrase, words::Phrase) = if inside {
        (words::privacy::inside, words::privacy::move_out)
    } else {
        (words::privacy::outside, words::privacy::move_in)
    };
    view! {
        <p>{about}</p>
        <Refusal failure=place.failure conflict=words::privacy::not_now />
        <div class="row">
            <Button picture=icon::SHIELD pending=place.pending on_press=place.start>
                {act}
            </Button>
        </div>
    }
    .into_any()
}
