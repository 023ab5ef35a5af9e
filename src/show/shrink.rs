//! Offering to make a picture smaller: before and after are told, and nothing is changed without a yes.

use super::picked::{Offer, readable};
use crate::browser::dom::PickedFile;
use crate::ui::Tone;
use crate::ui::button::Button;
use crate::ui::notice::{Notice, Urgency};
use crate::words;
use leptos::prelude::*;

/// What sends a file that is of this media type.
pub type Send = Callback<(PickedFile, &'static str)>;

/// Every picture that waits for an answer; reactive.
pub fn offers(waiting: RwSignal<Vec<Offer>>, send: Send) -> Vec<AnyView> {
    let offers = waiting.get().into_iter().enumerate();
    offers
        .map(|(at, offer)| one(waiting, send, at, offer))
        .collect()
}

fn one(waiting: RwSignal<Vec<Offer>>, send: Send, at: usize, offer: Offer) -> AnyView {
    let put_away = move || {
        waiting.update(|offers| {
            if at < offers.len() {
                offers.remove(at);
            }
        });
    };
    let (name, from, to) = (
        offer.from.name.clone(),
        readable(offer.from.size),
        readable(offer.to.size),
    );
    let must = offer.as_it_is.is_none();
    let explain = move || {
        if must {
            words::apply::shrink_must(&from, &to)
        } else {
            words::apply::shrink_may(&from, &to)
        }
    };
    let smaller = StoredValue::new(offer.to);
    let as_it_is = offer.as_it_is.map(|media_type| {
        let file = StoredValue::new(offer.from);
        view! {
            <Button on_press=move |()| {
                let file = file.get_value();
                put_away();
                send.run((file, media_type));
            }>{words::apply::shrink_no}</Button>
        }
        .into_any()
    });
    view! {
        <Notice tone=Tone::Info title=name urgency=Urgency::AtOnce>
            <p>{explain}</p>
            <div class="row">
                <Button on_press=move |()| {
                    let file = smaller.get_value();
                    put_away();
                    send.run((file, "image/jpeg"));
                }>{words::apply::shrink_yes}</Button>
                {as_it_is}
                <Button on_press=move |()| put_away()>{words::apply::shrink_drop}</Button>
            </div>
        </Notice>
    }
    .into_any()
}
