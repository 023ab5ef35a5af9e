//! One's own account: who one is to the portal, where one is signed in, what one agreed to, who looked, giving it up.

mod access;
mod cancel;
mod change;
mod code;
mod consent;
mod ending;
mod names;
mod password;
mod profile;
mod proof;
mod receipt;
mod reveal;
mod security;

use crate::{
    backend::SignedOut,
    routes::{Route, use_route},
    show::{
        filters::{Choice, Filters},
        signed_out::SignedOutPage,
    },
    ui::breadcrumb::{Breadcrumb, Crumb},
    words::{self, Phrase},
};
use leptos::prelude::*;

/// The room: one of its pages.
#[component]
pub fn Account() -> impl IntoView {
    provide_context(SignedOut(|| {
        view! { <SignedOutPage title=words::account::signed_out /> }.into_any()
    }));
    let route = use_route();
    (move || match route.get() {
        Route::Security => view! { <security::SecurityPage /> }.into_any(),
        Route::Consents => view! { <consent::ConsentsPage /> }.into_any(),
        Route::Access => view! { <access::AccessPage /> }.into_any(),
        Route::Cancel => view! { <cancel::CancelPage /> }.into_any(),
        _ => view! { <profile::ProfilePage /> }.into_any(),
    })
    .into_any()
}

/// What stands above every page of the room: where one is, and the ways to the others.
fn head(title: Phrase, here: &Route) -> AnyView {
    let pages: Vec<Choice> = [
        (Route::Account, words::account::profile as Phrase),
        (Route::Security, words::account::security),
        (Route::Consents, words::account::consents),
        (Route::Access, words::account::access),
        (Route::Cancel, words::account::cancel),
    ]
    .into_iter()
    .filter(|(route, _)| untrack(|| route.is_served()))
    .map(|(route, label)| Choice {
        label: label.into(),
        now: route == *here,
        href: route.href(),
    })
    .collect();
    view! {
        <Breadcrumb crumbs=Signal::derive(move || vec![Crumb::here(title)]) />
        <h1>{title}</h1>
        <Filters label=words::account::pages choices=Signal::derive(move || pages.clone()) />
    }
    .into_any()
}
