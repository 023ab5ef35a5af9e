//! Search over items, 一件事, notices, policies, questions, departments and halls.
//!
//! Templates are indexed, not items: a few hundred documents serve a million items, and a template found is shown as
//! the item that serves the region asked for.

mod complete;
mod cut;
mod fit;
mod han;
mod index;
mod latin;
mod lexicon;
mod mixed;
mod normal;
mod regions;
pub(crate) mod relevance;
mod sounds;

use std::collections::HashMap;

use contract::wire::{Completion, HitKind, NoticeKind};

use self::complete::Table;
use self::fit::Known;
pub(crate) use self::fit::Why;
use self::index::Index;
use self::lexicon::Lexicon;
use self::normal::{is_han, normal};
use self::regions::Regions;
use crate::world::places::PlaceId;
use crate::world::{TemplateId, World};

/// Something that can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Ref {
    Item(TemplateId),
    OneThing(usize),
    Notice(usize),
    Faq(usize),
    Department(usize),
    /// Halls of a kind: centres, community centres; and one of them.
    Halls(usize),
    Hall(PlaceId),
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
            Ref::OneThing(_) => HitKind::OneThing,
            Ref::Notice(at) if world.notices[at].kind == NoticeKind::Policy => HitKind::Policy,
            Ref::Notice(_) => HitKind::Notice,
            Ref::Faq(_) => HitKind::Faq,
            Ref::Department(_) => HitKind::Department,
            Ref::Halls(_) | Ref::Hall(_) => HitKind::Hall,
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
    /// How much of what was asked for the best has, 0 to 1.
    covered: f32,
}

impl Answer {
    /// Whether the best has all that was asked for.
    fn is_whole(&self) -> bool {
        self.covered > 0.999
    }

    /// The same, as the answer to what was typed wrongly.
    fn corrected(mut self, fixed: String) -> Self {
        self = self.by(Why::Corrected);
        self.corrected = Some(fixed);
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
    regions: Regions,
}

impl Search {
    pub(crate) fn new(world: &World) -> Self {
        let mut refs: Vec<Ref> = (0..).take(world.templates.len()).map(Ref::Item).collect();
        refs.extend((0..world.one_things.len()).map(Ref::OneThing));
        refs.extend((0..world.notices.len()).map(Ref::Notice));
        refs.extend((0..world.help.faqs.len()).map(Ref::Faq));
        refs.extend((0..world.bodies.len()).map(Ref::Department));
        refs.extend((0..world.halls.search.len()).map(Ref::Halls));
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
        let table = Table::new(world, &lexicon);
        let regions = Regions::new(world, &lexicon);
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

    /// The place that some words name.
    pub(crate) fn named(&self, world: &World, words: &str) -> Option<PlaceId> {
        self.regions.named(&world.places, &normal(words))
    }

    /// Finds what fits some words.
    pub(crate) fn find(&self, world: &World, words: &str) -> Answer {
        let text = self.regions.without(&normal(words));
        let letters = text.chars().any(|c| c.is_ascii_alphabetic());
        if text.is_empty() {
            Answer::default()
        } else if !text.chars().any(is_han) {
            self.find_latin(world, &text)
        } else if letters {
            self.find_mixed(&text)
        } else {
            self.find_han(&text)
        }
    }

    /// Completions of what is being typed, the likeliest first.
    pub(crate) fn complete(&self, world: &World, words: &str, place: PlaceId) -> Vec<Completion> {
        let text = self.regions.without(&normal(words));
        let found = self.table.complete(world, &text, place);
        if !found.is_empty() || !text.chars().any(is_han) {
            return found;
        }
        // Nothing begins so: half by sound, perhaps, or with a slip.
        let meant = if text.chars().any(|c| c.is_ascii_alphabetic()) {
            mixed::begun(&self.lexicon, &text)
        } else {
            self.lexicon.corrections(&text)
        };
        let mut found = Vec::new();
        for meant in meant {
            for one in self.table.complete(world, &meant, place) {
                if found.len() < complete::MOST && !found.contains(&one) {
                    found.push(one);
                }
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_find_says_why() {
        let world = World::new(1, 400).expect("a world");
        for (typed, id, why) in [
            ("身份证换领", "id-card-renewal", Why::Name),
            ("换身份证", "id-card-renewal", Why::Name),
            ("开饭店办证", "food-operation-new", Why::Alias),
            ("驾照", "driving-licence-renewal", Why::Alias),
            ("身分证", "id-card-renewal", Why::Corrected),
            ("sfz", "id-card-renewal", Why::Sound),
            ("shen份证", "id-card-renewal", Why::Sound),
            ("passport", "passport", Why::English),
        ] {
            let found = world.search().find(&world, typed).found;
            let template = world.template_by_id(id).expect("an item");
            let one = found.iter().find(|one| one.what == Ref::Item(template));
            assert_eq!(one.map(|one| one.why), Some(why), "{typed}");
        }
    }
}
