//! The times that can be booked: half an hour each while the hall is open, as many places as windows that take bookings.

use contract::halls::minutes;
use contract::wire::{Named, Place, Slot, SlotDay, Text};

use super::HALL;
use crate::clock;
use crate::world::items::Item;
use crate::world::places::PlaceId;
use crate::world::{World, seed};

/// Minutes of a time.
const LENGTH: u32 = 30;
/// Up to how many minutes before it begins a time can be booked.
pub(crate) const LEAD: u32 = 60;

/// Where an item is taken in a hall.
pub(crate) struct Counter {
    /// The hall as guides name it.
    pub hall: Place,
    /// Id within the hall, and name.
    pub counter: Named,
    /// Where its windows are.
    pub place: Text,
    /// How many places each time has.
    pub places: u32,
}

impl World {
    /// The windows of a place's hall where an item is taken; `None` where it is taken elsewhere.
    pub(crate) fn booking_counter(&self, place: PlaceId, item: Item) -> Option<Counter> {
        if item.place != place {
            return None;
        }
        let row = self.counter_of(item);
        let whole = self.hall_counters(place);
        let counter = whole.into_iter().find(|one| one.id == row.id)?;
        Some(Counter {
            hall: self.hall_as_place(place),
            counter: Named {
                id: counter.id,
                name: counter.name,
            },
            place: counter.place,
            places: (row.windows / 2).max(1),
        })
    }

    /// The days with their times, from a moment on. `taken` says how many places somebody has at a moment.
    pub(crate) fn booking_days(
        &self,
        place: PlaceId,
        counter: &Counter,
        now: i64,
        taken: impl Fn(i64) -> u32,
    ) -> Vec<SlotDay> {
        let salt = seed::text(&counter.counter.id);
        let days = self.hall_days(now).into_iter();
        days.map(|day| {
            let mut slots = Vec::new();
            for period in &day.periods {
                let ends = minutes(&period.to).unwrap_or(0);
                let mut at = minutes(&period.from).unwrap_or(ends);
                while at + LENGTH <= ends {
                    let (from, to) = (time(at), time(at + LENGTH));
                    let begins = moment(&day.date, &from).unwrap_or(0);
                    let turn = seed::of(
                        self.seed ^ HALL ^ salt,
                        u64::from(place),
                        begins.unsigned_abs(),
                    );
                    // Others have booked, too.
                    let others = (turn % u64::from(counter.places + 1)) as u32;
                    let left = counter.places.saturating_sub(others + taken(begins));
                    let soon = begins < now + i64::from(LEAD) * 60;
                    slots.push(Slot {
                        from,
                        to,
                        free: if soon { 0 } else { left },
                    });
                    at += LENGTH;
                }
            }
            SlotDay {
                date: day.date,
                slots,
                note: day.note,
            }
        })
        .collect()
    }
}

fn time(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// The moment of a day and a time of the day.
pub(crate) fn moment(date: &str, time: &str) -> Option<i64> {
    minutes(time).filter(|_| time.len() == 5)?;
    clock::parse(&format!("{date}T{time}:00+08:00"))
}
