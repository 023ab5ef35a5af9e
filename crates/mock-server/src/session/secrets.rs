//! Names that nobody can guess: sessions, tokens, codes.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::sync::atomic::{AtomicU64, Ordering};

static COUNT: AtomicU64 = AtomicU64::new(0);

/// 128 bits as 32 hexadecimal digits, keyed by randomness of the operating system.
pub(crate) fn secret() -> String {
    let turn = COUNT.fetch_add(1, Ordering::Relaxed);
    let half = || RandomState::new().hash_one((turn, std::time::Instant::now()));
    format!("{:016x}{:016x}", half(), half())
}
