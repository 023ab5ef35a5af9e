//! Organisation codes (GB 11714): eight characters and a check digit. Today they live on inside credit codes.

use super::{Fault, text};

/// The weights of the eight places.
const WEIGHTS: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];

/// An organisation code that holds, without the hyphen some write before its check digit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrgCode(String);

impl OrgCode {
    /// Reads a code as typed, with or without the hyphen.
    ///
    /// # Errors
    /// What is wrong with it, the first thing a person should look at.
    pub fn parse(typed: &str) -> Result<Self, Fault> {
        let mut code = text::clean(typed);
        if code.len() == 10 && code.as_bytes()[8] == b'-' {
            code.remove(8);
        }
        text::check_length(&code, 9, 9)?;
        text::check_characters(&code, |at, c| {
            c.is_ascii_digit() || (c.is_ascii_uppercase() && (at < 9 || c == 'X'))
        })?;
        if check_digit(&code[..8]) != code.chars().last() {
            return Err(Fault::CheckDigit);
        }
        Ok(Self(code))
    }

    /// The nine characters in upper case.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The check digit of eight characters; `None` when they are not eight digits and capital letters.
#[must_use]
pub fn check_digit(first_8: &str) -> Option<char> {
    if first_8.len() != 8 {
        return None;
    }
    let mut sum = 0;
    for (c, weight) in first_8.bytes().zip(WEIGHTS) {
        sum += text::base36(c)? * weight;
    }
    match 11 - sum % 11 {
        10 => Some('X'),
        11 => Some('0'),
        check => char::from_digit(check, 10),
    }
}
