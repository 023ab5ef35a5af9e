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

/// The characters of codes that people read, type and say: none that is taken for another.
const LETTERS: &[u8] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/// A code of so many characters, 32 at most, for people.
pub(crate) fn code_of(length: usize) -> String {
    let pick = |(a, b): (u8, u8)| (usize::from(a) * 7 + usize::from(b)) % LETTERS.len();
    let (one, other) = (secret(), secret());
    let all = one.bytes().zip(other.bytes()).map(pick);
    all.take(length).map(|at| char::from(LETTERS[at])).collect()
}

/// The same as it is typed, scanned or heard: gaps and small letters do not matter.
pub(crate) fn code_as_made(typed: &str) -> String {
    let plain = typed.chars().filter(char::is_ascii_alphanumeric);
    plain.collect::<String>().to_ascii_uppercase()
}
