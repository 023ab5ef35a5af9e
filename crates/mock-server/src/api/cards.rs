//! The wallet.

use contract::endpoint::{Id, Member};
use contract::endpoints::{CardGrantQuery, CardUseQuery};
use contract::wire::{
    Card, CardCheck, CardChecked, CardCode, CardCopies, CardCopy, CardGrant, CardGrants, CardLink,
    CardLinkStart, CardLinks, CardReport, CardReportStart, CardUse, Cards, CopyStart, GrantStart,
    Page, Presenting, Text,
};
use contract::{FieldError, Problem, ProblemKind, QueryParams};

use crate::cards::{self, CardRow, Checker, copies, grants, links, reports};
use crate::cases::lookup::Visitor;
use crate::cases::{Book, Officer};
use crate::http::reply::Reply;
use crate::http::routes::Ctx;
use crate::http::{cursor, refuse};

/// A card of who is here.
fn own(ctx: &Ctx<'_>, book: &Book, id: &Id) -> Result<CardRow, Problem> {
    let me = ctx.person()?.id.clone();
    cards::find(ctx, book, &me, &id.0)
}

/// `GET /cards`.
pub(super) fn list(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<Cards, Problem> {
    let me = ctx.person()?.id.clone();
    Ok(cards::wallet(ctx, &me))
}

/// `GET /cards/{id}`.
pub(super) fn get(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Card, Problem> {
    let me = ctx.person()?.id.clone();
    cards::card(ctx, &me, &id.0)
}

/// `GET /cards/{id}/file`.
pub(super) fn file(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Reply, Problem> {
    let me = ctx.person()?.id.clone();
    let (name, bytes) = cards::file(ctx, &me, &id.0)?;
    Ok(super::cases::pdf(&name, bytes))
}

/// `GET /cards/{id}/picture`.
pub(super) fn picture(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<Reply, Problem> {
    let me = ctx.person()?.id.clone();
    let bytes = cards::picture(ctx, &me, &id.0)?;
    Ok(Reply::new(200, "image/svg+xml", bytes))
}

/// `POST /cards/{id}/codes`.
pub(super) fn present(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    body: Presenting,
) -> Result<CardCode, Problem> {
    let me = ctx.person()?.id.clone();
    let purpose = body.purpose.map(|text| text.trim().to_owned());
    let purpose = purpose.filter(|text| !text.is_empty());
    if purpose
        .as_ref()
        .is_some_and(|text| text.chars().count() > WORDS)
    {
        return Err(wrong(ctx, "/purpose", "60 characters at most"));
    }
    cards::present(ctx, &me, &id.0, purpose)
}

/// Longest text that goes with showing and checking.
const WORDS: usize = 60;

fn wrong(ctx: &Ctx<'_>, pointer: &str, expected: &str) -> Problem {
    let error = FieldError::at(pointer, format!("expected {expected}"));
    refuse::invalid(ctx.trace(), vec![error])
}

/// How the holder's log names who checks: an officer by department, anybody else who is signed in by a masked name.
fn checker(ctx: &Ctx<'_>, says: Option<&str>) -> Checker {
    let words = &ctx.world.words;
    let name = match ctx.person() {
        Ok(person) => Officer::of(&ctx.world, &person).map_or_else(
            || {
                let masked = match person.credit_code.is_empty() {
                    true => contract::mask::name(&person.name),
                    false => person.name.clone(),
                };
                Text::zh(masked)
            },
            |officer| officer.show(&ctx.world).department.name,
        ),
        Err(_) => match says {
            Some(by) => words.fill("card.use.said", &[("by", &Text::zh(by))]),
            None => words.text("card.use.stranger"),
        },
    };
    let session = ctx.who.as_ref().map(|who| Visitor::Session(who.id.clone()));
    let address = ctx.asked.address.map(Visitor::Address);
    Checker {
        name,
        visitors: session.into_iter().chain(address).collect(),
    }
}

/// `POST /card-checks`.
pub(super) fn check(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: CardCheck,
) -> Result<CardChecked, Problem> {
    let by = body
        .by
        .as_deref()
        .map(str::trim)
        .filter(|by| !by.is_empty());
    if body.code.trim().is_empty() {
        return Err(wrong(ctx, "/code", "a code"));
    }
    if by.is_some_and(|by| by.chars().count() > WORDS) {
        return Err(wrong(ctx, "/by", "60 characters at most"));
    }
    let checker = checker(ctx, by);
    let mut book = ctx.shared.cases.open(ctx)?;
    let now = book.now;
    book.check_code(&ctx.world, &body.code, &checker, now)
        .map_err(|seconds| refuse::later(ProblemKind::TooManyRequests, ctx.trace(), seconds))
}

/// `GET /cards/{id}/uses`.
pub(super) fn uses(
    ctx: &Ctx<'_>,
    id: Id,
    query: CardUseQuery,
    (): (),
) -> Result<Page<CardUse>, Problem> {
    let book = ctx.shared.cases.open(ctx)?;
    let card = own(ctx, &book, &id)?;
    let rows = book.uses_of(&ctx.world, &card);
    let mark = cursor::mark(&format!("listCardUses {}", card.id), &query.pairs());
    let (from, limit) = (query.cursor.as_ref(), query.limit);
    cursor::page(&rows, mark, from, limit, ctx.trace(), CardUse::clone)
}

/// `POST /cards/{id}/reports`.
pub(super) fn report(
    ctx: &Ctx<'_>,
    id: Id,
    (): (),
    body: CardReportStart,
) -> Result<CardReport, Problem> {
    let mut book = ctx.shared.cases.open(ctx)?;
    let card = own(ctx, &book, &id)?;
    reports::report(ctx, &mut book, &card, body)
}

/// `GET /cards/{id}/copies`.
pub(super) fn copies(ctx: &Ctx<'_>, id: Id, (): (), (): ()) -> Result<CardCopies, Problem> {
    let book = ctx.shared.cases.open(ctx)?;
    let card = own(ctx, &book, &id)?;
    Ok(CardCopies {
        copies: copies::list(&ctx.world, &book, &card),
    })
}

/// `POST /cards/{id}/copies`.
pub(super) fn copy(ctx: &Ctx<'_>, id: Id, (): (), body: CopyStart) -> Result<CardCopy, Problem> {
    let mut book = ctx.shared.cases.open(ctx)?;
    let card = own(ctx, &book, &id)?;
    copies::make(ctx, &mut book, &card, &body)
}

/// `GET /cards/{id}/copies/{member}/file`.
pub(super) fn copy_file(ctx: &Ctx<'_>, path: Member, (): (), (): ()) -> Result<Reply, Problem> {
    let mut book = ctx.shared.cases.open(ctx)?;
    let card = own(ctx, &book, &path.id)?;
    let (name, bytes) = copies::file(ctx, &mut book, &card, &path.member.0)?;
    Ok(super::cases::pdf(&name, bytes))
}

/// `POST /cards/{id}/copies/{member}/recall`.
pub(super) fn recall(ctx: &Ctx<'_>, path: Member, (): (), (): ()) -> Result<CardCopy, Problem> {
    let mut book = ctx.shared.cases.open(ctx)?;
    let card = own(ctx, &book, &path.id)?;
    copies::recall(ctx, &mut book, &card, &path.member.0)
}

/// `GET /card-grants`.
pub(super) fn grants(
    ctx: &Ctx<'_>,
    (): (),
    query: CardGrantQuery,
    (): (),
) -> Result<CardGrants, Problem> {
    let me = ctx.person()?.id.clone();
    let book = ctx.shared.cases.open(ctx)?;
    let card = query.card.as_ref().map(|card| card.as_str());
    Ok(CardGrants {
        grants: grants::list(&book, &me, card),
    })
}

/// `POST /cards/{id}/grants`.
pub(super) fn grant(ctx: &Ctx<'_>, id: Id, (): (), body: GrantStart) -> Result<CardGrant, Problem> {
    let mut book = ctx.shared.cases.open(ctx)?;
    let card = own(ctx, &book, &id)?;
    grants::grant(ctx, &mut book, &card, &body)
}

/// `POST /cards/{id}/grants/{member}/revocation`.
pub(super) fn revoke(ctx: &Ctx<'_>, path: Member, (): (), (): ()) -> Result<CardGrant, Problem> {
    let mut book = ctx.shared.cases.open(ctx)?;
    let card = own(ctx, &book, &path.id)?;
    grants::revoke(ctx, &mut book, &card, &path.member.0)
}

/// `GET /card-links`.
pub(super) fn links(ctx: &Ctx<'_>, (): (), (): (), (): ()) -> Result<CardLinks, Problem> {
    let me = ctx.person()?.id.clone();
    let book = ctx.shared.cases.open(ctx)?;
    Ok(CardLinks {
        links: links::list(&ctx.world, &book, &me),
    })
}

/// `POST /card-links`.
pub(super) fn link(
    ctx: &Ctx<'_>,
    (): (),
    (): (),
    body: CardLinkStart,
) -> Result<CardLink, Problem> {
    let me = ctx.person()?.id.clone();
    let mut book = ctx.shared.cases.open(ctx)?;
    if !(4..=WORDS).contains(&body.number.trim().chars().count()) {
        return Err(wrong(ctx, "/number", "4 to 60 characters"));
    }
    if !body.kind.is_known() {
        return Err(wrong(ctx, "/kind", "a kind of this back end"));
    }
    if ctx.world.places.find(&body.region).is_none() {
        return Err(wrong(ctx, "/region", "the code of a region"));
    }
    links::link(&ctx.world, &mut book, &me, &body)
        .map_err(|seconds| refuse::later(ProblemKind::TooManyRequests, ctx.trace(), seconds))
}
