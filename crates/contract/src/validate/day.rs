//! A day of the calendar: all that checking a birth date or an age needs.

use super::text::number;

/// A day of the Gregorian calendar. Days compare in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    /// The day, if the calendar has it (years 1 to 9999).
    #[must_use]
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        if year == 0
            || year > 9999
            || month == 0
            || month > 12
            || day == 0
            || day > days_in(year, month)
        {
            return None;
        }
        Some(Self { year, month, day })
    }

    /// Reads `YYYY-MM-DD` (how the wire writes a day) or `YYYYMMDD` (how codes do).
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let b = text.as_bytes();
        let (year, month, day) = match b.len() {
            8 => (&b[..4], &b[4..6], &b[6..]),
            10 if b[4] == b'-' && b[7] == b'-' => (&b[..4], &b[5..7], &b[8..]),
            _ => return None,
        };
        if [year, month, day]
            .concat()
            .iter()
            .any(|c| !c.is_ascii_digit())
        {
            return None;
        }
        Self::new(
            number(year),
            u8::try_from(number(month)).ok()?,
            u8::try_from(number(day)).ok()?,
        )
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }

    /// Full years from this day to `today`; `None` when this day has not come yet. Somebody born on 29 February is a
    /// year older on 1 March of a common year.
    #[must_use]
    pub const fn years_until(self, today: Self) -> Option<u16> {
        let before_birthday =
            today.month < self.month || (today.month == self.month && today.day < self.day);
        let years = today.year.wrapping_sub(self.year);
        if today.year < self.year || (years == 0 && before_birthday) {
            return None;
        }
        Some(years - before_birthday as u16)
    }

    /// `YYYY-MM-DD`.
    #[must_use]
    pub fn to_wire(self) -> String {
        let mut text = String::with_capacity(10);
        for (number, digits) in [
            (self.year, 4u32),
            (self.month as u16, 2),
            (self.day as u16, 2),
        ] {
            if !text.is_empty() {
                text.push('-');
            }
            for place in (0..digits).rev() {
                text.push(char::from(b'0' + (number / 10u16.pow(place) % 10) as u8));
            }
        }
        text
    }
}

/// How many days a month has.
const fn days_in(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
