//! Days of the week, by name.

use crate::words;
use contract::validate::Day;

/// The name of a day of the week; reactive. Nothing for what is no day.
pub fn weekday(date: &str) -> &'static str {
    const DAYS: [words::Phrase; 7] = [
        words::halls::sunday,
        words::halls::monday,
        words::halls::tuesday,
        words::halls::wednesday,
        words::halls::thursday,
        words::halls::friday,
        words::halls::saturday,
    ];
    Day::parse(date).map_or("", |day| DAYS[weekday_of(day)]())
}

/// Zeller's rule, from Sunday on.
fn weekday_of(day: Day) -> usize {
    let (year, month) = (usize::from(day.year()), usize::from(day.month()));
    let (year, month) = if month < 3 {
        (year - 1, month + 12)
    } else {
        (year, month)
    };
    let days = usize::from(day.day()) + 13 * (month + 1) / 5;
    (days + year + year / 4 - year / 100 + year / 400 + 6) % 7
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_the_week_are_those_of_the_calendar() {
        for (date, weekday) in [
            ("2026-11-27", 5),
            ("2026-11-29", 0),
            ("2027-01-01", 5),
            ("2028-02-29", 2),
            ("2000-03-01", 3),
        ] {
            let day = Day::parse(date).expect("a day");
            assert_eq!(weekday_of(day), weekday, "{date}");
        }
    }
}
