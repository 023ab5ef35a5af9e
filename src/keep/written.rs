//! What is being written and not sent yet: locked on the device, of one account.

use crate::browser::{json, time, vault};
use contract::read::FromJson;

const TEN_DAYS: f64 = 10.0 * 86_400_000.0;

/// Keeps it, as JSON. That nothing could be kept is no reason to stop writing.
pub async fn keep(owner: &str, name: &str, text: &str) {
    let _ = vault::put(owner, name, text, time::now() + TEN_DAYS).await;
}

/// What was kept.
pub async fn kept<T: FromJson>(owner: &str, name: &str) -> Option<T> {
    let text = vault::get(owner, name).await.ok().flatten()?;
    json::parse(&text)?.read().ok()
}

/// Throws away what was kept.
pub async fn forget(owner: &str, name: &str) {
    let _ = vault::remove(owner, name).await;
}
