//! Everything that can change while the server runs, as JSON: saved by one test, loaded by the next.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::turn::Wrong;
use crate::bills::{self, Teller};
use crate::cases::{Book, MOST_CASES};
use crate::delegations;
use crate::documents::{self, Scanner};
use crate::drafts;
use crate::faults::Fault;
use crate::keeping;
use crate::session::Who;
use crate::session::identities::Identities;
use crate::signatures;
use crate::standing::Turned;
use crate::state::{Options, Shared, Tuning};
use crate::talk;
use crate::world::MOST_ITEMS;

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Snapshot {
    version: u32,
    seed: u64,
    items: usize,
    delay: u64,
    error_rate: f64,
    /// Seconds that the clock is ahead of real time.
    clock_ahead: i64,
    faults: Vec<ArmedRow>,
    sessions: Vec<SessionRow>,
    #[serde(default)]
    delegations: delegations::Book,
    #[serde(default)]
    standings: BTreeMap<String, Turned>,
    #[serde(default)]
    drafts: Vec<drafts::Kept>,
    #[serde(default)]
    begun: Vec<drafts::begun::Begun>,
    #[serde(default)]
    documents: Vec<documents::Kept>,
    #[serde(default)]
    uploads: Scanner,
    #[serde(default)]
    bills: Vec<bills::Kept>,
    #[serde(default)]
    bookings: crate::bookings::Book,
    #[serde(default)]
    payments: Teller,
    #[serde(default)]
    signatures: Vec<signatures::Kept>,
    #[serde(default)]
    identities: Identities,
    #[serde(default)]
    case_filters: Vec<crate::api::KeptCaseFilter>,
    #[serde(default)]
    tags: Vec<crate::tags::Kept>,
    /// How many cases of others stand in the book at the start.
    #[serde(default = "usual_cases")]
    case_count: usize,
    /// The book of cases; one as at the start without it.
    #[serde(default)]
    cases: Value,
    #[serde(default)]
    keeping: keeping::Kept,
    /// The book of threads; one as at the start without it.
    #[serde(default)]
    threads: Value,
    #[serde(default)]
    privacy: crate::privacy::Kept,
}

fn usual_cases() -> usize {
    Options::default().cases
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ArmedRow {
    endpoint: String,
    fault: String,
    count: Option<u32>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SessionRow {
    id: String,
    persona: Option<String>,
    csrf: String,
    seen: i64,
    #[serde(default)]
    public: bool,
    #[serde(default)]
    acting: Option<String>,
}

/// The state as JSON.
pub(crate) fn save(shared: &Shared) -> Value {
    // What was to be destroyed by now is in no snapshot.
    crate::privacy::destroy::settle(shared);
    let tuning = shared.tuning();
    let faults = shared.faults.list().into_iter();
    let sessions = shared.sessions.save().into_iter();
    let snapshot = Snapshot {
        version: 1,
        seed: tuning.seed,
        items: tuning.items,
        delay: tuning.delay,
        error_rate: tuning.error_rate,
        clock_ahead: shared.clock.ahead(),
        faults: faults
            .map(|(endpoint, armed)| ArmedRow {
                endpoint,
                fault: armed.fault.name(),
                count: armed.left,
            })
            .collect(),
        sessions: sessions
            .map(|who| SessionRow {
                id: who.id,
                persona: who.persona,
                csrf: who.csrf,
                seen: who.seen,
                public: who.public_terminal,
                acting: who.acting,
            })
            .collect(),
        delegations: shared.delegations.save(),
        standings: shared.standings.save(),
        drafts: shared.drafts.save(),
        begun: shared.begun.save(),
        documents: shared.documents.save(),
        uploads: shared.documents.scanner(),
        bills: shared.bills.save(),
        bookings: shared.bookings.save(),
        payments: shared.bills.teller(),
        signatures: shared.signatures.save(),
        identities: shared.sessions.identities().clone(),
        case_filters: shared.case_filters.save(),
        tags: shared.tags.save(),
        case_count: tuning.cases,
        cases: shared.cases.save(),
        keeping: shared.keeping.save(),
        threads: shared.talk.save(),
        privacy: shared.spaces.save(),
    };
    serde_json::to_value(snapshot).unwrap_or_default()
}

/// A book of the snapshot; none where it has none.
fn saved<T: serde::de::DeserializeOwned>(
    field: &'static str,
    value: Value,
) -> Result<Option<T>, Wrong> {
    if value.is_null() {
        return Ok(None);
    }
    serde_json::from_value(value).map(Some).map_err(|e| Wrong {
        field,
        expected: format!("what GET _mock/snapshot answers: {e}"),
    })
}

/// Takes a saved state in place of the present one. Nothing changes when it is not right.
pub(crate) fn load(shared: &Shared, body: &Value) -> Result<(), Wrong> {
    let wrong = |field, expected: &str| Wrong {
        field,
        expected: expected.to_owned(),
    };
    let snapshot: Snapshot = serde_json::from_value(body.clone()).map_err(|e| Wrong {
        field: "",
        expected: format!("what GET _mock/snapshot answers: {e}"),
    })?;
    if snapshot.version != 1 {
        return Err(wrong("version", "1"));
    }
    if !(1..=MOST_ITEMS).contains(&snapshot.items) {
        return Err(wrong("items", "a whole number from 1 to 1000000"));
    }
    if !(0.0..=1.0).contains(&snapshot.error_rate) {
        return Err(wrong("errorRate", "a number from 0 to 1"));
    }
    let faults: Option<Vec<_>> = snapshot
        .faults
        .iter()
        .map(|row| Some((row, Fault::parse(&row.fault)?)))
        .collect();
    let faults = faults.ok_or_else(|| wrong("faults", &super::fault_names()))?;
    let tuning = Tuning {
        seed: snapshot.seed,
        items: snapshot.items,
        delay: snapshot.delay,
        error_rate: snapshot.error_rate,
        cases: snapshot.case_count.min(MOST_CASES),
    };
    let book: Option<Book> = saved("cases", snapshot.cases)?;
    let threads: Option<talk::Book> = saved("threads", snapshot.threads)?;
    shared.tune(tuning).map_err(|expected| Wrong {
        field: "items",
        expected,
    })?;
    shared.clock.reset();
    shared.clock.advance(snapshot.clock_ahead);
    match book {
        Some(book) => shared.cases.load(book),
        None => shared.cases.clear(),
    }
    shared.keeping.load(snapshot.keeping);
    shared.talk.load(threads.unwrap_or_default());
    shared.faults.clear(None);
    for (row, fault) in faults {
        shared.faults.set(&row.endpoint, fault, row.count);
    }
    shared.sessions.load(
        snapshot
            .sessions
            .into_iter()
            .map(|s| Who {
                id: s.id,
                persona: s.persona,
                csrf: s.csrf,
                seen: s.seen,
                public_terminal: s.public,
                acting: s.acting,
            })
            .collect(),
        snapshot.identities,
    );
    shared.delegations.load(snapshot.delegations);
    shared.standings.load(snapshot.standings);
    shared.drafts.load(snapshot.drafts);
    shared.begun.load(snapshot.begun);
    shared.documents.load(snapshot.documents, snapshot.uploads);
    shared.bookings.load(snapshot.bookings);
    shared.bills.load(snapshot.bills, snapshot.payments);
    shared.signatures.load(snapshot.signatures);
    shared.case_filters.load(snapshot.case_filters);
    shared.tags.load(snapshot.tags);
    shared.spaces.load(snapshot.privacy);
    Ok(())
}
