//! The clock of the mock world: real time, moved at will.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use contract::clock as days;
use contract::wire::Text;

mod calendar;

pub(crate) use calendar::{calendar, is_workday, workdays, workdays_on};

/// Seconds of the zone that the fictional province keeps: +08:00.
const ZONE: i64 = 8 * 3600;
const DAY: i64 = 86_400;

/// A clock that can be moved.
#[derive(Debug, Default)]
pub(crate) struct Clock {
    /// Seconds ahead of real time.
    ahead: AtomicI64,
}

impl Clock {
    /// Seconds since 1970, as the mock world counts them.
    pub(crate) fn now(&self) -> i64 {
        real() + self.ahead.load(Ordering::Relaxed)
    }

    /// Sets the clock to a moment.
    pub(crate) fn set(&self, seconds: i64) {
        self.ahead.store(seconds - real(), Ordering::Relaxed);
    }

    /// Moves the clock by seconds.
    pub(crate) fn advance(&self, seconds: i64) {
        self.ahead.fetch_add(seconds, Ordering::Relaxed);
    }

    /// Moves the clock by working days.
    pub(crate) fn advance_workdays(&self, days: u32) {
        let mut at = self.now();
        let mut left = days;
        while left > 0 {
            at += DAY;
            if is_workday(day(at)) {
                left -= 1;
            }
        }
        self.set(at);
    }

    /// Seconds ahead of real time.
    pub(crate) fn ahead(&self) -> i64 {
        self.ahead.load(Ordering::Relaxed)
    }

    /// Back to real time.
    pub(crate) fn reset(&self) {
        self.ahead.store(0, Ordering::Relaxed);
    }
}

/// Number of a moment's day in the province, counted from 1 January 1970.
pub(crate) fn day(seconds: i64) -> i64 {
    (seconds + ZONE).div_euclid(DAY)
}

/// The first moment of a day.
pub(crate) fn morning(day: i64) -> i64 {
    day * DAY - ZONE
}

/// A day as `YYYY-MM-DD`.
pub(crate) fn date(day: i64) -> String {
    rfc3339(morning(day))[..10].to_owned()
}

/// A day as sentences say it: 2026年12月1日, 1 December 2026.
pub(crate) fn day_in_words(day: i64) -> Text {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let date = date(day);
    let mut parts = date.split('-').map(|part| part.trim_start_matches('0'));
    let (Some(year), Some(month), Some(number)) = (parts.next(), parts.next(), parts.next()) else {
        return Text::zh(date);
    };
    let name = month
        .parse::<usize>()
        .ok()
        .and_then(|at| MONTHS.get(at - 1));
    Text::both(
        format!("{year}年{month}月{number}日"),
        format!("{number} {} {year}", name.unwrap_or(&month)),
    )
}

fn real() -> i64 {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or_default()
}

/// RFC 3339 with the province's offset.
pub(crate) fn rfc3339(seconds: i64) -> String {
    let local = seconds + ZONE;
    let rest = local.rem_euclid(DAY);
    let date = days::day(local.div_euclid(DAY))
        .map(|day| day.to_wire())
        .unwrap_or_default();
    format!(
        "{date}T{:02}:{:02}:{:02}+08:00",
        rest / 3600,
        rest / 60 % 60,
        rest % 60
    )
}

/// Seconds since 1970 of an RFC 3339 time with `Z` or an offset.
pub(crate) fn parse(text: &str) -> Option<i64> {
    let (date, rest) = text.split_once('T')?;
    let day = contract::validate::Day::parse(date).filter(|_| date.len() == 10)?;
    let (time, offset) = match rest.strip_suffix('Z') {
        Some(time) => (time, 0),
        None => {
            let at = rest.rfind(['+', '-'])?;
            let (hours, minutes) = rest.get(at + 1..)?.split_once(':')?;
            let size = hours.parse::<i64>().ok()? * 3600 + minutes.parse::<i64>().ok()? * 60;
            (
                &rest[..at],
                if rest[at..].starts_with('-') {
                    -size
                } else {
                    size
                },
            )
        }
    };
    let parts: Vec<i64> = time
        .split(':')
        .map(|p| p.split('.').next()?.parse().ok())
        .collect::<Option<_>>()?;
    let [hour, minute, second] = parts[..] else {
        return None;
    };
    if !(0..24).contains(&hour) || !(0..60).contains(&minute) || !(0..61).contains(&second) {
        return None;
    }
    Some(days::number(day) * DAY + hour * 3600 + minute * 60 + second - offset)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_and_read_alike() {
        assert_eq!(rfc3339(0), "1970-01-01T08:00:00+08:00");
        for text in [
            "2026-11-20T16:13:00+08:00",
            "2024-02-29T23:59:59+08:00",
            "1999-12-31T00:00:00+08:00",
        ] {
            assert_eq!(parse(text).map(rfc3339).as_deref(), Some(text));
        }
        assert_eq!(parse("1970-01-01T00:00:00Z"), Some(0));
        assert_eq!(parse("2026-13-01T00:00:00Z"), None);
        assert_eq!(parse("yesterday"), None);
    }

    #[test]
    fn sentences_say_days_as_people_do() {
        let said = day_in_words(day(parse("2026-12-01T00:30:00+08:00").expect("a time")));
        assert_eq!(said, Text::both("2026年12月1日", "1 December 2026"));
    }

    #[test]
    fn working_days_skip_the_weekend() {
        let clock = Clock::default();
        // A Friday.
        clock.set(parse("2026-11-20T10:00:00+08:00").expect("a time"));
        clock.advance_workdays(1);
        assert!(rfc3339(clock.now()).starts_with("2026-11-23T10:00"));
        clock.advance_workdays(5);
        assert!(rfc3339(clock.now()).starts_with("2026-11-30T10:00"));
    }
}
