//! What all requests share.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, RwLock};

use crate::bills::Bills;
use crate::cases::Cases;
use crate::clock::Clock;
use crate::delegations::Delegations;
use crate::documents::Documents;
use crate::drafts::{Drafts, begun::AllBegun};
use crate::faults::Faults;
use crate::forms::Forms;
use crate::http::routes::{self, Route};
use crate::keeping::Keeping;
use crate::privacy::Spaces;
use crate::search_log::SearchLog;
use crate::session::Sessions;
use crate::shelf::Shelf;
use crate::signatures::Signatures;
use crate::standing::Standings;
use crate::tags;
use crate::talk::Talk;
use crate::world::{Catalogue, World};
use crate::wrong::Spoil;

/// How a server is set up. See `--help` of the binary for what each means.
#[derive(Clone, Debug)]
pub struct Options {
    /// Seed of the world.
    pub seed: u64,
    /// How many items the world has.
    pub items: usize,
    /// Milliseconds that every API answer waits.
    pub delay: u64,
    /// Chance of a 500 on every API answer, 0 to 1.
    pub error_rate: f64,
    /// Folder of the built portal.
    pub dist: Option<std::path::PathBuf>,
    /// Where everything is mounted: `/` or `/x/`.
    pub base_path: String,
    /// How many cases of others stand in the book beside those of the personas.
    pub cases: usize,
    /// A team's own catalogue.
    pub catalogue: Catalogue,
    /// Writes a line per request to standard error.
    pub log: bool,
    /// What this back end does wrong, on purpose.
    pub wrong: Option<Spoil>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            seed: 1,
            items: 400,
            delay: 0,
            error_rate: 0.0,
            dist: None,
            base_path: "/".to_owned(),
            cases: 60,
            catalogue: Catalogue::default(),
            log: false,
            wrong: None,
        }
    }
}

/// Knobs that can be turned while the server runs.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tuning {
    pub seed: u64,
    pub items: usize,
    pub delay: u64,
    pub error_rate: f64,
    pub cases: usize,
}

/// What all requests share.
pub struct Shared {
    pub(crate) options: Options,
    pub(crate) clock: Clock,
    pub(crate) faults: Faults,
    pub(crate) sessions: Sessions,
    pub(crate) delegations: Delegations,
    pub(crate) standings: Standings,
    pub(crate) forms: Forms,
    pub(crate) drafts: Drafts,
    pub(crate) begun: AllBegun,
    pub(crate) documents: Documents,
    pub(crate) bills: Bills,
    pub(crate) bookings: crate::bookings::Bookings,
    pub(crate) signatures: Signatures,
    pub(crate) cases: Cases,
    pub(crate) keeping: Keeping,
    pub(crate) talk: Talk,
    pub(crate) spaces: Spaces,
    pub(crate) searches: SearchLog,
    pub(crate) portal_ratings: crate::portal_ratings::Said,
    pub(crate) case_filters: Shelf<crate::api::KeptCaseFilter>,
    pub(crate) tags: tags::Shelved,
    pub(crate) table: Vec<Route>,
    tuning: Mutex<Tuning>,
    world: RwLock<Arc<World>>,
    wrong: Mutex<Option<Spoil>>,
    counter: AtomicU64,
    openapi: OnceLock<String>,
}

impl Shared {
    /// The OpenAPI document for the API as it is mounted here, printed once.
    pub(crate) fn openapi(&self) -> &str {
        let printed = || crate::api::openapi(&self.options.base_path);
        self.openapi.get_or_init(printed)
    }

    /// A fresh server state with its world.
    ///
    /// # Errors
    /// As [`World::new`].
    pub fn new(options: Options) -> Result<Self, String> {
        let world = World::with(options.seed, options.items, &options.catalogue)?;
        Ok(Self {
            clock: Clock::default(),
            faults: Faults::default(),
            sessions: Sessions::default(),
            delegations: Delegations::default(),
            standings: Standings::default(),
            forms: Forms::load()?,
            drafts: Drafts::default(),
            begun: AllBegun::default(),
            documents: Documents::default(),
            bills: Bills::default(),
            bookings: crate::bookings::Bookings::default(),
            signatures: Signatures::default(),
            cases: Cases::default(),
            keeping: Keeping::default(),
            talk: Talk::default(),
            spaces: Spaces::default(),
            searches: SearchLog::default(),
            portal_ratings: crate::portal_ratings::Said::default(),
            case_filters: Shelf::default(),
            tags: tags::Shelved::default(),
            table: routes::table(),
            tuning: Mutex::new(start(&options)),
            world: RwLock::new(Arc::new(world)),
            wrong: Mutex::new(options.wrong),
            counter: AtomicU64::new(1),
            openapi: OnceLock::new(),
            options,
        })
    }

    /// The world as it is now.
    pub fn world(&self) -> Arc<World> {
        match self.world.read() {
            Ok(world) => Arc::clone(&world),
            Err(poisoned) => Arc::clone(&poisoned.into_inner()),
        }
    }

    /// What is done wrong on purpose now.
    pub(crate) fn spoil(&self) -> Option<Spoil> {
        match self.wrong.lock() {
            Ok(wrong) => *wrong,
            Err(poisoned) => *poisoned.into_inner(),
        }
    }

    /// Does something wrong from here on, or nothing.
    pub(crate) fn be_wrong(&self, spoil: Option<Spoil>) {
        match self.wrong.lock() {
            Ok(mut wrong) => *wrong = spoil,
            Err(poisoned) => *poisoned.into_inner() = spoil,
        }
    }

    /// The knobs as they stand.
    pub(crate) fn tuning(&self) -> Tuning {
        match self.tuning.lock() {
            Ok(tuning) => tuning.clone(),
            Err(poisoned) => poisoned.into_inner().clone(),
        }
    }

    /// Turns knobs; another seed or size makes another world.
    pub(crate) fn tune(&self, wanted: Tuning) -> Result<(), String> {
        let now = self.tuning();
        if (now.seed, now.items) != (wanted.seed, wanted.items) {
            let world = Arc::new(World::with(
                wanted.seed,
                wanted.items,
                &self.options.catalogue,
            )?);
            if let Ok(mut place) = self.world.write() {
                *place = Arc::clone(&world);
            }
            std::thread::spawn(move || world.warm());
        }
        let other = (now.seed, now.items, now.cases) != (wanted.seed, wanted.items, wanted.cases);
        if let Ok(mut tuning) = self.tuning.lock() {
            *tuning = wanted;
        }
        if other {
            // Their items are of the world that was.
            self.cases.clear();
            self.keeping.clear();
            self.talk.clear();
        }
        Ok(())
    }

    /// Everything as it was at the start.
    pub(crate) fn reset(&self) -> Result<(), String> {
        self.faults.clear(None);
        self.clock.reset();
        self.searches.clear();
        self.portal_ratings.clear();
        self.case_filters.clear();
        self.tags.clear();
        self.spaces.clear();
        self.sessions.clear();
        self.delegations.clear();
        self.standings.clear();
        self.drafts.clear();
        self.begun.clear();
        self.documents.clear();
        self.bills.clear();
        self.bookings.clear();
        self.signatures.clear();
        self.cases.clear();
        self.keeping.clear();
        self.talk.clear();
        self.counter.store(1, Ordering::Relaxed);
        self.tune(start(&self.options))
    }

    /// The next number of the chance that decides about errors: the same after the same seed and reset.
    pub(crate) fn chance(&self) -> f64 {
        let turn = self.counter.fetch_add(1, Ordering::Relaxed);
        let number = crate::world::seed::of(self.tuning().seed, turn, 99) >> 11;
        number as f64 / (1_u64 << 53) as f64
    }
}

fn start(options: &Options) -> Tuning {
    Tuning {
        seed: options.seed,
        items: options.items,
        delay: options.delay,
        error_rate: options.error_rate,
        cases: options.cases,
    }
}
