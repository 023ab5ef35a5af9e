//! The materials: each with the ways it may be supplied, and what was handed in.

use super::begun;
use super::desk::Hand;
use super::intake::Intake;
use super::ways;
use crate::say::{said, say};
use crate::show::case_words::paper_name;
use crate::styles::apply_materials as style;
use crate::ui::Tone;
use crate::ui::tag::Tag;
use crate::words;
use contract::wire::{DocumentState, DraftMaterial, Necessity, SupplyKind};
use leptos::prelude::*;

/// The id of a material's place on the page.
pub fn place_of(material: &str) -> String {
    ["material-", material].concat()
}

/// The step.
#[component]
pub fn MaterialsStep() -> impl IntoView {
    let hand = expect_context::<Hand>();
    // Made anew when the list changes, and not when a document moves on.
    let ids = Memo::new(move |_| {
        hand.work.draft.with(|draft| {
            let ids = draft.materials.iter().map(|one| one.material.id.clone());
            ids.collect::<Vec<_>>()
        })
    });
    let body = move || {
        let all = ids.get();
        if all.is_empty() {
            return view! { <p>{words::apply::materials_none}</p> }.into_any();
        }
        let rows: Vec<AnyView> = all.into_iter().map(|id| one(hand, id)).collect();
        view! { <ul class=style::LIST role="list">{rows}</ul> }.into_any()
    };
    let body = view! {
        <p>{words::apply::materials_lead}</p>
        {body}
    }
    .into_any();
    hand.way.frame(hand.work, body, hand.way.onward())
}

fn one(hand: Hand, id: String) -> AnyView {
    let found = hand.work.draft.with_untracked(|draft| {
        let mut all = draft.materials.iter();
        all.find(|one| one.material.id == id).cloned()
    });
    let Some(found) = found else {
        return ().into_any();
    };
    let intake = Intake::new(hand.work, &id, hand.uploads);
    let material = &found.material;
    let required = material.necessity == Necessity::Required;
    let notes = material.notes.as_ref().or(material.standard.as_ref());
    let heading = place_of(&id);
    view! {
        <li class=style::MATERIAL>
            <h3 class=style::NAME id=heading tabindex="-1">
                {say(&material.name)}
            </h3>
            <div class="row">
                <Tag>{if required { words::apply::required } else { words::apply::not_required }}</Tag>
                {state(hand, id.clone())}
            </div>
            {begun::material(hand.work, &id)}
            {notes.map(|notes| view! { <p class=style::RULES>{say(notes)}</p> })}
            {ways::ways(intake, &found)}
        </li>
    }
    .into_any()
}

/// Whether it has been supplied, in a word.
fn state(hand: Hand, id: String) -> AnyView {
    let supplied = Memo::new(move |_| {
        hand.work.draft.with(|draft| {
            let mut all = draft.materials.iter();
            let one = all.find(|one| one.material.id == id)?;
            Some(is_supplied(hand, one))
        })
    });
    (move || match supplied.get() {
        Some(true) => view! { <Tag tone=Tone::Done>{words::apply::supplied}</Tag> }.into_any(),
        Some(false) => view! { <Tag tone=Tone::Wait>{words::apply::not_supplied}</Tag> }.into_any(),
        None => ().into_any(),
    })
    .into_any()
}

/// Whether a material has been supplied, as far as can be told here; reactive.
pub fn is_supplied(hand: Hand, one: &DraftMaterial) -> bool {
    match hand.work.supply(&one.material.id) {
        Some(supply) => supply.kind != SupplyKind::Upload,
        None => {
            one.ways == [SupplyKind::Exempt]
                || begun::paper(hand.work, &one.material.id).is_some()
                || one
                    .documents
                    .iter()
                    .any(|document| document.state == DocumentState::Received)
        }
    }
}

/// How a material is supplied, in words; reactive.
pub fn told(hand: Hand, one: &DraftMaterial) -> String {
    match hand.work.supply(&one.material.id) {
        Some(supply) => match supply.kind {
            SupplyKind::Certificate => {
                let mut cards = one.cards.iter();
                let card = cards.find(|card| Some(&card.id) == supply.card.as_ref());
                words::apply::way_card(&card.map(|card| said(&card.name)).unwrap_or_default())
            }
            SupplyKind::Later => words::apply::way_later().to_owned(),
            SupplyKind::Commitment => words::apply::way_commitment().to_owned(),
            SupplyKind::Exempt => words::apply::way_exempt().to_owned(),
            SupplyKind::Upload => words::apply::way_upload().to_owned(),
            SupplyKind::Other(name) => name.into(),
        },
        None if one.ways == [SupplyKind::Exempt] => words::apply::way_exempt().to_owned(),
        None if one.documents.is_empty() => match begun::paper(hand.work, &one.material.id) {
            Some(paper) => words::take_up::paper_noted(&paper_name(&paper.shown)),
            None => words::apply::not_supplied().to_owned(),
        },
        None => {
            let names = one.documents.iter().map(|document| document.name.as_str());
            names.collect::<Vec<_>>().join(words::apply::comma())
        }
    }
}
