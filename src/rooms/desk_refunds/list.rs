//! The list: what waits for a decision first.

use crate::{
    backend::use_remote,
    frame::arrival,
    routes::{Route, use_query},
    say::{lang_of, say},
    show::{
        filters::{Choice, Filters},
        moment, refund_words,
        rows::rows,
        wrong::wrong_address,
    },
    styles::rows as style,
    ui::{
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
    endpoints::{DeskRefundQuery, ListDeskRefunds},
    wire::{Cursor, DeskRefund, Page},
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn List() -> impl IntoView {
    arrival::settled();
    let asked = use_query::<DeskRefundQuery>();
    let query = Memo::new(move |_| asked.get().unwrap_or_default());
    let refunds = use_remote::<ListDeskRefunds>(move || Some(((), query.get())));
    let choices = Signal::derive(move || {
        let now = query.get().open;
        let choice = |open: Option<bool>, label: fn() -> &'static str| Choice {
            now: now == open,
            href: Route::DeskRefunds.href_with(&DeskRefundQuery {
                open,
                ..DeskRefundQuery::default()
            }),
            label: label.into(),
        };
        vec![
            choice(None, words::payments::all),
            choice(Some(true), words::payments::desk_open),
            choice(Some(false), words::payments::desk_decided),
        ]
    });
    view! {
        <h1>{words::payments::desk_title}</h1>
        <p>
            <Link href=Route::Desk.href() kind=LinkKind::Lone picture=icon::BACK>
                {words::talk::to_desk}
            </Link>
        </p>
        {move || asked.get().err().map(wrong_address)}
        <Filters label=words::payments::filters choices />
        {refunds.show(Shape::Cards(3), words::payments::desk_what, move |page| {
            all(&page, untrack(|| query.get()))
        })}
    }
    .into_any()
}

fn all(page: &Page<DeskRefund>, query: DeskRefundQuery) -> AnyView {
    if page.items.is_empty() {
        return view! {
            <Empty title=words::payments::desk_none_title>
                <p>{words::payments::desk_none}</p>
            </Empty>
        }
        .into_any();
    }
    let next = page.next.as_deref().and_then(Cursor::read).map(|cursor| {
        let cursor = Some(cursor);
        Route::DeskRefunds.href_with(&DeskRefundQuery { cursor, ..query })
    });
    rows(
        page.items.iter().filter_map(row).collect(),
        next,
        words::payments::older,
    )
}

fn row(of: &DeskRefund) -> Option<AnyView> {
    let id = Id::parse(&of.refund.id)?;
    let (state, amount, next) = (
        of.refund.state.clone(),
        of.refund.amount.clone(),
        of.refund.clone(),
    );
    let asked = of.refund.events.last().map(|event| moment::told(&event.at));
    Some(
        view! {
            <li class=style::ONE>
                <p class="row">
                    <Tag tone=refund_words::tone(&of.refund.state)>
                        {move || refund_words::state(&state)}
                    </Tag>
                </p>
                <h2 class=style::NAME>
                    <a class=crate::styles::entry_link::LINK href=Route::DeskRefund(id).href()>
                        {say(&of.name)}
                    </a>
                </h2>
                <p>{move || refund_words::next(&next)}</p>
                <p class=style::META>
                    <strong>{move || words::apply::yuan(&amount)}</strong>
                    <span lang=lang_of(&of.payer)>{of.payer.clone()}</span>
                    <span>{of.refund.number.clone()}</span>
                    <span>{asked}</span>
                </p>
            </li>
        }
        .into_any(),
    )
}
