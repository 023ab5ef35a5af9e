//! A confirmation that a window made in error: taken back in the same hall and on the same day; after that there is a refund.

use contract::wire::{BillState, CounterPayFault, DeskBill, Named, Text};
use contract::{FieldError, Problem};

use super::counter::{conflict, fresh, shown, window};
use super::{Kept, letter};
use crate::cases::Officer;
use crate::clock;
use crate::http::refuse;
use crate::http::routes::Ctx;

/// Most characters of why.
const REASON: usize = 300;

/// Why what was confirmed last cannot be taken back.
pub(super) fn stays(ctx: &Ctx<'_>, hall: &Named, kept: &Kept) -> Option<CounterPayFault> {
    let last = kept.received.last();
    let Some(last) = last.filter(|last| last.withdrawn.is_none()) else {
        return Some(CounterPayFault::NotConfirmed);
    };
    let today = clock::day(ctx.shared.clock.now());
    let draft = ctx.shared.drafts.find(|draft| draft.id == kept.draft);
    match kept.bill.state {
        BillState::Paid => {}
        BillState::Refunding => return Some(CounterPayFault::Refunding),
        BillState::Refunded => return Some(CounterPayFault::Refunded),
        _ => return Some(CounterPayFault::NotConfirmed),
    }
    if last.hall.id != hall.id {
        Some(CounterPayFault::OtherOffice)
    } else if clock::day(last.at) != today {
        Some(CounterPayFault::TooLate)
    } else if kept.bill.payments.len() > 1 {
        Some(CounterPayFault::PaidTwice)
    } else if draft.is_some_and(|draft| draft.case.is_some()) {
        Some(CounterPayFault::HandedIn)
    } else {
        None
    }
}

/// `POST /desk/bills/{id}/confirmation/withdrawal`.
pub(crate) fn withdraw(
    ctx: &Ctx<'_>,
    officer: &Officer,
    id: &str,
    reason: &str,
) -> Result<DeskBill, Problem> {
    let hall = window(ctx, officer)?;
    let reason = reason.trim();
    if reason.is_empty() || reason.chars().count() > REASON {
        let expected = format!("expected 1 to {REASON} characters");
        let error = FieldError::at("/reason", expected);
        return Err(refuse::invalid(ctx.trace(), vec![error]));
    }
    let kept = fresh(ctx, officer, id)?;
    if let Some(why) = stays(ctx, &hall, &kept) {
        return Err(conflict(ctx, &why));
    }
    let now = ctx.shared.clock.now();
    let drafts = ctx.shared.drafts.all_where(|draft| draft.case.is_none());
    let waits = drafts.iter().any(|draft| draft.id == kept.draft);
    let done = ctx.shared.bills.all.change(
        |kept| {
            kept.bill.id == id
                && kept.bill.state == BillState::Paid
                && kept.bill.payments.len() == 1
        },
        |kept| {
            let last = kept.received.last_mut();
            let last = last.filter(|last| last.withdrawn.is_none())?;
            last.withdrawn = Some((now, reason.to_owned()));
            kept.bill.payments.clear();
            (kept.bill.paid_at, kept.bill.receipt) = (None, None);
            if let Some(mut fiscal) = kept.bill.fiscal.take() {
                fiscal.reversed = true;
                kept.bill.reversed.insert(0, fiscal);
            }
            kept.bill.state = match (&kept.visit, waits) {
                (Some(_), _) => BillState::Paying,
                (None, true) => BillState::Unpaid,
                // The application has been thrown away meanwhile: nothing is due.
                (None, false) => BillState::Closed,
            };
            Some(kept.clone())
        },
    );
    let missing = || conflict(ctx, &CounterPayFault::NotConfirmed);
    let kept = done.flatten().ok_or_else(missing)?;
    let why = Text::zh(reason);
    let fills = [("hall", &hall.name), ("reason", &why)];
    letter::tell(ctx.shared, &kept, "withdrawn", &fills);
    Ok(shown(ctx, &hall, &fresh(ctx, officer, id)?))
}
