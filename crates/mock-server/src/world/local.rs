//! What a place does its own way: regions keep the same law, and promise, ask and receive differently within it.
//!
//! The region where visitors start, those above it and those in it are as the templates say; so is a team's own import.
//! All others differ from them, each item by itself, the same for the same seed.

use contract::wire::{ExemptionMode, OnlineDepth, ProjectType, Step, Text, TimeLimit, TimeUnit};

use super::content::{MaterialRow, StepRow};
use super::items::Item;
use super::{World, seed};

/// Keeps these turns apart from the others that follow from place and template.
const LOCAL: u64 = 0x10CA1;
/// How many working days stand in the text of a step.
const DAYS: &str = "个工作日";

impl World {
    /// A number that says how the place differs; `None` where everything is as the template says.
    fn local_turn(&self, item: Item) -> Option<u64> {
        let own = self.template(item.template).only_region.is_some();
        let near = self.places.chain(self.default_place).contains(&item.place)
            || self.places.chain(item.place).contains(&self.default_place);
        (!own && !near).then(|| {
            seed::of(
                self.seed ^ LOCAL,
                u64::from(item.place),
                u64::from(item.template),
            )
        })
    }

    /// 承诺办结时限, never more than the law allows.
    pub(crate) fn promise_time(&self, item: Item) -> TimeLimit {
        let t = self.template(item.template);
        let usual = t.promise_time.limit();
        let counts = t.project_type == ProjectType::Promised && usual.unit == TimeUnit::Workday;
        let Some(turn) = self.local_turn(item).filter(|_| counts && usual.amount > 2) else {
            return usual;
        };
        let amount = match turn % 4 {
            0 => usual.amount,
            1 => usual.amount * 3 / 4,
            2 => usual.amount / 2,
            _ if t.legal_time.unit == TimeUnit::Workday => {
                (usual.amount * 5 / 4).min(t.legal_time.days.max(usual.amount))
            }
            _ => usual.amount - 1,
        };
        TimeLimit { amount, ..usual }
    }

    /// Whether one comes twice to where others let one come once.
    fn comes_again(&self, item: Item) -> bool {
        let t = self.template(item.template);
        let once = t.visits == 1 && t.online_depth == OnlineDepth::Three;
        once && self
            .local_turn(item)
            .is_some_and(|turn| (turn >> 8).is_multiple_of(3))
    }

    /// 到办事现场次数.
    pub(crate) fn visits(&self, item: Item) -> u32 {
        self.template(item.template).visits + u32::from(self.comes_again(item))
    }

    /// Why one must come in person.
    pub(super) fn visit_reason(&self, item: Item) -> Option<Text> {
        let reason = self.template(item.template).visit_reason.as_deref()?;
        if reason.is_empty() {
            return None;
        }
        if !self.comes_again(item) {
            return Some(Text::zh(reason));
        }
        Some(Text::zh([reason, self.words.zh("comeAgain")].concat()))
    }

    /// 网上办理深度: what wants two visits is only looked at on line beforehand.
    pub(super) fn online_depth(&self, item: Item) -> OnlineDepth {
        if self.comes_again(item) {
            return OnlineDepth::Two;
        }
        self.template(item.template).online_depth.clone()
    }

    /// Whether the place has no access yet to a certificate that others call up by themselves.
    pub(super) fn wants_paper(&self, item: Item, at: usize, row: &MaterialRow) -> bool {
        row.exemption.mode == ExemptionMode::CertificateShared
            && self
                .local_turn(item)
                .is_some_and(|turn| seed::mix(turn ^ at as u64).is_multiple_of(4))
    }

    /// The process; what a place promises less or more of is the longest step's.
    pub(super) fn steps(&self, item: Item) -> Vec<Step> {
        let t = self.template(item.template);
        let (usual, here) = (t.promise_time.days, self.promise_time(item).amount);
        let longest = (0..t.steps.len()).max_by_key(|at| days(&t.steps[*at]).unwrap_or(0));
        (0..)
            .zip(&t.steps)
            .map(|(at, row)| {
                let time = match days(row) {
                    Some(days) if Some(at) == longest && usual != here => {
                        let days = (days + here).saturating_sub(usual).max(1);
                        [&days.to_string(), DAYS].concat()
                    }
                    _ => row.days.clone(),
                };
                Step {
                    name: Text::zh(&*row.name),
                    actor: Text::zh(&*row.actor),
                    time: Text::zh(time),
                    does: Text::zh(&*row.does),
                    result: Text::zh(&*row.result),
                }
            })
            .collect()
    }
}

/// The working days of a step, where it says just that.
fn days(row: &StepRow) -> Option<u32> {
    row.days.strip_suffix(DAYS)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_visitors_start_all_is_as_written_and_elsewhere_nobody_promises_more_than_the_law() {
        let world = World::new(1, 3_000).expect("the content is sound");
        let mut differ = (0, 0, 0);
        for template in 0..world.templates.len() as u32 {
            let t = world.template(template);
            for place in 0..world.places.len() as u32 {
                let item = Item { place, template };
                if !world.items.has(place, template) {
                    continue;
                }
                let promise = world.promise_time(item);
                assert!(promise.amount > 0 || t.promise_time.days == 0, "{}", t.id);
                if t.legal_time.unit == promise.unit && t.legal_time.days > 0 {
                    assert!(promise.amount <= t.legal_time.days, "{}", t.id);
                }
                let changed = promise != t.promise_time.limit();
                let again = world.visits(item) != t.visits;
                let paper = (0..)
                    .zip(&t.materials)
                    .any(|(at, row)| world.wants_paper(item, at, row));
                if world.local_turn(item).is_none() {
                    assert!(!changed && !again && !paper, "{}", t.id);
                }
                differ.0 += u32::from(changed);
                differ.1 += u32::from(again);
                differ.2 += u32::from(paper);
            }
        }
        assert!(differ.0 > 0 && differ.1 > 0 && differ.2 > 0, "{differ:?}");
    }
}
