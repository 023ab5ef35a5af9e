//! A bill of somebody else: what they let one see, paying it, and how that really ended.

use crate::{
    backend::{use_action, use_remote},
    frame::arrival,
    routes::{Route, use_step},
    show::{
        bill::{self, BACK, buttons, follow, payments},
        facts::{at, fact, facts, may, told, written},
        moment,
        paper::Cashier,
        refund_words,
        refusal::Refusal,
    },
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
    endpoints::{GetOthersBill, PayOthersBill},
    wire::{MoneyBack, OthersBill, OthersBillState, PaymentStart, RefundState},
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn One(id: Id) -> impl IntoView {
    let asked = id.clone();
    let bill = use_remote::<GetOthersBill>(move || Some((asked.clone(), ())));
    let step = use_step();
    arrival::use_title(|| Some(words::pay_for::one().to_owned()));
    follow(bill, waits);
    let crumbs = Signal::derive(|| {
        vec![
            Crumb::to(words::pay_for::title, Route::PayFor.href()),
            Crumb::here(words::pay_for::one),
        ]
    });
    let id = StoredValue::new(id);
    // Both outlive the answers: what is shown of the bill is made anew with each of them.
    let cashier = Cashier::new();
    let start = use_action::<PayOthersBill>(
        move || {
            let id = id.get_value();
            let return_to = Route::OthersBill(id.clone()).href_at(BACK);
            (id, (), PaymentStart { return_to })
        },
        move |payment| {
            if cashier.go(&payment.href) {
                bill.refresh();
            }
        },
    );
    // Somebody was faster, or the code has ended: it is shown as it is now.
    start.on_conflict(move || bill.refresh());
    let due = Signal::derive(move || {
        bill.get().is_some_and(|bill| {
            matches!(bill.state, OthersBillState::Due | OthersBillState::Paying)
        })
    });
    view! {
        <div class="page stack">
            <Breadcrumb crumbs />
            <h1>{words::pay_for::one}</h1>
            {cashier.code(due)}
            <Refusal failure=start.failure conflict=words::pay_for::conflict />
            {bill.show(Shape::Page, words::pay_for::what_one, move |now| {
                let back = step.get_untracked().as_deref() == Some(BACK);
                let paying = now.state == OthersBillState::Paying;
                let busy = now.state == OthersBillState::Busy;
                let due = now.state == OthersBillState::Due;
                let row = (due || paying || busy)
                    .then(|| buttons(bill, paying || busy, Some(start).filter(|_| !busy)));
                whole(&now, back, row)
            })}
        </div>
    }
    .into_any()
}

/// Whether something may come by itself: an outcome, one's own or another's, or money on its way back.
fn waits(bill: &OthersBill) -> bool {
    let goes_back = |one: &MoneyBack| one.state == RefundState::Approved;
    matches!(bill.state, OthersBillState::Paying | OthersBillState::Busy)
        || bill.returns.iter().any(goes_back)
}

fn whole(bill: &OthersBill, back: bool, row: Option<AnyView>) -> AnyView {
    let (state, amount) = (bill.state.clone(), bill.amount.clone());
    let paid = (!bill.payments.is_empty()).then(|| {
        view! {
            <h2>{words::pay_for::paid_title}</h2>
            {payments(&bill.payments)}
            <p>{words::pay_for::receipt}</p>
        }
    });
    let what = bill.name.as_ref().map(|name| {
        view! {
            <h2>{words::payments::why}</h2>
            {facts(vec![
                told(words::apply::bill_what, name),
                bill.item.as_ref().and_then(|item| told(words::matter::item, &item.name)),
                amount.and_then(|amount| fact(words::apply::bill_amount, move || words::apply::yuan(&amount))),
                may(words::payments::office, &bill.office),
                bill.owner.as_deref().and_then(|name| written(words::pay_for::owner, name)),
                bill.due_on.as_deref().and_then(|day| at(words::payments::due_on, day)),
                bill.until.as_deref().and_then(|time| at(words::pay_for::until, time)),
            ])}
        }
    });
    view! {
        <p class="row">
            <Tag tone=tone(&bill.state)>{move || state_word(&state)}</Tag>
        </p>
        {outcome(bill, back)}
        {what}
        {row}
        {paid}
        {returns(&bill.returns)}
        <p class="no-print">
            <Link href=Route::PayFor.href() kind=LinkKind::Lone picture=icon::BACK>
                {words::pay_for::to_list}
            </Link>
        </p>
    }
    .into_any()
}

/// How it stands, and what to do; thanked is only who has paid.
fn outcome(bill: &OthersBill, back: bool) -> Option<AnyView> {
    use words::pay_for as say;
    let (tone, title, text): (Tone, words::Phrase, words::Phrase) = match bill.state {
        OthersBillState::Paying => (
            Tone::Wait,
            words::apply::bill_unknown,
            words::apply::bill_unknown_explain,
        ),
        OthersBillState::Paid if back => (Tone::Done, words::payments::done_title, say::done),
        OthersBillState::Due if back => (Tone::Wait, words::payments::failed_title, say::failed),
        OthersBillState::Busy => (Tone::Wait, say::busy, say::busy_explain),
        OthersBillState::Settled => (Tone::Info, say::code_settled, say::settled_explain),
        OthersBillState::Expired => (Tone::Info, say::code_expired, say::nothing_taken),
        OthersBillState::Withdrawn => (Tone::Info, say::code_withdrawn, say::nothing_taken),
        _ => return None,
    };
    Some(bill::told(tone, title, text))
}

/// Money on its way back to who paid.
fn returns(all: &[MoneyBack]) -> Option<AnyView> {
    if all.is_empty() {
        return None;
    }
    let rows = all
        .iter()
        .map(|one| {
            let (state, amount, number) = (one.state.clone(), one.amount.clone(), one.number.clone());
            let next = match (&one.state, &one.arrives_by) {
                (RefundState::Approved, Some(day)) => {
                    let day = day.clone();
                    let text = move || words::payments::next_approved(&moment::moment(&day));
                    Some(view! { <p>{text}</p> }.into_any())
                }
                (RefundState::Refunded, _) => {
                    Some(view! { <p>{words::payments::next_refunded}</p> }.into_any())
                }
                _ => None,
            };
            view! {
                <section class="stack">
                    <h3>{move || words::payments::refund_number(&number)}</h3>
                    <p class="row">
                        <Tag tone=refund_words::tone(&one.state)>{move || refund_words::state(&state)}</Tag>
                    </p>
                    {next}
                    {facts(vec![fact(words::payments::refund_amount, move || words::apply::yuan(&amount))])}
                </section>
            }
        })
        .collect_view();
    Some(
        view! {
            <h2>{words::payments::refunds}</h2>
            {rows}
        }
        .into_any(),
    )
}

/// Where it stands; reactive. A name that is not known is shown as it came.
pub fn state_word(state: &OthersBillState) -> String {
    match state {
        OthersBillState::Due => words::pay_for::state_due(),
        OthersBillState::Busy => words::pay_for::state_busy(),
        OthersBillState::Paying => words::apply::bill_paying(),
        OthersBillState::Paid => words::pay_for::state_paid(),
        OthersBillState::Refunding => words::apply::bill_refunding(),
        OthersBillState::Refunded => words::apply::bill_refunded(),
        OthersBillState::Settled => words::pay_for::state_settled(),
        OthersBillState::Expired => words::pay_code::state_expired(),
        OthersBillState::Withdrawn => words::pay_code::state_withdrawn(),
        OthersBillState::Other(name) => name,
    }
    .to_owned()
}

/// Its colour.
pub fn tone(state: &OthersBillState) -> Tone {
    match state {
        OthersBillState::Paid | OthersBillState::Refunded => Tone::Done,
        OthersBillState::Due
        | OthersBillState::Busy
        | OthersBillState::Paying
        | OthersBillState::Refunding => Tone::Wait,
        _ => Tone::Info,
    }
}
