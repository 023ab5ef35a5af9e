//! One refund: what was paid, why it is asked back, and the decision. What is typed stays in this tab until it is sent.

use crate::{
    backend::{Remote, use_action, use_remote},
    browser::page,
    frame::arrival,
    keep::typed::Typed,
    routes::Route,
    show::{
        facts::{at, fact, facts, may, told, written},
        refund_words,
        refusal::Refusal,
    },
    ui::{
        button::{Button, ButtonKind},
        error_summary::{ErrorSummary, FieldError},
        field::Need,
        icon,
        link::{Link, LinkKind},
        skeleton::Shape,
        tag::Tag,
        text_field::{TextField, TextKind},
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{DecideRefund, GetDeskRefund},
    wire::{DeskRefund, RefundDecision, RefundState},
};
use leptos::prelude::*;
use std::sync::Arc;

const TEXT: &str = "refund-why-not";

/// The page.
#[component]
pub fn One(id: Id) -> impl IntoView {
    arrival::settled();
    let asked = id.clone();
    let refund = use_remote::<GetDeskRefund>(move || Some((asked.clone(), ())));
    let id = StoredValue::new(id);
    view! {
        <h1>{words::payments::desk_one}</h1>
        <p>
            <Link href=Route::DeskRefunds.href() kind=LinkKind::Lone picture=icon::BACK>
                {words::payments::desk_title}
            </Link>
        </p>
        {refund.show(Shape::Page, words::payments::desk_what, move |of| whole(&of, refund, id))}
    }
    .into_any()
}

fn whole(of: &Arc<DeskRefund>, remote: Remote<DeskRefund>, id: StoredValue<Id>) -> AnyView {
    let (state, next) = (of.refund.state.clone(), of.refund.clone());
    let (amount, whole, reason) = (
        of.refund.amount.clone(),
        of.amount.clone(),
        of.refund.reason.clone(),
    );
    let case = of.case.as_deref().and_then(Id::parse).map(|id| {
        view! {
            <p>
                <Link href=Route::DeskCase(id).href() kind=LinkKind::Lone picture=icon::NEXT>
                    {words::payments::to_case}
                </Link>
            </p>
        }
    });
    let decision = (of.refund.state == RefundState::Asked).then(|| decide(remote, id));
    view! {
        <p class="row">
            <Tag tone=refund_words::tone(&of.refund.state)>{move || refund_words::state(&state)}</Tag>
        </p>
        <p>{move || refund_words::next(&next)}</p>
        {facts(vec![
            written(words::payments::refund_term, &of.refund.number),
            fact(words::payments::refund_amount, move || words::apply::yuan(&amount)),
            fact(words::payments::reason, move || refund_words::reason(&reason)),
            of.refund.text.as_deref().and_then(|text| written(words::payments::own_words, text)),
            written(words::payments::payer, &of.payer),
            told(words::apply::bill_what, &of.name),
            of.item.as_ref().and_then(|item| told(words::matter::item, &item.name)),
            fact(words::apply::bill_amount, move || words::apply::yuan(&whole)),
            told(words::apply::bill_basis, &of.basis),
            may(words::payments::reduction, &of.reduction),
            of.paid_at.as_deref().and_then(|when| at(words::payments::paid_at, when)),
            written(words::apply::bill_number, &of.bill),
        ])}
        {case}
        {decision}
        <h2>{words::matter::timeline}</h2>
        {refund_words::events(&of.refund)}
    }
    .into_any()
}

fn decide(remote: Remote<DeskRefund>, id: StoredValue<Id>) -> AnyView {
    let typed = Typed::of(&id.with_value(|id| id.0.clone()), "refund");
    let approve = RwSignal::new(false);
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let send = use_action::<DecideRefund>(
        move || {
            let text = typed.text.get_untracked().trim().to_owned();
            let decision = RefundDecision {
                approve: approve.get_untracked(),
                text: (!text.is_empty()).then_some(text),
            };
            (id.get_value(), (), decision)
        },
        move |_| {
            typed.forget();
            page::announce(untrack(words::payments::desk_done));
            remote.refresh();
        },
    );
    let press = move |granted: bool| {
        if send.pending.get_untracked() {
            return;
        }
        let missing = !granted && typed.text.with_untracked(|text| text.trim().is_empty());
        let wrong = missing.then(|| FieldError {
            field: TEXT.to_owned(),
            message: words::payments::why_not_missing.into(),
        });
        errors.set(wrong.into_iter().collect());
        if !missing {
            approve.set(granted);
            send.start.run(());
        }
    };
    let error = Signal::derive(move || {
        errors.with(|errors| errors.first().map(|own| own.message.get().to_string()))
    });
    view! {
        <h2>{words::payments::desk_decide}</h2>
        <p>{words::payments::desk_decide_lead}</p>
        <ErrorSummary errors />
        <TextField
            id=TEXT
            label=words::payments::why_not
            hint=words::payments::why_not_hint
            value=typed.text
            kind=TextKind::Lines
            need=Need::Optional
            error
        />
        <Refusal failure=send.failure conflict=words::payments::conflict_desk />
        <div class="row">
            <Button kind=ButtonKind::Primary pending=send.pending on_press=move |()| press(true)>
                {words::payments::approve}
            </Button>
            <Button pending=send.pending on_press=move |()| press(false)>
                {words::payments::refuse}
            </Button>
        </div>
    }
    .into_any()
}
