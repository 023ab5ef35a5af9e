//! The table of steps, walked: threads of each kind are begun and taken along every step there is but those that time
//! takes; at each place everybody tries every step that they may not take.

use std::collections::VecDeque;

use contract::endpoint::Id;
use contract::endpoints::{ActOnThread, AnswerQuery, ContinueThread, GetDeskThread, ListAnswers};
use contract::thread::{self, Act, Actor, At, Does, Post, Step};
use contract::wire::{
    Code, DeskThread, DeskThreadAct, DeskThreadRequest, Satisfaction, SuggestionOutcome, Thread,
    ThreadAct, ThreadActRequest, ThreadEntryKind, ThreadKind, ThreadRating,
};
use contract::{Endpoint, ProblemKind, header};

use super::{begun, now, read, start};
use crate::cases::people::People;
use crate::client::{self, Client};
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

const POSTS: [Post; 3] = [Post::Window, Post::Handler, Post::Supervisor];
/// A number that must not be published.
const NUMBER: &str = "19900000101";

pub(super) fn run(kit: &mut Kit, people: &People) {
    for kind in ThreadKind::known() {
        let name = format!(
            "every step of a {} leads where the table says, and nobody takes another",
            kind.name()
        );
        kit.case(&ContinueThread::ABOUT, &name, |client| {
            let mut walk = Walk {
                client,
                people,
                left: thread::reached(&kind)
                    .into_iter()
                    .flat_map(|at| thread::steps(&kind, at))
                    .filter(|step| step.by != Actor::Time)
                    .collect(),
                tried: Vec::new(),
                kind: kind.clone(),
            };
            while !walk.left.is_empty() {
                walk.one_thread()?;
            }
            Ok(())
        });
    }
    kit.case(
        &ActOnThread::ABOUT,
        "an act without If-Match is refused, one on an old revision is stale, one without its reason points at it",
        |client| guarded(client, people),
    );
    kit.case(
        &GetDeskThread::ABOUT,
        "who wishes to stay unknown is not named at the desk, and nobody else is named whole",
        |client| unnamed(client, people),
    );
    kit.case(
        &ListAnswers::ABOUT,
        "what is published tells nobody who asked, whatever they wrote",
        |client| published(client, people),
    );
}

struct Walk<'k> {
    client: &'k Client,
    people: &'k People,
    kind: ThreadKind,
    /// Steps that have not been taken yet.
    left: Vec<&'static Step>,
    /// Places where what is forbidden has been tried.
    tried: Vec<At>,
}

impl Walk<'_> {
    /// Takes a new thread as far as there is something new to see.
    fn one_thread(&mut self) -> Checked {
        let visit = self.people.somebody(1)?;
        let thread = begun(self.client, visit, &start(self.kind.clone()))?;
        let id = thread.summary.id;
        let first = At::ALL
            .into_iter()
            .find(|at| at.state() == thread.summary.state);
        let Some(mut at) = first else {
            return cannot_tell("a thread begins in a state that the kit does not know");
        };
        self.forbidden(&id, at)?;
        let Some(mut step) = self.towards_new(at) else {
            return cannot_tell("no way of the table leads to a step that is left");
        };
        loop {
            self.take(&id, step)?;
            self.left.retain(|left| *left != step);
            at = step.to;
            self.forbidden(&id, at)?;
            match self.towards_new(at) {
                Some(next) => step = next,
                None => return Ok(()),
            }
        }
    }

    /// The first step of the shortest way to one that has not been taken.
    fn towards_new(&self, from: At) -> Option<&'static Step> {
        let ways = |at: At| thread::steps(&self.kind, at).filter(|step| step.by != Actor::Time);
        let mut known = vec![from];
        let mut queue: VecDeque<(&Step, &Step)> = ways(from).map(|step| (step, step)).collect();
        while let Some((first, last)) = queue.pop_front() {
            if self.left.contains(&last) {
                return Some(first);
            }
            if !known.contains(&last.to) {
                known.push(last.to);
                queue.extend(ways(last.to).map(|next| (first, next)));
            }
        }
        None
    }

    fn take(&self, id: &str, step: &Step) -> Checked {
        let visit = self.people.somebody(1)?;
        let (answer, thread) = match step.by {
            Actor::Person(does) => {
                let answer = by_person(self.client, visit, id, &does.wire())?;
                let thread = client::read::<ContinueThread>(&answer)?;
                (answer, thread)
            }
            Actor::Officer(post, act) => {
                let answer = by_officer(self.client, self.people, visit, id, post, &act.wire())?;
                let file = client::read::<ActOnThread>(&answer)?;
                (answer, file.thread)
            }
            Actor::Time => return Ok(()),
        };
        answer.require(
            thread.summary.state == step.to.state(),
            &format!("the state {}", step.to.name()),
            &format!("the thread is {}", thread.summary.state.name()),
        )?;
        read::fits_its_state(&answer, &thread.summary)?;
        left_its_entry(&answer, &thread, step)
    }

    /// At a place, for the first time: everybody tries what they may not do.
    fn forbidden(&mut self, id: &str, at: At) -> Checked {
        if self.tried.contains(&at) {
            return Ok(());
        }
        self.tried.push(at);
        let visit = self.people.somebody(1)?;
        for act in ThreadAct::known() {
            if thread::after_person(&self.kind, at, &act).is_none() {
                let answer = by_person(self.client, visit, id, &act)?;
                refused(&answer, act.name(), at)?;
            }
        }
        for post in POSTS {
            let (roles, _) = self.people.officer(&post.role())?;
            for act in DeskThreadAct::known() {
                if thread::after(&self.kind, at, roles, &act).is_none() {
                    let answer = by_officer(self.client, self.people, visit, id, post, &act)?;
                    refused(&answer, act.name(), at)?;
                }
            }
        }
        Ok(())
    }
}

fn refused(answer: &Exchange, act: &str, at: At) -> Checked {
    answer.require(
        matches!(answer.status, 403 | 404 | 409),
        &format!(
            "CONFLICT, NOT_ALLOWED or NOT_FOUND for {act} at {}",
            at.name()
        ),
        &format!("the status is {}", answer.status),
    )
}

/// What a step left in the thread: the last entry, sealed where an officer took it, with no private name beside the seal.
fn left_its_entry(answer: &Exchange, thread: &Thread, step: &Step) -> Checked {
    let Some(last) = thread.entries.last() else {
        return Err(answer.wrong("an entry for the step", "there is none"));
    };
    let (kind, sealed) = match step.by {
        Actor::Person(does) => (does.entry(), false),
        Actor::Officer(_, act) => (act.entry(), true),
        Actor::Time => return Ok(()),
    };
    answer.require(
        last.kind == kind,
        &format!("an entry {} at the end", kind.name()),
        &format!("it is {}", last.kind.name()),
    )?;
    answer.require(
        last.seal.is_some() == sealed && last.actor.is_some() == sealed,
        "seal and post on what officers do, and on nothing else",
        "it is not so",
    )?;
    let named = last.seal.as_ref().zip(last.actor.as_ref());
    let names = named.is_some_and(|(seal, actor)| actor.chinese().contains(&seal.name));
    answer.require(
        !names,
        "an office and a post in `actor`",
        "it names the officer",
    )?;
    if kind == ThreadEntryKind::Extension {
        answer.require(
            last.text.is_some() && last.until == thread.summary.clock.due_on,
            "an extension with its reason, and the new day as in the clock",
            "one of them is not so",
        )?;
    }
    Ok(())
}

/// An act with everything that any act could ask for.
fn by_person(client: &Client, visit: &Visit, id: &str, act: &ThreadAct) -> Checked<Exchange> {
    let rates = *act == Does::Rate.wire();
    let request = ThreadActRequest {
        act: act.clone(),
        text: Some("kit".to_owned()),
        documents: Vec::new(),
        rating: rates.then(|| ThreadRating {
            at: String::new(),
            resolved: true,
            satisfaction: Satisfaction::Satisfied,
            text: None,
        }),
    };
    visit.send::<ContinueThread>(client, &Id(id.to_owned()), &request, &[])
}

fn desk_file(client: &Client, officer: &Visit, id: &str) -> Checked<Option<DeskThread>> {
    let answer = client.get_as(officer, &format!("/desk/threads/{id}"))?;
    if answer.status == 404 {
        return Ok(None);
    }
    client::read::<GetDeskThread>(&answer).map(Some)
}

/// The same for an officer of a post, on the revision that the person sees.
fn by_officer(
    client: &Client,
    people: &People,
    visit: &Visit,
    id: &str,
    post: Post,
    act: &DeskThreadAct,
) -> Checked<Exchange> {
    let (_, officer) = people.officer(&post.role())?;
    let file = desk_file(client, officer, id)?;
    let department = file
        .and_then(|file| file.departments.into_iter().next())
        .map(|department| department.id);
    let request = DeskThreadRequest {
        act: act.clone(),
        text: Some("kit".to_owned()),
        department,
        outcome: Some(SuggestionOutcome::Partly),
    };
    let revision = format!("\"{}\"", now(client, visit, id)?.revision);
    let more = [(header::IF_MATCH, revision.as_str())];
    officer.send::<ActOnThread>(client, &Id(id.to_owned()), &request, &more)
}

/// A thread that the handler has begun to work on.
fn in_hand(client: &Client, people: &People, visit: &Visit, kind: ThreadKind) -> Checked<String> {
    let mut begin = start(kind);
    begin.text = format!("kit {NUMBER}");
    begin.confidential = true;
    let thread = begun(client, visit, &begin)?;
    let id = thread.summary.id;
    if thread.summary.state == At::Submitted.state() {
        let act = Act::Dispatch.wire();
        let answer = by_officer(client, people, visit, &id, Post::Window, &act)?;
        client::read::<ActOnThread>(&answer)?;
    }
    let answer = by_officer(client, people, visit, &id, Post::Handler, &Act::Take.wire())?;
    client::read::<ActOnThread>(&answer)?;
    Ok(id)
}

fn guarded(client: &Client, people: &People) -> Checked {
    let visit = people.somebody(1)?;
    let id = in_hand(client, people, visit, ThreadKind::Consultation)?;
    let (_, officer) = people.officer(&Post::Handler.role())?;
    let path = Id(id.clone());
    let request = |act: Act, text: Option<&str>| DeskThreadRequest {
        act: act.wire(),
        text: text.map(str::to_owned),
        department: None,
        outcome: None,
    };
    officer
        .send::<ActOnThread>(client, &path, &request(Act::Reply, Some("kit")), &[])?
        .refuses_parameter("If-Match")?;
    let old = [(header::IF_MATCH, "\"kit-old\"")];
    officer
        .send::<ActOnThread>(client, &path, &request(Act::Reply, Some("kit")), &old)?
        .problem(&ProblemKind::Stale)?;
    let revision = format!("\"{}\"", now(client, visit, &id)?.revision);
    let fresh = [(header::IF_MATCH, revision.as_str())];
    for act in [Act::Extend, Act::Reply] {
        let answer = officer.send::<ActOnThread>(client, &path, &request(act, None), &fresh)?;
        answer.refuses_field("/text")?;
    }
    Ok(())
}

fn unnamed(client: &Client, people: &People) -> Checked {
    let visit = people.somebody(1)?;
    let (_, officer) = people.officer(&Post::Handler.role())?;
    let mut said = Vec::new();
    for kind in [ThreadKind::Complaint, ThreadKind::Consultation] {
        let id = in_hand(client, people, visit, kind)?;
        let answer = client.get_as(officer, &format!("/desk/threads/{id}"))?;
        let file = client::read::<GetDeskThread>(&answer)?;
        said.push((answer, file));
    }
    let [(secret, complaint), (answer, open)] = said.as_slice() else {
        return Ok(());
    };
    answer.require(
        contract::mask::is_masked(&open.person),
        "a masked `person`",
        "it is not masked",
    )?;
    secret.require(
        complaint.thread.confidential && complaint.person != open.person,
        "no name, masked or not, of who asked for confidence",
        "the same is told of somebody who did",
    )
}

fn published(client: &Client, people: &People) -> Checked {
    let visit = people.somebody(1)?;
    let id = in_hand(client, people, visit, ThreadKind::Consultation)?;
    for act in [Act::Reply, Act::Publish] {
        let answer = by_officer(client, people, visit, &id, Post::Handler, &act.wire())?;
        client::read::<ActOnThread>(&answer)?;
    }
    let Some(published) = now(client, visit, &id)?.published else {
        return cannot_tell("what was published has no id");
    };
    let query = AnswerQuery {
        id: Some(Code(published)),
        ..AnswerQuery::default()
    };
    let answer = client.call::<ListAnswers>(&(), &query)?;
    let Some(one) = answer.value.items.first() else {
        return Err(answer
            .exchange
            .wrong("what was published", "it is not there"));
    };
    read::tells_nobody(&answer.exchange, one)?;
    answer.exchange.require(
        !one.question.chinese().contains(NUMBER),
        "no telephone number in the question",
        "it is still there",
    )
}
