//! A bad rating, taken along every step of the table but those that time takes; at each place everybody tries what they may
//! not do.

use contract::endpoint::Id;
use contract::endpoints::{
    ActOnRectification, GetCase, GetDeskRectification, RevisitRectification,
};
use contract::rectify::{self, Act, Actor, At, Post};
use contract::wire::{
    CaseSummary, ClockState, DeskRectification, DeskRectificationRequest, Rectification,
    RectificationOutcome, RevisitStart, Satisfaction,
};
use contract::{Endpoint, ProblemKind, header};

use super::{rate, start, unrated};
use crate::cases::people::People;
use crate::client::{self, Client};
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

const POSTS: [Post; 2] = [Post::Handler, Post::Supervisor];
/// Taken one after the other, every step of the table that time does not take; with what the rater says of the answer.
const WAY: [(Option<Act>, bool); 10] = [
    (Some(Act::Take), false),
    (Some(Act::Extend), false),
    (Some(Act::Answer), false),
    (None, false),
    (Some(Act::Return), false),
    (Some(Act::Answer), false),
    (None, true),
    (Some(Act::Close), false),
    (None, true),
    (Some(Act::Take), false),
];
/// How many of them can be taken; the others come too late.
const STEPS: usize = 8;

pub(super) fn run(kit: &mut Kit, people: &People) {
    kit.case(
        &RevisitRectification::ABOUT,
        "a bad rating goes where the table says, is answered and asked about again; nobody takes another step",
        |client| walk(client, people),
    );
}

/// Rates a case badly; what is opened of it.
pub(super) fn opened<'p>(
    client: &Client,
    people: &'p People,
    anonymous: bool,
) -> Checked<(&'p Visit, CaseSummary, Rectification)> {
    let (visit, case) = unrated(client, people)?;
    let mut bad = start(Satisfaction::VeryDissatisfied);
    bad.text = Some("kit".to_owned());
    bad.anonymous = anonymous;
    let rating = rate(client, visit, &case.id, &bad)?;
    match rating.rectification {
        Some(opened) => Ok((visit, case, opened)),
        None => {
            let answer = client.get_as(visit, &format!("/cases/{}", case.id))?;
            Err(answer.wrong("a `rectification` of a bad rating", "there is none"))
        }
    }
}

/// What the rater sees of it.
fn now(client: &Client, visit: &Visit, case: &str) -> Checked<(Exchange, Rectification)> {
    let cookies = visit.cookies();
    let path = Id(case.to_owned());
    let answer = client.call_with::<GetCase>(&path, &(), &[("cookie", &cookies)])?;
    let mut ratings = answer.value.ratings.into_iter();
    match ratings.find_map(|rating| rating.rectification) {
        Some(found) => Ok((answer.exchange, found)),
        None => Err(answer
            .exchange
            .wrong("the `rectification` with its rating", "it is not there")),
    }
}

fn said(resolved: bool) -> RevisitStart {
    RevisitStart {
        resolved,
        satisfaction: Satisfaction::Satisfied,
        text: None,
    }
}

fn file(client: &Client, officer: &Visit, id: &str) -> Checked<Option<DeskRectification>> {
    let answer = client.get_as(officer, &format!("/desk/rectifications/{id}"))?;
    if answer.status == 404 {
        return Ok(None);
    }
    client::read::<GetDeskRectification>(&answer).map(Some)
}

/// An act with everything that any act could ask for.
pub(super) fn by_officer(
    client: &Client,
    people: &People,
    id: &str,
    post: Post,
    act: Act,
) -> Checked<Exchange> {
    let (_, officer) = people.officer(&post.role())?;
    let revision = file(client, officer, id)?.map(|file| file.revision);
    let revision = format!("\"{}\"", revision.unwrap_or_default());
    let request = DeskRectificationRequest {
        act: act.wire(),
        text: Some("kit".to_owned()),
        outcome: Some(RectificationOutcome::Rectified),
    };
    let more = [(header::IF_MATCH, revision.as_str())];
    officer.send::<ActOnRectification>(client, &Id(id.to_owned()), &request, &more)
}

fn post_of(from: At, act: Act) -> Post {
    let found = rectify::STEPS.iter().find_map(|step| match step.by {
        Actor::Officer(post, does) if does == act && step.from == from => Some(post),
        _ => None,
    });
    found.unwrap_or(Post::Handler)
}

fn walk(client: &Client, people: &People) -> Checked {
    let (visit, case, opened) = opened(client, people, false)?;
    let id = opened.id;
    let Some(mut at) = At::of(&opened.state) else {
        return cannot_tell("it begins in a state that the kit does not know");
    };
    let mut tried = Vec::new();
    for (turn, (act, resolved)) in WAY.into_iter().enumerate() {
        if !tried.contains(&at) {
            tried.push(at);
            forbidden(client, people, visit, &id, at)?;
        }
        let by_rater =
            || visit.send::<RevisitRectification>(client, &Id(id.clone()), &said(resolved), &[]);
        let answer = match act {
            Some(act) => by_officer(client, people, &id, post_of(at, act), act)?,
            None => by_rater()?,
        };
        if turn >= STEPS {
            answer.problem(&ProblemKind::Conflict)?;
            continue;
        }
        let told = match act {
            Some(_) => client::read::<ActOnRectification>(&answer)?.rectification,
            None => client::read::<RevisitRectification>(&answer)?,
        };
        let step = rectify::steps(at).find(|step| match (step.by, act) {
            (Actor::Officer(_, does), Some(act)) => does == act,
            (by, None) => by == Actor::Rater,
            _ => false,
        });
        let Some(step) = step else {
            return cannot_tell("the way of the kit is not the table's");
        };
        at = step.to;
        answer.require(
            told.state == at.state(),
            &format!("the state {}", at.name()),
            &format!("it is {}", told.state.name()),
        )?;
        left_its_entry(&answer, &told, act)?;
        let (seen, of_rater) = now(client, visit, &case.id)?;
        seen.require(
            of_rater.state == told.state && of_rater.needs_you == (at == At::FedBack),
            "the same for the rater, and `needsYou` once there is an answer",
            "it is not so",
        )?;
        if resolved {
            let again = by_officer(client, people, &id, Post::Supervisor, Act::Return)?;
            again.problem(&ProblemKind::Conflict)?;
        }
    }
    Ok(())
}

/// What a step left: the last entry, sealed where an officer took it, with no private name beside the seal; and the clock.
fn left_its_entry(answer: &Exchange, told: &Rectification, act: Option<Act>) -> Checked {
    let Some(last) = told.entries.last() else {
        return Err(answer.wrong("an entry for the step", "there is none"));
    };
    answer.require(
        last.seal.is_some() == act.is_some() && last.actor.is_some() == act.is_some(),
        "seal and post on what officers do, and on nothing else",
        "it is not so",
    )?;
    let named = last.seal.as_ref().zip(last.actor.as_ref());
    answer.require(
        !named.is_some_and(|(seal, actor)| actor.chinese().contains(&seal.name)),
        "an office and a post in `actor`",
        "it names the officer",
    )?;
    if act == Some(Act::Extend) {
        answer.require(
            last.text.is_some() && last.until == told.clock.due_on,
            "an extension with its reason, and the new day as in the clock",
            "one of them is not so",
        )?;
    }
    let owed = At::of(&told.state).is_some_and(At::is_owed);
    let runs = matches!(told.clock.state, ClockState::Running | ClockState::Overdue);
    answer.require(
        runs == owed && told.clock.due_on.is_some() == owed,
        "a clock that runs, with its day, while an answer is owed, and only then",
        &format!("the clock is {}", told.clock.state.name()),
    )
}

/// At a place, for the first time: everybody tries what they may not do.
fn forbidden(client: &Client, people: &People, visit: &Visit, id: &str, at: At) -> Checked {
    if !rectify::steps(at).any(|step| step.by == Actor::Rater) {
        visit
            .send::<RevisitRectification>(client, &Id(id.to_owned()), &said(true), &[])?
            .problem(&ProblemKind::Conflict)?;
    }
    for post in POSTS {
        let (roles, _) = people.officer(&post.role())?;
        for act in Act::ALL {
            if rectify::after(at, roles, &act.wire()).is_none() {
                let answer = by_officer(client, people, id, post, act)?;
                answer.require(
                    matches!(answer.status, 403 | 404 | 409),
                    &format!(
                        "CONFLICT, NOT_ALLOWED or NOT_FOUND for {} at {}",
                        act.name(),
                        at.name()
                    ),
                    &format!("the status is {}", answer.status),
                )?;
            }
        }
    }
    Ok(())
}
