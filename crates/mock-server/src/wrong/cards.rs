//! Wallets, wrong.

use serde_json::json;

use super::bend::{Answer, Request, Spoil};
use super::{Bite, bite};

/// The answer to a check of a code that was used, as if it were good.
fn good_again(request: &Request, answer: &mut Answer) {
    if request.is("/card-checks") {
        answer.change(|checked| {
            if checked["verdict"] == json!("USED") {
                checked["verdict"] = json!("VALID");
            }
        });
    }
}

pub const ALL: &[Bite] = &[
    bite(
        "a code that can be used twice",
        "checkCardCode",
        "F-6.1.10.g",
        "it is VALID",
        Spoil::answers(good_again),
    ),
    bite(
        "a code that holds for ten minutes",
        "presentCard",
        "F-6.1.10.g",
        "it is 600",
        Spoil::answers(|request, answer| {
            if request.is_below("/cards/") && request.target.ends_with("/codes") {
                answer.change(|code| code["seconds"] = json!(600));
            }
        }),
    ),
    bite(
        "codes of cards to be tried without end",
        "checkCardCode",
        "F-6.1.10.g",
        "the status is 404",
        Spoil::answers(|request, answer| {
            if request.is("/card-checks") && answer.status == 429 {
                answer.status = 404;
            }
        }),
    ),
    bite(
        "a revoked authorisation that is still made use of",
        "checkCertificate",
        "F-6.3.4",
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.target.ends_with("/certificate-checks") && answer.status == 409 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "an authorisation that stays after it is revoked",
        "revokeCardGrant",
        "F-6.1.10.g",
        "it is ACTIVE",
        Spoil::answers(|request, answer| {
            if request.target.ends_with("/revocation") {
                answer.change(|grant| grant["state"] = json!("ACTIVE"));
            }
        }),
    ),
    bite(
        "a log of uses that others see",
        "listCardUses",
        "F-6.1.10.g",
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.target.ends_with("/uses") && answer.status == 404 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "a copy without an end",
        "makeCardCopy",
        "F-6.1.10.g",
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.target.ends_with("/copies") && answer.status == 400 {
                answer.status = 200;
            }
        }),
    ),
];
