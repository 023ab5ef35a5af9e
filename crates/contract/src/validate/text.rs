//! How a text is brought to its normal form, and the checks that all codes share.

use super::Fault;

/// Half-width, upper-case, without blanks: what the person meant, however it was typed or pasted.
pub(crate) fn clean(text: &str) -> String {
    text.chars()
        .filter(|c| !is_blank(*c))
        .map(|c| half_width(c).to_ascii_uppercase())
        .collect()
}

/// Half-width and without blanks, letters as they are.
pub(crate) fn clean_keeping_case(text: &str) -> String {
    text.chars()
        .filter(|c| !is_blank(*c))
        .map(half_width)
        .collect()
}

/// Blanks and the invisible marks that copying from a page or a document brings along.
fn is_blank(c: char) -> bool {
    matches!(c, '\t'..='\r' | ' ' | '\u{a0}' | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{2060}'..='\u{2064}'
        | '\u{3000}' | '\u{feff}')
}

/// Input methods for Chinese type full-width forms of the printable ASCII characters.
fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

/// Neither empty nor outside `least..=most` characters.
pub(super) fn check_length(text: &str, least: usize, most: usize) -> Result<(), Fault> {
    let found = text.chars().count();
    if found == 0 {
        Err(Fault::Empty)
    } else if found < least || found > most {
        Err(Fault::Length { least, most, found })
    } else {
        Ok(())
    }
}

/// Every character passes `allowed`, which is told its place from 1.
pub(super) fn check_characters(
    text: &str,
    allowed: impl Fn(usize, char) -> bool,
) -> Result<(), Fault> {
    for (index, found) in text.chars().enumerate() {
        if !allowed(index + 1, found) {
            return Err(Fault::Character {
                at: index + 1,
                found,
            });
        }
    }
    Ok(())
}

/// The value of a digit or capital letter: 0–9, A = 10 … Z = 35.
pub(super) fn base36(c: u8) -> Option<u32> {
    match c {
        b'0'..=b'9' => Some(u32::from(c - b'0')),
        b'A'..=b'Z' => Some(u32::from(c - b'A') + 10),
        _ => None,
    }
}

/// The digit or capital letter of a value below 36.
pub(super) fn from_base36(value: u32) -> char {
    char::from_digit(value, 36)
        .unwrap_or('0')
        .to_ascii_uppercase()
}

/// The number that ASCII digits spell; other characters count as they come and are checked elsewhere.
pub(super) fn number(digits: &[u8]) -> u16 {
    digits.iter().fold(0u16, |sum, d| {
        sum.wrapping_mul(10)
            .wrapping_add(u16::from(d.wrapping_sub(b'0')))
    })
}
