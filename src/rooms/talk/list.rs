//! One's threads of every kind; what waits for the person first. And what they said of their cases.

use super::ratings;
use crate::{
    frame::arrival,
    routes::{Route, use_query},
    say::say,
    show::{
        case_words,
        filters::{Choice, Filters},
        moment,
        pages::{Grower, Part, grow},
        thread, thread_words,
        wrong::wrong_address,
    },
    styles::talk_list as style,
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        empty::Empty,
        icon,
        link::{Link, LinkKind},
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{ListThreads, ThreadOptionsQuery, ThreadQuery},
    wire::{ClockState, ThreadKind, ThreadRating, ThreadSummary},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The parameter that shows ratings of cases instead, and its value.
const SHOW: &str = "show";
const RATINGS: &str = "ratings";

/// The list.
#[component]
pub fn ThreadsPage() -> impl IntoView {
    let query = use_query::<ThreadQuery>();
    let map = use_query_map();
    let rated = Memo::new(move |_| map.with(|map| map.get_str(SHOW) == Some(RATINGS)));
    arrival::use_title(|| Some(words::talk::title().to_owned()));
    let body = move || {
        if rated.get() {
            ratings::list()
        } else {
            threads(query)
        }
    };
    view! {
        <div class="page stack">
            <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::talk::title)]) />
            <h1>{words::talk::title}</h1>
            <p>{words::talk::lead}</p>
            <div class="row no-print">
                {begin(ThreadKind::Consultation, words::talk::begin_consultation, LinkKind::Primary)}
                {begin(ThreadKind::Complaint, words::talk::begin_complaint, LinkKind::Secondary)}
                {begin(ThreadKind::Suggestion, words::talk::begin_suggestion, LinkKind::Secondary)}
                <Link href=Route::Answers.href() kind=LinkKind::Lone picture=icon::SEARCH>
                    {words::talk::answers}
                </Link>
            </div>
            {move || query.get().err().map(wrong_address)}
            {filters(query, rated)}
            {body}
        </div>
    }
    .into_any()
}

fn begin(kind: ThreadKind, label: fn() -> &'static str, look: LinkKind) -> AnyView {
    let href = Route::TalkNew.href_with(&ThreadOptionsQuery {
        kind: Some(kind),
        ..Default::default()
    });
    view! { <Link href kind=look>{label}</Link> }.into_any()
}

type Asked = Memo<Result<ThreadQuery, Vec<contract::FieldError>>>;

/// Kinds, and within them what is open.
fn filters(query: Asked, rated: Memo<bool>) -> AnyView {
    let now = move || query.get().unwrap_or_default();
    let kinds = Signal::derive(move || {
        let now = now();
        let choice = |kind: Option<ThreadKind>, label: fn() -> &'static str| Choice {
            now: !rated.get() && now.kind == kind,
            href: href(kind, now.open),
            label: label.into(),
        };
        vec![
            choice(None, words::talk::filter_all),
            choice(
                Some(ThreadKind::Consultation),
                words::talk::kind_consultation,
            ),
            choice(Some(ThreadKind::Complaint), words::talk::kind_complaint),
            choice(Some(ThreadKind::Suggestion), words::talk::kind_suggestion),
            Choice {
                now: rated.get(),
                href: Route::Talk.href_of(&[(SHOW, RATINGS.to_owned())]),
                label: words::talk::filter_ratings.into(),
            },
        ]
    });
    let open = Signal::derive(move || {
        let now = now();
        let choice = |open: Option<bool>, label: fn() -> &'static str| Choice {
            now: now.open == open,
            href: href(now.kind.clone(), open),
            label: label.into(),
        };
        vec![
            choice(None, words::talk::open_any),
            choice(Some(true), words::talk::open_yes),
            choice(Some(false), words::talk::open_no),
        ]
    });
    let by_state = move || {
        (!rated.get()).then(|| view! { <Filters label=words::talk::filters_open choices=open /> })
    };
    view! {
        <Filters label=words::talk::filters choices=kinds />
        {by_state}
    }
    .into_any()
}

fn href(kind: Option<ThreadKind>, open: Option<bool>) -> String {
    Route::Talk.href_with(&ThreadQuery {
        kind,
        open,
        ..Default::default()
    })
}

fn threads(query: Asked) -> AnyView {
    grow::<ListThreads>(Grower {
        ask: Box::new(move |cursor| {
            let query = ThreadQuery {
                cursor,
                limit: None,
                ..query.get().unwrap_or_default()
            };
            ((), query)
        }),
        part: Box::new(|page, _| Part::list(style::ALL, page, one)),
        what: words::talk::what,
        empty: Box::new(|_| {
            view! {
                <Empty title=words::talk::none_title>
                    <p>{words::talk::none}</p>
                </Empty>
            }
            .into_any()
        }),
    })
}

fn one(of: &ThreadSummary) -> Option<AnyView> {
    let id = Id::parse(&of.id)?;
    let (kind, kind_of, state, about) = (
        of.kind.clone(),
        of.kind.clone(),
        of.state.clone(),
        of.about.clone(),
    );
    let clock = of.clock.clone();
    let runs = matches!(clock.state, ClockState::Running | ClockState::Overdue);
    let clock = runs.then(|| {
        let tone = case_words::clock_tone(&clock);
        view! { <Tag tone>{move || case_words::clock_line(&clock)}</Tag> }
    });
    let number = of.number.clone();
    Some(view! {
        <li class=style::ONE data-needs=of.needs_you.then_some("")>
            <p class="row">
                {of.needs_you.then(|| view! { <Tag tone=Tone::Wait>{words::talk::needs_you}</Tag> })}
                <Tag>{move || thread_words::kind_name(&kind)}</Tag>
                <Tag tone=thread_words::state_tone(&of.state)>
                    {move || thread_words::state_name(&kind_of, &state)}
                </Tag>
                {clock}
                {outcome(of)}
            </p>
            <h2 class=style::NAME>
                <a class=crate::styles::entry_link::LINK href=Route::Thread(id).href()>
                    {thread::title(&of.title)}
                </a>
            </h2>
            <p>{move || thread_words::subject(&about)}</p>
            <p class=style::NEXT>{say(&of.next)}</p>
            {of.rating.as_ref().map(rating)}
            <p class=style::META>
                <span>{number}</span>
                <span>{moment::told(&of.started_at)}</span>
            </p>
        </li>
    }
    .into_any())
}

/// What became of a suggestion.
pub fn outcome(of: &ThreadSummary) -> Option<AnyView> {
    let outcome = of.outcome.clone()?;
    let tone = thread_words::outcome_tone(&outcome);
    Some(view! { <Tag tone>{move || thread_words::outcome_name(&outcome)}</Tag> }.into_any())
}

/// What the person said of the answer.
pub fn rating(rating: &ThreadRating) -> AnyView {
    let rating = rating.clone();
    let told = move || {
        let solved = if rating.resolved {
            words::talk::rated_resolved()
        } else {
            words::talk::rated_unresolved()
        };
        words::talk::rated(solved, &case_words::satisfaction(&rating.satisfaction))
    };
    view! { <p>{told}</p> }.into_any()
}
