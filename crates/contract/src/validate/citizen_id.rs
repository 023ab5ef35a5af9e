//! Citizen identity numbers (GB 11643): area 6, birth date 8, sequence 3, check 1.

use super::{Fault, day::Day, iso7064, text};

/// Nobody alive is older. A birth date further back is a slip.
const OLDEST: u16 = 150;

/// Male or female, as the number's seventeenth digit says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    /// An odd digit.
    Male,
    /// An even digit.
    Female,
}

impl Sex {
    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Male => "MALE",
            Self::Female => "FEMALE",
        }
    }
}

/// A citizen identity number that holds: 18 characters, a real birth date, the right check digit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitizenId {
    number: String,
    birth: Day,
}

impl CitizenId {
    /// Reads a number as typed. The old numbers of 15 digits come out as 18. The area is not looked up: areas are
    /// abolished while people live on.
    ///
    /// # Errors
    /// What is wrong with it, the first thing a person should look at.
    pub fn parse(typed: &str, today: Day) -> Result<Self, Fault> {
        let mut number = text::clean(typed);
        match number.chars().count() {
            15 => {
                text::check_characters(&number, |_, c| c.is_ascii_digit())?;
                number.insert_str(6, "19");
                number.push(check_digit(&number).ok_or(Fault::CheckDigit)?);
            }
            _ => {
                text::check_length(&number, 18, 18)?;
                text::check_characters(&number, |at, c| {
                    c.is_ascii_digit() || (at == 18 && c == 'X')
                })?;
            }
        }
        let birth = Day::parse(&number[6..14]).ok_or(Fault::Date)?;
        match birth.years_until(today) {
            None => return Err(Fault::Future),
            Some(age) if age > OLDEST => return Err(Fault::Date),
            Some(_) => {}
        }
        if check_digit(&number[..17]) != number.chars().last() {
            return Err(Fault::CheckDigit);
        }
        Ok(Self { number, birth })
    }

    /// The 18 characters, `X` in upper case.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.number
    }

    /// The six digits of the area where the number was given.
    #[must_use]
    pub fn area(&self) -> &str {
        &self.number[..6]
    }

    /// The day of birth.
    #[must_use]
    pub const fn birth(&self) -> Day {
        self.birth
    }

    /// Full years on `today`; 0 for a day before birth.
    #[must_use]
    pub const fn age_on(&self, today: Day) -> u16 {
        match self.birth.years_until(today) {
            Some(years) => years,
            None => 0,
        }
    }

    /// The sex.
    #[must_use]
    pub fn sex(&self) -> Sex {
        if self.number.as_bytes()[16] % 2 == 1 {
            Sex::Male
        } else {
            Sex::Female
        }
    }
}

/// The check digit of 17 digits; `None` when they are not 17 digits.
#[must_use]
pub fn check_digit(first_17: &str) -> Option<char> {
    (first_17.len() == 17)
        .then(|| iso7064::mod_11_2(first_17.as_bytes()))
        .flatten()
}
