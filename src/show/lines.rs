//! A list of the back end's lines: what to bring, what to look at.

use crate::{say::say, styles::lines as style, words::Phrase};
use contract::wire::Text;
use leptos::prelude::*;

/// The lines, each as it came.
pub fn lines(all: &[Text]) -> AnyView {
    let rows = all.iter().map(|line| view! { <li>{say(line)}</li> });
    let rows = rows.collect_view();
    view! { <ul class=style::LINES>{rows}</ul> }.into_any()
}

/// The same under a heading; nothing where there is none.
pub fn titled(title: Phrase, all: &[Text]) -> Option<AnyView> {
    (!all.is_empty()).then(|| {
        view! {
            <h3>{title}</h3>
            {lines(all)}
        }
        .into_any()
    })
}
