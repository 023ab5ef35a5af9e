//! The counter that goes on with a draft: what a code is for, as an officer sees it.

use contract::wire::{
    ApplicantKind, CounterCodeState, CounterFault, DeskDraft, DeskDraftMaterial, DeskSituation,
    Named, Text,
};
use contract::{FieldError, Problem, ProblemKind};

use super::counter::{Code, places};
use super::{Open, check, lacks, opened, view};
use crate::account::accesses;
use crate::cases::{Officer, lookup::Visitor, masked, masked_delivery};
use crate::clock;
use crate::delegations::show::name;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::session::code_as_made;

/// A code that somebody shows, with its draft.
pub(super) struct Found {
    pub open: Open,
    pub code: Code,
    pub state: CounterCodeState,
    /// The hall of the officer.
    pub hall: Named,
}

fn fault(ctx: &Ctx<'_>, fault: &CounterFault) -> Problem {
    refuse::invalid(ctx.trace(), vec![FieldError::at("/code", fault.name())])
}

/// Finds the draft of a code that somebody shows at a window, where it holds there, was taken in or was given back there.
pub(super) fn find(ctx: &Ctx<'_>, officer: &Officer, typed: &str) -> Result<Found, Problem> {
    let trace = ctx.trace();
    let hall = ctx.world.hall_named(officer.at_window(ctx)?);
    let hall = hall.ok_or_else(|| refuse::not_found(trace, "hall of the officer"))?;
    let who = Visitor::Session(ctx.person()?.id.clone());
    let now = ctx.shared.clock.now();
    if let Some(seconds) = ctx.shared.cases.open(ctx)?.counter_tries.wait(&who, now) {
        return Err(refuse::later(ProblemKind::TooManyRequests, trace, seconds));
    }
    let typed = code_as_made(typed);
    let fits = |code: &Code| code.code == typed;
    let kept = ctx.shared.drafts.find(|kept| kept.codes.iter().any(fits));
    let found = kept.and_then(|kept| {
        let code = kept.codes.iter().find(|code| fits(code))?.clone();
        Some((opened(ctx, kept)?, code))
    });
    let Some((open, code)) = found else {
        let mut book = ctx.shared.cases.open(ctx)?;
        book.counter_tries.note(&who, now);
        return Err(fault(ctx, &CounterFault::Unknown));
    };
    if !places(&open)
        .iter()
        .any(|place| place.hall.as_ref() == Some(&hall.id))
    {
        return Err(fault(ctx, &CounterFault::OtherPlace));
    }
    let state = code.state(now);
    let why = match state {
        CounterCodeState::Used => None,
        _ if open.kept.case.is_some() => Some(CounterFault::Submitted),
        CounterCodeState::Holds => None,
        CounterCodeState::Returned => Some(CounterFault::Returned),
        CounterCodeState::Withdrawn => Some(CounterFault::Withdrawn),
        _ => Some(CounterFault::Expired),
    };
    match why {
        Some(why) => Err(fault(ctx, &why)),
        None => Ok(Found {
            open,
            code,
            state,
            hall,
        }),
    }
}

/// `POST /desk/counter/checks`.
pub(crate) fn look(ctx: &Ctx<'_>, officer: &Officer, code: &str) -> Result<DeskDraft, Problem> {
    let found = find(ctx, officer, code)?;
    let me = ctx.person()?.id.clone();
    let (id, code) = (&found.open.kept.id, &found.code.id);
    ctx.shared.drafts.change(
        |kept| kept.id == *id,
        |kept| {
            let mut codes = kept.codes.iter_mut();
            let own = codes.find(|own| own.id == *code);
            if let Some(own) = own.filter(|own| !own.seen_by.contains(&me)) {
                own.seen_by.push(me);
            }
        },
    );
    if found.state == CounterCodeState::Holds {
        let whose = [&found.open.kept.applicant, &found.open.kept.owner];
        accesses::looked_at_draft(ctx, officer, whose, &found.open.guide.item.name);
    }
    Ok(shown(ctx, &found))
}

/// As the desk sees it. What is over shows how it ended, and nothing of what was filled in.
pub(super) fn shown(ctx: &Ctx<'_>, found: &Found) -> DeskDraft {
    let (open, kept) = (&found.open, &found.open.kept);
    let holds = found.state == CounterCodeState::Holds;
    let item = &open.guide.item;
    let owner = ctx.persona(&kept.owner);
    let place = ctx.world.places.find(&kept.region);
    let (checked, lacks) = if holds {
        lacks::checked(ctx, open)
    } else {
        (check::check(ctx, open), Vec::new())
    };
    let case = kept.case.as_ref().filter(|_| !holds).and_then(|number| {
        let book = ctx.shared.cases.open(ctx).ok()?;
        let case = book.case(book.numbered(number)?);
        Some(Named {
            id: case.id.clone(),
            name: Text::zh(&*case.number),
        })
    });
    DeskDraft {
        state: found.state.clone(),
        item: Named {
            id: item.id.clone(),
            name: item.name.clone(),
        },
        region: ctx.world.places.named(place.unwrap_or(open.item.place)),
        applicant: name(&open.applicant),
        kind: kept.right.clone(),
        comes: owner.as_ref().map(name).unwrap_or_default(),
        number_end: owner.and_then(|owner| end(&owner.id_number)),
        saved_at: clock::rfc3339(kept.saved),
        until: clock::rfc3339(found.code.until),
        check: if holds {
            to_check(ctx, kept.right.clone())
        } else {
            Vec::new()
        },
        situation: if holds { situation(open) } else { Vec::new() },
        form: kept.form.clone(),
        answers: if holds {
            masked(&kept.form, &kept.content.answers)
        } else {
            contract::wire::Answers::default()
        },
        delivery: kept
            .content
            .delivery
            .as_ref()
            .filter(|_| holds)
            .map(masked_delivery),
        materials: if holds {
            materials(ctx, open, &checked.materials)
        } else {
            Vec::new()
        },
        lacks,
        digest: checked.digest,
        case,
        ended_at: found.code.ended_at().map(clock::rfc3339),
    }
}

/// The last four characters of a number, where there is one.
pub(super) fn end(number: &str) -> Option<String> {
    Some(number.get(number.len().checked_sub(4)?..)?.to_owned())
}

fn to_check(ctx: &Ctx<'_>, right: ApplicantKind) -> Vec<Text> {
    let words = &ctx.world.words;
    let by_right = ["check.", right.name()].concat();
    let keys = ["check.card", "check.end", &by_right, "check.answers"];
    let all = keys.map(|key| words.text(&["counter.", key].concat()));
    let told = all.into_iter().filter(|text| !text.is_empty());
    told.collect()
}

fn situation(open: &Open) -> Vec<DeskSituation> {
    let answers = open.kept.content.situation.iter();
    let told = answers.filter_map(|answer| {
        let mut questions = open.guide.situations.iter();
        let question = questions.find(|question| question.id == answer.question)?;
        let options = question.options.iter();
        let chosen = options.filter(|option| answer.options.contains(&option.id));
        Some(DeskSituation {
            question: question.question.clone(),
            chosen: chosen.map(|option| option.label.clone()).collect(),
        })
    });
    told.collect()
}

fn materials(ctx: &Ctx<'_>, open: &Open, missing: &[String]) -> Vec<DeskDraftMaterial> {
    let all = view::materials(ctx, open).into_iter();
    all.map(|(one, _)| DeskDraftMaterial {
        way: check::way(open, &one),
        missing: missing.contains(&one.material.id),
        id: one.material.id,
        name: one.material.name,
        documents: one.documents,
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::end;

    #[test]
    fn four_characters_at_most_are_told_of_a_number() {
        assert_eq!(end("990101199508200022").as_deref(), Some("0022"));
        assert_eq!(end("12"), None);
    }
}
