//! Rating a case: five levels by name, what one can say of each, a few words of one's own.

use super::{about, rate_filled::Filled, rate_more, ratings, rectified};
use crate::{
    backend::{use_action, use_remote},
    browser::{dom, page, time},
    frame::arrival,
    routes::{Route, use_query, use_route},
    show::{case_words, refusal::Refusal},
    styles::{matter_case, matter_rate as style},
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        button::{Button, ButtonKind},
        error_summary::{ErrorSummary, FieldError, error_of},
        field::Need,
        icon,
        link::{Link, LinkKind},
        notice::Notice,
        options::{Checkbox, RadioGroup},
        skeleton::Shape,
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{GetCase, RateCase, RatePageQuery},
    wire::{Case, CaseAct, Rating, RatingChannel},
};
use leptos::prelude::*;
use std::time::Duration;

/// Most characters of one's own words.
const MOST: usize = 500;
const LEVEL: &str = "rate-level";
const TEXT: &str = "rate-text";
const THANKS: &str = "rate-thanks";

/// The page of the case in the address.
#[component]
pub fn Rate() -> impl IntoView {
    let route = use_route();
    (move || match route.get() {
        Route::CaseRating(id) => view! { <RatePage id /> }.into_any(),
        _ => ().into_any(),
    })
    .into_any()
}

#[component]
fn RatePage(id: Id) -> impl IntoView {
    let (asked, back) = (id.clone(), Route::Case(id.clone()).href());
    let case = use_remote::<GetCase>(move || Some((asked.clone(), ())));
    arrival::use_title(|| Some(words::matter::rate_title().to_owned()));
    let to_case = back.clone();
    let crumbs = Signal::derive(move || {
        vec![
            Crumb::to(words::matter::cases, Route::Cases.href()),
            Crumb::to(words::matter::case, back.clone()),
            Crumb::here(words::matter::rate_title),
        ]
    });
    let sent = RwSignal::new(None::<Rating>);
    view! {
        <div class="page stack">
            <Breadcrumb crumbs />
            <h1>{words::matter::rate_title}</h1>
            {case
                .show(
                    Shape::Page,
                    words::matter::case_what,
                    move |case| {
                        let (id, case) = (id.clone(), case.clone());
                        (move || match sent.get() {
                            Some(rating) => thanks(&rating),
                            None => untrack(|| body(&id, &case, sent)),
                        })
                            .into_any()
                    },
                )}
            <p>
                <Link href=to_case kind=LinkKind::Lone picture=icon::BACK>
                    {words::matter::back_to_case}
                </Link>
            </p>
        </div>
    }
    .into_any()
}

fn body(id: &Id, case: &Case, sent: RwSignal<Option<Rating>>) -> AnyView {
    let item = about::title_of(&case.summary);
    let acts = &case.summary.acts;
    let again = acts.contains(&CaseAct::RateAgain);
    let form = if again || acts.contains(&CaseAct::Rate) {
        view! { <RateForm id=id.clone() again sent /> }.into_any()
    } else {
        let title = if case.ratings.is_empty() {
            words::matter::rate_not_yet
        } else {
            words::matter::rate_done
        };
        view! { <Notice tone=Tone::Info title /> }.into_any()
    };
    view! {
        <p>{move || words::matter::rate_lead(&item)}</p>
        {ratings::plain(case)}
        {rectified::all(case)}
        {form}
    }
    .into_any()
}

/// What was sent, and whether it was passed on.
fn thanks(rating: &Rating) -> AnyView {
    time::after(Duration::ZERO, || dom::focus(THANKS));
    page::announce(untrack(words::matter::rate_thanks));
    view! {
        <h2 id=THANKS tabindex="-1">{words::matter::rate_thanks}</h2>
        <Notice tone=Tone::Done title=words::matter::rate_kept />
        <div class=matter_case::ONE>{ratings::inside(rating)} {rectified::brief(rating, None)}</div>
    }
    .into_any()
}

#[component]
fn RateForm(id: Id, again: bool, sent: RwSignal<Option<Rating>>) -> impl IntoView {
    let filled = Filled::nothing();
    let (level, tags, text, anonymous) = (filled.level, filled.tags, filled.text, filled.anonymous);
    let asked = use_query::<RatePageQuery>();
    // Where one comes from stands in the address of a code at the counter; who comes by themselves uses what they hold.
    let channel = move || {
        let named = asked.get_untracked().ok().and_then(|query| query.channel);
        named
            .filter(|channel| *channel != RatingChannel::SystemDefault)
            .unwrap_or(if page::is_narrow() {
                RatingChannel::Mobile
            } else {
                RatingChannel::Pc
            })
    };
    let channel = channel();
    let kept = filled.keep(&id, channel.clone());
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let (given, by) = (filled.clone(), channel.clone());
    let send = use_action::<RateCase>(
        move || (id.clone(), (), untrack(|| given.start(&by))),
        move |rating| {
            kept.forget();
            sent.set(Some(rating));
        },
    );
    let press = move |()| {
        let mut wrong = Vec::new();
        if level.with_untracked(String::is_empty) {
            wrong.push(error(LEVEL, words::matter::level_missing.into()));
        }
        let over = text.with_untracked(|text| text.chars().count()) > MOST;
        if over {
            let message = || words::matter::text_long(&MOST.to_string());
            wrong.push(error(TEXT, message.into()));
        }
        let ready = wrong.is_empty();
        errors.set(wrong);
        if ready {
            send.start.run(());
        }
    };
    let message = move |field| error_of(errors, field);
    let levels = case_words::satisfactions();
    let apart_fields = filled
        .aspects
        .into_iter()
        .map(|(aspect, value)| rate_more::aspect(aspect, value))
        .collect_view();
    let left = move || {
        let used = text.with(|text| text.chars().count());
        words::matter::text_used(&used.to_string(), &MOST.to_string())
    };
    view! {
        <ErrorSummary errors />
        {again.then(|| view! { <Notice tone=Tone::Info title=words::matter::rate_again_about /> })}
        <RadioGroup
            id=LEVEL
            label=words::matter::level
            value=level
            choices=levels
            error=message(LEVEL)
        />
        <rate_more::Tags level tags channel />
        <fieldset class=style::ASPECTS>
            <legend>{words::matter::aspects}</legend>
            {apart_fields}
        </fieldset>
        <TextField
            id=TEXT
            label=words::matter::text
            value=text
            kind=TextKind::Lines
            need=Need::Optional
            hint=words::matter::text_hint
            error=message(TEXT)
        />
        <p class=style::COUNT>{left}</p>
        <Checkbox label=words::matter::anonymous value=anonymous />
        <p class=style::COUNT>{words::matter::anonymous_about}</p>
        {kept.note(words::matter::correct_kept)}
        <Refusal failure=send.failure conflict=words::matter::rate_conflict />
        <div>
            <Button kind=ButtonKind::Primary pending=send.pending on_press=press>
                {words::matter::rate_send}
            </Button>
        </div>
    }
    .into_any()
}

fn error(field: &str, message: crate::ui::Text) -> FieldError {
    FieldError {
        field: field.to_owned(),
        message,
    }
}
