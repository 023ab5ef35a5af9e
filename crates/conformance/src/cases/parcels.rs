//! Parcels that did not come as they should: asked after once at a time, by their case alone; answered once, by the desk.

mod desk;

use contract::endpoint::{Id, Member};
use contract::endpoints::{
    AnswerParcelInquiry, GetCase, GetDeskParcel, StartParcelInquiry, WithdrawParcelInquiry,
};
use contract::wire::{
    Case, CaseState, Parcel, ParcelInquiry, ParcelInquiryKind, ParcelInquiryStart,
    ParcelInquiryState,
};
use contract::{Endpoint, ProblemKind};

use super::matter::Own;
use super::people::People;
use crate::client::{Client, read};
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

pub fn run(kit: &mut Kit, people: &People, own: &[Own<'_>]) {
    kit.case(
        &StartParcelInquiry::ABOUT,
        "a parcel is asked after for what is offered, once at a time, and by nobody else",
        |client| Walk::begin(client, people, own)?.asked(),
    );
    kit.case(
        &WithdrawParcelInquiry::ABOUT,
        "what was asked is taken back once; then it can be asked again",
        |client| Walk::begin(client, people, own)?.taken_back(),
    );
    kit.case(
        &GetDeskParcel::ABOUT,
        "the desk sees what waits for its answer, masked, and nobody else does",
        |client| Walk::begin(client, people, own)?.at_the_desk(),
    );
    kit.case(
        &AnswerParcelInquiry::ABOUT,
        "a parcel sent again has a number of its own, the old one is void; it is answered once, and the applicant is told",
        |client| Walk::begin(client, people, own)?.sent_again(),
    );
    kit.case(
        &AnswerParcelInquiry::ABOUT,
        "what is said to have been received says by what proof, and is not asked after any more",
        |client| Walk::begin(client, people, own)?.received(),
    );
}

/// A case whose parcel can be asked after.
struct Walk<'k> {
    client: &'k Client,
    people: &'k People,
    visit: &'k Visit,
    id: Id,
    kind: ParcelInquiryKind,
}

impl<'k> Walk<'k> {
    fn begin(client: &'k Client, people: &'k People, own: &[Own<'k>]) -> Checked<Self> {
        let sent = [CaseState::Delivering, CaseState::Closed];
        for one in own.iter().filter(|one| sent.contains(&one.summary.state)) {
            let Some(id) = Id::parse(&one.summary.id) else {
                continue;
            };
            let cookies = one.visit.cookies();
            let answer = client.call_with::<GetCase>(&id, &(), &[("cookie", &cookies)]);
            let Some(parcel) = answer.ok().and_then(|answer| answer.value.parcel) else {
                continue;
            };
            let mut now = parcel.inquirable.into_iter();
            if let Some(first) = now.find(|one| one.from.is_none() && one.kind.is_known()) {
                return Ok(Self {
                    client,
                    people,
                    visit: one.visit,
                    id,
                    kind: first.kind,
                });
            }
        }
        cannot_tell("no test persona has a parcel that can be asked after now")
    }

    fn send(&self, visit: &Visit, kind: &ParcelInquiryKind) -> Checked<Exchange> {
        let body = ParcelInquiryStart {
            kind: kind.clone(),
            text: Some("kit".to_owned()),
        };
        visit.send::<StartParcelInquiry>(self.client, &self.id, &body, &[])
    }

    /// Asks, and reads the inquiry that is open then.
    fn ask(&self) -> Checked<ParcelInquiry> {
        let answer = self.send(self.visit, &self.kind)?;
        let parcel = parcel(&answer, read::<StartParcelInquiry>(&answer)?)?;
        let first = parcel.inquiries.first();
        let fits = |one: &ParcelInquiry| {
            one.state == ParcelInquiryState::Open
                && one.kind == self.kind
                && one.number == parcel.number
        };
        answer.require(
            first.is_some_and(fits) && parcel.inquirable.is_empty(),
            "the inquiry first, OPEN, and nothing more to ask until it has ended",
            "it is not so",
        )?;
        match parcel.inquiries.into_iter().next() {
            Some(inquiry) => Ok(inquiry),
            None => cannot_tell("there is no inquiry"),
        }
    }

    fn withdraw(&self, visit: &Visit, inquiry: &ParcelInquiry) -> Checked<Exchange> {
        let path = Member {
            id: self.id.clone(),
            member: Id(inquiry.id.clone()),
        };
        visit.send::<WithdrawParcelInquiry>(self.client, &path, &(), &[])
    }

    /// Anybody else who applies and does not see the case.
    fn stranger(&self) -> Option<&'k Visit> {
        let target = format!("/cases/{}", self.id.0);
        let mut all = self.people.applicants(1);
        all.find(|other| {
            let answer = self.client.get_as(other, &target);
            answer.is_ok_and(|answer| answer.status != 200)
        })
    }

    fn not_theirs(answer: &Exchange) -> Checked {
        answer.require(
            matches!(answer.status, 403 | 404),
            "NOT_FOUND or NOT_ALLOWED for somebody else",
            "somebody else may ask after it",
        )
    }

    fn asked(&self) -> Checked {
        if let Some(other) = self.stranger() {
            Self::not_theirs(&self.send(other, &self.kind)?)?;
        }
        // What came is not missing, and what is missing did not come damaged.
        let other = match self.kind {
            ParcelInquiryKind::NotArrived => ParcelInquiryKind::Damaged,
            _ => ParcelInquiryKind::NotArrived,
        };
        self.send(self.visit, &other)?
            .problem(&ProblemKind::Conflict)?;
        let inquiry = self.ask()?;
        self.send(self.visit, &self.kind)?
            .problem(&ProblemKind::Conflict)?;
        read::<WithdrawParcelInquiry>(&self.withdraw(self.visit, &inquiry)?)?;
        Ok(())
    }

    fn taken_back(&self) -> Checked {
        let inquiry = self.ask()?;
        if let Some(other) = self.stranger() {
            Self::not_theirs(&self.withdraw(other, &inquiry)?)?;
        }
        let answer = self.withdraw(self.visit, &inquiry)?;
        let now = parcel(&answer, read::<WithdrawParcelInquiry>(&answer)?)?;
        let mut all = now.inquiries.iter();
        let gone = all.find(|one| one.id == inquiry.id);
        answer.require(
            gone.is_some_and(|one| {
                one.state == ParcelInquiryState::Withdrawn && one.ended_at.is_some()
            }) && now.inquirable.iter().any(|one| one.kind == self.kind),
            "the inquiry as WITHDRAWN, and that it can be asked again",
            "it is not so",
        )?;
        self.withdraw(self.visit, &inquiry)?
            .problem(&ProblemKind::Conflict)?;
        Ok(())
    }
}

fn parcel(exchange: &Exchange, case: Case) -> Checked<Parcel> {
    let own = case.parcel;
    own.ok_or_else(|| exchange.wrong("`parcel` of a case that was sent", "there is none"))
}
