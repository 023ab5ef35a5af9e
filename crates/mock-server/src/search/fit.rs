//! How well something found fits what was typed, and by what it was found.

use super::Ref;
use super::index::Wanted;
use super::normal::{is_han, normal};
use crate::world::World;

/// By what something was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    /// Its name has the words.
    Name,
    /// What people call it has them, or its name has words that mean the same.
    Alias,
    /// They stand elsewhere in its text.
    Text,
    /// It sounds as typed: pinyin or initials.
    Sound,
    /// It was searched for in other words than typed.
    Corrected,
    /// Its English text has the words.
    English,
}

/// What is compared of something that can be found, in normal form.
pub(crate) struct Known {
    name: String,
    aliases: Vec<String>,
    /// How much people ask for it; nothing where it is no item.
    heat: Option<u32>,
}

impl Known {
    pub(crate) fn new(world: &World, what: Ref) -> Self {
        let (name, aliases, heat): (&str, &[String], _) = match what {
            Ref::Item(template) => {
                let t = world.template(template);
                (&t.name, &t.aliases, Some(t.heat))
            }
            Ref::OneThing(at) => (&world.one_things[at].name.zh, &[], None),
            Ref::Notice(at) => (&world.notices[at].title, &[], None),
            Ref::Faq(at) => (&world.help.faqs[at].q, &[], None),
            Ref::Halls(at) => {
                let row = &world.halls.search[at];
                (&row.name.zh, &row.aliases, None)
            }
            Ref::Hall(_) => ("", &[], None),
            Ref::Department(at) => {
                let body = &world.bodies[at];
                (&body.name, std::slice::from_ref(&body.short_name), None)
            }
        };
        Self {
            name: normal(name),
            aliases: aliases.iter().map(|alias| normal(alias)).collect(),
            heat,
        }
    }

    /// What a find is worth beside the engine's own score: an exact name most, and what many ask for more.
    pub(crate) fn worth(&self, text: &str) -> f32 {
        let Some(heat) = self.heat else {
            return 0.8;
        };
        let fit = if self.name == text {
            3.0
        } else if self.aliases.iter().any(|alias| alias == text) {
            2.6
        } else if self.name.starts_with(text) {
            1.6
        } else if self.name.contains(text) {
            1.4
        } else if self.aliases.iter().any(|alias| alias.contains(text)) {
            1.2
        } else {
            1.0
        };
        fit * (1.0 + heat as f32 / 20_000.0)
    }

    /// By what it was found, when these words were looked for: by its name, or by what it is called beside it, where
    /// half of them stand there.
    pub(crate) fn why(&self, wanted: &[Wanted]) -> Why {
        let has = |word: &str| self.aliases.iter().any(|alias| alias.contains(word));
        let half = |found: usize| found > 0 && found * 2 >= wanted.len();
        let named = wanted.iter().filter(|w| self.name.contains(&w.word));
        let named = named.count();
        let called = wanted.iter().filter(|w| {
            self.name.contains(&w.word)
                || has(&w.word)
                || w.word.chars().any(is_han)
                    && w.same
                        .iter()
                        .any(|same| self.name.contains(same) || has(same))
        });
        let called = called.count();
        if half(named) && named == called {
            Why::Name
        } else if half(called) {
            Why::Alias
        } else if wanted.iter().any(|w| w.word.chars().any(is_han)) {
            Why::Text
        } else {
            Why::English
        }
    }
}
