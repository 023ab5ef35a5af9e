//! Words that people look for, with their pinyin: for typing by sound, by initials, and with slips.

use std::collections::{HashMap, HashSet};

use super::cut;
use super::normal::{is_han, normal, slips};
use super::sounds::{sounds, spell};
use crate::world::World;

/// The most words of a name that are taken together as a part of it.
const MOST_WORDS: usize = 3;

/// A word of the lexicon.
pub(crate) struct Word {
    pub text: String,
    pub chars: Vec<char>,
    /// Syllables run together, where every character's sound is known.
    pub pinyin: String,
    pub initials: String,
    /// How much people ask for it.
    pub weight: u32,
}

/// The lexicon.
pub(crate) struct Lexicon {
    /// What people look for, the most asked for first.
    pub words: Vec<Word>,
    /// Parts of these: they are known when they are typed, and offered to nobody.
    parts: Vec<Word>,
    sounds: HashMap<char, String>,
}

impl Lexicon {
    pub(crate) fn new(world: &World) -> Self {
        let sounds = sounds(world);
        let mut taken = HashSet::new();
        let mut words = Vec::new();
        let mut add = |text: &str, weight: u32| {
            words.extend(word(&sounds, &mut taken, text, weight));
        };
        for word in &world.hot_words {
            add(&word.zh, 9_000);
        }
        for word in world.synonyms.iter().flatten() {
            add(word, 5_000);
        }
        for t in &world.templates {
            add(&t.name, t.heat);
            for alias in &t.aliases {
                add(alias, t.heat / 2);
            }
        }
        for body in &world.bodies {
            add(&body.short_name, 300);
        }
        for sought in &world.halls.search {
            for called in std::iter::once(&sought.name.zh).chain(&sought.aliases) {
                add(called, 800);
            }
        }
        words.sort_by_key(|word| std::cmp::Reverse(word.weight));
        let mut parts = Vec::new();
        for t in &world.templates {
            for name in std::iter::once(&t.name).chain(&t.aliases) {
                for part in cut::runs(&normal(name), MOST_WORDS) {
                    parts.extend(word(&sounds, &mut taken, &part, t.heat / 4));
                }
            }
        }
        parts.sort_by_key(|word| std::cmp::Reverse(word.weight));
        Self {
            words,
            parts,
            sounds,
        }
    }

    /// Every word, those that are only parts of others last.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Word> {
        self.words.iter().chain(&self.parts)
    }

    /// How a character sounds.
    pub(crate) fn sound(&self, c: char) -> Option<&str> {
        self.sounds.get(&c).map(String::as_str)
    }

    /// Everything of some length, in characters, that stands in a word.
    pub(crate) fn pieces(&self, lengths: std::ops::RangeInclusive<usize>) -> HashSet<String> {
        let windows = |word: &Word, length| -> Vec<String> {
            word.chars.windows(length).map(String::from_iter).collect()
        };
        self.words
            .iter()
            .flat_map(|word| {
                lengths
                    .clone()
                    .flat_map(move |length| windows(word, length))
            })
            .collect()
    }

    /// Pinyin and initials of a text, where every sound is known.
    pub(crate) fn spell(&self, text: &str) -> Option<(String, String)> {
        spell(&self.sounds, text)
    }

    /// Words that sound as typed, the most asked for first.
    pub(crate) fn sounding(&self, typed: &str) -> Vec<&str> {
        let hits = self
            .words
            .iter()
            .filter(|w| w.pinyin == typed || w.initials == typed);
        hits.map(|w| w.text.as_str()).take(6).collect()
    }

    /// Words that sound nearly as typed.
    pub(crate) fn nearly_sounding(&self, typed: &str) -> Vec<&str> {
        let typed: Vec<char> = typed.chars().collect();
        let most = match typed.len() {
            0..5 => return Vec::new(),
            5..10 => 1,
            _ => 2,
        };
        let mut near: Vec<(usize, &str)> = self
            .words
            .iter()
            .filter(|w| w.pinyin.len().abs_diff(typed.len()) <= most && !w.pinyin.is_empty())
            .map(|w| {
                (
                    slips(&typed, &w.pinyin.chars().collect::<Vec<_>>()),
                    w.text.as_str(),
                )
            })
            .filter(|(count, _)| *count <= most)
            .collect();
        near.sort_by_key(|(count, _)| *count);
        near.into_iter().map(|(_, word)| word).take(5).collect()
    }

    /// The text with one part of it replaced by the word that was likely meant: the same sound, or one slip in three
    /// characters or more. The likeliest first.
    pub(crate) fn corrections(&self, text: &str) -> Vec<String> {
        let chars: Vec<char> = text.chars().collect();
        let mut found: Vec<(f32, String)> = Vec::new();
        for word in self.all() {
            let length = word.chars.len();
            if length > chars.len() + 1 || length > 12 {
                continue;
            }
            // A word may have been typed one character short or long, but only as the whole text.
            for size in [length, length.saturating_sub(1), length + 1] {
                if size < 2
                    || size > chars.len()
                    || (size != length && (length < 3 || size != chars.len()))
                {
                    continue;
                }
                for start in 0..=chars.len() - size {
                    let part = &chars[start..start + size];
                    if part == word.chars.as_slice() {
                        continue;
                    }
                    let Some(cost) = self.cost(part, word) else {
                        continue;
                    };
                    let mut fixed: String = chars[..start].iter().collect();
                    fixed.push_str(&word.text);
                    fixed.extend(&chars[start + size..]);
                    // Long words are surer than short ones, and asked-for ones likelier.
                    let likely =
                        cost - size as f32 * 0.25 - (word.weight.min(10_000) as f32) / 40_000.0;
                    found.push((likely, fixed));
                }
            }
        }
        found.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.cmp(&b.1)));
        let mut taken = HashSet::new();
        found
            .into_iter()
            .map(|(_, text)| text)
            .filter(|text| taken.insert(text.clone()))
            .take(5)
            .collect()
    }

    fn cost(&self, part: &[char], word: &Word) -> Option<f32> {
        if part.len() != word.chars.len() {
            return (slips(part, &word.chars) == 1).then_some(1.0);
        }
        let other = || part.iter().zip(&word.chars).filter(|(a, b)| a != b);
        if other().all(|(a, b)| self.same_sound(*a, *b)) {
            return Some(0.4);
        }
        // One slip between two of one length is a wrong character, or two that were swapped.
        let slip = match other().take(3).count() {
            1 => true,
            2 => slips(part, &word.chars) == 1,
            _ => false,
        };
        (slip && word.chars.len() >= 3).then_some(1.0)
    }

    fn same_sound(&self, a: char, b: char) -> bool {
        self.sounds
            .get(&a)
            .is_some_and(|sound| self.sounds.get(&b) == Some(sound))
    }
}

/// A word of a lexicon, unless it is taken or no Chinese one.
fn word(
    sounds: &HashMap<char, String>,
    taken: &mut HashSet<String>,
    text: &str,
    weight: u32,
) -> Option<Word> {
    let text = normal(text);
    let fits = text.chars().count() >= 2 && text.chars().any(is_han);
    if !fits || !taken.insert(text.clone()) {
        return None;
    }
    let (pinyin, initials) = spell(sounds, &text).unwrap_or_default();
    Some(Word {
        chars: text.chars().collect(),
        text,
        pinyin,
        initials,
        weight,
    })
}
