//! What somebody may need: by the time of the year, by what has changed in a region, by what others did next.

use contract::wire::{NoticeKind, Reason, ReasonKind, Recommendation, Side, Text};
use serde::Deserialize;

use super::content::{Both, both};
use super::items::Item;
use super::notices::{day_number, on};
use super::places::PlaceId;
use super::themes::on_side;
use super::{TemplateId, World};
use crate::clock;

/// For how many days a change is news.
const NEWS: i64 = 180;
/// How much each kind of reason weighs; what others did next weighs its share besides.
const SEASON: u32 = 60;
const CHANGED: u32 = 30;
const TOGETHER: u32 = 50;
const NEXT: u32 = 40;
const OFTEN: u32 = 1;

/// What recommendations rest on, beside notices and 一件事.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct RecommendedRows {
    seasons: Vec<SeasonRow>,
    next: Vec<NextRow>,
}

/// An item has its time of the year: days `MM-DD`, both included, over New Year where the end is before the beginning.
#[derive(Clone, Debug, Deserialize)]
struct SeasonRow {
    item: String,
    from: String,
    until: String,
    reason: Both,
}

/// Of a hundred who did one item, so many did the other within three months.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct NextRow {
    after: String,
    next: String,
    of_hundred: u32,
}

impl SeasonRow {
    fn holds(&self, day: &str) -> bool {
        let (from, until) = (self.from.as_str(), self.until.as_str());
        if from <= until {
            (from..=until).contains(&day)
        } else {
            day >= from || day <= until
        }
    }
}

/// What is asked for.
#[derive(Clone, Copy)]
pub(crate) struct Asked<'a> {
    pub side: Option<&'a Side>,
    /// The item that is being looked at.
    pub after: Option<Item>,
    /// `YYYY-MM-DD`.
    pub today: &'a str,
    pub most: usize,
}

/// Reasons gathered so far, by item.
struct Gathered<'w> {
    world: &'w World,
    place: PlaceId,
    side: Option<&'w Side>,
    without: Option<TemplateId>,
    open: &'w dyn Fn(Item) -> bool,
    rows: Vec<(Item, u32, Vec<Reason>)>,
}

impl Gathered<'_> {
    /// Adds a reason, where the item can be had in the place and fits what was asked.
    fn add(&mut self, template: TemplateId, weight: u32, kind: ReasonKind, text: Text) {
        let t = self.world.template(template);
        let other_side = self.side.is_some_and(|side| !on_side(t, side));
        if other_side || self.without == Some(template) {
            return;
        }
        let Some(item) = self.world.serving(self.place, template) else {
            return;
        };
        if !(self.open)(item) {
            return;
        }
        let reason = Reason { kind, text };
        match self.rows.iter_mut().find(|(known, ..)| *known == item) {
            Some((_, sum, reasons)) => {
                *sum += weight;
                reasons.push(reason);
            }
            None => self.rows.push((item, weight, vec![reason])),
        }
    }

    fn add_by_id(&mut self, id: &str, weight: u32, kind: ReasonKind, text: Text) {
        if let Some(template) = self.world.template_by_id(id) {
            self.add(template, weight, kind, text);
        }
    }
}

impl World {
    /// The likeliest first, each with its reasons, the strongest first; only of items that are open.
    pub(crate) fn recommended(
        &self,
        place: PlaceId,
        asked: &Asked<'_>,
        open: &dyn Fn(Item) -> bool,
    ) -> Vec<Recommendation> {
        let &Asked {
            side,
            after,
            today,
            most,
        } = asked;
        let mut gathered = Gathered {
            world: self,
            place,
            side,
            without: after.map(|item| item.template),
            open,
            rows: Vec::new(),
        };
        // Who looks at one item is told what goes with it, or nothing; the season is for those who look at none.
        match after {
            Some(item) => self.follows(&mut gathered, item),
            None => self.due(&mut gathered, today, most),
        }
        let heat = |item: &Item| self.template(item.template).heat;
        gathered
            .rows
            .sort_by_key(|(item, weight, _)| std::cmp::Reverse((*weight, heat(item))));
        let rows = gathered.rows.into_iter().take(most);
        rows.map(|(item, _, reasons)| Recommendation {
            item: self.summary(item, Some(place)),
            reasons,
        })
        .collect()
    }

    /// What belongs to an item, and what others did after it.
    fn follows(&self, gathered: &mut Gathered<'_>, item: Item) {
        let t = self.template(item.template);
        let name = both(&t.name, &t.name_en);
        for row in self.recommended.next.iter().filter(|row| row.after == t.id) {
            let share = Text::zh(row.of_hundred.to_string());
            let text = self
                .words
                .fill("recommendedNext", &[("item", &name), ("share", &share)]);
            gathered.add_by_id(&row.next, NEXT + row.of_hundred, ReasonKind::Next, text);
        }
        for row in &self.one_things {
            let joined: Vec<&str> = row.joins().collect();
            if !joined.contains(&t.id.as_str()) {
                continue;
            }
            for other in joined {
                let text = self
                    .words
                    .fill("recommendedTogether", &[("event", &row.name.text())]);
                gathered.add_by_id(other, TOGETHER, ReasonKind::Together, text);
            }
        }
    }

    /// What is due at this time of the year, what has changed here of late; where that is little, what many ask for.
    fn due(&self, gathered: &mut Gathered<'_>, today: &str, most: usize) {
        let day = today.get(5..).unwrap_or_default();
        for row in self.recommended.seasons.iter().filter(|row| row.holds(day)) {
            gathered.add_by_id(&row.item, SEASON, ReasonKind::Season, row.reason.text());
        }
        let Some(now) = day_number(today) else { return };
        for notice in self.notices_for(Some(gathered.place), now) {
            let Some(then) = day_number(&on(&notice.published_on, now)) else {
                continue;
            };
            if notice.kind != NoticeKind::ServiceChange || !(0..=NEWS).contains(&(now - then)) {
                continue;
            }
            let text = self.words.fill(
                "recommendedChanged",
                &[
                    ("date", &clock::day_in_words(then)),
                    ("notice", &both(&notice.title, &notice.title_en)),
                ],
            );
            for id in &notice.items {
                gathered.add_by_id(id, CHANGED, ReasonKind::Changed, text.clone());
            }
        }
        let text = self.words.fill(
            "recommendedOften",
            &[("region", &self.places.name(gathered.place))],
        );
        for item in self.offered(gathered.place) {
            if gathered.rows.len() >= most {
                break;
            }
            if gathered.rows.iter().all(|(known, ..)| *known != item) {
                gathered.add(item.template, OFTEN, ReasonKind::Often, text.clone());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(world: &World, found: &[Recommendation]) -> Vec<String> {
        let of = |row: &Recommendation| {
            let item = world.item(&row.item.id).expect("an item of the world");
            world.template(item.template).id.clone()
        };
        found.iter().map(of).collect()
    }

    fn ask(
        world: &World,
        side: Option<&Side>,
        after: Option<Item>,
        today: &str,
    ) -> Vec<Recommendation> {
        let asked = Asked {
            side,
            after,
            today,
            most: 4,
        };
        world.recommended(world.default_place, &asked, &|_| true)
    }

    #[test]
    fn every_season_has_something_for_persons_and_for_bodies() {
        let world = World::new(1, 400).expect("the content is sound");
        for side in [Side::Person, Side::Legal] {
            for month in 1..=12 {
                let today = format!("2026-{month:02}-20");
                let found = ask(&world, Some(&side), None, &today);
                let seasonal = found
                    .iter()
                    .any(|row| row.reasons[0].kind == ReasonKind::Season);
                assert!(seasonal, "{side:?} on {today}: {:?}", names(&world, &found));
                assert_eq!(found.len(), 4, "{side:?} on {today}");
            }
        }
    }

    #[test]
    fn a_season_may_go_over_new_year() {
        let row = |from: &str, until: &str| SeasonRow {
            item: String::new(),
            from: from.into(),
            until: until.into(),
            reason: Both::default(),
        };
        for (day, winter) in [("12-01", true), ("02-15", true), ("02-16", false)] {
            assert_eq!(row("12-01", "02-15").holds(day), winter, "{day}");
        }
        assert!(!row("03-01", "06-30").holds("12-01"));
    }

    #[test]
    fn after_a_birth_come_the_childs_insurance_and_allowance_and_never_the_birth_again() {
        let world = World::new(1, 400).expect("the content is sound");
        let template = world
            .template_by_id("newborn-birth-registration")
            .expect("an item");
        let item = world
            .serving(world.default_place, template)
            .expect("offered");
        let found = ask(&world, None, Some(item), "2026-11-20");
        let names = names(&world, &found);
        assert_eq!(names[0], "childcare-subsidy", "{names:?}");
        assert!(names.iter().any(|id| id == "resident-medical-enrolment"));
        assert!(!names.iter().any(|id| id == "newborn-birth-registration"));
    }
}
