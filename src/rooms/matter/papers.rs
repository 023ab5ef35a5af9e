//! Official papers of a case, to be fetched; and what was charged.

use super::{names, part::section};
use crate::{
    say::{lang_of, say},
    show::{
        facts::{at, fact, facts, told, written},
        file, moment,
    },
    styles::matter_case as style,
    ui::tag::Tag,
    words,
};
use contract::wire::{Bill, Case, Paper};
use leptos::prelude::*;

/// Both, as far as there are any.
pub fn papers(case: &Case) -> AnyView {
    let rows = case.papers.iter().map(paper).collect_view();
    let papers = (!case.papers.is_empty()).then(|| {
        let list = view! {
            <ul class=style::LIST role="list">
                {rows}
            </ul>
        };
        section(words::matter::papers, list.into_any())
    });
    let bill = case
        .bill
        .as_ref()
        .map(|bill| section(words::matter::bill, charged(bill)));
    view! {
        {papers}
        {bill}
    }
    .into_any()
}

fn paper(paper: &Paper) -> AnyView {
    let number = paper.number.clone();
    view! {
        <li class=style::ONE>
            <p class=style::NAME>{say(&paper.name)}</p>
            <p class=style::META><span lang=lang_of(&paper.number)>{number}</span> " · " {moment::told(&paper.made_at)}</p>
            <div class="no-print">{file::link(&paper.file, words::matter::download)}</div>
        </li>
    }
    .into_any()
}

fn charged(bill: &Bill) -> AnyView {
    let amount = bill.amount.clone();
    let state = bill.state.clone();
    let (tone, _) = untrack(|| names::bill(&state));
    let amount = view! {
        <span class="row">
            {move || words::matter::yuan(&amount)}
            <Tag tone>{move || names::bill(&state).1}</Tag>
        </span>
    };
    view! {
        {facts(vec![
            told(words::matter::bill_for, &bill.name),
            fact(words::matter::amount, amount),
            told(words::matter::basis, &bill.basis),
            written(words::matter::bill_number, &bill.number),
            bill.paid_at.as_deref().and_then(|paid| at(words::matter::paid_at, paid)),
        ])}
        {bill
            .receipt
            .as_ref()
            .map(|receipt| view! { <div class="no-print">{file::link(receipt, words::matter::fiscal)}</div> })}
    }
    .into_any()
}
