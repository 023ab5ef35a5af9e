//! A write that was refused, told beside the button that started it.

use crate::{
    backend::{Failure, FailureKind},
    session, styles,
    ui::{
        Text, Tone,
        notice::{Notice, Urgency},
    },
    words,
};
use contract::ProblemKind;
use leptos::prelude::*;

/// Why, and what to do. Nothing while there is no failure.
#[component]
pub fn Refusal(
    /// The failure of an action.
    failure: RwSignal<Option<Failure>>,
) -> impl IntoView {
    (move || failure.get().map(told)).into_any()
}

fn told(failure: Failure) -> AnyView {
    let signed_out = failure.is_signed_out();
    // That something cannot be done now is best said by the back end, which knows why.
    let by_rule = matches!(
        failure.kind,
        FailureKind::Problem(
            ProblemKind::Conflict | ProblemKind::TooLarge | ProblemKind::InvalidRequest
        )
    );
    let detail = failure.detail.clone();
    let trace = failure.trace.clone();
    let failure = StoredValue::new(failure);
    let title: Text = match detail.clone().filter(|_| by_rule) {
        Some(detail) => detail.into(),
        None => (move || failure.with_value(Failure::title)).into(),
    };
    view! {
        <Notice tone=Tone::Danger title urgency=Urgency::AtOnce>
            {(!by_rule).then(|| view! { <p>{move || failure.with_value(Failure::advice)}</p> })}
            {signed_out
                .then(|| {
                    view! {
                        <a
                            class=styles::link::LINK
                            data-kind="secondary"
                            href=session::sign_in_address()
                            rel="external"
                        >
                            {words::frame::sign_in}
                        </a>
                    }
                })}
            {trace
                .filter(|_| !by_rule)
                .map(|code| view! { <p>{move || words::ui::failed_code(&code)}</p> })}
        </Notice>
    }
    .into_any()
}
