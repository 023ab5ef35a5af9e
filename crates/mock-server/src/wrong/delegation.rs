//! Delegations that do not bind.

use serde_json::json;

use super::bend::{Answer, Request, Spoil};
use super::{Bite, bite};

const CLAUSE: &str = "F-6.1.10.k";

/// Lets through what was refused for want of something.
fn let_through(request: &Request, answer: &mut Answer, path: &str, lack: &str) {
    let missing = format!("\"lack\":\"{lack}\"");
    let said = String::from_utf8_lossy(&answer.body).contains(&missing);
    if request.target.contains(path) && answer.status == 403 && said {
        answer.status = 200;
    }
}

pub const ALL: &[Bite] = &[
    bite(
        "a scope that is ignored",
        "startDelegation",
        CLAUSE,
        "the status is 200",
        Spoil::answers(|request, answer| let_through(request, answer, "/drafts", "SCOPE")),
    ),
    bite(
        "a signature by who may not sign",
        "startDelegation",
        CLAUSE,
        "the status is 200",
        Spoil::answers(|request, answer| let_through(request, answer, "/signatures", "SIGN")),
    ),
    bite(
        "somebody who still acts after it was revoked",
        "actOnDelegation",
        CLAUSE,
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.method == "PUT" {
                let_through(request, answer, "/drafts/", "ENDED");
            }
        }),
    ),
    bite(
        "somebody who still acts after the last day",
        "listDelegations",
        CLAUSE,
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.method == "POST" && request.is("/drafts") {
                let_through(request, answer, "/drafts", "ENDED");
            }
        }),
    ),
    bite(
        "a deed that is not in the log",
        "listDelegatedActs",
        CLAUSE,
        "something that was done is missing",
        Spoil::answers(|request, answer| {
            if request.target.contains("/log") {
                answer.change(|page| page["items"] = json!([]));
            }
        }),
    ),
    bite(
        "the other side's step taken",
        "actOnDelegation",
        CLAUSE,
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.target.ends_with("/acts") && matches!(answer.status, 403 | 409) {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "others' delegations given out",
        "getDelegation",
        CLAUSE,
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.is_below("/me/delegations/") && answer.status == 404 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "lists that mix whom one acts for",
        "setActing",
        CLAUSE,
        "the session is still its owner's own",
        Spoil::answers(|request, answer| {
            if request.is("/session/acting") {
                answer.change(|session| {
                    if let Some(person) = session["person"].as_object_mut() {
                        person.remove("actingFor");
                    }
                });
            }
        }),
    ),
];
