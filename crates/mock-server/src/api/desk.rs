//! The officers' desk.

use contract::endpoint::{Id, Member};
use contract::endpoints::InboxQuery;
use contract::flow::At;
use contract::wire::{
    ActRequest, CardState, CertificateCheck, CertificateCheckStart, CheckVerdict, DeskFile, DeskMe,
    Inbox, MaterialReview, MaterialVerdict, Message, MessageKind, MessageTarget, MessageTargetKind,
    Named, Role, Text,
};
use contract::{FieldError, Problem, ProblemKind};

use super::cases::refused;
use crate::account::accesses;
use crate::cases::{self, Book, Officer, Refused, messages, sees};
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;

/// Fewest characters of a reason for looking at somebody's data.
const REASON: usize = 4;

pub(super) fn officer(ctx: &Ctx<'_>) -> Result<Officer, Problem> {
    let me = ctx.person()?.clone();
    Officer::of(&ctx.world, &me).ok_or_else(|| {
        let detail = "only officers may do this";
        refuse::with_detail(ProblemKind::NotAllowed, ctx.trace(), detail)
    })
}

/// A case that the officer who is here sees; to others there is none.
pub(super) fn seen(ctx: &Ctx<'_>, book: &Book, id: &Id) -> Result<(usize, Officer), Problem> {
    let officer = officer(ctx)?;
    let at = book
        .find(&id.0)
        .filter(|at| sees(&ctx.world, &officer, book.case(*at)))
        .ok_or_else(|| refuse::not_found(ctx.trace(), "case"))?;
    Ok((at, officer))
}

/// `GET /desk`.
pub(super) fn me(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<DeskMe, Problem> {
    Ok(officer(ctx)?.show(&ctx.world))
}

/// `GET /desk/cases`.
pub(super) fn inbox(ctx: &Ctx<'_>, (): (), query: InboxQuery, (): ()) -> Result<Inbox, Problem> {
    let officer = officer(ctx)?;
    let mut book = ctx.shared.cases.open(ctx)?;
    cases::inbox(ctx, &mut book, &officer, &query)
}

/// `GET /desk/cases/{id}`.
pub(super) fn get(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<DeskFile, Problem> {
    let book = ctx.shared.cases.open(ctx)?;
    let (at, officer) = seen(ctx, &book, &id)?;
    accesses::looked(ctx, &officer, book.case(at), None);
    Ok(cases::desk_file(ctx, &book, at, &officer))
}

/// `POST /desk/cases/{id}/acts`.
pub(super) fn act(ctx: &Ctx<'_>, id: Id, (): (), body: ActRequest) -> Result<DeskFile, Problem> {
    let mut book = ctx.shared.cases.open(ctx)?;
    let (at, officer) = seen(ctx, &book, &id)?;
    ctx.if_match(&book.case(at).revision())?;
    let now = ctx.shared.clock.now();
    cases::act(&mut book, &ctx.world, at, &officer, &body, now).map_err(|why| refused(ctx, why))?;
    ctx.shared.cases.tell();
    Ok(cases::desk_file(ctx, &book, at, &officer))
}

/// `PUT /desk/cases/{id}/materials/{member}`.
pub(super) fn review(
    ctx: &Ctx<'_>,
    path: Member,
    (): (),
    body: MaterialReview,
) -> Result<DeskFile, Problem> {
    let mut book = ctx.shared.cases.open(ctx)?;
    let (at, officer) = seen(ctx, &book, &path.id)?;
    if !officer.roles.contains(&Role::Window) {
        return Err(refused(ctx, Refused::NotAllowed));
    }
    let case = book.case_mut(at);
    let here = case.at == At::Submitted;
    let material = case
        .material(&path.member.0)
        .ok_or_else(|| refuse::not_found(ctx.trace(), "material"))?;
    if !here {
        let detail = "materials are looked at before the case is accepted";
        return Err(refuse::conflict(ctx.trace(), detail));
    }
    let note = body
        .note
        .as_deref()
        .map(str::trim)
        .filter(|note| !note.is_empty());
    let wanting = body.verdict == MaterialVerdict::Wanting;
    let wrong = if !body.verdict.is_known() {
        Some(("/verdict", "a verdict of this version of the contract"))
    } else if wanting && note.is_none() {
        Some(("/note", "what is wrong with it"))
    } else if note.is_some_and(|note| note.chars().count() > 500) {
        Some(("/note", "500 characters at most"))
    } else {
        None
    };
    if let Some((pointer, expected)) = wrong {
        return Err(refused(ctx, Refused::Invalid(pointer, expected)));
    }
    material.verdict = body.verdict;
    material.note = note.filter(|_| wanting).map(Text::zh);
    Ok(cases::desk_file(ctx, &book, at, &officer))
}

/// `POST /desk/cases/{id}/certificate-checks`.
pub(super) fn check(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    body: CertificateCheckStart,
) -> Result<DeskFile, Problem> {
    let mut book = ctx.shared.cases.open(ctx)?;
    let (at, officer) = seen(ctx, &book, &id)?;
    let reason = body.reason.trim().to_owned();
    if !(REASON..=200).contains(&reason.chars().count()) {
        return Err(refused(
            ctx,
            Refused::Invalid("/reason", "4 to 200 characters"),
        ));
    }
    if book.case(at).at.is_end() {
        return Err(refuse::conflict(ctx.trace(), "the case has ended"));
    }
    let (world, now) = (&ctx.world, ctx.shared.clock.now());
    let holder = book.case(at).filed.applicant.clone();
    let mut cards = book.cards_of(world, &holder).into_iter();
    let Some(card) = cards.find(|card| card.id == body.certificate) else {
        let error = FieldError::at("/certificate", "expected an id of `checkable`");
        return Err(refuse::invalid(ctx.trace(), vec![error]));
    };
    let department = officer.show(world).department;
    if !book.may_check(world, &card, book.case(at), &department) {
        let detail = world.words.zh("case.check.refused");
        return Err(refuse::conflict(ctx.trace(), detail));
    }
    book.count_grant(world, &card, at, &department);
    let (verdict, key) = match card.state(now) {
        CardState::Valid => (CheckVerdict::Pass, "PASS"),
        CardState::Expired => (CheckVerdict::Fail, "EXPIRED"),
        _ => (CheckVerdict::Fail, "FAIL"),
    };
    let named = card.named();
    let case = book.case_mut(at);
    case.checks.push(CertificateCheck {
        certificate: named.clone(),
        reason: reason.clone(),
        at: clock::rfc3339(now),
        verdict,
        finding: world.words.text(&format!("case.check.{key}")),
    });
    accesses::looked(ctx, &officer, book.case(at), Some((&named.name, &reason)));
    let case = book.case(at);
    let item = cases::item(world, case.filed.item);
    let values = [
        ("department", &officer.show(world).department.name),
        ("item", &item.name),
        ("card", &named.name),
        ("reason", &Text::zh(&*reason)),
    ];
    let message = Message {
        id: String::new(),
        kind: MessageKind::Account,
        at: clock::rfc3339(now),
        title: world.words.text("case.message.CHECK.title"),
        text: world.words.fill("case.message.CHECK", &values),
        case: Some(Named {
            id: case.id.clone(),
            name: item.name.clone(),
        }),
        target: Some(MessageTarget {
            kind: MessageTargetKind::Card,
            id: named.id.clone(),
            member: None,
            pointer: None,
        }),
        read: false,
        needs_you: false,
        privacy: None,
    };
    messages::send(&mut book, world, at, &message);
    Ok(cases::desk_file(ctx, &book, at, &officer))
}
