//! Papers of a case: numbered when they are made, drawn when they are asked for.

use contract::flow::Act;
use contract::wire::{Attachment, Paper, Text};

use super::book::Book;
use super::record::{PaperRow, Record};
use crate::clock;
use crate::paper;
use crate::world::World;

/// Whether an act makes a paper.
pub(super) fn of_act(act: Act) -> bool {
    matches!(
        act,
        Act::RequestCorrection
            | Act::Accept
            | Act::NotAccept
            | Act::Grant
            | Act::Refuse
            | Act::Deliver
    )
}

impl Book {
    /// Makes a paper; its number, of the department's own series.
    pub(super) fn paper(
        &mut self,
        world: &World,
        case: &mut Record,
        act: Act,
        lines: Vec<String>,
        now: i64,
    ) -> String {
        let item = case.filed.item;
        let body = &world.bodies[world.body_of(item)];
        let region = &world.places.row(item.place).name;
        let mark = world.words.zh(&format!("case.paper.mark.{}", act.name()));
        let short = if body.short_name.is_empty() {
            body.name.trim_start_matches("{region}")
        } else {
            &body.short_name
        };
        let year = &clock::rfc3339(now)[..4];
        let stem = format!("{region}{short}{mark}\u{3014}{year}\u{3015}");
        let number = format!("{stem}{:04}\u{53f7}", self.serial(&stem));
        case.papers.push(PaperRow {
            act: act.name().to_owned(),
            number: number.clone(),
            at: now,
            lines,
        });
        number
    }
}

/// The papers of a case as they travel.
pub(super) fn show(world: &World, case: &Record) -> Vec<Paper> {
    let rows = case.papers.iter().enumerate();
    rows.map(|(at, row)| {
        let name = world.words.text(&format!("case.paper.{}", row.act));
        Paper {
            file: Attachment {
                name: Text::both(
                    format!("{}.pdf", name.chinese()),
                    format!("{}.pdf", name.in_language("en").0),
                ),
                href: format!("/cases/{}/papers/p{at}", case.id),
                media_type: "application/pdf".to_owned(),
                size: draw(world, case, row).len() as u64,
            },
            name,
            number: row.number.clone(),
            made_at: clock::rfc3339(row.at),
        }
    })
    .collect()
}

/// A paper by its id in the case: its name and its PDF.
pub(crate) fn file(world: &World, case: &Record, member: &str) -> Option<(Text, Vec<u8>)> {
    let at: usize = member.strip_prefix('p')?.parse().ok()?;
    let row = case.papers.get(at)?;
    let name = world.words.text(&format!("case.paper.{}", row.act));
    let name = Text::zh(format!("{}.pdf", name.chinese()));
    Some((name, draw(world, case, row)))
}

fn draw(world: &World, case: &Record, row: &PaperRow) -> Vec<u8> {
    let words = &world.words;
    let line = |key: &str, value: &str| {
        words
            .fill(
                &format!("case.paper.line.{key}"),
                &[("value", &Text::zh(value))],
            )
            .chinese()
            .to_owned()
    };
    let item = &world.template(case.filed.item.template).name;
    let mut lines = vec![
        line("number", &row.number),
        line("applicant", &case.filed.principal.name),
        line("item", item),
        line("case", &case.number),
        String::new(),
        words.zh(&format!("case.paper.text.{}", row.act)).to_owned(),
    ];
    lines.extend(row.lines.iter().map(|text| line("reason", text)));
    let asks = case
        .correction
        .as_ref()
        .filter(|_| row.act == Act::RequestCorrection.name());
    if let Some(correction) = asks {
        lines.push(line("due", &correction.until[..10]));
    }
    let decision = case
        .decision
        .as_ref()
        .filter(|decision| decision.number == row.number);
    if let Some(decision) = decision {
        lines.extend(
            decision
                .grounds
                .iter()
                .map(|text| text.chinese().to_owned()),
        );
        for remedy in [&decision.reconsideration, &decision.litigation]
            .into_iter()
            .flatten()
        {
            let values = [
                ("body", &remedy.body),
                ("address", &remedy.address),
                ("note", &remedy.note),
            ];
            lines.push(
                words
                    .fill("case.paper.remedy", &values)
                    .chinese()
                    .to_owned(),
            );
        }
    }
    lines.push(String::new());
    lines.push(line(
        "body",
        world.department_of(case.filed.item).name.chinese(),
    ));
    lines.push(line("day", &clock::rfc3339(row.at)[..10]));
    let title = words.zh(&format!("case.paper.{}", row.act));
    paper::letter(title, &lines, words.zh("case.paper.note"))
}
