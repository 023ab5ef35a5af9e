//! The days on which the province works: no week's ends, no public holidays.

use std::sync::OnceLock;

use super::{day, parse};
use crate::files;

/// Whether people work on a day: no week's end, no public holiday.
pub(crate) fn is_workday(day: i64) -> bool {
    is_weekday(day) && holidays().binary_search(&day).is_err()
}

/// Working days after one day, up to and with another.
pub(crate) fn workdays(after: i64, until: i64) -> i64 {
    let count = |day: i64| weekdays(day) - holidays_until(day);
    (count(until) - count(after)).max(0)
}

/// The day that is a number of working days after another. A start on a day off counts like the working day before.
pub(crate) fn workdays_on(from: i64, days: i64) -> i64 {
    let mut at = from;
    while days > 0 && !is_workday(at) {
        at -= 1;
    }
    let from = at;
    // As far as weeks lead without holidays; then on to what they took.
    at += days.div_euclid(5) * 7;
    while workdays(from, at) < days {
        at += 1;
    }
    at
}

/// 1 January 1970 was a Thursday.
fn is_weekday(day: i64) -> bool {
    (day + 3).rem_euclid(7) < 5
}

/// Weekdays from the Monday of day 0's week up to and with a day.
fn weekdays(day: i64) -> i64 {
    let from_monday = day + 3;
    from_monday.div_euclid(7) * 5 + (from_monday.rem_euclid(7) + 1).min(5)
}

/// Public holidays on weekdays up to and with a day.
fn holidays_until(day: i64) -> i64 {
    i64::try_from(holidays().partition_point(|holiday| *holiday <= day)).unwrap_or_default()
}

/// The public holidays that fall on weekdays, in order: those on which the halls are closed.
fn holidays() -> &'static [i64] {
    #[derive(serde::Deserialize)]
    struct Calendar {
        holidays: Vec<Holiday>,
    }
    #[derive(serde::Deserialize)]
    struct Holiday {
        from: String,
        to: String,
    }
    static DAYS: OnceLock<Vec<i64>> = OnceLock::new();
    DAYS.get_or_init(|| {
        let calendar = files::read::<Calendar>("data/halls.json");
        let known = calendar.map_or_else(|_| Vec::new(), |calendar| calendar.holidays);
        let at = |date: &str| parse(&[date, "T00:00:00+08:00"].concat()).map(day);
        let mut days: Vec<i64> = known
            .iter()
            .filter_map(|row| Some(at(&row.from)?..=at(&row.to)?))
            .flatten()
            .filter(|day| is_weekday(*day))
            .collect();
        days.sort_unstable();
        days.dedup();
        days
    })
}

#[cfg(test)]
mod tests {
    use super::super::date;
    use super::*;

    #[test]
    fn working_days_are_counted_as_they_are_added() {
        // A whole week of starts.
        for from in 20_000..20_007 {
            for days in 0..23 {
                let to = workdays_on(from, days);
                assert_eq!(workdays(from, to), days, "{from} {days}");
                assert!(days == 0 || is_workday(to));
            }
        }
        assert_eq!(
            date(day(parse("2026-11-20T00:30:00+08:00").expect("a time"))),
            "2026-11-20"
        );
    }

    #[test]
    fn working_days_skip_public_holidays() {
        let on = |date: &str| day(parse(&[date, "T10:00:00+08:00"].concat()).expect("a time"));
        // New Year's Day of 2027 is a Friday; National Day's first two days of 2026 are a Thursday and a Friday.
        assert_eq!(date(workdays_on(on("2026-12-31"), 1)), "2027-01-04");
        assert_eq!(date(workdays_on(on("2026-09-30"), 5)), "2026-10-09");
        assert_eq!(workdays(on("2026-09-30"), on("2026-10-09")), 5);
        assert!(!is_workday(on("2027-01-01")));
        for days in 0..60 {
            let to = workdays_on(on("2026-12-31"), days);
            assert_eq!(workdays(on("2026-12-31"), to), days, "{days}");
        }
    }
}
