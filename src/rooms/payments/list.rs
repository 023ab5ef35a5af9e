//! The list: what is due first, then the newest first; all, or one kind.

use crate::{
    backend::use_remote,
    frame::arrival,
    routes::{Route, use_query},
    say::say,
    show::{
        filters::{Choice, Filters},
        moment, refund_words,
        rows::rows,
        wrong::wrong_address,
    },
    styles::rows as style,
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        empty::Empty,
        icon,
        link::{Link, LinkKind},
        skeleton::Shape,
        tag::Tag,
    },
    words,
};
use contract::{
    ParamValue,
    endpoint::Id,
    endpoints::{BillQuery, ListBills},
    wire::{Bill, BillBox, Cursor, Page},
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn List() -> impl IntoView {
    arrival::use_title(|| Some(words::payments::title().to_owned()));
    let asked = use_query::<BillQuery>();
    let query = Memo::new(move |_| asked.get().unwrap_or_default());
    let bills = use_remote::<ListBills>(move || Some(((), query.get())));
    let choices = Signal::derive(move || {
        let now = query.get().which;
        let choice = |which: Option<BillBox>, label: fn() -> &'static str| Choice {
            now: now == which,
            href: Route::Payments.href_with(&BillQuery {
                which,
                ..BillQuery::default()
            }),
            label: label.into(),
        };
        vec![
            choice(None, words::payments::all),
            choice(Some(BillBox::Due), words::payments::due),
            choice(Some(BillBox::Paid), words::payments::paid),
            choice(Some(BillBox::Refund), words::payments::refunds),
        ]
    });
    view! {
        <div class="page stack">
            <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::payments::title)]) />
            <h1>{words::payments::title}</h1>
            <p>{words::payments::lead}</p>
            <p>
                <Link href=Route::PayFor.href() kind=LinkKind::Lone picture=icon::NEXT>
                    {words::pay_for::title}
                </Link>
            </p>
            {move || asked.get().err().map(wrong_address)}
            <Filters label=words::payments::filters choices />
            {bills.show(Shape::Cards(3), words::payments::what, move |page| all(&page, untrack(|| query.get())))}
        </div>
    }
    .into_any()
}

fn all(page: &Page<Bill>, query: BillQuery) -> AnyView {
    if page.items.is_empty() {
        return view! {
            <Empty title=words::payments::none_title>
                <p>{words::payments::none}</p>
                <Link href=Route::Cases.href() kind=LinkKind::Secondary>
                    {words::matter::cases}
                </Link>
            </Empty>
        }
        .into_any();
    }
    let next = page.next.as_deref().and_then(Cursor::read).map(|cursor| {
        let cursor = Some(cursor);
        Route::Payments.href_with(&BillQuery { cursor, ..query })
    });
    rows(
        page.items.iter().filter_map(row).collect(),
        next,
        words::payments::older,
    )
}

fn row(bill: &Bill) -> Option<AnyView> {
    let id = Id::parse(&bill.id)?;
    let (state, amount) = (bill.state.clone(), bill.amount.clone());
    let item = bill
        .item
        .as_ref()
        .map(|item| view! { <p>{say(&item.name)}</p> });
    let when = match (&bill.due_on, &bill.paid_at) {
        (Some(day), _) => {
            let day = day.clone();
            Some(
                view! { <span>{move || words::payments::pay_by(&moment::moment(&day))}</span> }
                    .into_any(),
            )
        }
        (None, Some(at)) => Some(view! { <span>{moment::told(at)}</span> }.into_any()),
        _ => None,
    };
    let refund = bill.refunds.first().map(|refund| {
        let now = refund.state.clone();
        view! {
            <Tag tone=refund_words::tone(&refund.state)>
                {move || words::payments::refund_is(&refund_words::state(&now))}
            </Tag>
        }
    });
    Some(
        view! {
            <li class=style::ONE>
                <p class="row">
                    <Tag tone=refund_words::bill_tone(&bill.state)>
                        {move || refund_words::bill_state(&state)}
                    </Tag>
                    {refund}
                </p>
                <h2 class=style::NAME>
                    <a class=crate::styles::entry_link::LINK href=Route::Payment(id).href()>
                        {say(&bill.name)}
                    </a>
                </h2>
                {item}
                <p class=style::META>
                    <strong>{move || words::apply::yuan(&amount)}</strong>
                    {when}
                    <span>{bill.number.clone()}</span>
                </p>
            </li>
        }
        .into_any(),
    )
}
