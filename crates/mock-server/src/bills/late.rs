//! A payment on line that succeeds after its bill was paid at a window: kept as paid twice, and paid back unasked.

use contract::wire::BillState;

use super::{Ended, Kept, fiscal, letter, refund};
use crate::state::Shared;

/// Whether a bill was paid, while the page on which it was to be paid on line is still open or not known to have ended.
pub(super) fn may_come(kept: &Kept) -> bool {
    kept.visit.is_some()
        && matches!(
            kept.bill.state,
            BillState::Paid | BillState::Refunding | BillState::Refunded
        )
}

/// Takes in how such a payment ended; whether it was one.
pub(super) fn came(shared: &Shared, bill: &str, how: Ended, now: i64) -> bool {
    let times = match how {
        Ended::Not => 0,
        Ended::Paid => 1,
        Ended::Twice => 2,
    };
    let ended = shared.bills.all.change(
        |kept| kept.bill.id == bill && may_come(kept),
        |kept| {
            let by = kept.visit.take().and_then(|visit| visit.by);
            if let Some(by) = by.filter(|_| times > 0) {
                kept.payer = Some(by.payer);
            }
            for _ in 0..times {
                let turn = u8::try_from(kept.bill.payments.len()).unwrap_or(u8::MAX);
                let made = fiscal::payment(&kept.bill, turn, now);
                kept.bill.payments.push(made);
            }
            kept.clone()
        },
    );
    let Some(kept) = ended else {
        return false;
    };
    for _ in 0..times {
        refund::paid_twice(shared, bill, now);
    }
    if times > 0 {
        letter::tell(shared, &kept, "twice", &[]);
    }
    true
}
