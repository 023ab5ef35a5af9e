//! A list of the back end's lines: what to bring, what to look at.

use crate::{say::say, styles::lines as style};
use contract::wire::Text;
use leptos::prelude::*;

/// The lines, each as it came.
pub fn lines(all: &[Text]) -> AnyView {
    let rows = all.iter().map(|line| view! { <li>{say(line)}</li> });
    let rows = rows.collect_view();
    view! { <ul class=style::LINES>{rows}</ul> }.into_any()
}
