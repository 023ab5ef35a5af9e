//! Names of regions in a query: they say where, and not what.

use std::collections::HashSet;

use super::lexicon::Lexicon;
use super::normal::{is_han, normal};
use crate::world::World;
use crate::world::content::RegionRow;

/// The longest name that is looked for, in characters; and in words of letters.
const LONGEST: usize = 12;
const MOST_WORDS: usize = 5;
/// The shortest name in letters: shorter ones are too often something else.
const SHORTEST: usize = 5;
/// What a name ends with, and is often said without.
const ENDS: &[&str] = &["省", "自治区", "市", "区", "县"];
const ENDS_BY_SOUND: &[&str] = &["sheng", "shi", "qu", "xian"];

/// The names, in every form that people type.
pub(crate) struct Regions {
    han: HashSet<String>,
    /// Pinyin and English names, without blanks.
    letters: HashSet<String>,
}

impl Regions {
    pub(crate) fn new(world: &World, lexicon: &Lexicon) -> Self {
        let taken = lexicon.pieces(2..=4);
        let mut regions = Self {
            han: HashSet::new(),
            letters: HashSet::new(),
        };
        for row in world.places.rows().filter(|row| !row.self_level) {
            regions.add(row, &taken);
        }
        for word in &lexicon.words {
            regions.letters.remove(&word.pinyin);
        }
        regions
    }

    fn add(&mut self, row: &RegionRow, taken: &HashSet<String>) {
        let name = normal(&row.name);
        let sound: String = row.pinyin.split_whitespace().collect();
        let english: String = normal(&row.name_en).split(' ').collect();
        if row.level <= 3 {
            let short = ENDS.iter().find_map(|end| name.strip_suffix(end));
            // What is also a part of a word that people look for stays in the query.
            if let Some(short) = short.filter(|s| s.chars().count() >= 2 && !taken.contains(*s)) {
                self.han.insert(short.to_owned());
                let short = ENDS_BY_SOUND.iter().find_map(|end| sound.strip_suffix(end));
                self.letters
                    .extend(short.filter(|s| s.len() >= SHORTEST).map(str::to_owned));
            }
        }
        for letters in [sound, english] {
            if letters.len() >= SHORTEST {
                self.letters.insert(letters);
            }
        }
        self.han.insert(name);
    }

    /// A text in normal form without the names of regions, unless there is nothing else in it.
    pub(crate) fn without(&self, text: &str) -> String {
        let rest = self.without_letters(&self.without_han(text));
        if rest.is_empty() {
            text.to_owned()
        } else {
            rest
        }
    }

    fn without_han(&self, text: &str) -> String {
        let chars: Vec<char> = text.chars().collect();
        let mut rest = String::with_capacity(text.len());
        let mut at = 0;
        while at < chars.len() {
            let length = (2..=LONGEST.min(chars.len() - at))
                .rev()
                .filter(|_| is_han(chars[at]))
                .find(|length| {
                    let part: String = chars[at..at + length].iter().collect();
                    self.han.contains(&part)
                });
            match length {
                Some(length) => {
                    rest.push(' ');
                    at += length;
                }
                None => {
                    rest.push(chars[at]);
                    at += 1;
                }
            }
        }
        normal(&rest)
    }

    fn without_letters(&self, text: &str) -> String {
        let words: Vec<&str> = text.split(' ').collect();
        let mut rest: Vec<&str> = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let count = (1..=MOST_WORDS.min(words.len() - at))
                .rev()
                .find(|count| self.letters.contains(&words[at..at + count].concat()));
            if count.is_none() {
                rest.push(words[at]);
            }
            at += count.unwrap_or(1);
        }
        rest.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_is_taken_out_and_what_stays() {
        let world = World::new(1, 400).expect("a world");
        let regions = Regions::new(&world, &Lexicon::new(&world));
        for (typed, left) in [
            ("云川市身份证", "身份证"),
            ("在明湖办护照", "在 办护照"),
            ("yun chuan shi huzhao", "huzhao"),
            ("passport minghu district", "passport"),
            ("云川市", "云川市"),
            ("身份证", "身份证"),
        ] {
            assert_eq!(regions.without(typed), left);
        }
    }
}
