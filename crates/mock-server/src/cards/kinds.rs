//! What each card is about, who may look at it, and by which item it is renewed.

use std::collections::BTreeMap;

use contract::wire::{CardKind, CardKindName, Named};
use serde::Deserialize;

use super::wallet::CardRow;
use crate::files;
use crate::world::World;
use crate::world::content::Both;

/// A kind of card.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct KindRow {
    kind: String,
    #[serde(flatten)]
    name: Both,
    /// Whether departments need the holder's authorisation.
    needs_grant: bool,
    /// The cards by name, each with the item that renews it.
    cards: BTreeMap<String, Option<String>>,
}

fn rows() -> Vec<KindRow> {
    files::read("data/card-kinds.json").unwrap_or_default()
}

fn of(card: &CardRow) -> Option<KindRow> {
    let mut rows = rows().into_iter();
    rows.find(|row| row.cards.contains_key(&card.name.zh))
}

/// Every kind with its name.
pub(super) fn all() -> Vec<CardKindName> {
    let named = |row: KindRow| CardKindName {
        kind: CardKind::from(row.kind.as_str()),
        name: row.name.text(),
    };
    rows().into_iter().map(named).collect()
}

/// What a card is about.
pub(super) fn kind(card: &CardRow) -> CardKind {
    of(card).map_or(CardKind::Misc, |row| CardKind::from(row.kind.as_str()))
}

/// Whether a department may only look at it when its holder has authorised it.
pub(crate) fn needs_grant(card: &CardRow) -> bool {
    of(card).is_some_and(|row| row.needs_grant)
}

/// The item by which a card is renewed where it was issued.
pub(super) fn renewal(world: &World, card: &CardRow) -> Option<Named> {
    let template = of(card)?.cards.remove(&card.name.zh)??;
    let template = world.template_by_id(&template)?;
    let place = world.places.find(&card.region)?;
    let item = world.serving(place, template)?;
    Some(crate::cases::item(world, item))
}
