//! What is in the wallets, and the codes by which cards are shown.

use contract::mask;
use contract::wire::{CardBrief, CardState, Named};
use serde::{Deserialize, Serialize};

use super::CODE_HOLDS;
use crate::cases::Book;
use crate::cases::record::Record;
use crate::clock;
use crate::files;
use crate::session::secret;
use crate::world::World;
use crate::world::content::Both;
use crate::world::seed;

/// A card.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CardRow {
    /// Whose.
    pub persona: String,
    #[serde(default)]
    pub id: String,
    pub name: Both,
    /// Three digits of its kind in the catalogue of the body that defined it.
    pub kind: String,
    /// Id of the body that issued it, and the code of its region.
    pub body: String,
    pub region: String,
    pub number: String,
    pub issued_on: String,
    #[serde(default)]
    pub expires_on: Option<String>,
    /// When it is neither what its days say.
    #[serde(default)]
    pub state: Option<CardState>,
    /// Masked name of the holder.
    #[serde(default)]
    pub holder: String,
    #[serde(default)]
    pub serial: String,
    #[serde(default)]
    pub version: u32,
    #[serde(default)]
    pub sealed_at: Option<String>,
    /// The case it came from.
    #[serde(default)]
    pub case: Option<Named>,
}

/// A code by which a card is shown.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Shown {
    code: String,
    persona: String,
    card: String,
    at: i64,
}

/// What has been issued and shown since the start.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Wallets {
    issued: Vec<CardRow>,
    shown: Vec<Shown>,
}

impl Wallets {
    /// A code for a card; an earlier one of the same card holds no more.
    pub(super) fn code(&mut self, persona: &str, card: &str, now: i64) -> String {
        self.shown
            .retain(|shown| shown.card != card && now - shown.at < CODE_HOLDS);
        let code: String = secret().chars().take(20).collect();
        self.shown.push(Shown {
            code: code.clone(),
            persona: persona.to_owned(),
            card: card.to_owned(),
            at: now,
        });
        code
    }
}

impl Book {
    /// The cards of a persona: those issued last first.
    pub(crate) fn cards_of(&self, world: &World, persona: &str) -> Vec<CardRow> {
        let rows: Vec<CardRow> = files::read("data/cards.json").unwrap_or_default();
        let holder = world.personas.iter().find(|p| p.id == persona);
        let name = holder.map(|p| masked(p.credit_code.is_empty(), &p.name));
        let own = (0_u64..)
            .zip(rows)
            .filter(|(_, row)| row.persona == persona);
        let own = own.map(|(turn, mut row)| {
            row.id = format!("{:016x}", seed::of(world.seed, 7_200_000, turn));
            row.serial = format!("{}{:06}", row.issued_on.replace('-', ""), turn + 1);
            row.version = 1;
            row.holder = name.clone().unwrap_or_default();
            row
        });
        let issued = self.wallets.issued.iter().rev().cloned();
        issued
            .filter(|row| row.persona == persona)
            .chain(own)
            .collect()
    }

    /// Checks a code: good once, and not for long.
    pub(crate) fn check_code(&mut self, world: &World, code: &str, now: i64) -> Option<CardBrief> {
        let at = self
            .wallets
            .shown
            .iter()
            .position(|shown| shown.code == code)?;
        let shown = self.wallets.shown.remove(at);
        if !(0..CODE_HOLDS).contains(&(now - shown.at)) {
            return None;
        }
        let rows = self.cards_of(world, &shown.persona);
        let row = rows.iter().find(|row| row.id == shown.card)?;
        (row.state(now) == CardState::Valid).then(|| row.brief(world, now))
    }
}

fn masked(person: bool, name: &str) -> String {
    if person {
        mask::name(name)
    } else {
        name.to_owned()
    }
}

/// Issues the certificate that a case ends with, into the applicant's wallet. An older one of the same kind is
/// superseded.
pub(crate) fn issue(book: &mut Book, world: &World, case: &Record, now: i64) -> Named {
    let item = case.filed.item;
    let t = world.template(item.template);
    let body = &world.bodies[world.body_of(item)];
    let today = clock::date(clock::day(now));
    let serial = book.serial(&format!("card {today}"));
    let region = &world.places.row(item.place).code;
    let row = CardRow {
        persona: case.filed.applicant.clone(),
        id: secret().chars().take(20).collect(),
        name: Both {
            zh: t.result.name.clone(),
            en: String::new(),
        },
        kind: format!("{:03}", seed::text(&t.id) % 900 + 100),
        body: body.id.clone(),
        region: region.clone(),
        number: format!("{}{}{serial:04}", &region[..6], today.replace('-', "")),
        issued_on: today.clone(),
        expires_on: None,
        state: None,
        holder: case.filed.principal.name.clone(),
        serial: format!("{}{serial:06}", today.replace('-', "")),
        version: 1,
        sealed_at: Some(clock::rfc3339(now)),
        case: Some(Named {
            id: case.id.clone(),
            name: crate::cases::item(world, item).name,
        }),
    };
    let named = row.named();
    let older =
        book.wallets.issued.iter_mut().filter(|old| {
            old.persona == row.persona && old.name.zh == row.name.zh && !old.is_of(case)
        });
    for old in older {
        old.state = Some(CardState::Superseded);
    }
    book.wallets.issued.push(row);
    named
}
