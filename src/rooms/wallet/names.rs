//! Whether a certificate holds, in words; and how soon it runs out.

use crate::{browser::time, say, ui::Tone, words};
use contract::{
    validate::Day,
    wire::{CardBrief, CardState},
};

/// So many days before its end one is reminded.
const SOON: i64 = 90;

/// The word and the tone of a state; a name that this portal does not know is shown as it came.
pub fn state(state: &CardState) -> (Tone, String) {
    use words::wallet as told;
    let (tone, word) = match state {
        CardState::Valid => (Tone::Done, told::valid()),
        CardState::NotYetValid => (Tone::Wait, told::not_yet_valid()),
        CardState::Expired => (Tone::Danger, told::expired()),
        CardState::Suspended => (Tone::Wait, told::suspended()),
        CardState::Revoked => (Tone::Danger, told::revoked()),
        CardState::Cancelled => (Tone::Danger, told::cancelled()),
        CardState::Superseded => (Tone::Plain, told::superseded()),
        CardState::Void => (Tone::Danger, told::void()),
        CardState::Other(name) => (Tone::Plain, &**name),
    };
    (tone, word.to_owned())
}

/// Until when it holds.
pub fn until(card: &CardBrief) -> String {
    match &card.expires_on {
        Some(day) => words::wallet::until(&say::day(day)),
        None => words::wallet::without_end().to_owned(),
    }
}

/// That a card which holds will soon run out.
pub fn reminder(card: &CardBrief) -> Option<String> {
    let end = Day::parse(card.expires_on.as_deref()?)?;
    let left = days_left(end, time::today());
    let soon = card.state == CardState::Valid && (0..=SOON).contains(&left);
    soon.then(|| words::wallet::runs_out(left.unsigned_abs()))
}

fn days_left(end: Day, (year, month, day): (u16, u8, u8)) -> i64 {
    day_number(
        i64::from(end.year()),
        i64::from(end.month()),
        i64::from(end.day()),
    ) - day_number(i64::from(year), i64::from(month), i64::from(day))
}

/// Days since some day long ago, in the Gregorian calendar.
fn day_number(year: i64, month: i64, day: i64) -> i64 {
    // The year begins in March, so that the leap day is its last.
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_over_months_and_leap_years() {
        let end = Day::parse("2028-03-01").unwrap();
        assert_eq!(days_left(end, (2028, 2, 28)), 2);
        assert_eq!(days_left(end, (2027, 3, 1)), 366);
        assert_eq!(days_left(end, (2028, 3, 2)), -1);
    }
}
