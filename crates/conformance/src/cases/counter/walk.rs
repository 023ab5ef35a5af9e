//! The walks of a draft that goes on at a counter.

use contract::endpoint::{Id, Member};
use contract::endpoints::{
    CheckCounterCode, GetCase, GetDraft, GiveBackDraft, StartCounterCode, TakeInDraft,
    WithdrawCounterCode,
};
use contract::wire::{
    CounterCode, CounterCodeState, CounterFault, DeskDraft, Draft, DraftCounter, DraftIntake,
    DraftReturn, PaperMaterial, PaperShown, Role,
};
use contract::{ProblemKind, mask};

use super::super::apply::{self, Bench};
use super::super::people::People;
use super::{check, refused};
use crate::client::{Client, read};
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::visit::Visit;

/// A draft that lacks nothing but the signature.
pub(super) struct Walk<'k> {
    client: &'k Client,
    people: &'k People,
    bench: Bench,
    draft: Draft,
}

impl<'k> Walk<'k> {
    /// A new one.
    pub(super) fn begin(
        client: &'k Client,
        people: &'k People,
        bench: Option<&Bench>,
    ) -> Checked<Self> {
        let bench = apply::with(bench)?;
        let Some(persona) = bench.personas().first() else {
            return cannot_tell("there is no test persona");
        };
        let bench = bench.with_visit(Visit::sign_in(client, persona)?);
        let draft = apply::complete(client, &bench)?;
        if draft.counter.is_none() {
            return cannot_tell("no hall serves the item of the test persona");
        }
        Ok(Self {
            client,
            people,
            bench,
            draft,
        })
    }

    fn id(&self) -> Id {
        Id(self.draft.id.clone())
    }

    fn window(&self) -> Checked<&'k Visit> {
        self.people.officer(&Role::Window).map(|(_, visit)| visit)
    }

    fn start(&self) -> Checked<Exchange> {
        let visit = &self.bench.visit;
        visit.send::<StartCounterCode>(self.client, &self.id(), &(), &[])
    }

    /// A new code, as it is told to who made it.
    fn made(&self) -> Checked<(CounterCode, String)> {
        let answer = self.start()?;
        let now = read::<StartCounterCode>(&answer)?;
        let code = now
            .code
            .filter(|code| code.state == CounterCodeState::Holds)
            .and_then(|code| Some((code.clone(), code.code?)));
        code.ok_or_else(|| answer.wrong("a code that HOLDS, with its letters", "there is none"))
    }

    fn look(&self, code: &str) -> Checked<Exchange> {
        let window = self.window()?;
        window.send::<CheckCounterCode>(self.client, &(), &check(code), &[])
    }

    /// The draft as the desk sees it.
    fn seen(&self, code: &str) -> Checked<(Exchange, DeskDraft)> {
        let answer = self.look(code)?;
        if refused(&answer, &CounterFault::OtherPlace).is_ok() {
            return cannot_tell("another hall than that of the test persona serves the item");
        }
        let seen = read::<CheckCounterCode>(&answer)?;
        Ok((answer, seen))
    }

    fn get(&self) -> Checked<Exchange> {
        let cookies = self.bench.visit.cookies();
        let path = format!("/drafts/{}", self.draft.id);
        self.client.get(&path, &[("cookie", &cookies)])
    }

    pub(super) fn shown(&self) -> Checked {
        let answer = self.get()?;
        let now = read::<GetDraft>(&answer)?.counter;
        let told = |now: &DraftCounter| !now.places.is_empty() && now.days > 0;
        answer.require(
            now.as_ref().is_some_and(told),
            "`counter` with `places` and `days`",
            "it is not told",
        )?;
        if let Some(other) = self.people.applicants(1).find(|other| {
            let path = format!("/drafts/{}", self.draft.id);
            let answer = self.client.get_as(other, &path);
            answer.is_ok_and(|answer| answer.status != 200)
        }) {
            let answer = other.send::<StartCounterCode>(self.client, &self.id(), &(), &[])?;
            answer.require(
                matches!(answer.status, 403 | 404),
                "NOT_FOUND or NOT_ALLOWED for somebody else",
                &format!("the status is {}", answer.status),
            )?;
        }
        let (_, code) = self.made()?;
        let (answer, seen) = self.seen(&code)?;
        answer.require(
            mask::is_masked(&seen.applicant) && mask::is_masked(&seen.comes),
            "masked names",
            "a name is not masked",
        )?;
        let end = seen.number_end.as_ref();
        answer.require(
            end.is_none_or(|end| end.chars().count() == 4),
            "`numberEnd` of four characters",
            "it is longer or shorter",
        )?;
        answer.require(
            !seen.check.is_empty() && seen.lacks.is_empty(),
            "what to check, and nothing that is missing",
            "it is not so",
        )
    }

    pub(super) fn taken_back(&self) -> Checked {
        let (_, first) = self.made()?;
        let (code, second) = self.made()?;
        self.seen(&second)?;
        refused(&self.look(&first)?, &CounterFault::Withdrawn)?;
        let path = Member {
            id: self.id(),
            member: Id(code.id),
        };
        let visit = &self.bench.visit;
        let answer = visit.send::<WithdrawCounterCode>(self.client, &path, &(), &[])?;
        let now = read::<WithdrawCounterCode>(&answer)?.code;
        let gone =
            |code: &CounterCode| code.state == CounterCodeState::Withdrawn && code.code.is_none();
        answer.require(
            now.as_ref().is_some_and(gone),
            "the code as WITHDRAWN, its letters no more",
            "it stands otherwise",
        )?;
        refused(&self.look(&second)?, &CounterFault::Withdrawn)?;
        let again = visit.send::<WithdrawCounterCode>(self.client, &path, &(), &[])?;
        again.problem(&ProblemKind::Conflict)?;
        Ok(())
    }

    pub(super) fn taken_in(&self) -> Checked {
        let (_, code) = self.made()?;
        let (_, seen) = self.seen(&code)?;
        let papers = seen.materials.first().map(|one| PaperMaterial {
            material: one.id.clone(),
            shown: PaperShown::OriginalSeen,
        });
        let mut body = DraftIntake {
            code: code.clone(),
            digest: seen.digest,
            papers: papers.into_iter().collect(),
            checked: true,
            signed: false,
        };
        self.take(&body)?.refuses_field("/signed")?;
        (body.checked, body.signed) = (false, true);
        self.take(&body)?.refuses_field("/checked")?;
        body.checked = true;
        let digest = std::mem::replace(&mut body.digest, "0".repeat(64));
        self.take(&body)?.problem(&ProblemKind::Conflict)?;
        body.digest = digest;
        let answer = self.take(&body)?;
        let taken = read::<TakeInDraft>(&answer)?;
        let case = taken.case.as_ref().and_then(|case| Id::parse(&case.id));
        let Some(case) = case.filter(|_| taken.state == CounterCodeState::Used) else {
            return Err(answer.wrong("USED, and the `case`", "it stands otherwise"));
        };
        answer.require(
            taken.answers.0.is_empty() && taken.materials.is_empty(),
            "nothing more of what was filled in",
            "it is still shown",
        )?;
        self.take(&body)?.problem(&ProblemKind::Conflict)?;
        let (answer, again) = self.seen(&code)?;
        answer.require(
            again.case == taken.case,
            "the same case",
            "it is another one",
        )?;
        self.get()?.problem(&ProblemKind::NotFound)?;
        let cookies = self.bench.visit.cookies();
        let held = [("cookie", cookies.as_str())];
        let own = self.client.call_with::<GetCase>(&case, &(), &held)?;
        let mut materials = own.value.materials.iter();
        own.exchange.require(
            body.papers.is_empty() || materials.any(|one| one.paper.is_some()),
            "the material with `paper`",
            "what was there on paper is not told",
        )
    }

    fn take(&self, body: &DraftIntake) -> Checked<Exchange> {
        let window = self.window()?;
        window.send::<TakeInDraft>(self.client, &(), body, &[])
    }

    pub(super) fn given_back(&self) -> Checked {
        let (_, code) = self.made()?;
        self.seen(&code)?;
        let window = self.window()?;
        let mut body = DraftReturn {
            code: code.clone(),
            reason: " ".to_owned(),
        };
        let answer = window.send::<GiveBackDraft>(self.client, &(), &body, &[])?;
        answer.refuses_field("/reason")?;
        "测试退回".clone_into(&mut body.reason);
        let answer = window.send::<GiveBackDraft>(self.client, &(), &body, &[])?;
        let given = read::<GiveBackDraft>(&answer)?;
        answer.require(
            given.state == CounterCodeState::Returned,
            "RETURNED",
            "it stands otherwise",
        )?;
        refused(&self.look(&code)?, &CounterFault::Returned)?;
        let answer = self.get()?;
        let now = read::<GetDraft>(&answer)?.counter.and_then(|now| now.code);
        let told = |code: &CounterCode| {
            code.state == CounterCodeState::Returned
                && code.reason.as_ref() == Some(&body.reason)
                && code.hall.is_some()
                && code.code.is_none()
        };
        answer.require(
            now.as_ref().is_some_and(told),
            "the code as RETURNED, with hall and reason",
            "it stands otherwise",
        )
    }
}
