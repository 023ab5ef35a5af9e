//! The inbox: boxes with counts, due first.

use contract::endpoints::InboxQuery;
use contract::flow::At;
use contract::wire::{BoxCount, Inbox, InboxBox, Named};
use contract::{Problem, QueryParams};

use super::book::Book;
use super::officer::{Officer, sees};
use super::reckon::{self, Reckoned};
use super::record::Record;
use super::{show, show_desk};
use crate::clock;
use crate::http::cursor;
use crate::http::routes::Ctx;

/// Working days within which a case is due soon.
const SOON: i64 = 2;

/// A case with what decides where it belongs.
struct Row<'a> {
    case: &'a Record,
    mine: bool,
    overdue: bool,
    due_soon: bool,
    /// What sorts it: the day by which the next thing is due; ended ones behind.
    due: (bool, i64, i64),
}

impl<'a> Row<'a> {
    fn new(ctx: &Ctx<'_>, officer: &Officer, case: &'a Record, known: &Reckoned, now: i64) -> Self {
        let next = reckon::next_day(&ctx.world, case, now);
        let today = clock::day(now);
        let runs = matches!(
            case.at,
            At::Submitted | At::Accepted | At::Handling | At::Reviewing | At::Approving
        );
        let ended = case.at.is_end();
        Self {
            mine: show_desk::mine(officer, case),
            overdue: runs && known.overdue,
            due_soon: runs && !known.overdue && clock::workdays(today, next) <= SOON,
            due: (ended, if ended { -next } else { next }, case.submitted_at),
            case,
        }
    }

    fn is_in(&self, which: &InboxBox) -> bool {
        match which {
            InboxBox::Mine => self.mine,
            InboxBox::Overdue => self.overdue,
            InboxBox::DueSoon => self.due_soon,
            InboxBox::Waiting => matches!(self.case.at, At::CorrectionRequired | At::Suspended),
            InboxBox::Done => self.case.at.is_end(),
            InboxBox::All | InboxBox::Other(_) => true,
        }
    }
}

/// One page of an officer's inbox.
pub(crate) fn inbox(
    ctx: &Ctx<'_>,
    book: &mut Book,
    officer: &Officer,
    query: &InboxQuery,
) -> Result<Inbox, Problem> {
    let (world, now) = (&ctx.world, ctx.shared.clock.now());
    let mut names = std::mem::take(&mut book.names);
    let words = query
        .q
        .as_ref()
        .map(|words| words.as_str().trim().to_lowercase());
    let mut rows: Vec<Row<'_>> = Vec::new();
    for (_, case, known) in book.reckoned(world, now) {
        if !sees(world, officer, case) {
            continue;
        }
        let item = names
            .entry(case.filed.item)
            .or_insert_with(|| show::item(world, case.filed.item));
        if words.as_ref().is_none_or(|words| fits(case, item, words)) {
            rows.push(Row::new(ctx, officer, case, &known, now));
        }
    }
    let boxes = InboxBox::known().into_iter().map(|name| BoxCount {
        count: rows.iter().filter(|row| row.is_in(&name)).count() as u64,
        name,
    });
    let boxes = boxes.collect();
    let which = query.which.clone().unwrap_or(InboxBox::Mine);
    rows.retain(|row| row.is_in(&which));
    rows.sort_by_key(|row| row.due);
    let mark = cursor::mark("listInbox", &query.pairs());
    let page = cursor::page(
        &rows,
        mark,
        query.cursor.as_ref(),
        query.limit,
        ctx.trace(),
        |row| {
            let item = names.get(&row.case.filed.item).cloned();
            let item = item.unwrap_or_else(|| show::item(world, row.case.filed.item));
            show_desk::row(world, row.case, item, row.mine, now)
        },
    );
    drop(rows);
    book.names = names;
    let page = page?;
    Ok(Inbox {
        items: page.items,
        next: page.next,
        total: page.total.unwrap_or_default(),
        boxes,
    })
}

/// Whether the words are in number, item or applicant.
fn fits(case: &Record, item: &Named, words: &str) -> bool {
    let number = case.number.to_lowercase();
    number.contains(words)
        || item
            .name
            .iter()
            .any(|(_, text)| text.to_lowercase().contains(words))
        || case.filed.principal.name.to_lowercase().contains(words)
}
