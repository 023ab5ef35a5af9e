//! What people said of an item, month by month: the same that [`super::history`] tells of the whole year.

use contract::rectify::is_bad;
use contract::wire::{LevelCount, Satisfaction};

use super::items::Item;
use super::{World, seed};

/// Keeps these turns apart from the others that follow from place and template.
const MONTHS_APART: u64 = 0x5A1D;
/// How many months are told.
pub(crate) const MONTHS: usize = 12;

/// What was said in a month, or in several.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally {
    /// How many of each level, the best first.
    pub levels: [u64; 5],
    pub by_default: u64,
    pub rectified: u64,
}

impl Tally {
    /// Adds another.
    pub(crate) fn add(&mut self, other: &Self) {
        for (own, more) in self.levels.iter_mut().zip(other.levels) {
            *own += more;
        }
        self.by_default += other.by_default;
        self.rectified += other.rectified;
    }

    /// Counts one rating of a level.
    pub(crate) fn note(&mut self, level: &Satisfaction) {
        let known = Satisfaction::known();
        for (count, _) in self
            .levels
            .iter_mut()
            .zip(known)
            .filter(|(_, known)| known == level)
        {
            *count += 1;
        }
    }

    /// How many people said something.
    pub(crate) fn count(&self) -> u64 {
        self.levels.iter().sum()
    }

    /// The counts by level.
    pub(crate) fn by_level(&self) -> Vec<LevelCount> {
        let known = Satisfaction::known().into_iter();
        known
            .zip(self.levels)
            .map(|(level, count)| LevelCount { level, count })
            .collect()
    }

    /// How many were bad.
    pub(crate) fn bad(&self) -> u64 {
        self.by_level()
            .iter()
            .filter(|one| is_bad(&one.level))
            .map(|one| one.count)
            .sum()
    }
}

impl World {
    /// What people said of an item in each of the last months, the oldest first; together what [`World::said`] tells.
    pub(crate) fn said_by_month(&self, item: Item) -> [Tally; MONTHS] {
        let said = self.said(item);
        let (place, template) = (u64::from(item.place), u64::from(item.template));
        let turn = seed::of(self.seed ^ MONTHS_APART, place, template) % MONTHS as u64;
        let mut months: [Tally; MONTHS] = Default::default();
        let share = |count: u64, month: usize, apart: u64| {
            let all = MONTHS as u64;
            let odd = (month as u64 + turn + apart) % all < count % all;
            count / all + u64::from(odd)
        };
        for (at, month) in months.iter_mut().enumerate() {
            for (level, one) in (0..).zip(&said.levels) {
                if let Some(count) = month.levels.get_mut(level) {
                    *count = share(one.count, at, level as u64 * 5);
                }
            }
            month.by_default = share(said.by_default, at, 31);
            let bad = month.bad();
            // Of the newest some are still being looked into.
            let open = u64::from(at + 1 == MONTHS && turn.is_multiple_of(4));
            month.rectified = bad.saturating_sub(open);
        }
        months
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_months_come_to_what_is_told_of_the_whole() {
        let world = World::new(1, 3_000).expect("the content is sound");
        let mut any = 0;
        for item in world.offered(world.default_place) {
            let whole = world.said(item);
            let mut sum = Tally::default();
            for month in world.said_by_month(item) {
                assert!(month.rectified <= month.bad());
                sum.add(&month);
            }
            any += sum.count();
            assert_eq!(sum.by_default, whole.by_default);
            assert_eq!(sum.by_level(), whole.levels);
        }
        assert!(any > 0, "nobody said anything of any item");
    }
}
