//! What must be done before one can go on: signing in, a higher level.

use crate::backend::{Failure, FailureNotice, Remote};
use crate::frame::arrival;
use crate::session::raise::Raise;
use crate::session::way_in::WayIn;
use crate::ui::Tone;
use crate::ui::link::LinkKind;
use crate::ui::notice::{Notice, Urgency};
use crate::words;
use contract::ProblemKind;
use leptos::prelude::*;

/// Something remote for which one must have signed in: the way to sign in, or what it shows.
pub fn or<T: Send + Sync + 'static>(
    remote: Remote<T>,
    shown: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let nobody = Memo::new(move |_| {
        remote
            .failure()
            .is_some_and(|failure| failure.is(ProblemKind::SignInRequired))
    });
    (move || {
        if nobody.get() {
            arrival::settled();
            sign_in()
        } else {
            shown()
        }
    })
    .into_any()
}

/// The way to sign in; it comes back to where one is.
pub fn sign_in() -> AnyView {
    view! {
        <Notice tone=Tone::Info title=words::apply::sign_in_title urgency=Urgency::AtOnce>
            <p>{words::apply::sign_in_explain}</p>
            <WayIn kind=LinkKind::Primary label=words::apply::sign_in />
        </Notice>
    }
    .into_any()
}

/// A failure of a write: what to do about it in place, and then on.
pub fn failed(failure: &Failure, again: Callback<()>) -> AnyView {
    if failure.is(ProblemKind::SignInRequired) {
        return sign_in();
    }
    if failure.is(ProblemKind::LevelTooLow)
        && let Some(required) = failure.required_level
    {
        return view! { <Raise required on_raised=again /> }.into_any();
    }
    view! { <FailureNotice failure=failure.clone() on_retry=again /> }.into_any()
}
