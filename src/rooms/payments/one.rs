//! One bill: what is due, why, until when; how the payment really ended; its receipt; money on its way back.

use super::{
    receipt, refund,
    share::{self, Of},
};
use crate::{
    backend::{Remote, use_action, use_remote},
    frame::arrival,
    routes::{Route, use_step},
    show::{
        bill::{self, BACK, buttons, follow},
        facts::{at, fact, facts, may, told, written},
        paper::Cashier,
        refund_words,
        refusal::Refusal,
    },
    styles::payments as style,
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        icon,
        link::{Link, LinkKind},
        skeleton::Shape,
        tag::Tag,
    },
    words,
};
use contract::{
    endpoint::Id,
    endpoints::{GetBill, PayBill},
    wire::{Bill, BillState, PaymentStart, RefundReason, RefundState},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
#[component]
pub fn One(id: Id) -> impl IntoView {
    let asked = id.clone();
    let bill = use_remote::<GetBill>(move || Some((asked.clone(), ())));
    let step = use_step();
    arrival::use_title(|| Some(words::payments::one().to_owned()));
    follow(bill, waits);
    let crumbs = Signal::derive(|| {
        vec![
            Crumb::to(words::payments::title, Route::Payments.href()),
            Crumb::here(words::payments::one),
        ]
    });
    provide_context(Of {
        id: id.clone(),
        bill,
    });
    let shared = Memo::new(move |_| bill.get().is_some_and(|bill| bill.share.is_some()));
    let id = StoredValue::new(id);
    // Outlives the answers: what is shown of the bill is made anew with each of them.
    let cashier = Cashier::new();
    let due = Signal::derive(move || {
        bill.get()
            .is_some_and(|bill| matches!(bill.state, BillState::Unpaid | BillState::Paying))
    });
    view! {
        <div class="page stack">
            <Breadcrumb crumbs />
            <h1>{words::payments::one}</h1>
            {cashier.code(due)}
            {bill.show(Shape::Page, words::payments::what_one, move |now| {
                whole(&now, bill, id, step, cashier)
            })}
            {move || shared.get().then(share::SharePart)}
        </div>
    }
    .into_any()
}

/// Whether something may come by itself: an outcome, money on its way back, or a payment by whoever has a code.
fn waits(bill: &Bill) -> bool {
    let goes_back = |state: &RefundState| *state == RefundState::Approved;
    bill.state == BillState::Paying
        || bill.refunds.iter().any(|one| goes_back(&one.state))
        || share::holds(bill)
}

fn whole(
    bill: &Arc<Bill>,
    remote: Remote<Bill>,
    id: StoredValue<Id>,
    step: Memo<Option<String>>,
    cashier: Cashier,
) -> AnyView {
    let (state, amount) = (bill.state.clone(), bill.amount.clone());
    let back = step.get_untracked().as_deref() == Some(BACK);
    let receipt = (!bill.payments.is_empty()).then(|| receipt::receipt(bill));
    let refunds = refunds(bill);
    let ask = bill
        .refundable
        .clone()
        .map(|offer| refund::ask(id.get_value(), offer, remote));
    view! {
        <p class="row">
            <Tag tone=refund_words::bill_tone(&bill.state)>{move || refund_words::bill_state(&state)}</Tag>
        </p>
        <p class=style::AMOUNT>
            <strong>{move || words::apply::yuan(&amount)}</strong>
        </p>
        {outcome(bill, back)}
        {receipt::at_window(bill)}
        {pay(bill, remote, id, cashier)}
        <h2>{words::payments::why}</h2>
        {facts(vec![
            told(words::apply::bill_what, &bill.name),
            bill.item.as_ref().and_then(|item| told(words::matter::item, &item.name)),
            may(words::payments::office, &bill.office),
            told(words::apply::bill_basis, &bill.basis),
            may(words::payments::standard, &bill.standard),
            may(words::payments::reduction, &bill.reduction),
            bill.due_on.as_deref().and_then(|day| at(words::payments::due_on, day)),
            written(words::apply::bill_number, &bill.number),
            bill.paid_by.as_deref().and_then(|name| written(words::pay_code::paid_by, name)),
        ])}
        {ways(bill)}
        {receipt}
        {receipt::reversed(bill)}
        {refunds}
        {ask}
    }
    .into_any()
}

/// How it ended, told once where one comes back from paying: thanked is only who has paid.
fn outcome(bill: &Bill, back: bool) -> Option<AnyView> {
    let twice = bill
        .refunds
        .iter()
        .any(|one| one.reason == RefundReason::PaidTwice);
    let others = bill.paid_by.is_some();
    let (tone, title, text): (Tone, words::Phrase, words::Phrase) = match bill.state {
        BillState::Paying if others => (
            Tone::Wait,
            words::pay_code::busy,
            words::pay_code::busy_explain,
        ),
        BillState::Paying => (
            Tone::Wait,
            words::apply::bill_unknown,
            words::apply::bill_unknown_explain,
        ),
        BillState::Paid if others => (
            Tone::Done,
            words::pay_code::paid_title,
            words::pay_code::paid,
        ),
        BillState::Paid if twice => (
            Tone::Info,
            words::payments::twice_title,
            words::payments::twice,
        ),
        BillState::Paid if back => (
            Tone::Done,
            words::payments::done_title,
            words::payments::done,
        ),
        BillState::Unpaid if back => (
            Tone::Wait,
            words::payments::failed_title,
            words::payments::failed,
        ),
        _ => return None,
    };
    Some(bill::told(tone, title, text))
}

/// Paying, or asking how it ended.
fn pay(
    bill: &Bill,
    remote: Remote<Bill>,
    id: StoredValue<Id>,
    cashier: Cashier,
) -> Option<AnyView> {
    if !matches!(bill.state, BillState::Unpaid | BillState::Paying) {
        return None;
    }
    let start = use_action::<PayBill>(
        move || {
            let id = id.get_value();
            let return_to = Route::Payment(id.clone()).href_at(BACK);
            (id, (), PaymentStart { return_to })
        },
        move |payment| {
            if cashier.go(&payment.href) {
                remote.refresh();
            }
        },
    );
    let paying = bill.state == BillState::Paying;
    // Somebody else is at it: a second payment would be one too many.
    let start = Some(start).filter(|_| !paying || bill.paid_by.is_none());
    let refused = start.map(|start| {
        view! { <Refusal failure=start.failure conflict=words::payments::conflict_pay /> }
    });
    let row = buttons(remote, paying, start);
    Some(
        view! {
            {refused}
            {row}
        }
        .into_any(),
    )
}

/// To what it is paid for.
fn ways(bill: &Bill) -> Option<AnyView> {
    let draft = bill.draft.as_deref().and_then(Id::parse).map(Route::Draft);
    let case = bill.case.as_deref().and_then(Id::parse).map(Route::Case);
    let (route, label): (Route, words::Phrase) = match (case, draft) {
        (Some(case), _) => (case, words::payments::to_case),
        (None, Some(draft)) => (draft, words::payments::to_draft),
        _ => return None,
    };
    Some(
        view! {
            <p class="no-print">
                <Link href=route.href() kind=LinkKind::Lone picture=icon::NEXT>
                    {label}
                </Link>
            </p>
        }
        .into_any(),
    )
}

fn refunds(bill: &Bill) -> Option<AnyView> {
    if bill.refunds.is_empty() {
        return None;
    }
    let all = bill
        .refunds
        .iter()
        .map(|one| {
            let (state, amount, next) = (one.state.clone(), one.amount.clone(), one.clone());
            let (reason, number) = (one.reason.clone(), one.number.clone());
            view! {
                <section class="stack">
                    <h3>{move || words::payments::refund_number(&number)}</h3>
                    <p class="row">
                        <Tag tone=refund_words::tone(&one.state)>{move || refund_words::state(&state)}</Tag>
                    </p>
                    <p>{move || refund_words::next(&next)}</p>
                    {facts(vec![
                        fact(words::payments::refund_amount, move || words::apply::yuan(&amount)),
                        fact(words::payments::reason, move || refund_words::reason(&reason)),
                        one.text.as_deref().and_then(|text| written(words::payments::own_words, text)),
                        told(words::payments::decides, &one.office),
                    ])}
                    {refund_words::events(one)}
                </section>
            }
        })
        .collect_view();
    Some(
        view! {
            <h2>{words::payments::refunds}</h2>
            {all}
        }
        .into_any(),
    )
}
