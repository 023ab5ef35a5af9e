//! How many people wait: fewer at noon and in the evening, more in the middle of the morning; counted anew every five
//! minutes, the same for the same seed.

use contract::halls::minutes;
use contract::wire::{CounterQueue, HallQueue, Named, QueueLength};

use super::HALL;
use super::rows::CounterRow;
use crate::clock;
use crate::world::places::PlaceId;
use crate::world::{World, seed};

/// Seconds between two counts.
const EVERY: i64 = 300;
/// Minutes that one person takes at a window.
pub(crate) const CALLED_EACH: u32 = 8;

/// How busy it is from a time of the day on, in tenths.
const BUSY: [(&str, u64); 9] = [
    ("00:00", 4),
    ("09:30", 10),
    ("11:00", 6),
    ("12:00", 2),
    ("13:30", 5),
    ("14:00", 9),
    ("15:30", 5),
    ("16:30", 2),
    ("16:50", 1),
];

/// Windows with one queue.
pub(crate) struct Line {
    /// Id within the hall, and name.
    pub counter: Named,
    /// What its numbers begin with.
    pub letter: char,
    /// The numbers of its windows.
    pub windows: Vec<u32>,
}

/// About how long who comes now will wait, in minutes.
pub(crate) fn wait(waiting: u32, windows: u32) -> Option<u32> {
    (waiting * CALLED_EACH).checked_div(windows)
}

impl World {
    /// The queues of a hall, by kinds of windows.
    pub(crate) fn hall_lines(&self, place: PlaceId) -> Vec<Line> {
        let rows = ('A'..='Z').zip(self.counter_rows(place));
        rows.map(|(letter, row)| {
            let first = self.halls.first(row);
            Line {
                counter: Named {
                    id: row.id.clone(),
                    name: row.name.text(),
                },
                letter,
                windows: (first..first + row.windows).collect(),
            }
        })
        .collect()
    }

    /// How many wait at each kind of window.
    pub(crate) fn hall_queue(&self, place: PlaceId, now: i64) -> HallQueue {
        let open = self.hall_now(now);
        let slot = now.div_euclid(EVERY);
        let counters = self.counter_rows(place);
        HallQueue {
            measured_at: clock::rfc3339(slot * EVERY),
            again_after_seconds: 30,
            counters: if open.open {
                (0..)
                    .zip(counters)
                    .map(|(at, row)| self.counter_queue(place, slot, at, row))
                    .collect()
            } else {
                Vec::new()
            },
            now: open,
        }
    }

    /// How many wait in a hall in all.
    pub(super) fn queue_in_all(&self, place: PlaceId, now: i64) -> Option<QueueLength> {
        let queue = self.hall_queue(place, now);
        let waiting = queue.counters.iter().map(|one| one.waiting).sum();
        let windows: u32 = queue.counters.iter().map(|one| one.windows_open).sum();
        queue.now.open.then(|| QueueLength {
            waiting,
            minutes: wait(waiting, windows),
            measured_at: queue.measured_at,
        })
    }

    fn counter_queue(&self, place: PlaceId, slot: i64, at: u64, row: &CounterRow) -> CounterQueue {
        let slot_turn = slot.unsigned_abs().wrapping_mul(64) + at;
        let turn = seed::of(self.seed ^ HALL, u64::from(place), slot_turn);
        let time = clock::rfc3339(slot * EVERY);
        let now = minutes(&time[11..16]).unwrap_or(0);
        let since = |(from, _): &&(&str, u64)| minutes(from).is_some_and(|from| from <= now);
        let busy = BUSY.iter().rfind(since).map_or(0, |(_, busy)| *busy);
        let windows_open = (row.windows - (turn % 3) as u32 * row.windows / 6).max(1);
        let waiting = (u64::from(windows_open) * busy * (turn / 8 % 8 + 3) / 30) as u32;
        CounterQueue {
            counter: row.id.clone(),
            waiting,
            minutes: wait(waiting, windows_open),
            windows_open,
            called: Vec::new(),
        }
    }
}
