//! Bills of one's own, paying them, and money on its way back.

use contract::endpoint::Id;
use contract::endpoints::{
    AskRefund, BillQuery, DecideRefund, DeskRefundQuery, GetBill, ListBills, ListDeskRefunds,
    PayBill,
};
use contract::wire::{
    Bill, BillState, PaymentStart, RefundDecision, RefundReason, RefundRequest, RefundState, Role,
};
use contract::{Endpoint, ProblemKind};

use super::people::People;
use crate::client::{self, Client};
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

pub(super) fn run(kit: &mut Kit) {
    let people = People::gather(kit);
    kit.case(
        &ListBills::ABOUT,
        "what was paid says when and has its receipt, what is due has neither",
        |client| plain(client, &people),
    );
    kit.case(&GetBill::ABOUT, "a bill is nobody else's", |client| {
        let (owner, bill) = paid(client, &people)?;
        let mut none = true;
        for other in people
            .applicants(1)
            .filter(|other| !std::ptr::eq(*other, owner))
        {
            client
                .get_as(other, &format!("/bills/{}", bill.id))?
                .problem(&ProblemKind::NotFound)?;
            none = false;
        }
        if none {
            return cannot_tell("there are not two test personas who apply");
        }
        Ok(())
    });
    kit.case(
        &PayBill::ABOUT,
        "what is paid is not paid again",
        |client| {
            let (visit, bill) = paid(client, &people)?;
            let start = PaymentStart {
                return_to: "/".to_owned(),
            };
            visit
                .send::<PayBill>(client, &Id(bill.id), &start, &[])?
                .problem(&ProblemKind::Conflict)?;
            Ok(())
        },
    );
    kit.case(
        &AskRefund::ABOUT,
        "money is asked back for a reason that is offered, and once at a time",
        |client| asked(client, &people),
    );
    kit.case(
        &DecideRefund::ABOUT,
        "a refusal says why, a refund is decided once, and what is granted comes back",
        |client| decided(client, &people),
    );
}

fn bills(client: &Client, visit: &Visit) -> Checked<client::Answer<contract::wire::Page<Bill>>> {
    let cookies = visit.cookies();
    client.call_with::<ListBills>(&(), &BillQuery::default(), &[("cookie", &cookies)])
}

fn plain(client: &Client, people: &People) -> Checked {
    let mut any = false;
    for visit in people.applicants(1) {
        let answer = bills(client, visit)?;
        for bill in &answer.value.items {
            any = true;
            let due = matches!(bill.state, BillState::Unpaid | BillState::Paying);
            let marked = bill.paid_at.is_some() && bill.receipt.is_some() && bill.fiscal.is_some();
            let bare = bill.paid_at.is_none() && bill.receipt.is_none() && bill.fiscal.is_none();
            let known = due || matches!(bill.state, BillState::Paid | BillState::Refunded);
            answer.exchange.require(
                !known || if due { bare } else { marked },
                "`paidAt`, `receipt` and `fiscal` with what was paid, and only there",
                &format!("the bill {} is {}", bill.number, bill.state.name()),
            )?;
        }
    }
    if any {
        Ok(())
    } else {
        cannot_tell("no test persona has a bill")
    }
}

/// A bill that was paid and may be asked back, and whose it is.
fn paid<'p>(client: &Client, people: &'p People) -> Checked<(&'p Visit, Bill)> {
    for visit in people.applicants(1) {
        let all = bills(client, visit)?.value.items;
        let found = all
            .into_iter()
            .find(|bill| bill.state == BillState::Paid && bill.refundable.is_some());
        if let Some(bill) = found {
            return Ok((visit, bill));
        }
    }
    cannot_tell("no test persona has a bill that may be asked back")
}

fn request(reason: RefundReason, text: Option<&str>) -> RefundRequest {
    RefundRequest {
        reason,
        text: text.map(str::to_owned),
    }
}

/// Asks a bill back, and finds it on the desk.
fn begun(client: &Client, people: &People) -> Checked<(String, String)> {
    let (visit, bill) = paid(client, people)?;
    let ask = request(RefundReason::Else, Some("kit"));
    let answer = visit.send::<AskRefund>(client, &Id(bill.id.clone()), &ask, &[])?;
    let now = client::read::<AskRefund>(&answer)?;
    let refund = now
        .refunds
        .first()
        .filter(|refund| refund.state == RefundState::Asked);
    let Some(refund) = refund else {
        return Err(answer.wrong("a refund that is asked for", "there is none"));
    };
    answer.require(
        refund.decide_by.is_some() && now.refundable.is_none(),
        "a day by which it is decided, and no second asking",
        "it is not so",
    )?;
    Ok((bill.id, refund.id.clone()))
}

fn asked(client: &Client, people: &People) -> Checked {
    let (visit, bill) = paid(client, people)?;
    let path = Id(bill.id);
    let bare = request(RefundReason::Else, None);
    let answer = visit.send::<AskRefund>(client, &path, &bare, &[])?;
    answer.refuses_field("/text")?;
    let (bill, refund) = begun(client, people)?;
    let again = request(RefundReason::Else, Some("kit"));
    let owner = people.applicants(1).find(|visit| {
        let answer = client.get_as(visit, &format!("/bills/{bill}"));
        answer.is_ok_and(|answer| answer.status == 200)
    });
    if let Some(owner) = owner {
        owner
            .send::<AskRefund>(client, &Id(bill), &again, &[])?
            .problem(&ProblemKind::Conflict)?;
    }
    // The next case finds it as it was.
    decide(client, people, &refund, false, Some("kit"))?;
    Ok(())
}

fn decide(
    client: &Client,
    people: &People,
    refund: &str,
    approve: bool,
    text: Option<&str>,
) -> Checked<crate::exchange::Exchange> {
    let (_, officer) = people.officer(&Role::Handler)?;
    let decision = RefundDecision {
        approve,
        text: text.map(str::to_owned),
    };
    officer.send::<DecideRefund>(client, &Id(refund.to_owned()), &decision, &[])
}

fn decided(client: &Client, people: &People) -> Checked {
    let (_, officer) = people.officer(&Role::Handler)?;
    let (_, refund) = begun(client, people)?;
    let cookies = officer.cookies();
    let query = DeskRefundQuery {
        open: Some(true),
        ..DeskRefundQuery::default()
    };
    let list = client.call_with::<ListDeskRefunds>(&(), &query, &[("cookie", &cookies)])?;
    for one in &list.value.items {
        list.exchange.require(
            one.refund.state == RefundState::Asked,
            "only what waits for a decision",
            &format!("{} is {}", one.refund.number, one.refund.state.name()),
        )?;
    }
    decide(client, people, &refund, false, None)?.problem(&ProblemKind::InvalidRequest)?;
    let answer = decide(client, people, &refund, true, None)?;
    let now = client::read::<DecideRefund>(&answer)?.refund;
    answer.require(
        matches!(now.state, RefundState::Approved | RefundState::Refunded)
            && (now.state != RefundState::Approved || now.arrives_by.is_some()),
        "a granted refund with the day by which the money arrives",
        "it is not so",
    )?;
    decide(client, people, &refund, false, Some("kit"))?.problem(&ProblemKind::Conflict)?;
    Ok(())
}
