//! What is said of a step: the event on the timeline, its seal, the message, who is told.

use contract::wire::{CaseEvent, OfficerSeal, Text};

use super::officer::Officer;
use super::record::Record;
use crate::clock;
use crate::world::World;
use contract::mask;

/// A step, as it is told.
pub(crate) struct Said<'a> {
    /// Key of its title and message.
    pub key: &'a str,
    /// Why, for the applicant to read.
    pub detail: Option<Text>,
    /// Who did it; the applicant when nobody.
    pub by: Option<(&'a Officer, contract::wire::Role)>,
    /// Whether nobody did it but time.
    pub by_time: bool,
}

impl<'a> Said<'a> {
    /// A step of the applicant without more to say.
    pub(crate) fn plain(key: &'a str) -> Self {
        Self {
            key,
            detail: None,
            by: None,
            by_time: false,
        }
    }
}

/// Puts an event on the timeline; the revision grows with it.
pub(crate) fn note(world: &World, case: &mut Record, said: &Said<'_>, now: i64) {
    let words = &world.words;
    let actor = match &said.by {
        _ if said.by_time => words.text("case.actor.system"),
        None => words.text("case.actor.applicant"),
        Some((_, role)) => words.fill(
            "case.actor.officer",
            &[
                ("department", &world.department_of(case.filed.item).name),
                ("post", &words.text(&format!("case.post.{}", role.name()))),
            ],
        ),
    };
    let at = clock::rfc3339(now);
    let sequence = u32::try_from(case.events.len() + 1).unwrap_or(u32::MAX);
    let seal = said.by.as_ref().map(|(officer, _)| OfficerSeal {
        name: officer.name.clone(),
        number: officer.seal.clone(),
        at: at.clone(),
        digest: digest(
            format!(
                "{} {sequence} {} {at} {} {}",
                case.number, said.key, case.filed.digest, officer.seal
            )
            .as_bytes(),
        ),
    });
    case.revision += 1;
    case.events.push(CaseEvent {
        sequence,
        at,
        state: case.at.state(),
        title: words.text(&format!("case.title.{}", said.key)),
        detail: said.detail.clone(),
        actor: Some(actor),
        seal,
    });
}

/// SM3, as 64 hexadecimal digits.
pub(crate) fn digest(bytes: &[u8]) -> String {
    use sm3::Digest;
    let digest = sm3::Sm3::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Who is told of a case, and how: by text message where there is a telephone, here otherwise.
pub(crate) fn told(world: &World, case: &Record) -> Vec<Text> {
    let mut ids = vec![&case.filed.applicant];
    if case.filed.submitter != case.filed.applicant {
        ids.push(&case.filed.submitter);
    }
    let people = ids
        .into_iter()
        .filter_map(|id| world.personas.iter().find(|persona| persona.id == *id));
    people
        .map(|persona| {
            let name = Text::zh(mask::name(&persona.name));
            let phone = Text::zh(mask::mobile(&persona.phone));
            let key = if persona.phone.is_empty() {
                "case.toldHere"
            } else {
                "case.told"
            };
            world.words.fill(key, &[("name", &name), ("phone", &phone)])
        })
        .collect()
}
