//! Messages to applicants.

use contract::flow::At;
use contract::wire::{Message, Named, Text};

use super::book::Book;
use super::told::Said;
use super::{reckon, show};
use crate::clock;
use crate::session::secret;
use crate::world::World;

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
        thread: None,
        read: false,
        needs_you: case.at == At::CorrectionRequired,
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
    /// Puts messages from elsewhere before their personas.
    pub(crate) fn deliver(&mut self, messages: Vec<(String, Message)>) {
        self.messages.extend(messages);
    }

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

    fn as_it_is(&self, message: &Message) -> Message {
        let mut message = message.clone();
        let case = message.case.as_ref().and_then(|case| self.find(&case.id));
        message.needs_you &= case.is_some_and(|at| self.case(at).at == At::CorrectionRequired);
        message
    }
}
