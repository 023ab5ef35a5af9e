//! Single values: when they are the same, which is less, and their normal form.

use crate::validate::{CitizenId, CreditCode, Day, Mobile, text, wire};
use crate::wire::{Answer, FieldKind, FormField};
use std::cmp::Ordering;

/// Whether an answer says nothing: no text, no option, no row.
#[must_use]
pub fn is_blank(answer: &Answer) -> bool {
    match answer {
        Answer::One(one) => one.trim().is_empty(),
        Answer::Several(several) => several.iter().all(|one| one.trim().is_empty()),
        Answer::Rows(rows) => rows.is_empty(),
    }
}

/// Whether something is answered: rows count when one of them has an answer.
pub(super) fn says_something(answer: &Answer) -> bool {
    match answer {
        Answer::Rows(rows) => rows.iter().any(|row| row.0.values().any(says_something)),
        plain => !is_blank(plain),
    }
}

/// Whether two texts say the same: letter by letter, or as amounts (`2` is `2.00`; but `01` is a code and not `1`).
pub(super) fn same(one: &str, other: &str) -> bool {
    one == other
        || ((one.contains('.') || other.contains('.'))
            && order(one, other) == Some(Ordering::Equal))
}

/// Which of two days or numbers comes first; `None` where they are neither.
pub(super) fn order(one: &str, other: &str) -> Option<Ordering> {
    if wire::is_day(one) && wire::is_day(other) {
        return Some(one.cmp(other));
    }
    Some(Decimal::read(one)?.cmp(&Decimal::read(other)?))
}

/// A decimal number of any length. No floating point: amounts are compared as they are written.
pub(super) struct Decimal<'a> {
    negative: bool,
    whole: &'a str,
    parts: &'a str,
}

impl<'a> Decimal<'a> {
    /// Reads `-12.50`; a point needs digits on both sides.
    pub(super) fn read(text: &'a str) -> Option<Self> {
        let (negative, rest) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|c| c.is_ascii_digit());
        let (whole, parts) = match rest.split_once('.') {
            Some((whole, parts)) if digits(parts) => (whole, parts),
            Some(_) => return None,
            None => (rest, ""),
        };
        let zero = |text: &str| text.bytes().all(|c| c == b'0');
        digits(whole).then(|| Self {
            negative: negative && !(zero(whole) && zero(parts)),
            whole: whole.trim_start_matches('0'),
            parts: parts.trim_end_matches('0'),
        })
    }

    /// How many digits behind the point count.
    pub(super) fn decimals(&self) -> usize {
        self.parts.len()
    }

    fn cmp(&self, other: &Self) -> Ordering {
        let sizes = || {
            (self.whole.len().cmp(&other.whole.len()))
                .then_with(|| self.whole.cmp(other.whole))
                .then_with(|| self.parts.cmp(other.parts))
        };
        match (self.negative, other.negative) {
            (false, false) => sizes(),
            (true, true) => sizes().reverse(),
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
        }
    }
}

/// What a person meant, however it was typed: full-width digits, blanks, thousands marks, an ID number of 15 digits. What cannot
/// be read comes back without the blanks around it.
#[must_use]
pub fn normal(field: &FormField, typed: &str, today: &str) -> String {
    let read = match field.kind {
        FieldKind::CitizenId => Day::parse(today)
            .and_then(|today| CitizenId::parse(typed, today).ok())
            .map(|id| id.as_str().to_owned()),
        FieldKind::CreditCode => CreditCode::parse(typed)
            .ok()
            .map(|code| code.as_str().to_owned()),
        FieldKind::Mobile => Mobile::parse(typed)
            .ok()
            .map(|number| number.as_str().to_owned()),
        FieldKind::Number | FieldKind::Money => Some(number(typed)),
        FieldKind::Postcode => Some(text::clean(typed)),
        FieldKind::Email => Some(text::clean_keeping_case(typed)),
        _ => None,
    };
    read.unwrap_or_else(|| typed.trim().to_owned())
}

/// A number as typed, without blanks and thousands marks.
pub(super) fn number(typed: &str) -> String {
    let mut number = text::clean(typed);
    number.retain(|c| c != ',');
    number
}

/// How deep a region stands, 1 province to 5 village, as its code says (GB/T 2260, GB/T 10114); `None` for codes of another
/// make.
#[must_use]
pub fn region_level(code: &str) -> Option<u8> {
    if !matches!(code.len(), 6 | 9 | 12) || !code.bytes().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let used = code.trim_end_matches('0').len();
    Some(match used {
        0..=2 => 1,
        3..=4 => 2,
        5..=6 => 3,
        7..=9 => 4,
        _ => 5,
    })
}
