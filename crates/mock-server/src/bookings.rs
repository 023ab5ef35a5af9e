//! Bookings: who comes to which hall for what, and when.

pub(crate) mod act;
pub(crate) mod calling;
mod line;
pub(crate) mod make;
pub(crate) mod news;
pub(crate) mod show;

use std::sync::{Mutex, MutexGuard};

use contract::wire::{BookingRules, BookingState};
use serde::{Deserialize, Serialize};

use crate::http::routes::Ctx;
use crate::world::halls::LEAD;

/// What holds.
pub(crate) const RULES: BookingRules = BookingRules {
    lead_minutes: LEAD,
    change_minutes: 120,
    early_minutes: 30,
    most_missed: 2,
    missed_days: 90,
    barred_days: 30,
};
/// Seconds of a day.
const DAY: i64 = 86_400;

/// A booking as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Kept {
    pub id: String,
    pub number: String,
    pub code: String,
    /// Id of the persona for whom it is.
    pub applicant: String,
    /// Id of the persona who made it.
    pub by: String,
    pub hall: String,
    pub item: String,
    /// Id of the kind of windows within the hall.
    pub counter: String,
    pub starts: i64,
    pub ends: i64,
    pub state: BookingState,
    pub revision: u32,
}

/// All of them.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Book {
    rows: Vec<Kept>,
    /// The numbers that were given.
    #[serde(default)]
    line: Vec<line::Number>,
}

/// The book, opened by one request at a time.
#[derive(Default)]
pub(crate) struct Bookings(Mutex<Book>);

impl Bookings {
    fn book(&self) -> MutexGuard<'_, Book> {
        match self.0.lock() {
            Ok(book) => book,
            Err(poisoned) => poisoned.into_inner(),
        }
    }

    /// The book as it is at a moment: who did not come by the end of their time has missed it.
    pub(crate) fn open(&self, now: i64) -> MutexGuard<'_, Book> {
        let mut book = self.book();
        for kept in &mut book.rows {
            if kept.state == BookingState::Booked && now >= kept.ends {
                kept.turn(BookingState::Missed);
            }
        }
        book.days_end(now);
        book
    }

    /// Empty again.
    pub(crate) fn clear(&self) {
        self.load(Book::default());
    }

    /// For a snapshot.
    pub(crate) fn save(&self) -> Book {
        self.book().clone()
    }

    /// From a snapshot.
    pub(crate) fn load(&self, book: Book) {
        *self.book() = book;
    }
}

impl Ctx<'_> {
    /// The bookings as they are now.
    pub(crate) fn bookings(&self) -> MutexGuard<'_, Book> {
        self.shared.bookings.open(self.shared.clock.now())
    }
}

impl Kept {
    /// Whether a number is given for it at a moment.
    fn may_take(&self, now: i64) -> bool {
        let from = self.starts - i64::from(RULES.early_minutes) * 60;
        self.state == BookingState::Booked && (from..self.ends).contains(&now)
    }

    fn turn(&mut self, state: BookingState) {
        self.state = state;
        self.revision += 1;
    }
}

impl Book {
    /// Those that a persona made or that are for them, with their revisions: whatever changes in them changes this.
    pub(crate) fn mark(&self, persona: &str) -> String {
        let own = self.rows.iter();
        own.filter(|kept| kept.applicant == persona || kept.by == persona)
            .map(|kept| format!("{}{};", kept.id, kept.revision))
            .collect()
    }

    /// How many places are held at windows of a hall at a moment, but for one booking.
    fn held(&self, hall: &str, counter: &str, starts: i64, but: Option<&str>) -> u32 {
        let there = |kept: &&Kept| {
            kept.hall == hall
                && kept.counter == counter
                && kept.starts == starts
                && kept.state == BookingState::Booked
                && but != Some(&kept.id)
        };
        u32::try_from(self.rows.iter().filter(there).count()).unwrap_or(u32::MAX)
    }

    /// How many bookings somebody missed that count at a moment, and the moment until which they are barred.
    pub(crate) fn missed(&self, applicant: &str, now: i64) -> (u32, Option<i64>) {
        let since = now - i64::from(RULES.missed_days) * DAY;
        let mut ends: Vec<i64> = self
            .rows
            .iter()
            .filter(|kept| kept.applicant == applicant && kept.state == BookingState::Missed)
            .map(|kept| kept.ends)
            .filter(|at| *at >= since)
            .collect();
        ends.sort_unstable();
        let many = u32::try_from(ends.len()).unwrap_or(u32::MAX);
        let barred = ends
            .last()
            .map(|last| last + i64::from(RULES.barred_days) * DAY);
        (
            many,
            barred.filter(|until| many >= RULES.most_missed && now < *until),
        )
    }

    /// Says what became of a booking, whatever its time; whether there is one.
    pub(crate) fn end(&mut self, id: &str, state: BookingState, now: i64) -> bool {
        let found = self.rows.iter_mut().find(|kept| kept.id == id);
        found
            .map(|kept| {
                // It must not lie in the future for what counts from its end.
                kept.ends = kept.ends.min(now);
                kept.turn(state);
            })
            .is_some()
    }
}
