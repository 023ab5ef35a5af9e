//! A part of the case page: made anew only when what it shows has changed, so that news at the top close nothing below.

use crate::{backend::Remote, show::taken::taken, words::Phrase};
use contract::{endpoint::Id, wire::Case};
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

/// Whose part it is, where the part is a piece of the program of its own.
#[derive(Clone)]
pub struct Of {
    pub id: Id,
    pub case: Now,
    remote: Remote<Case>,
}

impl Of {
    /// Of the case on the page.
    pub fn new(id: &Id, remote: Remote<Case>, case: Now) -> Self {
        let id = id.clone();
        Self { id, case, remote }
    }

    /// What takes over the case as a write left it, and says what was done.
    pub fn done(&self) -> impl Fn(Case, Phrase) + Clone + Send + Sync + 'static {
        let remote = self.remote;
        move |now, told| {
            remote.replace(now);
            taken(told);
        }
    }
}

/// A part that most cases have not: it comes once there is something of it, and finds whose it is in its context.
pub fn rare<V: IntoAny + 'static>(case: Now, any: fn(&Case) -> bool, show: fn() -> V) -> AnyView {
    let any = Memo::new(move |_| case.with(|case| any(case)));
    (move || any.get().then(|| show().into_any())).into_any()
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
