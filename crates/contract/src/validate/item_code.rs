//! Codes of items (GB/T 39554.1): catalogue 12, implementation 31, handling item 33.
//!
//! Strict, for data of our own making. What other back ends send is carried as it is: [`super::wire::is_code`].

use super::{CreditCode, Fault, text};

/// A code of the base catalogue: area 2, item type 2, line of departments 2, main item 3, sub-item 3. Not a number:
/// regional additions carry a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogCode(String);

/// A code of the implementation list: the body's credit code 18, its level 1, the catalogue code 12.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskCode(String);

/// A code of a handling item: the implementation code 31 and a number of two digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandlingCode(String);

impl CatalogCode {
    /// Reads a code as typed.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(typed: &str) -> Result<Self, Fault> {
        let code = text::clean(typed);
        text::check_length(&code, 12, 12)?;
        check_catalog(&code, 0)?;
        Ok(Self(code))
    }

    /// The 12 characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The two digits of the item type.
    #[must_use]
    pub fn item_type(&self) -> &str {
        &self.0[2..4]
    }

    /// The two digits of the line of departments.
    #[must_use]
    pub fn line(&self) -> &str {
        &self.0[4..6]
    }
}

impl TaskCode {
    /// Reads a code as typed; the credit code in it must hold.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(typed: &str) -> Result<Self, Fault> {
        let code = text::clean(typed);
        text::check_length(&code, 31, 31)?;
        check_task(&code)?;
        Ok(Self(code))
    }

    /// The 31 characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The credit code of the body that carries the item out.
    #[must_use]
    pub fn department(&self) -> &str {
        &self.0[..18]
    }

    /// The level the power is used at: 1 the state … 6 the village, 7 shared between levels.
    #[must_use]
    pub fn level(&self) -> u8 {
        self.0.as_bytes()[18] - b'0'
    }

    /// The catalogue code.
    #[must_use]
    pub fn catalog(&self) -> &str {
        &self.0[19..]
    }
}

impl HandlingCode {
    /// Reads a code as typed; the credit code in it must hold.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(typed: &str) -> Result<Self, Fault> {
        let code = text::clean(typed);
        text::check_length(&code, 33, 33)?;
        text::check_characters(&code, |at, c| at <= 31 || c.is_ascii_digit())?;
        check_task(&code)?;
        Ok(Self(code))
    }

    /// The 33 characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The implementation code.
    #[must_use]
    pub fn task(&self) -> &str {
        &self.0[..31]
    }
}

/// The first 31 characters are an implementation code.
pub(super) fn check_task(code: &str) -> Result<(), Fault> {
    text::check_characters(code, |_, c| c.is_ascii_digit() || c.is_ascii_uppercase())?;
    CreditCode::parse(&code[..18])?;
    if let Some(found) = code[18..19].chars().find(|c| !('1'..='7').contains(c)) {
        return Err(Fault::Character { at: 19, found });
    }
    check_catalog(&code[19..31], 19)
}

/// A catalogue code that begins after `offset` characters: digits, and letters in the last six.
fn check_catalog(code: &str, offset: usize) -> Result<(), Fault> {
    text::check_characters(code, |at, c| {
        c.is_ascii_digit() || (at > 6 && c.is_ascii_uppercase())
    })
    .map_err(|fault| match fault {
        Fault::Character { at, found } => Fault::Character {
            at: at + offset,
            found,
        },
        other => other,
    })
}
