//! 卡包: one's certificates and cards; each can be looked at, fetched and shown. What one gives others, links and reports
//! arrives as a part of its own.

mod card;
mod code;
mod copies;
mod given;
mod grant_form;
mod grants;
mod kept;
mod link;
mod list;
mod names;
mod picture;
mod report;
mod typed;
mod uses;
mod versions;

use crate::{
    backend::SignedOut,
    routes::{Route, use_route},
    session::private,
    show::signed_out::SignedOutPage,
    words,
};
use leptos::prelude::*;

// Forms and their fields, which nobody needs who only looks at a card.
crate::room::room!(GivenPart, wallet_given, crate::rooms::wallet::given::Given);

/// The room: all cards, one, or what is done with it.
#[component]
pub fn Wallet() -> impl IntoView {
    provide_context(SignedOut(|| {
        view! { <SignedOutPage title=words::wallet::signed_out /> }.into_any()
    }));
    let route = use_route();
    // What is given away is one place: going from one of its pages to another stays in the part.
    let shown = Memo::new(move |_| match route.get() {
        own @ (Route::Card(_) | Route::Cards) => own,
        _ => Route::AllCardGrants,
    });
    let page = move || match shown.get() {
        Route::Card(id) => view! { <card::CardPage id /> }.into_any(),
        Route::Cards => view! { <list::CardsPage /> }.into_any(),
        _ => GivenPart(),
    };
    (private::guard(), page).into_any()
}
