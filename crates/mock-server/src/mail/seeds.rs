//! Messages that the personas have at the start, beside those of their cases.

use contract::wire::{Message, MessageKind, MessageTarget};
use serde::Deserialize;

use super::deliver;
use crate::cases::{Book, back};
use crate::files;
use crate::world::World;
use crate::world::content::Both;
use crate::world::seed;

/// A row of `data/messages.json`.
#[derive(Deserialize)]
struct Row {
    persona: String,
    kind: MessageKind,
    /// How many working days ago it came.
    days: i64,
    title: Both,
    text: Both,
    #[serde(default)]
    target: Option<MessageTarget>,
    #[serde(default)]
    read: bool,
}

/// Puts them in.
pub(crate) fn sow(book: &mut Book, world: &World, now: i64) {
    let rows: Vec<Row> = files::read("data/messages.json").unwrap_or_default();
    for (turn, row) in (0..).zip(rows) {
        let message = Message {
            privacy: None,
            id: format!("{:016x}", seed::of(world.seed, 7_300_000, turn)),
            kind: row.kind,
            at: crate::clock::rfc3339(back(now, row.days)),
            title: row.title.text(),
            text: row.text.text(),
            case: None,
            target: row.target,
            read: row.read,
            needs_you: false,
        };
        deliver(book, world, &row.persona, message);
    }
}
