//! 隐私空间: set up, unlocked, what is in it, how it behaves, begun anew when its factor is forgotten.

mod offline;
mod open;
mod reset;
mod set_up;
mod settings;
mod things;

use crate::{
    backend::{FailureKind, SignedOut, use_remote},
    frame::arrival,
    session::private,
    show::signed_out::SignedOutPage,
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        disclosure::Disclosure,
        skeleton::Shape,
    },
    words,
};
use contract::{endpoints::GetPrivacy, wire::PrivacySpace};
use leptos::prelude::*;

/// The room.
#[component]
pub fn Privacy() -> impl IntoView {
    provide_context(SignedOut(|| {
        view! { <SignedOutPage title=words::privacy::signed_out /> }.into_any()
    }));
    arrival::use_title(|| Some(words::privacy::title().to_owned()));
    let space = use_remote::<GetPrivacy>(|| Some(((), ())));
    let cut_off = Memo::new(move |_| {
        space
            .failure()
            .is_some_and(|failure| failure.kind == FailureKind::Offline)
    });
    view! {
        {private::guard()}
        <div class="page stack-l">
            <div class="stack">
                <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::privacy::title)]) />
                <h1>{words::privacy::title}</h1>
                <p>{words::privacy::lead}</p>
            </div>
            {space.show(Shape::Page, words::privacy::what, |space| body(&space))}
            {move || cut_off.get().then(offline::offline)}
        </div>
    }
    .into_any()
}

fn body(space: &PrivacySpace) -> AnyView {
    match (&space.factor, space.unlocked) {
        (None, _) => set_up::set_up(false),
        (Some(_), true) => open::open(space),
        (Some(_), false) => view! {
            <section class="stack" aria-labelledby="privacy-unlock">
                <h2 id="privacy-unlock">{words::privacy::locked}</h2>
                {private::unlock::ask(space, false)}
            </section>
            <Disclosure title=words::privacy::forgotten level=2>
                {reset::reset()}
            </Disclosure>
        }
        .into_any(),
    }
}
