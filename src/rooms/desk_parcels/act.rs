//! What an officer answers to an inquiry after a parcel.

use super::one::Open;
use crate::{
    backend::{call, use_action},
    keep::typed::Typed,
    show::officer_act::{Acts, Offer, Own, given, missing},
    ui::{
        date_field::DateField,
        error_summary::{FieldError, error_of},
    },
    words,
};
use contract::{
    endpoints::{AnswerParcelInquiry, GetDeskParcel},
    wire::{DeskParcelInquiry, ParcelInquiryAct, ParcelInquiryAnswer},
};
use leptos::prelude::*;
use std::sync::Arc;

const DAY: &str = "desk-parcel-day";

/// The answers that are offered.
pub fn acts(file: RwSignal<Arc<DeskParcelInquiry>>) -> Acts {
    let offers = Memo::new(move |_| {
        file.with(|file| {
            let known = file.acts.iter().filter(|act| act.is_known());
            known
                .map(|act| Offer {
                    act: act.name().to_owned(),
                    text_required: *act == ParcelInquiryAct::Delivered,
                    templates: Vec::new(),
                    blocked: None,
                })
                .collect()
        })
    });
    Acts::new(offers, name)
}

/// What an answer is called; reactive.
fn name(act: &str) -> String {
    match ParcelInquiryAct::from(act) {
        ParcelInquiryAct::Found => words::parcel::desk_found(),
        ParcelInquiryAct::SendAgain => words::parcel::desk_send_again(),
        ParcelInquiryAct::Delivered => words::parcel::desk_delivered(),
        ParcelInquiryAct::Other(_) => act,
    }
    .to_owned()
}

/// The form of one.
pub fn form(open: Open, offer: Offer) -> AnyView {
    let act = ParcelInquiryAct::from(offer.act.as_str());
    let id = open.id.with_value(|id| id.0.clone());
    let text = Typed::of(&id, &offer.act);
    let on = Typed::of(&id, "day");
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let found = act == ParcelInquiryAct::Found;
    let (label, about): (words::Phrase, words::Phrase) = match act {
        ParcelInquiryAct::Delivered => (
            words::parcel::desk_proof,
            words::parcel::desk_delivered_about,
        ),
        ParcelInquiryAct::SendAgain => (words::parcel::desk_text, words::parcel::desk_again_about),
        _ => (words::parcel::desk_text, words::parcel::desk_found_about),
    };
    let taken = offer.act.clone();
    let send = use_action::<AnswerParcelInquiry>(
        move || {
            let body = ParcelInquiryAnswer {
                act: act.clone(),
                text: given(text.text),
                expected_on: given(on.text).filter(|_| found),
            };
            (open.id.get_value(), (), body)
        },
        move |now| {
            text.forget();
            on.forget();
            open.file.try_set(Arc::new(now));
            open.acts.taken(&taken);
        },
    );
    let when = found.then(|| {
        view! {
            <DateField
                id=DAY
                label=words::parcel::desk_day
                hint=words::parcel::desk_day_hint
                value=on.text
                error=error_of(errors, DAY)
            />
        }
    });
    let wrong = move || {
        let missing = found.then(|| missing(DAY, on.text, words::parcel::desk_day_missing));
        missing.flatten().into_iter().collect()
    };
    let again = move || {
        let id = open.id.get_value();
        leptos::task::spawn_local(async move {
            if let Ok(now) = call::<GetDeskParcel>(id, ()).await {
                open.file.try_set(Arc::new(now));
            }
        });
    };
    let fields = view! {
        <p>{about}</p>
        {when}
    };
    let own = Own {
        text,
        label,
        may_write: true,
        fields: fields.into_any(),
        wrong: Box::new(wrong),
        errors,
        send,
        again: Box::new(again),
        conflict: words::parcel::desk_conflict,
        seal: open.seal,
    };
    open.acts.form(offer, own)
}
