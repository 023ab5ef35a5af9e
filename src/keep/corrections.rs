//! New answers of a correction that is being written: locked on the device, of one account, until they are handed in.

use crate::browser::{json, time, vault};
use contract::read::Json;

const TEN_DAYS: f64 = 10.0 * 86_400_000.0;

/// Keeps the answers by their pointers. That nothing could be kept is no reason to stop writing.
pub async fn keep_correction(owner: &str, round: &str, answers: &[(String, String)]) {
    let text = serde_json::to_string(answers).unwrap_or_default();
    let _ = vault::put(owner, round, &text, time::now() + TEN_DAYS).await;
}

/// What was kept.
pub async fn kept_correction(owner: &str, round: &str) -> Vec<(String, String)> {
    let text = vault::get(owner, round).await.ok().flatten();
    match text.as_deref().and_then(json::parse) {
        Some(Json::List(rows)) => rows.into_iter().filter_map(pair).collect(),
        _ => Vec::new(),
    }
}

fn pair(row: Json) -> Option<(String, String)> {
    let Json::List(row) = row else { return None };
    let mut texts = row.into_iter().filter_map(|one| match one {
        Json::Text(text) => Some(text),
        _ => None,
    });
    Some((texts.next()?, texts.next()?))
}

/// Throws away what was kept.
pub async fn forget_correction(owner: &str, round: &str) {
    let _ = vault::remove(owner, round).await;
}
