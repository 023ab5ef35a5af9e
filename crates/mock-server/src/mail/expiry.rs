//! Certificates that run out: told once, two months before.

use contract::wire::{CardState, Message, MessageKind, MessageTarget, MessageTargetKind, Text};

use super::deliver;
use crate::cases::Book;
use crate::clock;
use crate::world::World;

/// How many days before.
const BEFORE: i64 = 60;
const HOUR: i64 = 3600;

/// Looks through the cards once a day, and tells what is to be told.
pub(crate) fn remind(book: &mut Book, world: &World, now: i64) {
    let today = clock::day(now);
    if book.mail.looked == today {
        return;
    }
    book.mail.looked = today;
    let (from, until) = (clock::date(today), clock::date(today + BEFORE));
    for persona in &world.personas {
        for card in book.cards_of(world, &persona.id) {
            let Some(end) = card.expires_on.clone() else {
                continue;
            };
            let due = (from.as_str()..=until.as_str()).contains(&end.as_str());
            if !due || card.state(now) != CardState::Valid {
                continue;
            }
            if !book.mail.reminded.insert(format!("{} {end}", card.id)) {
                continue;
            }
            let day = clock::parse(&format!("{end}T12:00:00+08:00")).map_or(today, clock::day);
            let values = [
                ("card", &card.name.text()),
                ("day", &clock::day_in_words(day)),
                ("days", &Text::zh((day - today).to_string())),
            ];
            let message = Message {
                privacy: None,
                id: String::new(),
                kind: MessageKind::Expiry,
                at: clock::rfc3339(now.min(clock::morning(today) + 9 * HOUR)),
                title: world.words.fill("mail.expiry.title", &values),
                text: world.words.fill("mail.expiry", &values),
                case: None,
                target: Some(MessageTarget {
                    kind: MessageTargetKind::Card,
                    id: card.id.clone(),
                    member: None,
                    pointer: None,
                }),
                read: false,
                needs_you: false,
            };
            deliver(book, world, &persona.id, message);
        }
    }
}
