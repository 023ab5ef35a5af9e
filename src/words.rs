//! Every word on screen, in the visitor's language.
//!
//! `locales/<language>/<area>.toml` holds the texts; build.rs makes a function of each, so a missing or misspelt
//! one does not compile. Each call reads the language signal: in a view, write `{words::ui::close}` or
//! `{move || words::find::results(n)}` and the text follows when the language is switched.

use leptos::prelude::*;
use std::sync::OnceLock;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// A text without placeholders: call it, or put it into a view as it is. One type for all of them, where a
/// function each would make leptos compile its views and effects anew for every text.
pub type Phrase = fn() -> &'static str;

fn signal() -> &'static ArcRwSignal<u8> {
    static NOW: OnceLock<ArcRwSignal<u8>> = OnceLock::new();
    NOW.get_or_init(|| ArcRwSignal::new(0))
}

impl Language {
    /// The BCP 47 tag, as `<html lang>` and `Intl` want it.
    pub fn tag(self) -> &'static str {
        TAGS[self as usize]
    }

    /// The language a tag asks for: exactly, or by its first part (`en-GB` is `en`, `zh-Hans` is `zh-CN`).
    pub fn from_tag(tag: &str) -> Option<Self> {
        let first = |tag: &str| {
            tag.split('-')
                .next()
                .unwrap_or_default()
                .to_ascii_lowercase()
        };
        LANGUAGES
            .into_iter()
            .find(|language| language.tag().eq_ignore_ascii_case(tag))
            .or_else(|| {
                LANGUAGES
                    .into_iter()
                    .find(|language| first(language.tag()) == first(tag))
            })
    }
}

/// The language now; reactive.
pub fn language() -> Language {
    LANGUAGES[usize::from(signal().get())]
}

/// Switches the language of everything on screen. Storing the choice and `<html lang>` are the caller's.
pub fn set_language(language: Language) {
    signal().set(language as u8);
}

#[inline(never)]
fn pick(texts: &'static Texts) -> &'static str {
    texts[usize::from(signal().get())]
}

/// Puts the values in the numbered holes: `{0}`, `{1}`, …
#[inline(never)]
fn fill(text: &str, values: &[&str]) -> String {
    let mut filled = String::with_capacity(text.len() + 16);
    for part in text.split('{') {
        match part.as_bytes() {
            [digit @ b'0'..=b'9', b'}', ..] => {
                filled.push_str(
                    values
                        .get(usize::from(digit - b'0'))
                        .copied()
                        .unwrap_or_default(),
                );
                filled.push_str(&part[2..]);
            }
            _ => filled.push_str(part),
        }
    }
    filled
}

/// Chinese has one form for every number, English two: `one` is exactly 1.
#[inline(never)]
fn counted(one: &'static Texts, other: &'static Texts, n: u64, rest: &[&str]) -> String {
    let number = n.to_string();
    let mut values = vec![number.as_str()];
    values.extend_from_slice(rest);
    fill(pick(if n == 1 { one } else { other }), &values)
}

#[cfg(test)]
#[path = "../build/words.rs"]
#[allow(dead_code, reason = "build.rs uses the rest")]
mod compiler;
#[cfg(test)]
#[path = "../build/phrases.rs"]
mod phrases;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_go_where_the_language_wants_them() {
        assert_eq!(fill("{1} of {0}", &["9", "3"]), "3 of 9");
        assert_eq!(fill("nothing to fill", &[]), "nothing to fill");
        assert_eq!(fill("{0}", &["{1}"]), "{1}");
    }

    #[test]
    fn tags_are_matched_by_their_first_part() {
        assert_eq!(Language::from_tag("en-GB"), Some(Language::En));
        assert_eq!(Language::from_tag("zh-Hans"), Some(Language::ZhCn));
        assert_eq!(Language::from_tag("fr"), None);
    }
}
