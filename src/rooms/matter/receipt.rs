//! 受理凭证, from handing in on: number and query code to keep, what happens next, what was handed in. Made to be printed.

use super::scanned;
use crate::{
    backend::use_remote,
    form::documents::documents,
    frame::arrival,
    routes::Route,
    say::say,
    show::{
        digest::digest,
        facts::{at, fact, facts, told, written},
        paper::printing,
    },
    styles::matter_receipt as style,
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        button::ButtonKind,
        link::{Link, LinkKind},
        notice::Notice,
        qr_code::QrCode,
        skeleton::Shape,
    },
    words,
};
use contract::{endpoint::Id, endpoints::GetReceipt, wire::Receipt};
use leptos::prelude::*;

/// The page.
#[component]
pub fn ReceiptPage(id: Id) -> impl IntoView {
    let back = Route::Case(id.clone()).href();
    let to_case = back.clone();
    let receipt = use_remote::<GetReceipt>(move || Some((id.clone(), ())));
    arrival::use_title(|| Some(words::matter::receipt().to_owned()));
    let crumbs = Signal::derive(move || {
        vec![
            Crumb::to(words::matter::cases, Route::Cases.href()),
            Crumb::to(words::matter::case, back.clone()),
            Crumb::here(words::matter::receipt),
        ]
    });
    view! {
        <div class="page stack">
            <Breadcrumb crumbs />
            <h1>{words::matter::receipt}</h1>
            {receipt.show(Shape::Page, words::matter::receipt_what, |receipt| whole(&receipt))}
            <div class="row no-print">
                <Link href=to_case kind=LinkKind::Primary>
                    {words::matter::to_case}
                </Link>
                {printing(ButtonKind::Secondary, words::matter::print)}
            </div>
        </div>
    }
    .into_any()
}

fn whole(receipt: &Receipt) -> AnyView {
    let (number, code) = (receipt.number.clone(), receipt.query_code.clone());
    let scanned = scanned::address(&number, &code);
    let ways = receipt
        .told
        .iter()
        .map(|way| view! { <p>{say(way)}</p> })
        .collect_view();
    view! {
        <div class="no-print">
            <Notice tone=Tone::Done title=words::matter::handed_in_done />
        </div>
        <dl class=style::KEEP>
            <div>
                <dt>{words::matter::number}</dt>
                <dd class=style::NUMBER>{number}</dd>
            </div>
            <div>
                <dt>{words::matter::query_code}</dt>
                <dd class=style::NUMBER>{code}</dd>
            </div>
        </dl>
        <p>{words::matter::query_code_about}</p>
        <QrCode text=scanned label=words::matter::receipt_scan />
        <p>{words::matter::receipt_scan_about}</p>
        {facts(vec![
            told(words::matter::next, &receipt.next),
            at(words::matter::next_by, &receipt.next_by),
            fact(words::matter::told, ways).filter(|_| !receipt.told.is_empty()),
            told(words::matter::item, &receipt.item.name),
            written(words::matter::applicant, &receipt.applicant),
            at(words::matter::submitted_at, &receipt.submitted_at),
            told(words::matter::office, &receipt.department.name),
        ])}
        {(!receipt.documents.is_empty())
            .then(|| {
                view! {
                    <h2>{words::matter::handed_in}</h2>
                    {documents(&receipt.documents)}
                }
            })}
        {digest(&receipt.digest)}
    }
    .into_any()
}
