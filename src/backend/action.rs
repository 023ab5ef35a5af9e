//! Writes: pending, done or failed, and never twice.

use super::answer;
use super::door::{Stop, Write, send};
use super::failure::{Failure, FailureKind};
use crate::session;
use contract::ProblemKind;
use contract::endpoint::{Endpoint, target};
use leptos::prelude::*;

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

/// A write to an endpoint. `done` gets the answer. A second try after a failure carries the same key, so that the back end
/// does it once even when only its answer was lost.
pub fn use_action<E: Endpoint>(
    ask: impl Fn() -> (E::Path, E::Query, E::Body) + Send + Sync + 'static,
    done: impl Fn(E::Output) + Send + Sync + Clone + 'static,
) -> Action<()>
where
    E::Output: 'static,
{
    let pending = RwSignal::new(false);
    let failure = RwSignal::new(None);
    let last = StoredValue::new((String::new(), String::new()));
    let start = Callback::new(move |()| {
        if pending.get_untracked() {
            return;
        }
        let (path, query, body) = ask();
        let target = target::<E>(&path, &query);
        let body = serde_json::to_string(&body).unwrap_or_default();
        let intent = [target.as_str(), &body].concat();
        let key = last
            .with_value(|(kept, key)| (*kept == intent).then(|| key.clone()))
            .unwrap_or_else(new_key);
        last.set_value((intent, key.clone()));
        pending.set(true);
        failure.set(None);
        let done = done.clone();
        leptos::task::spawn_local(async move {
            let answer = write::<E>(&target, body, key).await;
            pending.try_set(false);
            match answer {
                Ok(answer) => {
                    last.try_update_value(|last| *last = Default::default());
                    done(answer);
                }
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

async fn write<E: Endpoint>(target: &str, body: String, key: String) -> Result<E::Output, Failure> {
    let mut write = Write {
        body,
        csrf: session::csrf_token().await?,
        key,
    };
    let stop = Stop::new();
    let mut answer = send(E::ABOUT.method, target, Some(&write), &stop).await;
    // A token from before the session changed in another tab: one fresh token, one more try, the same key.
    if let Err(Failure {
        kind: FailureKind::Problem(ProblemKind::CsrfRejected),
        ..
    }) = &answer
    {
        write.csrf = session::fresh_csrf_token().await?;
        answer = send(E::ABOUT.method, target, Some(&write), &stop).await;
    }
    answer::read(E::ABOUT.id, &answer?)
}

/// A key nobody else makes: it must be unique, not secret, and `crypto.randomUUID` is missing on plain-http origins.
fn new_key() -> String {
    let part = || ((js_sys::Math::random() * f64::from(u32::MAX)) as u32).to_string();
    [
        part().as_str(),
        "-",
        &part(),
        "-",
        &(js_sys::Date::now() as u64).to_string(),
    ]
    .concat()
}
