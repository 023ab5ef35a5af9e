//! Why something is suggested, by the tags of the person.

use crate::{say::say, styles::tag_reason as style, words};
use contract::wire::TagReason;
use leptos::prelude::*;

/// The most reasons that stand with one suggestion.
const MOST: usize = 2;

/// The reasons in a line.
pub fn line(reasons: &[TagReason]) -> AnyView {
    let why = reasons
        .iter()
        .take(MOST)
        .map(|reason| view! { <span>{say(&reason.text)}</span> })
        .collect_view();
    view! {
        <span class=style::WHY>
            <span class=style::LABEL>{words::me::why}</span>
            {why}
        </span>
    }
    .into_any()
}
