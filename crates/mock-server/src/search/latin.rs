//! Letters alone: English words, or Chinese by sound.

use super::index::Wanted;
use super::normal::{is_han, says_nothing};
use super::{Answer, Found, Ref, Search, Why};
use crate::world::World;

/// The most English words that are one expression.
const MOST_WORDS: usize = 5;

/// Answers to different readings of the same letters, in one.
#[derive(Default)]
struct Blend {
    found: Vec<Found>,
    matched: Vec<String>,
    covered: f32,
}

impl Blend {
    fn take(&mut self, answer: Answer, factor: f32) {
        for found in answer.found {
            let score = found.score * factor;
            match self.found.iter_mut().find(|have| have.what == found.what) {
                Some(have) if have.score >= score => {}
                Some(have) => *have = Found { score, ..found },
                None => self.found.push(Found { score, ..found }),
            }
        }
        self.matched.extend(answer.matched);
        self.covered = self.covered.max(answer.covered);
    }

    fn answer(mut self) -> Answer {
        self.found.sort_by(|a, b| b.score.total_cmp(&a.score));
        Answer {
            found: self.found,
            matched: self.matched,
            covered: self.covered,
            ..Answer::default()
        }
    }
}

impl Search {
    /// Letters: English words, or Chinese by sound.
    pub(super) fn find_latin(&self, world: &World, text: &str) -> Answer {
        let joined: String = text.split_whitespace().collect();
        let mut blend = Blend::default();
        let sounding = self.lexicon.sounding(&joined);
        for word in &sounding {
            blend.take(self.ask(word).by(Why::Sound), 2.0);
        }
        for (template, marked) in self.table.by_sound(&joined) {
            let heat = 1.0 + world.template(template).heat as f32 / 10_000.0;
            let found = Found {
                what: Ref::Item(template),
                score: 30.0 * heat,
                why: Why::Sound,
            };
            blend.take(
                Answer {
                    found: vec![found],
                    matched: vec![marked],
                    ..Answer::default()
                },
                1.0,
            );
        }
        let english = self.ask_for(text, &self.wanted_english(text));
        if !english.is_whole() && sounding.is_empty() {
            let read = self.read_by_sound(text).unwrap_or_default();
            if read.covered > english.covered {
                blend.take(read, 1.0);
            } else if english.found.is_empty() {
                let answer = self.nearly_sounding(&joined);
                if blend.found.is_empty() {
                    return answer;
                }
                blend.take(answer, 1.0);
            }
        }
        blend.take(english, 1.0);
        blend.answer()
    }

    /// What sounds nearly as typed; near words where nothing does.
    fn nearly_sounding(&self, typed: &str) -> Answer {
        let words = self.lexicon.nearly_sounding(typed).into_iter();
        words
            .map(|word| (self.ask(word), word))
            .find(|(answer, _)| !answer.found.is_empty())
            .map_or_else(Answer::default, |(answer, word)| {
                answer.corrected(word.to_owned())
            })
    }

    /// English words, expressions that the synonyms know in one piece.
    fn wanted_english(&self, text: &str) -> Vec<Wanted> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let mut wanted = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let known = (1..=MOST_WORDS.min(words.len() - at))
                .rev()
                .find_map(|count| {
                    let word = words[at..at + count].join(" ");
                    let same = self.synonyms.get(&word)?;
                    Some((count, word, same))
                });
            if let Some((count, word, same)) = known {
                let same = same.iter().filter(|word| word.chars().any(is_han));
                wanted.push(Wanted {
                    word,
                    same: same.cloned().collect(),
                });
                at += count;
                continue;
            }
            if !says_nothing(words[at]) {
                wanted.push(Wanted {
                    word: words[at].to_owned(),
                    same: Vec::new(),
                });
            }
            at += 1;
        }
        wanted
    }
}
