//! Handing it in: what is missing is told first, and it is handed in once however often one presses.

use super::desk::Hand;
use super::gate;
use super::materials::place_of;
use super::saving::There;
use super::step::Step;
use super::{bar, way};
use crate::backend::{use_action, use_remote};
use crate::routes::{Route, use_replace};
use crate::say::said;
use crate::styles::apply as style;
use crate::ui::Tone;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::notice::{Notice, Urgency};
use crate::ui::skeleton::Shape;
use crate::words;
use contract::endpoint::Id;
use contract::endpoints::{CheckDraft, SubmitDraft};
use contract::wire::{DraftCheck, SignatureState, Submission};
use contract::{FieldError, ProblemKind};
use leptos::prelude::*;
use send_wrapper::SendWrapper;

/// The step.
pub fn submit(hand: Hand) -> AnyView {
    let work = hand.work;
    // Asked for when all is saved, because the back end judges what it has; off line, when it has been.
    let (tried, saved) = (RwSignal::new(false), RwSignal::new(false));
    leptos::task::spawn_local(async move {
        work.saved_there().await;
        tried.try_set(true);
    });
    Effect::new(move |_| {
        let there = work
            .saving
            .there
            .with(|there| matches!(there, There::Saved(_)));
        if tried.get() && there {
            saved.set(true);
        }
    });
    let check = use_remote::<CheckDraft>(move || saved.get().then(|| (work.id.get_value(), ())));
    let replace = SendWrapper::new(use_replace());
    let send = use_action::<SubmitDraft>(
        move || {
            let signature = hand.signature.get_untracked().map(|signature| signature.id);
            let body = Submission {
                signature: signature.unwrap_or_default(),
            };
            (work.id.get_value(), (), body)
        },
        move |receipt| {
            work.forget();
            replace(&Route::CaseReceipt(Id(receipt.case.clone())).href());
        },
    );
    let signed = Memo::new(move |_| {
        hand.signature.with(|signature| {
            signature
                .as_ref()
                .is_some_and(|signature| signature.state == SignatureState::Signed)
        })
    });
    let complete = Memo::new(move |_| check.get().is_some_and(|check| is_complete(&check)));
    let ready = Memo::new(move |_| complete.get() && signed.get());
    let body = check.show(Shape::Lines(4), words::apply::what, move |check| {
        missing(hand, &check)
    });
    let not_signed = move || (!signed.get()).then(|| unsigned(hand, words::apply::not_signed));
    let failed = move || {
        send.failure
            .get()
            .map(|failure| match failure.is(ProblemKind::Conflict) {
                true => unsigned(hand, words::apply::sign_expired),
                false => gate::failed(&failure, send.start),
            })
    };
    let body = view! {
        {body}
        {not_signed}
        {failed}
    }
    .into_any();
    let main = view! {
        <Button
            kind=ButtonKind::Primary
            pending=send.pending
            disabled=Signal::derive(move || !ready.get())
            on_press=send.start
        >
            {words::apply::submit}
        </Button>
    }
    .into_any();
    hand.way.frame(work, body, main)
}

/// Leads to signing, once or once more.
fn unsigned(hand: Hand, title: fn() -> &'static str) -> AnyView {
    let press = move |()| {
        hand.signature.set(None);
        hand.way.go(Step::Sign);
    };
    view! {
        <Notice tone=Tone::Wait title urgency=Urgency::AtOnce>
            <Button on_press=press>{words::apply::go_sign}</Button>
        </Notice>
    }
    .into_any()
}

fn is_complete(check: &DraftCheck) -> bool {
    check.errors.is_empty() && check.materials.is_empty() && !check.unpaid
}

/// What is still missing, in our words (the back end's are for those who build on it), each with the way there.
fn missing(hand: Hand, check: &DraftCheck) -> AnyView {
    if is_complete(check) {
        return view! {
            <Notice tone=Tone::Done title=words::apply::complete>
                <p>{words::apply::complete_explain}</p>
            </Notice>
        }
        .into_any();
    }
    let mut rows: Vec<AnyView> = Vec::new();
    for error in &check.errors {
        let (step, field) = target(hand, error);
        let name = hand
            .work
            .draft
            .with_untracked(|draft| match field.strip_prefix('/') {
                Some(answer) => {
                    let id = answer.split('/').next().unwrap_or_default();
                    super::differ::label(draft, id)
                }
                None => step.name(&draft.form),
            });
        rows.push(leads(hand, words::apply::to_complete(&name), step, field));
    }
    for id in &check.materials {
        let name = hand.work.draft.with_untracked(|draft| {
            let mut all = draft.materials.iter();
            all.find(|one| one.material.id == *id)
                .map(|one| said(&one.material.name))
        });
        let told = words::apply::material_missing(name.as_deref().unwrap_or(id));
        rows.push(leads(hand, told, Step::Materials, place_of(id)));
    }
    if check.unpaid {
        let told = words::apply::unpaid().to_owned();
        rows.push(leads(hand, told, Step::Pay, way::HEADING.to_owned()));
    }
    view! {
        <Notice tone=Tone::Danger title=words::apply::incomplete urgency=Urgency::AtOnce>
            <ul class=style::TOLD>{rows}</ul>
        </Notice>
    }
    .into_any()
}

fn leads(hand: Hand, told: String, step: Step, field: String) -> AnyView {
    let href = Route::Draft(hand.work.id.get_value()).href_at(&step.slug());
    view! {
        <li>
            <a class=crate::styles::link::LINK data-kind="lone" href=href on:click=move |event| {
                event.prevent_default();
                hand.way.go_to_field(step.clone(), field.clone());
            }>{told}</a>
        </li>
    }
    .into_any()
}

/// The step and the field that a refusal is about.
fn target(hand: Hand, error: &FieldError) -> (Step, String) {
    let pointer = error.pointer.as_deref().unwrap_or_default();
    let mut parts = pointer.splitn(3, '/').skip(1);
    match (parts.next(), parts.next()) {
        (Some("answers"), Some(answer)) => way::target(hand.work, answer),
        (Some("delivery"), Some(field)) => (Step::Delivery, ["delivery-", field].concat()),
        (Some("delivery"), None) => (Step::Delivery, super::delivery::KIND.to_owned()),
        (Some("situation"), _) => (Step::Situation, way::HEADING.to_owned()),
        (Some("supplies"), _) => (Step::Materials, way::HEADING.to_owned()),
        _ => (Step::Notice, bar::AGREE.to_owned()),
    }
}
