//! The walks of a case whose result is fetched.

use contract::endpoint::{Id, Member};
use contract::endpoints::{
    CheckCollection, GetCase, GetDeskCase, HandOverResult, StartCollectionCode,
    WithdrawCollectionCode,
};
use contract::flow::Act;
use contract::wire::{
    Case, CaseState, Collection, CollectionCode, CollectionCodeStart, CollectionCodeState,
    CollectionFault, CollectionState, Collector, ResultHandOver, Role,
};
use contract::{ProblemKind, mask};

use super::super::apply::{self, Bench};
use super::super::desk;
use super::super::people::People;
use super::{check, deputy, own, refused};
use crate::client::{Client, read};
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::visit::Visit;

/// What the desk does until a result is ready.
const WAY: [Act; 5] = [
    Act::Accept,
    Act::Handle,
    Act::Review,
    Act::Grant,
    Act::Issue,
];
/// A case whose result is fetched.
pub(super) struct Walk<'k> {
    client: &'k Client,
    people: &'k People,
    bench: Bench,
    id: Id,
}

impl<'k> Walk<'k> {
    /// A new one, just submitted.
    pub(super) fn begin(
        client: &'k Client,
        people: &'k People,
        bench: Option<&Bench>,
    ) -> Checked<Self> {
        let bench = apply::with(bench)?;
        let Some(persona) = bench.personas().first() else {
            return cannot_tell("there is no test persona");
        };
        let bench = bench.fetching(Visit::sign_in(client, persona)?);
        let id = apply::file(client, &bench)?;
        Ok(Self {
            client,
            people,
            bench,
            id,
        })
    }

    fn window(&self) -> Checked<&'k Visit> {
        self.people.officer(&Role::Window).map(|(_, visit)| visit)
    }

    /// Its result is made.
    fn ready(&self) -> Checked<(Exchange, Collection)> {
        desk::lead(self.client, self.people, &self.bench, &self.id, &WAY)?;
        let (exchange, case) = self.case()?;
        let own = fetched(&exchange, &case)?;
        exchange.require(
            own.state == CollectionState::Waiting,
            "`collection` that is WAITING",
            "it stands otherwise",
        )?;
        Ok((exchange, own))
    }

    fn case(&self) -> Checked<(Exchange, Case)> {
        let cookies = self.bench.visit.cookies();
        let held = [("cookie", cookies.as_str())];
        let answer = self.client.call_with::<GetCase>(&self.id, &(), &held)?;
        Ok((answer.exchange, answer.value))
    }

    fn start(&self, body: &CollectionCodeStart) -> Checked<Exchange> {
        let visit = &self.bench.visit;
        visit.send::<StartCollectionCode>(self.client, &self.id, body, &[])
    }

    /// A new code of a collector, as it is told to who made it.
    fn made(&self, body: &CollectionCodeStart) -> Checked<(Exchange, Collection, String)> {
        let answer = self.start(body)?;
        let now = fetched(&answer, &read::<StartCollectionCode>(&answer)?)?;
        let code = held(&answer, &now, &body.collector)?;
        Ok((answer, now, code))
    }

    fn days(&self, now: &Collection) -> Checked<u32> {
        match now.deputy_days.first() {
            Some(days) => Ok(*days),
            None => cannot_tell("nobody else can fetch a result here"),
        }
    }

    fn look(&self, code: &str) -> Checked<Exchange> {
        let window = self.window()?;
        window.send::<CheckCollection>(self.client, &(), &check(code), &[])
    }

    pub(super) fn named(&self) -> Checked {
        self.start(&own())?.problem(&ProblemKind::Conflict)?;
        let (exchange, now) = self.ready()?;
        exchange.require(
            now.codes.len() == 1,
            "one code, the applicant's",
            &format!("there are {}", now.codes.len()),
        )?;
        let code = held(&exchange, &now, &Collector::Myself)?;
        if let Some(other) = self.stranger() {
            let answer = other.send::<StartCollectionCode>(self.client, &self.id, &own(), &[])?;
            answer.require(
                matches!(answer.status, 403 | 404),
                "NOT_FOUND or NOT_ALLOWED for somebody else",
                &format!("the status is {}", answer.status),
            )?;
        }
        let days = self.days(&now)?;
        let mut silent = deputy(days);
        silent.agreed = false;
        self.start(&silent)?.refuses_field("/agreed")?;
        let mut short = deputy(days);
        short.number_end = Some("1".to_owned());
        self.start(&short)?.refuses_field("/numberEnd")?;
        let (answer, now, other) = self.made(&deputy(days))?;
        let mut codes = now.codes.iter();
        let masked = |code: &CollectionCode| {
            code.collector != Collector::Deputy || code.name.as_deref().is_some_and(mask::is_masked)
        };
        answer.require(
            codes.all(masked) && other != code,
            "a code of its own, with a masked name",
            "the name is not masked, or it is the same code",
        )?;
        self.not_at_the_desk()
    }

    /// Anybody else who applies.
    fn stranger(&self) -> Option<&Visit> {
        let mut all = self.people.applicants(1);
        all.find(|other| {
            let target = format!("/cases/{}", self.id.0);
            let answer = self.client.get_as(other, &target);
            answer.is_ok_and(|answer| answer.status != 200)
        })
    }

    /// Codes are shown by who comes: the desk has none to look at.
    fn not_at_the_desk(&self) -> Checked {
        let cookies = self.window()?.cookies();
        let held = [("cookie", cookies.as_str())];
        let answer = self.client.call_with::<GetDeskCase>(&self.id, &(), &held)?;
        let own = answer.value.case.collection;
        let mut codes = own.iter().flat_map(|own| &own.codes);
        answer.exchange.require(
            codes.all(|code| code.code.is_none()),
            "no `code` at the desk",
            "the desk is shown a code",
        )
    }

    pub(super) fn taken_back(&self) -> Checked {
        let (exchange, now) = self.ready()?;
        let first = held(&exchange, &now, &Collector::Myself)?;
        let (_, now, second) = self.made(&own())?;
        refused(&self.look(&first)?, &CollectionFault::Withdrawn)?;
        let good = self.look(&second)?;
        if good.status == 400 {
            return cannot_tell("the result lies in another hall than that of the test persona");
        }
        let seen = read::<CheckCollection>(&good)?;
        good.require(
            seen.state == CollectionState::Waiting && mask::is_masked(&seen.applicant),
            "WAITING, with the masked name of the applicant",
            "it is not so",
        )?;
        let (_, now, third) = self.made(&deputy(self.days(&now)?))?;
        let code = now
            .codes
            .iter()
            .find(|one| one.code.as_ref() == Some(&third));
        let Some(code) = code else {
            return cannot_tell("the code that was made is not in the list");
        };
        let path = Member {
            id: self.id.clone(),
            member: Id(code.id.clone()),
        };
        let visit = &self.bench.visit;
        let answer = visit.send::<WithdrawCollectionCode>(self.client, &path, &(), &[])?;
        let now = fetched(&answer, &read::<WithdrawCollectionCode>(&answer)?)?;
        let mut codes = now.codes.iter();
        let gone = codes.find(|one| one.id == code.id);
        answer.require(
            gone.is_some_and(|one| {
                one.state == CollectionCodeState::Withdrawn && one.code.is_none()
            }),
            "the code as WITHDRAWN, its letters no more",
            "it stands otherwise",
        )?;
        refused(&self.look(&third)?, &CollectionFault::Withdrawn)?;
        let again = visit.send::<WithdrawCollectionCode>(self.client, &path, &(), &[])?;
        again.problem(&ProblemKind::Conflict)?;
        Ok(())
    }

    pub(super) fn handed_over(&self) -> Checked {
        let (exchange, now) = self.ready()?;
        let first = held(&exchange, &now, &Collector::Myself)?;
        let (_, _, second) = self.made(&deputy(self.days(&now)?))?;
        if self.look(&second)?.status == 400 {
            return cannot_tell("the result lies in another hall than that of the test persona");
        }
        let window = self.window()?;
        let mut body = ResultHandOver {
            code: second,
            checked: false,
        };
        let answer = window.send::<HandOverResult>(self.client, &(), &body, &[])?;
        answer.refuses_field("/checked")?;
        body.checked = true;
        let answer = window.send::<HandOverResult>(self.client, &(), &body, &[])?;
        let given = read::<HandOverResult>(&answer)?;
        answer.require(
            given.state == CollectionState::Collected && given.collected_at.is_some(),
            "COLLECTED, and when",
            "it stands otherwise",
        )?;
        let again = window.send::<HandOverResult>(self.client, &(), &body, &[])?;
        again.problem(&ProblemKind::Conflict)?;
        let other = self.look(&first)?;
        let seen = read::<CheckCollection>(&other)?;
        other.require(
            seen.state == CollectionState::Collected,
            "COLLECTED for the other code of the case",
            "it is handed over for that one, too",
        )?;
        let (exchange, case) = self.case()?;
        let now = fetched(&exchange, &case)?;
        exchange.require(
            case.summary.state == CaseState::Closed
                && now.collector == Some(Collector::Deputy)
                && now.collected_by.as_deref().is_some_and(mask::is_masked)
                && now.codes.iter().all(|code| code.code.is_none()),
            "CLOSED, fetched by a DEPUTY with a masked name, and no code left",
            "it is not so",
        )?;
        self.start(&own())?.problem(&ProblemKind::Conflict)?;
        Ok(())
    }
}

fn fetched(exchange: &Exchange, case: &Case) -> Checked<Collection> {
    let own = case.collection.clone();
    own.ok_or_else(|| exchange.wrong("`collection` of a result that is fetched", "there is none"))
}

/// The code that a collector has now.
fn held(exchange: &Exchange, now: &Collection, who: &Collector) -> Checked<String> {
    let mut codes = now.codes.iter();
    let holds =
        |code: &&CollectionCode| code.collector == *who && code.state == CollectionCodeState::Holds;
    let code = codes.find(holds).and_then(|code| code.code.clone());
    code.ok_or_else(|| exchange.wrong(format!("a code of {} that HOLDS", who.name()), "none does"))
}
