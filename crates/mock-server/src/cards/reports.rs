//! What holders report of their cards: a wrong line, a use they do not recognise. Looked into on the next working day,
//! answered on the third.

use contract::wire::{CardReport, CardReportKind, CardReportStart, CardReportState, Text};
use contract::{FieldError, Problem};
use serde::{Deserialize, Serialize};

use super::CardRow;
use crate::cases::Book;
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::session::secret;
use crate::world::World;

/// Working days until an answer.
const PROMISED: i64 = 3;
const NOTE: usize = 300;

/// A report.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct ReportRow {
    id: String,
    card: String,
    kind: CardReportKind,
    line: Option<String>,
    should_be: Option<String>,
    pub use_id: Option<String>,
    about: Text,
    at: i64,
}

impl ReportRow {
    /// How far it is: time does its work.
    pub(super) fn state(&self, now: i64) -> CardReportState {
        match clock::workdays(clock::day(self.at), clock::day(now)) {
            ..1 => CardReportState::Received,
            1..PROMISED => CardReportState::Checking,
            _ => CardReportState::Answered,
        }
    }

    fn show(&self, world: &World, now: i64) -> CardReport {
        let state = self.state(now);
        let by = clock::workdays_on(clock::day(self.at), PROMISED);
        let key = format!("card.report.answer.{}", self.kind.name());
        CardReport {
            id: self.id.clone(),
            kind: self.kind.clone(),
            about: self.about.clone(),
            should_be: self.should_be.clone(),
            at: clock::rfc3339(self.at),
            answer_by: clock::date(by),
            answer: (state == CardReportState::Answered).then(|| world.words.text(&key)),
            state,
        }
    }

    fn is_same(&self, start: &CardReportStart) -> bool {
        self.kind == start.kind && self.line == start.line && self.use_id == start.use_id
    }
}

impl Book {
    /// What was reported of a card, the newest first.
    pub(crate) fn reports_of(&self, world: &World, card: &str) -> Vec<CardReport> {
        let own = self.wallets.reports.iter().rev();
        own.filter(|row| row.card == card)
            .map(|row| row.show(world, self.now))
            .collect()
    }
}

fn tidy(text: &Option<String>) -> Option<String> {
    let text = text.as_deref().map(str::trim)?;
    (!text.is_empty()).then(|| text.to_owned())
}

/// Takes a report in.
pub(crate) fn report(
    ctx: &Ctx<'_>,
    book: &mut Book,
    card: &CardRow,
    start: CardReportStart,
) -> Result<CardReport, Problem> {
    let (world, now) = (&ctx.world, book.now);
    let start = CardReportStart {
        line: tidy(&start.line),
        should_be: tidy(&start.should_be),
        use_id: tidy(&start.use_id),
        note: tidy(&start.note),
        kind: start.kind,
    };
    let wrong = |pointer: &str, expected: &str| {
        let error = FieldError::at(pointer, format!("expected {expected}"));
        refuse::invalid(ctx.trace(), vec![error])
    };
    let long = |text: &Option<String>| text.as_ref().is_some_and(|t| t.chars().count() > NOTE);
    if long(&start.should_be) {
        return Err(wrong("/shouldBe", "300 characters at most"));
    }
    if long(&start.note) {
        return Err(wrong("/note", "300 characters at most"));
    }
    let about = match start.kind {
        CardReportKind::WrongLine => {
            let mut lines = card.lines(world).into_iter();
            let line = lines.find(|line| Some(line.label.chinese()) == start.line.as_deref());
            let Some(line) = line else {
                return Err(wrong("/line", "the label of a line on the face"));
            };
            if start.should_be.is_none() {
                return Err(wrong("/shouldBe", "what it should say"));
            }
            world
                .words
                .fill("card.report.line", &[("line", &line.label)])
        }
        CardReportKind::UnknownUse => {
            let mut uses = book.uses_of(world, card).into_iter();
            let Some(used) = uses.find(|one| Some(&one.id) == start.use_id.as_ref()) else {
                return Err(wrong("/useId", "the id of a use of this card"));
            };
            let at = clock::parse(&used.at).unwrap_or(now);
            let day = clock::day_in_words(clock::day(at));
            let values = [("day", &day), ("by", &used.by)];
            world.words.fill("card.report.use", &values)
        }
        CardReportKind::Other(_) => return Err(wrong("/kind", "WRONG_LINE or UNKNOWN_USE")),
    };
    let mut own = book.wallets.reports.iter();
    let open = own.any(|row| {
        row.card == card.id && row.is_same(&start) && row.state(now) != CardReportState::Answered
    });
    if open {
        let detail = "the same is being looked into";
        return Err(refuse::conflict(ctx.trace(), detail));
    }
    let row = ReportRow {
        id: secret().chars().take(16).collect(),
        card: card.id.clone(),
        kind: start.kind,
        line: start.line,
        should_be: start.should_be,
        use_id: start.use_id,
        about,
        at: now,
    };
    let shown = row.show(world, now);
    book.wallets.reports.push(row);
    Ok(shown)
}
