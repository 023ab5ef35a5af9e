//! What a window begins for one person, wrongly.

use serde_json::json;

use super::bend::Spoil;
use super::{Bite, bite, first_of};

const CLAUSE: &str = "Y-7";

pub const ALL: &[Bite] = &[
    bite(
        "a take-up code that opens for somebody else",
        "checkTakeUp",
        CLAUSE,
        "the status is 200",
        Spoil::answers(|request, answer| {
            let text = String::from_utf8_lossy(&answer.body);
            if request.is("/draft-take-ups/checks") && text.contains("\"UNKNOWN\"") {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "what a window began and that is taken up twice",
        "takeUpDraft",
        CLAUSE,
        "the status is 200",
        Spoil::answers(|request, answer| {
            let text = String::from_utf8_lossy(&answer.body);
            if request.is("/draft-take-ups") && text.contains("\"USED\"") {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "a take-up code that the desk reads again",
        "listCounterDrafts",
        CLAUSE,
        "the code is told again",
        Spoil::answers(|request, answer| {
            if request.is("/desk/counter-drafts") && request.method == "GET" {
                answer.change(|page| first_of(page, "items")["code"] = json!("WR7NGC2D"));
            }
        }),
    ),
    bite(
        "the person at the window by their full name",
        "startCounterDraft",
        CLAUSE,
        "the person is not masked",
        Spoil::answers(|request, answer| {
            if request.is("/desk/counter-drafts") && request.method == "POST" {
                answer.change(|begun| begun["person"] = json!("测试申请"));
            }
        }),
    ),
    bite(
        "a draft that was taken up without what the window noted",
        "takeUpDraft",
        CLAUSE,
        "it is not told what was noted at the window",
        Spoil::answers(|request, answer| {
            if request.is("/draft-take-ups") {
                answer.change(|draft| {
                    draft.as_object_mut().map(|draft| draft.remove("begun"));
                });
            }
        }),
    ),
];
