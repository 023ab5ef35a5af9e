//! What the wire promises of plain values, as loosely as the contract puts it: the kit and the mock server ask here.

use super::Day;

/// A code of any back end: 1 to 50 characters, none of them a control character.
#[must_use]
pub fn is_code(text: &str) -> bool {
    let length = text.chars().take(51).count();
    (1..=50).contains(&length) && !text.chars().any(char::is_control)
}

/// A moment as RFC 3339 writes it, offset included: `2026-03-02T09:30:00+08:00`.
#[must_use]
pub fn is_time(text: &str) -> bool {
    let b = text.as_bytes();
    if !text.is_ascii() || b.len() < 20 || b[10] != b'T' || Day::parse(&text[..10]).is_none() {
        return false;
    }
    let two = |at: usize, most: u8| {
        b.get(at..at + 2).is_some_and(|d| {
            d.iter().all(u8::is_ascii_digit) && (d[0] - b'0') * 10 + d[1] - b'0' <= most
        })
    };
    if b[4] != b'-'
        || b[13] != b':'
        || b[16] != b':'
        || !two(11, 23)
        || !two(14, 59)
        || !two(17, 60)
    {
        return false;
    }
    let mut rest = &b[19..];
    if rest[0] == b'.' {
        let digits = rest[1..].iter().take_while(|c| c.is_ascii_digit()).count();
        if digits == 0 {
            return false;
        }
        rest = &rest[1 + digits..];
    }
    let offset = b.len() - rest.len();
    match rest.first() {
        Some(b'Z') => rest.len() == 1,
        Some(b'+' | b'-') => {
            rest.len() == 6 && rest[3] == b':' && two(offset + 1, 23) && two(offset + 4, 59)
        }
        _ => false,
    }
}

/// A day as the wire writes it: `2026-03-02`.
#[must_use]
pub fn is_day(text: &str) -> bool {
    text.len() == 10 && Day::parse(text).is_some()
}

/// An amount in yuan as a decimal string with two places: `120.00`.
#[must_use]
pub fn is_money(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let Some((yuan, cents)) = text.split_once('.') else {
        return false;
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|c| c.is_ascii_digit());
    digits(yuan) && digits(cents) && cents.len() == 2 && (yuan.len() == 1 || !yuan.starts_with('0'))
}
