//! What is noted: name and number as on the card that was seen, the answers, the papers. The name, the papers and what is not
//! sensitive stay in this tab until it is sent; the number stays nowhere.

use super::{
    begin::Stage,
    loose::{answered, keepable, loose},
};
use crate::{
    backend::{Failure, use_action, use_remote},
    browser::time,
    form::{FormPageView, FormState, Start},
    keep::typed::Typed,
    say::say,
    show::{papers_seen::Papers, refusal::Refusal},
    ui::{
        Tone,
        button::{Button, ButtonKind, ButtonRole},
        codes::check_id_number,
        error_summary::{ErrorSummary, FieldError, error_of},
        notice::{Notice, Urgency},
        sent_form::SentForm,
        skeleton::Shape,
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{
    ProblemKind,
    endpoint::Id,
    endpoints::{GetCounterForm, StartCounterDraft},
    validate::{CitizenId, Day},
    wire::{CounterDraft, CounterDraftStart, CounterForm, CounterPaper},
};
use leptos::prelude::*;
use std::sync::Arc;

const NAME: &str = "begin-name";
const NUMBER: &str = "begin-number";
/// Most characters of a name.
const MOST: usize = 300;

/// The form of an item, once it has come.
#[component]
pub fn Fill(stage: Stage, item: Id) -> impl IntoView {
    let asked = item.clone();
    let form = use_remote::<GetCounterForm>(move || Some((asked.clone(), ())));
    let elsewhere = Memo::new(move |_| {
        let failure = form.failure();
        failure.is_some_and(|why| why.is(ProblemKind::NotFound))
    });
    (move || {
        if elsewhere.get() {
            return view! {
                <Notice tone=Tone::Wait title=words::desk_begin::elsewhere urgency=Urgency::AtOnce>
                    <p>{words::desk_begin::elsewhere_do}</p>
                    {other(stage)}
                </Notice>
            }
            .into_any();
        }
        form.show(Shape::Page, words::desk_begin::form_what, move |form| {
            whole(stage, &form)
        })
        .into_any()
    })
    .into_any()
}

/// The way back to finding an item.
fn other(stage: Stage) -> AnyView {
    view! {
        <Button kind=ButtonKind::Quiet on_press=move |()| stage.leave()>
            {words::desk_begin::item_other}
        </Button>
    }
    .into_any()
}

/// A field that is wrong, with what is said there.
fn wrong(pointer: &str) -> Option<FieldError> {
    let (field, message): (&str, words::Phrase) = match pointer {
        "/name" => (NAME, words::desk_begin::name_missing),
        "/idNumber" => (NUMBER, words::desk_begin::number_wrong),
        _ => return None,
    };
    Some(FieldError {
        field: field.to_owned(),
        message: message.into(),
    })
}

/// What the back end finds wrong with the person.
fn wrong_there(failure: &Failure) -> Vec<FieldError> {
    let errors = failure.errors.iter();
    let pointers = errors.filter_map(|error| error.pointer.as_deref());
    pointers.filter_map(wrong).collect()
}

/// An identity number in its normal form, if it is one.
fn normal(typed: &str) -> Option<String> {
    let (year, month, day) = time::today();
    let number = CitizenId::parse(typed, Day::new(year, month, day)?).ok()?;
    Some(number.as_str().to_owned())
}

/// What is wrong with the person before anything is sent.
fn wrong_here(name: &str, number: &str) -> Vec<FieldError> {
    let named = !name.is_empty() && name.chars().count() <= MOST;
    [("/name", named), ("/idNumber", normal(number).is_some())]
        .into_iter()
        .filter(|(_, right)| !right)
        .filter_map(|(pointer, _)| wrong(pointer))
        .collect()
}

fn whole(stage: Stage, of: &CounterForm) -> AnyView {
    let item = StoredValue::new(of.item.id.clone());
    let typed = Typed::of(&of.item.id, "begin-name");
    let kept = Typed::of(&of.item.id, "begin-answers");
    let (name, number) = (typed.text, RwSignal::new(String::new()));
    let form = Arc::new(loose(&of.form));
    let before = kept.text.with_untracked(|kept| serde_json::from_str(kept));
    let state = FormState::new(Start {
        form: form.clone(),
        answers: before.unwrap_or_default(),
        prefilled: Vec::new(),
        disputed: Vec::new(),
    });
    Effect::new(move || {
        if state.changed() > 0 {
            let answers = keepable(&form, state.answers());
            kept.text
                .set(serde_json::to_string(&answers).unwrap_or_default());
        }
    });
    let seen = Typed::of(&of.item.id, "begin-papers");
    let papers = Papers::kept(seen);
    let known = StoredValue::new(of.papers.clone());
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let send = use_action::<StartCounterDraft>(
        move || {
            let known = |id: &str| known.with_value(|all| all.iter().any(|one| one.id == id));
            let body = CounterDraftStart {
                item: item.get_value(),
                name: name.get_untracked().trim().to_owned(),
                id_number: number
                    .with_untracked(|typed| normal(typed))
                    .unwrap_or_default(),
                answers: answered(state.answers()),
                papers: papers.of(known),
            };
            ((), (), body)
        },
        move |one: CounterDraft| {
            typed.forget();
            kept.forget();
            seen.forget();
            number.try_set(String::new());
            stage.begun(one);
        },
    );
    let rest = RwSignal::new(None::<Failure>);
    Effect::new(move || {
        let failure = send.failure.get();
        let told = failure.as_ref().map(wrong_there).unwrap_or_default();
        rest.set(failure.filter(|_| told.is_empty()));
        if !told.is_empty() {
            errors.set(told);
        }
    });
    let submit = move |()| {
        if send.pending.get_untracked() {
            return;
        }
        let found = wrong_here(name.get_untracked().trim(), &number.get_untracked());
        let person = found.is_empty();
        errors.set(found);
        // One summary at a time: the person first, then the answers.
        if person && state.check_page(0) {
            send.start.run(());
        }
    };
    let rows = of
        .papers
        .iter()
        .map(|one| paper(papers, one))
        .collect_view();
    let body = view! {
        <SentForm on_submit=submit>
            <ErrorSummary errors />
            <h3>{words::desk_begin::person}</h3>
            <TextField
                id=NAME
                label=words::desk_begin::name
                hint=words::desk_begin::name_hint
                value=name
                kind=TextKind::Name
                error=error_of(errors, NAME)
                private=true
            />
            <TextField
                id=NUMBER
                label=words::desk_begin::number
                hint=words::desk_begin::number_hint
                value=number
                kind=TextKind::IdNumber
                check=check_id_number
                error=error_of(errors, NUMBER)
                private=true
            />
            <p>{words::desk_begin::answers_lead}</p>
            <FormPageView state page=0 />
            <h3>{words::desk_begin::papers}</h3>
            {rows}
            <p>{words::desk_begin::slip_once}</p>
            <Refusal failure=rest conflict=words::desk_begin::conflict />
            <div class="row">
                <Button kind=ButtonKind::Primary role=ButtonRole::Submit pending=send.pending>
                    {words::desk_begin::send}
                </Button>
                {other(stage)}
            </div>
        </SentForm>
    };
    view! {
        <section class="stack no-print" aria-labelledby="begin-what">
            <h2 id="begin-what">{say(&of.item.name)}</h2>
            {body}
        </section>
    }
    .into_any()
}

/// A paper, and how it was there.
fn paper(papers: Papers, one: &CounterPaper) -> AnyView {
    let need: words::Phrase = if one.required {
        words::apply::required
    } else {
        words::apply::not_required
    };
    view! {
        <div class="stack">
            <h4>{say(&one.name)}</h4>
            <p>{need}</p>
            {papers.choice(&one.id)}
        </div>
    }
    .into_any()
}
