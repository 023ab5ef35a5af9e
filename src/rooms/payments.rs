//! What one pays and has paid: what is due and why, the fiscal receipts, and money on its way back.

mod list;
mod one;
mod receipt;
mod refund;
mod share;

use crate::{
    backend::SignedOut,
    routes::{Route, use_route},
    show::signed_out::SignedOutPage,
    words,
};
use leptos::prelude::*;

/// The room: the list, or one bill.
#[component]
pub fn Payments() -> impl IntoView {
    provide_context(SignedOut(|| {
        view! { <SignedOutPage title=words::payments::signed_out /> }.into_any()
    }));
    let route = use_route();
    let id = Memo::new(move |_| match route.get() {
        Route::Payment(id) => Some(id),
        _ => None,
    });
    (move || match id.get() {
        Some(id) => view! { <one::One id /> }.into_any(),
        None => view! { <list::List /> }.into_any(),
    })
    .into_any()
}
