//! 咨询, 投诉, 建议: what is published, one's threads, the table of steps.

mod begin;
mod pages;
mod read;
mod walk;

use contract::endpoint::Id;
use contract::endpoints::{GetThread, StartThread};
use contract::wire::{SubjectKind, Thread, ThreadKind, ThreadStart};

use super::people::People;
use crate::client::{self, Client};
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

pub fn run(kit: &mut Kit) {
    let people = People::gather(kit);
    read::run(kit, &people);
    pages::run(kit, &people);
    begin::run(kit, &people);
    walk::run(kit, &people);
}

/// Something to begin: of a kind, about nothing in particular.
fn start(kind: ThreadKind) -> ThreadStart {
    ThreadStart {
        kind,
        subject: SubjectKind::Portal,
        item: None,
        case: None,
        department: None,
        officer: None,
        title: "kit".to_owned(),
        text: "kit".to_owned(),
        documents: Vec::new(),
        may_publish: true,
        confidential: false,
    }
}

/// Begins a thread.
fn begun(client: &Client, visit: &Visit, start: &ThreadStart) -> Checked<Thread> {
    let answer = visit.send::<StartThread>(client, &(), start, &[])?;
    client::read::<StartThread>(&answer)
}

/// A thread as it is now.
fn now(client: &Client, visit: &Visit, id: &str) -> Checked<Thread> {
    let cookies = visit.cookies();
    let id = Id(id.to_owned());
    let answer = client.call_with::<GetThread>(&id, &(), &[("cookie", &cookies)])?;
    Ok(answer.value)
}

/// Two people who are strangers to each other.
fn two(people: &People) -> Checked<(&Visit, &Visit)> {
    let mut all = people.applicants(1);
    match (all.next(), all.last()) {
        (Some(one), Some(other)) => Ok((one, other)),
        _ => cannot_tell("there are not two test personas who apply"),
    }
}
