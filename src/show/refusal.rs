//! A write that was refused, told beside the button that started it.

use crate::{
    backend::Failure,
    say::lang_of,
    session::way_in::WayIn,
    ui::{
        Text, Tone,
        link::LinkKind,
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
    /// What it means here that it cannot be done now.
    conflict: fn() -> &'static str,
) -> impl IntoView {
    (move || failure.get().map(|failure| told(failure, conflict))).into_any()
}

fn told(failure: Failure, conflict: fn() -> &'static str) -> AnyView {
    let signed_out = failure.is_signed_out();
    let by_rule = failure.is(ProblemKind::Conflict);
    // The back end's own words, where they are in the reader's language.
    let detail = failure
        .detail
        .clone()
        .filter(|detail| lang_of(detail).is_some() || words::language() == words::Language::En);
    let trace = failure.trace.clone().filter(|_| !by_rule);
    let failure = StoredValue::new(failure);
    let title: Text = if by_rule {
        conflict.into()
    } else {
        (move || failure.with_value(Failure::title)).into()
    };
    let advice = (!by_rule).then(|| view! { <p>{move || failure.with_value(Failure::advice)}</p> });
    let detail = detail.map(|detail| {
        let lang = lang_of(&detail);
        view! { <p lang=lang>{detail}</p> }
    });
    let sign_in = signed_out.then(|| {
        view! { <WayIn kind=LinkKind::Secondary label=words::frame::sign_in /> }
    });
    let trace = trace.map(|code| view! { <p>{move || words::ui::failed_code(&code)}</p> });
    view! {
        <Notice tone=Tone::Danger title urgency=Urgency::AtOnce>
            {detail}
            {advice}
            {sign_in}
            {trace}
        </Notice>
    }
    .into_any()
}
