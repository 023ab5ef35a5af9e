//! Bills that are paid at a window: who looks them up and confirms, once, what is due; taking that back; the till.

mod walk;

use contract::Endpoint;
use contract::endpoints::{ConfirmPayment, FindBill, GetPaymentsReceived, WithdrawConfirmation};
use contract::wire::ItemSummary;

use super::people::People;
use crate::kit::Kit;

use self::walk::Walk;

pub(super) fn run(kit: &mut Kit, items: &[ItemSummary]) {
    let people = People::gather(kit);
    kit.case(
        &FindBill::ABOUT,
        "only a window looks bills up and sees who pays masked; a number that there is not is refused by name",
        |client| Walk::begin(client, &people, items)?.looked_up(),
    );
    kit.case(
        &ConfirmPayment::ABOUT,
        "a bill is confirmed once, for what is due; its owner reads how and where, and has the receipt",
        |client| Walk::begin(client, &people, items)?.confirmed(),
    );
    kit.case(
        &ConfirmPayment::ABOUT,
        "what may be paid on line meanwhile is confirmed only after asking",
        |client| Walk::begin(client, &people, items)?.under_way(),
    );
    kit.case(
        &WithdrawConfirmation::ABOUT,
        "a confirmation is taken back with a reason: the receipt is reversed, and the bill is due again",
        |client| Walk::begin(client, &people, items)?.taken_back(),
    );
    kit.case(
        &GetPaymentsReceived::ABOUT,
        "the till holds what was confirmed, and its sums are right without what was taken back",
        |client| Walk::begin(client, &people, items)?.counted(),
    );
}
