//! What people are told of a booking, as messages.

use contract::wire::{Message, MessageTargetKind, Text, TicketState};

use super::line::Number;
use super::{Kept, show};
use crate::clock;
use crate::http::routes::Ctx;
use crate::mail;

/// Tells whom it is for, and who made it, what has happened. The book of bookings must not be held meanwhile.
pub(super) fn tell(ctx: &Ctx<'_>, kept: &Kept, key: &str) {
    tell_with(ctx, kept, key, &[]);
}

/// Tells them that their number is called, or was passed over.
pub(super) fn tell_called(ctx: &Ctx<'_>, kept: &Kept, number: &Number) {
    let key = match number.state {
        TicketState::Called => "CALLED",
        TicketState::Passed => "PASSED",
        _ => return,
    };
    let window = number.window.map(|window| window.to_string());
    let fills = [
        ("number", &Text::zh(&number.number)),
        ("window", &Text::zh(window.unwrap_or_default())),
    ];
    tell_with(ctx, kept, key, &fills);
}

fn tell_with(ctx: &Ctx<'_>, kept: &Kept, key: &str, more: &[(&str, &Text)]) {
    let Ok(there) = show::there(ctx, &kept.hall, &kept.item) else {
        return;
    };
    let words = &ctx.world.words;
    let template = ctx.world.template(there.item.template);
    let item = crate::world::content::both(&template.name, &template.name_en);
    let day = clock::day_in_words(clock::day(kept.starts));
    let begins = clock::rfc3339(kept.starts);
    let time = Text::zh(begins.get(11..16).unwrap_or_default());
    let mut fills = vec![
        ("item", &item),
        ("hall", &there.counter.hall.name),
        ("place", &there.counter.place),
        ("day", &day),
        ("time", &time),
    ];
    fills.extend_from_slice(more);
    let now = ctx.shared.clock.now();
    let message = |_: &String| {
        let title = words.fill(&format!("booking.title.{key}"), &fills);
        let text = words.fill(&format!("booking.text.{key}"), &fills);
        mail::letter(now, MessageTargetKind::Booking, &kept.id, title, text)
    };
    let mut to = vec![kept.applicant.clone(), kept.by.clone()];
    to.dedup();
    let told: Vec<Message> = to.iter().map(message).collect();
    if let Ok(mut book) = ctx.shared.cases.open(ctx) {
        for (to, message) in to.iter().zip(told) {
            book.inform(to, message);
        }
    }
}
