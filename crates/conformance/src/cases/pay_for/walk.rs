//! The walks of a bill that somebody else pays.

use contract::endpoint::{Id, Member};
use contract::endpoints::{
    DeleteDraft, GetBill, GetOthersBill, ListOthersBills, LookUpBill, OthersBillQuery, PayBill,
    PayOthersBill, StartDraft, StartPayCode, WithdrawPayCode,
};
use contract::wire::{
    Audience, Bill, BillLook, BillState, DraftStart, ItemSummary, OthersBill, OthersBillState,
    PayCode, PayCodeFault, PayCodeState, PaymentStart,
};
use contract::{ProblemKind, mask};

use super::super::apply::{self, Bench};
use super::super::people::People;
use crate::client::{Client, read};
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::visit::Visit;

/// How many items that cost something are begun to find one that is paid on line.
const CANDIDATES: usize = 12;

/// A bill that is due, of a draft begun for it, and two others.
pub(super) struct Walk<'k> {
    client: &'k Client,
    owner: &'k Visit,
    payer: &'k Visit,
    third: &'k Visit,
    draft: Id,
    bill: Bill,
}

impl<'k> Walk<'k> {
    /// A new one.
    pub(super) fn begin(
        client: &'k Client,
        people: &'k People,
        bench: Option<&'k Bench>,
        items: &[ItemSummary],
    ) -> Checked<Self> {
        let owner = &apply::with(bench)?.visit;
        let (draft, bill) = due(client, owner, items)?;
        let path = format!("/bills/{}", bill.id);
        let mut others = people.applicants(1).filter(|other| {
            let answer = client.get_as(other, &path);
            answer.is_ok_and(|answer| answer.status != 200)
        });
        let (Some(payer), Some(third)) = (others.next(), others.next()) else {
            return cannot_tell("there are not three test personas who apply");
        };
        Ok(Self {
            client,
            owner,
            payer,
            third,
            draft,
            bill,
        })
    }

    fn id(&self) -> Id {
        Id(self.bill.id.clone())
    }

    /// A new code, as it is told to who made it.
    fn made(&self) -> Checked<(Exchange, PayCode, String)> {
        let owner = self.owner;
        let answer = owner.send::<StartPayCode>(self.client, &self.id(), &(), &[])?;
        let share = read::<StartPayCode>(&answer)?.share;
        let newest = share.and_then(|share| share.codes.into_iter().next());
        let held = newest.filter(|code| code.state == PayCodeState::Holds);
        match held.and_then(|code| Some((code.clone(), code.code?))) {
            Some((code, letters)) => Ok((answer, code, letters)),
            None => Err(answer.wrong("a code that HOLDS, with its letters", "there is none")),
        }
    }

    fn look(&self, who: &Visit, code: &str) -> Checked<Exchange> {
        let body = BillLook {
            code: code.to_owned(),
        };
        who.send::<LookUpBill>(self.client, &(), &body, &[])
    }

    /// The bill as whoever has the code sees it.
    fn seen(&self, who: &Visit, code: &str) -> Checked<(Exchange, OthersBill)> {
        let answer = self.look(who, code)?;
        let seen = read::<LookUpBill>(&answer)?;
        Ok((answer, seen))
    }

    fn get(&self, who: &Visit, id: &str) -> Checked<Exchange> {
        self.client.get_as(who, &format!("/others-bills/{id}"))
    }

    /// Throws the draft away: nobody is left with a bill of the kit's.
    fn end(&self) -> Checked {
        let owner = self.owner;
        owner.send::<DeleteDraft>(self.client, &self.draft, &(), &[])?;
        Ok(())
    }

    pub(super) fn shown(&self) -> Checked {
        let (_, _, code) = self.made()?;
        refused(&self.look(self.payer, "KITNONE3")?, &PayCodeFault::Unknown)?;
        refused(&self.look(self.owner, &code)?, &PayCodeFault::Own)?;
        let (answer, seen) = self.seen(self.payer, &code)?;
        answer.require(
            seen.owner.as_deref().is_some_and(mask::is_masked),
            "a masked name",
            "the name is not masked",
        )?;
        answer.require(
            seen.state == OthersBillState::Due
                && seen.amount.as_ref() == Some(&self.bill.amount)
                && seen.name.is_some(),
            "DUE, with what it is for and its amount",
            "it is not so",
        )?;
        let body = String::from_utf8_lossy(&answer.body);
        answer.require(
            !body.contains(&self.bill.id) && !body.contains(&*self.draft.0),
            "nothing by which the owner's bill or draft could be asked for",
            "its id is told",
        )?;
        self.end()
    }

    pub(super) fn taken_back(&self) -> Checked {
        let (_, _, first) = self.made()?;
        let (answer, code, second) = self.made()?;
        let codes = read::<StartPayCode>(&answer)?
            .share
            .map(|share| share.codes);
        let before = codes.as_ref().and_then(|codes| codes.get(1));
        answer.require(
            before.is_some_and(|old| old.state == PayCodeState::Withdrawn && old.code.is_none()),
            "the code before as WITHDRAWN, its letters no more",
            "it stands otherwise",
        )?;
        let (_, seen) = self.seen(self.payer, &second)?;
        refused(&self.look(self.payer, &first)?, &PayCodeFault::Withdrawn)?;
        let path = Member {
            id: self.id(),
            member: Id(code.id),
        };
        let owner = self.owner;
        let answer = owner.send::<WithdrawPayCode>(self.client, &path, &(), &[])?;
        read::<WithdrawPayCode>(&answer)?;
        refused(&self.look(self.payer, &second)?, &PayCodeFault::Withdrawn)?;
        let answer = self.get(self.payer, &seen.id)?;
        let over = read::<GetOthersBill>(&answer)?;
        answer.require(
            over.state == OthersBillState::Withdrawn && over.amount.is_none(),
            "WITHDRAWN, and nothing more of the bill",
            "it is still shown",
        )?;
        let again = owner.send::<WithdrawPayCode>(self.client, &path, &(), &[])?;
        again.problem(&ProblemKind::Conflict)?;
        self.end()
    }

    pub(super) fn closed_to_others(&self) -> Checked {
        let (_, _, code) = self.made()?;
        let (_, seen) = self.seen(self.payer, &code)?;
        let answer = self.get(self.payer, &seen.id)?;
        read::<GetOthersBill>(&answer)?;
        for (who, id) in [(self.third, &seen.id), (self.payer, &self.bill.id)] {
            self.get(who, id)?.problem(&ProblemKind::NotFound)?;
        }
        let own = format!("/bills/{}", self.bill.id);
        let answer = self.client.get_as(self.payer, &own)?;
        answer.problem(&ProblemKind::NotFound)?;
        self.end()
    }

    fn pay(&self, who: &Visit, id: &str) -> Checked<Exchange> {
        who.send::<PayOthersBill>(self.client, &Id(id.to_owned()), &start(), &[])
    }

    pub(super) fn paid_once(&self) -> Checked {
        let (_, _, code) = self.made()?;
        let (_, seen) = self.seen(self.payer, &code)?;
        self.seen(self.third, &code)?;
        let answer = self.pay(self.payer, &seen.id)?;
        let begun = read::<PayOthersBill>(&answer)?;
        answer.require(
            begun.bill.state == OthersBillState::Paying && !begun.href.is_empty(),
            "PAYING, and where one pays",
            "it is not so",
        )?;
        let answer = self.pay(self.payer, &seen.id)?;
        let again = read::<PayOthersBill>(&answer)?;
        answer.require(
            again.href == begun.href,
            "the payment that is under way",
            "a second one is begun",
        )?;
        self.pay(self.third, &seen.id)?
            .problem(&ProblemKind::Conflict)?;
        let owner = self.owner;
        let answer = owner.send::<PayBill>(self.client, &self.id(), &start(), &[])?;
        answer.problem(&ProblemKind::Conflict)?;
        for (who, has) in [(self.payer, true), (self.third, false)] {
            let cookies = who.cookies();
            let held = [("cookie", cookies.as_str())];
            let query = OthersBillQuery::default();
            let list = self
                .client
                .call_with::<ListOthersBills>(&(), &query, &held)?;
            let mut items = list.value.items.iter();
            list.exchange.require(
                items.any(|one| one.id == seen.id) == has,
                "what they pay for others, and nothing that others pay",
                "it is not so",
            )?;
        }
        self.end()
    }
}

fn start() -> PaymentStart {
    PaymentStart {
        return_to: "/".to_owned(),
    }
}

/// The code is refused by the name of its fault.
fn refused(answer: &Exchange, fault: &PayCodeFault) -> Checked {
    answer.refuses_field_by("/code", fault.name())
}

/// A draft of an item that costs something, with its bill, which somebody else may pay.
fn due(client: &Client, owner: &Visit, items: &[ItemSummary]) -> Checked<(Id, Bill)> {
    let costs = |item: &&ItemSummary| {
        let online = item.audience.contains(&Audience::NaturalPerson);
        item.has_fee && item.state.is_none() && online
    };
    for item in items.iter().filter(costs).take(CANDIDATES) {
        let begin = DraftStart {
            item: item.id.clone(),
            region: None,
            applicant: None,
            anew: true,
        };
        let answer = owner.send::<StartDraft>(client, &(), &begin, &[])?;
        if answer.status != 200 {
            continue;
        }
        let draft = read::<StartDraft>(&answer)?;
        let Some(bill) = draft.bill else { continue };
        let cookies = owner.cookies();
        let held = [("cookie", cookies.as_str())];
        let bill = client.call_with::<GetBill>(&Id(bill.id), &(), &held)?.value;
        let open = bill.share.as_ref().is_some_and(|share| share.open);
        if open && bill.state == BillState::Unpaid {
            return Ok((Id(draft.id), bill));
        }
    }
    cannot_tell("no item was found that the test persona could have somebody else pay for")
}
