//! The clock of a case: how many days are promised, used and left, and on which day the promise falls due. Days are numbers,
//! counted from 1 January 1970. Which of them are working days the back end's [`Calendar`] says.
//!
//! The day on which the clock begins does not count, the day on which it ends does; what stood still does not.

use crate::validate::Day;
use crate::wire::{TimeLimit, TimeUnit};

/// A promise in days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Promise {
    /// How many.
    pub days: i64,
    /// Whether only working days count.
    pub working: bool,
}

/// How a clock stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Days used.
    pub used: i64,
    /// Days left; less than none when they are over.
    pub left: i64,
    /// The promised day, had the case gone on without another pause.
    pub due: i64,
    /// Whether that day is over.
    pub overdue: bool,
}

/// On which days people work: on no Saturday or Sunday, and on no public holiday.
#[derive(Clone, Copy, Debug, Default)]
pub struct Calendar<'a> {
    holidays: &'a [i64],
}

/// What a guide promises, in days: hours are rounded up, months have 30 days, years 365.
#[must_use]
pub fn promise(limit: &TimeLimit) -> Promise {
    let amount = i64::from(limit.amount);
    let (days, working) = match limit.unit {
        TimeUnit::CalendarDay => (amount, false),
        TimeUnit::Hour => ((amount + 23) / 24, false),
        TimeUnit::WorkHour => ((amount + 7) / 8, true),
        TimeUnit::Month => (amount * 30, false),
        TimeUnit::Year => (amount * 365, false),
        TimeUnit::Workday | TimeUnit::Other(_) => (amount, true),
    };
    Promise { days, working }
}

/// How the clock stands on the day `end` (today, or the day on which it stopped) that began on the day `begin` and stood still
/// from the first day of each pause to its second, or until now.
#[must_use]
pub fn standing(
    promise: Promise,
    calendar: Calendar<'_>,
    begin: i64,
    pauses: &[(i64, Option<i64>)],
    end: i64,
) -> Standing {
    let end = end.max(begin);
    let between = |after: i64, until: i64| {
        if promise.working {
            calendar.between(after, until)
        } else {
            (until - after).max(0)
        }
    };
    let stood: i64 = pauses
        .iter()
        .map(|(from, to)| between(*from, to.unwrap_or(end).min(end)))
        .sum();
    let used = (between(begin, end) - stood).max(0);
    let days = promise.days + stood;
    let due = if promise.working {
        calendar.after(begin, days)
    } else {
        begin + days
    };
    Standing {
        used,
        left: promise.days - used,
        due,
        overdue: end > due,
    }
}

impl<'a> Calendar<'a> {
    /// One with these public holidays: in order, each once, none of them on a week's end.
    #[must_use]
    pub const fn new(holidays: &'a [i64]) -> Self {
        Self { holidays }
    }

    /// Whether people work on a day.
    #[must_use]
    pub fn is_workday(self, day: i64) -> bool {
        is_weekday(day) && self.holidays.binary_search(&day).is_err()
    }

    /// Working days after one day, up to and with another.
    #[must_use]
    pub fn between(self, after: i64, until: i64) -> i64 {
        let off = |day: i64| self.holidays.partition_point(|holiday| *holiday <= day);
        let count = |day: i64| weekdays(day) - i64::try_from(off(day)).unwrap_or_default();
        (count(until) - count(after)).max(0)
    }

    /// The day so many working days after another. A start on a day off counts like the working day before.
    #[must_use]
    pub fn after(self, from: i64, days: i64) -> i64 {
        let mut begin = from;
        while days > 0 && !self.is_workday(begin) {
            begin -= 1;
        }
        // As far as weeks without holidays lead; then on, for what holidays took.
        let mut at = begin + days.div_euclid(5) * 7;
        while self.between(begin, at) < days {
            at += 1;
        }
        at
    }
}

/// Whether a day is none of a week's end. 1 January 1970 was a Thursday.
#[must_use]
pub fn is_weekday(day: i64) -> bool {
    (day + 3).rem_euclid(7) < 5
}

/// Weekdays from the Monday of day 0's week up to and with a day.
fn weekdays(day: i64) -> i64 {
    let from_monday = day + 3;
    from_monday.div_euclid(7) * 5 + (from_monday.rem_euclid(7) + 1).min(5)
}

/// The number of a day.
#[must_use]
pub fn number(day: Day) -> i64 {
    // Years that begin in March, so that a leap day is the last of its year.
    let (year, month) = (i64::from(day.year()), i64::from(day.month()));
    let year = if month < 3 { year - 1 } else { year };
    let month = (month + 9) % 12;
    let of_year = (153 * month + 2) / 5 + i64::from(day.day()) - 1;
    year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + of_year
        - 719_468
}

/// The day of a number; `None` beyond the years 1 to 9999.
#[must_use]
pub fn day(number: i64) -> Option<Day> {
    let z = number + 719_468;
    let (era, of_era) = (z.div_euclid(146_097), z.rem_euclid(146_097));
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year + era * 400 + i64::from(month < 3);
    Day::new(
        u16::try_from(year).ok()?,
        u8::try_from(month).ok()?,
        u8::try_from(day).ok()?,
    )
}
