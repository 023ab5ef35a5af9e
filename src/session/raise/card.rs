//! Identity card and social security card: what is printed on them.

use crate::{
    backend::use_action,
    session::refusals::{Refusals, RefusedForm, checked, missing},
    ui::{
        codes::{IdNumberField, check_id_number},
        date_field::DateField,
        options::Checkbox,
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{
    endpoints::RaiseLevel,
    wire::{LevelCheck, LevelCheckKind, LevelStanding},
};
use leptos::prelude::*;

/// The form of one of the two. Nothing of it is kept anywhere.
pub fn check(kind: LevelCheckKind, taken: Callback<LevelStanding>) -> AnyView {
    let text = || RwSignal::new(String::new());
    let (name, number, until, region, card) = (text(), text(), text(), text(), text());
    let for_good = RwSignal::new(false);
    let is_card = kind == LevelCheckKind::IdCard;
    let refusals = Refusals::new();
    let typed = |signal: RwSignal<String>| Some(signal.get_untracked().trim().to_owned());
    let action = use_action::<RaiseLevel>(
        move || {
            let body = LevelCheck {
                kind: kind.clone(),
                name: typed(name),
                id_number: typed(number),
                valid_until: typed(until).filter(|_| is_card && !for_good.get_untracked()),
                card_region: typed(region).filter(|_| !is_card),
                card_number: typed(card).filter(|_| !is_card),
                face: None,
            };
            ((), (), body)
        },
        move |standing| taken.run(standing),
    );
    let look = move || {
        let own = |wanted: bool, signal| missing(signal).filter(|_| wanted);
        vec![
            ("/name", missing(name)),
            ("/idNumber", checked(number, check_id_number)),
            (
                "/validUntil",
                own(is_card && !for_good.get_untracked(), until),
            ),
            ("/cardRegion", own(!is_card, region)),
            ("/cardNumber", own(!is_card, card)),
        ]
    };
    let printed = if is_card {
        validity(until, for_good, refusals)
    } else {
        social(region, card, refusals)
    };
    view! {
        <RefusedForm refusals first="/name" action look=Box::new(look) send=words::level::verify>
            <TextField
                label=words::level::name
                value=name
                kind=TextKind::Name
                id=Refusals::id("/name")
                error=refusals.of("/name")
            />
            <IdNumberField
                label=words::level::id_number
                value=number
                id=Refusals::id("/idNumber")
                error=refusals.of("/idNumber")
            />
            {printed}
        </RefusedForm>
    }
    .into_any()
}

fn validity(until: RwSignal<String>, for_good: RwSignal<bool>, refusals: Refusals) -> AnyView {
    view! {
        {move || {
            (!for_good.get())
                .then(|| {
                    view! {
                        <DateField
                            label=words::level::valid_until
                            value=until
                            id=Refusals::id("/validUntil")
                            error=refusals.of("/validUntil")
                        />
                    }
                })
        }}
        <Checkbox label=words::level::for_good value=for_good />
    }
    .into_any()
}

fn social(region: RwSignal<String>, card: RwSignal<String>, refusals: Refusals) -> AnyView {
    view! {
        <TextField
            label=words::level::card_region
            hint=words::level::card_region_hint
            value=region
            kind=TextKind::Number
            id=Refusals::id("/cardRegion")
            error=refusals.of("/cardRegion")
        />
        <TextField
            label=words::level::card_number
            hint=words::level::card_number_hint
            value=card
            id=Refusals::id("/cardNumber")
            error=refusals.of("/cardNumber")
        />
    }
    .into_any()
}
