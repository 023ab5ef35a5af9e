//! Search over items, notices, policies, questions and departments.
//!
//! Templates are indexed, not items: a few hundred documents serve a million items, and a template found is shown as
//! the item that serves the region asked for.

mod complete;
mod cut;
mod fit;
mod index;
mod lexicon;
mod normal;
pub(crate) mod relevance;

use std::collections::HashMap;

use contract::wire::{Completion, HitKind, NoticeKind};

use self::complete::Table;
use self::fit::Known;
pub(crate) use self::fit::Why;
use self::index::{Index, Wanted};
use self::lexicon::Lexicon;
use self::normal::{is_han, normal};
use crate::world::places::PlaceId;
use crate::world::{TemplateId, World};

/// Something that can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Ref {
    Item(TemplateId),
    Notice(usize),
    Faq(usize),
    Department(usize),
}

/// Something found, and how well it fits.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub what: Ref,
    pub score: f32,
    pub why: Why,
}

impl Found {
    /// The kind it is shown under.
    pub(crate) fn kind(&self, world: &World) -> HitKind {
        match self.what {
            Ref::Item(_) => HitKind::Item,
            Ref::Notice(at) if world.notices[at].kind == NoticeKind::Policy => HitKind::Policy,
            Ref::Notice(_) => HitKind::Notice,
            Ref::Faq(_) => HitKind::Faq,
            Ref::Department(_) => HitKind::Department,
        }
    }
}

/// What a search found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Answer {
    /// The best first.
    pub found: Vec<Found>,
    /// Words to be marked.
    pub matched: Vec<String>,
    /// What was searched for instead.
    pub corrected: Option<String>,
    /// Words near to those asked for.
    pub near_words: Vec<String>,
}

impl Answer {
    /// The same, as the answer to what was typed wrongly.
    fn corrected(mut self, fixed: String) -> Self {
        self = self.by(Why::Corrected);
        self.corrected = Some(fixed);
        self
    }

    /// The same, where letters that stand in no Chinese name stand in the English text.
    fn in_english(mut self) -> Self {
        for found in self.found.iter_mut().filter(|found| found.why == Why::Text) {
            found.why = Why::English;
        }
        self
    }

    /// The same, found in one way.
    fn by(mut self, why: Why) -> Self {
        for found in &mut self.found {
            found.why = why;
        }
        self
    }

    /// Kinds in the order they are shown: items first, then by how well their best fits.
    pub(crate) fn kinds(&self, world: &World) -> Vec<HitKind> {
        let mut kinds = vec![HitKind::Item];
        for found in &self.found {
            let kind = found.kind(world);
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        kinds
    }
}

/// The engine.
pub(crate) struct Search {
    refs: Vec<Ref>,
    /// Of each of them, in the same order.
    known: Vec<Known>,
    /// `None` when the engine could not be set up: then nothing is found, and the log says why.
    index: Option<Index>,
    lexicon: Lexicon,
    synonyms: HashMap<String, Vec<String>>,
    table: Table,
    /// Names of regions, which say where and not what.
    regions: Vec<String>,
}

impl Search {
    pub(crate) fn new(world: &World) -> Self {
        let mut refs: Vec<Ref> = (0..).take(world.templates.len()).map(Ref::Item).collect();
        refs.extend((0..world.notices.len()).map(Ref::Notice));
        refs.extend((0..world.help.faqs.len()).map(Ref::Faq));
        refs.extend((0..world.bodies.len()).map(Ref::Department));
        let index = Index::new(world, &refs)
            .inspect_err(|e| eprintln!("search: {e}"))
            .ok();
        let known = refs.iter().map(|what| Known::new(world, *what)).collect();
        let lexicon = Lexicon::new(world);
        let mut synonyms: HashMap<String, Vec<String>> = HashMap::new();
        for group in &world.synonyms {
            let group: Vec<String> = group.iter().map(|word| normal(word)).collect();
            for word in &group {
                let others = group.iter().filter(|other| *other != word).cloned();
                synonyms.entry(word.clone()).or_default().extend(others);
            }
        }
        let mut regions: Vec<String> = world
            .places
            .rows()
            .filter(|r| r.level <= 3)
            .take(600)
            .map(|r| r.name.clone())
            .collect();
        regions.sort_by_key(|name| std::cmp::Reverse(name.chars().count()));
        let table = Table::new(world, &lexicon);
        Self {
            refs,
            known,
            index,
            lexicon,
            synonyms,
            table,
            regions,
        }
    }

    /// Finds what fits some words.
    pub(crate) fn find(&self, world: &World, words: &str) -> Answer {
        let mut text = normal(words);
        for region in &self.regions {
            if text.len() > region.len() && text.contains(region.as_str()) {
                text = text.replacen(region.as_str(), " ", 1).trim().to_owned();
            }
        }
        if text.is_empty() {
            return Answer::default();
        }
        if !text.chars().any(is_han) {
            return self.find_latin(world, &text);
        }
        let wanted = self.wanted(&text);
        let mut answer = self.ask(&text, &wanted, wanted.len());
        if answer.found.is_empty() {
            for fixed in self.lexicon.corrections(&text.replace(' ', "")) {
                let wanted = self.wanted(&fixed);
                let found = self.ask(&fixed, &wanted, wanted.len());
                if !found.found.is_empty() {
                    return found.corrected(fixed);
                }
            }
            answer = self.ask(&text, &wanted, (wanted.len() * 3).div_ceil(5));
        }
        if answer.found.len() < 3 {
            answer.near_words = self.near(&text);
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

    fn ask(&self, text: &str, wanted: &[Wanted], least: usize) -> Answer {
        let Some(index) = &self.index else {
            return Answer::default();
        };
        let mut found: Vec<Found> = index
            .find(wanted, least)
            .into_iter()
            .map(|(id, score)| {
                let known = &self.known[id];
                Found {
                    what: self.refs[id],
                    score: score * known.worth(text),
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
        let mut taken = std::collections::HashSet::new();
        matched.retain(|word| taken.insert(word.clone()));
        Answer {
            found,
            matched,
            ..Answer::default()
        }
    }

    /// Letters: English words, or Chinese by sound.
    fn find_latin(&self, world: &World, text: &str) -> Answer {
        let joined: String = text.split_whitespace().collect();
        let mut best: Vec<Found> = Vec::new();
        let mut matched = Vec::new();
        let mut take = |answer: Answer, factor: f32| {
            for found in answer.found {
                let score = found.score * factor;
                match best.iter_mut().find(|have| have.what == found.what) {
                    Some(have) if have.score >= score => {}
                    Some(have) => *have = Found { score, ..found },
                    None => best.push(Found { score, ..found }),
                }
            }
            matched.extend(answer.matched);
        };
        for word in self.lexicon.sounding(&joined) {
            let wanted = self.wanted(word);
            take(self.ask(word, &wanted, wanted.len()).by(Why::Sound), 2.0);
        }
        for (template, marked) in self.table.by_sound(&joined) {
            let heat = 1.0 + world.template(template).heat as f32 / 10_000.0;
            let found = vec![Found {
                what: Ref::Item(template),
                score: 30.0 * heat,
                why: Why::Sound,
            }];
            take(
                Answer {
                    found,
                    matched: vec![marked],
                    ..Answer::default()
                },
                1.0,
            );
        }
        let english: Vec<Wanted> = text
            .split_whitespace()
            .filter(|word| !normal::says_nothing(word))
            .map(|word| Wanted {
                word: word.to_owned(),
                same: Vec::new(),
            })
            .collect();
        let whole = self.wanted_english(text);
        take(self.ask(text, &english, english.len()).in_english(), 1.0);
        if !whole.is_empty() {
            take(self.ask(text, &whole, 1).by(Why::English), 1.5);
        }
        if best.is_empty() {
            for word in self.lexicon.nearly_sounding(&joined) {
                let wanted = self.wanted(word);
                let answer = self.ask(word, &wanted, wanted.len());
                if !answer.found.is_empty() {
                    return answer.corrected(word.to_owned());
                }
            }
            return Answer {
                near_words: self.near(text),
                ..Answer::default()
            };
        }
        best.sort_by(|a, b| b.score.total_cmp(&a.score));
        Answer {
            found: best,
            matched,
            ..Answer::default()
        }
    }

    /// Chinese words for an English expression that the synonyms know.
    fn wanted_english(&self, text: &str) -> Vec<Wanted> {
        let han = self
            .synonyms
            .get(text)
            .into_iter()
            .flatten()
            .filter(|word| word.chars().any(is_han));
        han.map(|word| Wanted {
            word: word.clone(),
            same: Vec::new(),
        })
        .collect()
    }

    /// Words of the lexicon that share most with a text.
    fn near(&self, text: &str) -> Vec<String> {
        let chars: Vec<char> = text.chars().filter(|c| is_han(*c)).collect();
        let mut near: Vec<(usize, &str)> = self
            .lexicon
            .words
            .iter()
            .map(|word| {
                (
                    word.text.chars().filter(|c| chars.contains(c)).count(),
                    word.text.as_str(),
                )
            })
            .filter(|(shared, word)| *shared >= 2 && *word != text)
            .collect();
        near.sort_by_key(|(shared, _)| std::cmp::Reverse(*shared));
        near.into_iter()
            .take(5)
            .map(|(_, word)| word.to_owned())
            .collect()
    }

    /// Completions of what is being typed, the likeliest first.
    pub(crate) fn complete(&self, world: &World, words: &str, place: PlaceId) -> Vec<Completion> {
        self.table.complete(world, &normal(words), place)
    }
}
