//! The two check-digit systems of ISO 7064 that the standards use.

use super::text::{base36, from_base36};

/// MOD 11-2 over digits (GB 11643): catches every single wrong digit and every swap of neighbours.
/// `None` when something other than a digit is among them.
pub(super) fn mod_11_2(digits: &[u8]) -> Option<char> {
    let mut sum = 0u32;
    for digit in digits {
        if !digit.is_ascii_digit() {
            return None;
        }
        sum = (sum + u32::from(digit - b'0')) * 2 % 11;
    }
    match (12 - sum) % 11 {
        10 => Some('X'),
        check => char::from_digit(check, 10),
    }
}

/// MOD 37,36 over digits and capital letters (GB/T 36904): catches every single wrong character.
/// `None` when something else is among them.
pub(super) fn mod_37_36(characters: impl Iterator<Item = u8>) -> Option<char> {
    let mut product = 36u32;
    for c in characters {
        let sum = match (product + base36(c)?) % 36 {
            0 => 36,
            sum => sum,
        };
        product = sum * 2 % 37;
    }
    Some(from_base36((37 - product) % 36))
}
