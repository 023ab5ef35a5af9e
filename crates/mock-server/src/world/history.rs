//! What became of an item's cases before anybody came here: how long they took, what people said of it.

use contract::wire::{ActualTime, LevelCount, ProjectType, Satisfaction, TimeLimit};

use super::items::Item;
use super::{World, seed};

/// Keeps these turns apart from the others that follow from place and template.
const HISTORY: u64 = 0x1157;
/// Fewer cases than that tell nothing about the time.
const FEW: u64 = 10;

/// What people said, before the ratings given here are added.
pub(crate) struct Said {
    /// How many of each level, the best first.
    pub levels: Vec<LevelCount>,
    pub by_default: u64,
}

impl World {
    fn past(&self, item: Item) -> u64 {
        let (place, template) = (u64::from(item.place), u64::from(item.template));
        seed::of(self.seed ^ HISTORY, place, template)
    }

    /// How many cases have ended: of what many ask for, more.
    fn ended(&self, item: Item) -> u64 {
        let heat = u64::from(self.template(item.template).heat);
        heat / 8 * (20 + self.past(item) % 100) / 100
    }

    /// How long they took, up to a day; `None` for what is decided at once, or too few.
    pub(crate) fn actual_time(&self, item: Item, until: &str) -> Option<ActualTime> {
        let promise = self.promise_time(item);
        let immediate = self.template(item.template).project_type == ProjectType::Immediate;
        let cases = self.ended(item);
        if immediate || promise.amount == 0 || cases < FEW {
            return None;
        }
        let turn = self.past(item) >> 8;
        let part = |percent: u64| TimeLimit {
            amount: (u64::from(promise.amount) * percent).div_ceil(100) as u32,
            unit: promise.unit.clone(),
        };
        let usual = 35 + turn % 45;
        Some(ActualTime {
            usual: part(usual),
            // Not every promise is kept.
            most: part((usual + 20 + turn / 64 % 20).min(105)),
            cases,
            until: until.to_owned(),
        })
    }

    /// What people said of it; of what nobody has asked for, nothing.
    pub(crate) fn said(&self, item: Item) -> Said {
        let turn = self.past(item) >> 16;
        let rated = self.ended(item) * (30 + turn % 40) / 100;
        let share = |percent: u64| rated * percent / 100;
        let (fair, bad, worst) = (share(3 + turn % 4), share(1 + turn % 3), share(turn % 2));
        let good = share(8 + turn / 4 % 20);
        let best = rated - good - fair - bad - worst;
        let counts = [best, good, fair, bad, worst];
        Said {
            levels: Satisfaction::known()
                .into_iter()
                .zip(counts)
                .map(|(level, count)| LevelCount { level, count })
                .collect(),
            by_default: share(5 + turn % 9),
        }
    }
}
