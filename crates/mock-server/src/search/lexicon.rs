//! Words that people look for, with their pinyin: for typing by sound, by initials, and with slips.

use std::collections::{HashMap, HashSet};

use super::normal::{is_han, normal, slips};
use crate::world::World;

/// A word of the lexicon.
pub(crate) struct Word {
    pub text: String,
    chars: Vec<char>,
    /// Syllables run together, where every character's sound is known.
    pub pinyin: String,
    pub initials: String,
    /// How much people ask for it.
    pub weight: u32,
}

/// The lexicon.
pub(crate) struct Lexicon {
    pub words: Vec<Word>,
    sounds: HashMap<char, String>,
}

impl Lexicon {
    pub(crate) fn new(world: &World) -> Self {
        let sounds = sounds(world);
        let mut taken = HashSet::new();
        let mut words = Vec::new();
        let mut add = |text: &str, weight: u32| {
            let text = normal(text);
            if text.chars().count() < 2 || !text.chars().any(is_han) || !taken.insert(text.clone())
            {
                return;
            }
            let (pinyin, initials) = spell(&sounds, &text).unwrap_or_default();
            words.push(Word {
                chars: text.chars().collect(),
                text,
                pinyin,
                initials,
                weight,
            });
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
        words.sort_by_key(|word| std::cmp::Reverse(word.weight));
        Self { words, sounds }
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
        for word in &self.words {
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
        let count = slips(part, &word.chars);
        let same_sound = !word.pinyin.is_empty()
            && part.len() == word.chars.len()
            && part
                .iter()
                .zip(&word.chars)
                .all(|(a, b)| a == b || self.same_sound(*a, *b));
        if same_sound {
            return Some(0.4);
        }
        (count == 1 && word.chars.len() >= 3).then_some(1.0)
    }

    fn same_sound(&self, a: char, b: char) -> bool {
        self.sounds
            .get(&a)
            .is_some_and(|sound| self.sounds.get(&b) == Some(sound))
    }
}

fn spell(sounds: &HashMap<char, String>, text: &str) -> Option<(String, String)> {
    let mut pinyin = String::new();
    let mut initials = String::new();
    for c in text.chars() {
        if is_han(c) {
            let sound = sounds.get(&c)?;
            pinyin.push_str(sound);
            initials.extend(sound.chars().next());
        } else if c.is_ascii_alphanumeric() {
            pinyin.push(c);
            initials.push(c);
        }
    }
    Some((pinyin, initials))
}

/// How characters sound, learnt from every name that comes with its pinyin.
fn sounds(world: &World) -> HashMap<char, String> {
    let mut votes: HashMap<char, HashMap<&str, u32>> = HashMap::new();
    let extra: Vec<(String, String)> = crate::files::read("words/sounds.json").unwrap_or_default();
    let own = world
        .templates
        .iter()
        .map(|t| (t.name.as_str(), t.pinyin.as_str()));
    let places = world
        .places
        .rows()
        .take(400)
        .map(|row| (row.name.as_str(), row.pinyin.as_str()));
    for (name, pinyin) in own.chain(places) {
        let chars: Vec<char> = name.chars().filter(|c| is_han(*c)).collect();
        let syllables: Vec<&str> = pinyin.split_whitespace().collect();
        if chars.len() == syllables.len() {
            for (c, syllable) in chars.into_iter().zip(syllables) {
                *votes.entry(c).or_default().entry(syllable).or_default() += 1;
            }
        }
    }
    let mut sounds: HashMap<char, String> = votes
        .into_iter()
        .filter_map(|(c, by)| {
            let best = by
                .into_iter()
                .max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(a.0)))?;
            Some((c, best.0.to_lowercase()))
        })
        .collect();
    for (sound, chars) in &extra {
        for c in chars.chars() {
            sounds.entry(c).or_insert_with(|| sound.clone());
        }
    }
    sounds
}
