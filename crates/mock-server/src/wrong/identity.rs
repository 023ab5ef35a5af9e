//! Wrong ways to let people in, and to keep them out.

use serde_json::json;

use super::bend::{Answer, Spoil};
use super::{Bite, bite};

/// Changes a problem document, whatever its status.
fn change(answer: &mut Answer, change: fn(&mut serde_json::Value)) {
    if let Ok(mut value) = serde_json::from_slice(&answer.body) {
        change(&mut value);
        answer.body = value.to_string().into_bytes();
    }
}

pub const ALL: &[Bite] = &[
    bite(
        "a wrong password that says that the account is right",
        "signInByPassword",
        "F-6.1.3",
        "does not name the field and the fault",
        Spoil::answers(|request, answer| {
            if request.is("/session/password") {
                change(answer, |problem| {
                    problem["errors"] =
                        json!([{"pointer": "/password", "detail": "WRONG_CREDENTIALS"}]);
                });
            }
        }),
    ),
    bite(
        "tries that are never used up",
        "signInByPassword",
        "F-6.1.3",
        "not counted down",
        Spoil::answers(|request, answer| {
            if request.is("/session/password") {
                change(answer, |problem| problem["triesLeft"] = json!(4));
            }
        }),
    ),
    bite(
        "a number that comes back unmasked",
        "sendCode",
        "F-6.1.3",
        "unmasked",
        Spoil::answers(|request, answer| {
            if request.is("/session/codes") && answer.status == 429 {
                // The number was used by another run: what would have come the first time.
                answer.status = 200;
                answer.headers.retain(|(name, _)| name != "content-type");
                answer
                    .headers
                    .push(("content-type".to_owned(), "application/json".to_owned()));
                answer.body = json!({"mobile": "19900009999", "resendAfterSeconds": 60, "expiresInSeconds": 300})
                    .to_string()
                    .into_bytes();
            }
            if request.is("/session/codes") {
                answer.change(|sent| sent["mobile"] = json!("19900009999"));
            }
        }),
    ),
    bite(
        "a hand-over without anything to scan",
        "startHandover",
        "F-6.1.3",
        "nothing to scan",
        Spoil::answers(|request, answer| {
            if request.is("/session/handovers") {
                answer.change(|handover| handover["scan"] = json!(""));
            }
        }),
    ),
    bite(
        "a registration that names no fault",
        "register",
        "F-6.1.2",
        "does not name the field and the fault",
        Spoil::answers(|request, answer| {
            if request.is("/accounts") {
                change(answer, |problem| problem["errors"] = json!([]));
            }
        }),
    ),
    bite(
        "a level that is none",
        "getLevel",
        "F-6.1.10.j",
        "the level is 9",
        Spoil::answers(|request, answer| {
            if request.is("/session/level") {
                answer.change(|standing| standing["level"] = json!(9));
            }
        }),
    ),
];
