//! 受理凭证: what one has in hand after submitting. Made to be printed.

use super::gate;
use crate::backend::use_remote;
use crate::browser::share;
use crate::frame::arrival;
use crate::routes::Route;
use crate::say::{moment, said, say};
use crate::styles::apply as style;
use crate::ui::Tone;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon;
use crate::ui::link::{Link, LinkKind};
use crate::ui::notice::Notice;
use crate::ui::skeleton::Shape;
use crate::words;
use contract::endpoint::Id;
use contract::endpoints::GetReceipt;
use contract::wire::{Document, Receipt};
use leptos::prelude::*;
use std::sync::Arc;

/// The page of a receipt.
#[component]
pub fn ReceiptPage(case: Id) -> impl IntoView {
    let receipt = use_remote::<GetReceipt>(move || Some((case.clone(), ())));
    arrival::use_title(move || match receipt.get() {
        Some(receipt) => Some(words::apply::page_title(
            words::apply::receipt(),
            &said(&receipt.item.name),
        )),
        None => receipt.failure().map(|failure| failure.title().to_owned()),
    });
    let body = gate::or(receipt, move || {
        receipt.show(Shape::Page, words::apply::receipt_what, shown)
    });
    view! { <div class="page stack">{body}</div> }.into_any()
}

fn shown(receipt: Arc<Receipt>) -> AnyView {
    let case = Route::Case(Id(receipt.case.clone())).href();
    let (at, by) = (receipt.submitted_at.clone(), receipt.next_by.clone());
    let told: Vec<AnyView> = receipt
        .told
        .iter()
        .map(|told| view! { <li>{say(told)}</li> }.into_any())
        .collect();
    view! {
        <h1>{words::apply::receipt}</h1>
        <div class="no-print">
            <Notice tone=Tone::Done title=words::apply::submitted>
                <p>{words::apply::submitted_explain}</p>
            </Notice>
        </div>
        <dl class=style::FACTS>
            <dt>{words::apply::number}</dt>
            <dd class=style::CODE>{receipt.number.clone()}</dd>
            <dt>{words::apply::query_code}</dt>
            <dd class=style::CODE>{receipt.query_code.clone()}</dd>
            <dt>{words::apply::item}</dt>
            <dd>{say(&receipt.item.name)}</dd>
            <dt>{words::apply::applicant}</dt>
            <dd>{receipt.applicant.clone()}</dd>
            <dt>{words::apply::submitted_at}</dt>
            <dd>{move || moment(&at)}</dd>
            <dt>{words::apply::department}</dt>
            <dd>{say(&receipt.department.name)}</dd>
            <dt>{words::apply::next_what}</dt>
            <dd>{say(&receipt.next)}</dd>
            <dt>{words::apply::next_by}</dt>
            <dd>{move || moment(&by)}</dd>
        </dl>
        <h2>{words::apply::told}</h2>
        <ul class=style::TOLD>{told}</ul>
        <h2>{words::apply::handed_in}</h2>
        <p class=style::DIGEST>{words::apply::form_digest} " SM3 " {receipt.digest.clone()}</p>
        <ul class=style::TOLD>{receipt.documents.iter().map(document).collect::<Vec<_>>()}</ul>
        <div class=[style::ACTIONS, " no-print"].concat()>
            <Link href=case kind=LinkKind::Primary>
                {words::apply::to_case}
            </Link>
            <Button kind=ButtonKind::Secondary picture=icon::PRINT on_press=|()| share::print()>
                {words::apply::print}
            </Button>
            <Link href=Route::Home.href() kind=LinkKind::Lone>
                {words::ui::back_home}
            </Link>
        </div>
    }
    .into_any()
}

fn document(document: &Document) -> AnyView {
    let digest = document.sm3.clone();
    view! {
        <li>
            {document.name.clone()}
            {digest.map(|sm3| view! { <span class=style::DIGEST>" SM3 " {sm3}</span> })}
        </li>
    }
    .into_any()
}
