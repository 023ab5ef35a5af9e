//! What reaches a person: messages in the portal, and by which other ways.

pub(crate) mod expiry;
pub(crate) mod seeds;
pub(crate) mod settings;

use std::collections::{BTreeMap, BTreeSet};

use contract::wire::{
    Message, MessageChannel, MessageKind, MessageTarget, MessageTargetKind, QuietHours, Text,
};
use serde::{Deserialize, Serialize};

use crate::cases::Book;
use crate::clock;
use crate::session::secret;
use crate::world::World;

/// The most that is remembered of what went out.
const MOST_SENT: usize = 500;
const MINUTE: i64 = 60;

/// What each persona wants, and what went out of the house.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Mail {
    wishes: BTreeMap<String, Wish>,
    sent: Vec<Sent>,
    /// Cards whose end has been told, each with that day.
    reminded: BTreeSet<String>,
    /// The last day on which cards were looked through.
    looked: i64,
}

/// What a persona chose.
#[derive(Clone, Default, Serialize, Deserialize)]
struct Wish {
    revision: u64,
    /// Names of the ways that are on, by name of the kind.
    on: BTreeMap<String, Vec<MessageChannel>>,
    quiet: Option<QuietHours>,
}

/// Something that went out by another way than the portal.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Sent {
    pub persona: String,
    pub channel: MessageChannel,
    pub kind: MessageKind,
    /// In Chinese; what is in the message stays in the portal.
    pub title: String,
    /// When it goes out: later than it came in quiet hours.
    pub at: i64,
}

/// News of a matter of one's own that leads to what it is about.
pub(crate) fn letter(
    now: i64,
    kind: MessageTargetKind,
    id: &str,
    title: Text,
    text: Text,
) -> Message {
    Message {
        privacy: None,
        id: secret().chars().take(20).collect(),
        kind: MessageKind::Case,
        at: clock::rfc3339(now),
        title,
        text,
        case: None,
        target: Some(MessageTarget {
            kind,
            id: id.to_owned(),
            member: None,
            pointer: None,
        }),
        read: false,
        needs_you: false,
    }
}

/// Lets a message reach a persona by every way that they left on.
pub(crate) fn deliver(book: &mut Book, world: &World, persona: &str, mut message: Message) {
    let settings = settings::of(&book.mail, world, persona);
    let on = settings::on(&settings, &message.kind);
    let at = clock::parse(&message.at).unwrap_or_default();
    for channel in on
        .iter()
        .filter(|channel| **channel != MessageChannel::Portal)
    {
        let sent = Sent {
            persona: persona.to_owned(),
            channel: channel.clone(),
            kind: message.kind.clone(),
            title: message.title.chinese().to_owned(),
            at: after_quiet(&settings, &message.kind, at),
        };
        if book.mail.sent.len() == MOST_SENT {
            book.mail.sent.remove(0);
        }
        book.mail.sent.push(sent);
    }
    if on.contains(&MessageChannel::Portal) {
        if message.id.is_empty() {
            message.id = secret().chars().take(20).collect();
        }
        book.messages.push((persona.to_owned(), message));
    }
}

/// When something goes out: after the quiet hours, unless its kind comes through them.
fn after_quiet(settings: &contract::wire::Subscriptions, kind: &MessageKind, at: i64) -> i64 {
    let through = settings
        .kinds
        .iter()
        .any(|known| known.kind == *kind && known.through);
    let Some(quiet) = settings.quiet.as_ref().filter(|_| !through) else {
        return at;
    };
    let minute = |at: i64| {
        let of_day = (at - clock::morning(clock::day(at))) / MINUTE;
        u32::try_from(of_day).unwrap_or_default()
    };
    let mut later = at;
    // A day at most: such hours end.
    for _ in 0..24 * 60 {
        if !quiet.hold(minute(later)) {
            break;
        }
        later += MINUTE;
    }
    later
}

impl Mail {
    /// What went out, the newest first.
    pub(crate) fn sent(&self) -> impl Iterator<Item = &Sent> {
        self.sent.iter().rev()
    }
}
