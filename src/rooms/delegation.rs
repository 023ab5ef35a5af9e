//! 授权与代办: whom one acts for, and who acts for one; giving, taking up, accepting, narrowing, ending.

mod code;
mod faults;
mod give;
mod list;
mod log;
mod names;
mod narrow;
mod page;
mod pick;
mod review;
mod steps;
mod wish;

use crate::{
    backend::SignedOut,
    routes::{Route, use_route},
    show::signed_out::SignedOutPage,
    words,
};
use leptos::prelude::*;

/// The room: all delegations, one, or a new one.
#[component]
pub fn DelegationRoom() -> impl IntoView {
    provide_context(SignedOut(|| {
        view! { <SignedOutPage title=words::delegation::signed_out /> }.into_any()
    }));
    let route = use_route();
    (move || match route.get() {
        Route::Delegation(id) => view! { <page::DelegationPage id /> }.into_any(),
        Route::NewDelegation => view! { <give::Give /> }.into_any(),
        _ => view! { <list::DelegationsPage /> }.into_any(),
    })
    .into_any()
}
