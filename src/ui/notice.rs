//! Something to know before going on. Stays where it is; for news that comes while one works, see `toast`.

use super::{Text, Tone, icon, tag};
use crate::{styles, words};
use leptos::prelude::*;

/// Whether a screen reader is interrupted when the notice appears.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Urgency {
    /// Part of the page: read in its turn.
    #[default]
    Calm,
    /// Appeared because of what the person did, or stops them: read at once.
    AtOnce,
}

/// A framed message with a picture, a word for its tone, and room for what to do.
#[component]
pub fn Notice(
    /// What it means.
    #[prop(optional)]
    tone: Tone,
    /// The message in one sentence.
    #[prop(into)]
    title: Text,
    /// How it is read out.
    #[prop(optional)]
    urgency: Urgency,
    /// More, and what to do.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let word = match tone {
        Tone::Plain | Tone::Info => words::ui::tone_info,
        Tone::Done => words::ui::tone_done,
        Tone::Wait => words::ui::tone_wait,
        Tone::Danger => words::ui::tone_danger,
    };
    view! {
        <div
            class=styles::notice::NOTICE
            data-tone=tone.name()
            role=(urgency == Urgency::AtOnce).then_some("alert")
        >
            <icon::Icon picture=tag::picture_of(tone).unwrap_or(icon::INFO) />
            <div class=styles::notice::BODY>
                <p class=styles::notice::TITLE>
                    <span class="visually-hidden">{word}" "</span>
                    {move || title.get()}
                </p>
                {children.map(|children| children())}
            </div>
        </div>
    }
}

/// The named examples.
#[cfg(feature = "gallery")]
pub const EXAMPLES: &[crate::rooms::gallery::Example] = &{
    use crate::rooms::gallery::Example;
    use crate::words::gallery as g;
    [
        Example {
            name: "info",
            view: || {
                view! { <Notice tone=Tone::Info title=g::info><p>{g::info_more}</p></Notice> }
                    .into_any()
            },
        },
        Example {
            name: "done",
            view: || view! { <Notice tone=Tone::Done title=g::done /> }.into_any(),
        },
        Example {
            name: "wait",
            view: || view! { <Notice tone=Tone::Wait title=g::wait /> }.into_any(),
        },
        Example {
            name: "danger",
            view: || {
                view! { <Notice tone=Tone::Danger title=g::danger urgency=Urgency::AtOnce /> }
                    .into_any()
            },
        },
    ]
};
