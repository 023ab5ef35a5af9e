//! Completions while somebody types: a sorted table, looked up by prefix.

use std::collections::HashSet;

use contract::wire::Completion;

use super::lexicon::Lexicon;
use super::normal::{is_han, normal};
use crate::world::places::PlaceId;
use crate::world::{TemplateId, World};

/// The most completions that are shown.
pub(super) const MOST: usize = 10;
/// The most rows that are looked at for one prefix.
const LOOK: usize = 4_000;

/// What a row leads to.
struct Row {
    text: String,
    template: Option<TemplateId>,
    weight: u32,
}

/// The table.
pub(crate) struct Table {
    rows: Vec<Row>,
    /// What is typed, and the row it leads to; sorted.
    keys: Vec<(String, u32)>,
}

impl Table {
    pub(crate) fn new(world: &World, lexicon: &Lexicon) -> Self {
        let mut table = Self {
            rows: Vec::new(),
            keys: Vec::new(),
        };
        for (template, t) in (0..).zip(&world.templates) {
            let row = table.row(&t.name, Some(template), t.heat + 1_000);
            table.key(&normal(&t.name), row);
            // From every word of the English name on: people begin with the word that tells most.
            let english = normal(&t.name_en);
            let starts = std::iter::once(0).chain(english.match_indices(' ').map(|(at, _)| at + 1));
            for start in starts {
                table.key(&english[start..], row);
            }
            table.key(&t.pinyin.split_whitespace().collect::<String>(), row);
            table.key(&t.initials.to_lowercase(), row);
            // What stands in brackets, and what people call it, lead to the same item.
            for alias in &t.aliases {
                let row = table.row(&t.name, Some(template), t.heat);
                table.key(&normal(alias), row);
                table.sounds(lexicon, alias, row);
            }
        }
        for word in &world.hot_words {
            let row = table.row(&word.zh, None, 12_000);
            table.key(&normal(&word.zh), row);
            table.key(&normal(&word.en), row);
            table.sounds(lexicon, &word.zh, row);
        }
        for word in world.synonyms.iter().filter_map(|group| group.first()) {
            let row = table.row(word, None, 500);
            table.key(&normal(word), row);
            table.sounds(lexicon, word, row);
        }
        for sought in &world.halls.search {
            let row = table.row(&sought.name.zh, None, 800);
            table.key(&normal(&sought.name.en), row);
            for called in std::iter::once(&sought.name.zh).chain(&sought.aliases) {
                table.key(&normal(called), row);
                table.sounds(lexicon, called, row);
            }
        }
        table.keys.sort_unstable();
        table.keys.dedup();
        table
    }

    fn row(&mut self, text: &str, template: Option<TemplateId>, weight: u32) -> u32 {
        self.rows.push(Row {
            text: text.to_owned(),
            template,
            weight,
        });
        (self.rows.len() - 1) as u32
    }

    fn key(&mut self, key: &str, row: u32) {
        if !key.is_empty() {
            self.keys.push((key.to_owned(), row));
        }
    }

    fn sounds(&mut self, lexicon: &Lexicon, text: &str, row: u32) {
        if let Some((pinyin, initials)) = lexicon.spell(&normal(text)) {
            self.key(&pinyin, row);
            self.key(&initials, row);
        }
    }

    /// Rows whose key begins with a text.
    fn prefixed<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (&'t str, &'t Row)> {
        let start = self.keys.partition_point(|(key, _)| key.as_str() < text);
        let keys = self.keys[start..]
            .iter()
            .take_while(move |(key, _)| key.starts_with(text))
            .take(LOOK);
        keys.map(|(key, row)| (key.as_str(), &self.rows[*row as usize]))
    }

    /// Completions of a text in normal form, for somebody at a place.
    pub(crate) fn complete(&self, world: &World, text: &str, place: PlaceId) -> Vec<Completion> {
        if text.is_empty() {
            return Vec::new();
        }
        let joined: String = if text.chars().any(is_han) {
            text.to_owned()
        } else {
            text.split(' ').collect()
        };
        let mut rows: Vec<(u32, &Row)> = Vec::new();
        for text in [text, joined.as_str()] {
            rows.extend(
                self.prefixed(text)
                    .map(|(key, row)| (row.weight + if key == text { 5_000 } else { 0 }, row)),
            );
            if text == joined {
                break;
            }
        }
        if rows.len() < MOST && text.chars().filter(|c| is_han(*c)).count() >= 2 {
            let inside = self
                .keys
                .iter()
                .filter(|(key, _)| key.contains(text))
                .take(LOOK);
            rows.extend(inside.map(|(_, row)| {
                (
                    self.rows[*row as usize].weight / 4,
                    &self.rows[*row as usize],
                )
            }));
        }
        rows.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.text.cmp(&b.1.text)));
        let mut taken = HashSet::new();
        rows.into_iter()
            .filter(|(_, row)| taken.insert(row.text.as_str()))
            .take(MOST)
            .map(|(_, row)| Completion {
                text: row.text.clone(),
                item_id: row
                    .template
                    .and_then(|t| world.serving(place, t))
                    .map(|item| world.item_id(item)),
            })
            .collect()
    }

    /// Items whose name, or whatever else they are called, sounds as typed at its start; with the part of the name to
    /// be marked.
    pub(crate) fn by_sound(&self, typed: &str) -> Vec<(TemplateId, String)> {
        if typed.len() < 2 {
            return Vec::new();
        }
        let mut taken = HashSet::new();
        self.prefixed(typed)
            .filter(|(key, _)| key.is_ascii() && !key.contains(' '))
            .filter_map(|(_, row)| {
                let template = row.template.filter(|t| taken.insert(*t))?;
                Some((template, row.text.chars().take(typed.len()).collect()))
            })
            .take(60)
            .collect()
    }
}
