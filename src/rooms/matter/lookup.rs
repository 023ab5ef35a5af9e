//! A case by its number and query code, for those who are not signed in. What is typed goes into no address.

use super::{about, clock, scanned};
use crate::{
    backend::{Failure, use_action},
    browser::{dom, time},
    frame::arrival,
    routes::Route,
    say::{say, saying},
    show::{
        case_timeline, case_words,
        contacts::Contacts,
        parcel,
        scan::{Scan, from_address},
        wait::{self, Foot, Wait},
    },
    styles::{matter_case, matter_lookup as style},
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        error_summary::{ErrorSummary, FieldError, error_of},
        link::{Link, LinkKind},
        sent_form::SentForm,
        tag::Tag,
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{
    endpoints::LookUpCase,
    validate::case_number,
    wire::{CaseGlance, LookUp},
};
use leptos::prelude::*;
use std::time::Duration;

const NUMBER: &str = "lookup-number";
const CODE: &str = "lookup-code";
const FOUND: &str = "lookup-found";

/// The page.
#[component]
pub fn LookUpPage() -> impl IntoView {
    arrival::use_title(|| Some(words::matter::lookup().to_owned()));
    arrival::settled();
    let (number, code) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let found = RwSignal::new(None::<CaseGlance>);
    let send = use_action::<LookUpCase>(
        move || {
            let asked = LookUp {
                number: tidy(&number.get_untracked()),
                query_code: tidy(&code.get_untracked()),
            };
            ((), (), asked)
        },
        move |glance| {
            found.set(Some(glance));
            time::after(Duration::ZERO, || dom::focus(FOUND));
        },
    );
    let wait = Wait::after(send.failure, words::matter::lookup_again);
    // Told as an error of the form, where it can be put right; everything else has a notice of its own.
    Effect::new(move || {
        if send
            .failure
            .with(|failure| failure.as_ref().is_some_and(Failure::is_lost))
        {
            errors.set(vec![error(NUMBER, words::matter::lookup_wrong)]);
        }
    });
    let other = wait::others(move || send.failure.get(), Failure::is_lost);
    let submit = move || {
        if wait.left.get_untracked() > 0 || send.pending.get_untracked() {
            return;
        }
        found.set(None);
        send.failure.set(None);
        let wrong = missing(&number.get_untracked(), &code.get_untracked());
        let ready = wrong.is_empty();
        errors.set(wrong);
        if ready {
            send.start.run(());
        }
    };
    let message = move |field| error_of(errors, field);
    let fill = move |pair: (String, String)| {
        number.set(pair.0);
        code.set(pair.1);
        submit();
    };
    let take = move |text: String| scanned::read(&text).map(fill).is_some();
    from_address(&Route::LookUp, take);
    view! {
        <div class="page stack">
            <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::matter::lookup)]) />
            <h1>{words::matter::lookup}</h1>
            <p>{words::matter::lookup_lead}</p>
            <ErrorSummary errors />
            <Scan label=words::matter::lookup_scan not_this=words::matter::lookup_scan_wrong on_read=take />
            <SentForm on_submit=move |()| submit()>
                <TextField
                    id=NUMBER
                    label=words::matter::number
                    value=number
                    hint=words::matter::number_hint
                    error=message(NUMBER)
                    check=check_number
                />
                <TextField
                    id=CODE
                    label=words::matter::query_code
                    value=code
                    kind=TextKind::OneTimeCode
                    hint=words::matter::query_code_hint
                    error=message(CODE)
                />
                {wait
                    .foot(
                        Foot {
                            title: words::matter::lookup_too_many,
                            why: words::matter::lookup_wait,
                            conflict: words::matter::lookup_wrong,
                            send: words::matter::lookup_send,
                        },
                        send.pending,
                        other,
                    )}
            </SentForm>
            {move || found.get().map(|glance| shown(&glance))}
            <p class="no-print">
                <Link href=Route::Cases.href() kind=LinkKind::Lone>
                    {words::matter::to_cases}
                </Link>
            </p>
        </div>
    }
    .into_any()
}

fn error(field: &str, message: fn() -> &'static str) -> FieldError {
    FieldError {
        field: field.to_owned(),
        message: message.into(),
    }
}

fn missing(number: &str, code: &str) -> Vec<FieldError> {
    let mut wrong = Vec::new();
    if tidy(number).is_empty() {
        wrong.push(error(NUMBER, words::matter::number_missing));
    }
    if tidy(code).is_empty() {
        wrong.push(error(CODE, words::matter::query_code_missing));
    }
    wrong
}

/// As the number is written, however it was copied: full-width digits, blanks in between.
pub fn tidy(typed: &str) -> String {
    case_number::parse_any(typed).unwrap_or_else(|_| typed.trim().to_owned())
}

/// Only a hint: each province numbers its own way.
fn check_number(typed: &str) -> Option<String> {
    case_number::parse_any(typed)
        .is_err()
        .then(|| words::matter::number_unlikely().to_owned())
}

/// What anybody with number and code may see.
fn shown(glance: &CaseGlance) -> AnyView {
    let state = glance.state.clone();
    let parcel = glance.parcel.as_ref().map(|parcel| {
        view! {
            <h3>{words::matter::handover}</h3>
            {parcel::parcel(parcel)}
        }
    });
    view! {
        <section class=style::FOUND aria-labelledby=FOUND>
            <h2 id=FOUND tabindex="-1">
                {say(&glance.item.name)}
            </h2>
            <p class="row">
                <Tag tone=case_words::state_tone(&glance.state)>{move || case_words::state_name(&state)}</Tag>
            </p>
            {about::number(&glance.number, &glance.submitted_at)}
            {about::whose(&glance.applicant, saying(&glance.department.name))}
            {clock::large(&glance.clock)}
            <div class=matter_case::NEXT>
                <h3>{words::matter::next}</h3>
                <p>{say(&glance.next)}</p>
            </div>
            <h3>{words::matter::timeline}</h3>
            {case_timeline::timeline(&glance.timeline, u32::MAX)}
            {parcel}
            <h3>{words::matter::help}</h3>
            <Contacts list=glance.contacts.clone() />
        </section>
    }
    .into_any()
}
