//! Steps of a case: who may take which stands in [`contract::flow`], what each does stands here.

use contract::flow::{self, Act, Actor, At, STEPS};
use contract::wire::{
    ActRequest, BillState, CaseMaterial, DeliveryKind, DeskAct, MaterialVerdict, Opinion,
    ResultKind, Role, Text,
};

use super::book::Book;
use super::officer::Officer;
use super::outcome::{ask, decides, decision, special};
use super::record::{ParcelRow, Pause, Record};
use super::told::{Said, note};
use super::{NewCase, archive, collect, messages, paper, show_desk};
use crate::cards;
use crate::clock;
use crate::world::World;

/// Why a step is not taken.
#[derive(Debug)]
pub(crate) enum Refused {
    /// Nobody with this officer's roles ever may.
    NotAllowed,
    /// Not now.
    Conflict(String),
    /// A part of the request is not as expected: where, and what was.
    Invalid(&'static str, &'static str),
}

/// A case as it begins.
pub(super) fn submitted(
    world: &World,
    filed: NewCase,
    id: String,
    number: String,
    query_code: String,
    said: &Said<'_>,
    now: i64,
) -> Record {
    let mut case = Record {
        id,
        number,
        query_code,
        filed,
        submitted_at: now,
        at: At::Submitted,
        revision: 0,
        accepted_at: None,
        stopped_at: None,
        ended_at: None,
        pauses: Vec::new(),
        events: Vec::new(),
        papers: Vec::new(),
        correction: None,
        rounds: 0,
        decision: None,
        parcel: None,
        collect: None,
        ratings: Vec::new(),
        rectifications: Vec::new(),
        archive: None,
        opinions: Vec::new(),
        checks: Vec::new(),
        urgings: Vec::new(),
        spoilt: None,
    };
    note(world, &mut case, said, now);
    case
}

/// Whether a material counts as supplied without a look: there was nothing to hand in.
fn exempt(material: &CaseMaterial) -> bool {
    material.exempt.is_some()
}

/// How many materials the desk has still to look at, and how many it found wanting.
pub(super) fn open_materials(case: &Record) -> (usize, usize) {
    let count = |verdict: &MaterialVerdict| {
        let own = case.filed.materials.iter();
        own.filter(|m| {
            m.verdict == *verdict && !(exempt(m) && m.verdict == MaterialVerdict::Unseen)
        })
        .count()
    };
    (
        count(&MaterialVerdict::Unseen),
        count(&MaterialVerdict::Wanting),
    )
}

/// Whether something is still to be paid.
pub(super) fn unpaid(case: &Record) -> bool {
    let bill = case.filed.bill.as_ref();
    bill.is_some_and(|bill| matches!(bill.state, BillState::Unpaid | BillState::Paying))
}

/// An officer acts on a case.
pub(crate) fn act(
    book: &mut Book,
    world: &World,
    at: usize,
    officer: &Officer,
    request: &ActRequest,
    now: i64,
) -> Result<(), Refused> {
    let mut case = book.case(at).clone();
    let (act, post) = post_of(officer, &request.act)?;
    let to = flow::after(case.at, &officer.roles, &request.act)
        .ok_or_else(|| Refused::Conflict(format!("{} is not possible now", act.name())))?;
    let reason = request.reason.as_deref().map(str::trim).unwrap_or_default();
    if act.needs_reason() && reason.is_empty() {
        return Err(Refused::Invalid("/reason", "a reason"));
    }
    if reason.chars().count() > 500 {
        return Err(Refused::Invalid("/reason", "500 characters at most"));
    }
    if act == Act::Archive {
        archive::check(world, &mut case);
    }
    if let Some(why) = show_desk::blocked(world, &case, act) {
        // What the checks found is kept, so that the archivist sees it.
        book.case_mut(at).archive = case.archive;
        return Err(Refused::Conflict(why.in_language("en").0.to_owned()));
    }
    let stage = case.at.stage();
    // Others read what the review says among itself at the desk only.
    let internal = matches!(
        act,
        Act::Handle | Act::Review | Act::SendBack | Act::Archive
    );
    let detail = (!internal && !reason.is_empty()).then(|| Text::zh(reason));
    let mut lines = Vec::new();
    match act {
        Act::RequestCorrection => {
            lines = ask(world, &mut case, request, reason, now)?;
        }
        Act::Accept => case.accepted_at = Some(now),
        Act::NotAccept | Act::Grant | Act::Refuse => case.stopped_at = Some(now),
        Act::Suspend => {
            let (procedure, days) = special(request)?;
            // Known ones are told in both languages.
            let other = world.words.text("case.special.other");
            let name = if other.chinese() == procedure {
                other
            } else {
                Text::zh(procedure)
            };
            case.pauses.push(Pause {
                from: now,
                to: None,
                until: clock::workdays_on(clock::day(now), i64::from(days)),
                reason: world
                    .words
                    .fill("case.pause.special", &[("procedure", &name)]),
            });
        }
        Act::Resume => close_pause(&mut case, now),
        Act::Archive => archive::file(&mut case, now),
        Act::Handle | Act::Review | Act::SendBack | Act::Issue | Act::Deliver => {}
    }
    case.at = to;
    let paper = paper::of_act(act).then(|| {
        if !reason.is_empty() {
            lines.insert(0, reason.to_owned());
        }
        book.paper(world, &mut case, act, lines, now)
    });
    if let (Some(kind), Some(number)) = (decides(act), paper) {
        case.decision = Some(decision(world, &case, kind, number, reason, now));
    }
    if act == Act::Issue
        && world.template(case.filed.item.template).result.kind == ResultKind::Certificate
    {
        let card = cards::issue(book, world, &case, now);
        if let Some(decision) = &mut case.decision {
            decision.card = Some(card);
        }
    }
    let express = case
        .filed
        .delivery
        .as_ref()
        .is_some_and(|d| d.kind == DeliveryKind::Express);
    if express && case.parcel.is_none() && matches!(act, Act::Issue | Act::Deliver) {
        let number = format!("YC{}", &case.number[case.number.len() - 12..]);
        case.parcel = Some(ParcelRow::new(number, now));
    }
    if act == Act::Issue {
        case.collect = collect::ready(world, &case, now);
    }
    if let (Act::Deliver, Some(own)) = (act, &mut case.collect) {
        own.collected.get_or_insert((now, None));
    }
    if to.is_end() && case.ended_at.is_none() {
        case.ended_at = Some(now);
    }
    if let Some(stage) = stage {
        case.opinions.push(Opinion {
            stage,
            officer: officer.name.clone(),
            at: clock::rfc3339(now),
            act: act.wire(),
            text: (!reason.is_empty()).then(|| reason.to_owned()),
        });
    }
    let said = Said {
        key: act.name(),
        detail,
        by: Some((officer, post)),
        by_time: false,
    };
    note(world, &mut case, &said, now);
    *book.case_mut(at) = case;
    messages::tell(book, world, at, &said, now);
    Ok(())
}

/// The act, and the post in which this officer takes it.
fn post_of(officer: &Officer, wanted: &DeskAct) -> Result<(Act, Role), Refused> {
    let known = |act: &Act| act.name() == wanted.name();
    let steps = STEPS.iter().filter_map(|step| match step.by {
        Actor::Officer(post, act) if known(&act) => Some((act, post.role())),
        _ => None,
    });
    let mut steps = steps.peekable();
    if steps.peek().is_none() {
        return Err(Refused::Invalid(
            "/act",
            "an act of this version of the contract",
        ));
    }
    steps
        .find(|(_, role)| officer.roles.contains(role))
        .ok_or(Refused::NotAllowed)
}

/// The clock goes on.
pub(super) fn close_pause(case: &mut Record, now: i64) {
    if let Some(pause) = case.pauses.last_mut() {
        pause.to.get_or_insert(now);
    }
}
