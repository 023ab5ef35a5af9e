//! New answers of a correction that is being written: locked on the device, of one account, until they are handed in.

use crate::browser::{json, time, vault};
use contract::wire::PointedAnswer;

const TEN_DAYS: f64 = 10.0 * 86_400_000.0;

/// Keeps the answers. That nothing could be kept is no reason to stop writing.
pub async fn keep_correction(owner: &str, round: &str, answers: &[PointedAnswer]) {
    let text = serde_json::to_string(answers).unwrap_or_default();
    let _ = vault::put(owner, round, &text, time::now() + TEN_DAYS).await;
}

/// What was kept.
pub async fn kept_correction(owner: &str, round: &str) -> Vec<PointedAnswer> {
    let text = vault::get(owner, round).await.ok().flatten();
    text.as_deref()
        .and_then(json::parse)
        .and_then(|kept| kept.read().ok())
        .unwrap_or_default()
}

/// Throws away what was kept.
pub async fn forget_correction(owner: &str, round: &str) {
    let _ = vault::remove(owner, round).await;
}
