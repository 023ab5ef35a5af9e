//! Whether a certificate holds, in words; and how soon it runs out.

use crate::{browser::time, say, ui::Tone, words};
use contract::{
    validate::Day,
    wire::{CardBrief, CardLinkState, CardReportState, CardState, CardTermState, CardUseKind},
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

/// The word and the tone of how far a report is.
pub fn report(state: &CardReportState) -> (Tone, String) {
    use words::wallet as told;
    let (tone, word) = match state {
        CardReportState::Received => (Tone::Info, told::report_received()),
        CardReportState::Checking => (Tone::Wait, told::report_checking()),
        CardReportState::Answered => (Tone::Done, told::report_answered()),
        CardReportState::Other(name) => (Tone::Plain, &**name),
    };
    (tone, word.to_owned())
}

/// The word and the tone of whether something that was given holds.
pub fn term(state: &CardTermState) -> (Tone, String) {
    use words::card_use as told;
    let (tone, word) = match state {
        CardTermState::NotYet => (Tone::Wait, told::term_not_yet()),
        CardTermState::Active => (Tone::Done, told::term_active()),
        CardTermState::Ended => (Tone::Plain, told::term_ended()),
        CardTermState::Revoked => (Tone::Danger, told::term_revoked()),
        CardTermState::Other(name) => (Tone::Plain, &**name),
    };
    (tone, word.to_owned())
}

/// The word and the tone of what came of asking for a card.
pub fn link(state: &CardLinkState) -> (Tone, String) {
    use words::card_use as told;
    let (tone, word) = match state {
        CardLinkState::Linked => (Tone::Done, told::state_linked()),
        CardLinkState::Known => (Tone::Done, told::state_known()),
        CardLinkState::NotFound => (Tone::Danger, told::state_not_found()),
        CardLinkState::OfAnother => (Tone::Danger, told::state_of_another()),
        CardLinkState::UnderReview => (Tone::Wait, told::state_review()),
        CardLinkState::Other(name) => (Tone::Plain, &**name),
    };
    (tone, word.to_owned())
}

/// How a card was used, in words.
pub fn use_kind(kind: &CardUseKind) -> String {
    use words::card_use as told;
    let word = match kind {
        CardUseKind::Shown => told::use_shown(),
        CardUseKind::OfficerCheck => told::use_officer(),
        CardUseKind::Material => told::use_material(),
        CardUseKind::CopyMade => told::use_copy_made(),
        CardUseKind::CopyChecked => told::use_copy_checked(),
        CardUseKind::Other(name) => name,
    };
    word.to_owned()
}

/// Until when it holds.
pub fn until(card: &CardBrief) -> String {
    match &card.expires_on {
        Some(day) => words::wallet::until(&say::day(day)),
        None => words::wallet::without_end().to_owned(),
    }
}

/// Whether it needs its holder: it will soon run out, or has run out and can be renewed.
pub fn needs_renewal(card: &CardBrief) -> bool {
    days_to_end(card).is_some() || (card.state == CardState::Expired && card.renewal.is_some())
}

/// The days that are left of a card which holds and will soon run out.
fn days_to_end(card: &CardBrief) -> Option<u64> {
    let end = Day::parse(card.expires_on.as_deref()?)?;
    let left = days_left(end, time::today());
    let soon = card.state == CardState::Valid && (0..=SOON).contains(&left);
    soon.then_some(left.unsigned_abs())
}

/// That a card which holds will soon run out.
pub fn reminder(card: &CardBrief) -> Option<String> {
    days_to_end(card).map(words::wallet::runs_out)
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
