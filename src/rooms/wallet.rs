//! 卡包: one's certificates and cards; each can be looked at, fetched and shown.

mod card;
mod code;
mod list;
mod names;

use crate::{
    backend::SignedOut,
    routes::{Route, use_route},
    session::private,
    show::signed_out::SignedOutPage,
    words,
};
use leptos::prelude::*;

/// The room: all cards or one.
#[component]
pub fn Wallet() -> impl IntoView {
    provide_context(SignedOut(|| {
        view! { <SignedOutPage title=words::wallet::signed_out /> }.into_any()
    }));
    let route = use_route();
    let page = move || match route.get() {
        Route::Card(id) => view! { <card::CardPage id /> }.into_any(),
        _ => view! { <list::CardsPage /> }.into_any(),
    };
    (private::guard(), page).into_any()
}
