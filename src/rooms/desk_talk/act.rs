//! What an officer does with a thread.

use super::file::Open;
use crate::{
    backend::{call, use_guarded_action},
    keep::typed::Typed,
    say::saying,
    show::{
        officer_act::{Acts, Offer, Own, given, missing},
        thread_words,
    },
    ui::{
        error_summary::{FieldError, error_of},
        options::RadioGroup,
        select::{Choice, SelectField},
    },
    words,
};
use contract::{
    endpoints::{ActOnThread, GetDeskThread},
    wire::{DeskThread, DeskThreadAct, DeskThreadRequest, SuggestionOutcome, ThreadKind},
};
use leptos::prelude::*;
use std::sync::Arc;

const DEPARTMENT: &str = "desk-talk-department";
const OUTCOME: &str = "desk-talk-outcome";

/// The acts that are offered.
pub fn acts(file: RwSignal<Arc<DeskThread>>) -> Acts {
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
    match DeskThreadAct::from(act) {
        DeskThreadAct::Dispatch => words::talk::desk_dispatch(),
        DeskThreadAct::Take => words::talk::desk_take(),
        DeskThreadAct::Extend => words::talk::desk_extend(),
        DeskThreadAct::Reply => words::talk::desk_reply(),
        DeskThreadAct::Return => words::talk::desk_return(),
        DeskThreadAct::Publish => words::talk::desk_publish(),
        DeskThreadAct::Unpublish => words::talk::desk_unpublish(),
        DeskThreadAct::Close => words::talk::desk_close(),
        DeskThreadAct::Other(_) => act,
    }
    .to_owned()
}

/// The form of one.
pub fn form(open: Open, offer: Offer) -> AnyView {
    let act = DeskThreadAct::from(offer.act.as_str());
    let text = Typed::of(&open.id.with_value(|id| id.0.clone()), &offer.act);
    let (department, outcome) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let suggestion = open
        .file
        .with_untracked(|file| file.thread.summary.kind == ThreadKind::Suggestion);
    let replies = act == DeskThreadAct::Reply;
    let (asks_outcome, dispatches) = (replies && suggestion, act == DeskThreadAct::Dispatch);
    let taken = offer.act.clone();
    let send = use_guarded_action::<ActOnThread>(
        move || {
            let request = DeskThreadRequest {
                act: act.clone(),
                text: given(text.text),
                department: given(department),
                outcome: given(outcome).map(|name| SuggestionOutcome::from(name.as_str())),
            };
            let revision = open
                .file
                .with_untracked(|file| file.thread.revision.clone());
            (open.id.get_value(), request, revision)
        },
        move |now| {
            text.forget();
            open.file.try_set(Arc::new(now));
            open.acts.taken(&taken);
        },
    );
    let wrong = move || {
        let department =
            dispatches.then(|| missing(DEPARTMENT, department, words::talk::department_missing));
        let outcome = asks_outcome.then(|| missing(OUTCOME, outcome, words::talk::outcome_missing));
        [department, outcome]
            .into_iter()
            .flatten()
            .flatten()
            .collect()
    };
    let again = move || {
        let id = open.id.get_value();
        leptos::task::spawn_local(async move {
            if let Ok(now) = call::<GetDeskThread>(id, ()).await {
                open.file.try_set(Arc::new(now));
            }
        });
    };
    let fields = view! {
        {dispatches.then(|| departments(open, department, errors))}
        {asks_outcome.then(|| outcomes(outcome, errors))}
    }
    .into_any();
    let own = Own {
        text,
        label: if replies {
            words::talk::desk_answer
        } else {
            words::talk::desk_reason
        },
        may_write: dispatches,
        fields,
        wrong: Box::new(wrong),
        errors,
        send,
        again: Box::new(again),
        conflict: words::talk::conflict,
        seal: open.seal,
    };
    open.acts.form(offer, own)
}

fn departments(open: Open, value: RwSignal<String>, errors: RwSignal<Vec<FieldError>>) -> AnyView {
    let choices: Vec<Choice> = open.file.with_untracked(|file| {
        let all = file.departments.iter();
        all.map(|one| Choice::new(one.id.clone(), saying(&one.name)))
            .collect()
    });
    view! {
        <SelectField
            id=DEPARTMENT
            label=words::talk::department_of
            value
            choices
            error=error_of(errors, DEPARTMENT)
        />
    }
    .into_any()
}

fn outcomes(value: RwSignal<String>, errors: RwSignal<Vec<FieldError>>) -> AnyView {
    let choices: Vec<Choice> = SuggestionOutcome::known()
        .into_iter()
        .map(|one| {
            let value = one.name().to_owned();
            Choice::new(value, move || thread_words::outcome_name(&one))
        })
        .collect();
    view! {
        <RadioGroup
            id=OUTCOME
            label=words::talk::outcome
            value
            choices
            error=error_of(errors, OUTCOME)
        />
    }
    .into_any()
}
