//! The bill: what it is for, who pays, how it stands, and what can be done.

use super::{confirm, fault, take_back, window::Case};
use crate::{
    say::say,
    show::{
        facts::{at, fact, facts, may, told, written},
        moment::moment,
        pay_way, refund_words,
    },
    ui::{Tone, notice::Notice, tag::Tag},
    words,
};
use contract::wire::{CounterPayFault, CounterPayment, DeskBill};
use leptos::prelude::*;

/// All of it.
pub fn found(case: Case, one: &DeskBill) -> AnyView {
    let (state, amount) = (one.state.clone(), one.amount.clone());
    let act = match &one.fault {
        None => confirm::form(case, one),
        Some(why) => over(one, why),
    };
    let back = one.payment.as_ref().filter(|own| own.until.is_some());
    let back = back.map(|own| take_back::fold(case, one, own));
    view! {
        <section class="stack" aria-labelledby="pay-what">
            <h2 id="pay-what">{say(&one.name)}</h2>
            <p class="row">
                <Tag tone=refund_words::bill_tone(&one.state)>
                    {move || refund_words::bill_state(&state)}
                </Tag>
            </p>
            {facts(vec![
                fact(words::apply::bill_amount, view! { <strong>{move || words::apply::yuan(&amount)}</strong> }),
                written(words::payments::payer, &one.payer),
                one.item.as_ref().and_then(|item| told(words::matter::item, &item.name)),
                may(words::payments::office, &one.office),
                told(words::apply::bill_basis, &one.basis),
                may(words::payments::reduction, &one.reduction),
                one.due_on.as_deref().and_then(|day| at(words::payments::due_on, day)),
                one.paid_at.as_deref().and_then(|when| at(words::payments::paid_at, when)),
                written(words::apply::bill_number, &one.number),
            ])}
            {one.payment.as_ref().map(payment)}
            {act}
            {back}
        </section>
    }
    .into_any()
}

/// Why it cannot be confirmed; or that it was, just here.
fn over(one: &DeskBill, why: &CounterPayFault) -> AnyView {
    let own = one.payment.as_ref();
    let own = own.filter(|own| *why == CounterPayFault::Paid && own.withdrawn_at.is_none());
    if let Some(own) = own {
        let when = own.at.clone();
        return view! {
            <Notice tone=Tone::Done title=words::desk_pay::confirmed>
                <p>{move || words::desk_pay::confirmed_told(&moment(&when))}</p>
            </Notice>
        }
        .into_any();
    }
    let why = why.clone();
    view! { <Notice tone=Tone::Wait title=move || fault::told(&why) /> }.into_any()
}

/// What was confirmed last for it here.
fn payment(own: &CounterPayment) -> AnyView {
    let (way, amount) = (own.way.clone(), own.amount.clone());
    view! {
        <h3>{words::desk_pay::last}</h3>
        {facts(vec![
            at(words::desk_pay::at, &own.at),
            fact(words::desk_pay::way, move || pay_way::way(&way)),
            fact(words::desk_pay::received, move || words::apply::yuan(&amount)),
            written(words::desk_pay::receipt, &own.receipt),
            written(words::desk_pay::officer, &own.officer),
            own.withdrawn_at.as_deref().and_then(|when| at(words::desk_pay::withdrawn_at, when)),
            own.reason.as_deref().and_then(|why| written(words::desk_pay::reason, why)),
        ])}
    }
    .into_any()
}
