//! What is done with a card: its uses, copies for a purpose, authorisations, reports; and cards that are missing.

use super::{copies, grants, link, report, uses};
use crate::{
    backend::use_remote,
    frame::arrival,
    routes::{Route, use_route},
    say::{lang_of, said, say},
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        icon,
        link::{Link, LinkKind},
        skeleton::Shape,
    },
    words,
};
use contract::{endpoint::Id, endpoints::GetCard, wire::Card};
use leptos::prelude::*;
use std::sync::Arc;

/// The part.
#[component]
pub fn Given() -> impl IntoView {
    let route = use_route();
    (move || match route.get() {
        Route::CardUses(id) => page(id, words::card_use::uses, uses::view),
        Route::CardCopies(id) => page(id, words::card_use::copies, copies::view),
        Route::CardGrants(id) => page(id, words::card_use::grants, grants::of_card),
        Route::CardReport(id) => page(id, words::card_use::report, report::view),
        Route::CardLink => view! { <link::LinkPage /> }.into_any(),
        _ => view! { <grants::AllPage /> }.into_any(),
    })
    .into_any()
}

/// A page about one card: its name above what it is about, and the way back to it.
fn page(id: Id, title: words::Phrase, view: fn(Arc<Card>) -> AnyView) -> AnyView {
    let asked = id.clone();
    let card = use_remote::<GetCard>(move || Some((asked.clone(), ())));
    let name = Memo::new(move |_| card.get().map(|card| said(&card.brief.name)));
    arrival::use_title(move || {
        (name.get().is_some() || card.failure().is_some()).then(|| title().to_owned())
    });
    let back = Route::Card(id).href();
    let here = back.clone();
    let crumbs = Signal::derive(move || {
        let name = name
            .get()
            .unwrap_or_else(|| words::wallet::card().to_owned());
        vec![
            Crumb::to(words::wallet::title, Route::Cards.href()),
            Crumb::to(move || name.clone(), here.clone()),
            Crumb::here(title),
        ]
    });
    view! {
        <div class="page stack">
            <Breadcrumb crumbs />
            <h1>{title}</h1>
            {card
                .show(
                    Shape::Page,
                    words::wallet::card_what,
                    move |card| {
                        view! {
                            <p>
                                <strong>{say(&card.brief.name)}</strong>
                                " "
                                <span lang=lang_of(&card.brief.number)>{card.brief.number.clone()}</span>
                            </p>
                            {view(card)}
                        }
                            .into_any()
                    },
                )}
            <p class="no-print">
                <Link href=back kind=LinkKind::Lone picture=icon::BACK>
                    {words::card_use::back}
                </Link>
            </p>
        </div>
    }
    .into_any()
}

/// The id of the card a page is about. Answers hold nothing else.
pub fn id_of(card: &Card) -> Id {
    Id(card.brief.id.clone())
}
