//! What the windows of a hall took in today, for closing the till.

use contract::wire::{PaymentReceived, PaymentSum, PaymentWay, PaymentsReceived};
use contract::{Problem, money};

use super::counter::{Received, payment, window};
use super::{Kept, mine};
use crate::cases::Officer;
use crate::clock;
use crate::http::routes::Ctx;

/// `GET /desk/payments-received`; `own` leaves out what others confirmed, or what the officer did.
pub(crate) fn till(
    ctx: &Ctx<'_>,
    officer: &Officer,
    own: Option<bool>,
) -> Result<PaymentsReceived, Problem> {
    let hall = window(ctx, officer)?;
    let me = ctx.person()?.id;
    let today = clock::day(ctx.shared.clock.now());
    let fits = |one: &Received| {
        one.hall.id == hall.id
            && clock::day(one.at) == today
            && own.is_none_or(|own| own == (one.officer.id == me))
    };
    let bills = ctx
        .shared
        .bills
        .all
        .all_where(|kept| kept.received.iter().any(fits));
    let mut rows: Vec<(&Kept, &Received)> = bills
        .iter()
        .flat_map(|kept| kept.received.iter().map(move |one| (kept, one)))
        .filter(|(_, one)| fits(one))
        .collect();
    rows.sort_by_key(|(_, one)| std::cmp::Reverse(one.at));
    let stands = || rows.iter().filter(|(_, one)| one.withdrawn.is_none());
    let fen = |one: &Received| money::fen(&one.amount).unwrap_or_default();
    let sum = |way: PaymentWay| {
        let of = || stands().filter(|(_, one)| one.way == way);
        PaymentSum {
            count: u32::try_from(of().count()).unwrap_or(u32::MAX),
            amount: money::yuan(of().map(|(_, one)| fen(one)).sum()),
            way: way.clone(),
        }
    };
    Ok(PaymentsReceived {
        day: clock::date(today),
        sums: PaymentWay::known().into_iter().map(sum).collect(),
        total: money::yuan(stands().map(|(_, one)| fen(one)).sum()),
        items: rows
            .iter()
            .map(|(kept, one)| PaymentReceived {
                number: kept.bill.number.clone(),
                name: kept.bill.name.clone(),
                payer: mine::payer(ctx, &kept.owner),
                payment: payment(ctx, kept, one),
            })
            .collect(),
        hall,
    })
}
