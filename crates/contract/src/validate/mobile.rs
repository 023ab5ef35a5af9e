//! Mobile telephone numbers of the mainland: 11 digits, 13x to 19x.

use super::{Fault, text};

/// A mobile number: 11 digits without country code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mobile(String);

impl Mobile {
    /// Reads a number as typed: with blanks, hyphens, `+86`, `0086` or `86` before it.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(typed: &str) -> Result<Self, Fault> {
        let mut number = text::clean(typed);
        number.retain(|c| c != '-');
        for country in ["+86", "0086", "86"] {
            if number.len() == 11 + country.len() && number.starts_with(country) {
                number.drain(..country.len());
                break;
            }
        }
        text::check_length(&number, 11, 11)?;
        text::check_characters(&number, |at, c| match at {
            1 => c == '1',
            2 => ('3'..='9').contains(&c),
            _ => c.is_ascii_digit(),
        })?;
        Ok(Self(number))
    }

    /// The 11 digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
