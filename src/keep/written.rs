//! What is being written and not sent yet: locked on the device, of one account.

use crate::browser::{json, time, vault};
use contract::read::FromJson;

const TEN_DAYS: f64 = 10.0 * 86_400_000.0;
/// What the names begin with, beside others that are kept of the account.
const OWN: &str = "written|";

fn own(name: &str) -> String {
    [OWN, name].concat()
}

/// Keeps it, as JSON; whether the device took it. That it did not is no reason to stop writing.
pub async fn keep(owner: &str, name: &str, text: &str) -> bool {
    let until = time::now() + TEN_DAYS;
    vault::put(owner, &own(name), text, until).await.is_ok()
}

/// What was kept.
pub async fn kept<T: FromJson>(owner: &str, name: &str) -> Option<T> {
    let text = vault::get(owner, &own(name)).await.ok().flatten()?;
    json::parse(&text)?.read().ok()
}

/// Throws away what was kept; whether the device did.
pub async fn forget(owner: &str, name: &str) -> bool {
    vault::remove(owner, &own(name)).await.is_ok()
}

/// Whether anything is kept.
pub async fn is_any(owner: &str) -> bool {
    vault::has(owner, OWN).await.unwrap_or(false)
}
