//! The materials of a case: how each was found, and what was handed in for it.

use super::part::section;
use crate::{
    form::documents::documents,
    routes::Route,
    say::say,
    show::case_words,
    styles::matter_case as style,
    ui::{
        icon,
        link::{Link, LinkKind},
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::Id,
    wire::{Case, CaseMaterial, Named},
};
use leptos::prelude::*;

/// All of them.
pub fn materials(case: &Case) -> AnyView {
    if case.materials.is_empty() {
        return ().into_any();
    }
    let rows = case.materials.iter().map(one).collect_view();
    section(
        words::matter::materials,
        view! {
            <ul class=style::LIST role="list">
                {rows}
            </ul>
        }
        .into_any(),
    )
}

fn one(material: &CaseMaterial) -> AnyView {
    let kind = material.verdict.clone();
    let tone = case_words::verdict_tone(&kind);
    let note = material
        .note
        .as_ref()
        .map(|note| view! { <p class=style::NOTE>{say(note)}</p> });
    let exempt = material.exempt.as_ref().map(|why| {
        view! {
            <p class=style::META>
                {words::matter::exempt}
                {say(why)}
            </p>
        }
    });
    let paper = material.paper.clone().map(|paper| {
        view! { <p class=style::META>{move || case_words::paper_name(&paper)}</p> }
    });
    view! {
        <li class=style::ONE>
            <p class="row">
                <span class=style::NAME>{say(&material.name)}</span>
                <Tag tone>{move || case_words::verdict_name(&kind)}</Tag>
            </p>
            {note}
            {exempt}
            {paper}
            {material.card.as_ref().map(card)}
            {documents(&material.documents)}
        </li>
    }
    .into_any()
}

/// A certificate of the wallet stands in for it.
fn card(card: &Named) -> AnyView {
    let route = Id::parse(&card.id)
        .map(Route::Card)
        .filter(Route::is_served);
    let name = say(&card.name);
    match route {
        Some(route) => view! {
            <p>
                {words::matter::by_card}
                <Link href=route.href() kind=LinkKind::Lone picture=icon::CARD>
                    {name}
                </Link>
            </p>
        }
        .into_any(),
        None => view! { <p>{words::matter::by_card} {name}</p> }.into_any(),
    }
}
