//! Paying for somebody else who gave one a code: the code, the bill as far as one may see it, and what one has paid so far.

mod list;
mod one;

use crate::{
    backend::SignedOut,
    routes::{Route, use_route},
    show::signed_out::SignedOutPage,
    words,
};
use leptos::prelude::*;

/// The room: the code and the list, or one bill.
#[component]
pub fn PayFor() -> impl IntoView {
    provide_context(SignedOut(|| {
        view! { <SignedOutPage title=words::pay_for::signed_out /> }.into_any()
    }));
    let route = use_route();
    let id = Memo::new(move |_| match route.get() {
        Route::OthersBill(id) => Some(id),
        _ => None,
    });
    (move || match id.get() {
        Some(id) => view! { <one::One id /> }.into_any(),
        None => view! { <list::List /> }.into_any(),
    })
    .into_any()
}
