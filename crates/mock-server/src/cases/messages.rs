//! Messages to applicants.

use contract::flow::At;
use contract::wire::{
    Message, MessageKind, MessagePrivacy, MessageTarget, MessageTargetKind, Named, Text,
};

use super::book::Book;
use super::record::Record;
use super::told::Said;
use super::{reckon, show};
use crate::clock;
use crate::mail;
use crate::privacy;
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
    let day = match (said.key, &case.parcel) {
        ("PARCEL_FOUND", Some(row)) => row.expected(),
        _ => reckon::next_day(world, case, now),
    };
    let day = clock::day_in_words(day);
    let number = Text::zh(&*case.number);
    let key = match (said.key, &case.collect) {
        ("ISSUE", Some(_)) => "COLLECT_READY",
        ("DELIVER", Some(_)) => "COLLECTED",
        (key, _) => key,
    };
    let (_, _, by) = case
        .collect
        .as_ref()
        .and_then(|own| own.fetched(case))
        .unwrap_or((now, contract::wire::Collector::Myself, String::new()));
    let by = Text::zh(by);
    let text = world.words.fill(
        &format!("case.message.{key}"),
        &[
            ("item", &item.name),
            ("number", &number),
            ("day", &day),
            ("by", &by),
        ],
    );
    if text.is_empty() {
        return;
    }
    let case = book.case(at);
    let message = Message {
        id: String::new(),
        kind: kind(case, said),
        at: clock::rfc3339(now),
        title: world.words.text(&format!("case.title.{}", said.key)),
        text,
        case: Some(Named {
            id: case.id.clone(),
            name: item.name,
        }),
        target: Some(target(case, said)),
        read: false,
        needs_you: case.at == At::CorrectionRequired,
        privacy: SERVED.contains(&said.key).then(|| MessagePrivacy {
            kept_by_law: true,
            ..privacy::plain()
        }),
    };
    send(book, world, at, &message);
}

fn kind(case: &Record, said: &Said<'_>) -> MessageKind {
    if said.key == "REQUEST_CORRECTION" && case.correction.is_some() {
        MessageKind::Correction
    } else {
        MessageKind::Case
    }
}

/// Where news of a step lead: to what is to be done first.
fn target(case: &Record, said: &Said<'_>) -> MessageTarget {
    let to = |kind, member, pointer| MessageTarget {
        kind,
        id: case.id.clone(),
        member,
        pointer,
    };
    match (&case.correction, said.key) {
        (Some(asked), "REQUEST_CORRECTION") => {
            let material = asked.materials.first().map(|one| one.material.clone());
            let field = asked.fields.first().map(|one| one.pointer.clone());
            let pointer = field.filter(|_| material.is_none());
            to(MessageTargetKind::Correction, material, pointer)
        }
        (_, "DELIVER") => to(MessageTargetKind::Rating, None, None),
        _ => to(MessageTargetKind::Case, None, None),
    }
}

/// Puts a message before the applicant and who submitted for them, where they are personas.
pub(crate) fn send(book: &mut Book, world: &World, at: usize, message: &Message) {
    let filed = &book.case(at).filed;
    let mut ids = vec![filed.applicant.clone(), filed.submitter.clone()];
    ids.dedup();
    for id in ids {
        if world.personas.iter().any(|persona| persona.id == id) {
            mail::deliver(book, world, &id, message.clone());
        }
    }
}

impl Book {
    /// Puts a message that is about no case before a persona.
    pub(crate) fn inform(&mut self, persona: &str, message: Message) {
        self.messages.push((persona.to_owned(), message));
    }

    /// Puts messages from elsewhere before their personas.
    pub(crate) fn deliver(&mut self, messages: Vec<(String, Message)>) {
        self.messages.extend(messages);
    }

    /// The messages of a persona, the newest first; what was to be done may be done by now.
    pub(crate) fn messages_of(&self, persona: &str) -> Vec<Message> {
        let own = self.messages.iter().rev().filter(|(to, _)| to == persona);
        let mut all: Vec<Message> = own.map(|(_, message)| self.as_it_is(message)).collect();
        all.sort_by(|one, other| other.at.cmp(&one.at));
        all
    }

    /// Marks those messages of a persona as read that fit; the first of them, as it is then.
    pub(crate) fn read(
        &mut self,
        persona: &str,
        fits: impl Fn(&Message) -> bool,
    ) -> Option<Message> {
        let mut first = None;
        let own = self.messages.iter_mut().filter(|(to, _)| to == persona);
        for (_, message) in own.filter(|(_, message)| fits(message)) {
            message.read = true;
            first.get_or_insert_with(|| message.clone());
        }
        first.map(|message| self.as_it_is(&message))
    }

    /// Takes the content of a message of a persona away for good; that it was there, and when it went, stays.
    pub(crate) fn destroy(&mut self, world: &World, persona: &str, id: &str, at: &str) {
        let own = self.messages.iter_mut();
        for (_, message) in own.filter(|(to, message)| to == persona && message.id == id) {
            message.title = world.words.text("privacy.destroyed.title");
            message.text = world.words.text("privacy.destroyed.text");
            message.case = None;
            message.target = None;
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
        if message.case.is_none() {
            return message;
        }
        let case = message.case.as_ref().and_then(|case| self.find(&case.id));
        let at = case.map(|at| self.case(at).at);
        message.needs_you &= at == Some(At::CorrectionRequired);
        // What was to be corrected has been, or cannot be any more.
        if let Some(target) = &mut message.target
            && target.kind == MessageTargetKind::Correction
            && !message.needs_you
        {
            target.kind = MessageTargetKind::Case;
            target.member = None;
            target.pointer = None;
        }
        message
    }
}
