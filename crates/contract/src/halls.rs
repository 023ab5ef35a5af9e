//! Rules about halls that both sides need: when one is open, and how far it is.
//!
//! Whole numbers only: what reads and writes fractions takes a browser several kilobytes.

use crate::wire::{HallDay, HallPosition};

/// Minutes of a day.
const DAY: u32 = 24 * 60;
/// Metres of a degree north.
const DEGREE: i64 = 111_320;

/// Whether a hall is open at a moment of the days it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Open, until this time of the same day: `17:00`.
    OpenUntil(String),
    /// Closed, and open again on that day at that time.
    OpensAt(String, String),
    /// Closed on all days that are known.
    Closed,
}

/// How a hall stands on a day (`YYYY-MM-DD`) at a time (`HH:MM`), by its days in order.
#[must_use]
pub fn standing(days: &[HallDay], date: &str, time: &str) -> Standing {
    let now = minutes(time).unwrap_or(0);
    let later = days.iter().filter(|day| day.date.as_str() >= date);
    for day in later {
        let today = day.date == date;
        for period in &day.periods {
            let (Some(from), Some(to)) = (minutes(&period.from), minutes(&period.to)) else {
                continue;
            };
            if !today || now < from {
                return Standing::OpensAt(day.date.clone(), period.from.clone());
            }
            if now < to {
                return Standing::OpenUntil(period.to.clone());
            }
        }
    }
    Standing::Closed
}

/// The minutes since midnight of a time of the day: `09:30`; `24:00` at the most.
#[must_use]
pub fn minutes(time: &str) -> Option<u32> {
    let (hours, minutes) = time.split_once(':')?;
    let two = |text: &str| {
        let number = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        number.then(|| text.parse::<u32>().ok()).flatten()
    };
    let (hours, minutes) = (two(hours)?, two(minutes)?);
    let all = hours * 60 + minutes;
    (minutes < 60 && all <= DAY).then_some(all)
}

/// A point as ten-thousandths of a degree north and east.
#[must_use]
pub fn point(position: &HallPosition) -> Option<(i32, i32)> {
    let north = ten_thousandths(&position.latitude).filter(|at| at.abs() <= 900_000)?;
    let east = ten_thousandths(&position.longitude).filter(|at| at.abs() <= 1_800_000)?;
    Some((north, east))
}

/// Decimal degrees with at most four decimals.
fn ten_thousandths(text: &str) -> Option<i32> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let bare = digits.ends_with('.') || whole.is_empty() || whole.len() > 3 || part.len() > 4;
    if bare || !number(whole) || !number(part) {
        return None;
    }
    let whole: i32 = whole.parse().ok()?;
    let part: i32 = [part, "0000"].concat().get(..4)?.parse().ok()?;
    Some(sign * (whole * 10_000 + part))
}

/// Metres north and east from one point to another, as the crow flies; good for a province, not for a journey round the
/// world.
#[must_use]
pub fn offset(from: (i32, i32), to: (i32, i32)) -> (i64, i64) {
    let north = i64::from(to.0) - i64::from(from.0);
    let east = i64::from(to.1) - i64::from(from.1);
    let middle = i64::midpoint(i64::from(to.0), i64::from(from.0));
    (
        north * DEGREE / 10_000,
        east * DEGREE / 10_000 * cosine(middle) / 10_000,
    )
}

/// Metres between two points.
#[must_use]
pub fn metres(from: (i32, i32), to: (i32, i32)) -> u32 {
    let (north, east) = offset(from, to);
    u32::try_from((north * north + east * east).isqrt()).unwrap_or(u32::MAX)
}

/// Ten thousand times the cosine of ten-thousandths of a degree, to about one in a thousand up to 80 degrees: the series to
/// its sixth power, in millionths of a radian.
fn cosine(at: i64) -> i64 {
    let x = at * 17_453 / 10_000;
    let square = x * x / 1_000_000;
    let fourth = square * square / 1_000_000;
    let sixth = fourth * square / 1_000_000;
    ((1_000_000 - square / 2 + fourth / 24 - sixth / 720) / 100).clamp(0, 10_000)
}
