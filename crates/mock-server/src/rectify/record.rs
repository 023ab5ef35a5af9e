//! A rectification as the server keeps it, and its clock in working days.

use contract::rectify::At;
use contract::wire::{
    CaseClock, ClockState, RectificationEntry, RectificationOutcome, ThreadRating, TimeUnit,
};
use serde::{Deserialize, Serialize};

use crate::clock;

/// Working days within which it is answered.
const PROMISED: i64 = 15;
/// Working days by which the answer may be put off.
pub(super) const EXTENSION: i64 = 10;
/// Working days without a word after which it is closed.
const SILENCE: i64 = 10;

/// A rectification.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Record {
    /// Opaque.
    pub id: String,
    /// Of which rating of the case.
    pub round: u8,
    #[serde(with = "crate::by_name")]
    pub at: At,
    pub opened_at: i64,
    /// When the clock of the answer that is owed, or was owed last, began.
    pub since: i64,
    /// Within how many working days.
    pub days: i64,
    /// When the last answer came.
    pub stopped_at: Option<i64>,
    pub changed_at: i64,
    /// Whether it was said that the day has gone by.
    pub overdue_told: bool,
    /// The oldest first.
    pub entries: Vec<RectificationEntry>,
    pub outcome: Option<RectificationOutcome>,
    pub revisit: Option<ThreadRating>,
}

impl Record {
    /// A new one, without an entry.
    pub(super) fn new(id: String, round: u8, now: i64) -> Self {
        Self {
            id,
            round,
            at: At::Received,
            opened_at: now,
            since: now,
            days: PROMISED,
            stopped_at: None,
            changed_at: now,
            overdue_told: false,
            entries: Vec::new(),
            outcome: None,
            revisit: None,
        }
    }

    /// The guarded revision, as it travels.
    pub(crate) fn revision(&self) -> String {
        format!("r{}", self.entries.len())
    }

    /// The answer is owed anew.
    pub(super) fn restart(&mut self, now: i64) {
        self.since = now;
        self.days = PROMISED;
        self.stopped_at = None;
        self.overdue_told = false;
    }

    /// The day by which the answer is owed.
    pub(super) fn due(&self) -> i64 {
        clock::workdays_on(clock::day(self.since), self.days)
    }

    /// Whether that day is over, and no answer came.
    pub(super) fn overdue(&self, now: i64) -> bool {
        self.at.is_owed() && clock::day(now) > self.due()
    }

    /// The last day to say something of the answer.
    pub(super) fn silent_after(&self) -> i64 {
        clock::workdays_on(clock::day(self.changed_at), SILENCE)
    }

    /// The clock as it travels.
    pub(super) fn clock(&self, now: i64) -> CaseClock {
        let end = clock::day(self.stopped_at.unwrap_or(now));
        let used = clock::workdays(clock::day(self.since), end);
        let count = |days: i64| u32::try_from(days.max(0)).unwrap_or(u32::MAX);
        CaseClock {
            state: if self.overdue(now) {
                ClockState::Overdue
            } else {
                self.at.clock()
            },
            promised: count(self.days),
            unit: TimeUnit::Workday,
            used: count(used),
            left: count(self.days - used),
            due_on: self.at.is_owed().then(|| clock::date(self.due())),
            reason: None,
            paused_at: None,
        }
    }
}
