//! Ids that are unique on the page.

use std::sync::atomic::{AtomicU32, Ordering};

/// `"u7"`, then `"u8"`, …
pub fn next() -> String {
    static LAST: AtomicU32 = AtomicU32::new(0);
    with_suffix("u", &LAST.fetch_add(1, Ordering::Relaxed).to_string())
}

/// Two parts of an id together.
pub fn with_suffix(id: &str, suffix: &str) -> String {
    [id, suffix].concat()
}
