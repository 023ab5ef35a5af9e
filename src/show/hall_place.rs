//! A place where one is served, as facts, with the way to its hall.

use super::facts::{facts, may, phone, told};
use crate::{
    routes::Route,
    ui::{
        icon,
        link::{Link, LinkKind},
    },
    words,
};
use contract::{endpoint::Id, wire::Place};
use leptos::prelude::*;

/// The place; `term` says what it is here.
pub fn place(term: words::Phrase, place: &Place) -> AnyView {
    let hall = place.hall.as_deref().and_then(Id::parse).map(Route::Hall);
    let link = move || {
        let route = hall.as_ref().filter(|route| route.is_served())?;
        Some(view! {
            <p class="no-print">
                <Link href=route.href() kind=LinkKind::Lone picture=icon::CLOCK>
                    {words::guide::place_hall}
                </Link>
            </p>
        })
    };
    view! {
        {facts(vec![
            told(term, &place.name),
            told(words::show::address, &place.address),
            may(words::show::place_window, &place.window),
            told(words::show::place_hours, &place.hours),
            phone(&place.phone),
        ])}
        {link}
    }
    .into_any()
}
