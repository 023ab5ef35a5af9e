//! Messages to a person: what is new first, each leading to the very thing that waits for them; and which messages reach
//! them where.

mod bulk;
mod list;
mod names;
mod narrow;
mod one;
mod settings;
mod subscription;
mod target;

use crate::{
    backend::SignedOut,
    routes::{Route, use_route},
    show::signed_out::SignedOutPage,
    words,
};
use leptos::prelude::*;

/// The room: the list, or its settings.
#[component]
pub fn Messages() -> impl IntoView {
    provide_context(SignedOut(|| {
        view! { <SignedOutPage title=words::messages::signed_out /> }.into_any()
    }));
    let route = use_route();
    (move || match route.get() {
        Route::MessageSettings => view! { <settings::SettingsPage /> }.into_any(),
        _ => view! { <list::ListPage /> }.into_any(),
    })
    .into_any()
}
