//! The clock of a case, in the working days of the mock's calendar.

use contract::clock::{Promise, promise, standing};
use contract::flow::At;
use contract::wire::{CaseClock, ClockState, TimeUnit};

use super::record::Record;
use crate::clock;
use crate::world::World;

/// How the clock of a case stands, in days: used, and the promised day once it runs.
pub(crate) struct Reckoned {
    pub promise: Promise,
    pub used: i64,
    /// The promised day, had the case gone on from now without another pause.
    pub due: Option<i64>,
    pub overdue: bool,
}

/// Reckons a case.
pub(crate) fn reckon(world: &World, case: &Record, now: i64) -> Reckoned {
    let promise = promise(&world.promise_time(case.filed.item));
    let Some(accepted) = case.accepted_at else {
        return Reckoned {
            promise,
            used: 0,
            due: None,
            overdue: false,
        };
    };
    let end = clock::day(case.stopped_at.unwrap_or(now));
    // What stood still before acceptance was not on the clock yet.
    let pauses: Vec<(i64, Option<i64>)> = case
        .pauses
        .iter()
        .filter(|pause| pause.from >= accepted)
        .map(|pause| {
            (
                clock::day(pause.from),
                Some(clock::day(pause.to.unwrap_or(now))),
            )
        })
        .collect();
    let known = standing(
        promise,
        clock::calendar(),
        clock::day(accepted),
        &pauses,
        end,
    );
    Reckoned {
        promise,
        used: known.used,
        due: Some(known.due),
        overdue: known.overdue,
    }
}

/// The clock as it travels.
pub(crate) fn show(world: &World, case: &Record, now: i64) -> CaseClock {
    let known = reckon(world, case, now);
    let state = match case.at.clock() {
        ClockState::Running if known.overdue => ClockState::Overdue,
        state => state,
    };
    let paused = state == ClockState::Paused;
    let pause = case.pause().filter(|_| paused);
    let count = |days: i64| u32::try_from(days.max(0)).unwrap_or(u32::MAX);
    CaseClock {
        state,
        promised: count(known.promise.days),
        unit: if known.promise.working {
            TimeUnit::Workday
        } else {
            TimeUnit::CalendarDay
        },
        used: count(known.used),
        left: count(known.promise.days - known.used),
        due_on: known.due.filter(|_| !paused).map(clock::date),
        reason: pause.map(|pause| pause.reason.clone()),
        paused_at: pause.map(|pause| clock::rfc3339(pause.from)),
    }
}

/// The day by which the next thing should happen.
pub(crate) fn next_day(world: &World, case: &Record, now: i64) -> i64 {
    let today = clock::day(now);
    match case.at {
        // The law gives five days to look papers over; then silence is acceptance.
        At::Submitted => clock::workdays_on(clock::day(case.events_since()), 5),
        At::CorrectionRequired | At::Suspended => case.pause().map_or(today, |pause| pause.until),
        At::Accepted | At::Handling | At::Reviewing | At::Approving => {
            reckon(world, case, now).due.unwrap_or(today)
        }
        At::Approved | At::Rejected | At::Delivering => {
            clock::workdays_on(clock::day(case.stopped_at.unwrap_or(now)), 10)
        }
        At::NotAccepted | At::Closed | At::Returned | At::Withdrawn => {
            clock::day(case.ended_at.unwrap_or(now))
        }
    }
}

impl Record {
    /// When it came to the window last.
    fn events_since(&self) -> i64 {
        self.pauses
            .iter()
            .rev()
            .find_map(|pause| pause.to)
            .filter(|_| self.accepted_at.is_none())
            .unwrap_or(self.submitted_at)
    }
}
