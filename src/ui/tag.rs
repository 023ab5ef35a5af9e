//! A word or two about the thing beside it: a state, a kind. Not for pressing.

use super::{Tone, icon};
use crate::styles;
use leptos::prelude::*;

/// The picture that says the tone without colour.
pub fn picture_of(tone: Tone) -> Option<icon::Picture> {
    match tone {
        Tone::Plain => None,
        Tone::Info => Some(icon::INFO),
        Tone::Done => Some(icon::DONE),
        Tone::Wait => Some(icon::WAIT),
        Tone::Danger => Some(icon::DANGER),
    }
}

/// A tag.
#[component]
pub fn Tag(
    /// What it means.
    #[prop(optional)]
    tone: Tone,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <span class=styles::tag::TAG data-tone=tone.name()>
            {picture_of(tone).map(|picture| view! { <icon::Icon picture /> })}
            {children()}
        </span>
    }
}

/// The named examples.
#[cfg(feature = "gallery")]
pub const EXAMPLES: &[crate::rooms::gallery::Example] = &{
    use crate::rooms::gallery::Example;
    use crate::words::gallery as g;
    [Example {
        name: "all",
        view: || {
            view! { <div class="row"><Tag>{g::item_alias}</Tag><Tag tone=Tone::Info>{g::online}</Tag><Tag tone=Tone::Done>{g::reviewed}</Tag><Tag tone=Tone::Wait>{g::paused}</Tag><Tag tone=Tone::Danger>{g::danger}</Tag></div> }.into_any()
        },
    }]
};
