//! Money on its way back.

use contract::wire::{
    Bill, BillState, Refund, RefundEvent, RefundReason, RefundRequest, RefundState, Refundable,
    Text,
};
use contract::{FieldError, Problem};

use super::{Kept, mine};
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::session::secret;
use crate::state::Shared;

/// Days after the payment in which it may be asked back.
const PERIOD: i64 = 365;
/// Working days in which the desk decides.
const DECIDED_IN: i64 = 5;
/// Working days in which the money is said to arrive.
const ARRIVES_IN: i64 = 3;
/// Seconds in which it really does.
const RETURNING: i64 = 5;
/// Most characters of one's own words.
const MOST: usize = 500;

/// The reasons that a person may give.
fn reasons() -> Vec<RefundReason> {
    let mut all = RefundReason::known();
    // Found out, and paid back, without being asked.
    all.retain(|reason| *reason != RefundReason::PaidTwice);
    all
}

/// Whether a refund is under way, or the whole sum has gone back.
fn stands_in_the_way(refund: &Refund) -> bool {
    match refund.state {
        RefundState::Asked | RefundState::Approved => true,
        RefundState::Refunded => refund.reason != RefundReason::PaidTwice,
        _ => false,
    }
}

/// Whether a bill may be asked back today.
pub(super) fn offer(ctx: &Ctx<'_>, bill: &Bill) -> Option<Refundable> {
    let paid = clock::day(clock::parse(bill.paid_at.as_deref()?)?);
    let today = clock::day(ctx.shared.clock.now());
    let open = bill.state == BillState::Paid
        && today - paid <= PERIOD
        && !bill.refunds.iter().any(stands_in_the_way);
    open.then(|| Refundable {
        reasons: reasons(),
        until: clock::date(paid + PERIOD),
    })
}

fn began(bill: &Bill, office: Text, reason: RefundReason, now: i64) -> Refund {
    let id: String = secret().chars().take(20).collect();
    let digits = id.bytes().map(|b| char::from(b'0' + b % 10)).take(8);
    let day = clock::date(clock::day(now)).replace('-', "");
    let number = format!("TK{day}{}", digits.collect::<String>());
    Refund {
        id,
        number,
        state: RefundState::Asked,
        reason,
        text: None,
        amount: bill.amount.clone(),
        decide_by: None,
        arrives_by: None,
        office,
        events: vec![RefundEvent {
            at: clock::rfc3339(now),
            state: RefundState::Asked,
            text: None,
        }],
    }
}

/// The person asks for the money back.
///
/// # Errors
/// `NOT_FOUND`; `CONFLICT` when it may not be asked back now; `INVALID_REQUEST`.
pub(crate) fn ask(ctx: &Ctx<'_>, id: &str, request: &RefundRequest) -> Result<Bill, Problem> {
    let kept = mine::own(ctx, id)?;
    let bad = |pointer: &str, expected: &str| {
        let error = FieldError::at(pointer, format!("expected {expected}"));
        refuse::invalid(ctx.trace(), vec![error])
    };
    let Some(offer) = offer(ctx, &kept.bill) else {
        return Err(refuse::conflict(
            ctx.trace(),
            "it may not be asked back now",
        ));
    };
    if !offer.reasons.contains(&request.reason) {
        return Err(bad("/reason", "one of `refundable`"));
    }
    let text = request.text.as_deref().map(str::trim).unwrap_or_default();
    if text.chars().count() > MOST || (text.is_empty() && request.reason == RefundReason::Else) {
        return Err(bad("/text", &format!("1 to {MOST} characters")));
    }
    let now = ctx.shared.clock.now();
    let office = kept
        .bill
        .office
        .clone()
        .unwrap_or_else(|| kept.bill.name.clone());
    let mut refund = began(&kept.bill, office, request.reason.clone(), now);
    refund.text = (!text.is_empty()).then(|| text.to_owned());
    refund.decide_by = Some(clock::date(clock::workdays_on(clock::day(now), DECIDED_IN)));
    // Looked at once more under the lock: two who ask at once ask once.
    let taken = ctx.shared.bills.all.change(
        |one| {
            one.bill.id == id
                && one.bill.state == BillState::Paid
                && !one.bill.refunds.iter().any(stands_in_the_way)
        },
        |one| {
            one.bill.refunds.insert(0, refund);
            one.bill.state = BillState::Refunding;
            one.clone()
        },
    );
    let taken =
        taken.ok_or_else(|| refuse::conflict(ctx.trace(), "it may not be asked back now"))?;
    Ok(mine::shown(ctx, &taken))
}

/// A step of a refund that stands at `from`; whether it was taken.
pub(super) fn step(
    kept: &mut Kept,
    id: &str,
    to: &RefundState,
    text: Option<Text>,
    now: i64,
) -> bool {
    let from = match to {
        RefundState::Refunded => RefundState::Approved,
        _ => RefundState::Asked,
    };
    let found = kept
        .bill
        .refunds
        .iter_mut()
        .find(|one| one.id == id && one.state == from);
    let Some(refund) = found else {
        return false;
    };
    let event = RefundEvent {
        at: clock::rfc3339(now),
        state: to.clone(),
        text,
    };
    refund.events.insert(0, event);
    refund.state = to.clone();
    refund.decide_by = None;
    refund.arrives_by = (*to == RefundState::Approved)
        .then(|| clock::date(clock::workdays_on(clock::day(now), ARRIVES_IN)));
    if refund.reason != RefundReason::PaidTwice {
        kept.bill.state = match to {
            RefundState::Refused => BillState::Paid,
            RefundState::Refunded => BillState::Refunded,
            _ => BillState::Refunding,
        };
        if let (RefundState::Refunded, Some(fiscal)) = (to, &mut kept.bill.fiscal) {
            fiscal.reversed = true;
        }
    }
    true
}

/// What was paid once too often goes back without being asked for.
pub(super) fn paid_twice(shared: &Shared, bill: &str, now: i64) {
    shared.bills.all.change(
        |kept| kept.bill.id == bill,
        |kept| {
            let office = kept
                .bill
                .office
                .clone()
                .unwrap_or_else(|| kept.bill.name.clone());
            let refund = began(&kept.bill, office, RefundReason::PaidTwice, now);
            let id = refund.id.clone();
            kept.bill.refunds.insert(0, refund);
            step(kept, &id, &RefundState::Approved, None, now);
        },
    );
}

/// The payment system pays back what was granted.
pub(super) fn time_goes_by(shared: &Shared) {
    let now = shared.clock.now();
    shared.bills.all.with(|all| {
        for kept in all {
            let due: Vec<String> = kept
                .bill
                .refunds
                .iter()
                .filter(|refund| refund.state == RefundState::Approved)
                .filter(|refund| {
                    let granted = refund
                        .events
                        .first()
                        .and_then(|event| clock::parse(&event.at));
                    granted.is_some_and(|at| now - at >= RETURNING)
                })
                .map(|refund| refund.id.clone())
                .collect();
            for id in due {
                step(kept, &id, &RefundState::Refunded, None, now);
            }
        }
    });
}
