//! Asking after a parcel: what can be asked when, and taking it back.

use contract::wire::{
    ParcelInquirable, ParcelInquiry, ParcelInquiryKind, ParcelInquiryStart, ParcelInquiryState,
    Text,
};

use super::book::Book;
use super::messages;
use super::record::ParcelRow;
use super::step::Refused;
use super::told::{Said, note};
use crate::clock;
use crate::session::secret;
use crate::world::World;

/// Days after the signature for which it can still be asked after.
const ASKABLE: i64 = 30;
/// Longest text that goes with an inquiry or its answer.
pub(super) const WORDS: usize = 500;

/// What is asked after a parcel that was signed for.
const SIGNED: [ParcelInquiryKind; 3] = [
    ParcelInquiryKind::SignedNotByMe,
    ParcelInquiryKind::Damaged,
    ParcelInquiryKind::WrongContent,
];

/// Working days within which it is answered.
fn answer_days(kind: &ParcelInquiryKind) -> u32 {
    match kind {
        ParcelInquiryKind::NotArrived | ParcelInquiryKind::SignedNotByMe => 3,
        _ => 5,
    }
}

/// What is done about it.
fn then(world: &World, kind: &ParcelInquiryKind) -> Text {
    world
        .words
        .text(&format!("case.parcel.then.{}", kind.name()))
}

/// What can be asked after a parcel, now or from a day on.
pub(super) fn inquirable(world: &World, row: &ParcelRow, now: i64) -> Vec<ParcelInquirable> {
    let over = |one: &ParcelInquiry| {
        one.state == ParcelInquiryState::Open
            || (one.state == ParcelInquiryState::Delivered && one.number == row.number)
    };
    if row.inquiries.iter().any(over) {
        return Vec::new();
    }
    let today = clock::day(now);
    let one = |kind: &ParcelInquiryKind, from: Option<i64>| ParcelInquirable {
        from: from.map(clock::date),
        answer_days: answer_days(kind),
        then: Some(then(world, kind)),
        kind: kind.clone(),
    };
    match row.signed_at(now) {
        Some(at) if today > clock::day(at) + ASKABLE => Vec::new(),
        Some(_) => SIGNED.iter().map(|kind| one(kind, None)).collect(),
        None => {
            let from = row.expected() + 1;
            let from = (from > today).then_some(from);
            vec![one(&ParcelInquiryKind::NotArrived, from)]
        }
    }
}

fn parcel(book: &mut Book, at: usize) -> Result<&mut ParcelRow, Refused> {
    let row = book.case_mut(at).parcel.as_mut();
    row.ok_or_else(|| Refused::Conflict("there is no parcel".to_owned()))
}

/// Asks after the parcel of a case.
pub(crate) fn start(
    book: &mut Book,
    world: &World,
    at: usize,
    body: &ParcelInquiryStart,
    now: i64,
) -> Result<(), Refused> {
    if !body.kind.is_known() {
        return Err(Refused::Invalid("/kind", "one of those that can be asked"));
    }
    let said = body.text.as_deref().map(str::trim).unwrap_or_default();
    if said.chars().count() > WORDS {
        return Err(Refused::Invalid("/text", "500 characters at most"));
    }
    let row = parcel(book, at)?;
    let open = inquirable(world, row, now);
    if !open
        .iter()
        .any(|one| one.kind == body.kind && one.from.is_none())
    {
        let why = "an inquiry is open, or this cannot be asked now".to_owned();
        return Err(Refused::Conflict(why));
    }
    let by = clock::workdays_on(clock::day(now), i64::from(answer_days(&body.kind)));
    row.inquiries.push(ParcelInquiry {
        id: secret().chars().take(20).collect(),
        number: row.number.clone(),
        kind: body.kind.clone(),
        state: ParcelInquiryState::Open,
        asked_at: clock::rfc3339(now),
        answer_by: clock::date(by),
        then: Some(then(world, &body.kind)),
        said: (!said.is_empty()).then(|| said.to_owned()),
        answer: None,
        expected_on: None,
        new_number: None,
        ended_at: None,
    });
    let kind = format!("case.parcel.kind.{}", body.kind.name());
    let said = Said {
        detail: Some(world.words.text(&kind)),
        ..Said::plain("PARCEL_ASKED")
    };
    note(world, book.case_mut(at), &said, now);
    messages::tell(book, world, at, &said, now);
    Ok(())
}

/// Takes an inquiry back; `None` where there is no such.
pub(crate) fn withdraw(
    book: &mut Book,
    world: &World,
    at: usize,
    id: &str,
    now: i64,
) -> Option<Result<(), Refused>> {
    let row = book.case_mut(at).parcel.as_mut()?;
    let inquiry = row.inquiries.iter_mut().find(|one| one.id == id)?;
    if inquiry.state != ParcelInquiryState::Open {
        return Some(Err(Refused::Conflict("it has ended".to_owned())));
    }
    inquiry.state = ParcelInquiryState::Withdrawn;
    inquiry.then = None;
    inquiry.ended_at = Some(clock::rfc3339(now));
    let said = Said::plain("PARCEL_WITHDRAWN");
    note(world, book.case_mut(at), &said, now);
    Some(Ok(()))
}
