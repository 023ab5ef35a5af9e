//! Electronic certificate identifiers (GB/T 36904): `1.2.156.3005.2.` type 21 `.` issuer 6–18 `.` serial `.` version 3
//! `.` check 1. The check digit runs over the four parts without their dots.

use super::{Fault, iso7064, text};

/// The object identifier that every certificate identifier begins with.
pub const PREFIX: &str = "1.2.156.3005.2.";

/// How many parts there are between the dots, the prefix's five among them.
const PARTS: usize = 10;

/// The longest serial number taken; the standard names no limit, a page needs one.
const LONGEST_SERIAL: usize = 50;

/// An electronic certificate identifier that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateId {
    id: String,
    /// Where each of the five parts after the prefix begins; each ends before the dot of the next.
    starts: [usize; 5],
}

impl CertificateId {
    /// Reads an identifier as typed.
    ///
    /// # Errors
    /// What is wrong with it, the first thing a person should look at.
    pub fn parse(typed: &str) -> Result<Self, Fault> {
        let id = text::clean(typed);
        if id.is_empty() {
            return Err(Fault::Empty);
        }
        if !id.starts_with(PREFIX) {
            return Err(Fault::Prefix);
        }
        let found = id.split('.').count();
        if found != PARTS {
            return Err(Fault::Parts {
                expected: PARTS,
                found,
            });
        }
        text::check_characters(&id, |_, c| {
            c == '.' || c.is_ascii_digit() || c.is_ascii_uppercase()
        })?;
        let mut starts = [PREFIX.len(); 5];
        let mut at = PREFIX.len();
        let limits = [(21, 21), (6, 18), (1, LONGEST_SERIAL), (3, 3), (1, 1)];
        for (part, (start, (least, most))) in id[PREFIX.len()..]
            .split('.')
            .zip(starts.iter_mut().zip(limits))
        {
            if part.len() < least || part.len() > most {
                return Err(Fault::Length {
                    least,
                    most,
                    found: part.len(),
                });
            }
            *start = at;
            at += part.len() + 1;
        }
        let this = Self { id, starts };
        let version_at = this.starts[3] + 1;
        for (index, c) in this.part(3).chars().enumerate() {
            if !c.is_ascii_digit() {
                return Err(Fault::Character {
                    at: version_at + index,
                    found: c,
                });
            }
        }
        let computed = check_digit(this.kind(), this.issuer(), this.serial(), this.part(3));
        if computed != this.id.chars().last() {
            return Err(Fault::CheckDigit);
        }
        Ok(this)
    }

    /// The identifier in its normal form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.id
    }

    /// The kind of certificate: the credit code of the body that defined it and a serial number of three.
    #[must_use]
    pub fn kind(&self) -> &str {
        self.part(0)
    }

    /// Who issued it: mostly a credit code, in old records an area.
    #[must_use]
    pub fn issuer(&self) -> &str {
        self.part(1)
    }

    /// The serial number that all versions of the certificate share.
    #[must_use]
    pub fn serial(&self) -> &str {
        self.part(2)
    }

    /// The version, from 1; a change issues the next.
    #[must_use]
    pub fn version(&self) -> u16 {
        text::number(self.part(3).as_bytes())
    }

    fn part(&self, index: usize) -> &str {
        let rest = &self.id[self.starts[index]..];
        rest.find('.').map_or(rest, |end| &rest[..end])
    }
}

/// The check digit of the four parts; `None` when something other than digits and capital letters is among them.
#[must_use]
pub fn check_digit(kind: &str, issuer: &str, serial: &str, version: &str) -> Option<char> {
    iso7064::mod_37_36(
        kind.bytes()
            .chain(issuer.bytes())
            .chain(serial.bytes())
            .chain(version.bytes()),
    )
}
