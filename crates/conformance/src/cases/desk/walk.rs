//! The table of steps, walked: cases are filed, and taken along every step there is but those that time takes; at each
//! place every post tries every step that it may not take.

use std::collections::VecDeque;

use contract::endpoint::{Id, Member};
use contract::endpoints::{
    ActOnCase, CorrectCase, GetCase, GetDeskCase, ReviewMaterial, WithdrawCase,
};
use contract::flow::{Act, Actor, At, Does, Post, STEPS, Step, after};
use contract::wire::{
    Answer, Case, CaseState, CorrectionAnswer, DeskAct, DeskFile, FieldRemark, MaterialReview,
    MaterialVerdict, PointedAnswer, Withdrawal,
};
use contract::{Endpoint, header, mask};

use super::request;
use crate::cases::apply::{self, Bench};
use crate::cases::people::People;
use crate::client::{self, Client, read};
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;
use crate::visit::{Visit, key};

const POSTS: [Post; 5] = [
    Post::Window,
    Post::Handler,
    Post::Reviewer,
    Post::Approver,
    Post::Archivist,
];

pub(super) fn run(kit: &mut Kit, people: &People, bench: Option<&Bench>) {
    kit.case(
        &ActOnCase::ABOUT,
        "every step of the table leads where it says, and nobody takes another",
        |client| {
            let mut walk = Walk {
                client,
                people,
                bench: apply::with(bench)?,
                left: STEPS.iter().filter(|step| step.by != Actor::Time).collect(),
                tried: Vec::new(),
            };
            while !walk.left.is_empty() {
                walk.one_case()?;
            }
            Ok(())
        },
    );
}

/// Takes a case that was just submitted along acts of officers.
pub(in crate::cases) fn lead(
    client: &Client,
    people: &People,
    bench: &Bench,
    id: &Id,
    acts: &[Act],
) -> Checked {
    let walk = Walk {
        client,
        people,
        bench,
        left: Vec::new(),
        tried: Vec::new(),
    };
    let mut at = At::Submitted;
    for act in acts {
        let takes = |step: &&Step| {
            step.from == at && matches!(step.by, Actor::Officer(_, own) if own == *act)
        };
        let Some(step) = STEPS.iter().find(takes) else {
            return cannot_tell("no way of the table leads there");
        };
        walk.take(id, step)?;
        at = step.to;
    }
    Ok(())
}

struct Walk<'k> {
    client: &'k Client,
    people: &'k People,
    bench: &'k Bench,
    /// Steps that have not been taken yet.
    left: Vec<&'static Step>,
    /// Places where what is forbidden has been tried.
    tried: Vec<At>,
}

impl Walk<'_> {
    /// Takes a new case as far as there is something new to see.
    fn one_case(&mut self) -> Checked {
        let id = apply::file(self.client, self.bench)?;
        let mut at = At::Submitted;
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
        let ways = |at: At| {
            STEPS
                .iter()
                .filter(move |step| step.from == at && step.by != Actor::Time)
        };
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

    fn take(&self, id: &Id, step: &Step) -> Checked {
        match step.by {
            Actor::Officer(post, act) => self.act(id, post, act, step),
            Actor::Applicant(Does::Withdraw) => {
                let reason = "kit".to_owned();
                self.as_applicant::<WithdrawCase>(id, &Withdrawal { reason }, step)
            }
            Actor::Applicant(Does::Correct) => {
                let case = self.own(id)?;
                let asked = case.correction.iter().flat_map(|asked| &asked.fields);
                let again = |pointer: &str| {
                    let value = case.answers.0.get(pointer.trim_start_matches('/'))?;
                    Some(PointedAnswer {
                        pointer: pointer.to_owned(),
                        value: value.clone(),
                    })
                };
                let answers = asked.filter_map(|field| again(&field.pointer)).collect();
                self.as_applicant::<CorrectCase>(id, &CorrectionAnswer { answers }, step)
            }
            Actor::Time => Ok(()),
        }
    }

    /// A step of who applied.
    fn as_applicant<E>(&self, id: &Id, body: &E::Body, step: &Step) -> Checked
    where
        E: Endpoint<Path = Id, Query = (), Output = Case>,
    {
        let answer = self.bench.visit.send::<E>(self.client, id, body, &[])?;
        arrived(&answer, step, &read::<E>(&answer)?.summary.state)
    }

    fn act(&self, id: &Id, post: Post, act: Act, step: &Step) -> Checked {
        let (_, officer) = self.people.officer(&post.role())?;
        let mut file = self.file(officer, id)?;
        if post == Post::Window {
            file = self.look_at_materials(officer, id, file)?;
        }
        let mut body = request(&act.wire());
        if act == Act::RequestCorrection {
            body.fields = remark(&file.case)?;
        }
        let revision = format!("\"{}\"", file.case.revision);
        let more = [(header::IF_MATCH, revision.as_str())];
        let answer = officer.send::<ActOnCase>(self.client, id, &body, &more)?;
        let file = read::<ActOnCase>(&answer)?;
        arrived(&answer, step, &file.case.summary.state)?;
        answer.require(
            file.stage == step.to.stage(),
            &format!("the stage of {}", step.to.name()),
            &format!("the stage is {:?}", file.stage),
        )?;
        answer.require(
            file.case.archived == (act == Act::Archive),
            "`archived` once the papers are in the archive, and not before",
            "it is not so",
        )
    }

    /// Finds every material in order, so that none stands in the way.
    fn look_at_materials(&self, officer: &Visit, id: &Id, file: DeskFile) -> Checked<DeskFile> {
        let mut now = file;
        let unseen: Vec<String> = now
            .case
            .materials
            .iter()
            .filter(|one| one.verdict == MaterialVerdict::Unseen && one.exempt.is_none())
            .map(|one| one.id.clone())
            .collect();
        for material in unseen {
            let Some(member) = Id::parse(&material) else {
                return cannot_tell("a material of the case has no id");
            };
            let member = Member {
                id: id.clone(),
                member,
            };
            let fine = MaterialReview {
                verdict: MaterialVerdict::Fine,
                note: None,
            };
            let answer = officer.send::<ReviewMaterial>(self.client, &member, &fine, &[])?;
            now = read::<ReviewMaterial>(&answer)?;
            let seen = now.case.materials.iter().find(|one| one.id == material);
            answer.require(
                seen.is_some_and(|one| one.verdict == MaterialVerdict::Fine),
                "the material found in order",
                "it is not",
            )?;
        }
        Ok(now)
    }

    /// Every post tries what it may not do here, once for each place; the case must stay where it is.
    fn forbidden(&mut self, id: &Id, at: At) -> Checked {
        if self.tried.contains(&at) {
            return Ok(());
        }
        self.tried.push(at);
        // What is refused changes nothing, so that it holds for all of them.
        let revision = format!("\"{}\"", self.own(id)?.revision);
        for post in POSTS {
            let (roles, officer) = self.people.officer(&post.role())?;
            let (cookies, token) = (officer.cookies(), officer.token(self.client)?);
            let all = DeskAct::known().into_iter();
            for act in all.filter(|act| after(at, roles, act).is_none()) {
                let key = key("forbidden");
                let headers = [
                    ("cookie", cookies.as_str()),
                    (header::CSRF_TOKEN, token.as_str()),
                    (header::IDEMPOTENCY_KEY, key.as_str()),
                    (header::IF_MATCH, revision.as_str()),
                ];
                let body = request(&act);
                let answer = self.client.write::<ActOnCase>(id, &(), &body, &headers)?;
                answer.require(
                    matches!(answer.status, 403 | 404 | 409),
                    &format!("{} refused to {roles:?} at {}", act.name(), at.name()),
                    &format!("the status is {}", answer.status),
                )?;
            }
        }
        let answer = self.seen(id)?;
        let case = answer.value;
        answer.exchange.require(
            case.summary.state == at.state(),
            &format!("the case still {} after what was refused", at.name()),
            &format!("it is {}", case.summary.state.name()),
        )
    }

    /// The case as its applicant sees it.
    fn own(&self, id: &Id) -> Checked<Case> {
        Ok(self.seen(id)?.value)
    }

    fn seen(&self, id: &Id) -> Checked<client::Answer<Case>> {
        let cookies = self.bench.visit.cookies();
        let held = [("cookie", cookies.as_str())];
        self.client.call_with::<GetCase>(id, &(), &held)
    }

    fn file(&self, officer: &Visit, id: &Id) -> Checked<DeskFile> {
        let cookies = officer.cookies();
        let held = [("cookie", cookies.as_str())];
        Ok(self.client.call_with::<GetDeskCase>(id, &(), &held)?.value)
    }
}

/// One answer to give again, which can be given as it was: plain text that is not masked.
fn remark(case: &Case) -> Checked<Vec<FieldRemark>> {
    let plain = case.answers.0.iter().find(|(_, answer)| {
        matches!(answer, Answer::One(text) if !text.is_empty() && !mask::is_masked(text))
    });
    match plain {
        Some((field, _)) => Ok(vec![FieldRemark {
            pointer: format!("/{field}"),
            reason: "kit".to_owned(),
        }]),
        None => cannot_tell("the case has no plain answer that could be asked for again"),
    }
}

/// The case is where the step leads.
fn arrived(answer: &Exchange, step: &Step, state: &CaseState) -> Checked {
    answer.require(
        *state == step.to.state(),
        &format!(
            "{:?} from {} leads to {}",
            step.by,
            step.from.name(),
            step.to.name()
        ),
        &format!("the case is {}", state.name()),
    )
}
