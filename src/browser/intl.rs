//! Numbers as the reader's language writes them, by the browser's own `Intl`. Days are told in our words ([`crate::say::day`]):
//! the first day that `Intl` writes takes a cheap phone 60 ms.

use crate::words;

/// A number with its groups: `12,345`.
pub fn number(value: u64) -> String {
    js_sys::Number::from(value as f64)
        .to_locale_string(words::language().tag())
        .into()
}
