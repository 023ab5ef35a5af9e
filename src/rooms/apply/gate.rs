//! What must be done before one can go on: signing in, a higher level.

use super::desk::Hand;
use super::saving::There;
use crate::backend::{Failure, FailureNotice, Remote};
use crate::frame::arrival;
use crate::session::raise::Raise;
use crate::session::way_in::WayIn;
use crate::ui::Tone;
use crate::ui::link::LinkKind;
use crate::ui::notice::{Notice, Urgency};
use crate::words;
use contract::ProblemKind;
use contract::wire::DelegationLack;
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
    // Where one may not act any more the whole page says so.
    if failure.lack.as_ref().is_some_and(is_end)
        && let Some(hand) = use_context::<Hand>()
    {
        hand.work.saving.there.set(There::Refused(failure.clone()));
        return ().into_any();
    }
    if failure.is(ProblemKind::LevelTooLow)
        && let Some(required) = failure.required_level
    {
        return view! { <Raise required on_raised=again /> }.into_any();
    }
    view! { <FailureNotice failure=failure.clone() on_retry=again /> }.into_any()
}

/// Whether one may not act for the applicant any more, at least not in this item.
pub fn is_end(lack: &DelegationLack) -> bool {
    matches!(lack, DelegationLack::Ended | DelegationLack::Scope)
}
