//! Steps of a rectification: who may take which stands in [`contract::rectify`], what each does stands here.

use contract::rectify::{self, Act, Actor, At, Post};
use contract::wire::{
    DeskRectificationRequest, Message, MessageKind, MessageTarget, MessageTargetKind, OfficerSeal,
    RectificationEntry, RectificationOutcome, RevisitStart, Text, ThreadRating,
};

use super::record::{EXTENSION, Record};
use super::{MOST, Spot};
use crate::cases::record::Record as Case;
use crate::cases::{Book, Officer, Refused, digest, item, messages};
use crate::clock;
use crate::session::secret;
use crate::world::World;

/// Most characters of what the rater says.
const MOST_OF_RATER: usize = 500;

/// Opens a rectification of the last rating of a case, where that is bad and none is under way.
pub(crate) fn open(world: &World, case: &mut Case, now: i64) {
    let Some(last) = case.ratings.last().filter(|last| rectify::opens(last)) else {
        return;
    };
    if case.rectifications.iter().any(|one| one.at != At::Closed) {
        return;
    }
    let id = secret().chars().take(20).collect();
    let mut record = Record::new(id, last.round, now);
    let department = world.department_of(case.filed.item).name;
    let title = world
        .words
        .fill("rectify.entry.OPENED", &[("department", &department)]);
    note(&mut record, title, None, Some(system(world)), now);
    case.rectifications.push(record);
}

fn system(world: &World) -> Text {
    world.words.text("talk.actor.system")
}

/// Puts an entry in, which is where the step led already; the revision grows with it.
fn note(record: &mut Record, title: Text, text: Option<Text>, actor: Option<Text>, now: i64) {
    record.changed_at = now;
    record.entries.push(RectificationEntry {
        at: clock::rfc3339(now),
        state: record.at.state(),
        title,
        text,
        actor,
        seal: None,
        until: None,
    });
}

/// Who rated says something of the answer.
pub(crate) fn revisit(
    book: &mut Book,
    world: &World,
    spot: Spot,
    said: &RevisitStart,
    now: i64,
) -> Result<(), Refused> {
    let record = &mut book.case_mut(spot.case).rectifications[spot.at];
    let to = rectify::steps(record.at).find(|step| step.by == Actor::Rater);
    let Some(step) = to else {
        return Err(Refused::Conflict("there is nothing to say now".to_owned()));
    };
    if !said.satisfaction.is_known() {
        return Err(Refused::Invalid("/satisfaction", "a level of this version"));
    }
    let text = said.text.as_deref().map(str::trim).unwrap_or_default();
    if text.chars().count() > MOST_OF_RATER {
        return Err(Refused::Invalid("/text", "500 characters at most"));
    }
    let text = (!text.is_empty()).then(|| text.to_owned());
    record.at = step.to;
    record.revisit = Some(ThreadRating {
        at: clock::rfc3339(now),
        resolved: said.resolved,
        satisfaction: said.satisfaction.clone(),
        text: text.clone(),
    });
    let key = if said.resolved {
        "rectify.entry.REVISIT.resolved"
    } else {
        "rectify.entry.REVISIT.unresolved"
    };
    let title = world.words.text(key);
    note(record, title, text.map(Text::zh), None, now);
    Ok(())
}

/// Why an act makes no sense now, where it could be taken otherwise.
pub(super) fn blocked(world: &World, of: &Record, act: Act) -> Option<Text> {
    let resolved = of.revisit.as_ref().is_some_and(|said| said.resolved);
    (act == Act::Return && resolved).then(|| world.words.text("rectify.blocked.resolved"))
}

/// An officer acts.
pub(crate) fn act(
    book: &mut Book,
    world: &World,
    spot: Spot,
    officer: &Officer,
    request: &DeskRectificationRequest,
    now: i64,
) -> Result<(), Refused> {
    let asked = Act::ALL
        .into_iter()
        .find(|act| act.name() == request.act.name());
    let Some(act) = asked else {
        return Err(Refused::Invalid("/act", "an act of this version"));
    };
    let may = |step: &&rectify::Step| matches!(step.by, Actor::Officer(post, does) if does == act && officer.roles.contains(&post.role()));
    if !rectify::STEPS.iter().any(|step| may(&step)) {
        return Err(Refused::NotAllowed);
    }
    let case = book.case(spot.case);
    let mut record = case.rectifications[spot.at].clone();
    let department = world.department_of(case.filed.item).name;
    let Some(step) = rectify::steps(record.at).find(may) else {
        return Err(Refused::Conflict(format!(
            "{} is not possible now",
            act.name()
        )));
    };
    if let Some(why) = blocked(world, &record, act) {
        return Err(Refused::Conflict(why.in_language("en").0.to_owned()));
    }
    let text = request.text.as_deref().map(str::trim).unwrap_or_default();
    if (act.needs_text() && text.is_empty()) || text.chars().count() > MOST {
        return Err(Refused::Invalid("/text", "1 to 2000 characters"));
    }
    if act == Act::Answer {
        let outcome = request
            .outcome
            .clone()
            .filter(RectificationOutcome::is_known);
        let Some(outcome) = outcome else {
            return Err(Refused::Invalid("/outcome", "what came of it"));
        };
        record.outcome = Some(outcome);
        record.stopped_at = Some(now);
    }
    let mut until = None;
    match act {
        Act::Extend => {
            record.days += EXTENSION;
            record.overdue_told = false;
            until = Some(clock::date(record.due()));
        }
        Act::Return => {
            record.restart(now);
            // What is said next is said of another answer.
            record.revisit = None;
            record.outcome = None;
        }
        Act::Take | Act::Answer | Act::Close => {}
    }
    record.at = step.to;
    let title = world.words.fill(
        &format!("rectify.entry.{}", act.name()),
        &[("department", &department)],
    );
    let post = match step.by {
        Actor::Officer(Post::Supervisor, _) => world.words.text("talk.actor.supervisor"),
        _ => world
            .words
            .fill("talk.actor.handler", &[("department", &department)]),
    };
    let said = (!text.is_empty()).then(|| Text::zh(text));
    note(&mut record, title, said, Some(post), now);
    if let Some(entry) = record.entries.last_mut() {
        let whole = format!(
            "{} {} {} {text} {}",
            record.id,
            act.name(),
            entry.at,
            officer.seal
        );
        entry.until = until;
        entry.seal = Some(OfficerSeal {
            name: officer.name.clone(),
            number: officer.seal.clone(),
            at: entry.at.clone(),
            digest: digest(whole.as_bytes()),
        });
    }
    let due = clock::day_in_words(record.due());
    book.case_mut(spot.case).rectifications[spot.at] = record;
    tell(book, world, spot.case, act.name(), &due, now);
    Ok(())
}

/// Puts a message before whose case it is, where they are to be told.
fn tell(book: &mut Book, world: &World, at: usize, key: &str, day: &Text, now: i64) {
    let case = book.case(at);
    let of = item(world, case.filed.item);
    let text = world.words.fill(
        &format!("rectify.message.{key}"),
        &[
            ("item", &of.name),
            ("day", day),
            ("department", &world.department_of(case.filed.item).name),
        ],
    );
    if text.is_empty() {
        return;
    }
    let message = Message {
        privacy: None,
        id: String::new(),
        kind: MessageKind::Reply,
        at: clock::rfc3339(now),
        title: world.words.text(&format!("rectify.message.{key}.title")),
        text,
        case: None,
        target: Some(MessageTarget {
            kind: MessageTargetKind::Rating,
            id: case.id.clone(),
            member: None,
            pointer: None,
        }),
        read: false,
        needs_you: false,
    };
    messages::send(book, world, at, &message);
}

/// What time does: says that an answer is late, and closes what nobody says anything about. Whether it did anything.
pub(crate) fn time_goes_by(book: &mut Book, world: &World, now: i64) -> bool {
    let mut late = Vec::new();
    let mut any = false;
    for at in 0..book.cases().len() {
        for record in &mut book.case_mut(at).rectifications {
            if record.overdue(now) && !record.overdue_told {
                record.overdue_told = true;
                let over = clock::morning(record.due() + 1);
                let title = world.words.text("rectify.entry.OVERDUE");
                note(record, title, None, Some(system(world)), over);
                late.push((at, clock::day_in_words(record.due()), over));
            }
            let waits = rectify::steps(record.at).find(|step| step.by == Actor::Time);
            let last = record.silent_after();
            if let Some(step) = waits.filter(|_| clock::day(now) > last) {
                record.at = step.to;
                let title = world.words.text("rectify.entry.SILENCE");
                let over = clock::morning(last + 1);
                note(record, title, None, Some(system(world)), over);
                any = true;
            }
        }
    }
    any |= !late.is_empty();
    for (at, day, over) in late {
        tell(book, world, at, "OVERDUE", &day, over);
    }
    any
}
