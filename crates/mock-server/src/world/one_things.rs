//! 一件事 as a place handles them, worked out from the items that each joins.

use std::collections::HashSet;

use contract::wire::{
    Condition, Effort, ExemptionMode, Faq, Guide, JoinedItem, JoinedMaterial, Named, Necessity,
    OneThing, OneThingSummary, Place, PlaceKind, Side, Situation, SituationOption, Text, ThemeKind,
    TimeLimit, TimeUnit,
};
use serde::Deserialize;

use super::World;
use super::content::{Both, ConditionRow};
use super::items::Item;
use super::places::PlaceId;
use super::summary::workdays;

/// One row of `one-things.json`.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct OneThingRow {
    pub id: String,
    code: String,
    pub side: Side,
    stage: String,
    lead: String,
    pub name: Both,
    pub summary: Both,
    items: Vec<JoinedRow>,
    conditions: Vec<Both>,
    situations: Vec<QuestionRow>,
    faqs: Vec<FaqRow>,
    /// The template whose application on line takes them all.
    joint: Option<String>,
}

/// One of the items, by its template.
#[derive(Clone, Debug, Deserialize)]
struct JoinedRow {
    item: String,
    #[serde(default)]
    when: Vec<ConditionRow>,
}

#[derive(Clone, Debug, Deserialize)]
struct QuestionRow {
    id: String,
    question: Both,
    options: Vec<OptionRow>,
}

#[derive(Clone, Debug, Deserialize)]
struct OptionRow {
    id: String,
    label: Both,
}

#[derive(Clone, Debug, Deserialize)]
struct FaqRow {
    question: Both,
    answer: Both,
}

/// A row with the items that serve a place for it.
struct Joined<'w> {
    row: &'w OneThingRow,
    items: Vec<(&'w JoinedRow, Item)>,
}

impl OneThingRow {
    /// Whether it stands under a stage of a life cycle.
    pub(crate) fn is_of(&self, stage: &str) -> bool {
        self.stage == stage
    }
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

    /// What the items took before: each by itself at a counter with all its papers, one after another.
    fn before(&self, joined: &Joined<'_>) -> Effort {
        let templates = joined
            .items
            .iter()
            .map(|(_, item)| self.template(item.template));
        let (mut visits, mut materials, mut days) = (0, 0, 0);
        for t in templates {
            let required = t
                .materials
                .iter()
                .filter(|row| row.necessity == Necessity::Required);
            visits += t.visits.max(1);
            materials += required.count() as u32;
            days += workdays(&t.legal_time.limit()).max(workdays(&t.promise_time.limit()));
        }
        effort(visits, materials, days)
    }

    /// What they take together: at most one visit, each paper once and only what the departments do not have, as long as
    /// the slowest.
    fn after(&self, joined: &Joined<'_>) -> Effort {
        let (mut visits, mut days, mut papers) = (0, 0, HashSet::new());
        for (_, item) in &joined.items {
            let rows = &self.template(item.template).materials;
            let handed_in = (0..).zip(rows).filter(|(at, row)| {
                let spared = spares(&row.exemption.mode) && !self.wants_paper(*item, *at, row);
                row.necessity == Necessity::Required && !spared
            });
            papers.extend(handed_in.map(|(_, row)| row.name.as_str()));
            visits = visits.max(self.visits(*item).min(1));
            days = days.max(workdays(&self.promise_time(*item)));
        }
        effort(visits, papers.len() as u32, days)
    }

    /// Where a place has its hall: streets have none of their own.
    fn hall_place(&self, place: PlaceId) -> PlaceId {
        let chain = self.places.chain(place).into_iter();
        let mut halls = chain.filter(|at| self.places.row(*at).level <= 3);
        halls.next().unwrap_or(place)
    }

    fn one_window(&self, at: PlaceId) -> Place {
        let name = self.places.name(at);
        let body = self.body_index("gov-service").unwrap_or(0);
        Place {
            id: format!("{}-one-thing", self.places.row(at).code),
            name: self.words.fill("hall", &[("region", &name)]),
            kind: PlaceKind::ServiceCentre,
            address: self.words.fill("hallAddress", &[("region", &name)]),
            window: Some(self.words.text("oneThingWindow")),
            hours: self.words.text("hallHours"),
            phone: Some(self.phone(&self.bodies[body].phone, at)),
            directions: None,
        }
    }
}

fn effort(visits: u32, materials: u32, days: u32) -> Effort {
    Effort {
        visits,
        materials,
        time: TimeLimit {
            amount: days,
            unit: TimeUnit::Workday,
        },
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

fn conditions(rows: &[ConditionRow]) -> Vec<Condition> {
    let show = |row: &ConditionRow| Condition {
        question: row.question.clone(),
        any_of: row.any_of.clone(),
    };
    rows.iter().map(show).collect()
}

fn question(row: &QuestionRow) -> Situation {
    let option = |option: &OptionRow| SituationOption {
        id: option.id.clone(),
        label: option.label.text(),
    };
    Situation {
        id: row.id.clone(),
        question: row.question.text(),
        help: None,
        multiple: false,
        options: row.options.iter().map(option).collect(),
        when: Vec::new(),
    }
}

fn faq(row: &FaqRow) -> Faq {
    Faq {
        id: None,
        question: row.question.text(),
        answer: row.answer.text(),
        category: None,
    }
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
