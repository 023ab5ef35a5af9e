//! Who used a card, when and why. What its holder does not recognise leads to reporting it.

use super::{given::id_of, names};
use crate::{
    backend::use_action,
    browser::page,
    routes::Route,
    say::say,
    show::{
        moment::told,
        pages::{Grower, Part, grow},
        refusal::Refusal,
    },
    styles::wallet_given as style,
    ui::{
        button::{Button, ButtonKind},
        empty::Empty,
        icon,
        link::{Link, LinkKind},
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{CardUseQuery, ListCardUses, ReportCard},
    wire::{Card, CardReportKind, CardReportStart, CardReportState, CardUse, Named},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The log.
pub fn view(card: Arc<Card>) -> AnyView {
    let id = id_of(&card);
    let asked = id.clone();
    let list = grow::<ListCardUses>(Grower {
        ask: Box::new(move |cursor| {
            let query = CardUseQuery {
                cursor,
                limit: None,
            };
            (asked.clone(), query)
        }),
        part: Box::new(move |page, _| {
            Part::list(style::ROWS, page, |used| {
                Some(view! { <One card=id.clone() used=used.clone() /> }.into_any())
            })
        }),
        what: words::card_use::uses_what,
        empty: Box::new(|_| {
            view! {
                <Empty title=words::card_use::uses_none picture=icon::CLOCK>
                    <p>{words::card_use::uses_none_about}</p>
                </Empty>
            }
            .into_any()
        }),
    });
    view! {
        <p>{words::card_use::uses_lead}</p>
        {list}
    }
    .into_any()
}

/// A use.
#[component]
fn One(card: Id, used: CardUse) -> impl IntoView {
    let (kind, purpose) = (used.kind.clone(), used.purpose.as_ref().map(say));
    let purpose = purpose.map(|text| view! { <p>{words::card_use::use_purpose} " " {text}</p> });
    let report = RwSignal::new(used.report.clone());
    let asked = RwSignal::new(false);
    let id = used.id.clone();
    let send = use_action::<ReportCard>(
        move || {
            let start = CardReportStart {
                kind: CardReportKind::UnknownUse,
                line: None,
                should_be: None,
                use_id: Some(id.clone()),
                note: None,
            };
            (card.clone(), (), start)
        },
        move |made| {
            report.set(Some(made.state));
            page::announce(untrack(words::card_use::unknown_sent));
        },
    );
    let below = move || {
        match report.get() {
        Some(state) => reported(state),
        None if asked.get() => view! {
            <p>{words::card_use::unknown_sure}</p>
            <Refusal failure=send.failure conflict=words::card_use::unknown_twice />
            <div class="row">
                <Button kind=ButtonKind::Danger pending=send.pending on_press=send.start>
                    {words::card_use::unknown_send}
                </Button>
                <Button kind=ButtonKind::Quiet on_press=move |()| asked.set(false)>
                    {words::card_use::cancel}
                </Button>
            </div>
        }
        .into_any(),
        None => view! {
            <div>
                <Button kind=ButtonKind::Quiet picture=icon::HELP on_press=move |()| asked.set(true)>
                    {words::card_use::unknown}
                </Button>
            </div>
        }
        .into_any(),
    }
    };
    view! {
        <li class=style::ROW>
            <div class="row">
                <strong>{move || names::use_kind(&kind)}</strong>
                {told(&used.at)}
            </div>
            <p>{words::card_use::use_by} " " {say(&used.by)}</p>
            {purpose}
            {used.case.as_ref().and_then(to_case)}
            {below}
        </li>
    }
    .into_any()
}

fn reported(state: CardReportState) -> AnyView {
    let (tone, _) = untrack(|| names::report(&state));
    view! {
        <p class="row">
            <span>{words::card_use::unknown_done}</span>
            <Tag tone>{move || names::report(&state).1}</Tag>
        </p>
    }
    .into_any()
}

fn to_case(case: &Named) -> Option<AnyView> {
    let route = Route::Case(Id::parse(&case.id)?);
    let name = say(&case.name);
    route.is_served().then(|| {
        view! {
            <Link href=route.href() kind=LinkKind::Lone picture=icon::NEXT>
                <span>{words::card_use::use_case} {name}</span>
            </Link>
        }
        .into_any()
    })
}
