//! Corrections: only what was asked for, all of it, once, in time.

use contract::flow::{self, At, Does};
use contract::form::{self, WrongKind};
use contract::wire::{
    Answer, Answers, Correction, CorrectionAnswer, Document, DocumentStart, DocumentState,
    MaterialVerdict,
};
use contract::{FieldError, Problem};

use super::book::Book;
use super::messages;
use super::record::Record;
use super::step::close_pause;
use super::told::{Said, note};
use crate::clock;
use crate::documents::{self, Home};
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::world::World;

/// What has been handed in again for a material: what came after the files that the desk has seen.
pub(super) fn again(ctx: &Ctx<'_>, case: &Record, material: &str) -> Vec<Document> {
    let seen = case.filed.materials.iter().find(|m| m.id == material);
    let home = Home::Case(case.id.clone(), material.to_owned());
    let all = documents::of(ctx, &home).into_iter();
    all.filter(|new| {
        seen.is_none_or(|material| material.documents.iter().all(|old| old.id != new.id))
    })
    .collect()
}

/// Announces a file for a material that is to be corrected.
pub(crate) fn start(
    ctx: &Ctx<'_>,
    case: &Record,
    owner: &str,
    material: &str,
    start: &DocumentStart,
) -> Result<Document, Problem> {
    let asked = case
        .correction
        .as_ref()
        .filter(|_| case.at == At::CorrectionRequired);
    let Some(asked) = asked else {
        return Err(refuse::conflict(
            ctx.trace(),
            "nothing is to be corrected now",
        ));
    };
    if !case.filed.materials.iter().any(|m| m.id == material) {
        return Err(refuse::not_found(ctx.trace(), "material"));
    }
    if !asked.materials.iter().any(|m| m.material == material) {
        let detail = "this material is not among those to be corrected";
        return Err(refuse::conflict(ctx.trace(), detail));
    }
    documents::hold(ctx, &again(ctx, case, material), start)?;
    let home = Home::Case(case.id.clone(), material.to_owned());
    Ok(ctx.shared.documents.start(owner, home, start))
}

fn at(pointer: &str, detail: &str) -> FieldError {
    FieldError::at(pointer, detail)
}

/// An answer without the blanks around it.
fn tidy(value: &Answer) -> Answer {
    match value {
        Answer::One(text) => Answer::One(text.trim().to_owned()),
        several => several.clone(),
    }
}

/// Hands the corrections in.
pub(crate) fn correct(
    ctx: &Ctx<'_>,
    book: &mut Book,
    which: usize,
    given: &CorrectionAnswer,
    now: i64,
) -> Result<(), Problem> {
    let mut case = book.case(which).clone();
    let to = flow::after_applicant(case.at, Does::Correct);
    let (Some(to), Some(asked)) = (to, case.correction.take()) else {
        return Err(refuse::conflict(
            ctx.trace(),
            "nothing is to be corrected now",
        ));
    };
    let before = case.filed.answers.clone();
    let mut missing = take_materials(ctx, &mut case, &asked);
    missing.extend(take_answers(ctx, &mut case, &asked, given)?);
    if !missing.is_empty() {
        let mut problem = refuse::conflict(ctx.trace(), "something asked for is still missing");
        problem.errors = missing;
        return Err(problem);
    }
    let wrong = wrongs(&case, &asked, &before, &ctx.today());
    if !wrong.is_empty() {
        return Err(refuse::invalid(ctx.trace(), wrong));
    }
    close_pause(&mut case, now);
    case.at = to;
    let said = Said::plain("CORRECTED");
    note(&ctx.world, &mut case, &said, now);
    *book.case_mut(which) = case;
    messages::tell(book, &ctx.world, which, &said, now);
    Ok(())
}

/// Puts what was handed in again in the place of what was wanting; what is still missing.
fn take_materials(ctx: &Ctx<'_>, case: &mut Record, asked: &Correction) -> Vec<FieldError> {
    let mut missing = Vec::new();
    for wanted in &asked.materials {
        let received: Vec<Document> = again(ctx, case, &wanted.material)
            .into_iter()
            .filter(|document| document.state == DocumentState::Received)
            .collect();
        if received.is_empty() {
            let pointer = format!("/materials/{}", wanted.material);
            missing.push(at(&pointer, "a file, received"));
        } else if let Some(material) = case.material(&wanted.material) {
            material.documents = received;
            material.card = None;
            material.verdict = MaterialVerdict::Unseen;
            material.note = None;
        }
    }
    missing
}

/// Puts the new answers in the place of the old ones; what is still missing.
fn take_answers(
    ctx: &Ctx<'_>,
    case: &mut Record,
    asked: &Correction,
    given: &CorrectionAnswer,
) -> Result<Vec<FieldError>, Problem> {
    for (index, new) in given.answers.iter().enumerate() {
        if !asked
            .fields
            .iter()
            .any(|field| field.pointer == new.pointer)
        {
            let error = at(&format!("/answers/{index}/pointer"), "a field asked for");
            return Err(refuse::invalid(ctx.trace(), vec![error]));
        }
    }
    let mut missing = Vec::new();
    for field in &asked.fields {
        let new = given
            .answers
            .iter()
            .find(|new| new.pointer == field.pointer);
        let new = new.map(|new| &new.value);
        match new.filter(|value| !form::is_blank(value)) {
            None => missing.push(at(&field.pointer, "an answer")),
            Some(value) => {
                form::set(&mut case.filed.answers, &field.pointer, tidy(value));
            }
        }
    }
    Ok(missing)
}

/// Whether an answer, or the rows it stands in, are among those to be corrected.
fn is_asked(asked: &Correction, pointer: &str) -> bool {
    asked.fields.iter().any(|field| {
        let below = pointer.strip_prefix(&field.pointer);
        below.is_some_and(|below| below.is_empty() || below.starts_with('/'))
    })
}

/// What breaks the rules of the form that the case was filed with: new answers, and rules between fields that held before.
/// Other answers cannot be given now, so nothing is held against them.
fn wrongs(case: &Record, asked: &Correction, before: &Answers, today: &str) -> Vec<FieldError> {
    let check = |answers: &Answers| form::check(&case.filed.form, answers, &[], today);
    let old = check(before);
    check(&case.filed.answers)
        .into_iter()
        .filter(|wrong| {
            let broken = matches!(wrong.kind, WrongKind::Rule(_)) && !old.contains(wrong);
            broken || is_asked(asked, &wrong.pointer)
        })
        .map(|wrong| at(&wrong.pointer, &wrong.kind.expected()))
        .collect()
}

/// Returns what was not corrected in time; whether there was any.
pub(super) fn time_is_over(book: &mut Book, world: &World, now: i64) -> bool {
    let late: Vec<usize> = (0..book.cases().len())
        .filter(|which| {
            let case = book.case(*which);
            case.at == At::CorrectionRequired
                && case
                    .pause()
                    .is_some_and(|pause| clock::day(now) > pause.until)
        })
        .collect();
    for which in &late {
        let case = book.case_mut(*which);
        let over = case
            .pause()
            .map_or(now, |pause| clock::morning(pause.until + 1));
        close_pause(case, over);
        case.at = At::Returned;
        case.correction = None;
        case.stopped_at = Some(over);
        case.ended_at = Some(over);
        let said = Said {
            by_time: true,
            ..Said::plain("RETURNED")
        };
        note(world, case, &said, over);
        messages::tell(book, world, *which, &said, over);
    }
    !late.is_empty()
}
