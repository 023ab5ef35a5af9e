//! Offering to make a picture smaller: before and after are told, and nothing is changed without a yes.

use super::files::{Offer, readable};
use super::intake::Intake;
use crate::ui::Tone;
use crate::ui::button::Button;
use crate::ui::notice::{Notice, Urgency};
use crate::words;
use leptos::prelude::*;

/// Every picture that waits for an answer.
pub fn offers(intake: Intake) -> Vec<AnyView> {
    let offers = intake.offers.get().into_iter().enumerate();
    offers.map(|(at, offer)| one(intake, at, offer)).collect()
}

fn one(intake: Intake, at: usize, offer: Offer) -> AnyView {
    let put_away = move || {
        intake.offers.update(|offers| {
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
                leptos::task::spawn_local(async move { intake.send(file, media_type).await });
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
                    leptos::task::spawn_local(async move { intake.send(file, "image/jpeg").await });
                }>{words::apply::shrink_yes}</Button>
                {as_it_is}
                <Button on_press=move |()| put_away()>{words::apply::shrink_drop}</Button>
            </div>
        </Notice>
    }
    .into_any()
}
