//! Unified social credit codes (GB 32100): authority 1, category 1, area 6, organisation code 9, check 1.

use super::{Fault, org_code, text};

/// No I, O, S, V, Z: they look like 1, 0, 5, U, 2.
const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// A unified social credit code that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditCode(String);

impl CreditCode {
    /// Reads a code as typed.
    ///
    /// # Errors
    /// What is wrong with it, the first thing a person should look at.
    pub fn parse(typed: &str) -> Result<Self, Fault> {
        let code = text::clean(typed);
        text::check_length(&code, 18, 18)?;
        text::check_characters(&code, |at, c| {
            if (3..=8).contains(&at) {
                c.is_ascii_digit()
            } else {
                value(c).is_some()
            }
        })?;
        if check_digit(&code[..17]) != code.chars().last() {
            return Err(Fault::CheckDigit);
        }
        Ok(Self(code))
    }

    /// The 18 characters in upper case.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Who registered it and what kind of body it is, the first two characters: `91` a company, `11` an authority.
    #[must_use]
    pub fn kind(&self) -> &str {
        &self.0[..2]
    }

    /// The six digits of the registering area.
    #[must_use]
    pub fn area(&self) -> &str {
        &self.0[2..8]
    }

    /// The organisation code inside, nine characters.
    #[must_use]
    pub fn org_code(&self) -> &str {
        &self.0[8..17]
    }

    /// Whether the organisation code's own check digit holds. A failure is worth a warning, never a refusal: old
    /// registers handed out codes where it does not.
    #[must_use]
    pub fn org_code_holds(&self) -> bool {
        org_code::check_digit(&self.0[8..16]) == self.0[16..17].chars().next()
    }
}

/// The check digit of 17 characters; `None` when they are not 17 of the alphabet.
#[must_use]
pub fn check_digit(first_17: &str) -> Option<char> {
    if first_17.chars().count() != 17 {
        return None;
    }
    let (mut sum, mut weight) = (0, 1);
    for c in first_17.chars() {
        sum += value(c)? * weight;
        weight = weight * 3 % 31;
    }
    Some(char::from(ALPHABET[(31 - sum % 31) % 31]))
}

/// A character's value.
fn value(c: char) -> Option<usize> {
    ALPHABET.iter().position(|a| char::from(*a) == c)
}
