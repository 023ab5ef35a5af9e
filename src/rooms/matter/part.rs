//! A part of the case page: made anew only when what it shows has changed, so that news at the top close nothing below.

use contract::wire::Case;
use leptos::prelude::*;
use std::sync::Arc;

/// The case as it is now.
pub type Now = Signal<Arc<Case>>;

/// The part, while two cases that are the `same` show nothing new.
pub fn part(case: Now, same: fn(&Case, &Case) -> bool, show: fn(&Case) -> AnyView) -> AnyView {
    let shown = Memo::new(move |before: Option<&Arc<Case>>| {
        let now = case.get();
        match before {
            Some(before) if same(before, &now) => before.clone(),
            _ => now,
        }
    });
    (move || show(&shown.get())).into_any()
}

/// A part with its heading.
pub fn section(title: fn() -> &'static str, inside: AnyView) -> AnyView {
    let heading = crate::ui::ids::next();
    let labelled_by = heading.clone();
    view! {
        <section class="stack" aria-labelledby=labelled_by>
            <h2 id=heading>{title}</h2>
            {inside}
        </section>
    }
    .into_any()
}
