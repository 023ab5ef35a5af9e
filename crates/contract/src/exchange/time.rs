//! Times as the tables write them: in Beijing, without an offset.

use crate::validate::wire::is_time;

/// `20261120T093000` of a time on the wire; `None` when it is none.
#[must_use]
pub fn compact(time: &str) -> Option<String> {
    let (day, second) = in_beijing(time)?;
    let (year, month, date) = from_days(day);
    let (hour, minute, second) = clock(second);
    Some(format!(
        "{year:04}{month:02}{date:02}T{hour:02}{minute:02}{second:02}"
    ))
}

/// `2026-11-20 09:30:00` of a time on the wire; `None` when it is none.
#[must_use]
pub fn plain(time: &str) -> Option<String> {
    let (day, second) = in_beijing(time)?;
    let (year, month, date) = from_days(day);
    let (hour, minute, second) = clock(second);
    Some(format!(
        "{year:04}-{month:02}-{date:02} {hour:02}:{minute:02}:{second:02}"
    ))
}

/// The day, counted from 1970, and the second in it.
fn in_beijing(time: &str) -> Option<(i64, i64)> {
    if !is_time(time) {
        return None;
    }
    let number = |from: usize, to: usize| time.get(from..to)?.parse::<i64>().ok();
    let day = to_days(number(0, 4)?, number(5, 7)?, number(8, 10)?);
    // A leap second is the last of its minute: the tables know no 60.
    let second = number(11, 13)? * 3600 + number(14, 16)? * 60 + number(17, 19)?.min(59);
    let offset = match time.strip_suffix('Z') {
        Some(_) => 0,
        None => {
            let at = time.len() - 6;
            let ahead = number(at + 1, at + 3)? * 3600 + number(at + 4, at + 6)? * 60;
            if time.as_bytes()[at] == b'-' {
                -ahead
            } else {
                ahead
            }
        }
    };
    let all = day * 86_400 + second - offset + 8 * 3600;
    Some((all.div_euclid(86_400), all.rem_euclid(86_400)))
}

fn clock(second: i64) -> (i64, i64, i64) {
    (second / 3600, second / 60 % 60, second % 60)
}

/// Days from 1970 to a day of the Gregorian calendar.
fn to_days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let month = (month + 9) % 12;
    let of_year = (153 * month + 2) / 5 + day - 1;
    year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + of_year
        - 719_468
}

/// The day of the Gregorian calendar, days from 1970.
fn from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = era * 400 + year + i64::from(month <= 2);
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_told_in_beijing() {
        for (wire, table) in [
            ("2026-11-20T09:30:00+08:00", "20261120T093000"),
            ("2026-11-20T01:30:00Z", "20261120T093000"),
            ("2026-12-31T20:00:00.5Z", "20270101T040000"),
            ("2028-02-28T23:00:00-01:00", "20280229T080000"),
            ("2026-03-01T00:30:00+09:00", "20260228T233000"),
            ("1970-01-01T08:00:00+08:00", "19700101T080000"),
            ("2000-02-29T12:00:00+08:00", "20000229T120000"),
        ] {
            assert_eq!(compact(wire).as_deref(), Some(table), "{wire}");
        }
        assert_eq!(
            plain("2026-11-20T09:30:00+08:00").as_deref(),
            Some("2026-11-20 09:30:00")
        );
        assert_eq!(compact("2026-11-20"), None);
        assert_eq!(plain("2026-11-20 09:30:00"), None);
    }
}
