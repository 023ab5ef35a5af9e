//! Which item is run where: compact, and quick to ask.

use std::collections::HashSet;

use contract::validate::{credit_code, org_code};

use super::content::Template;
use super::places::{PlaceId, Places};
use super::{TemplateId, World};

/// An item: a template at a place.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub(crate) struct Item {
    pub place: PlaceId,
    pub template: TemplateId,
}

/// All items, by place and template.
pub(crate) struct Items {
    rows: Vec<Item>,
    /// Where each place's rows begin; one more at the end.
    starts: Vec<u32>,
    /// The two digits at the end of an item's code, by template.
    serials: Vec<u8>,
}

impl Items {
    /// The items of a world of a size. Everything that the default place can ask for comes first, then the items most
    /// asked for in all other places; the tree of places grows as far as it must.
    pub(crate) fn fill(
        seed: u64,
        size: usize,
        places: &mut Places,
        templates: &[Template],
        default_place: PlaceId,
    ) -> Result<Self, String> {
        let natural: usize = natural(places, templates);
        // A team's own catalogue is taken as it is, whole.
        let size = if templates.iter().any(|t| t.only_region.is_some()) {
            natural
        } else {
            size
        };
        if size > natural && templates.iter().all(|t| t.only_region.is_none()) {
            let at = |level: u8| {
                templates
                    .iter()
                    .filter(|t| t.levels.contains(&level))
                    .count()
            };
            let county = at(3) + 5 * at(4);
            if county > 0 {
                places.grow_by(seed, (size - natural).div_ceil(county))?;
            }
        }
        let mut rows = Vec::with_capacity(size.min(natural.max(size)));
        let mut near: Vec<PlaceId> = vec![default_place];
        near.extend(places.chain(default_place).into_iter().skip(1));
        near.extend(places.below(Some(default_place)));
        near.retain(|id| !places.row(*id).self_level);
        let near_set: HashSet<PlaceId> = near.iter().copied().collect();
        let runs = |t: &Template, id: PlaceId| match &t.only_region {
            Some(code) => places.row(id).code == *code,
            None => t.levels.contains(&places.row(id).level),
        };
        'fill: {
            for place in near {
                for (template, t) in (0..).zip(templates) {
                    if rows.len() == size {
                        break 'fill;
                    }
                    if runs(t, place) {
                        rows.push(Item { place, template });
                    }
                }
            }
            let mut order: Vec<TemplateId> = (0..).take(templates.len()).collect();
            order.sort_by_key(|at| std::cmp::Reverse(templates[*at as usize].heat));
            let all: Vec<Vec<PlaceId>> = (0..=5)
                .map(|level| places.at_level(level).collect())
                .collect();
            for template in order {
                let t = &templates[template as usize];
                let own: Vec<PlaceId> = t
                    .only_region
                    .iter()
                    .filter_map(|code| places.find(code))
                    .collect();
                let lists = t
                    .levels
                    .iter()
                    .filter_map(|level| all.get(usize::from(*level)));
                let candidates = lists.flatten().filter(|_| own.is_empty()).chain(&own);
                for place in candidates.copied().filter(|p| !near_set.contains(p)) {
                    if rows.len() == size {
                        break 'fill;
                    }
                    rows.push(Item { place, template });
                }
            }
        }
        rows.sort_unstable();
        rows.dedup();
        let mut starts = Vec::with_capacity(places.len() + 1);
        let mut at = 0;
        for place in 0..places.len() {
            starts.push(at as u32);
            while rows.get(at).is_some_and(|row| row.place as usize == place) {
                at += 1;
            }
        }
        starts.push(at as u32);
        Ok(Self {
            rows,
            starts,
            serials: serials(templates),
        })
    }

    /// How many.
    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// All items of one place.
    pub(crate) fn of_place(&self, place: PlaceId) -> &[Item] {
        let place = place as usize;
        &self.rows[self.starts[place] as usize..self.starts[place + 1] as usize]
    }

    /// Whether a place runs a template.
    pub(crate) fn has(&self, place: PlaceId, template: TemplateId) -> bool {
        self.of_place(place)
            .binary_search_by_key(&template, |item| item.template)
            .is_ok()
    }

    /// Any place that runs a template.
    pub(crate) fn anywhere(&self, template: TemplateId) -> Option<Item> {
        self.rows
            .iter()
            .copied()
            .find(|item| item.template == template)
    }
}

/// How many items the places there are can have.
fn natural(places: &Places, templates: &[Template]) -> usize {
    let counts: Vec<usize> = (0..=5)
        .map(|level| places.at_level(level).count())
        .collect();
    templates
        .iter()
        .map(|t| match t.only_region {
            Some(_) => 1,
            None => t
                .levels
                .iter()
                .map(|level| counts.get(usize::from(*level)).copied().unwrap_or(0))
                .sum(),
        })
        .sum()
}

/// Templates that share department and catalogue code are told apart by a number.
fn serials(templates: &[Template]) -> Vec<u8> {
    let mut seen = std::collections::HashMap::new();
    templates
        .iter()
        .map(|t| {
            let next: &mut u8 = seen
                .entry((t.catalog_code.as_str(), t.only_region.as_deref()))
                .or_default();
            *next = next.saturating_add(1).min(99);
            *next
        })
        .collect()
}

impl World {
    /// The items a place offers: its own, and those of the places above that it does not run itself. The most asked
    /// for come first.
    pub(crate) fn offered(&self, place: PlaceId) -> Vec<Item> {
        let mut taken = HashSet::new();
        let mut found = Vec::new();
        for place in self.places.chain(place) {
            for item in self.items.of_place(place) {
                if taken.insert(item.template) {
                    found.push(*item);
                }
            }
        }
        found.sort_by_key(|item| {
            (
                std::cmp::Reverse(self.template(item.template).heat),
                item.template,
            )
        });
        found
    }

    /// The item that serves a place for a template: its own, or the nearest above.
    pub(crate) fn serving(&self, place: PlaceId, template: TemplateId) -> Option<Item> {
        self.places
            .chain(place)
            .into_iter()
            .find(|at| self.items.has(*at, template))
            .map(|place| Item { place, template })
    }

    /// The body that runs an item.
    pub(crate) fn body_of(&self, item: Item) -> usize {
        let own = self
            .body_index(&self.template(item.template).department)
            .unwrap_or(0);
        // Departments end at the county: below it one office does everything.
        if self.places.row(item.place).level < 4 || self.bodies[own].levels.contains(&4) {
            return own;
        }
        self.body_index("street-office").unwrap_or(own)
    }

    /// 统一社会信用代码 of a body at a place: check digits hold.
    pub(crate) fn credit_code(&self, body: usize, place: PlaceId) -> String {
        if let Some(code) = &self.bodies[body].credit_code {
            return code.clone();
        }
        let mut code = self.bodies[body].credit_prefix.clone();
        code.push_str(&self.places.row(place).code[..6]);
        let number = format!("{:05}{:03}", place % 100_000, body % 1_000);
        code.push_str(&number);
        code.extend(org_code::check_digit(&number));
        code.extend(credit_code::check_digit(&code));
        code
    }

    /// 实施编码 of an item.
    pub(crate) fn task_code(&self, item: Item) -> String {
        let mut code = self.credit_code(self.body_of(item), item.place);
        code.push_str(&(self.places.row(item.place).level + 1).to_string());
        code.push_str(&self.template(item.template).catalog_code);
        code
    }

    /// 业务办理项编码 of an item, by which it is known.
    pub(crate) fn item_id(&self, item: Item) -> String {
        format!(
            "{}{:02}",
            self.task_code(item),
            self.items.serials[item.template as usize]
        )
    }

    /// An item by its code.
    pub(crate) fn item(&self, id: &str) -> Option<Item> {
        if id.len() != 33 || !id.is_ascii() {
            return None;
        }
        let serial: u8 = id[31..].parse().ok()?;
        let catalogue = &id[19..31];
        let templates = || {
            (0..)
                .zip(&self.templates)
                .filter(|(at, t): &(TemplateId, &Template)| {
                    t.catalog_code == catalogue && self.items.serials[*at as usize] == serial
                })
        };
        // The place is in the body's number, unless a team's own code came with an import.
        let place = id[8..13]
            .parse::<PlaceId>()
            .ok()
            .filter(|p| (*p as usize) < self.places.len());
        templates()
            .filter_map(|(template, _)| place.map(|place| Item { place, template }))
            .find(|item| self.items.has(item.place, item.template) && self.item_id(*item) == id)
            .or_else(|| self.imported(id, templates().map(|(template, _)| template)))
    }

    fn imported(&self, id: &str, templates: impl Iterator<Item = TemplateId>) -> Option<Item> {
        self.bodies
            .iter()
            .any(|b| b.credit_code.as_deref() == id.get(..18))
            .then_some(())?;
        templates
            .filter_map(|t| self.items.anywhere(t))
            .find(|item| self.item_id(*item) == id)
    }
}
