//! How well the engine finds what people mean: the pairs of data/relevance.json, asked and counted.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Ref;
use crate::files;
use crate::world::World;

/// How many of the first hits count.
const FIRST: usize = 5;

#[derive(Deserialize)]
struct Pair {
    query: String,
    /// Ids of the items that somebody who types this may want.
    expect: Vec<String>,
    kind: String,
    /// Written before any result was seen, and never tuned for.
    #[serde(default)]
    held: bool,
}

/// What was counted.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Report {
    pub all: Share,
    pub tuned: Share,
    pub held: Share,
    pub kinds: BTreeMap<String, Share>,
    /// Those of which something is missing among the first. The held ones are not named, so that nobody tunes for
    /// them.
    pub missed: Vec<Missed>,
}

/// The mean over some queries.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Share {
    pub queries: u32,
    /// The part of what is expected that stands among the first five.
    pub recall: f64,
    /// One over the rank of the first expected.
    pub mrr: f64,
}

impl Share {
    fn add(&mut self, recall: f64, rank: f64) {
        let before = f64::from(self.queries);
        self.queries += 1;
        let count = f64::from(self.queries);
        self.recall = (self.recall * before + recall) / count;
        self.mrr = (self.mrr * before + rank) / count;
    }
}

/// A query that misses something.
#[derive(Debug, Serialize)]
pub(crate) struct Missed {
    pub query: String,
    pub kind: String,
    pub missing: Vec<String>,
    pub found: Vec<String>,
}

/// Asks every query of the set.
///
/// # Errors
/// What is wrong with the set: it cannot be read, or expects an item that is not there.
pub(crate) fn measure(world: &World) -> Result<Report, String> {
    let pairs: Vec<Pair> = files::read("data/relevance.json")?;
    let mut report = Report::default();
    for pair in pairs {
        if let Some(id) = pair
            .expect
            .iter()
            .find(|id| world.template_by_id(id).is_none())
        {
            return Err(format!("data/relevance.json: no item {id}"));
        }
        let mut found: Vec<String> = world
            .search()
            .find(world, &pair.query)
            .found
            .iter()
            .filter_map(|found| match found.what {
                Ref::Item(template) => Some(world.template(template).id.clone()),
                _ => None,
            })
            .collect();
        let rank = found.iter().position(|id| pair.expect.contains(id));
        let rank = rank.map_or(0.0, |at| 1.0 / (at + 1) as f64);
        found.truncate(FIRST);
        let missing: Vec<String> = pair
            .expect
            .iter()
            .filter(|id| !found.contains(id))
            .cloned()
            .collect();
        let recall = 1.0 - missing.len() as f64 / pair.expect.len().max(1) as f64;
        report.all.add(recall, rank);
        let part = if pair.held {
            &mut report.held
        } else {
            &mut report.tuned
        };
        part.add(recall, rank);
        let kind = report.kinds.entry(pair.kind.clone()).or_default();
        kind.add(recall, rank);
        if !missing.is_empty() && !pair.held {
            report.missed.push(Missed {
                query: pair.query,
                kind: pair.kind,
                missing,
                found,
            });
        }
    }
    Ok(report)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_mean_is_among_the_first_five() {
        let world = World::new(1, 400).expect("a world");
        let report = measure(&world).expect("a set");
        assert!(report.all.queries >= 160, "{:?}", report.all);
        assert!(report.held.queries * 5 >= report.all.queries);
        assert!(
            report.all.recall >= 0.9,
            "{:?}\n{:#?}",
            report.all,
            report.missed
        );
    }
}
