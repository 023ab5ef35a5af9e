//! A thread as it travels to whose it is.

use contract::thread;
use contract::wire::{Thread, ThreadSummary};

use super::record::Record;
use super::{reckon, told};
use crate::clock;
use crate::documents;
use crate::http::routes::Ctx;
use crate::world::World;

/// A thread in a list.
pub(crate) fn summary(world: &World, of: &Record, now: i64) -> ThreadSummary {
    ThreadSummary {
        id: of.id.clone(),
        number: of.number.clone(),
        kind: of.kind.clone(),
        about: of.about.clone(),
        title: of.title.clone(),
        state: of.at.state(),
        started_at: clock::rfc3339(of.started_at),
        changed_at: clock::rfc3339(of.changed_at),
        clock: reckon::show(of, now),
        next: told::next(world, of, reckon::overdue(of, now)),
        acts: thread::acts(&of.kind, of.at),
        needs_you: of.at.waits_for_the_person(),
        outcome: of.outcome.clone(),
        rating: of.rating.clone(),
    }
}

/// A thread, whole.
pub(crate) fn thread(ctx: &Ctx<'_>, of: &Record) -> Thread {
    let world = &ctx.world;
    let contacts = super::begin::seat(world, &of.department.id)
        .map(|(body, place)| world.consult(body, place))
        .unwrap_or_default();
    Thread {
        summary: summary(world, of, ctx.shared.clock.now()),
        revision: of.revision(),
        department: of.department.clone(),
        contacts,
        entries: of.entries.clone(),
        confidential: of.confidential,
        may_publish: of.may_publish,
        published: of.published.clone(),
        file_rules: Some(documents::rules()),
    }
}
