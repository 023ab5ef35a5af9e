//! Raising the real-name level as a page of its own.

use crate::{
    browser::place,
    frame::arrival,
    routes::{use_go, use_query},
    session::{self, Who, raise::Raise, way_in::WayIn},
    ui::{
        Tone,
        breadcrumb::{Breadcrumb, Crumb},
        link::LinkKind,
        notice::Notice,
        skeleton::{Shape, Skeleton},
    },
    words,
};
use contract::endpoints::SignInQuery;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

/// The highest level: what one comes here for without a reason of one's own.
const HIGHEST: u8 = 5;
/// What somebody wanted who came from another page without naming a level: the highest that needs no other device.
const WANTED: u8 = 4;

/// The room.
#[component]
pub fn Level() -> impl IntoView {
    arrival::use_title(|| Some(words::level::title().to_owned()));
    arrival::settled();
    let query = use_query::<SignInQuery>();
    let go = SendWrapper::new(use_go());
    let raised = Callback::new(move |()| {
        let back = query.with_untracked(|query| query.as_ref().ok()?.return_to.clone());
        let inside = |path: &String| path.starts_with('/') && place::below(path).is_some();
        if let Some(path) = back
            .filter(|to| to.stays_inside())
            .map(|to| to.0)
            .filter(inside)
        {
            go(&path);
        }
    });
    // The frame asks later; here nothing can be shown before it is known.
    let silent = RwSignal::new(false);
    leptos::task::spawn_local(async move {
        let person = session::person().await;
        silent.try_set(person.is_none());
    });
    let known = Memo::new(move |_| match session::who() {
        Who::Person(_) => Some(true),
        // No answer: the panel asks too, says what is wrong and can try again.
        Who::Unknown => silent.get().then_some(true),
        Who::Nobody | Who::Expired => Some(false),
    });
    let body = move || match known.get() {
        Some(true) => {
            let comes = query.with_untracked(|query| {
                query.as_ref().is_ok_and(|query| query.return_to.is_some())
            });
            let required = if comes { WANTED } else { HIGHEST };
            view! { <Raise required on_raised=raised looking=!comes /> }.into_any()
        }
        Some(false) => view! {
            <Notice tone=Tone::Info title=words::level::sign_in_first>
                <WayIn kind=LinkKind::Lone label=words::frame::sign_in />
            </Notice>
        }
        .into_any(),
        None => view! { <Skeleton shape=Shape::Page what=words::level::what /> }.into_any(),
    };
    view! {
        <div class="page stack-l">
            <div class="stack">
                <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::level::title)]) />
                <h1>{words::level::title}</h1>
            </div>
            {body}
        </div>
    }
    .into_any()
}
