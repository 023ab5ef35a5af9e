//! A bill that is paid at a window: found by its number, confirmed once.

use contract::wire::{
    Bill, BillState, CounterPayFault, CounterPayment, DeskBill, Named, PaymentConfirmation,
    PaymentMade, PaymentWay, Text,
};
use contract::{FieldError, Problem, ProblemKind, mask, money};
use serde::{Deserialize, Serialize};

use super::{Kept, ask, fiscal, letter, mine, take_back};
use crate::cases::{Officer, lookup::Visitor};
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;

/// Most characters of a receipt's number.
const RECEIPT: usize = 40;
/// The first turn of payments at a window, so that their numbers are none of those on line.
const AT_WINDOW: u8 = 128;

/// What a window confirmed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Received {
    pub(super) at: i64,
    pub(super) way: PaymentWay,
    receipt: String,
    pub(super) amount: String,
    pub(super) hall: Named,
    /// Id and name of the officer.
    pub(super) officer: Named,
    /// When it was taken back, and why.
    pub(super) withdrawn: Option<(i64, String)>,
}

/// The hall of an officer at a window.
pub(super) fn window(ctx: &Ctx<'_>, officer: &Officer) -> Result<Named, Problem> {
    let hall = ctx.world.hall_named(officer.at_window(ctx)?);
    hall.ok_or_else(|| refuse::not_found(ctx.trace(), "hall of the officer"))
}

/// Whether money for a bill is taken in where the officer sits.
fn collects(ctx: &Ctx<'_>, officer: &Officer, kept: &Kept) -> bool {
    let item = ctx.world.item(&kept.item);
    item.is_some_and(|item| officer.is_near(&ctx.world, item.place))
}

fn fault(ctx: &Ctx<'_>, fault: &CounterPayFault) -> Problem {
    refuse::invalid(ctx.trace(), vec![FieldError::at("/number", fault.name())])
}

pub(super) fn conflict(ctx: &Ctx<'_>, fault: &CounterPayFault) -> Problem {
    let mut problem = refuse::conflict(ctx.trace(), "the bill does not stand so");
    problem.errors = vec![FieldError::at("", fault.name())];
    problem
}

/// `POST /desk/bill-looks`.
pub(crate) fn look(ctx: &Ctx<'_>, officer: &Officer, typed: &str) -> Result<DeskBill, Problem> {
    let hall = window(ctx, officer)?;
    let who = Visitor::Session(ctx.person()?.id);
    let now = ctx.shared.clock.now();
    if let Some(seconds) = ctx.shared.cases.open(ctx)?.bill_tries.wait(&who, now) {
        let kind = ProblemKind::TooManyRequests;
        return Err(refuse::later(kind, ctx.trace(), seconds));
    }
    let number: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let number = number.to_ascii_uppercase();
    mine::take_in_numbered(ctx, &number)?;
    let found = ctx.shared.bills.all.find(|kept| kept.bill.number == number);
    let Some(kept) = found else {
        ctx.shared.cases.open(ctx)?.bill_tries.note(&who, now);
        return Err(fault(ctx, &CounterPayFault::Unknown));
    };
    if !collects(ctx, officer, &kept) {
        return Err(fault(ctx, &CounterPayFault::OtherPlace));
    }
    let kept = fresh(ctx, officer, &kept.bill.id)?;
    Ok(shown(ctx, &hall, &kept))
}

/// A bill as it stands now, after asking the payment system about it; what that does not know stays open.
pub(super) fn fresh(ctx: &Ctx<'_>, officer: &Officer, id: &str) -> Result<Kept, Problem> {
    ask(ctx, |kept| kept.bill.id == id).ok();
    super::refund::time_goes_by(ctx.shared);
    let kept = ctx.shared.bills.all.find(|kept| kept.bill.id == id);
    kept.filter(|kept| collects(ctx, officer, kept))
        .ok_or_else(|| refuse::not_found(ctx.trace(), "bill"))
}

/// Why a bill cannot be confirmed.
fn stops(ctx: &Ctx<'_>, bill: &Bill) -> Option<CounterPayFault> {
    match bill.state {
        BillState::Unpaid | BillState::Paying => {
            let last = bill.due_on.as_ref();
            // The application is gone, or its time has run out.
            let over = bill.draft.is_none() || last.is_some_and(|last| *last < ctx.today());
            over.then_some(CounterPayFault::Closed)
        }
        BillState::Paid => Some(CounterPayFault::Paid),
        BillState::Refunding => Some(CounterPayFault::Refunding),
        BillState::Refunded => Some(CounterPayFault::Refunded),
        _ => Some(CounterPayFault::Closed),
    }
}

/// A payment as the desk sees it.
pub(super) fn payment(ctx: &Ctx<'_>, kept: &Kept, one: &Received) -> CounterPayment {
    let last = kept.received.last();
    let last = last.is_some_and(|last| std::ptr::eq(last, one));
    let until = (last && take_back::stays(ctx, &one.hall, kept).is_none())
        .then(|| clock::rfc3339(clock::morning(clock::day(one.at) + 1) - 1));
    CounterPayment {
        at: clock::rfc3339(one.at),
        way: one.way.clone(),
        receipt: one.receipt.clone(),
        amount: one.amount.clone(),
        officer: mask::name(one.officer.name.chinese()),
        until,
        withdrawn_at: one.withdrawn.as_ref().map(|(at, _)| clock::rfc3339(*at)),
        reason: one.withdrawn.as_ref().map(|(_, why)| why.clone()),
    }
}

pub(super) fn shown(ctx: &Ctx<'_>, hall: &Named, kept: &Kept) -> DeskBill {
    let bill = mine::shown(ctx, kept);
    let fault = stops(ctx, &bill);
    let own = kept.received.last().filter(|one| one.hall.id == hall.id);
    DeskBill {
        payer: mine::payer(ctx, &kept.owner),
        ways: match fault {
            None => PaymentWay::known(),
            Some(_) => Vec::new(),
        },
        payment: own.map(|one| payment(ctx, kept, one)),
        fault,
        id: bill.id,
        number: bill.number,
        name: bill.name,
        amount: bill.amount,
        basis: bill.basis,
        state: bill.state,
        item: bill.item,
        office: bill.office,
        reduction: bill.reduction,
        due_on: bill.due_on,
        paid_at: bill.paid_at,
    }
}

/// What is wrong with a confirmation.
fn wrong(bill: &Bill, body: &PaymentConfirmation) -> Vec<FieldError> {
    let receipt = body.receipt.trim();
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let short = (1..=RECEIPT).contains(&receipt.len()) && receipt.chars().all(plain);
    let received = money::fen(body.amount.trim());
    let asked = body.asked || bill.state != BillState::Paying;
    [
        (body.way.is_known(), "/way", "one of `ways`"),
        (short, "/receipt", "1 to 40 letters, digits and hyphens"),
        (
            received.is_some() && received == money::fen(&bill.amount),
            "/amount",
            "the amount that is due",
        ),
        (asked, "/asked", "true: it may be paid on line meanwhile"),
    ]
    .into_iter()
    .filter(|(right, ..)| !right)
    .map(|(_, pointer, expected)| FieldError::at(pointer, format!("expected {expected}")))
    .collect()
}

/// `POST /desk/bills/{id}/confirmation`.
pub(crate) fn confirm(
    ctx: &Ctx<'_>,
    officer: &Officer,
    id: &str,
    body: &PaymentConfirmation,
) -> Result<DeskBill, Problem> {
    let hall = window(ctx, officer)?;
    let bill = mine::shown(ctx, &fresh(ctx, officer, id)?);
    if let Some(why) = stops(ctx, &bill) {
        return Err(conflict(ctx, &why));
    }
    let wrong = wrong(&bill, body);
    if !wrong.is_empty() {
        return Err(refuse::invalid(ctx.trace(), wrong));
    }
    let now = ctx.shared.clock.now();
    let received = Received {
        at: now,
        way: body.way.clone(),
        receipt: body.receipt.trim().to_owned(),
        amount: bill.amount.clone(),
        hall: hall.clone(),
        officer: Named {
            id: ctx.person()?.id,
            name: Text::zh(&*officer.name),
        },
        withdrawn: None,
    };
    // Whoever is second finds it paid. The visit to the payment page stays: what comes of it is not dropped.
    let done = ctx.shared.bills.all.change(
        |kept| {
            kept.bill.id == id && matches!(kept.bill.state, BillState::Unpaid | BillState::Paying)
        },
        |kept| {
            let before = u8::try_from(kept.received.len()).unwrap_or(u8::MAX);
            let turn = AT_WINDOW.saturating_add(before);
            kept.bill.payments.push(PaymentMade {
                way: Some(received.way.clone()),
                hall: Some(hall.clone()),
                ..fiscal::payment(&kept.bill, turn, now)
            });
            kept.bill.state = BillState::Paid;
            kept.bill.paid_by = None;
            kept.bill.paid_at = Some(clock::rfc3339(now));
            kept.received.push(received);
            kept.clone()
        },
    );
    let kept = done.ok_or_else(|| conflict(ctx, &CounterPayFault::Paid))?;
    fiscal::issue(ctx.shared, &kept, now);
    let way = ctx
        .world
        .words
        .text(&format!("payDesk.way.{}", body.way.name()));
    let fills = [("hall", &hall.name), ("way", &way)];
    letter::tell(ctx.shared, &kept, "confirmed", &fills);
    Ok(shown(ctx, &hall, &fresh(ctx, officer, id)?))
}
