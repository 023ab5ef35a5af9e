//! The list: what waits for an answer first.

use crate::{
    backend::use_remote,
    frame::arrival,
    routes::{Route, use_query},
    say::{day, lang_of, say},
    show::{
        desk_list::{Words, found, page},
        moment, parcel,
        wrong::wrong_address,
    },
    styles::rows as style,
    ui::skeleton::Shape,
    words,
};
use contract::{
    ParamValue,
    endpoint::Id,
    endpoints::{DeskParcelQuery, ListDeskParcels},
    wire::{Cursor, DeskParcelInquiry, Page, ParcelInquiryState},
};
use leptos::prelude::*;

const WORDS: Words = Words {
    title: words::parcel::desk_title,
    filters: words::parcel::desk_filters,
    choices: [
        words::parcel::desk_all,
        words::parcel::desk_open,
        words::parcel::desk_ended,
    ],
    none: (words::parcel::desk_none_title, words::parcel::desk_none),
    older: words::parcel::desk_older,
};

/// The page.
#[component]
pub fn List() -> impl IntoView {
    arrival::settled();
    let asked = use_query::<DeskParcelQuery>();
    let query = Memo::new(move |_| asked.get().unwrap_or_default());
    let inquiries = use_remote::<ListDeskParcels>(move || Some(((), query.get())));
    let list = inquiries.show(Shape::Cards(3), words::parcel::desk_what, move |page| {
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
    Route::DeskParcels.href_with(&DeskParcelQuery {
        open,
        ..DeskParcelQuery::default()
    })
}

fn all(page: &Page<DeskParcelInquiry>, query: DeskParcelQuery) -> AnyView {
    let next = page.next.as_deref().and_then(Cursor::read).map(|cursor| {
        let cursor = Some(cursor);
        Route::DeskParcels.href_with(&DeskParcelQuery { cursor, ..query })
    });
    found(WORDS, page.items.iter().filter_map(row).collect(), next)
}

fn row(of: &DeskParcelInquiry) -> Option<AnyView> {
    let id = Id::parse(&of.inquiry.id)?;
    let (kind, by) = (of.inquiry.kind.clone(), of.inquiry.answer_by.clone());
    let open = of.inquiry.state == ParcelInquiryState::Open;
    let by = open.then(|| view! { <span>{move || words::parcel::desk_by(&day(&by))}</span> });
    Some(
        view! {
            <li class=style::ONE>
                <p class="row">{parcel::inquiry_tag(&of.inquiry)}</p>
                <h2 class=style::NAME>
                    <a class=crate::styles::entry_link::LINK href=Route::DeskParcel(id).href()>
                        {say(&of.item.name)}
                    </a>
                </h2>
                <p>{move || parcel::kind(&kind)}</p>
                <p class=style::META>
                    <span lang=lang_of(&of.applicant)>{of.applicant.clone()}</span>
                    <span>{of.inquiry.number.clone()}</span>
                    <span>{moment::told(&of.inquiry.asked_at)}</span>
                    {by}
                </p>
            </li>
        }
        .into_any(),
    )
}
