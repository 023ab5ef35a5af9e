//! Cases, for those whom they concern; a glance for anybody with number and code.

use contract::endpoint::{Id, Member, encode};
use contract::endpoints::CaseQuery;
use contract::flow::At;
use contract::wire::{
    Case, CaseGlance, CaseSummary, CorrectionAnswer, Document, DocumentStart, LookUp, Page,
    PrivateKind, Rating, RatingStart, RatingTags, Receipt, Text, Urging, Withdrawal,
};
use contract::{FieldError, Problem, ProblemKind, QueryParams};

use crate::cases::lookup::{self, Found, Visitor};
use crate::cases::record::Record;
use crate::cases::watch::Watch;
use crate::cases::{self, Book, Refused, rate};
use crate::http::reply::Reply;
use crate::http::routes::Ctx;
use crate::http::{cursor, refuse};
use crate::privacy;
use crate::world::content::Persona;

/// Longest text that goes with a step.
const WORDS: usize = 500;

/// Whether a case concerns a persona: who submitted it, whom it is for, who acts for those.
pub(crate) fn concerns(persona: &Persona, case: &Record) -> bool {
    let filed = &case.filed;
    filed.submitter == persona.id
        || filed.applicant == persona.id
        || persona.acts_for.contains(&filed.applicant)
        || persona.guardian_of.contains(&filed.applicant)
}

/// The place of a case in the book, for whom it concerns; to others there is no such case.
fn own(ctx: &Ctx<'_>, book: &Book, id: &Id) -> Result<usize, Problem> {
    let me = ctx.person()?.clone();
    book.find(&id.0)
        .filter(|at| concerns(&me, book.case(*at)))
        .ok_or_else(|| refuse::not_found(ctx.trace(), "case"))
}

/// A step that is not taken, as a problem.
pub(super) fn refused(ctx: &Ctx<'_>, why: Refused) -> Problem {
    match why {
        Refused::NotAllowed => {
            let detail = "none of the officer's roles may do this";
            refuse::with_detail(ProblemKind::NotAllowed, ctx.trace(), detail)
        }
        Refused::Conflict(detail) => refuse::conflict(ctx.trace(), &detail),
        Refused::Invalid(pointer, expected) => invalid(ctx, pointer, expected),
    }
}

fn invalid(ctx: &Ctx<'_>, pointer: &str, expected: &str) -> Problem {
    let error = FieldError::at(pointer, format!("expected {expected}"));
    refuse::invalid(ctx.trace(), vec![error])
}

fn short(ctx: &Ctx<'_>, pointer: &str, text: &str) -> Result<String, Problem> {
    let text = text.trim();
    if text.chars().count() > WORDS {
        return Err(invalid(ctx, pointer, "500 characters at most"));
    }
    Ok(text.to_owned())
}

/// `GET /cases`.
pub(super) fn list(
    ctx: &Ctx<'_>,
    (): (),
    query: CaseQuery,
    (): (),
) -> Result<Page<CaseSummary>, Problem> {
    let me = ctx.person()?.clone();
    let book = ctx.shared.cases.open(ctx)?;
    let now = ctx.shared.clock.now();
    let mut rows: Vec<&Record> = book
        .cases()
        .iter()
        .filter(|case| concerns(&me, case))
        .collect();
    rows.retain(|case| !privacy::hides(ctx, &PrivateKind::Case, &case.id));
    rows.retain(|case| query.open.is_none_or(|open| open != case.at.is_end()));
    rows.sort_by_key(|case| {
        let waits = case.at == At::CorrectionRequired;
        (
            !waits,
            case.at.is_end(),
            std::cmp::Reverse(case.submitted_at),
        )
    });
    let mark = cursor::mark("listCases", &query.pairs());
    let show = |case: &&Record| cases::summary(&ctx.world, case, now);
    cursor::page(
        &rows,
        mark,
        query.cursor.as_ref(),
        query.limit,
        ctx.trace(),
        show,
    )
}

/// `GET /cases/{id}`.
pub(super) fn get(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Case, Problem> {
    let book = ctx.shared.cases.open(ctx)?;
    let at = own(ctx, &book, &id)?;
    Ok(cases::case(ctx, book.case(at)))
}

/// `GET /cases/{id}/events`.
pub(super) fn watch(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Reply, Problem> {
    let book = ctx.shared.cases.open(ctx)?;
    own(ctx, &book, &id)?;
    let session = ctx
        .who
        .as_ref()
        .map(|who| who.id.clone())
        .unwrap_or_default();
    let mut reply = Reply::new(200, "text/event-stream", Vec::new());
    reply.set("x-accel-buffering", "no".to_owned());
    reply.watch = Some(Watch {
        case: id.0,
        session,
    });
    Ok(reply)
}

/// `GET /cases/{id}/receipt`.
pub(super) fn receipt(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Receipt, Problem> {
    let book = ctx.shared.cases.open(ctx)?;
    let at = own(ctx, &book, &id)?;
    book.receipt(&ctx.world, at)
        .ok_or_else(|| refuse::not_found(ctx.trace(), "case"))
}

/// `POST /cases/{id}/withdrawal`.
pub(super) fn withdraw(ctx: &Ctx<'_>, id: Id, (): (), body: Withdrawal) -> Result<Case, Problem> {
    let mut book = ctx.shared.cases.open(ctx)?;
    let at = own(ctx, &book, &id)?;
    let reason = short(ctx, "/reason", &body.reason)?;
    let now = ctx.shared.clock.now();
    cases::withdraw(&mut book, &ctx.world, at, &reason, now).map_err(|why| refused(ctx, why))?;
    ctx.shared.cases.tell();
    Ok(cases::case(ctx, book.case(at)))
}

/// `POST /cases/{id}/urging`.
pub(super) fn urge(ctx: &Ctx<'_>, id: Id, (): (), body: Urging) -> Result<Case, Problem> {
    let mut book = ctx.shared.cases.open(ctx)?;
    let at = own(ctx, &book, &id)?;
    let note = short(ctx, "/note", &body.note)?;
    let now = ctx.shared.clock.now();
    cases::urge(&mut book, &ctx.world, at, &note, now).map_err(|why| refused(ctx, why))?;
    ctx.shared.cases.tell();
    Ok(cases::case(ctx, book.case(at)))
}

/// `POST /cases/{id}/materials/{member}/documents`.
pub(super) fn start_document(
    ctx: &Ctx<'_>,
    path: Member,
    (): (),
    body: DocumentStart,
) -> Result<Document, Problem> {
    let book = ctx.shared.cases.open(ctx)?;
    let at = own(ctx, &book, &path.id)?;
    let me = ctx.person()?.id.clone();
    cases::start_correction(ctx, book.case(at), &me, &path.member.0, &body)
}

/// `POST /cases/{id}/correction`.
pub(super) fn correct(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    body: CorrectionAnswer,
) -> Result<Case, Problem> {
    let mut book = ctx.shared.cases.open(ctx)?;
    let at = own(ctx, &book, &id)?;
    let now = ctx.shared.clock.now();
    cases::correct(ctx, &mut book, at, &body, now)?;
    ctx.shared.cases.tell();
    Ok(cases::case(ctx, book.case(at)))
}

/// `POST /cases/{id}/ratings`.
pub(super) fn rate(ctx: &Ctx<'_>, id: Id, (): (), body: RatingStart) -> Result<Rating, Problem> {
    let mut book = ctx.shared.cases.open(ctx)?;
    let at = own(ctx, &book, &id)?;
    let now = ctx.shared.clock.now();
    let rating = rate::rate(book.case_mut(at), &body, now).map_err(|why| refused(ctx, why))?;
    ctx.shared.cases.tell();
    Ok(rating)
}

/// `GET /rating-tags`.
pub(super) fn tags(_: &Ctx<'_>, (): (), (): (), (): ()) -> Result<RatingTags, Problem> {
    Ok(rate::tags())
}

/// `POST /case-lookups`.
pub(super) fn look_up(ctx: &Ctx<'_>, (): (), (): (), body: LookUp) -> Result<CaseGlance, Problem> {
    let mut book = ctx.shared.cases.open(ctx)?;
    let now = ctx.shared.clock.now();
    let session = ctx.who.as_ref().map(|who| Visitor::Session(who.id.clone()));
    let address = ctx.asked.address.map(Visitor::Address);
    let who: Vec<Visitor> = session.into_iter().chain(address).collect();
    match lookup::look_up(&mut book, &who, &body.number, &body.query_code, now) {
        Found::Case(at) => Ok(cases::glance(&ctx.world, book.case(at), now)),
        Found::Nothing => Err(refuse::not_found(ctx.trace(), "number with that code")),
        Found::Wait(seconds) => Err(refuse::later(
            ProblemKind::TooManyRequests,
            ctx.trace(),
            seconds,
        )),
    }
}

/// `GET /cases/{id}/papers/{member}`.
pub(super) fn paper(ctx: &Ctx<'_>, path: Member, (): (), (): ()) -> Result<Reply, Problem> {
    let book = ctx.shared.cases.open(ctx)?;
    // The desk reads the papers too.
    let at = match super::desk::seen(ctx, &book, &path.id) {
        Ok((at, _)) => at,
        Err(_) => own(ctx, &book, &path.id)?,
    };
    let file = cases::paper_file(&ctx.world, book.case(at), &path.member.0);
    let (name, bytes) = file.ok_or_else(|| refuse::not_found(ctx.trace(), "paper"))?;
    Ok(pdf(&name, bytes))
}

/// A PDF to keep under a name.
pub(super) fn pdf(name: &Text, bytes: Vec<u8>) -> Reply {
    let mut encoded = String::new();
    encode(name.chinese(), &mut encoded);
    let mut reply = Reply::new(200, "application/pdf", bytes);
    let disposition = format!("attachment; filename=\"paper.pdf\"; filename*=UTF-8''{encoded}");
    reply.set("content-disposition", disposition);
    reply
}
