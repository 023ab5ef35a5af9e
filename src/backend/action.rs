//! Writes: pending, done or failed, and never twice.

use super::failure::Failure;
use super::write::Intent;
use contract::ProblemKind;
use contract::endpoint::{Endpoint, target};
use leptos::prelude::*;
use std::pin::Pin;

/// A write that a button starts.
pub struct Action<I: 'static> {
    /// It is under way.
    pub pending: RwSignal<bool>,
    /// Why it failed the last time.
    pub failure: RwSignal<Option<Failure>>,
    /// Starts it; does nothing while it is under way.
    pub start: Callback<I>,
}

impl<I: 'static> Clone for Action<I> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<I: 'static> Copy for Action<I> {}

impl<I: 'static> Action<I> {
    /// Does something more when it is refused as things stand: what the page shows is not so any more.
    pub fn on_conflict(self, then: impl Fn() + 'static) {
        Effect::new(move || {
            let conflict = |why: &Failure| why.is(ProblemKind::Conflict);
            if self.failure.with(|why| why.as_ref().is_some_and(conflict)) {
                untrack(&then);
            }
        });
    }
}

/// A write to an endpoint. `done` gets the answer. A second try after a failure carries the same key, so that the back end
/// does it once even when only its answer was lost.
pub fn use_action<E: Endpoint>(
    ask: impl Fn() -> (E::Path, E::Query, E::Body) + Send + Sync + 'static,
    done: impl Fn(E::Output) + Send + Sync + Clone + 'static,
) -> Action<()>
where
    E::Output: 'static,
{
    let intent = Intent::default();
    action(
        move || {
            let (path, query, body) = ask();
            let target = target::<E>(&path, &query);
            let body = serde_json::to_string(&body).unwrap_or_default();
            Box::pin(async move { intent.run::<E>(&target, body, None).await })
        },
        done,
    )
}

/// A write under way.
pub(super) type Writing<T> = Pin<Box<dyn Future<Output = Result<T, Failure>>>>;

/// A button's write, whatever is written: `write` begins it.
pub(super) fn action<T: 'static>(
    write: impl Fn() -> Writing<T> + Send + Sync + 'static,
    done: impl Fn(T) + Send + Sync + Clone + 'static,
) -> Action<()> {
    let pending = RwSignal::new(false);
    let failure = RwSignal::new(None);
    let start = Callback::new(move |()| {
        if pending.get_untracked() {
            return;
        }
        let writing = write();
        pending.set(true);
        failure.set(None);
        let done = done.clone();
        leptos::task::spawn_local(async move {
            let answer = writing.await;
            pending.try_set(false);
            match answer {
                Ok(answer) => done(answer),
                Err(why) => {
                    failure.try_set(Some(why));
                }
            }
        });
    });
    Action {
        pending,
        failure,
        start,
    }
}
