//! What the officer may do now: exactly what the back end offers, and where something is still in the way, what.

mod filled;
mod form;
mod setback;

use super::{file::Case, keys, names};
use crate::{
    keep::typed::Typed,
    say::said,
    styles,
    ui::{
        button::{Button, ButtonKind},
        icon,
        tag::Tag,
    },
    words,
};
use contract::wire::{DeskAct, DeskActOffer};
use leptos::prelude::*;

/// The acts, and the form of the one that was chosen.
pub fn view(case: Case) -> AnyView {
    let offers = case.part(|file| file.acts.clone());
    let chosen = case.id.with_value(|id| Typed::of(&id.0, "act"));
    let act = Memo::new(move |_| {
        chosen
            .text
            .with(|name| (!name.is_empty()).then(|| DeskAct::from(name.as_str())))
    });
    let buttons = move || {
        let offers = offers.get();
        if offers.is_empty() {
            return view! { <p>{words::desk::acts_none}</p> }.into_any();
        }
        let rows = offers
            .into_iter()
            .map(|offer| one(chosen, offer))
            .collect_view();
        view! { <ul class=styles::desk_acts::ACTS role="list">{rows}</ul> }.into_any()
    };
    let form = move || act.get().map(|act| form::view(case, act, offers, chosen));
    view! {
        <section class=styles::desk_acts::PART>
            <h2 class=styles::desk_acts::TITLE id=keys::ACTS tabindex="-1">
                {words::desk::acts}
            </h2>
            {buttons}
            {form}
        </section>
    }
    .into_any()
}

fn one(chosen: Typed, offer: DeskActOffer) -> AnyView {
    let kind = match offer.act {
        DeskAct::NotAccept | DeskAct::Refuse => ButtonKind::Danger,
        DeskAct::SendBack | DeskAct::Suspend | DeskAct::RequestCorrection => ButtonKind::Secondary,
        _ => ButtonKind::Primary,
    };
    let name = offer.act.name().to_owned();
    let (act, blocked) = (offer.act, offer.blocked);
    let disabled = blocked.is_some();
    let why = blocked.map(|why| {
        view! {
            <span class=styles::desk_acts::WHY>
                <Tag tone=crate::ui::Tone::Wait>{words::desk::blocked}</Tag>
                {move || said(&why)}
            </span>
        }
    });
    view! {
        <li class=styles::desk_acts::ACT>
            <Button kind picture=icon::EDIT disabled on_press=move |()| chosen.text.set(name.clone())>
                {move || names::act(&act)}
            </Button>
            {why}
        </li>
    }
    .into_any()
}
