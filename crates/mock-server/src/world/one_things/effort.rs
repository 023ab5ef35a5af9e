//! What the items of a 一件事 took before they were joined, and what they take now.

use std::collections::HashSet;

use contract::wire::{Effort, Necessity, TimeLimit, TimeUnit};

use super::{Joined, spares};
use crate::world::World;
use crate::world::summary::workdays;

impl World {
    /// What the items took before: each by itself at a counter with all its papers, one after another.
    pub(super) fn before(&self, joined: &Joined<'_>) -> Effort {
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
    pub(super) fn after(&self, joined: &Joined<'_>) -> Effort {
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
