//! Editions of the negative list and the tree of industries, as they travel.

use contract::wire::{
    EntryIndustry, Industry, IndustryBranch, ListCondition, ListMeasure, ListZone, Named,
    NegativeEntry, NegativeList,
};
use contract::{editions, precheck};
use serde::Deserialize;

use super::World;
use super::content::{Both, both};
use crate::files;

/// The content files in `data/negative/`.
pub(crate) struct Negative {
    lists: Vec<ListRow>,
    entries: Vec<EntryRow>,
    industries: Vec<IndustryRow>,
}

/// One row of `lists.json`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ListRow {
    id: String,
    title: Both,
    year: u32,
    zone: ListZone,
    in_force_from: String,
    in_force_until: Option<String>,
    note: Option<Both>,
}

/// One row of `entries.json`: an entry with the editions in which it stands like this.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct EntryRow {
    subject: String,
    lists: Vec<String>,
    industries: Vec<String>,
    measure: ListMeasure,
    text: Both,
    share_limit: Option<String>,
    #[serde(default)]
    conditions: Vec<ListCondition>,
    #[serde(default)]
    partial: bool,
    /// Templates of items.
    #[serde(default)]
    items: Vec<String>,
}

/// One row of `industries.json`, parents before their children.
#[derive(Deserialize)]
struct IndustryRow {
    code: String,
    parent: Option<String>,
    name: Both,
}

impl Negative {
    /// Reads the files, and holds every code in them against the tree.
    pub(crate) fn load() -> Result<Self, String> {
        let negative = Self {
            lists: files::read("data/negative/lists.json")?,
            entries: files::read("data/negative/entries.json")?,
            industries: files::read("data/negative/industries.json")?,
        };
        let unknown = |code: &String| negative.industry(code).is_none();
        let named = negative.entries.iter().flat_map(|row| &row.industries);
        let parents = negative
            .industries
            .iter()
            .filter_map(|row| row.parent.as_ref());
        match named.chain(parents).find(|code| unknown(code)) {
            Some(code) => Err(format!("data/negative: no industry {code}")),
            None => Ok(negative),
        }
    }

    fn industry(&self, code: &str) -> Option<&IndustryRow> {
        self.industries.iter().find(|row| row.code == code)
    }

    /// Whether an entry bears on the items of a template.
    pub(crate) fn names(&self, template: &str) -> bool {
        let mut items = self.entries.iter().flat_map(|row| &row.items);
        items.any(|item| item == template)
    }

    /// The way to an industry from the top, itself last; `None` when there is no such industry.
    fn way(&self, code: &str) -> Option<Vec<&IndustryRow>> {
        let mut way = vec![self.industry(code)?];
        while let Some(parent) = way.last().and_then(|row| row.parent.as_deref()) {
            way.push(self.industry(parent)?);
        }
        way.reverse();
        Some(way)
    }

    /// The codes of that way.
    pub(crate) fn path(&self, code: &str) -> Option<Vec<String>> {
        let way = self.way(code)?;
        Some(way.into_iter().map(|row| row.code.clone()).collect())
    }
}

impl World {
    /// Every edition, the newest first.
    pub(crate) fn negative_lists(&self) -> Vec<NegativeList> {
        let show = |row: &ListRow| NegativeList {
            id: row.id.clone(),
            title: row.title.text(),
            year: row.year,
            zone: row.zone.clone(),
            in_force_from: row.in_force_from.clone(),
            in_force_until: row.in_force_until.clone(),
            entry_count: self.rows_of(&row.id).count() as u32,
            note: row.note.as_ref().map(Both::text),
        };
        let mut lists: Vec<_> = self.negative.lists.iter().map(show).collect();
        lists.sort_by(|a, b| {
            b.in_force_from
                .cmp(&a.in_force_from)
                .then_with(|| a.zone.cmp(&b.zone))
        });
        lists
    }

    /// The entries of an edition, in the order of the industries; `None` when there is no such edition.
    pub(crate) fn negative_entries(&self, list: &str) -> Option<Vec<NegativeEntry>> {
        self.negative.lists.iter().find(|row| row.id == list)?;
        let rows = self.rows_of(list).enumerate();
        Some(
            rows.map(|(at, row)| self.negative_entry(list, at + 1, row))
                .collect(),
        )
    }

    /// The edition before another in the same zone.
    pub(crate) fn negative_before(&self, list: &str) -> Option<String> {
        let lists = self.negative_lists();
        let of = lists.iter().find(|other| other.id == list)?;
        lists
            .iter()
            .find(|other| other.zone == of.zone && other.in_force_from < of.in_force_from)
            .map(|other| other.id.clone())
    }

    /// What an edition changed against another; `None` when one of them is none.
    pub(crate) fn negative_changes(
        &self,
        list: &str,
        against: &str,
    ) -> Option<Vec<contract::wire::NegativeChange>> {
        let (before, after) = (
            self.negative_entries(against)?,
            self.negative_entries(list)?,
        );
        Some(editions::changes(&before, &after))
    }

    /// The branch below an industry, or the top; `None` when there is no such industry. With the entries of an edition,
    /// each is told how many of them bear on it.
    pub(crate) fn industry_branch(
        &self,
        parent: Option<&str>,
        entries: Option<&[NegativeEntry]>,
    ) -> Option<IndustryBranch> {
        let negative = &self.negative;
        let show = |row: &IndustryRow| Industry {
            code: row.code.clone(),
            name: row.name.text(),
            has_children: negative
                .industries
                .iter()
                .any(|below| below.parent.as_deref() == Some(&row.code)),
            entries: entries.map(|entries| {
                let path = negative.path(&row.code).unwrap_or_default();
                let bears = |entry: &&NegativeEntry| precheck::concerns(entry, &path);
                entries.iter().filter(bears).count() as u32
            }),
        };
        let way = match parent {
            Some(code) => negative.way(code)?,
            None => Vec::new(),
        };
        Some(IndustryBranch {
            path: way.into_iter().map(show).collect(),
            industries: negative
                .industries
                .iter()
                .filter(|row| row.parent.as_deref() == parent)
                .map(show)
                .collect(),
        })
    }

    fn rows_of<'a>(&'a self, list: &'a str) -> impl Iterator<Item = &'a EntryRow> {
        self.negative
            .entries
            .iter()
            .filter(move |row| row.lists.iter().any(|of| of == list))
    }

    fn negative_entry(&self, list: &str, number: usize, row: &EntryRow) -> NegativeEntry {
        let industries = row.industries.iter().filter_map(|code| {
            let way = self.negative.way(code)?;
            Some(EntryIndustry {
                name: way.last()?.name.text(),
                path: way.iter().map(|row| row.code.clone()).collect(),
            })
        });
        let items = row.items.iter().filter_map(|id| {
            let template = self.template_by_id(id)?;
            let item = self
                .serving(self.default_place, template)
                .or_else(|| self.items.anywhere(template))?;
            let of = self.template(template);
            Some(Named {
                id: self.item_id(item),
                name: both(&of.name, &of.name_en),
            })
        });
        NegativeEntry {
            id: format!("{list}.{}", row.subject),
            subject: row.subject.clone(),
            number: number.to_string(),
            industries: industries.collect(),
            partial: row.partial,
            measure: row.measure.clone(),
            text: row.text.text(),
            share_limit: row.share_limit.clone(),
            conditions: row.conditions.clone(),
            items: items.collect(),
        }
    }
}
