//! What one visited, and when: on this device, once one has asked for it; at the back end only by consent.

mod choice;
mod erase;
mod list;
mod sync;

use crate::{
    backend::{Failure, FailureNotice, Remote, use_remote},
    frame::arrival,
    keep::footprints,
    routes::Route,
    session::{self, Who},
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        icon,
        link::{Link, LinkKind},
    },
    words,
};
use contract::{endpoints::ListFootprints, wire};
use leptos::prelude::*;

/// What the parts of the page share.
#[derive(Clone, Copy)]
pub struct Shelf {
    /// What the back end has; waits as long as nobody is signed in.
    pub there: Remote<wire::Footprints>,
    /// Why the last write failed.
    pub failure: RwSignal<Option<Failure>>,
}

impl Shelf {
    /// Whether the back end keeps them.
    pub fn is_consented(self) -> bool {
        self.there
            .get()
            .is_some_and(|there| there.consented_at.is_some())
    }
}

/// The room.
#[component]
pub fn Footprints() -> impl IntoView {
    let signed_in = Memo::new(|_| matches!(session::who(), Who::Person(_)));
    let shelf = Shelf {
        there: use_remote::<ListFootprints>(move || signed_in.get().then_some(((), ()))),
        failure: RwSignal::new(None),
    };
    // A consent that was taken back elsewhere holds here, too.
    Effect::new(move || {
        if let Some(there) = shelf.there.get()
            && there.consented_at.is_none()
            && untrack(footprints::owner).is_some()
        {
            footprints::set_owner(None);
        }
    });
    arrival::use_title(|| Some(words::footprints::title().to_owned()));
    arrival::settled();
    let failed = move || {
        let why = shelf.failure.get().or_else(|| shelf.there.failure());
        why.map(|failure| {
            view! { <FailureNotice failure on_retry=move |()| {
                shelf.failure.set(None);
                shelf.there.refresh();
            } /> }
        })
    };
    view! {
        <div class="page stack-l">
            <div class="stack">
                <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::footprints::title)]) />
                <h1>{words::footprints::title}</h1>
                <p>{words::footprints::lead}</p>
                {failed}
                {choice::choice()}
            </div>
            {list::list(shelf)}
            {erase::erase(shelf)}
            {move || signed_in.get().then(|| sync::sync(shelf))}
            {beside()}
        </div>
    }
    .into_any()
}

fn beside() -> AnyView {
    (move || {
        Route::Favourites.is_served().then(|| {
            view! {
                <p class="no-print">
                    <Link href=Route::Favourites.href() kind=LinkKind::Lone picture=icon::STAR>
                        {words::favourites::title}
                    </Link>
                </p>
            }
        })
    })
    .into_any()
}
