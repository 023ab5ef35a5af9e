//! Drafts that go on at a counter, wrongly.

use serde_json::json;

use super::bend::Spoil;
use super::{Bite, bite};

const CLAUSE: &str = "Y-7";

pub const ALL: &[Bite] = &[
    bite(
        "a counter code that has ended and still opens the draft",
        "withdrawCounterCode",
        CLAUSE,
        "the status is 200",
        Spoil::answers(|request, answer| {
            let text = String::from_utf8_lossy(&answer.body);
            if request.is("/desk/counter/checks") && text.contains("\"WITHDRAWN\"") {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "a draft that is taken in twice",
        "takeInDraft",
        CLAUSE,
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.is("/desk/counter/intakes") && answer.status == 409 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "whoever comes to the counter by their full name",
        "startCounterCode",
        CLAUSE,
        "a name is not masked",
        Spoil::answers(|request, answer| {
            if request.is("/desk/counter/checks") && answer.status == 200 {
                answer.change(|draft| draft["applicant"] = json!("测试申请"));
            }
        }),
    ),
    bite(
        "a draft given back without its reason",
        "giveBackDraft",
        CLAUSE,
        "it stands otherwise",
        Spoil::answers(|request, answer| {
            if request.is_below("/drafts/") {
                answer.change(|draft| {
                    let code = draft.pointer_mut("/counter/code");
                    if let Some(code) = code.and_then(|code| code.as_object_mut()) {
                        code.remove("reason");
                    }
                });
            }
        }),
    ),
];
