//! One bill: what is due, why, until when; how the payment really ended; its receipt; money on its way back.

use super::{receipt, refund};
use crate::{
    backend::{Remote, use_action, use_remote},
    browser::time,
    frame::arrival,
    routes::{Route, use_step},
    show::{
        facts::{at, fact, facts, may, told, written},
        paper::Cashier,
        refund_words,
        refusal::Refusal,
    },
    styles::payments as style,
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        button::{Button, ButtonKind},
        icon,
        link::{Link, LinkKind},
        notice::{Notice, Urgency},
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
use std::{sync::Arc, time::Duration};

/// Between the first two questions about what is not known yet; twice as long each time, for a refund takes days.
const AGAIN: Duration = Duration::from_secs(5);
const AGAIN_AT_MOST: Duration = Duration::from_secs(60);
/// What the address says of somebody who comes back from the payment page.
const BACK: &str = "back";

/// The page.
#[component]
pub fn One(id: Id) -> impl IntoView {
    let asked = id.clone();
    let bill = use_remote::<GetBill>(move || Some((asked.clone(), ())));
    let step = use_step();
    arrival::use_title(|| Some(words::payments::one().to_owned()));
    // As long as nobody knows how it ended, it is asked again by itself.
    let pause = StoredValue::new(AGAIN);
    Effect::new(move || {
        // An answer that is the same as before is no news to `get`, but it ends being busy.
        if bill.is_busy() {
            return;
        }
        if bill.get().is_some_and(|bill| is_under_way(&bill)) {
            let wait = pause.get_value();
            pause.set_value((wait * 2).min(AGAIN_AT_MOST));
            time::after(wait, move || bill.refresh());
        } else {
            pause.set_value(AGAIN);
        }
    });
    let crumbs = Signal::derive(|| {
        vec![
            Crumb::to(words::payments::title, Route::Payments.href()),
            Crumb::here(words::payments::one),
        ]
    });
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
        </div>
    }
    .into_any()
}

fn is_under_way(bill: &Bill) -> bool {
    let goes_back = |state: &RefundState| *state == RefundState::Approved;
    bill.state == BillState::Paying || bill.refunds.iter().any(|one| goes_back(&one.state))
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
    let (tone, title, text): (Tone, words::Phrase, words::Phrase) = match bill.state {
        BillState::Paying => (
            Tone::Wait,
            words::apply::bill_unknown,
            words::apply::bill_unknown_explain,
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
    Some(
        view! {
            <Notice tone title urgency=Urgency::AtOnce>
                <p>{text}</p>
            </Notice>
        }
        .into_any(),
    )
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
    let ask = (bill.state == BillState::Paying).then(|| {
        view! {
            <Button kind=ButtonKind::Primary picture=icon::REFRESH on_press=move |()| remote.refresh()>
                {words::apply::bill_ask}
            </Button>
        }
    });
    let kind = if ask.is_some() {
        ButtonKind::Secondary
    } else {
        ButtonKind::Primary
    };
    Some(
        view! {
            <Refusal failure=start.failure conflict=words::payments::conflict_pay />
            <div class="row no-print">
                {ask}
                <Button kind pending=start.pending on_press=start.start>
                    {words::apply::bill_pay}
                </Button>
            </div>
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
