//! What is said of a step: the entry in the thread with its seal, and the message.

use contract::thread::{At, Post};
use contract::wire::{
    Document, Message, MessageKind, MessageTarget, MessageTargetKind, OfficerSeal, Text,
    ThreadEntry, ThreadEntryKind,
};

use super::book::Book;
use super::record::Record;
use crate::cases::{Officer, digest};
use crate::clock;
use crate::session::secret;
use crate::world::World;

/// A step, as it is told.
pub(super) struct Said<'a> {
    pub kind: ThreadEntryKind,
    /// Key of its title; the name of the kind where it is empty.
    pub key: &'a str,
    pub text: Option<Text>,
    pub documents: Vec<Document>,
    /// Which officer, in which post.
    pub by: Option<(&'a Officer, Post)>,
    /// The department of that officer, where the thread is with another by now.
    pub from: Option<Text>,
    /// Whether nobody did it but the system.
    pub by_system: bool,
    pub until: Option<String>,
}

impl Said<'_> {
    /// Of the person, or with more to come.
    pub(super) fn plain(kind: ThreadEntryKind) -> Self {
        Self {
            kind,
            key: "",
            text: None,
            documents: Vec::new(),
            by: None,
            from: None,
            by_system: false,
            until: None,
        }
    }
}

/// Puts an entry into the thread, which is where the step led already; the revision grows with it.
pub(super) fn note(world: &World, thread: &mut Record, said: Said<'_>, now: i64) {
    let words = &world.words;
    let at = clock::rfc3339(now);
    let sequence = u32::try_from(thread.entries.len() + 1).unwrap_or(u32::MAX);
    let actor = match &said.by {
        Some((_, Post::Window)) => Some(words.text("talk.actor.hotline")),
        Some((_, Post::Supervisor)) => Some(words.text("talk.actor.supervisor")),
        Some((_, Post::Handler)) => {
            let department = said.from.as_ref().unwrap_or(&thread.department.name);
            Some(words.fill("talk.actor.handler", &[("department", department)]))
        }
        None => said.by_system.then(|| words.text("talk.actor.system")),
    };
    let seal = said.by.map(|(officer, _)| OfficerSeal {
        name: officer.name.clone(),
        number: officer.seal.clone(),
        at: at.clone(),
        digest: digest(
            format!(
                "{} {sequence} {} {at} {} {}",
                thread.number,
                said.kind.name(),
                said.text.as_ref().map_or("", |text| text.chinese()),
                officer.seal
            )
            .as_bytes(),
        ),
    });
    let key = if said.key.is_empty() {
        said.kind.name().to_owned()
    } else {
        said.key.to_owned()
    };
    let title = words.fill(
        &format!("talk.entry.{key}"),
        &[("department", &thread.department.name)],
    );
    thread.changed_at = now;
    thread.entries.push(ThreadEntry {
        sequence,
        at,
        kind: said.kind,
        state: thread.at.state(),
        title,
        text: said.text,
        documents: said.documents,
        actor,
        seal,
        until: said.until,
    });
}

/// Puts a message about the last entry on its way to whose thread it is, where they are to be told.
pub(super) fn tell(book: &mut Book, world: &World, at: usize, key: &str, now: i64) {
    let thread = &book.threads[at];
    if !world
        .personas
        .iter()
        .any(|persona| persona.id == thread.owner)
    {
        return;
    }
    let title = Text::zh(&*thread.title);
    let day = clock::day_in_words(super::reckon::due(thread));
    let text = world.words.fill(
        &format!("talk.message.{key}"),
        &[
            ("title", &title),
            ("department", &thread.department.name),
            ("day", &day),
        ],
    );
    if text.is_empty() {
        return;
    }
    let message = Message {
        privacy: None,
        id: secret().chars().take(20).collect(),
        kind: MessageKind::Reply,
        at: clock::rfc3339(now),
        title: world.words.text(&format!("talk.message.{key}.title")),
        text,
        case: None,
        target: Some(MessageTarget {
            kind: MessageTargetKind::Thread,
            id: thread.id.clone(),
            member: None,
            pointer: None,
        }),
        read: false,
        needs_you: false,
    };
    book.outbox.push((thread.owner.clone(), message));
}

/// What happens next, in words.
pub(super) fn next(world: &World, thread: &Record, overdue: bool) -> Text {
    let day = clock::day_in_words(super::reckon::due(thread));
    let key = match thread.at {
        _ if overdue => "OVERDUE",
        At::RepliedLast | At::ClosedLast => thread.at.name(),
        at => at.name().strip_suffix(".LAST").unwrap_or(at.name()),
    };
    world.words.fill(
        &format!("talk.next.{key}"),
        &[("day", &day), ("department", &thread.department.name)],
    )
}
