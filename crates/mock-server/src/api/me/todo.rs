//! What waits for somebody, by source.

use contract::Problem;
use contract::wire::{
    ApplicantKind, BillState, BookingState, CardState, CaseAct, CaseSummary, Message, Named, Text,
    Todo, TodoKind,
};
use serde::Deserialize;

use super::Asking;
use crate::clock;
use crate::drafts::{self, Kept, LIFE, check};
use crate::world::content::Persona;
use crate::{bills, bookings, cards, cases, files, principals};

/// So many days before its end one is reminded of a card, and so many after it.
const BEFORE: i64 = 90;
const AFTER: i64 = 730;
/// Certificates can be asked for from this level on; below it nothing is told of them.
const LEVEL: u8 = 2;

fn words(asking: &Asking<'_, '_>, key: &str) -> Text {
    asking.ctx.world.words.text(&format!("me.todo.{key}"))
}

fn day_of(iso: &str) -> Option<i64> {
    clock::parse(&format!("{}T00:00:00+08:00", iso.get(..10)?)).map(clock::day)
}

/// Corrections, and ended cases that can still be rated.
pub(super) fn of_cases(asking: &Asking<'_, '_>, own: &[CaseSummary]) -> Vec<Todo> {
    let rating_ends = |case: &CaseSummary| {
        let book = asking.ctx.shared.cases.open(asking.ctx).ok()?;
        cases::rate::until(book.case(book.find(&case.id)?))
    };
    let one = |case: &CaseSummary| {
        let (kind, key, day) = if case.needs_you {
            (
                TodoKind::Correct,
                "CORRECT",
                case.act_by.as_deref().and_then(day_of)?,
            )
        } else if case.acts.contains(&CaseAct::Rate) {
            (TodoKind::Rate, "RATE", rating_ends(case)?)
        } else {
            return None;
        };
        Some(Todo {
            kind,
            id: case.id.clone(),
            name: case.item.name.clone(),
            applicant: case.applicant.clone(),
            due_on: Some(clock::date(day)),
            tell: words(asking, key),
            item: None,
        })
    };
    own.iter().filter_map(one).collect()
}

/// Applications that were begun: with nothing but the payment left, or still to be filled in.
pub(super) fn of_drafts(asking: &mut Asking<'_, '_>, own: &[Kept]) -> Vec<Todo> {
    let bills = asking.asks("bills");
    let mut all = Vec::new();
    for kept in own {
        let Some(summary) = drafts::view::summary(asking.ctx, kept) else {
            continue;
        };
        let day = clock::day(kept.saved + LIFE);
        let kind = if bills { pays(asking, kept) } else { None };
        let key = kind.unwrap_or("DRAFT");
        all.push(Todo {
            kind: if kind.is_some() {
                TodoKind::Pay
            } else {
                TodoKind::Draft
            },
            id: summary.id,
            name: summary.item.name,
            applicant: summary.applicant,
            due_on: Some(clock::date(day)),
            tell: words(asking, key),
            item: None,
        });
    }
    all
}

/// How an application waits for its payment, if it does.
fn pays(asking: &mut Asking<'_, '_>, kept: &Kept) -> Option<&'static str> {
    let ctx = asking.ctx;
    let open = drafts::any(ctx, &kept.id).ok()?;
    let bill = match bills::asked(ctx, &open) {
        Ok(bill) => bill?,
        // The payment system does not say: the rest of the screen does not depend on it.
        Err(problem) => {
            asking.fail("bills", problem.kind);
            return None;
        }
    };
    if bill.state == BillState::Paying {
        return Some("PAYING");
    }
    let check = check::check(ctx, &open);
    let last = check.unpaid && check.errors.is_empty() && check.materials.is_empty();
    last.then_some("PAY")
}

/// Messages that ask for something which is not here already.
pub(super) fn of_messages(
    asking: &Asking<'_, '_>,
    own: &[Message],
    cases: &[CaseSummary],
) -> Vec<Todo> {
    let Some((me, kind)) = asking.whom.first() else {
        return Vec::new();
    };
    let here = |message: &Message| {
        let case = message.case.as_ref();
        case.is_some_and(|case| {
            cases
                .iter()
                .any(|known| known.id == case.id && known.needs_you)
        })
    };
    own.iter()
        .filter(|message| message.needs_you && !message.read && !here(message))
        .map(|message| Todo {
            kind: TodoKind::Message,
            id: message.id.clone(),
            name: message.title.clone(),
            applicant: principals::show(me, kind.clone()),
            due_on: None,
            tell: message.text.clone(),
            item: None,
        })
        .collect()
}

/// A row of `data/renewals.json`: the item that renews a certificate.
#[derive(Deserialize)]
struct Renewal {
    card: String,
    item: String,
}

/// Certificates that run out or have run out, of oneself and of those one acts for.
pub(super) fn of_cards(asking: &Asking<'_, '_>, own: &[CaseSummary]) -> Vec<Todo> {
    let renewals: Vec<Renewal> = files::read("data/renewals.json").unwrap_or_default();
    let today = clock::day(asking.now);
    let allowed = asking.whom.first().is_some_and(|(me, _)| me.level >= LEVEL);
    let mut all = Vec::new();
    for (persona, kind) in asking.whom.iter().filter(|_| allowed) {
        let held = cards::open_ones(asking.ctx, &persona.id);
        for card in &held {
            let Some(end) = card.expires_on.as_deref().and_then(day_of) else {
                continue;
            };
            let due = matches!(card.state, CardState::Valid | CardState::Expired)
                && (today - AFTER..=today + BEFORE).contains(&end);
            let renewed = held.iter().any(|other| {
                other.name == card.name
                    && other.state == CardState::Valid
                    && other.id != card.id
                    && other
                        .expires_on
                        .as_ref()
                        .is_none_or(|later| Some(later) > card.expires_on.as_ref())
            });
            let row = renewals.iter().find(|row| row.card == card.name.chinese());
            let item = row.and_then(|row| item_at(asking, persona, &row.item));
            let under_way = item.as_ref().is_some_and(|item| {
                own.iter().any(|case| {
                    super::is_open(case)
                        && case.item.id == item.id
                        && case.applicant.id == persona.id
                })
            });
            // Nobody can open somebody else's card: without an item there is nothing to do here.
            let reachable = *kind == ApplicantKind::Myself || item.is_some();
            if !due || renewed || under_way || !reachable {
                continue;
            }
            let key = if end < today { "EXPIRED" } else { "EXPIRES" };
            all.push(Todo {
                kind: TodoKind::Card,
                id: card.id.clone(),
                name: card.name.clone(),
                applicant: principals::show(persona, kind.clone()),
                due_on: Some(clock::date(end)),
                tell: words(asking, key),
                item,
            });
        }
    }
    all
}

/// The item where somebody is registered.
fn item_at(asking: &Asking<'_, '_>, persona: &Persona, template: &str) -> Option<Named> {
    let world = &asking.ctx.world;
    let place = world.places.find(&persona.region)?;
    let item = world.serving(place, world.template_by_id(template)?)?;
    Some(cases::item(world, item))
}

/// Times in halls that are still to come.
pub(super) fn of_bookings(asking: &Asking<'_, '_>) -> Result<Vec<Todo>, Problem> {
    let ctx = asking.ctx;
    let open = bookings::show::briefs(ctx)?.into_iter();
    let open = open.filter(|brief| brief.state == BookingState::Booked);
    Ok(open
        .map(|brief| {
            let time = Text::zh(brief.starts_at.get(11..16).unwrap_or_default());
            let place = bookings::show::place(ctx, &brief);
            let fills = [
                ("time", &time),
                ("hall", &brief.hall.name),
                ("place", &place),
            ];
            Todo {
                kind: TodoKind::Booking,
                id: brief.id,
                name: brief.item.name,
                applicant: brief.applicant,
                due_on: brief.starts_at.get(..10).map(str::to_owned),
                tell: ctx.world.words.fill("booking.todo", &fills),
                item: None,
            }
        })
        .collect())
}
