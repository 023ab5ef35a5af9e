//! The book of all threads, opened by one request at a time.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard};

use contract::wire::Message;
use contract::{Problem, ProblemKind};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::record::Record;
use super::{seeds, step};
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::state::Shared;
use crate::world::World;

/// All threads.
#[derive(Default)]
pub(crate) struct Talk(Mutex<Book>);

/// What the book holds.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Book {
    /// Whether the samples stand in it.
    seeded: bool,
    pub(super) threads: Vec<Record>,
    /// Last serial number by kind and day.
    serials: HashMap<String, u32>,
    /// Messages on their way to personas.
    pub(super) outbox: Vec<(String, Message)>,
}

impl Talk {
    /// Opens the book: time has done its work on every thread.
    pub(crate) fn open(&self, ctx: &Ctx<'_>) -> Result<MutexGuard<'_, Book>, Problem> {
        self.book(ctx.shared, &ctx.world).ok_or_else(|| {
            refuse::with_detail(ProblemKind::Internal, ctx.trace(), "the threads are lost")
        })
    }

    /// As [`Self::open`], outside of a request.
    pub(crate) fn book(&self, shared: &Shared, world: &World) -> Option<MutexGuard<'_, Book>> {
        let mut book = self.0.lock().ok()?;
        let now = shared.clock.now();
        if !book.seeded {
            book.seeded = true;
            seeds::sow(&mut book, world, now);
        }
        if step::time_goes_by(&mut book, world, now) {
            shared.cases.tell();
        }
        Some(book)
    }

    /// An empty book; samples stand in it again when it is opened.
    pub(crate) fn clear(&self) {
        self.load(Book::default());
    }

    /// The book for a snapshot.
    pub(crate) fn save(&self) -> Value {
        let book = self.0.lock();
        book.ok()
            .and_then(|book| serde_json::to_value(&*book).ok())
            .unwrap_or_default()
    }

    /// The book of a snapshot, in place of this one.
    pub(crate) fn load(&self, saved: Book) {
        if let Ok(mut book) = self.0.lock() {
            *book = saved;
        }
    }
}

impl Book {
    /// All threads.
    pub(crate) fn threads(&self) -> &[Record] {
        &self.threads
    }

    /// Where the thread of an id stands.
    pub(crate) fn find(&self, id: &str) -> Option<usize> {
        self.threads.iter().position(|thread| thread.id == id)
    }

    /// The messages on their way, to be put before their personas.
    pub(crate) fn post(&mut self) -> Vec<(String, Message)> {
        std::mem::take(&mut self.outbox)
    }

    /// The number of the next ticket of a kind on a day.
    pub(super) fn next_number(&mut self, letters: &str, region: &str, now: i64) -> String {
        let day = clock::date(clock::day(now)).replace('-', "");
        let stem = format!("{letters}{}{day}", region.get(..6).unwrap_or(region));
        let serial = self.serials.entry(stem.clone()).or_default();
        *serial += 1;
        format!("{stem}{serial:04}")
    }
}
