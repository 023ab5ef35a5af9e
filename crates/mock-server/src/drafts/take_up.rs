//! Taking up on line what a window began: by the person it was begun for alone, once.

use contract::wire::{
    BegunAtCounter, CounterDraftState, Draft, DraftStart, IdentityKind, TakeUpCode, TakeUpFault,
    TakeUpLook,
};
use contract::{FieldError, Problem, ProblemKind, form};

use super::begun::Begun;
use super::{begin, save, view};
use crate::cases::{lookup::Visitor, masked};
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::session::code_as_made;

fn fault(ctx: &Ctx<'_>, fault: &TakeUpFault) -> Problem {
    refuse::invalid(ctx.trace(), vec![FieldError::at("/code", fault.name())])
}

/// What waits for the person signed in under a code. A code of somebody else is one that there is not.
fn find(ctx: &Ctx<'_>, typed: &str) -> Result<Begun, Problem> {
    let me = ctx.person()?.clone();
    let trace = ctx.trace();
    if me.kind != IdentityKind::NaturalPerson {
        let detail = "a window begins applications for natural persons";
        return Err(refuse::with_detail(ProblemKind::NotAllowed, trace, detail));
    }
    let now = ctx.shared.clock.now();
    let who = Visitor::Session(me.id.clone());
    if let Some(seconds) = ctx.shared.cases.open(ctx)?.take_up_tries.wait(&who, now) {
        return Err(refuse::later(ProblemKind::TooManyRequests, trace, seconds));
    }
    let typed = code_as_made(typed);
    let own = ctx.shared.begun.find(|one| {
        one.code == typed
            && one.id_number.eq_ignore_ascii_case(&me.id_number)
            && one.name == me.name
    });
    let Some(own) = own else {
        ctx.shared.cases.open(ctx)?.take_up_tries.note(&who, now);
        return Err(fault(ctx, &TakeUpFault::Unknown));
    };
    match own.state(now) {
        CounterDraftState::Waits => Ok(own),
        CounterDraftState::TakenUp => Err(fault(ctx, &TakeUpFault::Used)),
        CounterDraftState::Withdrawn => Err(fault(ctx, &TakeUpFault::Withdrawn)),
        _ => Err(fault(ctx, &TakeUpFault::Expired)),
    }
}

/// `POST /draft-take-ups/checks`.
pub(crate) fn look(ctx: &Ctx<'_>, body: &TakeUpCode) -> Result<TakeUpLook, Problem> {
    let own = find(ctx, &body.code)?;
    Ok(TakeUpLook {
        answers: masked(&own.form, &own.answers),
        item: own.item,
        hall: own.hall,
        begun_at: clock::rfc3339(own.begun_at),
        until: clock::rfc3339(own.until),
        form: own.form,
        papers: own.papers,
    })
}

/// `POST /draft-take-ups`.
pub(crate) fn take(ctx: &Ctx<'_>, body: &TakeUpCode) -> Result<Draft, Problem> {
    let own = find(ctx, &body.code)?;
    // Whoever is second finds that it was used.
    if !claim(ctx, &own, true) {
        return Err(fault(ctx, &TakeUpFault::Used));
    }
    become_draft(ctx, &own).inspect_err(|_| {
        claim(ctx, &own, false);
    })
}

/// Takes it for this request alone, or lets it go: whether it could be.
fn claim(ctx: &Ctx<'_>, own: &Begun, taken: bool) -> bool {
    let now = ctx.shared.clock.now();
    let done = ctx.shared.begun.change(
        |one| one.id == own.id,
        |one| {
            if taken && one.state(now) != CounterDraftState::Waits {
                return false;
            }
            one.taken_at = taken.then_some(now);
            true
        },
    );
    done.unwrap_or_default()
}

/// The draft, with what was noted over what the back end knows of the person.
fn become_draft(ctx: &Ctx<'_>, own: &Begun) -> Result<Draft, Problem> {
    let start = DraftStart {
        item: own.item.id.clone(),
        region: Some(own.region.clone()),
        // For oneself, whomever one acts for at the moment.
        applicant: Some(ctx.person()?.id.clone()),
        anew: false,
    };
    let id = begin::begin(ctx, &start)?;
    let filled = super::open(ctx, &id).and_then(|mut open| {
        // The form may have a newer version than the one that the window noted it in.
        let (noted, _) = form::migrate(&own.form, &open.kept.form, &own.answers);
        open.kept.begun = Some(BegunAtCounter {
            hall: own.hall.clone(),
            at: clock::rfc3339(own.begun_at),
            fields: noted.0.keys().cloned().collect(),
            papers: own.papers.clone(),
        });
        let mut content = open.kept.content.clone();
        content.answers.0.extend(noted.0);
        save::save(ctx, &open, content)
    });
    // A draft without what was noted would be in the way of the next try.
    filled.inspect_err(|_| super::throw_away(ctx, &id))?;
    Ok(view::whole(ctx, &super::open(ctx, &id)?))
}
