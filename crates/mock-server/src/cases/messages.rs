//! Messages to applicants.

use contract::flow::At;
use contract::wire::{Message, MessagePrivacy, Named, Text};

use super::book::Book;
use super::told::Said;
use super::{reckon, show};
use crate::clock;
use crate::privacy;
use crate::session::secret;
use crate::world::World;

/// Steps whose message is the service of a document: the law wants that it was served to stay provable.
const SERVED: [&str; 6] = [
    "REQUEST_CORRECTION",
    "ACCEPT",
    "NOT_ACCEPT",
    "RETURNED",
    "GRANT",
    "REFUSE",
];

/// Tells those whom a case concerns of a step.
pub(super) fn tell(book: &mut Book, world: &World, at: usize, said: &Said<'_>, now: i64) {
    let case = book.case(at);
    let ours = |id: &str| world.personas.iter().any(|persona| persona.id == id);
    if !ours(&case.filed.applicant) && !ours(&case.filed.submitter) {
        return;
    }
    let item = show::item(world, case.filed.item);
    let day = clock::day_in_words(reckon::next_day(world, case, now));
    let number = Text::zh(&*case.number);
    let text = world.words.fill(
        &format!("case.message.{}", said.key),
        &[("item", &item.name), ("number", &number), ("day", &day)],
    );
    if text.is_empty() {
        return;
    }
    let message = Message {
        id: String::new(),
        at: clock::rfc3339(now),
        title: world.words.text(&format!("case.title.{}", said.key)),
        text,
        case: Some(Named {
            id: case.id.clone(),
            name: item.name,
        }),
        read: false,
        needs_you: case.at == At::CorrectionRequired,
        privacy: SERVED.contains(&said.key).then(|| MessagePrivacy {
            kept_by_law: true,
            ..privacy::plain()
        }),
    };
    send(book, world, at, &message);
}

/// Puts a message before the applicant and who submitted for them, where they are personas.
pub(crate) fn send(book: &mut Book, world: &World, at: usize, message: &Message) {
    let filed = &book.case(at).filed;
    let mut ids = vec![filed.applicant.clone(), filed.submitter.clone()];
    ids.dedup();
    for id in ids {
        if world.personas.iter().any(|persona| persona.id == id) {
            let mut message = message.clone();
            message.id = secret().chars().take(20).collect();
            book.messages.push((id, message));
        }
    }
}

impl Book {
    /// The messages of a persona, the newest first; what was to be done may be done by now.
    pub(crate) fn messages_of(&self, persona: &str) -> Vec<Message> {
        let own = self.messages.iter().rev().filter(|(to, _)| to == persona);
        own.map(|(_, message)| self.as_it_is(message)).collect()
    }

    /// Marks a message of a persona as read.
    pub(crate) fn read(&mut self, persona: &str, id: &str) -> Option<Message> {
        let found = self
            .messages
            .iter_mut()
            .find(|(to, message)| to == persona && message.id == id)?;
        found.1.read = true;
        let message = found.1.clone();
        Some(self.as_it_is(&message))
    }

    /// Takes the content of a message of a persona away for good; that it was there, and when it went, stays.
    pub(crate) fn destroy(&mut self, world: &World, persona: &str, id: &str, at: &str) {
        let own = self.messages.iter_mut();
        for (_, message) in own.filter(|(to, message)| to == persona && message.id == id) {
            message.title = world.words.text("privacy.destroyed.title");
            message.text = world.words.text("privacy.destroyed.text");
            message.case = None;
            message.needs_you = false;
            message.privacy = Some(MessagePrivacy {
                private: true,
                destroyed_at: Some(at.to_owned()),
                ..privacy::plain()
            });
        }
    }

    fn as_it_is(&self, message: &Message) -> Message {
        let mut message = message.clone();
        let case = message.case.as_ref().and_then(|case| self.find(&case.id));
        message.needs_you &= case.is_some_and(|at| self.case(at).at == At::CorrectionRequired);
        message
    }
}
