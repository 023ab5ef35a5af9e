//! When halls are open: the week, the holidays of the year.

use contract::halls::{Standing, standing};
use contract::wire::{HallDay, HallNow, HallPeriod};

use crate::clock;
use crate::world::World;

/// How many days a hall names.
const DAYS: i64 = 14;

impl World {
    /// The days from a moment on.
    pub(super) fn hall_days(&self, now: i64) -> Vec<HallDay> {
        let today = clock::day(now);
        (today..today + DAYS)
            .map(|day| self.hall_day(day))
            .collect()
    }

    fn hall_day(&self, day: i64) -> HallDay {
        let date = clock::date(day);
        let mut holidays = self.halls.holidays.iter();
        let holiday =
            holidays.find(|row| (row.from.as_str()..=row.to.as_str()).contains(&date.as_str()));
        // 1 January 1970 was a Thursday.
        let weekday = usize::try_from((day + 3).rem_euclid(7)).unwrap_or(0);
        let usual = self.halls.week.get(weekday).map_or(&[][..], Vec::as_slice);
        let (periods, note) = match holiday {
            Some(row) => (Vec::new(), Some(row.name.text())),
            None => {
                let period = |(from, to): &(String, String)| HallPeriod {
                    from: from.clone(),
                    to: to.clone(),
                };
                let note = usual.is_empty().then(|| self.words.text("hallSunday"));
                (usual.iter().map(period).collect(), note)
            }
        };
        HallDay {
            date,
            periods,
            note,
        }
    }

    /// Whether halls are open at a moment.
    pub(super) fn hall_now(&self, now: i64) -> HallNow {
        let days = self.hall_days(now);
        let moment = clock::rfc3339(now);
        let (date, time) = (&moment[..10], &moment[11..16]);
        let at = |date: &str, time: &str| Some([date, "T", time, ":00", &moment[19..]].concat());
        let note = || days.first().and_then(|day| day.note.clone());
        match standing(&days, date, time) {
            Standing::OpenUntil(until) => HallNow {
                open: true,
                until: at(date, &until),
                note: None,
            },
            Standing::OpensAt(day, from) => HallNow {
                open: false,
                until: at(&day, &from),
                note: note(),
            },
            Standing::Closed => HallNow {
                open: false,
                until: None,
                note: note(),
            },
        }
    }
}
