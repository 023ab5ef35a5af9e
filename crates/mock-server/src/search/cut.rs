//! Where words begin and end: segmentation for queries, and the engine's tokenizer.

use std::sync::LazyLock;

use jieba_rs::Jieba;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

use super::normal::{is_han, normal, says_nothing};
use crate::files;

/// The general dictionary with the words of government services in it.
static JIEBA: LazyLock<Jieba> = LazyLock::new(|| {
    let mut jieba = Jieba::new();
    let groups: Vec<Vec<String>> = files::read("data/synonyms.json").unwrap_or_default();
    for word in groups.iter().flatten() {
        let word = normal(word);
        if word.chars().all(is_han) && word.chars().count() > 1 {
            jieba.add_word(&word, Some(20_000), None);
        }
    }
    jieba
});

/// The words of a normal text, overlapping ones included: what is indexed.
pub(crate) fn all_words(text: &str) -> Vec<String> {
    let words = JIEBA.cut_for_search(text, true);
    words
        .into_iter()
        .map(|token| token.word.trim().to_owned())
        .filter(|word| !word.is_empty())
        .collect()
}

/// The words of a query, each once, without those that say nothing; all of them when nothing else is left.
pub(crate) fn query_words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for token in JIEBA.cut(text, true) {
        let word = token.word.trim();
        if !word.is_empty() && !words.iter().any(|have| have == word) {
            words.push(word.to_owned());
        }
    }
    let telling: Vec<String> = words
        .iter()
        .filter(|word| !says_nothing(word))
        .cloned()
        .collect();
    if telling.is_empty() { words } else { telling }
}

/// Parts of a name: up to `most` words that stand together.
pub(crate) fn runs(text: &str, most: usize) -> Vec<String> {
    let words: Vec<&str> = JIEBA
        .cut(text, true)
        .iter()
        .map(|token| token.word)
        .collect();
    let mut out = Vec::new();
    for count in 1..=most {
        let together = words.windows(count).map(|run| run.concat());
        out.extend(together.filter(|run| run.chars().all(is_han)));
    }
    out
}

/// Every Chinese character, and every two that stand together: they find what segmentation cut elsewhere.
pub(crate) fn grams(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut last: Option<char> = None;
    for c in text.chars() {
        if is_han(c) {
            out.push(c.to_string());
            out.extend(last.map(|last| [last, c].iter().collect::<String>()));
            last = Some(c);
        } else {
            last = None;
        }
    }
    out
}

/// An English word without its ending, so that one form finds another.
pub(crate) fn stem(word: &str) -> String {
    let mut stem = word;
    for ending in ["s", "ing", "ed", "er", "al", "e"] {
        let shorter = stem.strip_suffix(ending);
        stem = shorter.filter(|s| s.len() >= 4).unwrap_or(stem);
    }
    stem.to_owned()
}

/// How a field is cut.
#[derive(Clone, Copy)]
pub(crate) enum Cutter {
    Words,
    Grams,
    English,
}

impl Tokenizer for Cutter {
    type TokenStream<'a> = Cut;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Cut {
        let text = normal(text);
        let words = match self {
            Self::Words => all_words(&text),
            Self::Grams => grams(&text),
            Self::English => text.split(' ').map(stem).collect(),
        };
        Cut {
            words: words.into_iter(),
            token: Token::default(),
            started: false,
        }
    }
}

/// Words on their way into the index.
pub(crate) struct Cut {
    words: std::vec::IntoIter<String>,
    token: Token,
    started: bool,
}

impl TokenStream for Cut {
    fn advance(&mut self) -> bool {
        let Some(word) = self.words.next() else {
            return false;
        };
        self.token.position = if self.started {
            self.token.position.wrapping_add(1)
        } else {
            0
        };
        self.started = true;
        self.token.text = word;
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}
