//! What all halls have in common: `data/halls.json`.

use serde::Deserialize;

use crate::files;
use crate::world::content::Both;

/// The file.
#[derive(Deserialize)]
pub(crate) struct HallRows {
    /// When one is served, from Monday to Sunday: from, to.
    pub(super) week: Vec<Vec<(String, String)>>,
    /// Kinds of windows of a centre, in the order of their numbers.
    pub(super) counters: Vec<CounterRow>,
    /// The windows of a community centre.
    pub(super) community: CounterRow,
    pub(super) holidays: Vec<HolidayRow>,
    /// What they are found by: centres, community centres.
    pub(crate) search: Vec<SoughtRow>,
}

/// Windows with one queue.
#[derive(Deserialize)]
pub(super) struct CounterRow {
    pub id: String,
    pub floor: u32,
    pub windows: u32,
    /// Departments that have these for themselves.
    pub bodies: Vec<String>,
    pub name: Both,
}

/// Days on which nobody is served.
#[derive(Deserialize)]
pub(super) struct HolidayRow {
    pub from: String,
    pub to: String,
    pub name: Both,
}

/// What people look for.
#[derive(Deserialize)]
pub(crate) struct SoughtRow {
    pub name: Both,
    pub aliases: Vec<String>,
    pub text: Both,
}

/// The windows of departments that have none of their own in the centre.
pub(super) const GENERAL: &str = "general";
/// Where 一件事 are taken.
pub(super) const ONE_THING: &str = "one-thing";

impl HallRows {
    /// Reads the file.
    pub(crate) fn load() -> Result<Self, String> {
        let rows: Self = files::read("data/halls.json")?;
        let counter = |id: &str| rows.counters.iter().any(|row| row.id == id);
        let whole = rows.week.len() == 7 && counter(GENERAL) && counter(ONE_THING);
        if !whole || rows.search.len() != 2 {
            return Err("data/halls.json: a week, two kinds to be found, the general windows and those of one thing".to_owned());
        }
        Ok(rows)
    }

    /// Windows of a kind.
    pub(super) fn counter(&self, id: &str) -> &CounterRow {
        let mut rows = self.counters.iter();
        rows.find(|row| row.id == id).unwrap_or(&self.community)
    }

    /// The number of the first window of a kind: they are counted through the whole house.
    pub(super) fn first(&self, counter: &CounterRow) -> u32 {
        let before = self.counters.iter().take_while(|row| row.id != counter.id);
        if counter.id == self.community.id {
            return 1;
        }
        before.map(|row| row.windows).sum::<u32>() + 1
    }
}
