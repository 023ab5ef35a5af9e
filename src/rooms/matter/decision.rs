//! How a case was decided: the certificate, or the grounds and the ways to appeal.

use super::{names, part::section};
use crate::{
    routes::Route,
    say::say,
    show::facts::{at, facts, phone, told, written},
    styles::matter_case as style,
    ui::{
        Tone,
        disclosure::Disclosure,
        icon,
        link::{Link, LinkKind},
        notice::Notice,
    },
    words,
};
use contract::{
    endpoint::Id,
    wire::{Decision, DecisionKind, Named, Remedy},
};
use leptos::prelude::*;

/// The decision, once there is one.
pub fn decision(decision: Option<&Decision>) -> AnyView {
    let Some(decision) = decision else {
        return ().into_any();
    };
    let granted = decision.kind == DecisionKind::Granted;
    let kind = decision.kind.clone();
    let tone = if granted { Tone::Done } else { Tone::Danger };
    let (why, card) = (grounds(decision), decision.card.as_ref().and_then(card));
    section(
        words::matter::decision,
        view! {
            <Notice tone title=move || names::decision(&kind)>
                {why}
                {card}
            </Notice>
            {facts(vec![
                told(words::matter::decision_by, &decision.department.name),
                at(words::matter::decision_at, &decision.decided_at),
                written(words::matter::decision_number, &decision.number),
            ])}
            {remedies(decision)}
        }
        .into_any(),
    )
}

fn grounds(decision: &Decision) -> Option<AnyView> {
    let rows = decision
        .grounds
        .iter()
        .map(|ground| view! { <li>{say(ground)}</li> })
        .collect_view();
    (!decision.grounds.is_empty()).then(|| {
        view! {
            <p>{words::matter::grounds}</p>
            <ul class=style::PLAIN role="list">
                {rows}
            </ul>
        }
        .into_any()
    })
}

/// The certificate, in the wallet.
fn card(card: &Named) -> Option<AnyView> {
    let route = Route::Card(Id::parse(&card.id)?);
    let name = say(&card.name);
    route.is_served().then(|| {
        view! {
            <Link href=route.href() kind=LinkKind::Secondary picture=icon::CARD>
                {words::matter::to_card}
                " "
                {name}
            </Link>
        }
        .into_any()
    })
}

/// The ways to appeal; open where the answer was no.
fn remedies(decision: &Decision) -> Option<AnyView> {
    let way = |title: fn() -> &'static str, remedy: Option<&Remedy>| {
        let open = RwSignal::new(decision.kind != DecisionKind::Granted);
        let inside = remedy.map(remedy_facts)?;
        Some(view! { <Disclosure title open>{inside}</Disclosure> }.into_any())
    };
    let (first, second) = (
        way(
            words::matter::reconsideration,
            decision.reconsideration.as_ref(),
        ),
        way(words::matter::litigation, decision.litigation.as_ref()),
    );
    (first.is_some() || second.is_some()).then(|| {
        view! {
            <p>{words::matter::remedies}</p>
            {first}
            {second}
        }
        .into_any()
    })
}

fn remedy_facts(remedy: &Remedy) -> AnyView {
    facts(vec![
        told(words::matter::remedy_body, &remedy.body),
        told(words::show::address, &remedy.address),
        phone(&remedy.phone),
        told(words::matter::remedy_note, &remedy.note),
    ])
}
