//! One form for all ways of typing the same: half-width, lower case, simplified.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::files;

#[derive(serde::Deserialize, Default)]
struct Words {
    stop: HashSet<String>,
    simplified: HashMap<char, char>,
}

static WORDS: LazyLock<Words> =
    LazyLock::new(|| files::read("words/search.json").unwrap_or_default());

/// The form that is indexed and searched: full-width becomes half-width, upper case lower, traditional simplified,
/// and every mark a blank.
pub(crate) fn normal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let c = match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            other => WORDS.simplified.get(&other).copied().unwrap_or(other),
        };
        if c.is_alphanumeric() {
            out.extend(c.to_lowercase());
        } else if !out.ends_with(' ') && !out.is_empty() {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// A text without the blanks beside Chinese characters: nobody means anything by them.
pub(crate) fn joined(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        out.push_str(word);
        let han_beside =
            word.ends_with(is_han) || words.peek().is_none_or(|w| w.starts_with(is_han));
        if !han_beside {
            out.push(' ');
        }
    }
    out
}

/// Words that say nothing about what is looked for.
pub(crate) fn says_nothing(word: &str) -> bool {
    WORDS.stop.contains(word)
}

/// Whether a character is a Chinese one.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// How many slips lead from one word to another: characters wrong, missing, too many or swapped.
pub(crate) fn slips(a: &[char], b: &[char]) -> usize {
    let mut rows = [
        vec![0; b.len() + 1],
        (0..=b.len()).collect::<Vec<_>>(),
        vec![0; b.len() + 1],
    ];
    for i in 1..=a.len() {
        rows[2][0] = i;
        for j in 1..=b.len() {
            let change = usize::from(a[i - 1] != b[j - 1]);
            let mut least = (rows[1][j] + 1)
                .min(rows[2][j - 1] + 1)
                .min(rows[1][j - 1] + change);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(rows[0][j - 2] + 1);
            }
            rows[2][j] = least;
        }
        rows.rotate_left(1);
    }
    rows[1][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_ways_of_typing_come_to_one_form() {
        assert_eq!(normal("\u{ff29}\u{ff24} Card\u{ff01}"), "id card");
        assert_eq!(
            normal("  \u{8eab}\u{4efd}\u{8b49} "),
            "\u{8eab}\u{4efd}\u{8bc1}"
        );
        assert_eq!(normal("(12345)"), "12345");
    }

    #[test]
    fn slips_are_counted() {
        let count = |a: &str, b: &str| {
            slips(
                &a.chars().collect::<Vec<_>>(),
                &b.chars().collect::<Vec<_>>(),
            )
        };
        assert_eq!(count("abc", "abc"), 0);
        assert_eq!(count("abc", "acb"), 1);
        assert_eq!(count("abc", "ab"), 1);
        assert_eq!(count("", "ab"), 2);
        assert_eq!(count("kitten", "sitting"), 3);
    }
}
