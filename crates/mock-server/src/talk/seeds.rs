//! The threads that stand in the book at the start: some of personas, and published ones of people who are nobody.

use contract::thread::{Act, At};
use contract::wire::{
    Satisfaction, SubjectKind, SuggestionOutcome, ThreadEntryKind, ThreadKind, ThreadRating,
    ThreadSubject,
};
use serde::Deserialize;

use super::begin::{Aim, Opening, hotline, open};
use super::book::Book;
use super::step::{self, Done};
use super::told::{Said, note};
use crate::cases::{self, Officer};
use crate::clock;
use crate::files;
use crate::world::World;
use crate::world::content::Both;
use crate::world::seed;

const HOUR: i64 = 3600;

/// A row of `data/threads.json`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    /// Id of a persona; the name of somebody else.
    owner: String,
    kind: ThreadKind,
    /// Id of a template; a body of the default region where there is none; the portal without either.
    #[serde(default)]
    item: Option<String>,
    #[serde(default)]
    body: Option<String>,
    title: Both,
    text: Both,
    #[serde(default)]
    reply: Option<Both>,
    #[serde(default)]
    outcome: Option<SuggestionOutcome>,
    /// How many working days ago it began, and how many of them it took to answer it.
    days: i64,
    #[serde(default)]
    took: i64,
    #[serde(default)]
    taken: bool,
    #[serde(default)]
    published: bool,
    #[serde(default)]
    confidential: bool,
    #[serde(default)]
    rated: bool,
}

/// Puts the samples in.
pub(super) fn sow(book: &mut Book, world: &World, now: i64) {
    let rows: Vec<Row> = files::read("data/threads.json").unwrap_or_default();
    let officer = |id: &str| {
        let persona = world.personas.iter().find(|persona| persona.id == id)?;
        Officer::of(world, persona)
    };
    let (Some(window), Some(handler)) = (officer("officer-window"), officer("officer-handler"))
    else {
        return;
    };
    for (turn, row) in (0..).zip(rows) {
        let began = cases::back(now, row.days);
        let id = format!("{:016x}", seed::of(world.seed, 7_300_000, turn));
        let aim = aim(world, &row);
        let department = aim.department.clone();
        let persona = world.personas.iter().find(|one| one.id == row.owner);
        let opening = Opening {
            id,
            kind: row.kind.clone(),
            name: persona.map_or(row.owner.clone(), |one| one.name.clone()),
            owner: row.owner,
            title: row.title.zh,
            title_en: row.title.en,
            text: row.text.text(),
            documents: Vec::new(),
            confidential: row.confidential,
            may_publish: row.published || row.kind != ThreadKind::Complaint,
        };
        let at = open(book, world, opening, aim, began);
        if book.threads[at].at == At::Submitted && (row.taken || row.reply.is_some()) {
            let done = Done {
                department: Some(department),
                ..Done::default()
            };
            step::take(book, world, at, &window, Act::Dispatch, done, began + HOUR);
        }
        if row.taken || row.reply.is_some() {
            let done = Done::default();
            step::take(book, world, at, &handler, Act::Take, done, began + 2 * HOUR);
        }
        let Some(reply) = row.reply else { continue };
        let day = clock::workdays_on(clock::day(began), row.took);
        let when = (clock::morning(day) + 15 * HOUR)
            .max(began + 3 * HOUR)
            .min(now);
        let done = Done {
            text: Some(reply.text()),
            outcome: row.outcome,
            ..Done::default()
        };
        step::take(book, world, at, &handler, Act::Reply, done, when);
        if row.published {
            step::take(
                book,
                world,
                at,
                &handler,
                Act::Publish,
                Done::default(),
                when,
            );
            // The same after each reset, so that an address can be kept.
            let thread = &mut book.threads[at];
            thread.published = Some(format!("{:016x}", seed::of(world.seed, 7_300_001, turn)));
        }
        if row.rated {
            let thread = &mut book.threads[at];
            thread.at = At::Revisited;
            thread.rating = Some(ThreadRating {
                at: clock::rfc3339(when),
                resolved: true,
                satisfaction: Satisfaction::Satisfied,
                text: None,
            });
            let said = Said {
                key: "RATING.resolved",
                ..Said::plain(ThreadEntryKind::Rating)
            };
            note(world, thread, said, when);
        }
    }
    // They are not news.
    book.outbox.clear();
}

fn aim(world: &World, row: &Row) -> Aim {
    let place = world.default_place;
    let item = row
        .item
        .as_deref()
        .and_then(|id| world.serving(place, world.template_by_id(id)?));
    let body = row.body.as_deref().and_then(|id| world.body_index(id));
    let mut about = ThreadSubject {
        kind: SubjectKind::Portal,
        item: None,
        case: None,
        department: None,
        officer: None,
    };
    let department = match (item, body) {
        (Some(item), _) => {
            about.kind = SubjectKind::Item;
            about.item = Some(cases::item(world, item));
            world.department_of(item)
        }
        (None, Some(body)) => {
            about.kind = SubjectKind::Department;
            let department = world.body_named(body, place);
            about.department = Some(department.clone());
            department
        }
        (None, None) => hotline(world),
    };
    Aim {
        about,
        department,
        officers: Vec::new(),
    }
}
