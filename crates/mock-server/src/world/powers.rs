//! 权责清单, as it travels: what items are powers, and the powers that nobody applies for.

use contract::wire::{Named, Power, PowerType, Text};

use super::World;
use super::content::both;
use super::guide::basis;
use super::items::Item;
use super::places::PlaceId;

/// A power at a place.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Held {
    /// One that is applied for.
    Item(Item),
    /// A row of `powers.json`, and where.
    Row(usize, PlaceId),
}

/// How many duties a kind of power has in the words.
const DUTIES: usize = 5;

impl World {
    /// The powers held at a place or, for it, by the nearest place above: those applied for first, by how often they are.
    pub(crate) fn powers_for(&self, place: PlaceId) -> Vec<Held> {
        let chain = self.places.chain(place);
        let items = self.offered(place).into_iter().map(Held::Item);
        let rows = self.powers.iter().enumerate().filter_map(|(at, row)| {
            let mut near = chain.iter();
            let holds = |place: &&PlaceId| row.levels.contains(&self.places.row(**place).level);
            near.find(holds).map(|place| Held::Row(at, *place))
        });
        let mut held: Vec<Held> = items.chain(rows).collect();
        held.retain(|one| PowerType::NAMES.contains(&self.power_type(one).name()));
        held
    }

    /// The kind of a power; public services are none.
    pub(crate) fn power_type(&self, held: &Held) -> PowerType {
        match held {
            Held::Item(item) => PowerType::from(self.template(item.template).item_type.name()),
            Held::Row(at, _) => self.powers[*at].power_type.clone(),
        }
    }

    /// The body and the place that hold a power.
    fn seat(&self, held: &Held) -> (usize, PlaceId) {
        match held {
            Held::Item(item) => (self.body_of(*item), item.place),
            Held::Row(at, place) => {
                let body = self.body_index(&self.powers[*at].department);
                (body.unwrap_or(0), *place)
            }
        }
    }

    /// The body that holds a power, named.
    pub(crate) fn holder(&self, held: &Held) -> Named {
        let (body, place) = self.seat(held);
        self.body_named(body, place)
    }

    /// A power as it travels.
    pub(crate) fn power(&self, held: &Held) -> Power {
        let power_type = self.power_type(held);
        let (body, place) = self.seat(held);
        let (id, code, name, legal_basis, item) = match held {
            Held::Item(item) => {
                let t = self.template(item.template);
                let (id, name) = (self.item_id(*item), both(&t.name, &t.name_en));
                let linked = Named {
                    id: id.clone(),
                    name: name.clone(),
                };
                (
                    id,
                    t.catalog_code.clone(),
                    name,
                    &t.legal_basis,
                    Some(linked),
                )
            }
            Held::Row(at, place) => {
                let row = &self.powers[*at];
                let id = format!("{}.{}", row.id, self.places.row(*place).code);
                (
                    id,
                    row.code.clone(),
                    row.name.text(),
                    &row.legal_basis,
                    None,
                )
            }
        };
        Power {
            id,
            code,
            name,
            legal_basis: legal_basis.iter().map(basis).collect(),
            duties: self.power_duties(&power_type),
            accountability: self.words.text("power.accountability"),
            department: self.body_named(body, place),
            supervision: self.complain(body, place),
            power_type,
            item,
        }
    }

    fn power_duties(&self, power_type: &PowerType) -> Vec<Text> {
        let kind = match power_type {
            PowerType::Penalty => "penalty",
            PowerType::Coercion => "coercion",
            PowerType::Levy => "levy",
            PowerType::Inspection => "inspection",
            _ => "applied",
        };
        (1..=DUTIES)
            .map(|at| self.words.text(&format!("power.{kind}.{at}")))
            .collect()
    }
}
