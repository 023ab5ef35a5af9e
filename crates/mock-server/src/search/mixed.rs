//! Chinese with letters in it: a word typed half by its characters and half by its sound.

use super::normal::{is_han, joined};
use super::{Answer, Search, Why, lexicon::Lexicon};

/// The most readings of one text that are tried.
const READINGS: usize = 6;
/// The most words of one text that are read from letters.
const WORDS: usize = 4;

/// A part of what was typed: one character, or letters that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Han(char),
    Letters(String),
}

impl Search {
    /// Text of both kinds: as it stands where that is found whole, for some names have letters in them; else as it
    /// sounds.
    pub(super) fn find_mixed(&self, text: &str) -> Answer {
        let plain = self.find_han(text);
        if plain.is_whole() {
            return plain;
        }
        match self.read_by_sound(text) {
            Some(read) if read.covered > plain.covered || plain.corrected.is_some() => read,
            _ => plain,
        }
    }

    /// The best of what a text may be read as, where its letters are words by their sound.
    pub(super) fn read_by_sound(&self, text: &str) -> Option<Answer> {
        let mut best: Option<Answer> = None;
        for reading in readings(&self.lexicon, text) {
            let answer = self.ask(&reading).by(Why::Sound);
            if best
                .as_ref()
                .is_none_or(|best| answer.covered > best.covered)
            {
                best = Some(answer);
            }
        }
        best.filter(|best| !best.found.is_empty())
    }
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for word in text.split(' ') {
        let mut open = false;
        for c in word.chars() {
            match pieces.last_mut() {
                _ if is_han(c) => pieces.push(Piece::Han(c)),
                Some(Piece::Letters(letters)) if open => letters.push(c),
                _ => pieces.push(Piece::Letters(c.to_string())),
            }
            open = !is_han(c);
        }
    }
    pieces
}

fn written(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Han(c) => out.push(*c),
            Piece::Letters(letters) => {
                out.push(' ');
                out.push_str(letters);
                out.push(' ');
            }
        }
    }
    joined(&out)
}

/// What a text may mean, the likeliest first: its letters, with the characters beside them, read as words.
fn readings(lexicon: &Lexicon, text: &str) -> Vec<String> {
    let pieces = pieces(text);
    let mut found: Vec<String> = Vec::new();
    for first in replaced(lexicon, &pieces).into_iter().take(READINGS) {
        let mut reading = first;
        for _ in 1..WORDS {
            match replaced(lexicon, &reading).into_iter().next() {
                Some(next) => reading = next,
                None => break,
            }
        }
        let reading = written(&reading);
        if !found.contains(&reading) {
            found.push(reading);
        }
    }
    found
}

/// The pieces with one word read from letters: the longest and most asked-for word first.
fn replaced(lexicon: &Lexicon, pieces: &[Piece]) -> Vec<Vec<Piece>> {
    let mut found: Vec<(usize, u32, usize, &[char])> = Vec::new();
    for (start, piece) in pieces.iter().enumerate() {
        for word in lexicon.all() {
            // Most words are told from what was typed by how they begin.
            let begun = match piece {
                Piece::Han(c) => word.chars.first() == Some(c),
                Piece::Letters(letters) => {
                    word.initials.as_bytes().first() == letters.as_bytes().first()
                }
            };
            if !begun {
                continue;
            }
            let Some(count) = begins(lexicon, &pieces[start..], &word.chars) else {
                continue;
            };
            let read = &pieces[start..start + count];
            if read.iter().any(|piece| matches!(piece, Piece::Letters(_))) {
                found.push((count, word.weight, start, &word.chars));
            }
        }
    }
    found.sort_by(|a, b| (b.0, b.1, a.2, a.3).cmp(&(a.0, a.1, b.2, b.3)));
    found
        .into_iter()
        .map(|(count, _, start, word)| {
            let mut out = pieces[..start].to_vec();
            out.extend(word.iter().map(|c| Piece::Han(*c)));
            out.extend_from_slice(&pieces[start + count..]);
            out
        })
        .collect()
}

/// Words that begin as typed, half by their characters and half by their sound: the most asked for first.
pub(super) fn begun(lexicon: &Lexicon, text: &str) -> Vec<String> {
    let pieces = pieces(text);
    let words = lexicon.words.iter();
    words
        .filter(|word| begins_with(lexicon, &word.chars, &pieces))
        .map(|word| word.text.clone())
        .take(READINGS)
        .collect()
}

/// Whether a word begins as typed; the last letters may be the beginning of a syllable.
fn begins_with(lexicon: &Lexicon, word: &[char], pieces: &[Piece]) -> bool {
    let Some((first, others)) = pieces.split_first() else {
        return true;
    };
    match first {
        Piece::Han(c) => word.first() == Some(c) && begins_with(lexicon, &word[1..], others),
        Piece::Letters(letters) => (1..=word.len()).any(|length| {
            let (part, rest) = word.split_at(length);
            let whole = spells(lexicon, letters, part) && begins_with(lexicon, rest, others);
            whole || others.is_empty() && begins_to_spell(lexicon, letters, part)
        }),
    }
}

/// Whether letters spell some characters, the last of them perhaps not to its end.
fn begins_to_spell(lexicon: &Lexicon, letters: &str, word: &[char]) -> bool {
    let Some((last, before)) = word.split_last() else {
        return false;
    };
    let Some(sound) = lexicon.sound(*last) else {
        return false;
    };
    (1..=sound.len()).any(|length| {
        sound
            .get(..length)
            .and_then(|begun| letters.strip_suffix(begun))
            .is_some_and(|head| spells(lexicon, head, before))
    })
}

/// How many pieces spell a word, from the first on.
fn begins(lexicon: &Lexicon, pieces: &[Piece], word: &[char]) -> Option<usize> {
    if word.is_empty() {
        return Some(0);
    }
    match pieces.first()? {
        Piece::Han(c) => {
            if word[0] != *c {
                return None;
            }
            Some(1 + begins(lexicon, &pieces[1..], &word[1..])?)
        }
        Piece::Letters(letters) => (1..=word.len()).find_map(|length| {
            if !spells(lexicon, letters, &word[..length]) {
                return None;
            }
            Some(1 + begins(lexicon, &pieces[1..], &word[length..])?)
        }),
    }
}

/// Whether letters spell some characters, each by its syllable or its initial.
fn spells(lexicon: &Lexicon, letters: &str, word: &[char]) -> bool {
    let Some((first, others)) = word.split_first() else {
        return letters.is_empty();
    };
    let Some(sound) = lexicon.sound(*first) else {
        return false;
    };
    let initial = sound.get(..1).unwrap_or(sound);
    [sound, initial].into_iter().any(|way| {
        letters
            .strip_prefix(way)
            .is_some_and(|rest| spells(lexicon, rest, others))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::World;

    #[test]
    fn letters_are_read_with_the_characters_beside_them() {
        let world = World::new(1, 400).expect("a world");
        let lexicon = Lexicon::new(&world);
        for (typed, meant) in [
            ("shen份证", "身份证"),
            ("身份zheng", "身份证"),
            ("办sfz", "办身份证"),
            ("gjj 贷kuan", "公积金贷款"),
        ] {
            let readings = readings(&lexicon, typed);
            assert!(
                readings.iter().any(|reading| reading == meant),
                "{typed}: {readings:?}"
            );
        }
    }
}
