//! Cases, for those whom they concern; a glance for anybody with number and code.

use contract::endpoint::{Id, Member, encode};
use contract::endpoints::CaseQuery;
use contract::flow::At;
use contract::wire::{
    ApplicantKind, Case, CaseGlance, CaseSummary, CorrectionAnswer, DelegatedDeed, DelegationLack,
    Document, DocumentStart, LookUp, Page, PrivateKind, Rating, RatingStart, RatingTags, Receipt,
    Text, Urging, Withdrawal,
};
use contract::{FieldError, Problem, ProblemKind, QueryParams};

use crate::cases::lookup::{self, Found, Visitor};
use crate::cases::record::Record;
use crate::cases::watch::{Subject, Watch};
use crate::cases::{self, Book, Refused, rate};
use crate::delegations::deeds;
use crate::http::reply::Reply;
use crate::http::routes::Ctx;
use crate::http::{cursor, refuse};
use crate::principals::{Reach, Sight};
use crate::privacy;

/// Longest text that goes with a step.
const WORDS: usize = 500;

/// The place of a case in the book, for whom it concerns, and how much they see; to others there is no such case.
pub(crate) fn own(ctx: &Ctx<'_>, book: &Book, id: &Id) -> Result<(usize, Sight), Problem> {
    let at = book.find(&id.0);
    let reach = Reach::of(ctx)?;
    let sight = at.map_or(Sight::Nothing, |at| reach.sight(&ctx.world, book.case(at)));
    match (at, sight) {
        (_, Sight::Former(lack)) => Err(refuse::lack(ctx.trace(), lack)),
        (None, _) | (_, Sight::Nothing) => Err(refuse::not_found(ctx.trace(), "case")),
        (Some(at), sight) => Ok((at, sight)),
    }
}

/// A case as the person signed in sees it.
pub(super) fn shown(ctx: &Ctx<'_>, case: &Record, sight: &Sight) -> Case {
    let mut shown = cases::case(ctx, case);
    as_seen(
        &mut shown.summary,
        ctx.person().ok().as_ref().map(|me| me.id.as_str()),
    );
    if *sight == Sight::Progress {
        shown.withheld = Some(DelegationLack::SeeResults);
        shown.decision = None;
        shown.parcel = None;
        shown.collection = None;
        shown.papers.clear();
    }
    shown
}

/// What somebody applied for on one's behalf is one's own.
pub(super) fn as_seen(summary: &mut CaseSummary, me: Option<&str>) {
    if me == Some(summary.applicant.id.as_str()) {
        summary.applicant.kind = ApplicantKind::Myself;
    }
}

/// Both sides read what was done for somebody.
pub(super) fn noted(ctx: &Ctx<'_>, case: &Record, deed: DelegatedDeed) {
    let (filed, named) = (&case.filed, (case.id.as_str(), case.number.as_str()));
    deeds::note(ctx, &filed.applicant, filed.item, deed, Some(named));
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
    let reach = Reach::of(ctx)?;
    let acting = ctx.acting();
    let book = ctx.shared.cases.open(ctx)?;
    let now = ctx.shared.clock.now();
    let mut rows: Vec<&Record> = book
        .cases()
        .iter()
        .filter(|case| acting.as_ref().is_none_or(|id| case.filed.applicant == *id))
        .filter(|case| reach.sees(&ctx.world, case))
        .filter(|case| super::me::filters::fits(&ctx.world, case, &query))
        .collect();
    rows.retain(|case| !privacy::hides(ctx, &PrivateKind::Case, &case.id));
    rows.sort_by_key(|case| {
        let waits = case.at == At::CorrectionRequired;
        (
            !waits,
            case.at.is_end(),
            std::cmp::Reverse(case.submitted_at),
        )
    });
    let mark = cursor::own(ctx, "listCases", &query.pairs())?;
    let show = |case: &&Record| {
        let mut summary = cases::summary(&ctx.world, case, now);
        as_seen(&mut summary, Some(&reach.me.id));
        summary
    };
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
    let (at, sight) = own(ctx, &book, &id)?;
    Ok(shown(ctx, book.case(at), &sight))
}

/// `GET /cases/{id}/events`.
pub(super) fn watch(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Reply, Problem> {
    let book = ctx.shared.cases.open(ctx)?;
    own(ctx, &book, &id)?;
    Ok(Watch::reply(ctx, Subject::Case(id.0)))
}

/// `GET /cases/{id}/receipt`.
pub(super) fn receipt(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Receipt, Problem> {
    let book = ctx.shared.cases.open(ctx)?;
    let (at, _) = own(ctx, &book, &id)?;
    book.receipt(&ctx.world, at)
        .ok_or_else(|| refuse::not_found(ctx.trace(), "case"))
}

/// `POST /cases/{id}/withdrawal`.
pub(super) fn withdraw(ctx: &Ctx<'_>, id: Id, (): (), body: Withdrawal) -> Result<Case, Problem> {
    let mut book = ctx.shared.cases.open(ctx)?;
    let (at, sight) = own(ctx, &book, &id)?;
    let reason = short(ctx, "/reason", &body.reason)?;
    let now = ctx.shared.clock.now();
    cases::withdraw(&mut book, &ctx.world, at, &reason, now).map_err(|why| refused(ctx, why))?;
    ctx.shared.cases.tell();
    noted(ctx, book.case(at), DelegatedDeed::Withdrew);
    Ok(shown(ctx, book.case(at), &sight))
}

/// `POST /cases/{id}/urging`.
pub(super) fn urge(ctx: &Ctx<'_>, id: Id, (): (), body: Urging) -> Result<Case, Problem> {
    let mut book = ctx.shared.cases.open(ctx)?;
    let (at, sight) = own(ctx, &book, &id)?;
    let note = short(ctx, "/note", &body.note)?;
    let now = ctx.shared.clock.now();
    cases::urge(&mut book, &ctx.world, at, &note, now).map_err(|why| refused(ctx, why))?;
    ctx.shared.cases.tell();
    noted(ctx, book.case(at), DelegatedDeed::Urged);
    Ok(shown(ctx, book.case(at), &sight))
}

/// `POST /cases/{id}/materials/{member}/documents`.
pub(super) fn start_document(
    ctx: &Ctx<'_>,
    path: Member,
    (): (),
    body: DocumentStart,
) -> Result<Document, Problem> {
    let book = ctx.shared.cases.open(ctx)?;
    let (at, _) = own(ctx, &book, &path.id)?;
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
    let (at, sight) = own(ctx, &book, &id)?;
    let now = ctx.shared.clock.now();
    cases::correct(ctx, &mut book, at, &body, now)?;
    ctx.shared.cases.tell();
    noted(ctx, book.case(at), DelegatedDeed::Corrected);
    Ok(shown(ctx, book.case(at), &sight))
}

/// `POST /cases/{id}/ratings`.
pub(super) fn rate(ctx: &Ctx<'_>, id: Id, (): (), body: RatingStart) -> Result<Rating, Problem> {
    let mut book = ctx.shared.cases.open(ctx)?;
    let (at, _) = own(ctx, &book, &id)?;
    let now = ctx.shared.clock.now();
    let rating =
        rate::rate(&ctx.world, book.case_mut(at), &body, now).map_err(|why| refused(ctx, why))?;
    ctx.shared.cases.tell();
    noted(ctx, book.case(at), DelegatedDeed::Rated);
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
        Err(_) => {
            let (at, sight) = own(ctx, &book, &path.id)?;
            if sight == Sight::Progress {
                return Err(refuse::lack(ctx.trace(), DelegationLack::SeeResults));
            }
            noted(ctx, book.case(at), DelegatedDeed::SawPaper);
            at
        }
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
