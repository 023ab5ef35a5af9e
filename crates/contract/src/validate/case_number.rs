//! Case numbers: implementation code 31, day of application 8, serial 4.
//!
//! Strict, for cases the mock server numbers. On the wire a case number is up to 50 letters, digits and hyphens, because
//! each province numbers its own way: [`is_wire`].

use super::{Day, Fault, item_code, text};

/// A case number made by the rule above.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseNumber(String);

impl CaseNumber {
    /// Reads a number as typed.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(typed: &str) -> Result<Self, Fault> {
        let number = text::clean(typed);
        text::check_length(&number, 43, 43)?;
        text::check_characters(&number, |at, c| at <= 31 || c.is_ascii_digit())?;
        item_code::check_task(&number)?;
        Day::parse(&number[31..39]).ok_or(Fault::Date)?;
        Ok(Self(number))
    }

    /// The 43 characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The implementation code of the item.
    #[must_use]
    pub fn task(&self) -> &str {
        &self.0[..31]
    }

    /// The four digits of the serial number of that day.
    #[must_use]
    pub fn serial(&self) -> &str {
        &self.0[39..]
    }
}

/// Reads what a person typed to look up a case of any back end: 1 to 50 letters, digits and hyphens, case kept.
///
/// # Errors
/// What is wrong with it.
pub fn parse_any(typed: &str) -> Result<String, Fault> {
    let number = text::clean_keeping_case(typed);
    text::check_length(&number, 1, 50)?;
    text::check_characters(&number, |_, c| c.is_ascii_alphanumeric() || c == '-')?;
    Ok(number)
}

/// Whether a case number may stand on the wire as it is.
#[must_use]
pub fn is_wire(number: &str) -> bool {
    parse_any(number).is_ok_and(|normal| normal == number)
}
