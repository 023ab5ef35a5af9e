//! The book of all cases, opened by one request at a time.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard};

use contract::wire::{Message, Receipt};
use contract::{Problem, ProblemKind};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio::sync::watch;

use super::lookup::Tries;
use super::record::Record;
use super::{correct, reckon, seeds, show, told};
use crate::cards::Wallets;
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::mail::{self, Mail};
use crate::rectify;
use crate::state::Shared;
use crate::world::World;
use crate::world::items::Item;

/// All cases, and who waits for news of them.
pub(crate) struct Cases {
    book: Mutex<Book>,
    /// Counts the changes.
    news: watch::Sender<u64>,
}

/// What the book holds.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Book {
    /// Whether the sample cases stand in it.
    seeded: bool,
    cases: Vec<Record>,
    /// Messages, the oldest first, each with the persona it is to.
    pub(crate) messages: Vec<(String, Message)>,
    /// Who wants to be told what, and how.
    #[serde(default)]
    pub(crate) mail: Mail,
    pub(crate) wallets: Wallets,
    /// Last serial number by item and day.
    serials: HashMap<String, u32>,
    #[serde(skip)]
    by_id: HashMap<String, usize>,
    #[serde(skip)]
    by_number: HashMap<String, usize>,
    #[serde(skip)]
    pub(crate) tries: Tries,
    /// Codes of cards that nobody knows, and cards that were not one's own.
    #[serde(skip)]
    pub(crate) card_tries: Tries,
    /// Collection codes that there are not, by who tried them at the desk.
    #[serde(skip)]
    pub(crate) collect_tries: Tries,
    /// Counter codes that there are not, likewise.
    #[serde(skip)]
    pub(crate) counter_tries: Tries,
    /// Take-up codes that there are not for whoever tried them.
    #[serde(skip)]
    pub(crate) take_up_tries: Tries,
    /// Numbers of bills that there are not, likewise.
    #[serde(skip)]
    pub(crate) bill_tries: Tries,
    /// When it was opened.
    #[serde(skip)]
    pub(crate) now: i64,
    /// Names of items, which are worked out slowly.
    #[serde(skip)]
    pub(super) names: HashMap<Item, contract::wire::Named>,
}

impl Default for Cases {
    fn default() -> Self {
        Self {
            book: Mutex::default(),
            news: watch::Sender::new(0),
        }
    }
}

impl Cases {
    /// Opens the book: time has done its work on every case.
    pub(crate) fn open(&self, ctx: &Ctx<'_>) -> Result<MutexGuard<'_, Book>, Problem> {
        self.book(ctx.shared, &ctx.world).ok_or_else(|| {
            refuse::with_detail(ProblemKind::Internal, ctx.trace(), "the cases are lost")
        })
    }

    /// As [`Self::open`], outside of a request.
    pub(crate) fn book(&self, shared: &Shared, world: &World) -> Option<MutexGuard<'_, Book>> {
        let mut book = self.book.lock().ok()?;
        let now = shared.clock.now();
        book.now = now;
        if !book.seeded {
            book.seeded = true;
            book.wallets.since = Some(clock::day(now));
            seeds::sow(&mut book, world, shared.tuning().cases, now);
            rectify::sow(&mut book, world, now);
            mail::seeds::sow(&mut book, world, now);
        }
        mail::expiry::remind(&mut book, world, now);
        let closed = rectify::time_goes_by(&mut book, world, now);
        if correct::time_is_over(&mut book, world, now) || closed {
            self.tell();
        }
        Some(book)
    }

    /// Says that something has changed.
    pub(crate) fn tell(&self) {
        self.news.send_modify(|turn| *turn += 1);
    }

    /// News of changes.
    pub(crate) fn news(&self) -> watch::Receiver<u64> {
        self.news.subscribe()
    }

    /// An empty book; sample cases stand in it again when it is opened.
    pub(crate) fn clear(&self) {
        if let Ok(mut book) = self.book.lock() {
            *book = Book::default();
        }
        self.tell();
    }

    /// The book for a snapshot.
    pub(crate) fn save(&self) -> Value {
        let book = self.book.lock();
        book.ok()
            .and_then(|book| serde_json::to_value(&*book).ok())
            .unwrap_or_default()
    }

    /// The book of a snapshot, in place of this one.
    pub(crate) fn load(&self, saved: Book) {
        if let Ok(mut book) = self.book.lock() {
            *book = saved;
            book.index();
        }
        self.tell();
    }
}

impl Book {
    fn index(&mut self) {
        let rows = || self.cases.iter().enumerate();
        self.by_id = rows().map(|(at, case)| (case.id.clone(), at)).collect();
        self.by_number = rows().map(|(at, case)| (case.number.clone(), at)).collect();
    }

    /// Adds a case; where it stands.
    pub(super) fn add(&mut self, case: Record) -> usize {
        let at = self.cases.len();
        self.by_id.insert(case.id.clone(), at);
        self.by_number.insert(case.number.clone(), at);
        self.cases.push(case);
        at
    }

    /// Where the case of an id stands.
    pub(crate) fn find(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// Where the case of a number stands.
    pub(crate) fn numbered(&self, number: &str) -> Option<usize> {
        self.by_number.get(number).copied()
    }

    /// A case by where it stands.
    pub(crate) fn case(&self, at: usize) -> &Record {
        &self.cases[at]
    }

    /// The same, to change it.
    pub(crate) fn case_mut(&mut self, at: usize) -> &mut Record {
        &mut self.cases[at]
    }

    /// All cases.
    pub(crate) fn cases(&self) -> &[Record] {
        &self.cases
    }

    /// The number of the next case of an item on a day.
    pub(super) fn next_number(&mut self, world: &World, item: Item, now: i64) -> String {
        let day = clock::rfc3339(now)[..10].replace('-', "");
        let stem = format!("{}{day}", world.task_code(item));
        let serial = self.serial(&stem);
        format!("{stem}{:04}", serial % 10_000)
    }

    /// The next number of a series.
    pub(crate) fn serial(&mut self, series: &str) -> u32 {
        let serial = self.serials.entry(series.to_owned()).or_default();
        *serial += 1;
        *serial
    }

    /// What one has in hand after submitting.
    pub(crate) fn receipt(&self, world: &World, at: usize) -> Option<Receipt> {
        let case = self.cases.get(at)?;
        let filed = &case.filed;
        // As it was then: the receipt does not change with the case.
        let by = clock::workdays_on(clock::day(case.submitted_at), 5);
        let day = clock::day_in_words(by);
        let item = show::item(world, filed.item);
        Some(Receipt {
            case: case.id.clone(),
            number: case.number.clone(),
            query_code: case.query_code.clone(),
            item,
            applicant: filed.principal.name.clone(),
            submitted_at: clock::rfc3339(case.submitted_at),
            department: world.department_of(filed.item),
            next: world.words.fill("case.next.SUBMITTED", &[("day", &day)]),
            next_by: clock::rfc3339(clock::morning(by + 1) - 1),
            told: told::told(world, case),
            documents: filed
                .materials
                .iter()
                .flat_map(|material| material.documents.clone())
                .collect(),
            digest: filed.digest.clone(),
        })
    }

    /// Where each case stands, with its reckoned clock, for lists.
    pub(super) fn reckoned<'a>(
        &'a self,
        world: &'a World,
        now: i64,
    ) -> impl Iterator<Item = (usize, &'a Record, reckon::Reckoned)> + 'a {
        let rows = self.cases.iter().enumerate();
        rows.map(move |(at, case)| (at, case, reckon::reckon(world, case, now)))
    }
}
