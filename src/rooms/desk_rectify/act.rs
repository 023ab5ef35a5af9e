//! What an officer does with a bad rating.

use super::file::Open;
use crate::{
    backend::{call, use_guarded_action},
    keep::typed::Typed,
    show::{
        officer_act::{Acts, Offer, Own, given, missing},
        rectification,
    },
    ui::{
        error_summary::{FieldError, error_of},
        options::RadioGroup,
        select::Choice,
    },
    words,
};
use contract::{
    endpoints::{ActOnRectification, GetDeskRectification},
    wire::{
        DeskRectification, DeskRectificationAct, DeskRectificationRequest, RectificationOutcome,
    },
};
use leptos::prelude::*;
use std::sync::Arc;

const OUTCOME: &str = "desk-rectify-outcome";

/// The acts that are offered.
pub fn acts(file: RwSignal<Arc<DeskRectification>>) -> Acts {
    let offers = Memo::new(move |_| {
        file.with(|file| {
            let known = file.acts.iter().filter(|offer| offer.act.is_known());
            known
                .map(|offer| Offer {
                    act: offer.act.name().to_owned(),
                    text_required: offer.text_required,
                    templates: offer.templates.clone(),
                    blocked: offer.blocked.clone(),
                })
                .collect()
        })
    });
    Acts::new(offers, name)
}

/// What an act is called; reactive.
fn name(act: &str) -> String {
    match DeskRectificationAct::from(act) {
        DeskRectificationAct::Take => words::rectify::desk_take(),
        DeskRectificationAct::Extend => words::rectify::desk_extend(),
        DeskRectificationAct::Answer => words::rectify::desk_answer(),
        DeskRectificationAct::Return => words::rectify::desk_return(),
        DeskRectificationAct::Close => words::rectify::desk_close(),
        DeskRectificationAct::Other(_) => act,
    }
    .to_owned()
}

/// The form of one.
pub fn form(open: Open, offer: Offer) -> AnyView {
    let act = DeskRectificationAct::from(offer.act.as_str());
    let text = Typed::of(&open.id.with_value(|id| id.0.clone()), &offer.act);
    let outcome = RwSignal::new(String::new());
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let answers = act == DeskRectificationAct::Answer;
    let taken = offer.act.clone();
    let send = use_guarded_action::<ActOnRectification>(
        move || {
            let request = DeskRectificationRequest {
                act: act.clone(),
                text: given(text.text),
                outcome: given(outcome).map(|name| RectificationOutcome::from(name.as_str())),
            };
            let revision = open.file.with_untracked(|file| file.revision.clone());
            (open.id.get_value(), request, revision)
        },
        move |now| {
            text.forget();
            open.file.try_set(Arc::new(now));
            open.acts.taken(&taken);
        },
    );
    let choose = answers.then(|| {
        let choices: Vec<Choice> = RectificationOutcome::known()
            .into_iter()
            .map(|one| {
                let value = one.name().to_owned();
                Choice::new(value, move || rectification::outcome_name(&one))
            })
            .collect();
        view! {
            <RadioGroup
                id=OUTCOME
                label=words::rectify::outcome
                value=outcome
                choices
                error=error_of(errors, OUTCOME)
            />
        }
    });
    let wrong = move || {
        let missing = answers.then(|| missing(OUTCOME, outcome, words::rectify::outcome_missing));
        missing.flatten().into_iter().collect()
    };
    let again = move || {
        let id = open.id.get_value();
        leptos::task::spawn_local(async move {
            if let Ok(now) = call::<GetDeskRectification>(id, ()).await {
                open.file.try_set(Arc::new(now));
            }
        });
    };
    let own = Own {
        text,
        label: if answers {
            words::rectify::desk_text
        } else {
            words::rectify::desk_reason
        },
        may_write: false,
        fields: choose.into_any(),
        wrong: Box::new(wrong),
        errors,
        send,
        again: Box::new(again),
        conflict: words::rectify::conflict,
        seal: open.seal,
    };
    open.acts.form(offer, own)
}
