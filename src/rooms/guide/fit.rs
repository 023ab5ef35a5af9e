//! Does this fit me? Whom it is for, and under which conditions.

use super::names;
use crate::say::say;
use crate::show::facts::{fact, facts, may};
use crate::styles::guide as style;
use crate::words;
use contract::wire::Guide;
use leptos::prelude::*;

/// Whom it is for, and under which conditions.
pub fn conditions(guide: &Guide) -> AnyView {
    let audience = guide.item.audience.clone();
    let rows = guide
        .conditions
        .iter()
        .map(|condition| view! { <li>{say(condition)}</li> })
        .collect_view();
    view! {
        {facts(vec![
            fact(words::guide::audience, move || names::list(&audience, names::audience)),
            may(words::guide::quantity, &guide.quantity_limit),
        ])}
        <ul class=style::BULLETS>{rows}</ul>
    }
    .into_any()
}
