//! Threads as the desk sees them: who sees which, the list, what an officer may do.

use contract::endpoints::DeskThreadQuery;
use contract::thread::{self, Act, At};
use contract::wire::{
    BoxCount, DeskThread, DeskThreadOffer, DeskThreadRow, DeskThreads, InboxBox, Named, Role, Text,
    ThreadEntryKind, ThreadKind,
};
use contract::{Problem, QueryParams, mask};

use super::begin::seat;
use super::book::Book;
use super::record::Record;
use super::{reckon, show, step};
use crate::cases::Officer;
use crate::clock;
use crate::http::cursor;
use crate::http::routes::Ctx;
use crate::world::World;
use crate::world::content::Persona;

/// Working days within which an answer is due soon.
const SOON: i64 = 2;

/// Whether an officer sees a thread: who sorts and who supervises all near them, the others what is with their department.
/// Nobody sees what complains about them.
pub(crate) fn sees(world: &World, officer: &Officer, of: &Record) -> bool {
    let Some((body, place)) = seat(world, &of.department.id) else {
        return false;
    };
    if step::is_about(of, officer) || !officer.is_near(world, place) {
        return false;
    }
    let across = [Role::Window, Role::Supervisor];
    if across.iter().any(|role| officer.roles.contains(role)) {
        return true;
    }
    officer.roles.contains(&Role::Handler)
        && of.at != At::Submitted
        && officer.stands_for(world, body)
}

/// Who it is, for the desk.
fn person(world: &World, of: &Record) -> String {
    let body = |persona: &&Persona| persona.id == of.owner && !persona.credit_code.is_empty();
    if of.confidential {
        world.words.zh("talk.confidential").to_owned()
    } else if world.personas.iter().any(|persona| body(&persona)) {
        // Only people are masked.
        of.name.clone()
    } else {
        mask::name(&of.name)
    }
}

/// Why an act cannot be taken yet, where it could otherwise.
pub(super) fn blocked(world: &World, of: &Record, act: Act, officer: &Officer) -> Option<Text> {
    let words = &world.words;
    match act {
        Act::Publish if !of.may_publish => Some(words.text("talk.blocked.private")),
        Act::Publish if of.published.is_some() => Some(words.text("talk.blocked.published")),
        Act::Unpublish if of.published.is_none() => Some(words.text("talk.blocked.unpublished")),
        // Who answered does not look at the answer a second time.
        Act::Reply if of.at == At::Reopened && of.kind == ThreadKind::Complaint => {
            let last = of.last(&ThreadEntryKind::Reply)?.seal.as_ref()?;
            (last.number == officer.seal).then(|| words.text("talk.blocked.own"))
        }
        _ => None,
    }
}

fn offer(world: &World, of: &Record, act: Act, officer: &Officer) -> DeskThreadOffer {
    let template = |number: u32| {
        let text = world
            .words
            .text(&format!("talk.template.{}.{number}", act.name()));
        (!text.is_empty()).then_some(text)
    };
    DeskThreadOffer {
        act: act.wire(),
        text_required: act.needs_text(of.at),
        templates: (1..).map_while(template).collect(),
        blocked: blocked(world, of, act, officer),
    }
}

/// The acts of an officer; those that make no sense now are left out.
fn acts(world: &World, of: &Record, officer: &Officer) -> Vec<DeskThreadOffer> {
    thread::open_to(&of.kind, of.at, &officer.roles)
        .into_iter()
        .filter(|act| match act {
            Act::Publish => of.published.is_none(),
            Act::Unpublish => of.published.is_some(),
            _ => true,
        })
        .map(|act| offer(world, of, act, officer))
        .collect()
}

/// A thread on an officer's desk.
pub(crate) fn file(ctx: &Ctx<'_>, of: &Record, officer: &Officer) -> DeskThread {
    let world = &ctx.world;
    let acts = acts(world, of, officer);
    let hands_on = acts.iter().any(|offer| offer.act == Act::Dispatch.wire());
    let departments: Vec<Named> = if hands_on {
        world
            .bodies_for(world.default_place)
            .into_iter()
            .map(|(body, place)| world.body_named(body, place))
            .collect()
    } else {
        Vec::new()
    };
    DeskThread {
        thread: show::thread(ctx, of),
        person: person(world, of),
        acts,
        departments,
    }
}

struct Row<'a> {
    of: &'a Record,
    mine: bool,
    overdue: bool,
    soon: bool,
}

impl Row<'_> {
    fn is_in(&self, which: &InboxBox) -> bool {
        match which {
            InboxBox::Mine => self.mine,
            InboxBox::Overdue => self.overdue,
            InboxBox::DueSoon => self.soon,
            InboxBox::Waiting => self.of.at.waits_for_the_person(),
            InboxBox::Done => self.of.at.is_end(),
            InboxBox::All | InboxBox::Other(_) => true,
        }
    }
}

/// One page of an officer's threads.
pub(crate) fn inbox(
    ctx: &Ctx<'_>,
    book: &Book,
    officer: &Officer,
    query: &DeskThreadQuery,
) -> Result<DeskThreads, Problem> {
    let (world, now) = (&ctx.world, ctx.shared.clock.now());
    let words = query
        .q
        .as_ref()
        .map(|words| words.as_str().trim().to_lowercase());
    let fits = |of: &&Record| {
        let named = |words: &String| {
            of.title.to_lowercase().contains(words) || of.number.to_lowercase().contains(words)
        };
        sees(world, officer, of)
            && query.kind.as_ref().is_none_or(|kind| *kind == of.kind)
            && words.as_ref().is_none_or(named)
    };
    let today = clock::day(now);
    let mut rows: Vec<Row<'_>> = book
        .threads()
        .iter()
        .filter(fits)
        .map(|of| {
            let owed = of.at.waits_for_an_answer();
            let overdue = reckon::overdue(of, now);
            Row {
                // Publishing may be done any time: it is not what waits.
                mine: owed && !thread::open_to(&of.kind, of.at, &officer.roles).is_empty(),
                overdue,
                soon: owed && !overdue && clock::workdays(today, reckon::due(of)) <= SOON,
                of,
            }
        })
        .collect();
    let boxes = InboxBox::known().into_iter().map(|name| BoxCount {
        count: rows.iter().filter(|row| row.is_in(&name)).count() as u64,
        name,
    });
    let boxes = boxes.collect();
    let which = query.which.clone().unwrap_or(InboxBox::Mine);
    rows.retain(|row| row.is_in(&which));
    rows.sort_by_key(|row| {
        let owed = row.of.at.waits_for_an_answer();
        let due = if owed {
            reckon::due(row.of)
        } else {
            -row.of.changed_at
        };
        (!owed, due, row.of.started_at)
    });
    let mark = cursor::mark("listDeskThreads", &query.pairs());
    let page = cursor::page(
        &rows,
        mark,
        query.cursor.as_ref(),
        query.limit,
        ctx.trace(),
        |row| DeskThreadRow {
            id: row.of.id.clone(),
            number: row.of.number.clone(),
            kind: row.of.kind.clone(),
            about: row.of.about.clone(),
            title: row.of.title.clone(),
            person: person(world, row.of),
            state: row.of.at.state(),
            started_at: clock::rfc3339(row.of.started_at),
            clock: reckon::show(row.of, now),
            mine: row.mine,
        },
    )?;
    Ok(DeskThreads {
        items: page.items,
        next: page.next,
        total: page.total.unwrap_or_default(),
        boxes,
    })
}
