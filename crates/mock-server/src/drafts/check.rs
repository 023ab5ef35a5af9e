//! What is still missing before a draft can be submitted, and the digest of what would be signed.

use contract::FieldError;
use contract::form;
use contract::situation::{Applies, asked};
use contract::validate::Mobile;
use contract::wire::{
    Answer, Answers, Delivery, DeliveryKind, DocumentState, DraftCheck, DraftMaterial, Necessity,
    SupplyKind,
};
use serde_json::json;

use super::{Open, view};
use crate::bills;
use crate::documents::sm3;
use crate::http::routes::Ctx;

/// What is still missing.
pub(crate) fn check(ctx: &Ctx<'_>, open: &Open) -> DraftCheck {
    DraftCheck {
        errors: errors(ctx, open),
        materials: missing(ctx, open),
        unpaid: bills::is_unpaid(ctx, open),
        digest: digest(ctx, open),
    }
}

fn error(pointer: &str, detail: impl Into<String>) -> FieldError {
    FieldError::at(pointer, detail)
}

fn errors(ctx: &Ctx<'_>, open: &Open) -> Vec<FieldError> {
    let mut errors = Vec::new();
    if let Some(bar) = view::bar(ctx, open) {
        errors.push(error("", bar.explain.in_language("en").0));
    }
    let content = &open.kept.content;
    if !content.agreed {
        errors.push(error("/agreed", "the notice has to be agreed to"));
    }
    let chosen = view::chosen(&content.situation);
    let questions = &open.guide.situations;
    for (question, applies) in questions.iter().zip(asked(questions, &chosen)) {
        let answered = chosen.iter().any(|chosen| chosen.question == question.id);
        if applies == Applies::Yes && !answered {
            let detail = format!("an answer to the question {} is needed", question.id);
            errors.push(error("/situation", detail));
        }
    }
    let masked = open.kept.real.keys();
    let known: Vec<String> = masked.filter(|at| open.kept.is_left(at)).cloned().collect();
    let wrongs = form::check(&open.kept.form, &content.answers, &known, &ctx.today());
    errors.extend(wrongs.into_iter().map(|wrong| {
        let pointer = format!("/answers{}", wrong.pointer);
        error(&pointer, wrong.kind.expected())
    }));
    delivery(ctx, open, &mut errors);
    errors
}

fn delivery(ctx: &Ctx<'_>, open: &Open, errors: &mut Vec<FieldError>) {
    let kinds = view::delivery_kinds(open);
    let Some(delivery) = &open.kept.content.delivery else {
        if !kinds.is_empty() {
            errors.push(error("/delivery", "a way of delivery is needed"));
        }
        return;
    };
    let said = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
    let Delivery {
        recipient,
        mobile,
        region,
        address,
        place,
        ..
    } = delivery;
    match delivery.kind {
        DeliveryKind::Express => {
            if !said(recipient) {
                errors.push(error("/delivery/recipient", "a name is needed"));
            }
            let number = mobile.as_deref().map(Mobile::parse);
            if !matches!(number, Some(Ok(_))) {
                errors.push(error("/delivery/mobile", "expected a mobile number"));
            }
            let known = |code: &String| ctx.world.places.find(code).is_some();
            if !region.as_ref().is_some_and(known) {
                errors.push(error("/delivery/region", "expected the code of a region"));
            }
            if !said(address) {
                errors.push(error("/delivery/address", "an address is needed"));
            }
        }
        DeliveryKind::Collect => {
            let places = &open.guide.places;
            if !place
                .as_ref()
                .is_some_and(|id| places.iter().any(|p| p.id == *id))
            {
                errors.push(error("/delivery/place", "expected a place of the guide"));
            }
        }
        _ => {}
    }
}

/// Ids of materials that are still to be supplied.
fn missing(ctx: &Ctx<'_>, open: &Open) -> Vec<String> {
    view::materials(ctx, open)
        .into_iter()
        .filter(|(shown, sure)| *sure && shown.material.necessity != Necessity::Optional)
        .filter(|(shown, _)| way(open, shown).is_none() && !is_noted(open, shown))
        .map(|(shown, _)| shown.material.id)
        .collect()
}

/// Whether it was there on paper at the window where it was begun. Files that were begun all the same have to arrive.
fn is_noted(open: &Open, shown: &DraftMaterial) -> bool {
    open.kept.on_paper(&shown.material.id).is_some() && !is_under_way(shown)
}

/// Files on their way have to arrive before anything is signed.
fn is_under_way(shown: &DraftMaterial) -> bool {
    let mut states = shown.documents.iter().map(|document| &document.state);
    states.any(|state| matches!(state, DocumentState::Pending | DocumentState::Checking))
}

/// How a material is supplied; `None` while it is not.
pub(super) fn way(open: &Open, shown: &DraftMaterial) -> Option<SupplyKind> {
    if shown.ways.contains(&SupplyKind::Exempt) {
        return Some(SupplyKind::Exempt);
    }
    let mut supplies = open.kept.content.supplies.iter();
    let said = supplies.find(|supply| supply.material == shown.material.id);
    let said = said.filter(|supply| shown.ways.contains(&supply.kind));
    match said.map(|supply| (&supply.kind, supply.card.as_ref())) {
        Some((SupplyKind::Certificate, card)) => {
            let fits = card.is_some_and(|id| shown.cards.iter().any(|card| card.id == *id));
            fits.then_some(SupplyKind::Certificate)
        }
        Some((kind @ (SupplyKind::Commitment | SupplyKind::Later), _)) => Some(kind.clone()),
        _ => {
            let mut states = shown.documents.iter().map(|document| &document.state);
            let received = states.any(|state| *state == DocumentState::Received);
            (received && !is_under_way(shown)).then_some(SupplyKind::Upload)
        }
    }
}

/// The answers as they are submitted: without what is hidden, real ones in place of masked ones.
pub(super) fn answers(open: &Open) -> Answers {
    let mut answers = open.kept.content.answers.clone();
    for (pointer, real) in &open.kept.real {
        if open.kept.is_left(pointer) {
            form::set(&mut answers, pointer, Answer::One(real.clone()));
        }
    }
    form::clean(&open.kept.form, &answers)
}

/// SM3 digest of what is signed: who applies for what, the answers, and the digests of the files.
pub(crate) fn digest(ctx: &Ctx<'_>, open: &Open) -> String {
    let kept = &open.kept;
    let files: Vec<_> = view::materials(ctx, open)
        .into_iter()
        .map(|(shown, _)| {
            let digests: Vec<_> = shown.documents.into_iter().map(|d| (d.id, d.sm3)).collect();
            (shown.material.id, digests)
        })
        .collect();
    let signed = json!({
        "item": kept.item,
        "region": kept.region,
        "applicant": kept.applicant,
        "form": [kept.form.id, kept.form.version.to_string()],
        "situation": kept.content.situation,
        "answers": answers(open),
        "delivery": kept.content.delivery,
        "supplies": kept.content.supplies,
        "disputed": kept.content.disputed,
        "agreed": kept.content.agreed,
        "files": files,
        "amount": bills::due(ctx, open).map(|bill| bill.amount),
    });
    sm3(signed.to_string().as_bytes())
}
