//! What happened and what comes next, newest first.

use super::{Text, Tone, icon, tag};
use crate::styles;
use leptos::prelude::*;

/// A line of events.
#[component]
pub fn Timeline(
    /// `TimelineEvent`s, newest first.
    children: Children,
) -> impl IntoView {
    view! {
        <ol class=styles::timeline::TIMELINE role="list">
            {children()}
        </ol>
    }
}

/// An event.
#[component]
pub fn TimelineEvent(
    /// What happened.
    #[prop(into)]
    title: Text,
    /// When, as the person reads times.
    #[prop(into)]
    when: Text,
    /// The same for machines: RFC 3339.
    #[prop(into, optional)]
    moment: Option<String>,
    /// How it went.
    #[prop(optional)]
    tone: Tone,
    /// Who, why, what to do.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <li class=styles::timeline::EVENT data-tone=tone.name()>
            <span class=styles::timeline::MARK>
                <icon::Icon picture=tag::picture_of(tone).unwrap_or(icon::CLOCK) />
            </span>
            <div class=styles::timeline::BODY>
                <p class=styles::timeline::TITLE>{move || title.get()}</p>
                <p class=styles::timeline::WHEN>
                    <time datetime=moment>{move || when.get()}</time>
                </p>
                {children.map(|children| children())}
            </div>
        </li>
    }
    .into_any()
}

/// The named examples.
#[cfg(feature = "gallery")]
pub const EXAMPLES: &[crate::rooms::gallery::Example] = &{
    use crate::rooms::gallery::Example;
    use crate::words::gallery as g;
    [Example {
        name: "paused",
        view: || {
            view! { <Timeline>
                    <TimelineEvent title=g::paused when=g::t3 tone=Tone::Wait><p>{g::wait}</p></TimelineEvent>
                    <TimelineEvent title=g::reviewed when=g::t2 tone=Tone::Done />
                    <TimelineEvent title=g::accepted when=g::t1 tone=Tone::Done><p>{g::accepted_by}</p></TimelineEvent>
                </Timeline> }.into_any()
        },
    }]
};
