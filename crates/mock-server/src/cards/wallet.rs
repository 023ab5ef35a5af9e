//! What is in the wallets.

use contract::mask;
use contract::wire::{CardState, Named};
use serde::{Deserialize, Serialize};

use super::copies::CopyRow;
use super::grants::GrantRow;
use super::links::LinkRow;
use super::reports::ReportRow;
use super::shown::Shown;
use super::uses::UseRow;
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
    /// So many days after the sample data was sown it runs out, whenever that is: some card is always about to.
    #[serde(default, skip_serializing)]
    pub ends_in_days: Option<i64>,
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

/// What has become of the wallets since the start.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Wallets {
    issued: Vec<CardRow>,
    /// The day on which the sample data was sown.
    pub(crate) since: Option<i64>,
    pub(super) shown: Vec<Shown>,
    pub(super) uses: Vec<UseRow>,
    pub(super) copies: Vec<CopyRow>,
    pub(super) grants: Vec<GrantRow>,
    pub(super) reports: Vec<ReportRow>,
    pub(super) links: Vec<LinkRow>,
}

impl Book {
    /// The cards of a persona in every version: those issued last first, then those linked.
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
            if let (Some(since), Some(days)) = (self.wallets.since, row.ends_in_days) {
                row.expires_on = Some(clock::date(since + days));
            }
            row
        });
        let linked = self.linked(persona).into_iter();
        let known = linked.chain(own).map(|mut row| {
            row.holder = name.clone().unwrap_or_default();
            row
        });
        let issued = self.wallets.issued.iter().rev().cloned();
        let mut cards: Vec<CardRow> = issued
            .filter(|row| row.persona == persona)
            .chain(known)
            .collect();
        number_versions(&mut cards);
        cards
    }
}

/// Cards of one name are versions of one card, counted by their day of issue; those before the last that was issued are
/// superseded.
fn number_versions(cards: &mut [CardRow]) {
    for at in 0..cards.len() {
        let older = |other: &CardRow| {
            other.name.zh == cards[at].name.zh && other.issued_on < cards[at].issued_on
        };
        // Issued on the same day: those further back are older.
        let same_day = |other: &CardRow| {
            other.name.zh == cards[at].name.zh && other.issued_on == cards[at].issued_on
        };
        let before = cards.iter().filter(|other| older(other)).count()
            + cards[at + 1..]
                .iter()
                .filter(|other| same_day(other))
                .count();
        cards[at].version = u32::try_from(before).unwrap_or_default() + 1;
    }
    for at in 0..cards.len() {
        let mut others = cards.iter();
        let newer = others
            .any(|other| other.name.zh == cards[at].name.zh && other.version > cards[at].version);
        if newer {
            cards[at].state = Some(CardState::Superseded);
        }
    }
}

/// A row of `data/renewals.json`: how long a certificate holds that is renewed.
#[derive(Deserialize)]
struct Term {
    card: String,
    years: u32,
}

/// The last day of a certificate that is issued on a day; none of those that hold for good.
fn end(card: &str, issued: &str) -> Option<String> {
    let terms: Vec<Term> = files::read("data/renewals.json").unwrap_or_default();
    let years = terms.iter().find(|term| term.card == card)?.years;
    let (year, rest) = issued.split_once('-')?;
    let year = year.parse::<u32>().ok()? + years;
    let rest = if rest == "02-29" { "02-28" } else { rest };
    Some(format!("{year}-{rest}"))
}

/// The name of a certificate in both languages, where one of that name is known.
fn named(zh: &str) -> Both {
    let rows: Vec<CardRow> = files::read("data/cards.json").unwrap_or_default();
    let known = rows.into_iter().find(|row| row.name.zh == zh);
    known.map_or_else(
        || Both {
            zh: zh.to_owned(),
            en: String::new(),
        },
        |row| row.name,
    )
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
        name: named(&t.result.name),
        kind: format!("{:03}", seed::text(&t.id) % 900 + 100),
        body: body.id.clone(),
        region: region.clone(),
        number: format!("{}{}{serial:04}", &region[..6], today.replace('-', "")),
        issued_on: today.clone(),
        expires_on: end(&t.result.name, &today),
        ends_in_days: None,
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
    book.wallets.issued.push(row);
    named
}
