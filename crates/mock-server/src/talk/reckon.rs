//! The clock of a thread, in the working days of the mock's calendar, and what is promised.

use contract::thread::At;
use contract::wire::{CaseClock, ClockState, ThreadKind, TimeLimit, TimeUnit};

use super::record::Record;
use crate::clock;

/// Working days by which an answer may be put off, once.
pub(super) const EXTENSION: i64 = 10;
/// Working days for a second look.
pub(super) const REVIEW: i64 = 10;
/// Working days without a word after which an answered thread is closed.
pub(super) const SILENCE: i64 = 10;

/// Working days within which a kind is answered.
pub(super) fn promised(kind: &ThreadKind) -> i64 {
    match kind {
        ThreadKind::Complaint => 15,
        ThreadKind::Suggestion => 20,
        _ => 5,
    }
}

/// So many working days.
pub(super) fn workdays(days: i64) -> TimeLimit {
    TimeLimit {
        amount: u32::try_from(days).unwrap_or_default(),
        unit: TimeUnit::Workday,
    }
}

/// The day by which the answer is owed.
pub(super) fn due(thread: &Record) -> i64 {
    clock::workdays_on(clock::day(thread.since), thread.days)
}

/// Whether that day is over, and no answer came.
pub(super) fn overdue(thread: &Record, now: i64) -> bool {
    thread.at.waits_for_an_answer() && clock::day(now) > due(thread)
}

/// The clock as it travels.
pub(super) fn show(thread: &Record, now: i64) -> CaseClock {
    let end = clock::day(thread.stopped_at.unwrap_or(now));
    let used = clock::workdays(clock::day(thread.since), end);
    let count = |days: i64| u32::try_from(days.max(0)).unwrap_or(u32::MAX);
    let running = thread.at.clock() == ClockState::Running;
    CaseClock {
        state: if overdue(thread, now) {
            ClockState::Overdue
        } else {
            thread.at.clock()
        },
        promised: count(thread.days),
        unit: TimeUnit::Workday,
        used: count(used),
        left: count(thread.days - used),
        due_on: running.then(|| clock::date(due(thread))),
        reason: None,
        paused_at: None,
    }
}

/// Starts the clock of another answer.
pub(super) fn restart(thread: &mut Record, days: i64, now: i64) {
    thread.since = now;
    thread.days = days;
    thread.stopped_at = None;
    thread.overdue_told = false;
}

/// When an answered thread was closed, because nobody said anything; `None` while it is not.
pub(super) fn silent(thread: &Record, now: i64) -> Option<i64> {
    let answered = matches!(
        thread.at,
        At::Replied | At::RepliedLast | At::Revisited | At::RevisitedLast
    );
    let last = clock::workdays_on(clock::day(thread.changed_at), SILENCE);
    (answered && clock::day(now) > last).then(|| clock::morning(last + 1))
}
