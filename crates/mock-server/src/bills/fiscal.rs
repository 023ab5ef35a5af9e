//! What was really paid, and the fiscal receipt made out for it.

use contract::wire::{Bill, FiscalReceipt, PaymentMade};

use super::Kept;
use crate::clock;
use crate::documents::Home;
use crate::paper;
use crate::state::Shared;
use crate::world::seed;

/// One payment of a bill, the first or a further one.
pub(super) fn payment(bill: &Bill, turn: u8, now: i64) -> PaymentMade {
    let serial = seed::text(&format!("{}/{turn}", bill.id)) % 1_000_000_000_000;
    PaymentMade {
        number: format!(
            "{}{serial:012}",
            clock::date(clock::day(now)).replace('-', "")
        ),
        at: clock::rfc3339(now),
        amount: bill.amount.clone(),
        way: None,
        hall: None,
    }
}

/// What a receipt is checked by.
pub(super) fn marks(bill: &Bill, day: i64) -> FiscalReceipt {
    // A receipt that was reversed keeps its number; the next one has another.
    let number = match bill.reversed.len() {
        0 => seed::text(&bill.id),
        before => seed::text(&format!("{}/{before}", bill.id)),
    };
    FiscalReceipt {
        code: format!("99{:06}", seed::text(bill.name.chinese()) % 1_000_000),
        number: format!("{:010}", number % 10_000_000_000),
        check_code: format!("{:06x}", number >> 32 & 0xff_ffff),
        issued_on: clock::date(day),
        reversed: false,
    }
}

/// Makes the receipt of a bill out.
pub(super) fn issue(shared: &Shared, kept: &Kept, now: i64) {
    let world = shared.world();
    let mut bill = kept.bill.clone();
    bill.fiscal = Some(marks(&bill, clock::day(now)));
    let bytes = paper::receipt(&world, &bill);
    let name = world.words.text("receipt.name");
    // A home of its own: it outlives the application.
    let home = Home::Kept(format!("bill-{}", bill.id));
    let receipt = shared.documents.put(&kept.owner, home, name, bytes);
    shared.bills.all.change(
        |kept| kept.bill.id == bill.id,
        |kept| {
            kept.bill.fiscal = bill.fiscal.clone();
            kept.bill.receipt = Some(receipt);
        },
    );
}
