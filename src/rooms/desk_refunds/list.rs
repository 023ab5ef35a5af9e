//! The list: what waits for a decision first.

use crate::{
    backend::use_remote,
    frame::arrival,
    routes::{Route, use_query},
    say::{lang_of, say},
    show::{
        desk_list::{Words, found, page},
        moment, refund_words,
        wrong::wrong_address,
    },
    styles::rows as style,
    ui::{skeleton::Shape, tag::Tag},
    words,
};
use contract::{
    ParamValue,
    endpoint::Id,
    endpoints::{DeskRefundQuery, ListDeskRefunds},
    wire::{Cursor, DeskRefund, Page},
};
use leptos::prelude::*;

const WORDS: Words = Words {
    title: words::payments::desk_title,
    filters: words::payments::filters,
    choices: [
        words::payments::all,
        words::payments::desk_open,
        words::payments::desk_decided,
    ],
    none: (words::payments::desk_none_title, words::payments::desk_none),
    older: words::payments::older,
};

/// The page.
#[component]
pub fn List() -> impl IntoView {
    arrival::settled();
    let asked = use_query::<DeskRefundQuery>();
    let query = Memo::new(move |_| asked.get().unwrap_or_default());
    let refunds = use_remote::<ListDeskRefunds>(move || Some(((), query.get())));
    let list = refunds.show(Shape::Cards(3), words::payments::desk_what, move |page| {
        all(&page, untrack(|| query.get()))
    });
    let wrong = move || {
        asked
            .get()
            .err()
            .map(|wrong| wrong_address(wrong).into_any())
    };
    page(
        WORDS,
        move || query.get().open,
        chosen,
        wrong,
        list.into_any(),
    )
}

fn chosen(open: Option<bool>) -> String {
    Route::DeskRefunds.href_with(&DeskRefundQuery {
        open,
        ..DeskRefundQuery::default()
    })
}

fn all(page: &Page<DeskRefund>, query: DeskRefundQuery) -> AnyView {
    let next = page.next.as_deref().and_then(Cursor::read).map(|cursor| {
        let cursor = Some(cursor);
        Route::DeskRefunds.href_with(&DeskRefundQuery { cursor, ..query })
    });
    found(WORDS, page.items.iter().filter_map(row).collect(), next)
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
