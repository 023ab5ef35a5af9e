//! The way of a parcel: it follows from the clock.

use contract::wire::{Parcel, ParcelEvent, ParcelState};

use super::record::{ParcelRow, Record};
use crate::clock;
use crate::world::World;

/// States, each with the hours after which it is reached.
const WAY: [(ParcelState, i64); 5] = [
    (ParcelState::Created, 0),
    (ParcelState::PickedUp, 4),
    (ParcelState::InTransit, 20),
    (ParcelState::OutForDelivery, 44),
    (ParcelState::Signed, 52),
];

/// The parcel of a case, where there is one.
pub(crate) fn of(world: &World, case: &Record, now: i64) -> Option<Parcel> {
    Some(show(world, case.parcel.as_ref()?, now))
}

/// The parcel as it is now.
pub(super) fn show(world: &World, row: &ParcelRow, now: i64) -> Parcel {
    let reached = WAY.iter().filter(|(_, hours)| row.at + hours * 3600 <= now);
    let mut events: Vec<(ParcelState, ParcelEvent)> = reached
        .map(|(state, hours)| {
            let event = ParcelEvent {
                at: clock::rfc3339(row.at + hours * 3600),
                text: world.words.text(&format!("case.parcel.{}", state.name())),
            };
            (state.clone(), event)
        })
        .collect();
    events.reverse();
    Parcel {
        carrier: world.words.text("case.parcel.carrier"),
        number: row.number.clone(),
        state: events
            .first()
            .map_or(ParcelState::Created, |(state, _)| state.clone()),
        events: events.into_iter().map(|(_, event)| event).collect(),
    }
}
