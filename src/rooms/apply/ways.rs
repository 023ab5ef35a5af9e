//! The ways in which one material may be supplied.

use super::intake::Intake;
use super::{kept, upload_row};
use crate::routes::Route;
use crate::say::{said, say};
use crate::styles::apply_materials as style;
use crate::ui::options::RadioGroup;
use crate::ui::select::Choice;
use crate::words;
use contract::wire::{CardBrief, CardState, DraftMaterial, SupplyKind};
use leptos::prelude::*;

const UPLOAD: &str = "UPLOAD";
const CARD: &str = "CARD ";

/// The ways; a single one is not asked for.
pub fn ways(intake: Intake, material: &DraftMaterial) -> AnyView {
    let name = said(&material.material.name);
    let choices = choices(material);
    if let [SupplyKind::Exempt] = material.ways.as_slice() {
        let explain = material.material.exemption.explain.clone();
        return view! {
            <p>{words::apply::way_exempt}</p>
            {explain.map(|explain| view! { <p class=style::RULES>{say(&explain)}</p> })}
        }
        .into_any();
    }
    let value = RwSignal::new(now(intake, material));
    let id = intake.material.get_value();
    Effect::new(move |before: Option<String>| {
        let way = value.get();
        if before.as_ref().is_some_and(|before| *before != way) {
            intake.work.set_supply(&id, supply(&way));
        }
        way
    });
    let upload_name = name.clone();
    let body = move || {
        let way = value.get();
        match way.as_str() {
            UPLOAD => uploads(intake, &upload_name),
            "LATER" => {
                view! { <p class=style::RULES>{words::apply::way_later_explain}</p> }.into_any()
            }
            "COMMITMENT" => {
                view! { <p class=style::RULES>{words::apply::way_commitment_explain}</p> }
                    .into_any()
            }
            _ if way.starts_with(CARD) => {
                view! { <p class=style::RULES>{words::apply::way_card_explain}</p> }.into_any()
            }
            _ => ().into_any(),
        }
    };
    let asked = (choices.len() > 1).then(|| {
        let choices = Signal::stored(choices);
        view! { <RadioGroup label=words::apply::way_label(&name) value choices /> }.into_any()
    });
    view! {
        {asked}
        {body}
    }
    .into_any()
}

/// The way as it stands.
fn now(intake: Intake, material: &DraftMaterial) -> String {
    match untrack(|| intake.work.supply(&material.material.id)) {
        Some(supply) => match (&supply.kind, supply.card) {
            (SupplyKind::Certificate, Some(card)) => [CARD, &card].concat(),
            (kind, _) => kind.name().to_owned(),
        },
        None if !material.documents.is_empty() || material.ways == [SupplyKind::Upload] => {
            UPLOAD.to_owned()
        }
        None => String::new(),
    }
}

fn supply(way: &str) -> Option<(SupplyKind, Option<String>)> {
    match way {
        UPLOAD | "" => None,
        _ => Some(match way.strip_prefix(CARD) {
            Some(card) => (SupplyKind::Certificate, Some(card.to_owned())),
            None => {
                let mut known = SupplyKind::known().into_iter();
                let kind = known.find(|kind| kind.name() == way)?;
                (kind, None)
            }
        }),
    }
}

fn choices(material: &DraftMaterial) -> Vec<Choice> {
    let mut choices = Vec::new();
    for way in &material.ways {
        match way {
            SupplyKind::Certificate => {
                let usable = material
                    .cards
                    .iter()
                    .filter(|card| card.state == CardState::Valid);
                choices.extend(usable.map(card));
            }
            SupplyKind::Upload => choices.push(Choice::new(UPLOAD, words::apply::way_upload)),
            SupplyKind::Later => {
                choices.push(Choice::new(way.name(), words::apply::way_later));
            }
            SupplyKind::Commitment => {
                choices.push(Choice::new(way.name(), words::apply::way_commitment));
            }
            SupplyKind::Exempt => choices.push(Choice::new(way.name(), words::apply::way_exempt)),
            SupplyKind::Other(name) => {
                choices.push(Choice::new(name.to_string(), name.to_string()));
            }
        }
    }
    choices
}

fn card(card: &CardBrief) -> Choice {
    let own = card.clone();
    let (number, issuer) = (card.number.clone(), card.issuer.clone());
    Choice::new([CARD, &card.id].concat(), move || {
        words::apply::way_card(&said(&own.name))
    })
    .hint(move || [number.as_str(), " · ", &said(&issuer)].concat())
}

fn uploads(intake: Intake, name: &str) -> AnyView {
    let id = intake.material.get_value();
    let documents = Memo::new(move |_| {
        intake.work.draft.with(|draft| {
            let mut all = draft.materials.iter();
            all.find(|one| one.material.id == id)
                .map(|one| one.documents.clone())
                .unwrap_or_default()
        })
    });
    let rows = move || {
        let all = documents.get();
        let rows: Vec<AnyView> = all
            .iter()
            .map(|document| upload_row::row(intake, document))
            .collect();
        (!rows.is_empty())
            .then(|| view! { <ul class=style::DOCUMENTS role="list">{rows}</ul> }.into_any())
    };
    view! {
        {rows}
        {intake.view(words::apply::pick(name))}
        {move || Route::Materials.is_served().then(|| kept::kept(intake))}
    }
    .into_any()
}
