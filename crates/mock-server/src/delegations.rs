//! Delegations: who may act for whom, in what, how far and until when. Every request asks anew; nothing is remembered.

pub(crate) mod act;
pub(crate) mod deeds;
pub(crate) mod give;
pub(crate) mod news;
pub(crate) mod paper;
pub(crate) mod show;
pub(crate) mod take;

use std::sync::{Mutex, MutexGuard};

use contract::delegation::{At, OFFER_DAYS};
use contract::wire::{
    DelegatedAct, DelegatedRight, DelegationEvent, DelegationState, ScopeKind, ScopeWish,
};
use serde::{Deserialize, Serialize};

use crate::clock;
use crate::files;
use crate::http::routes::Ctx;
use crate::session::secret;
use crate::world::World;
use crate::world::content::Persona;
use crate::world::items::Item;

/// Something that happened to a delegation.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Moment {
    pub event: DelegationEvent,
    pub at: i64,
    /// Id of the persona who did it.
    pub by: Option<String>,
    pub reason: Option<String>,
}

/// A delegation as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Kept {
    pub id: String,
    pub number: String,
    /// Id of the persona who gave it.
    pub principal: String,
    /// Id of the persona it was given to; nobody knows whether there is one until it is accepted.
    pub delegate: Option<String>,
    /// The name that the principal wrote, masked.
    pub to: Option<String>,
    pub state: DelegationState,
    pub since: i64,
    pub given: i64,
    /// Its items are ids of templates: the same item wherever it is handled.
    pub scope: ScopeWish,
    pub may: Vec<DelegatedRight>,
    /// First and last day, counted from 1970.
    pub from: i64,
    pub until: i64,
    pub note: String,
    /// The code it is taken up with, and when that ends.
    pub code: Option<(String, i64)>,
    /// An organisation's: it has to be sealed.
    pub needs_seal: bool,
    pub sealed: Option<i64>,
    /// The oldest first.
    pub history: Vec<Moment>,
    /// The oldest first.
    pub log: Vec<DelegatedAct>,
    pub revision: u32,
}

/// All of them, and what somebody still has to be told.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Book {
    seeded: bool,
    rows: Vec<Kept>,
    /// Whom to tell what of which delegation.
    news: Vec<news::News>,
    /// When a persona tried a wrong code.
    wrong: Vec<(String, i64)>,
}

/// The book, opened by one request at a time.
#[derive(Default)]
pub(crate) struct Delegations(Mutex<Book>);

impl Delegations {
    /// The book as it is now: what ends by itself has ended.
    pub(crate) fn open(&self, world: &World, now: i64) -> MutexGuard<'_, Book> {
        let mut book = self.book();
        if !book.seeded {
            book.seeded = true;
            book.rows = seeds(world, now);
        }
        book.settle(now);
        book
    }

    fn book(&self) -> MutexGuard<'_, Book> {
        match self.0.lock() {
            Ok(book) => book,
            Err(poisoned) => poisoned.into_inner(),
        }
    }

    /// Those of the start again.
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
    /// The delegations as they are now.
    pub(crate) fn delegations(&self) -> MutexGuard<'_, Book> {
        let now = self.shared.clock.now();
        self.shared.delegations.open(&self.world, now)
    }
}

/// Everybody who acts for an organisation at this moment: by law, and by what it gave.
pub(crate) fn agents(ctx: &Ctx<'_>, organisation: &str) -> Vec<Persona> {
    let represents = |persona: &Persona| persona.represents.iter().any(|id| id == organisation);
    let mut all: Vec<Persona> = ctx.everybody().into_iter().filter(represents).collect();
    let given: Vec<String> = {
        let book = ctx.delegations();
        let gave = |kept: &&Kept| kept.principal == organisation && kept.is_in_force();
        let delegates = book.rows.iter().filter(gave);
        delegates.filter_map(|kept| kept.delegate.clone()).collect()
    };
    for id in given {
        if all.iter().all(|known| known.id != id) {
            all.extend(ctx.persona(&id));
        }
    }
    all
}

/// The delegations in force that a persona gave or received: the id of each, and the other side.
pub(crate) fn tied(ctx: &Ctx<'_>, persona: &str) -> Vec<(String, Persona)> {
    let rows: Vec<Kept> = {
        let book = ctx.delegations();
        let own = book.of(persona).filter(|kept| kept.is_in_force());
        own.cloned().collect()
    };
    let other = |kept: Kept| {
        let other = if kept.principal == persona {
            kept.delegate?
        } else {
            kept.principal
        };
        Some((kept.id, ctx.persona(&other)?))
    };
    rows.into_iter().filter_map(other).collect()
}

impl Book {
    /// Lets the days do their work.
    fn settle(&mut self, now: i64) {
        let today = clock::day(now);
        for kept in &mut self.rows {
            while let Some((event, state, at)) = due(kept, now, today) {
                kept.turn(event.clone(), state, at, None, None);
                let lapsed = event == DelegationEvent::Lapsed;
                if lapsed || event == DelegationEvent::Expired {
                    self.news
                        .push(news::News::of(kept, &kept.principal, &event));
                    let told = kept.delegate.clone().filter(|_| !lapsed);
                    self.news
                        .extend(told.map(|to| news::News::of(kept, &to, &event)));
                }
            }
        }
    }

    /// Those that a persona gave or received.
    pub(crate) fn of<'a>(&'a self, persona: &'a str) -> impl Iterator<Item = &'a Kept> {
        self.rows.iter().filter(move |kept| kept.concerns(persona))
    }

    /// Those in force by which a persona acts for somebody.
    pub(crate) fn in_force(&self, delegate: &str) -> Vec<Kept> {
        let given = |kept: &&Kept| kept.is_in_force() && kept.delegate.as_deref() == Some(delegate);
        self.rows.iter().filter(given).cloned().collect()
    }

    /// Makes yesterday the last day of a delegation; whether there is one.
    pub(crate) fn run_out(&mut self, id: &str, now: i64) -> bool {
        let found = self.find_mut(id);
        let ended = found.map(|kept| kept.until = clock::day(now) - 1).is_some();
        self.settle(now);
        ended
    }

    fn find_mut(&mut self, id: &str) -> Option<&mut Kept> {
        self.rows.iter_mut().find(|kept| kept.id == id)
    }
}

/// What the days make of a delegation, and when.
fn due(kept: &Kept, now: i64, today: i64) -> Option<(DelegationEvent, DelegationState, i64)> {
    match At::of(&kept.state)? {
        At::AwaitingSeal | At::Offered if now >= kept.lapses() => Some((
            DelegationEvent::Lapsed,
            DelegationState::Lapsed,
            kept.lapses(),
        )),
        At::Scheduled if today >= kept.from => Some((
            DelegationEvent::Began,
            DelegationState::Active,
            clock::morning(kept.from),
        )),
        At::Active if today > kept.until => Some((
            DelegationEvent::Expired,
            DelegationState::Expired,
            clock::morning(kept.until + 1),
        )),
        _ => None,
    }
}

impl Kept {
    fn is_in_force(&self) -> bool {
        self.state == DelegationState::Active
    }

    /// When it lapses if nobody accepts it.
    fn lapses(&self) -> i64 {
        (self.given + OFFER_DAYS * 86_400).min(clock::morning(self.until + 1))
    }

    /// Whether it is a persona's: given or received.
    fn concerns(&self, persona: &str) -> bool {
        self.principal == persona || self.is_shown_to(persona)
    }

    /// Whether its delegate sees it: not before it was sealed.
    fn is_shown_to(&self, persona: &str) -> bool {
        self.delegate.as_deref() == Some(persona) && (!self.needs_seal || self.sealed.is_some())
    }

    /// Goes to a state.
    fn turn(
        &mut self,
        event: DelegationEvent,
        state: DelegationState,
        at: i64,
        by: Option<&str>,
        reason: Option<String>,
    ) {
        self.state = state;
        self.since = at;
        self.note_event(event, at, by, reason);
    }

    /// Notes something that happened.
    fn note_event(
        &mut self,
        event: DelegationEvent,
        at: i64,
        by: Option<&str>,
        reason: Option<String>,
    ) {
        self.revision += 1;
        self.history.push(Moment {
            event,
            at,
            by: by.map(str::to_owned),
            reason,
        });
    }

    /// Whether it covers an item.
    pub(crate) fn covers(&self, world: &World, item: Item) -> bool {
        let template = world.template(item.template);
        match self.scope.kind {
            ScopeKind::All => true,
            ScopeKind::Items => self.scope.items.contains(&template.id),
            ScopeKind::Themes => {
                let themes = [&template.person_themes, &template.legal_themes];
                let organisation = world
                    .personas
                    .iter()
                    .any(|p| p.id == self.principal && is_body(p));
                let own = themes[usize::from(organisation)];
                own.iter().any(|code| self.scope.themes.contains(code))
            }
            ScopeKind::Other(_) => false,
        }
    }
}

/// Whether somebody is an organisation.
pub(crate) fn is_body(persona: &Persona) -> bool {
    use contract::wire::IdentityKind::{LegalPerson, OtherOrganisation};
    matches!(persona.kind, LegalPerson | OtherOrganisation)
}

/// The number of a new document.
fn number(now: i64) -> String {
    let day = clock::rfc3339(now)[..10].replace('-', "");
    let tail: String = secret()
        .bytes()
        .map(|b| char::from(b'0' + b % 10))
        .take(6)
        .collect();
    format!("WT{day}{tail}")
}

/// The delegations that stand at the start; days are counted from then.
fn seeds(world: &World, now: i64) -> Vec<Kept> {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Row {
        principal: String,
        delegate: String,
        state: DelegationState,
        scope: ScopeWish,
        may: Vec<DelegatedRight>,
        given: i64,
        until: i64,
    }
    let rows: Vec<Row> = files::read("data/delegations.json").unwrap_or_default();
    let today = clock::day(now);
    let mut all = Vec::new();
    for (row, at) in rows.into_iter().zip(1..) {
        let known = |id: &str| world.personas.iter().find(|p| p.id == id);
        let (Some(principal), Some(delegate)) = (known(&row.principal), known(&row.delegate))
        else {
            continue;
        };
        let given = now + row.given * 86_400;
        let mut kept = Kept {
            id: format!("delegation-{at}"),
            number: format!(
                "WT{}{at:06}",
                clock::date(clock::day(given)).replace('-', "")
            ),
            principal: row.principal.clone(),
            delegate: Some(row.delegate.clone()),
            to: Some(contract::mask::name(&delegate.name)),
            state: DelegationState::Offered,
            since: given,
            given,
            scope: row.scope,
            may: row.may,
            from: clock::day(given),
            until: today + row.until,
            note: String::new(),
            code: None,
            needs_seal: is_body(principal),
            sealed: is_body(principal).then_some(given),
            history: Vec::new(),
            log: Vec::new(),
            revision: 0,
        };
        kept.note_event(DelegationEvent::Given, given, Some(&row.principal), None);
        if row.state != DelegationState::Offered {
            let (event, state) = (DelegationEvent::Accepted, DelegationState::Active);
            kept.turn(event, state, given + 3600, Some(&row.delegate), None);
        }
        // What ended before the start is no news.
        while let Some((event, state, at)) = due(&kept, now, today) {
            kept.turn(event, state, at, None, None);
        }
        all.push(kept);
    }
    all
}
