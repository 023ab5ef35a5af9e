//! Checks of the codes that people type and back ends send: pure functions, no I/O, small in wasm.
//!
//! Use `parse` where a person typed something: it forgives how it was typed (full-width digits, blanks, lower case) and
//! is strict about what it says. The answer carries the normal form, which is what goes on the wire. Everything that can
//! be wrong is one [`Fault`], so that a page needs one sentence for each. The same cases as JSON, for other languages:
//! `crates/contract/corpus/`.

pub mod case_number;
pub mod certificate_id;
pub mod citizen_id;
pub mod credit_code;
pub mod day;
mod iso7064;
pub mod item_code;
pub mod mobile;
pub mod org_code;
pub(crate) mod text;
pub mod wire;

pub use case_number::CaseNumber;
pub use certificate_id::CertificateId;
pub use citizen_id::{CitizenId, Sex};
pub use credit_code::CreditCode;
pub use day::Day;
pub use item_code::{CatalogCode, HandlingCode, TaskCode};
pub use mobile::Mobile;
pub use org_code::OrgCode;

/// What is wrong with a text that should have been a code.
///
/// Positions count from 1 over the normal form: half-width, without blanks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing was given, or blanks only.
    Empty,
    /// Too short or too long.
    Length {
        /// The least number of characters there may be.
        least: usize,
        /// The greatest number of characters there may be.
        most: usize,
        /// How many there were.
        found: usize,
    },
    /// A character that cannot stand in its place.
    Character {
        /// Its place, from 1.
        at: usize,
        /// The character.
        found: char,
    },
    /// Every character may stand where it stands, but the check digit does not follow from the others: a slip.
    CheckDigit,
    /// A date in it is not a day of the calendar, or of no living person.
    Date,
    /// A date in it lies after today.
    Future,
    /// The parts between the dots are not as many as they should be.
    Parts {
        /// How many there should be.
        expected: usize,
        /// How many there were.
        found: usize,
    },
    /// It does not begin as all codes of its kind do.
    Prefix,
}

impl Fault {
    /// The name of the fault in the corpus and in problem documents.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Length { .. } => "length",
            Self::Character { .. } => "character",
            Self::CheckDigit => "checkDigit",
            Self::Date => "date",
            Self::Future => "future",
            Self::Parts { .. } => "parts",
            Self::Prefix => "prefix",
        }
    }

    /// The place of the fault, where it has one.
    #[must_use]
    pub const fn at(self) -> Option<usize> {
        match self {
            Self::Character { at, .. } => Some(at),
            _ => None,
        }
    }
}
