//! The desk that hands results over: what a code is for, and handing over once.

use contract::wire::{
    ActRequest, CollectionCodeState, CollectionFault, CollectionState, Collector, DeskAct,
    DeskCollection, Text,
};
use contract::{FieldError, Problem, ProblemKind};

use super::book::Book;
use super::collect::Code;
use super::lookup::Visitor;
use super::officer::Officer;
use super::{Refused, act, show};
use crate::account::accesses;
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::session::code_as_made;

/// A code of the book: whose case, and which of its codes.
struct Found {
    at: usize,
    code: Code,
}

fn fault(ctx: &Ctx<'_>, fault: &CollectionFault) -> Problem {
    refuse::invalid(ctx.trace(), vec![FieldError::at("/code", fault.name())])
}

/// Finds a code that somebody shows at a window, where it holds there or has been used.
fn find(ctx: &Ctx<'_>, book: &mut Book, officer: &Officer, typed: &str) -> Result<Found, Problem> {
    let trace = ctx.trace();
    let here = officer.at_window(ctx)?;
    let who = Visitor::Session(ctx.person()?.id.clone());
    let now = ctx.shared.clock.now();
    if let Some(seconds) = book.collect_tries.wait(&who, now) {
        return Err(refuse::later(ProblemKind::TooManyRequests, trace, seconds));
    }
    let typed = code_as_made(typed);
    let mut all = book.cases().iter().enumerate().flat_map(|(at, case)| {
        let codes = case.collect.iter().flat_map(|own| own.codes.iter());
        codes.map(move |code| (at, code))
    });
    let found = all.find(|(_, code)| code.code == typed);
    let Some(found) = found.map(|(at, code)| Found {
        at,
        code: code.clone(),
    }) else {
        book.collect_tries.note(&who, now);
        return Err(fault(ctx, &CollectionFault::Unknown));
    };
    let case = book.case(found.at);
    if case.filed.item.place != here {
        return Err(fault(ctx, &CollectionFault::OtherPlace));
    }
    let own = case.collect.as_ref();
    let state = own.map(|own| own.state(now));
    match (state, found.code.state(now)) {
        (Some(CollectionState::Collected), _)
        | (Some(CollectionState::Waiting), CollectionCodeState::Holds) => Ok(found),
        (_, CollectionCodeState::Withdrawn) => Err(fault(ctx, &CollectionFault::Withdrawn)),
        (Some(CollectionState::KeptNoLonger), _) => Err(fault(ctx, &CollectionFault::KeptNoLonger)),
        _ => Err(fault(ctx, &CollectionFault::Expired)),
    }
}

fn shown(ctx: &Ctx<'_>, book: &Book, found: &Found) -> Result<DeskCollection, Problem> {
    let case = book.case(found.at);
    let now = ctx.shared.clock.now();
    let own = case.collect.as_ref();
    let own = own.ok_or_else(|| refuse::not_found(ctx.trace(), "result to be fetched"))?;
    let words = &ctx.world.words;
    let state = own.state(now);
    let keys: &[&str] = match (&state, &found.code.collector) {
        (CollectionState::Waiting, Collector::Deputy) => &["deputy", "end", "paper"],
        (CollectionState::Waiting, _) => &["own", "paper"],
        _ => &[],
    };
    let check = keys
        .iter()
        .map(|key| words.text(&format!("collect.check.{key}")));
    let fetched = own.fetched(case);
    Ok(DeskCollection {
        number: case.number.clone(),
        item: show::item(&ctx.world, case.filed.item),
        applicant: case.filed.principal.name.clone(),
        state,
        collector: found.code.collector.clone(),
        name: found.code.name.clone(),
        number_end: found.code.number_end.clone(),
        kept_until: clock::date(clock::day(own.kept_until)),
        check: check.collect(),
        collected_at: fetched.as_ref().map(|(at, _, _)| clock::rfc3339(*at)),
        collected_by: fetched.map(|(_, _, name)| name),
    })
}

/// `POST /desk/collection-checks`.
pub(crate) fn check(
    ctx: &Ctx<'_>,
    officer: &Officer,
    code: &str,
) -> Result<DeskCollection, Problem> {
    let mut book = ctx.shared.cases.open(ctx)?;
    let found = find(ctx, &mut book, officer, code)?;
    accesses::looked(ctx, officer, book.case(found.at), None);
    shown(ctx, &book, &found)
}

/// `POST /desk/hand-overs`. `refused` says why a step of the case is not taken.
pub(crate) fn hand_over(
    ctx: &Ctx<'_>,
    officer: &Officer,
    code: &str,
    refused: fn(&Ctx<'_>, Refused) -> Problem,
) -> Result<DeskCollection, Problem> {
    let mut book = ctx.shared.cases.open(ctx)?;
    let found = find(ctx, &mut book, officer, code)?;
    let (at, now) = (found.at, ctx.shared.clock.now());
    let before = book.case(at).collect.clone();
    if before.as_ref().is_none_or(|own| own.collected.is_some()) {
        return Err(refuse::conflict(ctx.trace(), "it was handed over before"));
    }
    if let Some(own) = &mut book.case_mut(at).collect {
        own.collected = Some((now, Some(found.code.id.clone())));
    }
    let request = ActRequest {
        act: DeskAct::Deliver,
        reason: None,
        fields: Vec::new(),
        procedure: None,
        days: None,
    };
    if let Err(why) = act(&mut book, &ctx.world, at, officer, &request, now) {
        book.case_mut(at).collect = before;
        return Err(refused(ctx, why));
    }
    // Whoever reads the case later sees who came for it.
    let name = Text::zh(found.code.name.as_deref().unwrap_or_default());
    let key = format!("collect.fetched.{}", found.code.collector.name());
    let detail = ctx.world.words.fill(&key, &[("name", &name)]);
    if let Some(event) = book.case_mut(at).events.last_mut() {
        event.detail = Some(detail);
    }
    ctx.shared.cases.tell();
    shown(ctx, &book, &found)
}
