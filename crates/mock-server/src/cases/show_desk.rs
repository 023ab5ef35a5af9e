//! Cases as the desk sees them, with what an officer may do.

use contract::flow::{self, Act, At};
use contract::wire::{DeskActOffer, DeskCase, DeskFile, Named, Text};

use super::archive;
use super::book::Book;
use super::officer::Officer;
use super::outcome::MOST_ROUNDS;
use super::reckon;
use super::record::Record;
use super::show;
use super::step::{open_materials, unpaid};
use crate::clock;
use crate::http::routes::Ctx;
use crate::world::World;

/// Why an act cannot be done yet, where it could otherwise.
pub(super) fn blocked(world: &World, case: &Record, act: Act) -> Option<Text> {
    let words = &world.words;
    let count =
        |key: &str, count: usize| words.fill(key, &[("count", &Text::zh(count.to_string()))]);
    let (unseen, wanting) = open_materials(case);
    match act {
        Act::Accept if unseen > 0 => Some(count("case.blocked.unseen", unseen)),
        Act::Accept if wanting > 0 => Some(count("case.blocked.wanting", wanting)),
        Act::Accept if unpaid(case) => Some(words.text("case.blocked.unpaid")),
        Act::RequestCorrection if case.rounds >= MOST_ROUNDS => {
            Some(count("case.blocked.rounds", case.rounds as usize))
        }
        Act::Archive => {
            let known = case.archive.as_ref()?;
            if known.archived_at.is_some() {
                return Some(words.text("case.blocked.archived"));
            }
            let finding = archive::finding(known)?;
            Some(words.fill("case.blocked.archive", &[("finding", finding)]))
        }
        _ => None,
    }
}

fn offer(world: &World, case: &Record, act: Act) -> DeskActOffer {
    let template = |number: u32| {
        let text = world
            .words
            .text(&format!("case.reason.{}.{number}", act.name()));
        (!text.is_empty()).then_some(text)
    };
    let rows = &world.template(case.filed.item.template).special_procedures;
    let mut procedures: Vec<Text> = Vec::new();
    if act == Act::Suspend {
        procedures.extend(rows.iter().map(|row| Text::zh(&*row.kind)));
        procedures.push(world.words.text("case.special.other"));
    }
    DeskActOffer {
        act: act.wire(),
        reason_required: act.needs_reason(),
        templates: (1..).map_while(template).collect(),
        procedures,
        blocked: blocked(world, case, act),
    }
}

/// A case on an officer's desk.
pub(crate) fn file(ctx: &Ctx<'_>, book: &Book, at: usize, officer: &Officer) -> DeskFile {
    let world = &ctx.world;
    let mut known = book.case(at).clone();
    if known.at == At::Closed {
        archive::check(world, &mut known);
    }
    let mut case = show::case(ctx, &known);
    // Who rated without a name is not told at the desk, where the applicant is known.
    case.ratings.retain(|rating| !rating.anonymous);
    // Codes are shown by who comes, never to who hands over.
    for code in case.collection.iter_mut().flat_map(|own| &mut own.codes) {
        code.code = None;
    }
    DeskFile {
        case,
        stage: known.at.stage(),
        acts: flow::open_to(known.at, &officer.roles)
            .map(|act| offer(world, &known, act))
            .collect(),
        opinions: known.opinions.clone(),
        checks: known.checks.clone(),
        checkable: book
            .cards_of(world, &known.filed.applicant)
            .into_iter()
            .filter(|card| book.may_check(world, card, &known, &officer.show(world).department))
            .map(|card| Named {
                name: card.name.text(),
                id: card.id,
            })
            .collect(),
        archive: known.archive,
    }
}

/// Whether an officer can act on a case now.
pub(super) fn mine(officer: &Officer, case: &Record) -> bool {
    let filed = case
        .archive
        .as_ref()
        .is_some_and(|archive| archive.archived_at.is_some());
    !filed && flow::open_to(case.at, &officer.roles).next().is_some()
}

/// A case in the inbox.
pub(super) fn row(world: &World, case: &Record, item: Named, mine: bool, now: i64) -> DeskCase {
    DeskCase {
        id: case.id.clone(),
        number: case.number.clone(),
        item,
        applicant: case.filed.principal.name.clone(),
        state: case.at.state(),
        stage: case.at.stage(),
        submitted_at: clock::rfc3339(case.submitted_at),
        clock: reckon::show(world, case, now),
        mine,
        urged: u32::try_from(case.urgings.len()).unwrap_or(u32::MAX),
    }
}
