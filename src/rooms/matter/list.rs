//! One's cases and those of whom one acts for; what waits for the person first.

use super::{about, clock};
use crate::{
    frame::arrival,
    routes::{Route, use_query},
    say::{said, say, saying},
    show::{
        case_words,
        filters::{Choice, Filters},
        pages::{Grower, Part, grow},
        wrong::wrong_address,
    },
    styles::matter_list as style,
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
    endpoints::{CaseQuery, ListCases},
    wire::{ApplicantKind, CaseAct, CaseSummary},
};
use leptos::prelude::*;

/// The list.
#[component]
pub fn CasesPage() -> impl IntoView {
    let query = use_query::<CaseQuery>();
    let open = Memo::new(move |_| query.get().ok().and_then(|query| query.open));
    arrival::use_title(|| Some(words::matter::cases().to_owned()));
    let choices = Signal::derive(move || {
        let choice = |of: Option<bool>, label: fn() -> &'static str| Choice {
            now: open.get() == of,
            href: href(of),
            label: label.into(),
        };
        vec![
            choice(None, words::matter::filter_all),
            choice(Some(true), words::matter::filter_open),
            choice(Some(false), words::matter::filter_ended),
        ]
    });
    let list = grow::<ListCases>(Grower {
        ask: Box::new(move |cursor| {
            let query = CaseQuery {
                open: open.get(),
                cursor,
                limit: None,
            };
            ((), query)
        }),
        part: Box::new(|page, _| Part::list(style::ALL, page, one)),
        what: words::matter::cases_what,
        empty: Box::new(|_| {
            view! {
                <Empty title=words::matter::none_title>
                    <p>{words::matter::none}</p>
                    <Link href=Route::Browse.href() kind=LinkKind::Secondary>
                        {words::matter::to_items}
                    </Link>
                </Empty>
            }
            .into_any()
        }),
    });
    view! {
        <div class="page stack">
            <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::matter::cases)]) />
            <h1>{words::matter::cases}</h1>
            {move || query.get().err().map(wrong_address)}
            <Filters label=words::matter::filters choices />
            {list}
            <div class="row no-print">
                {beside(Route::Messages, icon::BELL, words::messages::title)}
                {beside(Route::Cards, icon::CARD, words::wallet::title)}
                {beside(Route::Privacy, icon::SHIELD, words::privacy::title)}
                {beside(Route::LookUp, icon::SEARCH, words::matter::lookup)}
            </div>
        </div>
    }
    .into_any()
}

/// What else is one's own, as far as it is served; reactive.
fn beside(route: Route, picture: icon::Picture, label: fn() -> &'static str) -> AnyView {
    (move || {
        route.is_served().then(|| {
            view! {
                <Link href=route.href() kind=LinkKind::Lone picture>
                    {label}
                </Link>
            }
        })
    })
    .into_any()
}

fn href(open: Option<bool>) -> String {
    Route::Cases.href_with(&CaseQuery {
        open,
        ..Default::default()
    })
}

fn one(case: &CaseSummary) -> Option<AnyView> {
    let id = Id::parse(&case.id)?;
    let state = case.state.clone();
    let for_whom = (case.applicant.kind != ApplicantKind::Myself).then(|| {
        let name = case.applicant.name.clone();
        view! { <p class=style::META>{move || words::matter::for_whom(&name)}</p> }
    });
    let urgent = first_act(case, &id);
    Some(view! {
        <li class=style::ONE data-needs=case.needs_you.then_some("")>
            <p class=style::TAGS>
                {case.needs_you.then(|| view! { <Tag tone=Tone::Wait>{words::matter::needs_you}</Tag> })}
                <Tag tone=case_words::state_tone(&case.state)>{move || case_words::state_name(&state)}</Tag>
            </p>
            <h2 class=style::NAME>
                <a class=crate::styles::entry_link::LINK href=Route::Case(id).href()>
                    {say(&case.item.name)}
                </a>
            </h2>
            {for_whom}
            <p>{clock::line(&case.clock)}</p>
            <p class=style::NEXT>{say(&case.next)}</p>
            <div class=style::META>{about::number(&case.number, &case.submitted_at)}</div>
            {urgent}
        </li>
    })
}

/// What waits for the person, one press away; all else is on the page of the case.
fn first_act(case: &CaseSummary, id: &Id) -> Option<AnyView> {
    let (route, label): (Route, fn() -> &'static str) = match case.acts.first()? {
        CaseAct::Correct => (Route::CaseCorrection(id.clone()), words::matter::correct),
        CaseAct::Rate => (Route::CaseRating(id.clone()), words::matter::rate),
        _ => return None,
    };
    let item = saying(&case.item.name);
    route.is_served().then(|| {
        view! {
            <div>
                <Link href=route.href() kind=LinkKind::Secondary>
                    {label}
                    <span class="visually-hidden">{move || [": ", &item.get()].concat()}</span>
                </Link>
            </div>
        }
        .into_any()
    })
}

/// The name of a case for a heading: its item.
pub fn title_of(case: &CaseSummary) -> String {
    said(&case.item.name)
}
