//! How personal data is made unreadable, the same way everywhere.
//!
//! The back end masks; the portal only ever masks what a person has just typed. Each rule shows enough to recognise
//! one's own and never all of it: what is too short for its rule is masked whole. Lengths stay, so that the number of
//! stars tells what was there, except before the `@` of an address.

/// The character that stands for a hidden one.
pub const STAR: char = '*';

/// A person's name: the first character hidden, so that families tell their members apart. A single character is hidden.
#[must_use]
pub fn name(text: &str) -> String {
    let length = text.chars().count();
    hide(text, |at| at > 0 && length > 1)
}

/// A citizen identity number to recognise one's own: place 1, 5 to 12 and the last.
#[must_use]
pub fn citizen_id(text: &str) -> String {
    let length = text.chars().count();
    hide(text, |at| {
        length == 18 && (at == 0 || (4..12).contains(&at) || at == 17)
    })
}

/// A citizen identity number on pages that others may see: the first and the last place.
#[must_use]
pub fn citizen_id_strong(text: &str) -> String {
    ends(text, 1, 1)
}

/// Any other document of identity: the first and the last third.
#[must_use]
pub fn document(text: &str) -> String {
    let third = text.chars().count() / 3;
    ends(text, third, third)
}

/// A mobile number: three, four stars, four.
#[must_use]
pub fn mobile(text: &str) -> String {
    if text.chars().count() == 11 {
        ends(text, 3, 4)
    } else {
        ends(text, 0, 0)
    }
}

/// A fixed-line number: the area code and the last four digits. The hyphen between them stays.
#[must_use]
pub fn landline(text: &str) -> String {
    let length = text.chars().count();
    let area = match text.find('-') {
        Some(end) => text[..end].chars().count(),
        None if text.starts_with("01") || text.starts_with("02") => 3,
        None if text.starts_with('0') => 4,
        None => 0,
    };
    let enough = length >= area + 7;
    let hyphen = text.chars().position(|c| c == '-');
    hide(text, |at| {
        hyphen == Some(at) || (enough && (at < area || at + 4 >= length))
    })
}

/// A mail address: up to three characters and `***`, then the domain.
#[must_use]
pub fn mail(text: &str) -> String {
    let Some(at) = text.rfind('@') else {
        return ends(text, 0, 0);
    };
    let mut masked: String = text[..at].chars().take(3).collect();
    masked.push_str("***");
    masked.push_str(&text[at..]);
    masked
}

/// A bank card: the first six and the last four digits.
#[must_use]
pub fn bank_card(text: &str) -> String {
    if text.chars().count() >= 14 {
        ends(text, 6, 4)
    } else {
        ends(text, 0, 0)
    }
}

/// What somebody wrote, before others read it: numbers that tell who somebody is (of an identity document, a telephone, a
/// card, a case) and mail addresses hidden whole. Days stay.
#[must_use]
pub fn free_text(text: &str) -> String {
    let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '@' | '.' | '_');
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(part) {
        let end = rest[start..]
            .find(|c| !part(c))
            .map_or(rest.len(), |length| start + length);
        let run = &rest[start..end];
        out.push_str(&rest[..start]);
        if tells_who(run) {
            out.push_str(&hide(run, |_| false));
        } else {
            out.push_str(run);
        }
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

fn tells_who(run: &str) -> bool {
    let digits = run.chars().filter(char::is_ascii_digit).count();
    let bare = run.trim_end_matches('.');
    let day = bare.len() == 10
        && bare
            .char_indices()
            .all(|(at, c)| (c == '-') == (at == 4 || at == 7));
    run.contains('@') || (digits >= 7 && !day)
}

/// Whether a text has been masked: it holds a star.
#[must_use]
pub fn is_masked(text: &str) -> bool {
    text.contains(STAR)
}

/// Shows that many at each end; nothing, when that would show all.
fn ends(text: &str, first: usize, last: usize) -> String {
    let length = text.chars().count();
    let enough = length > first + last;
    hide(text, |at| enough && (at < first || at + last >= length))
}

/// Stars for all but the characters whose place, from 0, is shown.
fn hide(text: &str, shown: impl Fn(usize) -> bool) -> String {
    text.chars()
        .enumerate()
        .map(|(at, c)| if shown(at) { c } else { STAR })
        .collect()
}
