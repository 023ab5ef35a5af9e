//! What somebody filled in on line, as it was saved last: who must come, the answers in words, the materials.

use super::{counter::Case, give_back, take_in};
use crate::{
    form::{FormReadView, documents::documents},
    routes::Route,
    say::{said, say, saying},
    show::{
        facts::{at, fact, facts, told, written},
        lines::lines,
        moment::moment,
        paper,
    },
    ui::{
        Tone,
        button::ButtonKind,
        link::{Link, LinkKind},
        list::{Fact, Facts},
        notice::{Notice, Urgency},
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::Id,
    wire::{
        ApplicantKind, CounterCodeState, Delivery, DeliveryKind, DeskDraft, DeskDraftMaterial,
        SupplyKind,
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The draft, and what can be done with it.
pub fn seen(case: Case, one: &DeskDraft) -> AnyView {
    let body = match one.state {
        CounterCodeState::Holds => open(case, one),
        _ => over(one),
    };
    view! {
        <section class="stack" aria-labelledby="counter-what">
            <h2 id="counter-what">{say(&one.item.name)}</h2>
            {body}
        </section>
    }
    .into_any()
}

/// What came of it.
fn over(one: &DeskDraft) -> AnyView {
    let when = one.ended_at.clone().unwrap_or_default();
    if let CounterCodeState::Other(name) = &one.state {
        let name = name.to_string();
        return view! { <Notice tone=Tone::Info title=move || name.clone() /> }.into_any();
    }
    if one.state == CounterCodeState::Returned {
        return view! {
            <Notice tone=Tone::Done title=words::desk_counter::returned>
                <p>{move || words::desk_counter::returned_told(&moment(&when))}</p>
            </Notice>
        }
        .into_any();
    }
    let case = one.case.as_ref().map(|case| {
        let link = Id::parse(&case.id).map(|id| {
            view! {
                <p class="no-print">
                    <Link href=Route::DeskCase(id).href() kind=LinkKind::Lone>
                        {words::desk_counter::open_case}
                    </Link>
                </p>
            }
        });
        view! {
            {facts(vec![told(words::desk_counter::number, &case.name)])}
            {link}
        }
    });
    view! {
        <Notice tone=Tone::Done title=words::desk_counter::taken>
            <p>{move || words::desk_counter::taken_told(&moment(&when))}</p>
            {case}
        </Notice>
    }
    .into_any()
}

fn open(case: Case, one: &DeskDraft) -> AnyView {
    let kind = one.kind.clone();
    let comes = (one.kind != ApplicantKind::Myself)
        .then(|| written(words::desk_counter::comes, &one.comes))
        .flatten();
    let who = facts(vec![
        written(words::desk_counter::applicant, &one.applicant),
        fact(words::desk_counter::who, move || who_of(&kind)),
        comes,
        one.number_end
            .as_ref()
            .and_then(|end| written(words::desk_counter::number_end, end)),
        told(words::desk_counter::region, &one.region.name),
        at(words::desk_counter::saved_at, &one.saved_at),
    ]);
    let situation = one.situation.iter().map(|row| {
        let chosen: Vec<String> = row.chosen.iter().map(said).collect();
        let chosen = chosen.join(words::apply::comma());
        view! { <Fact term=saying(&row.question)>{chosen}</Fact> }.into_any()
    });
    let situation: Vec<AnyView> = situation.collect();
    let form = Arc::new(one.form.clone());
    let answers = one.answers.clone();
    let delivery = one.delivery.clone().map(|delivery| {
        view! {
            <h3>{words::apply::step_delivery}</h3>
            <p>{move || way_of(&delivery)}</p>
        }
    });
    let materials = one
        .materials
        .iter()
        .map(|one| material(case, one))
        .collect_view();
    let changed = move || {
        case.changed.get().then(|| {
            view! { <Notice tone=Tone::Wait title=words::desk_counter::changed urgency=Urgency::AtOnce /> }
        })
    };
    let act = if one.lacks.is_empty() {
        take_in::form(case, one)
    } else {
        take_in::blocked(case, one)
    };
    view! {
        {changed}
        {who}
        <h3>{words::apply::step_situation}</h3>
        <Facts>{situation}</Facts>
        <FormReadView form answers />
        {delivery}
        <h3>{words::apply::step_materials}</h3>
        {materials}
        <div class="no-print">{paper::printing(ButtonKind::Secondary, words::desk_counter::print)}</div>
        <div class="stack no-print">
            <h3>{words::desk_counter::check_title}</h3>
            {lines(&one.check)}
            {act}
            {give_back::fold(case, one)}
        </div>
    }
    .into_any()
}

fn who_of(kind: &ApplicantKind) -> String {
    match kind {
        ApplicantKind::Myself => words::desk_counter::who_myself(),
        ApplicantKind::Delegate => words::desk_counter::who_delegate(),
        ApplicantKind::Guardian => words::desk_counter::who_guardian(),
        ApplicantKind::Organisation => words::desk_counter::who_organisation(),
        ApplicantKind::Other(name) => name,
    }
    .to_owned()
}

fn way_of(delivery: &Delivery) -> String {
    let kind = match &delivery.kind {
        DeliveryKind::Electronic => words::apply::delivery_electronic(),
        DeliveryKind::Express => words::apply::delivery_express(),
        DeliveryKind::Collect => words::apply::delivery_collect(),
        DeliveryKind::Other(name) => name,
    };
    let more = [&delivery.recipient, &delivery.mobile, &delivery.address];
    let more = more.into_iter().flatten().map(String::as_str);
    let all: Vec<&str> = std::iter::once(kind).chain(more).collect();
    all.join(" · ")
}

/// A material: how it is supplied, and whether it was there on paper where there is no other way.
fn material(case: Case, one: &DeskDraftMaterial) -> AnyView {
    let way = one.way.clone();
    let missing = one.missing;
    let tone = if missing { Tone::Wait } else { Tone::Plain };
    let tag = view! { <Tag tone>{move || supplied(way.as_ref(), missing)}</Tag> };
    let on_paper = matches!(one.way, None | Some(SupplyKind::Upload | SupplyKind::Later));
    let choice =
        on_paper.then(|| view! { <div class="no-print">{case.papers.choice(&one.id)}</div> });
    view! {
        <div class="stack">
            <h4>{say(&one.name)}</h4>
            <p>{tag}</p>
            {documents(&one.documents)}
            {choice}
        </div>
    }
    .into_any()
}

fn supplied(way: Option<&SupplyKind>, missing: bool) -> String {
    match way {
        None if missing => words::desk_counter::way_missing(),
        None => words::desk_counter::way_none(),
        Some(SupplyKind::Upload) => words::desk_counter::way_upload(),
        Some(SupplyKind::Certificate) => words::desk_counter::way_card(),
        Some(SupplyKind::Commitment) => words::desk_counter::way_commitment(),
        Some(SupplyKind::Later) => words::desk_counter::way_later(),
        Some(SupplyKind::Exempt) => words::desk_counter::way_exempt(),
        Some(SupplyKind::Other(name)) => name,
    }
    .to_owned()
}
