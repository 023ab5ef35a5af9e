//! What whoever owes a bill is told of what happened to it at a window.

use contract::wire::{Message, MessageTargetKind, Text};

use super::Kept;
use crate::mail;
use crate::state::Shared;

/// Sends them a message that leads to the bill. Neither the bills nor the cases may be held meanwhile.
pub(super) fn tell(shared: &Shared, kept: &Kept, key: &str, more: &[(&str, &Text)]) {
    let world = shared.world();
    let amount = Text::zh(&*kept.bill.amount);
    let mut fills = vec![("name", &kept.bill.name), ("amount", &amount)];
    fills.extend_from_slice(more);
    let title = world.words.fill(&format!("payDesk.{key}.title"), &fills);
    let text = world.words.fill(&format!("payDesk.{key}.text"), &fills);
    let (now, id) = (shared.clock.now(), &kept.bill.id);
    let message = Message {
        // It is due again.
        needs_you: key == "withdrawn",
        ..mail::letter(now, MessageTargetKind::Bill, id, title, text)
    };
    if let Some(mut book) = shared.cases.book(shared, &world) {
        book.inform(&kept.owner, message);
    }
    shared.cases.tell();
}
