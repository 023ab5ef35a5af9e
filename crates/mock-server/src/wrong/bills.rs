//! Bills and refunds, wrong.

use serde_json::json;

use super::bend::Spoil;
use super::{Bite, bite, each};

pub const ALL: &[Bite] = &[
    bite(
        "bills of others given out",
        "getBill",
        "Q-6.2.2.9",
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.method == "GET" && request.is_below("/bills/") && answer.status == 404 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "paid without a receipt",
        "listBills",
        "Q-6.2.2.9",
        "the bill",
        Spoil::answers(|request, answer| {
            if request.is("/bills") {
                answer.change(|page| {
                    each(page, "items", |one| {
                        if let Some(bill) = one.as_object_mut() {
                            bill.remove("receipt");
                        }
                    });
                });
            }
        }),
    ),
    bite(
        "asked back a second time",
        "askRefund",
        "Q-6.2.2.9",
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.target.ends_with("/refunds") && answer.status == 409 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "money that is never said to arrive",
        "decideRefund",
        "Q-6.2.2.9",
        "it is not so",
        Spoil::answers(|request, answer| {
            if request.target.ends_with("/decision") && answer.status == 200 {
                answer.change(|of| {
                    of["refund"]["state"] = json!("APPROVED");
                    if let Some(refund) = of["refund"].as_object_mut() {
                        refund.remove("arrivesBy");
                    }
                });
            }
        }),
    ),
];
