//! How characters sound.

use std::collections::HashMap;

use super::normal::is_han;
use crate::world::World;

/// Pinyin run together, and initials, where every sound is known.
pub(super) fn spell(sounds: &HashMap<char, String>, text: &str) -> Option<(String, String)> {
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
pub(super) fn sounds(world: &World) -> HashMap<char, String> {
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
