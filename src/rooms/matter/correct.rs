//! What is to be corrected, on one screen: each thing with its reason, nothing else, handed in once.

use super::{about, again, field::Questions};
use crate::{
    backend::{use_action, use_remote},
    browser::{dom, page},
    form::kept::Kept,
    frame::arrival,
    routes::{Route, use_go, use_route},
    say::say,
    show::{moment::moment, refusal::Refusal},
    styles::matter_correct as style,
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        button::{Button, ButtonKind},
        error_summary::{ErrorSummary, FieldError},
        icon,
        link::{Link, LinkKind},
        notice::Notice,
        skeleton::Shape,
        toast::toast,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{CorrectCase, GetCase},
    wire::{Case, CaseAct, Correction, CorrectionAnswer},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The page of the case in the address.
#[component]
pub fn Correct() -> impl IntoView {
    let route = use_route();
    (move || match route.get() {
        Route::CaseCorrection(id) => view! { <CorrectPage id /> }.into_any(),
        _ => ().into_any(),
    })
    .into_any()
}

#[component]
fn CorrectPage(id: Id) -> impl IntoView {
    let asked = id.clone();
    let case = use_remote::<GetCase>(move || Some((asked.clone(), ())));
    arrival::use_title(|| Some(words::matter::correct().to_owned()));
    let back = Route::Case(id.clone()).href();
    let to_case = back.clone();
    let crumbs = Signal::derive(move || {
        vec![
            Crumb::to(words::matter::cases, Route::Cases.href()),
            Crumb::to(words::matter::case, back.clone()),
            Crumb::here(words::matter::correct),
        ]
    });
    view! {
        <div class="page stack">
            <Breadcrumb crumbs />
            <h1>{words::matter::correct}</h1>
            {case.show(Shape::Page, words::matter::case_what, move |case| body(&id, &case))}
            <p>
                <Link href=to_case kind=LinkKind::Lone picture=icon::BACK>
                    {words::matter::back_to_case}
                </Link>
            </p>
        </div>
    }
    .into_any()
}

fn body(id: &Id, case: &Case) -> AnyView {
    let item = about::title_of(&case.summary);
    let lead = view! { <p>{move || words::matter::rate_lead(&item)}</p> }.into_any();
    match &case.correction {
        Some(correction) if case.summary.acts.contains(&CaseAct::Correct) => {
            (lead, head(correction), form(id, case, correction)).into_any()
        }
        _ => {
            let none =
                view! { <Notice tone=Tone::Info title=words::matter::correct_none /> }.into_any();
            (lead, none).into_any()
        }
    }
}

/// Until when, that the clock stands, and which time this is.
fn head(correction: &Correction) -> AnyView {
    let until = correction.until.clone();
    let (round, most) = (
        correction.round.to_string(),
        correction.most_rounds.to_string(),
    );
    let note = correction
        .note
        .as_ref()
        .map(|note| view! { <p>{say(note)}</p> });
    view! {
        <div class=style::HEAD>
            <p>{words::matter::correct_by}</p>
            <p class=style::UNTIL>{move || moment(&until)}</p>
            <p>{words::matter::correct_paused}</p>
            <p>{move || words::matter::correct_round(&round, &most)}</p>
        </div>
        {note}
    }
    .into_any()
}

fn form(id: &Id, case: &Case, correction: &Correction) -> AnyView {
    let questions = Questions::new(case, &correction.fields);
    let materials: Vec<again::Again> = correction
        .materials
        .iter()
        .enumerate()
        .map(|(at, material)| again::Again::new(id, material, case.file_rules.as_ref(), at))
        .collect();
    let round = ["correction|", &id.0, "|", &correction.asked_at].concat();
    let kept = if questions.is_empty() {
        Kept::nothing()
    } else {
        let (filled, typed) = (questions.clone(), questions.clone());
        Kept::open(
            round,
            move |before| filled.fill(before),
            move || serde_json::to_string(&typed.answers()).unwrap_or_default(),
        )
    };
    let at = use_query_map().with_untracked(|query| query.get("at"));
    if let Some(at) = at {
        go_to(&at, &materials, &questions);
    }
    let views = (
        materials.iter().map(again::Again::view).collect::<Vec<_>>(),
        questions.view(),
    );
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let given = questions.clone();
    let (case_id, go) = (id.clone(), use_go());
    let to_case = Route::Case(id.clone()).href();
    let send = use_action::<CorrectCase>(
        move || {
            let answers = untrack(|| given.answers());
            (case_id.clone(), (), CorrectionAnswer { answers })
        },
        {
            let go = send_wrapper::SendWrapper::new(go);
            move |_| {
                kept.forget();
                let told = untrack(words::matter::correct_sent);
                toast(Tone::Done, told, None);
                page::announce(told);
                go(&to_case);
            }
        },
    );
    let press = move |()| {
        let wrong: Vec<FieldError> = materials
            .iter()
            .filter_map(again::Again::wrong)
            .chain(questions.wrong())
            .collect();
        let ready = wrong.is_empty();
        errors.set(wrong);
        if ready {
            send.start.run(());
        }
    };
    view! {
        <ErrorSummary errors />
        <div class=style::PARTS>{views.0} {views.1}</div>
        <Refusal failure=send.failure conflict=words::matter::correct_conflict />
        {kept.note(words::matter::correct_kept)}
        <p>{words::matter::correct_send_about}</p>
        <div>
            <Button kind=ButtonKind::Primary pending=send.pending on_press=press>
                {words::matter::correct_send}
            </Button>
        </div>
    }
    .into_any()
}

/// Puts the keyboard on the very thing that a message led to; what is no longer asked for changes nothing.
fn go_to(at: &str, materials: &[again::Again], questions: &Questions) {
    let field = materials.iter().find_map(|material| material.field_of(at));
    match field {
        Some(field) => dom::focus_soon(field),
        None => questions.focus_soon(at),
    }
}

/// A thing to put right: its name, and what is wrong with it.
pub fn asked(name: crate::ui::Text, reason: &contract::wire::Text, inside: AnyView) -> AnyView {
    view! {
        <section class=style::PART>
            <h2 class=style::NAME>{move || name.get()}</h2>
            <p class=style::REASON>
                <strong>{words::matter::correct_why}</strong>
                {say(reason)}
            </p>
            {inside}
        </section>
    }
    .into_any()
}
