//! Rating a case: five levels by name, what one can say of each, a few words of one's own.

use super::{about, ratings};
use crate::{
    backend::{use_action, use_remote},
    browser::{dom, page, time},
    frame::arrival,
    routes::Route,
    say::saying,
    show::{case_words, refusal::Refusal},
    styles::{matter_case, matter_rate as style},
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        button::{Button, ButtonKind},
        error_summary::{ErrorSummary, FieldError, error_of},
        field::Need,
        icon, ids,
        link::{Link, LinkKind},
        notice::Notice,
        options::{Checkbox, CheckboxGroup, RadioGroup},
        select::Choice,
        skeleton::Shape,
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{GetCase, ListRatingTags, RateCase},
    wire::{Case, CaseAct, Rating, RatingStart, Satisfaction},
};
use leptos::prelude::*;
use std::time::Duration;

/// Most characters of one's own words.
const MOST: usize = 500;
const LEVEL: &str = "rate-level";
const TEXT: &str = "rate-text";
const THANKS: &str = "rate-thanks";

/// The page.
#[component]
pub fn RatePage(id: Id) -> impl IntoView {
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
        {ratings::ratings(case)}
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
        <div class=matter_case::ONE>{ratings::inside(rating)}</div>
    }
    .into_any()
}

#[component]
fn RateForm(id: Id, again: bool, sent: RwSignal<Option<Rating>>) -> impl IntoView {
    let level = RwSignal::new(String::new());
    let tags = RwSignal::new(Vec::<String>::new());
    let text = RwSignal::new(String::new());
    let anonymous = RwSignal::new(false);
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let send = use_action::<RateCase>(
        move || {
            let own = text.get_untracked().trim().to_owned();
            let rating = RatingStart {
                level: Satisfaction::from(level.get_untracked().as_str()),
                tags: tags.get_untracked(),
                text: (!own.is_empty()).then_some(own),
                anonymous: anonymous.get_untracked(),
            };
            (id.clone(), (), rating)
        },
        move |rating| sent.set(Some(rating)),
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
    let levels: Vec<Choice> = Satisfaction::known()
        .into_iter()
        .map(|level| {
            let name = level.name().to_owned();
            Choice::new(name, move || case_words::satisfaction(&level))
        })
        .collect();
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
        <Tags level tags />
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

/// What can be said with the level chosen. One can rate without: a list that does not come is no reason to stop.
#[component]
fn Tags(level: RwSignal<String>, tags: RwSignal<Vec<String>>) -> impl IntoView {
    let all = use_remote::<ListRatingTags>(|| Some(((), ())));
    let id = ids::next();
    Effect::new(move |before: Option<String>| {
        let now = level.get();
        if before.is_some_and(|before| before != now) {
            tags.set(Vec::new());
        }
        now
    });
    let choices = Memo::new(move |_| {
        let level = level.get();
        let all = all.get()?;
        let of = all.tags.iter().filter(|tag| tag.level.name() == level);
        Some(
            of.map(|tag| (tag.code.clone(), tag.label.clone()))
                .collect::<Vec<_>>(),
        )
    });
    (move || {
        let choices: Vec<Choice> = choices
            .get()?
            .into_iter()
            .map(|(code, label)| Choice::new(code, saying(&label)))
            .collect();
        (!choices.is_empty()).then(|| {
            view! {
                <CheckboxGroup
                    id=id.clone()
                    label=words::matter::tags
                    value=tags
                    choices
                    need=Need::Optional
                />
            }
        })
    })
    .into_any()
}
