//! 一件事 as a place handles them, worked out from the items that each joins.

mod effort;
mod rows;

use contract::wire::{
    ExemptionMode, Guide, JoinedItem, JoinedMaterial, Named, OneThing, OneThingSummary, Side, Text,
    ThemeKind,
};

pub(crate) use self::rows::OneThingRow;
use self::rows::{JoinedRow, conditions, faq, question};
use super::World;
use super::content::Both;
use super::items::Item;
use super::places::PlaceId;

/// A row with the items that serve a place for it.
struct Joined<'w> {
    row: &'w OneThingRow,
    items: Vec<(&'w JoinedRow, Item)>,
}

impl World {
    /// What a place handles as one; those whose items it cannot all offer are left out.
    pub(crate) fn one_things_for(&self, place: PlaceId) -> Vec<&OneThingRow> {
        let offered = |of: &JoinedRow| {
            let template = self.template_by_id(&of.item);
            template.is_some_and(|template| self.serving(place, template).is_some())
        };
        let whole = |row: &&OneThingRow| row.items.iter().all(offered);
        self.one_things.iter().filter(whole).collect()
    }

    /// A row by id.
    pub(crate) fn one_thing_row(&self, id: &str) -> Option<&OneThingRow> {
        self.one_things.iter().find(|row| row.id == id)
    }

    /// 一件事 that an item is part of: for a visitor's place, else for the item's own.
    pub(crate) fn part_of(&self, item: Item, asked: Option<PlaceId>) -> Vec<Named> {
        let at = |place: PlaceId| -> Vec<Named> {
            self.one_things_for(place)
                .into_iter()
                .filter(|row| {
                    self.joined(row, place)
                        .items
                        .iter()
                        .any(|(_, of)| *of == item)
                })
                .map(|row| Named {
                    id: row.id.clone(),
                    name: row.name.text(),
                })
                .collect()
        };
        let here = at(asked.unwrap_or(self.default_place));
        if here.is_empty() {
            at(item.place)
        } else {
            here
        }
    }

    /// As lists show it.
    pub(crate) fn one_thing_summary(&self, row: &OneThingRow, place: PlaceId) -> OneThingSummary {
        self.summed_up(&self.joined(row, place), place)
    }

    /// The whole of it.
    pub(crate) fn one_thing(&self, row: &OneThingRow, place: PlaceId) -> OneThing {
        let joined = self.joined(row, place);
        let guides: Vec<Guide> = joined
            .items
            .iter()
            .map(|(_, item)| self.guide(*item, Some(place)))
            .collect();
        let at = self.hall_place(place);
        let lead = self.body_index(&row.lead).unwrap_or(0);
        let mut partners: Vec<Named> = Vec::new();
        let summary = self.summed_up(&joined, place);
        for guide in &guides {
            let by = &guide.item.department;
            if *by != summary.lead && !partners.contains(by) {
                partners.push(by.clone());
            }
        }
        let parts = joined.items.iter().zip(&guides);
        let items = parts.map(|((of, _), guide)| JoinedItem {
            item: guide.item.clone(),
            result: guide.result.name.clone(),
            when: conditions(&of.when),
        });
        let takes_all = joined
            .items
            .iter()
            .find(|(of, _)| row.joint.as_ref() == Some(&of.item));
        OneThing {
            code: Some(row.code.clone()),
            partners,
            conditions: row.conditions.iter().map(Both::text).collect(),
            situations: row.situations.iter().map(question).collect(),
            items: items.collect(),
            materials: merged(&guides),
            joint_item: takes_all.map(|(_, item)| self.item_id(*item)),
            places: vec![self.one_window(at)],
            consult: self.consult(lead, at),
            complain: self.complain(lead, at),
            faqs: row.faqs.iter().map(faq).collect(),
            one_thing: summary,
        }
    }

    fn joined<'w>(&self, row: &'w OneThingRow, place: PlaceId) -> Joined<'w> {
        let items = row.items.iter().filter_map(|of| {
            let template = self.template_by_id(&of.item)?;
            let item = self.serving(place, template);
            Some((of, item.or_else(|| self.items.anywhere(template))?))
        });
        Joined {
            row,
            items: items.collect(),
        }
    }

    fn summed_up(&self, joined: &Joined<'_>, place: PlaceId) -> OneThingSummary {
        let row = joined.row;
        let lead = self.body_index(&row.lead).unwrap_or(0);
        OneThingSummary {
            id: row.id.clone(),
            name: row.name.text(),
            summary: row.summary.text(),
            side: row.side.clone(),
            stage: self.stage(row),
            lead: self.body_named(lead, self.hall_place(place)),
            item_count: joined.items.len() as u32,
            before: self.before(joined),
            after: self.after(joined),
        }
    }

    fn stage(&self, row: &OneThingRow) -> Named {
        let kind = match row.side {
            Side::Legal => ThemeKind::LifeLegal,
            _ => ThemeKind::LifePerson,
        };
        let name = self.theme_name(&kind, &row.stage);
        Named {
            id: row.stage.clone(),
            name: name.unwrap_or_else(|| Text::zh(&*row.stage)),
        }
    }

    /// Where a place has its hall: streets have none of their own.
    fn hall_place(&self, place: PlaceId) -> PlaceId {
        let chain = self.places.chain(place).into_iter();
        let mut halls = chain.filter(|at| self.places.row(*at).level <= 3);
        halls.next().unwrap_or(place)
    }
}

/// The materials of all guides, each once: those of one name are the same paper.
fn merged(guides: &[Guide]) -> Vec<JoinedMaterial> {
    let mut all: Vec<JoinedMaterial> = Vec::new();
    for guide in guides {
        for material in &guide.materials {
            let depends = !material.when.is_empty();
            let known = all
                .iter_mut()
                .find(|known| known.material.name == material.name);
            match known {
                Some(known) => {
                    known.depends &= depends;
                    if !known.items.contains(&guide.item.id) {
                        known.items.push(guide.item.id.clone());
                    }
                    if !spares(&material.exemption.mode) {
                        known.material.exemption = material.exemption.clone();
                    }
                }
                None => {
                    let mut material = material.clone();
                    material.id = format!("m{}", all.len() + 1);
                    material.when.clear();
                    all.push(JoinedMaterial {
                        material,
                        items: vec![guide.item.id.clone()],
                        depends,
                    });
                }
            }
        }
    }
    all
}

fn spares(mode: &ExemptionMode) -> bool {
    !matches!(mode, ExemptionMode::None | ExemptionMode::Other(_))
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::situation::defects;

    #[test]
    fn where_visitors_start_every_one_thing_is_whole_and_spares_something() {
        let world = World::new(1, 400).expect("the content is sound");
        let place = world.default_place;
        assert_eq!(
            world.one_things_for(place).len(),
            world.one_things.len(),
            "each of its templates is offered there"
        );
        for row in &world.one_things {
            let one = world.one_thing(row, place);
            let (before, after) = (&one.one_thing.before, &one.one_thing.after);
            assert!(before.visits > after.visits, "{}", row.id);
            assert!(before.materials > after.materials, "{}", row.id);
            assert!(before.time.amount > after.time.amount, "{}", row.id);
            assert_eq!(defects(&one.situations, &one.items), [], "{}", row.id);
            assert_eq!(row.joint.is_some(), one.joint_item.is_some(), "{}", row.id);
            let stage = one.one_thing.stage.name.chinese();
            assert_ne!(stage, row.stage, "{}: a stage of the lists", row.id);
        }
    }
}
