//! What one saved: found again by words, kind and own tags; in one's own order; with what has changed since, and where
//! that went which is not there any more.

mod one;
mod shown;
mod tags;

use crate::{
    backend::{SignedOut, use_remote},
    frame::arrival,
    routes::Route,
    show::signed_out::SignedOutPage,
    ui::{
        breadcrumb::{Breadcrumb, Crumb},
        empty::Empty,
        icon,
        link::{Link, LinkKind},
        skeleton::Shape,
    },
    words,
};
use contract::endpoints::ListFavourites;
use leptos::prelude::*;
use one::Shelf;

/// The room.
#[component]
pub fn Favourites() -> impl IntoView {
    provide_context(SignedOut(|| {
        view! { <SignedOutPage title=words::favourites::signed_out /> }.into_any()
    }));
    let remote = use_remote::<ListFavourites>(|| Some(((), ())));
    arrival::use_title(|| Some(words::favourites::title().to_owned()));
    let list = remote.show_live(Shape::Cards(4), words::favourites::what, move |now| {
        let shelf = Shelf {
            all: RwSignal::new(Vec::new()),
            remote,
        };
        // The back end's list is taken over whenever it comes; what is done here changes it at once.
        Effect::new(move || shelf.all.set(now.get().favourites.clone()));
        let any = Memo::new(move |_| shelf.all.with(|all| !all.is_empty()));
        (move || {
            if any.get() {
                shown::shown(shelf)
            } else {
                none()
            }
        })
        .into_any()
    });
    view! {
        <div class="page stack">
            <Breadcrumb crumbs=Signal::derive(|| vec![Crumb::here(words::favourites::title)]) />
            <h1>{words::favourites::title}</h1>
            <p>{words::favourites::lead}</p>
            {list}
            {beside()}
        </div>
    }
    .into_any()
}

fn none() -> AnyView {
    view! {
        <Empty title=words::favourites::none_title picture=icon::STAR>
            <p>{words::favourites::none}</p>
            <Link href=Route::Browse.href() kind=LinkKind::Secondary>
                {words::favourites::to_items}
            </Link>
        </Empty>
    }
    .into_any()
}

fn beside() -> AnyView {
    (move || {
        Route::Footprints.is_served().then(|| {
            view! {
                <p class="no-print">
                    <Link href=Route::Footprints.href() kind=LinkKind::Lone picture=icon::CLOCK>
                        {words::footprints::title}
                    </Link>
                </p>
            }
        })
    })
    .into_any()
}
