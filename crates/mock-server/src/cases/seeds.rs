//! The cases that stand in the book at the start: some of each persona, and others around them.

use contract::flow::At;
use contract::wire::{ApplicantKind, CaseMaterial, Text};
use serde::Deserialize;
use std::collections::HashMap;

use super::archive;
use super::book::Book;
use super::sample::{Person, Wanted, sample};
use super::sample_file::materials;
use crate::clock;
use crate::files;
use crate::world::World;
use crate::world::items::Item;
use crate::world::seed;

const DAY: i64 = 86_400;

/// A row of `data/cases.json`.
#[derive(Deserialize)]
struct Row {
    submitter: String,
    applicant: String,
    kind: ApplicantKind,
    /// Id of a template.
    item: String,
    /// Name of a place of the flow.
    at: String,
    /// How many working days ago it was submitted.
    days: i64,
    /// It lies in the archive.
    #[serde(default)]
    archived: bool,
    /// Its parcel goes astray.
    #[serde(default)]
    lost: bool,
}

/// `data/case-names.json`.
#[derive(Default, Deserialize)]
struct Names {
    family: Vec<String>,
    given: Vec<String>,
    whole: Vec<String>,
}

/// Puts the sample cases in.
pub(super) fn sow(book: &mut Book, world: &World, others: usize, now: i64) {
    let rows: Vec<Row> = files::read("data/cases.json").unwrap_or_default();
    let mut known = HashMap::new();
    for (turn, row) in (0..).zip(&rows) {
        let place = world.default_place;
        let template = world.template_by_id(&row.item);
        let item = template.and_then(|template| world.serving(place, template));
        let item = item.or_else(|| world.offered(place).first().copied());
        let applicant = world
            .personas
            .iter()
            .find(|persona| persona.id == row.applicant);
        let at = At::ALL.into_iter().find(|at| at.name() == row.at);
        let (Some(item), Some(applicant), Some(at)) = (item, applicant, at) else {
            continue;
        };
        let wanted = Wanted {
            item,
            submitter: row.submitter.clone(),
            person: Person::of(applicant),
            kind: row.kind.clone(),
            at,
            submitted_at: back(now, row.days),
            delivery: None,
            seed: seed::of(world.seed, 7_000_001, turn),
        };
        let at = plant(book, world, wanted, &mut known, now);
        if let (true, Some(parcel)) = (row.lost, &mut book.case_mut(at).parcel) {
            parcel.lost = true;
        }
        if row.archived {
            let case = book.case_mut(at);
            archive::check(world, case);
            archive::file(case, case.ended_at.map_or(now, |ended| ended + 5 * DAY));
        }
    }
    crowd(book, world, others, &mut known, now);
}

/// So many working days before now, at an hour of work.
pub(crate) fn back(now: i64, days: i64) -> i64 {
    let mut day = clock::day(now);
    let mut left = days;
    while left > 0 {
        day -= 1;
        if clock::is_workday(day) {
            left -= 1;
        }
    }
    if days == 0 {
        now - 600
    } else {
        clock::morning(day) + 9 * 3600 + 1800
    }
}

fn plant(
    book: &mut Book,
    world: &World,
    wanted: Wanted,
    known: &mut HashMap<Item, Vec<CaseMaterial>>,
    now: i64,
) -> usize {
    let item = wanted.item;
    let list = known.entry(item).or_insert_with(|| materials(world, item));
    sample(book, world, wanted, list, now)
}

/// Cases of people whom nobody can sign in as.
fn crowd(
    book: &mut Book,
    world: &World,
    count: usize,
    known: &mut HashMap<Item, Vec<CaseMaterial>>,
    now: i64,
) {
    let names: Names = files::read("data/case-names.json").unwrap_or_default();
    let here = world.offered(world.default_place);
    let mut there: Vec<Item> = Vec::new();
    if let Some(city) = world.places.chain(world.default_place).get(1) {
        let counties = world.places.below(Some(*city)).into_iter();
        let others = counties.filter(|id| *id != world.default_place);
        there = others
            .flat_map(|id| world.items.of_place(id).iter().copied())
            .collect();
    }
    if here.is_empty() {
        return;
    }
    for turn in 0..count as u64 {
        let draw = |what: u64| seed::of(world.seed, turn + 7_100_000, what) as usize;
        // Most are of the region whose officers can be signed in as, some of its neighbours.
        let from = if turn % 16 == 15 && !there.is_empty() {
            &there
        } else {
            &here
        };
        let item = from[draw(1) % from.len().min(40)];
        let t = world.template(item.template);
        let at = At::ALL[draw(2) % At::ALL.len()];
        let promised = i64::from(world.promise_time(item).amount).min(30);
        let days = match at {
            At::CorrectionRequired => draw(3) as i64 % 4,
            At::Returned => 8 + draw(3) as i64 % 40,
            at if at.is_end() => 1 + draw(3) as i64 % 60,
            // One in eight is late.
            _ if draw(4).is_multiple_of(8) => promised + 1 + draw(3) as i64 % 6,
            _ => draw(3) as i64 % (promised + 1),
        };
        let wanted = Wanted {
            item,
            submitter: format!("nobody-{turn}"),
            person: somebody(
                world,
                &names,
                t.for_bodies() && !t.for_persons(),
                turn,
                draw(5),
            ),
            kind: ApplicantKind::Myself,
            at,
            submitted_at: back(now, days) + draw(6) as i64 % 3600 - DAY / 24,
            delivery: None,
            seed: seed::of(world.seed, 7_000_002, turn),
        };
        plant(book, world, wanted, known, now);
    }
}

fn somebody(world: &World, names: &Names, body: bool, turn: u64, draw: usize) -> Person {
    let pick = |list: &[String], at: usize| {
        list.get(at % list.len().max(1))
            .cloned()
            .unwrap_or_default()
    };
    let name = if draw.is_multiple_of(29) {
        pick(&names.whole, draw / 29)
    } else {
        pick(&names.family, draw) + &pick(&names.given, draw / 64)
    };
    let company = || {
        let name = Text::zh(&*name);
        world
            .words
            .fill("sample.company", &[("name", &name)])
            .chinese()
            .to_owned()
    };
    Person {
        id: format!("nobody-{turn}"),
        name: if body { company() } else { name },
        number: String::new(),
        phone: format!("1990000{:04}", turn % 10_000),
        body,
    }
}
