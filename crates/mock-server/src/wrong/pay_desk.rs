//! Bills that are paid at a window, wrongly.

use serde_json::json;

use super::bend::Spoil;
use super::{Bite, bite};

const CLAUSE: &str = "Q-6.2.2.9";

/// What ends the path of a confirmation.
const CONFIRMATION: &str = "/confirmation";

pub const ALL: &[Bite] = &[
    bite(
        "a bill that is paid at the window twice",
        "confirmPayment",
        CLAUSE,
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.target.ends_with(CONFIRMATION) && answer.status == 409 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "any amount taken for what is due",
        "confirmPayment",
        CLAUSE,
        "the status is 200",
        Spoil::answers(|request, answer| {
            let text = String::from_utf8_lossy(&answer.body);
            if request.target.ends_with(CONFIRMATION) && text.contains("\"/amount\"") {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "anybody who looks bills up",
        "findBill",
        CLAUSE,
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.is("/desk/bill-looks") && answer.status == 403 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "a receipt that stands though its payment was taken back",
        "withdrawConfirmation",
        CLAUSE,
        "it stands otherwise",
        Spoil::answers(|request, answer| {
            if request.is_below("/bills/") {
                answer.change(|bill| {
                    if let Some(bill) = bill.as_object_mut() {
                        bill.remove("reversed");
                    }
                });
            }
        }),
    ),
    bite(
        "a till that counts what was taken back",
        "getPaymentsReceived",
        CLAUSE,
        "they do not",
        Spoil::answers(|request, answer| {
            if request.is("/desk/payments-received") {
                answer.change(|till| till["total"] = json!("9999999.00"));
            }
        }),
    ),
];
