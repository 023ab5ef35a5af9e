//! The queues of halls: numbers given, called, done with. They end with their day.

use contract::wire::{BookingState, TicketAct, TicketState};
use serde::{Deserialize, Serialize};

use super::Book;
use crate::clock;
use crate::session::secret;

/// A number as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Number {
    pub id: String,
    pub number: String,
    pub hall: String,
    /// Id of the kind of windows within the hall.
    pub counter: String,
    /// Id of the booking for which it was taken.
    pub booking: Option<String>,
    pub taken: i64,
    /// Since when it waits for its turn: anew when it was passed over.
    since: i64,
    pub state: TicketState,
    pub window: Option<u32>,
    pub called: Option<i64>,
    pub calls: u32,
}

impl Number {
    /// Those with a booking come first, unless they were passed over.
    fn turn(&self) -> (bool, i64) {
        let first = self.booking.is_some() && self.since == self.taken;
        (!first, self.since)
    }

    fn call(&mut self, now: i64) {
        self.state = TicketState::Called;
        self.called = Some(now);
        self.calls += 1;
    }
}

/// Windows of one kind in a hall, and the day by a moment of it.
#[derive(Clone, Copy)]
pub(crate) struct Windows<'a> {
    pub hall: &'a str,
    pub counter: &'a str,
    pub now: i64,
}

impl Windows<'_> {
    fn has(&self, number: &Number) -> bool {
        number.hall == self.hall
            && number.counter == self.counter
            && clock::day(number.taken) == clock::day(self.now)
    }
}

impl Book {
    /// The numbers of the day: those called, those that wait as they are called, those passed over, those done with.
    pub(crate) fn day(&self, at: Windows<'_>) -> Vec<&Number> {
        let rank = |state: &TicketState| match state {
            TicketState::Called => 0,
            TicketState::Waiting => 1,
            TicketState::Passed => 2,
            _ => 3,
        };
        let mut all: Vec<&Number> = self.line.iter().filter(|one| at.has(one)).collect();
        all.sort_by_key(|one| (rank(&one.state), one.turn()));
        all
    }

    /// How many are called before a number that waits.
    pub(crate) fn ahead(&self, number: &Number) -> u32 {
        let at = Windows {
            hall: &number.hall,
            counter: &number.counter,
            now: number.taken,
        };
        let waiting = self.day(at).into_iter();
        let before = waiting
            .filter(|one| one.state == TicketState::Waiting)
            .take_while(|one| one.id != number.id);
        u32::try_from(before.count()).unwrap_or(u32::MAX)
    }

    /// The number of a booking.
    pub(crate) fn number_of(&self, booking: &str) -> Option<&Number> {
        let mut numbers = self.line.iter();
        numbers.find(|one| one.booking.as_deref() == Some(booking))
    }

    /// A new number; its booking is known to have come.
    pub(crate) fn give(&mut self, at: Windows<'_>, letter: char, booking: Option<&str>) -> Number {
        let before = self.line.iter().filter(|one| at.has(one)).count();
        let number = Number {
            id: secret().chars().take(20).collect(),
            number: format!("{letter}{:03}", before + 1),
            hall: at.hall.to_owned(),
            counter: at.counter.to_owned(),
            booking: booking.map(str::to_owned),
            taken: at.now,
            since: at.now,
            state: TicketState::Waiting,
            window: None,
            called: None,
            calls: 0,
        };
        self.line.push(number.clone());
        self.turn_booking(booking, BookingState::Arrived);
        number
    }

    fn turn_booking(&mut self, id: Option<&str>, state: BookingState) {
        let found = self.rows.iter_mut().find(|kept| Some(&*kept.id) == id);
        if let Some(kept) = found {
            kept.turn(state);
        }
    }

    /// Calls the next number to a window.
    ///
    /// # Errors
    /// Why not.
    pub(crate) fn call(&mut self, at: Windows<'_>, window: u32) -> Result<Number, &'static str> {
        let day = self.day(at);
        let busy = |one: &&Number| one.state == TicketState::Called && one.window == Some(window);
        if day.iter().any(busy) {
            return Err("the window has called a number that it is not done with");
        }
        let next = day
            .into_iter()
            .find(|one| one.state == TicketState::Waiting);
        let id = next.map(|one| one.id.clone()).ok_or("nobody waits")?;
        let found = self.line.iter_mut().find(|one| one.id == id);
        let number = found.ok_or("nobody waits")?;
        number.call(at.now);
        number.window = Some(window);
        Ok(number.clone())
    }

    /// Does something with a number of a hall; `None` where there is no such number.
    pub(crate) fn step(
        &mut self,
        hall: &str,
        id: &str,
        act: &TicketAct,
        now: i64,
    ) -> Option<Result<Number, &'static str>> {
        let today = |one: &&mut Number| {
            one.hall == hall && one.id == id && clock::day(one.taken) == clock::day(now)
        };
        let number = self.line.iter_mut().find(today)?;
        match (act, &number.state) {
            (TicketAct::Again, TicketState::Called) => number.call(now),
            (TicketAct::Done, TicketState::Called) => number.state = TicketState::Done,
            (TicketAct::Pass, TicketState::Called) => number.state = TicketState::Passed,
            (TicketAct::Back, TicketState::Passed) => {
                number.state = TicketState::Waiting;
                number.since = now.max(number.taken + 1);
                number.window = None;
            }
            _ => return Some(Err("the number does not stand so")),
        }
        let number = number.clone();
        if number.state == TicketState::Done {
            self.turn_booking(number.booking.as_deref(), BookingState::Served);
        }
        Some(Ok(number))
    }

    /// Who took a number, was called and did not come until the day was over, has missed the booking.
    pub(super) fn days_end(&mut self, now: i64) {
        let passed = self.line.iter().filter(|one| {
            one.state == TicketState::Passed && clock::day(one.taken) < clock::day(now)
        });
        let missed: Vec<String> = passed.filter_map(|one| one.booking.clone()).collect();
        let came = |kept: &&mut super::Kept| {
            kept.state == BookingState::Arrived && missed.contains(&kept.id)
        };
        for kept in self.rows.iter_mut().filter(came) {
            kept.turn(BookingState::Missed);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: i64 = 1_795_838_400;

    fn at(now: i64) -> Windows<'static> {
        Windows {
            hall: "hall",
            counter: "general",
            now,
        }
    }

    #[test]
    fn bookings_first_and_whoever_was_passed_over_last() {
        let mut book = Book::default();
        let walked = book.give(at(NOON), 'A', None);
        let booked = book.give(at(NOON + 5), 'A', Some("b"));
        assert_eq!((&*walked.number, &*booked.number), ("A001", "A002"));
        assert_eq!((book.ahead(&walked), book.ahead(&booked)), (1, 0));
        let first = book.call(at(NOON + 9), 4).expect("two wait");
        assert_eq!(first.id, booked.id);
        assert!(book.call(at(NOON + 9), 4).is_err(), "one at a time");
        let pass = book.step("hall", &first.id, &TicketAct::Pass, NOON + 20);
        assert!(pass.is_some_and(|done| done.is_ok()));
        let back = book.step("hall", &first.id, &TicketAct::Back, NOON + 30);
        assert!(back.is_some_and(|done| done.is_ok()));
        assert_eq!(book.call(at(NOON + 40), 4).expect("two wait").id, walked.id);
        assert_eq!(
            book.call(at(NOON + 40), 5).expect("one waits").id,
            booked.id
        );
        assert!(book.call(at(NOON + 41), 6).is_err(), "nobody waits");
        assert!(
            book.step("other", &first.id, &TicketAct::Done, NOON)
                .is_none()
        );
    }

    #[test]
    fn a_day_begins_anew() {
        let mut book = Book::default();
        book.give(at(NOON), 'A', None);
        let next = book.give(at(NOON + 86_400), 'A', None);
        assert_eq!(next.number, "A001");
        assert_eq!(book.ahead(&next), 0);
    }
}
