//! 前置预判: what the negative list says of an investment, before anybody fills in an application.
//!
//! Entries of one edition, the industry with the way to it, and the foreign share. It helps; it decides nothing.
//!
//! Whether an industry lies below another is read from the two ways from the top of the tree, code by code, never from
//! how the codes begin: 0111 lies below A, and 10 does not lie below 1.

use crate::wire::{ListCondition, ListMeasure, NegativeEntry};

/// A share in percent, exact to six digits behind the point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(u32);

impl Share {
    const POINT: u32 = 1_000_000;
    /// The whole.
    pub const WHOLE: Self = Self(100 * Self::POINT);
    const HALF: Self = Self(50 * Self::POINT);

    /// Reads decimal digits with an optional point: more than 0, at most 100. No sign, no blanks, no exponent, no
    /// leading zeros, at most six digits behind the point.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, rest) = match text.split_once('.') {
            Some((whole, rest)) => (whole, Some(rest)),
            None => (text, None),
        };
        let plain = |digits: &str, most: usize| {
            (1..=most).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !plain(whole, 3) || (whole.len() > 1 && whole.starts_with('0')) {
            return None;
        }
        let rest = match rest {
            Some(digits) if plain(digits, 6) => format!("{digits:0<6}").parse::<u32>().ok()?,
            Some(_) => return None,
            None => 0,
        };
        let share = Self(whole.parse::<u32>().ok()? * Self::POINT + rest);
        (share.0 > 0 && share <= Self::WHOLE).then_some(share)
    }
}

/// What the list says of the investment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// An entry on the whole industry forbids it.
    Forbidden,
    /// An entry on the whole industry allows it under conditions.
    Restricted,
    /// Entries bear on some of what belongs to the industry: it depends on what exactly is done.
    Partly,
    /// Nothing on the list bears on it.
    Free,
}

impl Verdict {
    /// Its name in the corpus.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Forbidden => "FORBIDDEN",
            Self::Restricted => "RESTRICTED",
            Self::Partly => "PARTLY",
            Self::Free => "FREE",
        }
    }
}

/// Whether the share is one that an entry allows. Its words and other conditions count beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fits {
    /// The entry limits no share.
    NoLimit,
    /// It is within the limit.
    Within,
    /// It is over the limit.
    Over,
    /// The limit cannot be read.
    Unknown,
}

impl Fits {
    /// Its name in the corpus.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::NoLimit => "NO_LIMIT",
            Self::Within => "WITHIN",
            Self::Over => "OVER",
            Self::Unknown => "UNKNOWN",
        }
    }
}

/// An entry that bears on the investment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Finding<'a> {
    /// The entry.
    pub entry: &'a NegativeEntry,
    /// Whether it speaks of all of the industry asked for, and not of a part of it.
    pub whole: bool,
    /// Whether the share is one that it allows; [`Fits::Over`] where it forbids.
    pub fits: Fits,
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome<'a> {
    /// What all of it comes to.
    pub verdict: Verdict,
    /// The entries, in the order of the list.
    pub findings: Vec<Finding<'a>>,
}

/// Holds an investment against the entries of one edition. `industry` is the way to it from the top, itself last.
#[must_use]
pub fn check<'a, C: AsRef<str>>(
    entries: &'a [NegativeEntry],
    industry: &[C],
    share: Share,
) -> Outcome<'a> {
    let findings: Vec<_> = entries
        .iter()
        .filter_map(|entry| {
            Some(Finding {
                entry,
                whole: reach(entry, industry)? == Reach::Whole,
                fits: fits(entry, share),
            })
        })
        .collect();
    let whole = |measure: &ListMeasure| {
        findings
            .iter()
            .any(|finding| finding.whole && finding.entry.measure == *measure)
    };
    let verdict = if whole(&ListMeasure::Forbidden) {
        Verdict::Forbidden
    } else if findings.iter().any(|finding| finding.whole) {
        // A measure of a newer list is more than none.
        Verdict::Restricted
    } else if findings.is_empty() {
        Verdict::Free
    } else {
        Verdict::Partly
    };
    Outcome { verdict, findings }
}

/// Whether an entry bears on an industry, on one above it or on one below it.
#[must_use]
pub fn concerns<C: AsRef<str>>(entry: &NegativeEntry, industry: &[C]) -> bool {
    reach(entry, industry).is_some()
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reach {
    Part,
    Whole,
}

/// How much of an industry an entry speaks of; `None` when it does not.
fn reach<C: AsRef<str>>(entry: &NegativeEntry, asked: &[C]) -> Option<Reach> {
    entry
        .industries
        .iter()
        .filter(|industry| !industry.path.is_empty() && !asked.is_empty())
        .filter_map(|industry| {
            let same_way = industry
                .path
                .iter()
                .zip(asked)
                .all(|(own, asked)| own == asked.as_ref());
            let above = industry.path.len() <= asked.len();
            same_way.then_some(if above && !entry.partial {
                Reach::Whole
            } else {
                Reach::Part
            })
        })
        .max()
}

fn fits(entry: &NegativeEntry, share: Share) -> Fits {
    if entry.measure == ListMeasure::Forbidden {
        return Fits::Over;
    }
    let asks = |condition| entry.conditions.contains(&condition);
    // Half or more leaves no control to the Chinese side, and the whole leaves it no part.
    let taken = (asks(ListCondition::ChineseControl) && share >= Share::HALF)
        || (asks(ListCondition::JointVenture) && share == Share::WHOLE);
    let limit = entry.share_limit.as_deref().map(Share::parse);
    match limit {
        Some(Some(limit)) if share > limit => Fits::Over,
        _ if taken => Fits::Over,
        Some(None) => Fits::Unknown,
        Some(Some(_)) => Fits::Within,
        None if asks(ListCondition::ChineseControl) || asks(ListCondition::JointVenture) => {
            Fits::Within
        }
        None => Fits::NoLimit,
    }
}
