//! What the address of the results asks for. Whatever is wrong there is left out and named.

use contract::{
    ParamValue,
    wire::{HitKind, Side, Words},
};

/// The most characters a search takes; longer words are cut.
const MOST: usize = 100;

/// What is searched for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// The words; empty when there are none.
    pub words: String,
    /// Only this kind.
    pub kind: Option<HitKind>,
    /// Only items for this side.
    pub side: Option<Side>,
    /// What was wrong with the address.
    pub wrong: Vec<Wrong>,
}

/// A part of the address that could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The words hold characters that no search takes.
    Words,
    /// The words are too long; their beginning was used.
    LongWords,
    /// No such kind.
    Kind(String),
    /// No such side.
    Side(String),
}

impl Asked {
    /// Reads the decoded parameters.
    pub fn read(words: Option<&str>, kind: Option<&str>, side: Option<&str>) -> Self {
        let mut wrong = Vec::new();
        let words = read_words(words.unwrap_or_default(), &mut wrong);
        let kind = kind.filter(|name| !name.is_empty()).and_then(|name| {
            let kind = HitKind::read(&name.to_ascii_uppercase());
            if kind.is_none() {
                wrong.push(Wrong::Kind(clipped(name)));
            }
            kind
        });
        let side = side.filter(|name| !name.is_empty()).and_then(|name| {
            let side = Side::read(&name.to_ascii_uppercase());
            if side.is_none() {
                wrong.push(Wrong::Side(clipped(name)));
            }
            side
        });
        Self {
            words,
            kind,
            side,
            wrong,
        }
    }
}

fn read_words(words: &str, wrong: &mut Vec<Wrong>) -> String {
    let words = words.trim();
    if words.is_empty() {
        return String::new();
    }
    let cut: String = words.chars().take(MOST).collect();
    let cut = cut.trim_end().to_owned();
    if Words::read(&cut).is_none() {
        wrong.push(Wrong::Words);
        return String::new();
    }
    if cut.len() < words.len() {
        wrong.push(Wrong::LongWords);
    }
    cut
}

/// As much of a wrong value as a message can hold.
fn clipped(value: &str) -> String {
    let mut clipped: String = value.chars().filter(|c| !c.is_control()).take(30).collect();
    if clipped.len() < value.len() {
        clipped.push('\u{2026}');
    }
    clipped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_good_address_is_read_whole() {
        let asked = Asked::read(Some(" card "), Some("item"), Some("PERSON"));
        assert_eq!(asked.words, "card");
        assert_eq!(asked.kind, Some(HitKind::Item));
        assert_eq!(asked.side, Some(Side::Person));
        assert!(asked.wrong.is_empty());
    }

    #[test]
    fn what_is_wrong_is_left_out_and_named() {
        let asked = Asked::read(Some("a\u{1}b"), Some("thing"), Some("nobody"));
        assert_eq!(asked.words, "");
        assert_eq!((asked.kind, asked.side), (None, None));
        assert_eq!(
            asked.wrong,
            [
                Wrong::Words,
                Wrong::Kind("thing".into()),
                Wrong::Side("nobody".into())
            ]
        );
    }

    #[test]
    fn long_words_are_cut_and_said_so() {
        let asked = Asked::read(Some(&"x".repeat(300)), None, None);
        assert_eq!(asked.words.len(), 100);
        assert_eq!(asked.wrong, [Wrong::LongWords]);
    }
}
