//! Papers of one's own: files that one keeps to hand in again, where things are sent, and matters that were archived.

mod add;
mod address;
mod addresses;
mod archive;
mod material;
mod materials;

use crate::{
    backend::SignedOut,
    routes::{Route, use_route},
    show::signed_out::SignedOutPage,
    words,
};
use leptos::prelude::*;

/// The room: the files, or the archive.
#[component]
pub fn Papers() -> impl IntoView {
    provide_context(SignedOut(|| {
        view! { <SignedOutPage title=words::papers::signed_out /> }.into_any()
    }));
    let route = use_route();
    (move || match route.get() {
        Route::Addresses => view! { <addresses::AddressesPage /> }.into_any(),
        Route::Archive => view! { <archive::ArchivePage /> }.into_any(),
        _ => view! { <materials::MaterialsPage /> }.into_any(),
    })
    .into_any()
}
