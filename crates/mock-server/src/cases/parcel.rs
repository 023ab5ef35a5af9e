//! The way of a parcel: it follows from the clock, and from what the desk found of it.

use contract::wire::{Parcel, ParcelEvent, ParcelState, VoidParcel};

use super::inquire;
use super::record::{ParcelRow, Record};
use crate::clock;
use crate::world::World;

const HOUR: i64 = 3600;
/// States, each with the hours after which it is reached.
const WAY: [(ParcelState, i64); 5] = [
    (ParcelState::Created, 0),
    (ParcelState::PickedUp, 4),
    (ParcelState::InTransit, 20),
    (ParcelState::OutForDelivery, 44),
    (ParcelState::Signed, 52),
];
/// How many stations one that goes astray comes past.
const ASTRAY: usize = 3;

/// A station: the state, when, and the key of its words.
type Station = (ParcelState, i64, &'static str);

/// The parcel of a case, where there is one.
pub(crate) fn of(world: &World, case: &Record, now: i64) -> Option<Parcel> {
    Some(show(world, case.parcel.as_ref()?, now))
}

impl ParcelRow {
    /// The stations that it has come past, the oldest first.
    fn stations(&self, now: i64) -> Vec<Station> {
        let left = self.found.map_or(now, |(at, _)| at.min(now));
        let way = WAY.iter().take(if self.lost { ASTRAY } else { WAY.len() });
        let mut all: Vec<Station> = way
            .map(|(state, hours)| (state.clone(), self.at + hours * HOUR, ""))
            .filter(|(_, at, _)| *at <= left)
            .collect();
        if let Some((at, day)) = self.found {
            let out = (clock::morning(day) + 8 * HOUR).max(at + HOUR / 6);
            all.push((ParcelState::InTransit, at, "FOUND"));
            all.push((ParcelState::OutForDelivery, out, ""));
            all.push((ParcelState::Signed, out + 7 * HOUR, ""));
        }
        all.retain(|(_, at, _)| *at <= now);
        let signed = all
            .iter()
            .any(|(state, _, _)| *state == ParcelState::Signed);
        if let Some(at) = self.proven.filter(|_| !signed) {
            all.push((ParcelState::Signed, at, "PROVEN"));
        }
        all
    }

    /// When it was signed for, where it was and is not on its way again.
    pub(super) fn signed_at(&self, now: i64) -> Option<i64> {
        let last = self.stations(now).pop();
        last.filter(|(state, _, _)| *state == ParcelState::Signed)
            .map(|(_, at, _)| at)
    }

    /// The day by which it should be there.
    pub(super) fn expected(&self) -> i64 {
        let last = WAY.last().map_or(0, |(_, hours)| hours * HOUR);
        self.found
            .map_or_else(|| clock::day(self.at + last), |(_, day)| day)
    }
}

/// The parcel as it is now.
pub(super) fn show(world: &World, row: &ParcelRow, now: i64) -> Parcel {
    let words = &world.words;
    let mut stations = row.stations(now);
    stations.reverse();
    let carrier = words.text("case.parcel.carrier");
    let earlier = row.earlier.iter().rev();
    Parcel {
        number: row.number.clone(),
        state: stations
            .first()
            .map_or(ParcelState::Created, |(state, _, _)| state.clone()),
        events: stations
            .into_iter()
            .map(|(state, at, key)| ParcelEvent {
                at: clock::rfc3339(at),
                text: match key {
                    "" => words.text(&format!("case.parcel.{}", state.name())),
                    key => words.text(&format!("case.parcel.{key}")),
                },
            })
            .collect(),
        expected_on: Some(clock::date(row.expected())),
        earlier: earlier
            .map(|(number, at)| VoidParcel {
                carrier: carrier.clone(),
                number: number.clone(),
                void_at: clock::rfc3339(*at),
            })
            .collect(),
        inquirable: inquire::inquirable(world, row, now),
        inquiries: row.inquiries.iter().rev().cloned().collect(),
        carrier,
    }
}

/// The same without what was asked after it: for those who are not told.
pub(super) fn bare(world: &World, row: &ParcelRow, now: i64) -> Parcel {
    Parcel {
        inquirable: Vec::new(),
        inquiries: Vec::new(),
        ..show(world, row, now)
    }
}

#[cfg(test)]
mod tests {
    use super::{HOUR, ParcelRow, ParcelState};
    use crate::clock;

    fn state(row: &ParcelRow, now: i64) -> Option<ParcelState> {
        row.stations(now).pop().map(|(state, _, _)| state)
    }

    #[test]
    fn it_comes_goes_astray_and_is_found() {
        let sent = clock::morning(20_000) + 9 * HOUR;
        let late = sent + 30 * 24 * HOUR;
        let mut row = ParcelRow::new("1".to_owned(), sent);
        assert_eq!(state(&row, sent), Some(ParcelState::Created));
        assert_eq!(state(&row, sent + 52 * HOUR), Some(ParcelState::Signed));
        assert!(row.expected() >= clock::day(sent + 52 * HOUR));
        row.lost = true;
        assert_eq!(state(&row, late), Some(ParcelState::InTransit));
        assert_eq!(row.signed_at(late), None);
        row.found = Some((late, clock::day(late) + 2));
        assert_eq!(state(&row, late), Some(ParcelState::InTransit));
        let there = clock::morning(clock::day(late) + 2) + 15 * HOUR;
        assert_eq!(row.signed_at(there), Some(there));
        row.found = None;
        row.proven = Some(late);
        assert_eq!(row.signed_at(late), Some(late));
    }
}
