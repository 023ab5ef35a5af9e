//! The calendar of the fictional province: it works on no week's end, and on no public holiday on which its halls are closed.

use std::sync::OnceLock;

use contract::clock::{Calendar, is_weekday};

use super::{day, parse};
use crate::files;

/// What is read of the halls' file.
#[derive(serde::Deserialize)]
struct Halls {
    holidays: Vec<Holiday>,
}

#[derive(serde::Deserialize)]
struct Holiday {
    from: String,
    to: String,
}

/// The calendar.
pub(crate) fn calendar() -> Calendar<'static> {
    static HOLIDAYS: OnceLock<Vec<i64>> = OnceLock::new();
    Calendar::new(HOLIDAYS.get_or_init(|| {
        let known = files::read::<Halls>("data/halls.json").map(|halls| halls.holidays);
        let at = |date: &str| parse(&[date, "T00:00:00+08:00"].concat()).map(day);
        let mut days: Vec<i64> = known
            .unwrap_or_default()
            .iter()
            .filter_map(|row| Some(at(&row.from)?..=at(&row.to)?))
            .flatten()
            .filter(|day| is_weekday(*day))
            .collect();
        days.sort_unstable();
        days.dedup();
        days
    }))
}

/// Whether people work on a day.
pub(crate) fn is_workday(day: i64) -> bool {
    calendar().is_workday(day)
}

/// Working days after one day, up to and with another.
pub(crate) fn workdays(after: i64, until: i64) -> i64 {
    calendar().between(after, until)
}

/// The day so many working days after another.
pub(crate) fn workdays_on(from: i64, days: i64) -> i64 {
    calendar().after(from, days)
}

#[cfg(test)]
mod tests {
    use super::super::date;
    use super::*;

    #[test]
    fn public_holidays_of_the_halls_are_left_out() {
        let on = |date: &str| day(parse(&[date, "T10:00:00+08:00"].concat()).expect("a time"));
        // New Year's Day of 2027 is a Friday.
        assert_eq!(date(workdays_on(on("2026-12-31"), 1)), "2027-01-04");
        assert!(!is_workday(on("2027-01-01")));
        for from in on("2026-12-28")..on("2027-02-12") {
            for days in 0..40 {
                let to = workdays_on(from, days);
                assert_eq!(workdays(from, to), days, "{from} {days}");
                assert!(days == 0 || is_workday(to));
            }
        }
    }
}
