//! The cards that were seen last, for when there is no network: encrypted on the device, of one account. Like drafts they go
//! with its sign-out; at a public terminal there are none; a week after they were seen they are thrown away.

use crate::browser::{json, storage, time, vault};
use contract::read::FromJson;

const A_WEEK: f64 = 7.0 * 86_400_000.0;
/// Under this key the session notes, without a name, who is signed in: without a network nobody else can say whose they are.
const OWNER: &str = "here";

/// Whose cards may be opened; at a public terminal nobody's.
fn owner() -> Option<String> {
    storage::get(OWNER).filter(|owner| !owner.is_empty())
}

/// Keeps what was seen. That nothing could be kept takes nothing away from who looks.
pub async fn keep_seen(name: &str, text: &str) {
    if let Some(owner) = owner() {
        let now = time::now();
        let text = [&(now as u64).to_string(), "\n", text].concat();
        let _ = vault::put(&owner, name, &text, now + A_WEEK).await;
    }
}

/// What was seen last, and when, in milliseconds since 1970.
pub async fn seen<T: FromJson>(name: &str) -> Option<(T, f64)> {
    let owner = owner()?;
    let _ = vault::sweep(time::now()).await;
    let text = vault::get(&owner, name).await.ok()??;
    let (at, text) = text.split_once('\n')?;
    let at = at.parse::<u64>().ok()? as f64;
    // Swept leniently, shown strictly.
    let fresh = time::now() - at < A_WEEK;
    let value = json::parse(text)?.read().ok()?;
    fresh.then_some((value, at))
}
