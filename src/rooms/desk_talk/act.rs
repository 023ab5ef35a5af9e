//! What an officer does with a thread: the acts that are open, and the form of the one that was chosen. What is typed stays
//! in this tab until it is sent.

use super::file::{DONE, Open};
use crate::{
    backend::{Failure, call, use_guarded_action},
    browser::{dom, page, time},
    keep::typed::Typed,
    say::{said, saying},
    show::{refusal::Refusal, thread_words},
    styles::talk_thread as style,
    ui::{
        Tone,
        button::{Button, ButtonKind},
        error_summary::{ErrorSummary, FieldError, error_of},
        field::Need,
        icon,
        notice::{Notice, Urgency},
        options::RadioGroup,
        select::{Choice, SelectField},
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{
    endpoints::{ActOnThread, GetDeskThread},
    wire::{
        DeskThreadAct, DeskThreadOffer, DeskThreadRequest, SuggestionOutcome, Text, ThreadKind,
    },
};
use leptos::prelude::*;
use std::{sync::Arc, time::Duration};

const TITLE: &str = "desk-talk-act";
const TEXT: &str = "desk-talk-text";
const DEPARTMENT: &str = "desk-talk-department";
const OUTCOME: &str = "desk-talk-outcome";

/// The acts.
pub fn view(open: Open) -> AnyView {
    let offers = Memo::new(move |_| open.file.with(|file| file.acts.clone()));
    let chosen = RwSignal::new(None::<DeskThreadAct>);
    let buttons = move || {
        offers
            .get()
            .into_iter()
            .filter(|offer| offer.act.is_known())
            .map(|offer| button(offer, chosen))
            .collect_view()
    };
    let none = move || {
        offers
            .with(Vec::is_empty)
            .then(|| view! { <p>{words::talk::desk_no_acts}</p> })
    };
    let form = move || chosen.get().map(|act| untrack(|| form(open, act, chosen)));
    view! {
        <h2>{words::talk::now}</h2>
        {none}
        <div class="row">{buttons}</div>
        {form}
    }
    .into_any()
}

/// What an act is called; reactive.
pub fn name(act: &DeskThreadAct) -> String {
    match act {
        DeskThreadAct::Dispatch => words::talk::desk_dispatch(),
        DeskThreadAct::Take => words::talk::desk_take(),
        DeskThreadAct::Extend => words::talk::desk_extend(),
        DeskThreadAct::Reply => words::talk::desk_reply(),
        DeskThreadAct::Return => words::talk::desk_return(),
        DeskThreadAct::Publish => words::talk::desk_publish(),
        DeskThreadAct::Unpublish => words::talk::desk_unpublish(),
        DeskThreadAct::Close => words::talk::desk_close(),
        DeskThreadAct::Other(name) => name,
    }
    .to_owned()
}

/// A button, or why there is none.
fn button(offer: DeskThreadOffer, chosen: RwSignal<Option<DeskThreadAct>>) -> AnyView {
    let (act, label) = (offer.act.clone(), offer.act);
    match offer.blocked {
        Some(why) => {
            let why = saying(&why);
            view! { <p>{move || words::talk::desk_blocked(&name(&label), &why.get())}</p> }
                .into_any()
        }
        None => view! {
            <Button on_press=move |()| chosen.set(Some(act.clone()))>{move || name(&label)}</Button>
        }
        .into_any(),
    }
}

fn form(open: Open, act: DeskThreadAct, chosen: RwSignal<Option<DeskThreadAct>>) -> AnyView {
    let thread = open.id.with_value(|id| id.0.clone());
    let text = Typed::of(&thread, act.name());
    let (department, outcome) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let (needs, templates, kind, departments) = open.file.with_untracked(|file| {
        let offer = file.acts.iter().find(|offer| offer.act == act);
        (
            offer.is_some_and(|offer| offer.text_required),
            offer
                .map(|offer| offer.templates.clone())
                .unwrap_or_default(),
            file.thread.summary.kind.clone(),
            file.departments.clone(),
        )
    });
    let asks_outcome = act == DeskThreadAct::Reply && kind == ThreadKind::Suggestion;
    let asks_department = act == DeskThreadAct::Dispatch;
    let asked = act.clone();
    let given = move |value: RwSignal<String>| {
        let value = value.get_untracked().trim().to_owned();
        (!value.is_empty()).then_some(value)
    };
    let done_act = act.clone();
    let send = use_guarded_action::<ActOnThread>(
        move || {
            let request = DeskThreadRequest {
                act: asked.clone(),
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
            page::announce(&untrack(|| words::talk::desk_done(&name(&done_act))));
            open.done.try_set(Some(done_act.clone()));
            open.file.try_set(Arc::new(now));
            chosen.try_set(None);
            time::after(Duration::ZERO, || dom::focus(DONE));
        },
    );
    let faster = RwSignal::new(false);
    look_again(open, send.failure, faster);
    let press = move |()| {
        faster.set(false);
        let mut wrong = Vec::new();
        let mut need = |field: &str, missing: bool, message: fn() -> &'static str| {
            if missing {
                wrong.push(FieldError {
                    field: field.to_owned(),
                    message: message.into(),
                });
            }
        };
        let empty = |value: RwSignal<String>| value.with_untracked(|value| value.trim().is_empty());
        need(
            DEPARTMENT,
            asks_department && empty(department),
            words::talk::department_missing,
        );
        need(
            OUTCOME,
            asks_outcome && empty(outcome),
            words::talk::outcome_missing,
        );
        need(
            TEXT,
            needs && empty(text.text),
            words::talk::desk_text_missing,
        );
        let ready = wrong.is_empty();
        errors.set(wrong);
        if ready {
            send.start.run(());
        }
    };
    let error = move |field| error_of(errors, field);
    let choose_department = asks_department.then(|| {
        let choices: Vec<Choice> = departments
            .iter()
            .map(|one| Choice::new(one.id.clone(), saying(&one.name)))
            .collect();
        view! {
            <SelectField
                id=DEPARTMENT
                label=words::talk::department_of
                value=department
                choices
                error=error(DEPARTMENT)
            />
        }
    });
    let choose_outcome = asks_outcome.then(|| {
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
                value=outcome
                choices
                error=error(OUTCOME)
            />
        }
    });
    let label: fn() -> &'static str = match act {
        DeskThreadAct::Reply => words::talk::desk_answer,
        _ => words::talk::desk_reason,
    };
    let words_go = needs || matches!(act, DeskThreadAct::Dispatch);
    let write = words_go.then(|| {
        view! {
            <TextField
                id=TEXT
                label
                value=text.text
                kind=TextKind::Lines
                need=if needs { Need::Required } else { Need::Optional }
                error=error(TEXT)
            />
            {starts(text.text, templates)}
        }
    });
    time::after(Duration::ZERO, || dom::focus(TITLE));
    let (title, confirm) = (act.clone(), act);
    let seal = move || words::desk::with_seal(&open.seal.get_value());
    view! {
        <div class=style::FORM role="group" aria-labelledby=TITLE>
            <h3 id=TITLE tabindex="-1">
                {move || name(&title)}
            </h3>
            <ErrorSummary errors />
            {move || faster.get().then(|| view! { <Notice tone=Tone::Wait title=words::talk::desk_faster urgency=Urgency::AtOnce /> })}
            {choose_department}
            {choose_outcome}
            {write}
            <p>{seal}</p>
            <Refusal failure=send.failure conflict=words::talk::conflict />
            <div class="row">
                <Button kind=ButtonKind::Primary pending=send.pending on_press=press>
                    {move || words::desk::confirm(&name(&confirm))}
                </Button>
                <Button kind=ButtonKind::Quiet on_press=move |()| chosen.set(None)>
                    {words::desk::put_away}
                </Button>
            </div>
        </div>
    }
    .into_any()
}

/// A colleague was faster, or the person said more: the thread is fetched anew under the form, which stays as it is.
fn look_again(open: Open, failure: RwSignal<Option<Failure>>, faster: RwSignal<bool>) {
    Effect::new(move || {
        if failure.with(|failure| failure.as_ref().is_some_and(Failure::is_stale)) {
            failure.set(None);
            faster.set(true);
            let id = open.id.get_value();
            leptos::task::spawn_local(async move {
                if let Ok(now) = call::<GetDeskThread>(id, ()).await {
                    open.file.try_set(Arc::new(now));
                }
            });
        }
    });
}

/// Sentences to start from.
fn starts(text: RwSignal<String>, templates: Vec<Text>) -> AnyView {
    let rows = templates
        .into_iter()
        .map(|template| {
            let start = template.clone();
            let add = move |()| {
                text.update(|text| {
                    if !text.trim().is_empty() {
                        text.push('\n');
                    }
                    text.push_str(&said(&start));
                });
            };
            view! {
                <Button kind=ButtonKind::Quiet picture=icon::EDIT on_press=add>
                    {move || said(&template)}
                </Button>
            }
        })
        .collect_view();
    view! {
        <div role="group" aria-label=words::desk::templates>
            {rows}
        </div>
    }
    .into_any()
}
