//! The walks of a bill that is paid at a window.

use contract::endpoint::Id;
use contract::endpoints::{
    ConfirmPayment, DeleteDraft, FindBill, GetBill, GetPaymentsReceived, PayBill,
    PaymentsReceivedQuery, StartDraft, WithdrawConfirmation,
};
use contract::wire::{
    Audience, Bill, BillNumber, BillState, Channel, ConfirmationWithdrawal, CounterPayFault,
    DeskBill, DraftStart, ItemSummary, PaymentConfirmation, PaymentStart, PaymentWay,
    PaymentsReceived, Role,
};
use contract::{ProblemKind, mask, money};

use super::super::people::People;
use crate::client::{Answer, Client, read};
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::visit::Visit;

/// How many personas, and how many items that cost something, are tried until a bill is due.
const OWNERS: usize = 3;
const ITEMS: usize = 12;
const RECEIPT: &str = "KIT-0001";

/// A bill that is due, whose it is, and a window of a hall that takes money in for it.
pub(super) struct Walk<'k> {
    client: &'k Client,
    owner: &'k Visit,
    window: &'k Visit,
    bill: Bill,
}

impl<'k> Walk<'k> {
    /// A new one: of an application that is begun anew.
    pub(super) fn begin(
        client: &'k Client,
        people: &'k People,
        items: &[ItemSummary],
    ) -> Checked<Self> {
        let (_, window) = people.officer(&Role::Window)?;
        let costs = |item: &&ItemSummary| {
            let online = |c: &Channel| matches!(c, Channel::Web | Channel::Mobile);
            item.has_fee
                && item.state.is_none()
                && item.audience.contains(&Audience::NaturalPerson)
                && item.channels.iter().any(online)
        };
        for owner in people.applicants(1).take(OWNERS) {
            for item in items.iter().filter(costs).take(ITEMS) {
                let start = DraftStart {
                    item: item.id.clone(),
                    region: None,
                    applicant: None,
                    anew: true,
                };
                let begun = owner.send::<StartDraft>(client, &(), &start, &[])?;
                let Ok(draft) = read::<StartDraft>(&begun) else {
                    continue;
                };
                if let Some(bill) = draft.bill.filter(|bill| bill.state == BillState::Unpaid) {
                    let walk = Self {
                        client,
                        owner,
                        window,
                        bill,
                    };
                    let answer = walk.look(&walk.bill.number)?;
                    if read::<FindBill>(&answer).is_ok() {
                        return Ok(walk);
                    }
                }
                owner.send::<DeleteDraft>(client, &Id(draft.id), &(), &[])?;
            }
        }
        cannot_tell("no item was found that costs something and whose bill the window can look up")
    }

    fn id(&self) -> Id {
        Id(self.bill.id.clone())
    }

    fn look(&self, number: &str) -> Checked<Exchange> {
        let body = BillNumber {
            number: number.to_owned(),
        };
        self.window.send::<FindBill>(self.client, &(), &body, &[])
    }

    fn body(&self) -> PaymentConfirmation {
        PaymentConfirmation {
            way: PaymentWay::Cash,
            receipt: RECEIPT.to_owned(),
            amount: self.bill.amount.clone(),
            asked: false,
        }
    }

    fn confirm(&self, visit: &Visit, body: &PaymentConfirmation) -> Checked<Exchange> {
        visit.send::<ConfirmPayment>(self.client, &self.id(), body, &[])
    }

    /// Confirms it, and checks that it is paid.
    fn paid(&self, body: &PaymentConfirmation) -> Checked<DeskBill> {
        let answer = self.confirm(self.window, body)?;
        let now = read::<ConfirmPayment>(&answer)?;
        answer.require(
            now.state == BillState::Paid && now.payment.is_some(),
            "PAID, with the `payment`",
            "it stands otherwise",
        )?;
        Ok(now)
    }

    fn withdraw(&self, reason: &str) -> Checked<Exchange> {
        let body = ConfirmationWithdrawal {
            reason: reason.to_owned(),
        };
        self.window
            .send::<WithdrawConfirmation>(self.client, &self.id(), &body, &[])
    }

    /// The bill as its owner sees it.
    fn own(&self) -> Checked<Answer<Bill>> {
        let cookies = self.owner.cookies();
        self.client
            .call_with::<GetBill>(&self.id(), &(), &[("cookie", &cookies)])
    }

    fn till(&self) -> Checked<Answer<PaymentsReceived>> {
        let cookies = self.window.cookies();
        let query = PaymentsReceivedQuery::default();
        self.client
            .call_with::<GetPaymentsReceived>(&(), &query, &[("cookie", &cookies)])
    }

    pub(super) fn looked_up(&self) -> Checked {
        let body = BillNumber {
            number: self.bill.number.clone(),
        };
        self.owner
            .send::<FindBill>(self.client, &(), &body, &[])?
            .problem(&ProblemKind::NotAllowed)?;
        let unknown = CounterPayFault::Unknown;
        self.look("KITNONE3")?
            .refuses_field_by("/number", unknown.name())?;
        let answer = self.look(&self.bill.number)?;
        let seen = read::<FindBill>(&answer)?;
        answer.require(
            mask::is_masked(&seen.payer),
            "a masked name",
            "it is not masked",
        )?;
        answer.require(
            seen.fault.is_none() && !seen.ways.is_empty() && seen.amount == self.bill.amount,
            "what is due, and ways to pay it",
            "it is not so",
        )
    }

    pub(super) fn confirmed(&self) -> Checked {
        self.confirm(self.owner, &self.body())?
            .problem(&ProblemKind::NotAllowed)?;
        let mut wrong = self.body();
        wrong.amount = money::yuan(money::fen(&self.bill.amount).unwrap_or_default() + 1);
        self.confirm(self.window, &wrong)?
            .refuses_field("/amount")?;
        self.paid(&self.body())?;
        let again = self.confirm(self.window, &self.body())?;
        let problem = again.problem(&ProblemKind::Conflict)?;
        let paid = CounterPayFault::Paid;
        again.require(
            problem
                .errors
                .iter()
                .any(|error| error.detail == paid.name()),
            "`errors` with PAID",
            "it is not named",
        )?;
        let own = self.own()?;
        let one = own.value.payments.first();
        let told = one.is_some_and(|one| one.way == Some(PaymentWay::Cash) && one.hall.is_some());
        own.exchange.require(
            told && own.value.payments.len() == 1 && own.value.receipt.is_some(),
            "one payment with `way` and `hall`, and the receipt",
            "it is not so",
        )
    }

    pub(super) fn under_way(&self) -> Checked {
        let start = PaymentStart {
            return_to: "/".to_owned(),
        };
        let begun = self
            .owner
            .send::<PayBill>(self.client, &self.id(), &start, &[])?;
        read::<PayBill>(&begun)?;
        let answer = self.look(&self.bill.number)?;
        let seen = read::<FindBill>(&answer)?;
        answer.require(
            seen.state == BillState::Paying && seen.fault.is_none(),
            "PAYING, and nothing against confirming it",
            "it stands otherwise",
        )?;
        let mut body = self.body();
        self.confirm(self.window, &body)?.refuses_field("/asked")?;
        body.asked = true;
        self.paid(&body)?;
        Ok(())
    }

    pub(super) fn taken_back(&self) -> Checked {
        self.paid(&self.body())?;
        self.withdraw(" ")?.refuses_field("/reason")?;
        let answer = self.withdraw("测试撤销")?;
        let now = read::<WithdrawConfirmation>(&answer)?;
        answer.require(
            now.state == BillState::Unpaid && now.fault.is_none(),
            "UNPAID, to be confirmed anew",
            "it stands otherwise",
        )?;
        let own = self.own()?;
        let bill = &own.value;
        let bare = bill.paid_at.is_none() && bill.fiscal.is_none() && bill.payments.is_empty();
        own.exchange.require(
            bare && bill.reversed.len() == 1 && bill.reversed.iter().all(|one| one.reversed),
            "nothing paid, and the receipt in `reversed`",
            "it stands otherwise",
        )?;
        self.withdraw("测试撤销")?.problem(&ProblemKind::Conflict)?;
        Ok(())
    }

    pub(super) fn counted(&self) -> Checked {
        self.paid(&self.body())?;
        read::<WithdrawConfirmation>(&self.withdraw("测试撤销")?)?;
        self.paid(&self.body())?;
        let till = self.till()?;
        let own = |withdrawn: bool| {
            let all = till.value.items.iter();
            all.filter(|one| one.number == self.bill.number)
                .filter(|one| one.payment.withdrawn_at.is_some() == withdrawn)
                .count()
        };
        till.exchange.require(
            own(false) == 1 && own(true) == 1,
            "both confirmations, one taken back",
            "they are not there",
        )?;
        let stands = till.value.items.iter();
        let sum: u64 = stands
            .filter(|one| one.payment.withdrawn_at.is_none())
            .filter_map(|one| money::fen(&one.payment.amount))
            .sum();
        let ways: u64 = till
            .value
            .sums
            .iter()
            .filter_map(|one| money::fen(&one.amount))
            .sum();
        let total = money::fen(&till.value.total);
        till.exchange.require(
            total == Some(sum) && total == Some(ways),
            "sums that come to what is in the list",
            "they do not",
        )
    }
}
