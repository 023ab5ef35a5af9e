//! Paying for somebody else with their consent: a code shows one bill, masked, until it is taken back; one person pays it.

mod walk;

use contract::Endpoint;
use contract::endpoints::{GetOthersBill, LookUpBill, PayOthersBill, WithdrawPayCode};
use contract::wire::ItemSummary;

use super::apply::Bench;
use super::people::People;
use crate::kit::Kit;

use self::walk::Walk;

pub(super) fn run(kit: &mut Kit, bench: Option<&Bench>, items: &[ItemSummary]) {
    let people = People::gather(kit);
    kit.case(
        &LookUpBill::ABOUT,
        "whoever has a pay code sees that bill masked; one's own code and one that there is not are refused by name",
        |client| Walk::begin(client, &people, bench, items)?.shown(),
    );
    kit.case(
        &WithdrawPayCode::ABOUT,
        "a pay code that was taken back, or that another took the place of, shows no bill",
        |client| Walk::begin(client, &people, bench, items)?.taken_back(),
    );
    kit.case(
        &GetOthersBill::ABOUT,
        "a bill of somebody else is open to whoever had its code, and no other bill is",
        |client| Walk::begin(client, &people, bench, items)?.closed_to_others(),
    );
    kit.case(
        &PayOthersBill::ABOUT,
        "one pays at a time, and nothing is begun for anybody else meanwhile",
        |client| Walk::begin(client, &people, bench, items)?.paid_once(),
    );
}
