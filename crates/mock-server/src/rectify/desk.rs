//! Bad ratings as the desk sees them: who sees which, the list, what an officer may do. Who rated without a name is told in
//! no way: neither by name nor by the number of the case.

use contract::endpoints::DeskRectificationQuery;
use contract::rectify::{self, At};
use contract::wire::{
    BoxCount, DeskRectification, DeskRectificationOffer, DeskRectificationRow, DeskRectifications,
    InboxBox, Rating, Role,
};
use contract::{Problem, QueryParams, mask};

use super::record::Record;
use super::{Spot, show, step};
use crate::cases::record::Record as Case;
use crate::cases::{self, Book, Officer};
use crate::clock;
use crate::http::cursor;
use crate::http::routes::Ctx;
use crate::world::World;

/// Working days within which an answer is due soon.
const SOON: i64 = 2;

/// Whether an officer sees a bad rating: who supervises all near them, handlers those of their department.
pub(crate) fn sees(world: &World, officer: &Officer, case: &Case) -> bool {
    let item = case.filed.item;
    if !officer.is_near(world, item.place) {
        return false;
    }
    officer.roles.contains(&Role::Supervisor)
        || (officer.roles.contains(&Role::Handler)
            && officer.stands_for(world, world.body_of(item)))
}

/// The rating it is about.
fn rating<'a>(case: &'a Case, of: &Record) -> Option<&'a Rating> {
    case.ratings.iter().find(|rating| rating.round == of.round)
}

/// Who rated, for the desk.
fn person(world: &World, case: &Case, anonymous: bool) -> String {
    if anonymous {
        world.words.zh("rectify.anonymous").to_owned()
    } else {
        case.filed.principal.name.clone()
    }
}

/// One on an officer's desk.
pub(crate) fn file(
    ctx: &Ctx<'_>,
    book: &Book,
    spot: Spot,
    officer: &Officer,
) -> Option<DeskRectification> {
    let (world, now) = (&ctx.world, ctx.shared.clock.now());
    let case = book.case(spot.case);
    let of = &case.rectifications[spot.at];
    let known = rating(case, of)?;
    let mut rating = cases::rate::told(world, known, now);
    rating.text = rating.text.as_deref().map(mask::free_text);
    let template = |name: &str, number: u32| {
        let text = world
            .words
            .text(&format!("rectify.template.{name}.{number}"));
        (!text.is_empty()).then_some(text)
    };
    let acts = rectify::open_to(of.at, &officer.roles)
        .map(|(_, act)| DeskRectificationOffer {
            act: act.wire(),
            text_required: act.needs_text(),
            templates: (1..)
                .map_while(|number| template(act.name(), number))
                .collect(),
            blocked: step::blocked(world, of, act),
        })
        .collect();
    let anonymous = rating.anonymous;
    Some(DeskRectification {
        rectification: show(world, case, of, now),
        revision: of.revision(),
        item: cases::item(world, case.filed.item),
        number: (!anonymous).then(|| case.number.clone()),
        person: person(world, case, anonymous),
        rating,
        acts,
    })
}

struct Row<'a> {
    case: &'a Case,
    of: &'a Record,
    rating: &'a Rating,
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
            InboxBox::Waiting => self.of.at == At::FedBack,
            InboxBox::Done => self.of.at == At::Closed,
            InboxBox::All | InboxBox::Other(_) => true,
        }
    }
}

/// One page of an officer's bad ratings.
pub(crate) fn inbox(
    ctx: &Ctx<'_>,
    book: &Book,
    officer: &Officer,
    query: &DeskRectificationQuery,
) -> Result<DeskRectifications, Problem> {
    let (world, now) = (&ctx.world, ctx.shared.clock.now());
    let today = clock::day(now);
    let mut rows = Vec::new();
    for case in book.cases() {
        if case.rectifications.is_empty() || !sees(world, officer, case) {
            continue;
        }
        for of in &case.rectifications {
            let Some(rating) = rating(case, of) else {
                continue;
            };
            let overdue = of.overdue(now);
            rows.push(Row {
                case,
                of,
                rating,
                mine: rectify::open_to(of.at, &officer.roles).next().is_some(),
                overdue,
                soon: of.at.is_owed() && !overdue && clock::workdays(today, of.due()) <= SOON,
            });
        }
    }
    let boxes = InboxBox::known()
        .into_iter()
        .map(|name| BoxCount {
            count: rows.iter().filter(|row| row.is_in(&name)).count() as u64,
            name,
        })
        .collect();
    let which = query.which.clone().unwrap_or(InboxBox::Mine);
    rows.retain(|row| row.is_in(&which));
    rows.sort_by_key(|row| {
        let owed = row.of.at.is_owed();
        let due = if owed {
            row.of.due()
        } else {
            -row.of.changed_at
        };
        (!owed, due, row.of.opened_at)
    });
    let mark = cursor::mark("listDeskRectifications", &query.pairs());
    let page = cursor::page(
        &rows,
        mark,
        query.cursor.as_ref(),
        query.limit,
        ctx.trace(),
        |row| DeskRectificationRow {
            id: row.of.id.clone(),
            item: cases::item(world, row.case.filed.item),
            level: row.rating.level.clone(),
            person: person(world, row.case, row.rating.anonymous),
            state: row.of.at.state(),
            opened_at: clock::rfc3339(row.of.opened_at),
            clock: row.of.clock(now),
            mine: row.mine,
        },
    )?;
    Ok(DeskRectifications {
        items: page.items,
        next: page.next,
        total: page.total.unwrap_or_default(),
        boxes,
    })
}
