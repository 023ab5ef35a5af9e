//! The walks of an application that a window begins.

use contract::endpoint::Id;
use contract::endpoints::{
    CheckDraft, CheckTakeUp, CounterDraftQuery, DeleteDraft, ListCounterDrafts, StartCounterDraft,
    TakeUpDraft, WithdrawCounterDraft,
};
use contract::wire::{
    CounterDraft, CounterDraftStart, CounterDraftState, CounterDraftWithdrawal, Draft, Limit, Page,
    Role, TakeUpCode, TakeUpFault,
};
use contract::{ProblemKind, mask};

use super::super::apply;
use super::super::people::People;
use super::who::Who;
use crate::client::{Client, read};
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::visit::Visit;

/// A person at a window, who has a draft of the item already.
pub(super) struct Walk<'k> {
    client: &'k Client,
    people: &'k People,
    who: &'k Who<'k>,
    draft: Draft,
}

impl<'k> Walk<'k> {
    /// A new one.
    pub(super) fn begin(
        client: &'k Client,
        people: &'k People,
        who: Result<&'k Who<'k>, &str>,
    ) -> Checked<Self> {
        match who {
            Ok(who) => Ok(Self {
                client,
                people,
                who,
                draft: apply::fresh(client, who.bench)?,
            }),
            Err(why) => cannot_tell(why),
        }
    }

    fn window(&self) -> Checked<&'k Visit> {
        self.people.officer(&Role::Window).map(|(_, visit)| visit)
    }

    fn person(&self) -> &'k Visit {
        &self.who.bench.visit
    }

    fn start(&self, said: &CounterDraftStart) -> Checked<Exchange> {
        let window = self.window()?;
        window.send::<StartCounterDraft>(self.client, &(), said, &[])
    }

    /// What a window began, with its code.
    fn made(&self) -> Checked<(Exchange, CounterDraft, TakeUpCode)> {
        let answer = self.start(&self.who.said())?;
        let made = read::<StartCounterDraft>(&answer)?;
        let code = made.code.clone().filter(|code| !code.is_empty());
        match code.filter(|_| made.state == CounterDraftState::Waits) {
            Some(code) => Ok((answer, made, TakeUpCode { code })),
            None => Err(answer.wrong("WAITS, with a `code`", "it stands otherwise")),
        }
    }

    fn look(&self, visit: &Visit, code: &TakeUpCode) -> Checked<Exchange> {
        visit.send::<CheckTakeUp>(self.client, &(), code, &[])
    }

    fn take(&self, code: &TakeUpCode) -> Checked<Exchange> {
        self.person()
            .send::<TakeUpDraft>(self.client, &(), code, &[])
    }

    fn throw_away(&self, draft: &Draft) -> Checked {
        let id = Id(draft.id.clone());
        let answer = self
            .person()
            .send::<DeleteDraft>(self.client, &id, &(), &[])?;
        read::<DeleteDraft>(&answer).map(drop)
    }

    fn list(&self, limit: u32) -> Checked<(Exchange, Page<CounterDraft>)> {
        let cookies = self.window()?.cookies();
        let query = CounterDraftQuery {
            limit: Some(Limit(limit)),
            ..CounterDraftQuery::default()
        };
        let held = [("cookie", cookies.as_str())];
        let list = self
            .client
            .call_with::<ListCounterDrafts>(&(), &query, &held)?;
        Ok((list.exchange, list.value))
    }

    pub(super) fn begun(&self) -> Checked {
        let mut wrong = self.who.said();
        wrong.id_number = other_digit(&wrong.id_number);
        self.start(&wrong)?.refuses_field("/idNumber")?;
        let answer =
            self.person()
                .send::<StartCounterDraft>(self.client, &(), &self.who.said(), &[])?;
        answer.problem(&ProblemKind::NotAllowed)?;
        let (answer, made, _) = self.made()?;
        let body = String::from_utf8_lossy(&answer.body);
        answer.require(
            mask::is_masked(&made.person) && !body.contains(&self.who.number),
            "a masked name, and no number",
            "the person is not masked",
        )?;
        answer.require(
            made.number_end.chars().count() == 4 && self.who.number.ends_with(&made.number_end),
            "the last four characters of the number as `numberEnd`",
            "it is another",
        )?;
        let noted = &self.who.form.papers;
        let first = noted.first().filter(|_| !made.papers.is_empty());
        answer.require(
            first.is_none_or(|paper| !made.missing.contains(&paper.name)),
            "`missing` without the paper that was noted",
            "what was there is missing",
        )?;
        let mut others = noted.iter().skip(1).filter(|paper| paper.required);
        answer.require(
            others.all(|paper| made.missing.contains(&paper.name)),
            "`missing` with every required paper that was not noted",
            "one is not told",
        )
    }

    pub(super) fn listed(&self) -> Checked {
        self.client
            .get_as(self.person(), "/desk/counter-drafts")?
            .problem(&ProblemKind::NotAllowed)?;
        self.made()?;
        let (_, made, _) = self.made()?;
        let (answer, first) = self.list(1)?;
        let newest = first.items.first();
        answer.require(
            first.items.len() == 1 && newest.is_some_and(|newest| newest.id == made.id),
            "one entry, what was begun last",
            "it is another, or there are more",
        )?;
        answer.require(
            first.next.is_some(),
            "`next`, for there is more",
            "it is absent",
        )?;
        answer.require(
            newest.is_some_and(|newest| newest.code.is_none()),
            "no `code` but where it was begun",
            "the code is told again",
        )?;
        self.client
            .get_as(
                self.window()?,
                "/desk/counter-drafts?cursor=kit.no-such-cursor",
            )?
            .refuses_parameter("cursor")
    }

    pub(super) fn opened(&self) -> Checked {
        let (_, made, code) = self.made()?;
        let path = format!("/drafts/{}", self.draft.id);
        let mut others = self.people.applicants(2);
        let other = others.find(|other| {
            let answer = self.client.get_as(other, &path);
            answer.is_ok_and(|answer| answer.status != 200)
        });
        let Some(other) = other else {
            return cannot_tell("there is no second test persona who could try the code");
        };
        refused(&self.look(other, &code)?, &TakeUpFault::Unknown)?;
        let answer = self.look(self.person(), &code)?;
        let look = read::<CheckTakeUp>(&answer)?;
        answer.require(
            look.item == made.item && look.hall == made.hall && look.papers == made.papers,
            "item, hall and papers as the window noted them",
            "they are others",
        )?;
        let body = String::from_utf8_lossy(&answer.body);
        answer.require(
            !body.contains(&self.who.number),
            "no number, which is on the person's card",
            "the number is told",
        )?;
        let none = TakeUpCode {
            code: "KITNONE3".to_owned(),
        };
        refused(&self.look(self.person(), &none)?, &TakeUpFault::Unknown)
    }

    pub(super) fn taken_up(&self) -> Checked {
        let (_, made, code) = self.made()?;
        self.take(&code)?.problem(&ProblemKind::Conflict)?;
        self.throw_away(&self.draft)?;
        let answer = self.take(&code)?;
        let draft = read::<TakeUpDraft>(&answer)?;
        let noted = self.who.said().answers.0;
        let begun = draft.begun.as_ref().filter(|begun| {
            let mut ids = noted.keys();
            let all = ids.all(|id| begun.fields.contains(id));
            all && begun.hall == made.hall && begun.papers == made.papers
        });
        answer.require(
            begun.is_some(),
            "`begun` with the hall, the papers and the fields that were noted",
            "it is not told what was noted at the window",
        )?;
        let mut kept = noted.iter();
        answer.require(
            kept.all(|(id, said)| draft.content.answers.0.get(id) == Some(said)),
            "the answers that were noted",
            "they are not in the draft",
        )?;
        let cookies = self.person().cookies();
        let id = Id(draft.id.clone());
        let check = self
            .client
            .call_with::<CheckDraft>(&id, &(), &[("cookie", &cookies)])?;
        let mut missing = check.value.materials.iter();
        check.exchange.require(
            !missing.any(|id| made.papers.iter().any(|paper| paper.material == *id)),
            "nothing missing that was there on paper",
            "a paper that was noted is still to be supplied",
        )?;
        refused(&self.take(&code)?, &TakeUpFault::Used)?;
        let (answer, first) = self.list(20)?;
        let mut items = first.items.iter();
        let own = items.find(|one| one.id == made.id);
        answer.require(
            own.is_some_and(|own| own.state == CounterDraftState::TakenUp),
            "TAKEN_UP on the desk",
            "it stands otherwise",
        )?;
        self.throw_away(&draft)
    }

    pub(super) fn taken_back(&self) -> Checked {
        let (_, made, code) = self.made()?;
        let window = self.window()?;
        let id = Id(made.id);
        let mut body = CounterDraftWithdrawal {
            reason: " ".to_owned(),
        };
        let answer = window.send::<WithdrawCounterDraft>(self.client, &id, &body, &[])?;
        answer.refuses_field("/reason")?;
        "测试收回".clone_into(&mut body.reason);
        let answer = window.send::<WithdrawCounterDraft>(self.client, &id, &body, &[])?;
        let gone = read::<WithdrawCounterDraft>(&answer)?;
        answer.require(
            gone.state == CounterDraftState::Withdrawn
                && gone.reason.as_ref() == Some(&body.reason)
                && gone.code.is_none(),
            "WITHDRAWN, with the reason and without the code",
            "it stands otherwise",
        )?;
        refused(&self.take(&code)?, &TakeUpFault::Withdrawn)?;
        let again = window.send::<WithdrawCounterDraft>(self.client, &id, &body, &[])?;
        again.problem(&ProblemKind::Conflict)?;
        Ok(())
    }
}

/// The code is refused by the name of its fault.
fn refused(answer: &Exchange, fault: &TakeUpFault) -> Checked {
    answer.refuses_field_by("/code", fault.name())
}

/// The number with another digit at its end, which does not fit the others.
fn other_digit(number: &str) -> String {
    let mut all: Vec<char> = number.chars().collect();
    if let Some(last) = all.last_mut() {
        *last = if *last == '0' { '1' } else { '0' };
    }
    all.into_iter().collect()
}
