//! A rectification as who rated sees it.

use contract::rectify::At;
use contract::wire::{Rectification, Text};

use super::record::Record;
use crate::cases::record::Record as Case;
use crate::clock;
use crate::world::World;

/// A rectification of a case.
pub(crate) fn show(world: &World, case: &Case, of: &Record, now: i64) -> Rectification {
    Rectification {
        id: of.id.clone(),
        state: of.at.state(),
        department: world.department_of(case.filed.item),
        opened_at: clock::rfc3339(of.opened_at),
        clock: of.clock(now),
        next: next(world, case, of, now),
        entries: of.entries.clone(),
        outcome: of.outcome.clone(),
        revisit: of.revisit.clone(),
        needs_you: of.at == At::FedBack,
    }
}

/// What happens next and by when, in words.
fn next(world: &World, case: &Case, of: &Record, now: i64) -> Text {
    let department = world.department_of(case.filed.item).name;
    let (key, day) = match of.at {
        _ if of.overdue(now) => ("OVERDUE", of.due()),
        At::FedBack | At::Revisited => (of.at.name(), of.silent_after()),
        at => (at.name(), of.due()),
    };
    world.words.fill(
        &format!("rectify.next.{key}"),
        &[
            ("day", &clock::day_in_words(day)),
            ("department", &department),
        ],
    )
}
