//! The form that asks after a parcel: what is wrong, and more about it.

use super::Of;
use crate::{
    backend::use_action,
    browser::dom,
    form::kept::Kept,
    say::{day, say},
    show::{parcel as told, refusal::Refusal},
    ui::{
        button::{Button, ButtonKind},
        error_summary::{ErrorSummary, FieldError, error_of},
        field::Need,
        options::RadioGroup,
        select::Choice,
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{
    endpoints::StartParcelInquiry,
    wire::{Parcel, ParcelInquirable, ParcelInquiryKind, ParcelInquiryStart},
};
use leptos::prelude::*;

const KIND: &str = "parcel-kind";
const TEXT: &str = "parcel-text";
/// The back end takes no more characters.
const MOST: usize = 500;

/// What is being asked; it stays while the case changes around it.
#[derive(Clone, Copy)]
pub(super) struct Form {
    open: RwSignal<bool>,
    kind: RwSignal<String>,
    text: RwSignal<String>,
    errors: RwSignal<Vec<FieldError>>,
}

impl Form {
    /// Nothing is said yet.
    pub(super) fn new() -> Self {
        Self {
            open: RwSignal::new(false),
            kind: RwSignal::new(String::new()),
            text: RwSignal::new(String::new()),
            errors: RwSignal::new(Vec::new()),
        }
    }
}

/// What can be asked, or from when on.
pub(super) fn asking(of: &Of, now: &Parcel, form: Form) -> Option<AnyView> {
    let from = now
        .inquirable
        .iter()
        .filter_map(|one| one.from.clone())
        .min();
    let open: Vec<ParcelInquirable> = now
        .inquirable
        .iter()
        .filter(|one| one.from.is_none() && one.kind.is_known())
        .cloned()
        .collect();
    if open.is_empty() {
        let from = from?;
        return Some(view! { <p>{move || words::parcel::not_yet(&day(&from))}</p> }.into_any());
    }
    let of = of.clone();
    let body = move || {
        if form.open.get() {
            return untrack(|| fields(&of, &open, form));
        }
        view! {
            <div class="no-print">
                <Button on_press=move |()| {
                    form.open.set(true);
                    // Not bound to the button, which goes.
                    dom::focus_soon(KIND.to_owned());
                }>{words::parcel::ask}</Button>
            </div>
        }
        .into_any()
    };
    Some(body.into_any())
}

fn fields(of: &Of, open: &[ParcelInquirable], form: Form) -> AnyView {
    let kept = Kept::fields(["parcel|", &of.id.0].concat(), [form.kind, form.text]);
    let (id, done) = (of.id.clone(), of.done());
    let send = use_action::<StartParcelInquiry>(
        move || {
            let text = form.text.get_untracked().trim().to_owned();
            let body = ParcelInquiryStart {
                kind: form
                    .kind
                    .with_untracked(|kind| ParcelInquiryKind::from(kind.as_str())),
                text: (!text.is_empty()).then_some(text),
            };
            (id.clone(), (), body)
        },
        move |case| {
            kept.forget();
            form.open.try_set(false);
            form.kind.try_set(String::new());
            form.text.try_set(String::new());
            done(case, words::parcel::sent);
        },
    );
    let choices: Vec<Choice> = open
        .iter()
        .map(|one| {
            let kind = one.kind.clone();
            Choice::new(kind.name().to_owned(), move || told::kind(&kind))
        })
        .collect();
    let names: Vec<String> = choices.iter().map(|one| one.value.clone()).collect();
    let then = open.to_vec();
    let then = move || {
        let chosen = form.kind.get();
        let one = then.iter().find(|one| one.kind.name() == chosen)?;
        let days = u64::from(one.answer_days);
        Some(view! {
            {one.then.as_ref().map(|then| view! { <p>{say(then)}</p> })}
            <p>{move || words::parcel::within(days)}</p>
        })
    };
    let press = move |()| {
        let chosen = form.kind.with_untracked(|kind| names.contains(kind));
        let long = form
            .text
            .with_untracked(|text| text.trim().chars().count() > MOST);
        let wrong = |is: bool, field: &str, message: crate::ui::Text| {
            is.then(|| FieldError {
                field: field.to_owned(),
                message,
            })
        };
        let too_long = || words::matter::text_long(&MOST.to_string());
        let errors: Vec<FieldError> = [
            wrong(!chosen, KIND, words::parcel::kind_missing.into()),
            wrong(long, TEXT, too_long.into()),
        ]
        .into_iter()
        .flatten()
        .collect();
        let ready = errors.is_empty();
        form.errors.set(errors);
        if ready {
            send.start.run(());
        }
    };
    let errors = form.errors;
    view! {
        <div class="stack no-print" role="group" aria-label=words::parcel::ask>
            <ErrorSummary errors />
            <RadioGroup
                id=KIND
                label=words::parcel::what
                value=form.kind
                choices=Signal::stored(choices)
                error=error_of(errors, KIND)
            />
            <div class="stack" aria-live="polite">
                {then}
            </div>
            <TextField
                id=TEXT
                label=words::parcel::said
                hint=words::parcel::said_hint
                value=form.text
                kind=TextKind::Lines
                need=Need::Optional
                error=error_of(errors, TEXT)
            />
            {kept.note(words::parcel::kept)}
            <Refusal failure=send.failure conflict=words::parcel::conflict />
            <div class="row">
                <Button kind=ButtonKind::Primary pending=send.pending on_press=press>
                    {words::parcel::send}
                </Button>
                <Button kind=ButtonKind::Quiet on_press=move |()| form.open.set(false)>
                    {words::parcel::not_now}
                </Button>
            </div>
        </div>
    }
    .into_any()
}
