//! Writes of a room's own flows, that no single button starts: saving while one types, announcing a file.

use super::answer;
use super::door::{Stop, Write, send};
use super::failure::{Failure, FailureKind};
use crate::session;
use contract::ProblemKind;
use contract::endpoint::{Endpoint, target};
use leptos::prelude::StoredValue;
use leptos::prelude::*;

/// What is meant to be written, and its key. As long as a write has not succeeded, trying the same again carries the same
/// key, so that the back end does it once even when only its answer was lost.
#[derive(Clone, Copy, Default)]
pub struct Intent(StoredValue<(String, String)>);

impl Intent {
    /// Writes. A guarded write names the revision it was made `on`; when another was there first, the failure
    /// [is stale](Failure::is_stale).
    pub async fn write<E: Endpoint>(
        self,
        path: &E::Path,
        body: &E::Body,
        on: Option<String>,
    ) -> Result<E::Output, Failure> {
        let body = serde_json::to_string(body).unwrap_or_default();
        self.run::<E>(&target::<E>(path, &E::Query::default()), body, on)
            .await
    }

    pub(super) async fn run<E: Endpoint>(
        self,
        target: &str,
        body: String,
        on: Option<String>,
    ) -> Result<E::Output, Failure> {
        let meant = [target, on.as_deref().unwrap_or_default(), &body].concat();
        let kept = self
            .0
            .try_with_value(|(kept, key)| (*kept == meant).then(|| key.clone()));
        let key = kept.flatten().unwrap_or_else(new_key);
        self.0.try_update_value(|last| *last = (meant, key.clone()));
        let write = Write {
            body,
            csrf: session::csrf_token().await?,
            key,
            on,
            leaving: false,
        };
        let text = sent(E::ABOUT, target, write).await?;
        // Not before it could be read: to the person a garbled answer is a failure, and they try again what was done.
        let answer = answer::read(E::ABOUT.id, &text)?;
        self.0.try_update_value(|last| *last = Default::default());
        Ok(answer)
    }
}

/// Writes while the page is being left: the browser sends it although nobody waits for the answer any more.
pub async fn write_leaving<E: Endpoint>(
    path: &E::Path,
    body: &E::Body,
    on: Option<String>,
) -> Result<(), Failure> {
    let write = Write {
        body: serde_json::to_string(body).unwrap_or_default(),
        csrf: session::csrf_token().await?,
        key: new_key(),
        on,
        leaving: true,
    };
    let target = target::<E>(path, &E::Query::default());
    send(E::ABOUT.method, &target, Some(&write), &Stop::new()).await?;
    Ok(())
}

async fn sent(
    about: contract::endpoint::About,
    target: &str,
    mut write: Write,
) -> Result<String, Failure> {
    let stop = Stop::new();
    let answer = send(about.method, target, Some(&write), &stop).await;
    // A token from before the session changed in another tab: one fresh token, one more try, the same key.
    if let Err(Failure {
        kind: FailureKind::Problem(ProblemKind::CsrfRejected),
        ..
    }) = &answer
    {
        write.csrf = session::fresh_csrf_token().await?;
        return send(about.method, target, Some(&write), &stop).await;
    }
    answer
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
