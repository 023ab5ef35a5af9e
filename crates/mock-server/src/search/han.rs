//! Chinese text: cut into words, each looked for with its synonyms, and slips corrected.

use std::collections::HashSet;

use super::index::Wanted;
use super::normal::{is_han, joined};
use super::{Answer, Found, Search, cut};

/// What covers less than this part of what the best covers is no answer beside it.
const BESIDE: f32 = 0.6;

impl Search {
    /// Chinese text. Where it is not found whole, what it may have been meant to be is tried.
    pub(super) fn find_han(&self, text: &str) -> Answer {
        let mut answer = self.ask(text);
        if !answer.is_whole() {
            let fixed = self.lexicon.corrections(&joined(text));
            let best = fixed
                .into_iter()
                .map(|fixed| (self.ask(&fixed), fixed))
                .find(|(found, _)| found.is_whole());
            if let Some((found, fixed)) = best {
                return found.corrected(fixed);
            }
        }
        if answer.found.len() < 3 {
            answer.near_words = self.near(text);
        }
        answer
    }

    /// Words to look for, with their synonyms. A query that is itself a known word stays whole.
    fn wanted(&self, text: &str) -> Vec<Wanted> {
        let same = |word: &str| self.synonyms.get(word).cloned().unwrap_or_default();
        let parts = if self.synonyms.contains_key(text) {
            vec![text.to_owned()]
        } else {
            cut::query_words(text)
        };
        parts
            .into_iter()
            .map(|word| Wanted {
                same: same(&word),
                word,
            })
            .collect()
    }

    /// What has the words of a text, or most of them.
    pub(super) fn ask(&self, text: &str) -> Answer {
        self.ask_for(text, &self.wanted(text))
    }

    /// What has these words of a text, or most of them.
    pub(super) fn ask_for(&self, text: &str, wanted: &[Wanted]) -> Answer {
        let Some(index) = &self.index else {
            return Answer::default();
        };
        let hits = index.find(wanted);
        let most = hits
            .hits
            .iter()
            .fold(0.0, |most, hit| hit.covered.max(most));
        let mut found: Vec<Found> = hits
            .hits
            .iter()
            .filter(|hit| hit.covered >= most * BESIDE)
            .map(|hit| {
                let known = &self.known[hit.id];
                Found {
                    what: self.refs[hit.id],
                    score: hit.score * known.worth(text),
                    why: known.why(wanted),
                }
            })
            .collect();
        found.sort_by(|a, b| b.score.total_cmp(&a.score));
        let mut matched: Vec<String> = vec![text.to_owned()];
        for w in wanted {
            matched.push(w.word.clone());
            matched.extend(w.same.iter().cloned());
        }
        let mut taken = HashSet::new();
        matched.retain(|word| taken.insert(word.clone()));
        Answer {
            found,
            matched,
            covered: most * hits.known,
            ..Answer::default()
        }
    }

    /// Words of the lexicon that share most with a text: two characters that stand together, at least.
    fn near(&self, text: &str) -> Vec<String> {
        let chars: Vec<char> = text.chars().collect();
        let pairs: HashSet<&[char]> = chars
            .windows(2)
            .filter(|pair| pair.iter().all(|c| is_han(*c)))
            .collect();
        let shared = |word: &[char]| word.windows(2).filter(|pair| pairs.contains(pair)).count();
        let words = self.lexicon.words.iter();
        let mut near: Vec<(usize, &str)> = words
            .map(|word| (shared(&word.chars), word.text.as_str()))
            .filter(|(shared, word)| *shared > 0 && *word != text)
            .collect();
        near.sort_by_key(|(shared, _)| std::cmp::Reverse(*shared));
        near.into_iter()
            .take(5)
            .map(|(_, word)| word.to_owned())
            .collect()
    }
}
