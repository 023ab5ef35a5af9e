//! A room for officers, entered by one of them or by somebody else.

use crate::{
    backend::{Failure, FailureKind, FailureNotice, Remote, use_remote},
    frame::arrival,
    keep,
    routes::Route,
    session::way_in::WayIn,
    ui::{
        Tone, icon,
        link::{Link, LinkKind},
        notice::{Notice, Urgency},
        skeleton::{Shape, Skeleton},
    },
    words,
};
use contract::{
    ProblemKind,
    endpoints::GetDesk,
    wire::{DeskMe, Role},
};
use leptos::prelude::*;
use std::sync::Arc;

/// A whole room that is called the same whatever is open in it.
pub fn page(
    title: fn() -> &'static str,
    what: fn() -> &'static str,
    inside: impl Fn(Arc<DeskMe>) -> AnyView + Send + 'static,
) -> AnyView {
    let me = use_remote::<GetDesk>(|| Some(((), ())));
    arrival::use_title(move || Some(title().to_owned()));
    view! { <div class="page stack">{room(me, title, what, inside)}</div> }.into_any()
}

/// A whole room for those at a window: to other officers it says `only`.
pub fn window_page(
    title: words::Phrase,
    what: words::Phrase,
    only: words::Phrase,
    inside: fn() -> AnyView,
) -> AnyView {
    page(title, what, move |me| {
        arrival::settled();
        if me.roles.contains(&Role::Window) {
            return inside();
        }
        view! {
            <h1>{title}</h1>
            <Notice tone=Tone::Wait title=only />
        }
        .into_any()
    })
}

/// The heading of a room, and the way back to the cases.
pub fn head(title: words::Phrase) -> AnyView {
    view! {
        <h1>{title}</h1>
        <p class="no-print">
            <Link href=Route::Desk.href() kind=LinkKind::Lone picture=icon::BACK>
                {words::talk::to_desk}
            </Link>
        </p>
    }
    .into_any()
}

/// The inside of a room once it is known who has come; whoever is no officer is told so, and nothing of it is made.
/// What another officer typed in this tab is gone before it is.
pub fn room(
    me: Remote<DeskMe>,
    title: fn() -> &'static str,
    what: fn() -> &'static str,
    inside: impl Fn(Arc<DeskMe>) -> AnyView + Send + 'static,
) -> AnyView {
    (move || match (me.get(), me.failure()) {
        (Some(me), _) => {
            keep::typed::belongs_to(&me.name);
            inside(me)
        }
        (None, Some(failure)) => refused(failure, title),
        (None, None) => view! {
            <h1>{title}</h1>
            <Skeleton shape=Shape::Page what />
        }
        .into_any(),
    })
    .into_any()
}

/// Why one may not stay, in plain words, under the heading of the room.
fn refused(failure: Failure, title: fn() -> &'static str) -> AnyView {
    arrival::settled();
    let told = match failure.kind {
        FailureKind::Problem(ProblemKind::NotAllowed | ProblemKind::LevelTooLow) => view! {
            <Notice tone=Tone::Wait title=words::desk::officers_only urgency=Urgency::AtOnce>
                <p>{words::desk::officers_only_do}</p>
                <p>
                    <Link href=Route::Home.href() kind=LinkKind::Lone>
                        {words::ui::back_home}
                    </Link>
                </p>
            </Notice>
        }
        .into_any(),
        FailureKind::Problem(ProblemKind::SignInRequired) => view! {
            <Notice tone=Tone::Info title=words::desk::sign_in urgency=Urgency::AtOnce>
                <p>
                    <WayIn kind=LinkKind::Secondary label=words::frame::sign_in />
                </p>
            </Notice>
        }
        .into_any(),
        _ => view! { <FailureNotice failure on_retry=Callback::new(|()| crate::browser::place::reload()) /> }
            .into_any(),
    };
    view! {
        <h1>{title}</h1>
        {told}
    }
    .into_any()
}
