//! What it costs, and what one gets.

use super::names;
use crate::say::say;
use crate::show::facts::{fact, facts, may, told};
use crate::show::file;
use crate::styles::guide as style;
use crate::words;
use contract::wire::{Fee, Guide};
use leptos::prelude::*;

/// Each fee with how it is reckoned, on what basis, and who pays less.
pub fn fees(guide: &Guide) -> AnyView {
    if guide.fees.is_empty() {
        return view! { <p>{words::guide::free}</p> }.into_any();
    }
    let rows = guide.fees.iter().map(fee).collect_view();
    let pay_online = guide.pay_online;
    view! {
        {rows}
        <p>{move || if pay_online { words::guide::pay_online() } else { words::guide::pay_there() }}</p>
    }
    .into_any()
}

fn fee(fee: &Fee) -> AnyView {
    let amount = fee
        .amount
        .clone()
        .and_then(|amount| fact(words::guide::amount, move || words::guide::yuan(&amount)));
    view! {
        <div class=style::FEE>
            <h3>{say(&fee.name)}</h3>
            {facts(vec![
                amount,
                told(words::guide::fee_standard, &fee.standard),
                told(words::guide::fee_basis, &fee.basis),
                may(words::guide::reduction, &fee.reduction),
            ])}
        </div>
    }
    .into_any()
}

/// What one gets, for how long it holds, what it looks like, how it comes.
pub fn result(guide: &Guide) -> AnyView {
    let result = &guide.result;
    let kind = result.kind.clone();
    let express = guide.express;
    view! {
        {facts(vec![
            told(words::guide::result_name, &result.name),
            fact(words::guide::result_kind, move || names::result(&kind).to_owned()),
            may(words::guide::validity, &result.validity),
            fact(words::guide::delivery, move || if express { words::guide::express() } else { words::guide::fetch() }),
        ])}
        {result
            .sample
            .as_ref()
            .map(|sample| view! { <div class="no-print">{file::link(sample, words::guide::result_sample)}</div> })}
    }
    .into_any()
}
