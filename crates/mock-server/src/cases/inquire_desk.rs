//! Inquiries after parcels on the desk that sent them: the window of the region.

use contract::endpoints::DeskParcelQuery;
use contract::wire::{
    DeskParcelInquiry, Named, Page, ParcelInquiry, ParcelInquiryAct, ParcelInquiryAnswer,
    ParcelInquiryKind, ParcelInquiryState, Role, Text,
};
use contract::{Problem, QueryParams};

use super::book::Book;
use super::inquire::WORDS;
use super::officer::{Officer, sees};
use super::record::{ParcelRow, Record};
use super::show::{item, masked_delivery};
use super::step::Refused;
use super::told::{Said, note};
use super::{messages, parcel};
use crate::account::accesses;
use crate::clock;
use crate::http::routes::Ctx;
use crate::http::{cursor, refuse};

/// The farthest day for which one that was found is promised, from today.
const FARTHEST: i64 = 30;

fn is_open(inquiry: &ParcelInquiry) -> bool {
    inquiry.state == ParcelInquiryState::Open
}

/// What can be answered to an inquiry.
fn acts(inquiry: &ParcelInquiry) -> Vec<ParcelInquiryAct> {
    let mut acts = ParcelInquiryAct::known();
    // What came cannot be found any more.
    let came = [ParcelInquiryKind::Damaged, ParcelInquiryKind::WrongContent];
    acts.retain(|act| *act != ParcelInquiryAct::Found || !came.contains(&inquiry.kind));
    acts.retain(|_| is_open(inquiry));
    acts
}

/// What an officer sees, the longest waiting first, then the newest ended.
fn all<'b>(
    ctx: &Ctx<'_>,
    book: &'b Book,
    officer: &Officer,
) -> Vec<(usize, &'b Record, &'b ParcelInquiry)> {
    let at_window = officer.roles.contains(&Role::Window);
    let asked = book.cases().iter().enumerate().filter(|(_, case)| {
        let mut rows = case.parcel.iter();
        at_window && rows.any(|row| !row.inquiries.is_empty()) && sees(&ctx.world, officer, case)
    });
    let mut all: Vec<_> = asked
        .flat_map(|(at, case)| {
            let own = case.parcel.iter().flat_map(|row| &row.inquiries);
            own.map(move |inquiry| (at, case, inquiry))
        })
        .collect();
    all.sort_by(|(_, _, one), (_, _, other)| other.ended_at.cmp(&one.ended_at));
    all.sort_by_key(|(_, _, one)| match is_open(one) {
        true => (false, one.asked_at.clone()),
        false => (true, String::new()),
    });
    all
}

fn row(ctx: &Ctx<'_>, case: &Record, inquiry: &ParcelInquiry) -> Option<DeskParcelInquiry> {
    let now = ctx.shared.clock.now();
    Some(DeskParcelInquiry {
        case: Named {
            id: case.id.clone(),
            name: Text::zh(&*case.number),
        },
        item: item(&ctx.world, case.filed.item),
        applicant: case.filed.principal.name.clone(),
        delivery: case.filed.delivery.as_ref().map(masked_delivery),
        parcel: parcel::bare(&ctx.world, case.parcel.as_ref()?, now),
        acts: acts(inquiry),
        // What is done about it is said to the applicant.
        inquiry: ParcelInquiry {
            then: None,
            ..inquiry.clone()
        },
    })
}

/// One page of them.
pub(crate) fn list(
    ctx: &Ctx<'_>,
    officer: &Officer,
    query: &DeskParcelQuery,
) -> Result<Page<DeskParcelInquiry>, Problem> {
    let book = ctx.shared.cases.open(ctx)?;
    let mut found = all(ctx, &book, officer);
    found.retain(|(_, _, one)| query.open.is_none_or(|wanted| wanted == is_open(one)));
    let rows: Vec<DeskParcelInquiry> = found
        .into_iter()
        .filter_map(|(_, case, inquiry)| row(ctx, case, inquiry))
        .collect();
    let mark = cursor::mark("listDeskParcels", &query.pairs());
    let (next, limit) = (query.cursor.as_ref(), query.limit);
    cursor::page(&rows, mark, next, limit, ctx.trace(), Clone::clone)
}

/// Where the case of an inquiry stands that an officer sees.
fn find(ctx: &Ctx<'_>, book: &Book, officer: &Officer, id: &str) -> Result<usize, Problem> {
    let mut all = all(ctx, book, officer).into_iter();
    let found = all.find(|(_, _, inquiry)| inquiry.id == id);
    found
        .map(|(at, _, _)| at)
        .ok_or_else(|| refuse::not_found(ctx.trace(), "inquiry"))
}

fn shown(ctx: &Ctx<'_>, book: &Book, at: usize, id: &str) -> Result<DeskParcelInquiry, Problem> {
    let case = book.case(at);
    let mut own = case.parcel.iter().flat_map(|row| &row.inquiries);
    own.find(|inquiry| inquiry.id == id)
        .and_then(|inquiry| row(ctx, case, inquiry))
        .ok_or_else(|| refuse::not_found(ctx.trace(), "inquiry"))
}

/// One of them. Looking at it is looking at its case.
///
/// # Errors
/// `NOT_FOUND`.
pub(crate) fn get(
    ctx: &Ctx<'_>,
    officer: &Officer,
    id: &str,
) -> Result<DeskParcelInquiry, Problem> {
    let book = ctx.shared.cases.open(ctx)?;
    let at = find(ctx, &book, officer, id)?;
    accesses::looked(ctx, officer, book.case(at), None);
    shown(ctx, &book, at, id)
}

/// What is answered, when it can be.
struct Answer {
    act: ParcelInquiryAct,
    text: Option<Text>,
    /// The day by which it comes.
    day: Option<i64>,
}

impl Answer {
    fn read(
        inquiry: &ParcelInquiry,
        body: &ParcelInquiryAnswer,
        now: i64,
    ) -> Result<Self, Refused> {
        if !is_open(inquiry) {
            return Err(Refused::Conflict("it has ended".to_owned()));
        }
        if !acts(inquiry).contains(&body.act) {
            return Err(Refused::Invalid("/act", "one of those that are offered"));
        }
        let text = body.text.as_deref().map(str::trim).unwrap_or_default();
        let proof = body.act == ParcelInquiryAct::Delivered;
        if text.chars().count() > WORDS || (proof && text.is_empty()) {
            return Err(Refused::Invalid("/text", "1 to 500 characters"));
        }
        let today = clock::day(now);
        let wanted = body.expected_on.as_deref().unwrap_or_default();
        let day = (today..=today + FARTHEST).find(|day| clock::date(*day) == wanted);
        let found = body.act == ParcelInquiryAct::Found;
        if found && day.is_none() {
            return Err(Refused::Invalid("/expectedOn", "one of the next 30 days"));
        }
        Ok(Self {
            act: body.act.clone(),
            text: (!text.is_empty()).then(|| Text::zh(text)),
            day: day.filter(|_| found),
        })
    }
}

/// Another parcel takes the place of one, whose number is void.
fn send_again(row: &mut ParcelRow, now: i64) {
    let turn = row.earlier.len() + 1;
    let stem = row.earlier.first().map_or(&row.number, |(first, _)| first);
    let new = ParcelRow::new(format!("{stem}{turn:02}"), now);
    let old = std::mem::replace(row, new);
    row.inquiries = old.inquiries;
    row.earlier = old.earlier;
    row.earlier.push((old.number, now));
}

/// Answers an inquiry, once; the applicant is told. `refused` says why it is not.
pub(crate) fn answer(
    ctx: &Ctx<'_>,
    officer: &Officer,
    id: &str,
    body: &ParcelInquiryAnswer,
    refused: fn(&Ctx<'_>, Refused) -> Problem,
) -> Result<DeskParcelInquiry, Problem> {
    let mut book = ctx.shared.cases.open(ctx)?;
    let at = find(ctx, &book, officer, id)?;
    let now = ctx.shared.clock.now();
    let case = book.case_mut(at);
    let lost = || refuse::not_found(ctx.trace(), "parcel");
    let row = case.parcel.as_mut().ok_or_else(lost)?;
    let turn = row.inquiries.iter().position(|one| one.id == id);
    let turn = turn.ok_or_else(lost)?;
    let answer = Answer::read(&row.inquiries[turn], body, now).map_err(|why| refused(ctx, why))?;
    let (state, key) = match &answer.act {
        ParcelInquiryAct::Found => {
            row.found = answer.day.map(|day| (now, day));
            (ParcelInquiryState::Found, "PARCEL_FOUND")
        }
        ParcelInquiryAct::SendAgain => {
            send_again(row, now);
            (ParcelInquiryState::SentAgain, "PARCEL_SENT_AGAIN")
        }
        _ => {
            row.proven = Some(now);
            (ParcelInquiryState::Delivered, "PARCEL_DELIVERED")
        }
    };
    let number = row.number.clone();
    let inquiry = &mut row.inquiries[turn];
    inquiry.new_number = (state == ParcelInquiryState::SentAgain).then_some(number);
    inquiry.state = state;
    inquiry.then = None;
    inquiry.answer.clone_from(&answer.text);
    inquiry.expected_on = answer.day.map(clock::date);
    inquiry.ended_at = Some(clock::rfc3339(now));
    let said = Said {
        key,
        detail: answer.text,
        by: Some((officer, Role::Window)),
        by_time: false,
    };
    note(&ctx.world, case, &said, now);
    accesses::looked(ctx, officer, book.case(at), None);
    messages::tell(&mut book, &ctx.world, at, &said, now);
    ctx.shared.cases.tell();
    shown(ctx, &book, at, id)
}
