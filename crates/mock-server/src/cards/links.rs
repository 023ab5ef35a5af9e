//! Cards that are missing: matched against the registers of those who issue them.

use contract::mask;
use contract::wire::{CardKind, CardLink, CardLinkStart, CardLinkState};
use serde::{Deserialize, Serialize};

use super::{CardRow, kinds};
use crate::cases::Book;
use crate::cases::lookup::Visitor;
use crate::clock;
use crate::files;
use crate::session::secret;
use crate::world::World;

/// Working days until an answer where somebody must look.
const PROMISED: i64 = 2;

/// A card in a register.
#[derive(Clone, Deserialize)]
struct RegisterRow {
    how: How,
    card: CardRow,
}

/// Whether a row of a register fits its holder at once.
#[derive(Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
enum How {
    Fits,
    /// Somebody must look.
    Review,
}

/// What was asked for.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct LinkRow {
    id: String,
    persona: String,
    kind: CardKind,
    number: String,
    at: i64,
    state: CardLinkState,
    /// Number of the row of the register.
    row: Option<usize>,
}

fn register() -> Vec<RegisterRow> {
    files::read("data/card-register.json").unwrap_or_default()
}

fn plain(number: &str) -> String {
    let kept = number.chars().filter(|c| !c.is_whitespace());
    kept.collect::<String>().to_uppercase()
}

impl LinkRow {
    /// A review ends by itself, and well.
    fn state(&self, now: i64) -> CardLinkState {
        let days = clock::workdays(clock::day(self.at), clock::day(now));
        if self.state == CardLinkState::UnderReview && days >= PROMISED {
            CardLinkState::Linked
        } else {
            self.state.clone()
        }
    }

    fn show(&self, book: &Book, world: &World) -> CardLink {
        let state = self.state(book.now);
        let inside = matches!(state, CardLinkState::Linked | CardLinkState::Known);
        let mut cards = book.cards_of(world, &self.persona).into_iter();
        let card =
            cards.find(|card| plain(&card.number) == self.number && kinds::kind(card) == self.kind);
        let by = clock::workdays_on(clock::day(self.at), PROMISED);
        CardLink {
            id: self.id.clone(),
            kind: self.kind.clone(),
            number: mask::document(&self.number),
            at: clock::rfc3339(self.at),
            card: card.filter(|_| inside).map(|card| card.named()),
            answer_by: (state == CardLinkState::UnderReview).then(|| clock::date(by)),
            state,
        }
    }
}

/// What somebody has asked for, the newest first.
pub(crate) fn list(world: &World, book: &Book, persona: &str) -> Vec<CardLink> {
    let own = book.wallets.links.iter().rev();
    own.filter(|row| row.persona == persona)
        .map(|row| row.show(book, world))
        .collect()
}

/// Asks for a card; seconds to wait after too many tries that found nothing of one's own.
pub(crate) fn link(
    world: &World,
    book: &mut Book,
    persona: &str,
    start: &CardLinkStart,
) -> Result<CardLink, u32> {
    let now = book.now;
    let who = Visitor::Session(format!("link {persona}"));
    if let Some(seconds) = book.card_tries.wait(&who, now) {
        return Err(seconds);
    }
    let number = plain(&start.number);
    let fits = |card: &CardRow| {
        kinds::kind(card) == start.kind
            && plain(&card.number) == number
            && card.region == start.region
    };
    let known = book.cards_of(world, persona).iter().any(fits);
    let rows = register();
    let found = rows.iter().position(|row| fits(&row.card));
    let elsewhere = || {
        let mut others = world.personas.iter().filter(|other| other.id != persona);
        others.any(|other| book.cards_of(world, &other.id).iter().any(fits))
    };
    let state = match found.map(|at| &rows[at]) {
        _ if known => CardLinkState::Known,
        Some(row) if row.card.persona != persona => CardLinkState::OfAnother,
        Some(row) if row.how == How::Review => CardLinkState::UnderReview,
        Some(_) => CardLinkState::Linked,
        None if elsewhere() => CardLinkState::OfAnother,
        None => CardLinkState::NotFound,
    };
    if matches!(state, CardLinkState::NotFound | CardLinkState::OfAnother) {
        book.card_tries.note(&who, now);
    }
    // Asked again while somebody looks: the same request.
    let mut own = book.wallets.links.iter();
    let same = own.position(|row| {
        row.persona == persona
            && row.number == number
            && row.kind == start.kind
            && row.state(now) == CardLinkState::UnderReview
    });
    if let Some(at) = same {
        return Ok(book.wallets.links[at].show(book, world));
    }
    let row = LinkRow {
        id: secret().chars().take(16).collect(),
        persona: persona.to_owned(),
        kind: start.kind.clone(),
        number,
        at: now,
        row: found.filter(|_| matches!(state, CardLinkState::Linked | CardLinkState::UnderReview)),
        state,
    };
    book.wallets.links.push(row.clone());
    Ok(row.show(book, world))
}

impl Book {
    /// The cards that somebody has linked, the last first.
    pub(super) fn linked(&self, persona: &str) -> Vec<CardRow> {
        let rows = register();
        let own = self.wallets.links.iter().rev();
        own.filter(|link| link.persona == persona && link.state(self.now) == CardLinkState::Linked)
            .filter_map(|link| {
                let at = link.row?;
                let mut card = rows.get(at)?.card.clone();
                card.id = format!("linked-{at}");
                card.serial = format!("{}{:06}", card.issued_on.replace('-', ""), 900 + at);
                card.version = 1;
                Some(card)
            })
            .collect()
    }
}
