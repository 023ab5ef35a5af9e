//! The tree of regions: the fictional province, the real ones beside it, and as many more as a large world needs.

use std::collections::HashMap;

use contract::wire::{Named, Region, Text};
use serde::Deserialize;

use super::content::{RegionRow, both};
use super::seed;
use crate::files;

/// The most counties below one city: their numbers have two digits.
const COUNTIES_A_CITY: usize = 90;
/// The most cities: their numbers have two digits.
const CITIES: usize = 92;
/// Streets of a grown county.
const STREETS: usize = 5;

/// A place, by its number in the tree.
pub(crate) type PlaceId = u32;

/// The tree.
pub(crate) struct Places {
    rows: Vec<RegionRow>,
    parents: Vec<Option<PlaceId>>,
    children: Vec<Vec<PlaceId>>,
    by_code: HashMap<String, PlaceId>,
}

#[derive(Deserialize)]
struct Syllables {
    first: Vec<(String, String)>,
    second: Vec<(String, String)>,
    city: (String, String, String),
    counties: Vec<(String, String, String)>,
    streets: Vec<(String, String, String)>,
    avoid: Vec<String>,
}

impl Places {
    /// A tree of these rows.
    pub(crate) fn new(rows: Vec<RegionRow>) -> Result<Self, String> {
        let mut places = Self {
            rows: Vec::new(),
            parents: Vec::new(),
            children: Vec::new(),
            by_code: HashMap::new(),
        };
        for row in rows {
            places.add(row)?;
        }
        Ok(places)
    }

    /// Adds a place below one that is there.
    pub(crate) fn add(&mut self, row: RegionRow) -> Result<PlaceId, String> {
        let id = PlaceId::try_from(self.rows.len()).map_err(|_| "too many regions".to_owned())?;
        let parent = match &row.parent {
            None => None,
            Some(code) => Some(
                *self
                    .by_code
                    .get(code)
                    .ok_or_else(|| format!("region {}: no parent {code}", row.code))?,
            ),
        };
        if self.by_code.insert(row.code.clone(), id).is_some() {
            return Err(format!("region {}: given twice", row.code));
        }
        self.children.push(Vec::new());
        if let Some(parent) = parent {
            self.children[parent as usize].push(id);
        }
        self.parents.push(parent);
        self.rows.push(row);
        Ok(id)
    }

    /// Grows the fictional province by counties with their streets, in new cities when the old ones have twenty. How
    /// many there was room for.
    pub(crate) fn grow_by(&mut self, seed: u64, counties: usize) -> Result<usize, String> {
        let words: Syllables = files::read("words/places.json")?;
        for done in 0..counties {
            if !self.grow_with(seed, &words)? {
                return Ok(done);
            }
        }
        Ok(counties)
    }

    fn grow_with(&mut self, seed: u64, words: &Syllables) -> Result<bool, String> {
        let Some(top) = self.top() else {
            return Ok(false);
        };
        let real = |id: &&PlaceId| !self.rows[**id as usize].self_level;
        let cities: Vec<PlaceId> = self.children[top as usize]
            .iter()
            .filter(real)
            .copied()
            .collect();
        let counties = |id: PlaceId| self.children[id as usize].iter().filter(real).count();
        // Cities fill up to twenty counties before another one is founded, and beyond that when no more can be.
        let room = cities
            .iter()
            .copied()
            .find(|id| counties(*id) < 20)
            .or_else(|| {
                if cities.len() < CITIES {
                    None
                } else {
                    cities.iter().copied().min_by_key(|id| counties(*id))
                }
            });
        let city = match room {
            Some(city) if counties(city) < COUNTIES_A_CITY => city,
            Some(_) => return Ok(false),
            None => self.found(top, 2, cities.len() + 1, &words.city, seed, words)?,
        };
        let number = self.children[city as usize].len() + 1;
        let kind = &words.counties[number % words.counties.len()];
        let county = self.found(city, 3, number, kind, seed, words)?;
        for street in 1..=STREETS {
            self.found(
                county,
                4,
                street,
                &words.streets[street % words.streets.len()],
                seed,
                words,
            )?;
        }
        Ok(true)
    }

    fn found(
        &mut self,
        parent: PlaceId,
        level: u8,
        number: usize,
        kind: &(String, String, String),
        seed: u64,
        words: &Syllables,
    ) -> Result<PlaceId, String> {
        let above = self.rows[parent as usize].code.clone();
        let mut serial = number;
        let code = loop {
            let code = match level {
                2 => format!("{}{serial:02}00000000", &above[..2]),
                3 => format!("{}{serial:02}000000", &above[..4]),
                _ => format!("{}{serial:03}000", &above[..6]),
            };
            if !self.by_code.contains_key(&code) {
                break code;
            }
            serial += 1;
        };
        let sisters: Vec<&str> = self.children[parent as usize]
            .iter()
            .map(|id| self.rows[*id as usize].name.as_str())
            .collect();
        let mut turn = seed::of(seed, seed::text(&code), 7);
        let (name, pinyin, english) = loop {
            let pick = |list: &[(String, String)], by: u64| {
                list[(by % list.len() as u64) as usize].clone()
            };
            let (first, second) = (pick(&words.first, turn), pick(&words.second, turn >> 20));
            let stem = format!("{}{}", first.0, second.0);
            let name = format!("{stem}{}", kind.0);
            if first.0 != second.0
                && !words.avoid.contains(&stem)
                && !sisters.contains(&name.as_str())
            {
                break (
                    name,
                    format!("{} {} {}", first.1, second.1, kind.1),
                    capital(&first.1, &second.1, &kind.2),
                );
            }
            turn = seed::mix(turn);
        };
        let initials = pinyin.split(' ').filter_map(|s| s.chars().next()).collect();
        let id = self.add(RegionRow {
            code: code.clone(),
            name: name.clone(),
            name_en: english.clone(),
            pinyin: pinyin.clone(),
            initials,
            parent: Some(above),
            level,
            self_level: false,
            has_services: true,
        })?;
        Ok(id)
    }

    /// The fictional province: the first top place that handles anything.
    pub(crate) fn top(&self) -> Option<PlaceId> {
        (0..self.rows.len())
            .find(|at| self.parents[*at].is_none() && self.rows[*at].has_services)
            .and_then(|at| PlaceId::try_from(at).ok())
    }

    /// How many places there are.
    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// A place by its code.
    pub(crate) fn find(&self, code: &str) -> Option<PlaceId> {
        self.by_code.get(code).copied()
    }

    /// All rows, in order.
    pub(crate) fn rows(&self) -> impl Iterator<Item = &RegionRow> {
        self.rows.iter()
    }

    /// The row of a place.
    pub(crate) fn row(&self, id: PlaceId) -> &RegionRow {
        &self.rows[id as usize]
    }

    /// The place itself; for a 本级 node the one above, whose things it handles.
    pub(crate) fn acting(&self, id: PlaceId) -> PlaceId {
        if self.row(id).self_level {
            self.parents[id as usize].unwrap_or(id)
        } else {
            id
        }
    }

    /// From the place that acts up to the top, the nearest first.
    pub(crate) fn chain(&self, id: PlaceId) -> Vec<PlaceId> {
        let mut chain = vec![self.acting(id)];
        while let Some(above) = chain.last().and_then(|last| self.parents[*last as usize]) {
            chain.push(above);
        }
        chain
    }

    /// From the top down to the one above the place.
    pub(crate) fn ancestors(&self, id: PlaceId) -> Vec<PlaceId> {
        let mut up = Vec::new();
        let mut at = id;
        while let Some(above) = self.parents[at as usize] {
            up.push(above);
            at = above;
        }
        up.reverse();
        up
    }

    /// Directly below a place, or the top ones.
    pub(crate) fn below(&self, id: Option<PlaceId>) -> Vec<PlaceId> {
        match id {
            Some(id) => self.children[id as usize].clone(),
            None => (0..self.rows.len() as PlaceId)
                .filter(|at| self.parents[*at as usize].is_none())
                .collect(),
        }
    }

    /// Everything that acts at a level, in the order of the tree's rows.
    pub(crate) fn at_level(&self, level: u8) -> impl Iterator<Item = PlaceId> + '_ {
        (0..self.rows.len() as PlaceId).filter(move |id| {
            let row = self.row(*id);
            row.level == level && row.has_services && !row.self_level
        })
    }

    /// The name of a place in both languages.
    pub(crate) fn name(&self, id: PlaceId) -> Text {
        both(&self.row(id).name, &self.row(id).name_en)
    }

    /// Name and code.
    pub(crate) fn named(&self, id: PlaceId) -> Named {
        Named {
            id: self.row(id).code.clone(),
            name: self.name(id),
        }
    }

    /// The place as it travels.
    pub(crate) fn region(&self, id: PlaceId) -> Region {
        let row = self.row(id);
        Region {
            code: row.code.clone(),
            name: self.name(id),
            level: row.level,
            parent: row.parent.clone(),
            self_level: row.self_level,
            has_services: row.has_services,
            has_children: !self.children[id as usize].is_empty(),
            within: Vec::new(),
        }
    }

    /// The place with the names of those above it, for lists out of the tree.
    pub(crate) fn region_within(&self, id: PlaceId) -> Region {
        let above = self.ancestors(id);
        Region {
            within: above.into_iter().map(|id| self.name(id)).collect(),
            ..self.region(id)
        }
    }

    /// For each place whether words find it, or one that it lies in.
    pub(crate) fn within_found(&self, words: &str) -> Vec<bool> {
        let Some(sought) = Sought::new(words) else {
            return vec![false; self.rows.len()];
        };
        let mut found = Vec::with_capacity(self.rows.len());
        for (row, parent) in self.rows.iter().zip(&self.parents) {
            // A place stands after the one it lies in.
            let above = parent.and_then(|id| found.get(id as usize).copied());
            found.push(above == Some(true) || sought.rank(row).is_some());
        }
        found
    }

    /// Places by words of their names, by pinyin or by initials, exact ones first; 50 at most.
    pub(crate) fn search(&self, words: &str) -> Vec<PlaceId> {
        let Some(sought) = Sought::new(words) else {
            return Vec::new();
        };
        let mut found: Vec<(u8, u8, PlaceId)> = (0..)
            .zip(&self.rows)
            .filter_map(|(id, row)| Some((sought.rank(row)?, row.level, id)))
            .collect();
        found.sort_unstable();
        found.truncate(50);
        found.into_iter().map(|(_, _, id)| id).collect()
    }
}

/// Words that a place is looked for by.
struct Sought {
    wanted: String,
    plain: String,
}

impl Sought {
    /// `None` for no words at all.
    fn new(words: &str) -> Option<Self> {
        let wanted = words.trim().to_lowercase();
        let plain: String = wanted
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '\'')
            .collect();
        (!plain.is_empty()).then_some(Self { wanted, plain })
    }

    /// How well a place fits, 0 best; `None` when it does not.
    fn rank(&self, row: &RegionRow) -> Option<u8> {
        let (wanted, plain) = (&self.wanted, &self.plain);
        let pinyin: String = row.pinyin.chars().filter(|c| *c != ' ').collect();
        let english = row.name_en.to_lowercase();
        if row.name == *wanted || pinyin == *plain || row.initials == *plain {
            Some(0)
        } else if row.name.starts_with(wanted) || english.starts_with(wanted) {
            Some(1)
        } else if pinyin.starts_with(plain) || row.initials.starts_with(plain) {
            Some(2)
        } else if row.name.contains(wanted) || english.contains(wanted) {
            Some(3)
        } else {
            None
        }
    }
}

fn capital(first: &str, second: &str, kind: &str) -> String {
    let mut name = format!("{first}{second} {kind}");
    if let Some(start) = name.get_mut(..1) {
        start.make_ascii_uppercase();
    }
    name
}
