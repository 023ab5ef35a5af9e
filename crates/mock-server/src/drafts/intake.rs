//! The counter takes a draft in, once, or gives it back and says why.

use contract::wire::{
    CounterCodeState, DelegatedDeed, DeskDraft, DraftIntake, DraftReturn, MaterialVerdict, Role,
    Text,
};
use contract::{FieldError, Problem};

use super::counter::Returned;
use super::desk::{Found, find, shown};
use super::{handover, lacks, opened, submit};
use crate::cases::{self, Officer, Said};
use crate::delegations::deeds;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::{bills, standing};

/// The longest reason, in characters.
const WORDS: usize = 300;

fn needed(ctx: &Ctx<'_>, pointer: &str, expected: &str) -> Problem {
    let error = FieldError::at(pointer, format!("expected {expected}"));
    refuse::invalid(ctx.trace(), vec![error])
}

/// The draft of a code that nothing came of yet.
fn waiting(ctx: &Ctx<'_>, officer: &Officer, code: &str) -> Result<Found, Problem> {
    let found = find(ctx, officer, code)?;
    if found.state == CounterCodeState::Holds {
        return Ok(found);
    }
    Err(refuse::conflict(ctx.trace(), "it was taken in before"))
}

/// `POST /desk/counter/intakes`.
pub(crate) fn take_in(
    ctx: &Ctx<'_>,
    officer: &Officer,
    body: &DraftIntake,
) -> Result<DeskDraft, Problem> {
    if !body.checked {
        return Err(needed(ctx, "/checked", "true"));
    }
    if !body.signed {
        return Err(needed(ctx, "/signed", "true"));
    }
    let found = waiting(ctx, officer, &body.code)?;
    let open = &found.open;
    standing::open(ctx, open.item)?;
    let (checked, missing) = lacks::checked(ctx, open);
    if checked.digest != body.digest {
        let detail = "the draft has changed since the officer looked at it";
        return Err(refuse::conflict(ctx.trace(), detail));
    }
    let on_paper = |id: &String| body.papers.iter().any(|paper| paper.material == *id);
    if !missing.is_empty() || !checked.materials.iter().all(on_paper) {
        let mut problem = submit::incomplete(ctx, checked);
        // A right that ended is no answer that is missing.
        if problem.errors.is_empty() && !lacks::may_sign(ctx, open) {
            problem.errors = vec![FieldError::at("", "they may not apply for them any more")];
        }
        return Err(problem);
    }
    let mut new = submit::new_case(ctx, open, bills::due(ctx, open), checked.digest);
    for (at, paper) in body.papers.iter().enumerate() {
        let mut materials = new.materials.iter_mut();
        let known = materials.find(|one| one.id == paper.material);
        let Some(material) = known.filter(|_| paper.shown.is_known()) else {
            let pointer = format!("/papers/{at}");
            return Err(needed(
                ctx,
                &pointer,
                "a material of the draft, and how it was there",
            ));
        };
        material.paper = Some(paper.shown.clone());
        material.verdict = MaterialVerdict::Fine;
    }
    // Whoever is second finds that it does not hold any more.
    if !claim(ctx, &found, true) {
        return Err(refuse::conflict(ctx.trace(), "it was taken in before"));
    }
    let detail = ctx
        .world
        .words
        .fill("counter.taken", &[("hall", &found.hall.name)]);
    let said = Said {
        key: "COUNTER",
        detail: Some(detail),
        by: Some((officer, Role::Window)),
        by_time: false,
    };
    let receipt = cases::file_as(ctx, new, &said).inspect_err(|_| {
        claim(ctx, &found, false);
    })?;
    submit::became(ctx, open, &receipt);
    let case = Some((receipt.case.as_str(), receipt.number.as_str()));
    if let Some(owner) = ctx.persona(&open.kept.owner) {
        let applicant = &open.kept.applicant;
        deeds::note_of(
            ctx,
            &owner,
            applicant,
            open.item,
            DelegatedDeed::Submitted,
            case,
        );
    }
    ctx.shared.cases.tell();
    again(ctx, found)
}

/// Takes the code for this officer alone, or lets it go: whether it could be.
fn claim(ctx: &Ctx<'_>, found: &Found, taken: bool) -> bool {
    let now = ctx.shared.clock.now();
    let (draft, id) = (&found.open.kept.id, &found.code.id);
    let done = ctx.shared.drafts.change(
        |kept| kept.id == *draft && kept.case.is_none(),
        |kept| {
            let mut codes = kept.codes.iter_mut();
            let Some(code) = codes.find(|code| code.id == *id) else {
                return false;
            };
            if taken && code.state(now) != CounterCodeState::Holds {
                return false;
            }
            code.used_at = taken.then_some(now);
            true
        },
    );
    done.unwrap_or_default()
}

/// As it stands after the step.
fn again(ctx: &Ctx<'_>, found: Found) -> Result<DeskDraft, Problem> {
    let missing = || refuse::not_found(ctx.trace(), "draft");
    let id = &found.open.kept.id;
    let kept = ctx
        .shared
        .drafts
        .find(|kept| kept.id == *id)
        .ok_or_else(missing)?;
    let mut codes = kept.codes.iter();
    let code = codes
        .find(|code| code.id == found.code.id)
        .cloned()
        .ok_or_else(missing)?;
    let state = code.state(ctx.shared.clock.now());
    let open = opened(ctx, kept).ok_or_else(missing)?;
    Ok(shown(
        ctx,
        &Found {
            open,
            code,
            state,
            hall: found.hall,
        },
    ))
}

/// `POST /desk/counter/returns`.
pub(crate) fn give_back(
    ctx: &Ctx<'_>,
    officer: &Officer,
    body: &DraftReturn,
) -> Result<DeskDraft, Problem> {
    let reason = body.reason.trim();
    if reason.is_empty() || reason.chars().count() > WORDS {
        return Err(needed(ctx, "/reason", "a reason of 300 characters at most"));
    }
    let found = waiting(ctx, officer, &body.code)?;
    let open = &found.open;
    let (checked, mut missing) = lacks::checked(ctx, open);
    missing.extend(lacks::materials(ctx, open, &checked));
    let back = Returned {
        at: ctx.shared.clock.now(),
        hall: found.hall.clone(),
        reason: reason.to_owned(),
        lacks: missing,
    };
    let id = &open.kept.id;
    ctx.shared.drafts.change(
        |kept| kept.id == *id,
        |kept| {
            let mut codes = kept.codes.iter_mut();
            if let Some(code) = codes.find(|code| code.id == found.code.id) {
                code.returned = Some(back);
            }
        },
    );
    tell(ctx, &found, reason)?;
    again(ctx, found)
}

/// Whoever filled it in gets a message that leads to the draft.
fn tell(ctx: &Ctx<'_>, found: &Found, reason: &str) -> Result<(), Problem> {
    let words = &ctx.world.words;
    let values = [
        ("item", &found.open.guide.item.name),
        ("hall", &found.hall.name),
        ("reason", &Text::zh(reason)),
    ];
    let (title, text) = (
        words.fill("counter.returned.title", &values),
        words.fill("counter.returned.text", &values),
    );
    let kept = &found.open.kept;
    let message = handover::letter(ctx, &kept.id, title, text);
    let mut book = ctx.shared.cases.open(ctx)?;
    book.inform(&kept.owner, message);
    drop(book);
    ctx.shared.cases.tell();
    Ok(())
}
