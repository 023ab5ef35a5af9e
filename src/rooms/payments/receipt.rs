//! What was really paid, on line or at a window, and the fiscal receipts of it.

use crate::{
    say::{day, said},
    show::{
        bill::payments,
        facts::{at, facts, written},
        file,
        paper::printing,
    },
    ui::{Tone, button::ButtonKind, notice::Notice},
    words,
};
use contract::wire::{Bill, BillState, FiscalReceipt};
use leptos::prelude::*;

/// That it was paid at the window of a hall, while it stands so.
pub fn at_window(bill: &Bill) -> Option<AnyView> {
    let paid = bill.state == BillState::Paid;
    let mut payments = bill.payments.iter().filter(|_| paid);
    let (hall, when) = payments.find_map(|one| Some((one.hall.clone()?, one.at.clone())))?;
    let title = move || {
        words::payments::window_title(&day(when.get(..10).unwrap_or(&when)), &said(&hall.name))
    };
    Some(
        view! {
            <Notice tone=Tone::Done title>
                <p>{words::payments::window_done}</p>
            </Notice>
        }
        .into_any(),
    )
}

/// What was paid, and the fiscal receipt for it.
pub fn receipt(bill: &Bill) -> AnyView {
    let fiscal = bill.fiscal.as_ref().map(|own| {
        let reversed = own
            .reversed
            .then(|| view! { <Notice tone=Tone::Info title=words::payments::reversed /> });
        view! {
            {reversed}
            {marks(own)}
        }
    });
    let paper = bill
        .receipt
        .as_ref()
        .map(|paper| view! { <p>{file::named(paper)}</p> });
    view! {
        <h2>{words::payments::receipt}</h2>
        {payments(&bill.payments)}
        {fiscal}
        {paper}
        <p class="no-print">
            {printing(ButtonKind::Secondary, words::matter::print)}
        </p>
    }
    .into_any()
}

/// Receipts that count no more, because a window had confirmed in error.
pub fn reversed(bill: &Bill) -> Option<AnyView> {
    if bill.reversed.is_empty() {
        return None;
    }
    let all = bill.reversed.iter().map(marks).collect_view();
    Some(
        view! {
            <h2>{words::payments::reversed_before}</h2>
            <p>{words::payments::reversed_why}</p>
            {all}
        }
        .into_any(),
    )
}

/// What a receipt is checked by.
fn marks(own: &FiscalReceipt) -> AnyView {
    facts(vec![
        written(words::payments::receipt_code, &own.code),
        written(words::payments::receipt_number, &own.number),
        written(words::payments::check_code, &own.check_code),
        at(words::payments::issued_on, &own.issued_on),
    ])
}
