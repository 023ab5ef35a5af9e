//! What belongs to a legal person or another organisation: its licences, and who acts for it.

use super::piece::section;
use crate::{
    routes::Route,
    say::{self, say},
    styles::me as style,
    ui::{
        Tone,
        list::{Fact, Facts},
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::Id,
    wire::{Agent, CardBrief, CardState, OwnOrganisation},
};
use leptos::prelude::*;

/// The block; nothing for a natural person.
pub fn show(body: &Option<OwnOrganisation>) -> AnyView {
    body.as_ref()
        .map(|body| section("me-organisation", words::me::organisation, inside(body)))
        .into_any()
}

fn inside(body: &OwnOrganisation) -> AnyView {
    // Those that hold or have run out: all that there ever was stands in the wallet.
    let held = |card: &&CardBrief| matches!(card.state, CardState::Valid | CardState::Expired);
    let held: Vec<&CardBrief> = body.licences.iter().filter(held).collect();
    let licences = if held.is_empty() {
        view! { <p>{words::me::licences_none}</p> }.into_any()
    } else {
        let rows = held.into_iter().filter_map(licence).collect_view();
        view! { <ul class=style::LIST role="list">{rows}</ul> }.into_any()
    };
    let agents = if body.agents.is_empty() {
        view! { <p>{words::me::agents_none}</p> }.into_any()
    } else {
        let rows = body.agents.iter().map(agent).collect_view();
        view! { <ul class=style::LIST role="list">{rows}</ul> }.into_any()
    };
    let (name, code) = (body.name.clone(), body.credit_code.clone());
    view! {
        <p>
            <strong lang=say::lang_of(&body.name)>{name}</strong>
        </p>
        <Facts>
            <Fact term=words::me::credit_code>{code}</Fact>
        </Facts>
        <div class=style::COLUMNS>
            <div class="stack">
                <h3>{words::me::licences}</h3>
                {licences}
            </div>
            <div class="stack">
                <h3>{words::me::agents}</h3>
                {agents}
            </div>
        </div>
    }
    .into_any()
}

fn licence(card: &CardBrief) -> Option<AnyView> {
    let route = Route::Card(Id::parse(&card.id)?);
    let name = say(&card.name);
    let name = if route.is_served() {
        view! { <a class=crate::styles::entry_link::LINK href=route.href()>{name}</a> }.into_any()
    } else {
        name
    };
    let expired = (card.state == CardState::Expired)
        .then(|| view! { <Tag tone=Tone::Danger>{words::wallet::expired}</Tag> });
    let end = card.expires_on.clone();
    let until = move || match &end {
        Some(day) => words::wallet::until(&say::day(day)),
        None => words::wallet::without_end().to_owned(),
    };
    Some(
        view! {
            <li class=style::NEWS>
                <p>{name}</p>
                <p class="row">
                    {expired}
                    <span>{until}</span>
                </p>
            </li>
        }
        .into_any(),
    )
}

fn agent(agent: &Agent) -> AnyView {
    let (name, cases) = (agent.name.clone(), u64::from(agent.open_cases));
    view! {
        <li class=style::NEWS>
            <p class="row">
                <strong lang=say::lang_of(&agent.name)>{name}</strong>
                <span>{move || words::me::agent_cases(cases)}</span>
            </p>
        </li>
    }
    .into_any()
}
