//! One inquiry: what was asked, where the parcel is, and what can be answered.

use super::act;
use crate::{
    backend::use_remote,
    frame::arrival,
    routes::Route,
    show::{
        facts::{facts, told, written},
        officer_act::Acts,
        parcel,
    },
    ui::{
        icon,
        link::{Link, LinkKind},
        skeleton::Shape,
    },
    words,
};
use contract::{endpoint::Id, endpoints::GetDeskParcel, wire::DeskParcelInquiry};
use leptos::prelude::*;
use std::sync::Arc;

/// What the parts of the page share.
#[derive(Clone, Copy)]
pub struct Open {
    /// The inquiry as it is now.
    pub file: RwSignal<Arc<DeskParcelInquiry>>,
    /// Its id.
    pub id: StoredValue<Id>,
    /// What can be answered.
    pub acts: Acts,
    /// The name on the officer's seal.
    pub seal: StoredValue<String>,
}

/// The page.
#[component]
pub fn One(id: Id, seal: StoredValue<String>) -> impl IntoView {
    arrival::settled();
    let asked = id.clone();
    let inquiry = use_remote::<GetDeskParcel>(move || Some((asked.clone(), ())));
    let id = StoredValue::new(id);
    view! {
        <h1>{words::parcel::desk_one}</h1>
        <p>
            <Link href=Route::DeskParcels.href() kind=LinkKind::Lone picture=icon::BACK>
                {words::parcel::desk_title}
            </Link>
        </p>
        {inquiry.show(Shape::Page, words::parcel::desk_what, move |first| whole(id, first, seal))}
    }
    .into_any()
}

fn whole(id: StoredValue<Id>, first: Arc<DeskParcelInquiry>, seal: StoredValue<String>) -> AnyView {
    let file = RwSignal::new(first);
    let open = Open {
        file,
        id,
        acts: act::acts(file),
        seal,
    };
    view! {
        {open.acts.done()}
        <h2>{words::parcel::desk_asked}</h2>
        {move || file.with(|of| parcel::inquiry(&of.inquiry))}
        {move || file.with(|of| whose(of))}
        {open.acts.view(move |offer| act::form(open, offer))}
        <h2>{words::parcel::desk_parcel}</h2>
        {move || file.with(|of| parcel::parcel(&of.parcel))}
    }
    .into_any()
}

/// Whose it is, and where it was sent.
fn whose(of: &DeskParcelInquiry) -> AnyView {
    let case = Id::parse(&of.case.id).map(|id| {
        view! {
            <p>
                <Link href=Route::DeskCase(id).href() kind=LinkKind::Lone picture=icon::NEXT>
                    {words::payments::to_case}
                </Link>
            </p>
        }
    });
    let to = of.delivery.as_ref();
    let may = |term: fn() -> &'static str, value: Option<&String>| written(term, value?);
    view! {
        {facts(vec![
            told(words::matter::item, &of.item.name),
            told(words::desk_collect::number, &of.case.name),
            written(words::desk_collect::applicant, &of.applicant),
            may(words::matter::recipient, to.and_then(|to| to.recipient.as_ref())),
            may(words::matter::mobile, to.and_then(|to| to.mobile.as_ref())),
            may(words::show::address, to.and_then(|to| to.address.as_ref())),
        ])}
        {case}
    }
    .into_any()
}
