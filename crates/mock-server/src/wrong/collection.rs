//! Results handed over wrongly.

use serde_json::json;

use super::bend::Spoil;
use super::{Bite, bite, each};

const CLAUSE: &str = "Y-8";

pub const ALL: &[Bite] = &[
    bite(
        "a collection code that is good twice",
        "handOverResult",
        CLAUSE,
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.is("/desk/hand-overs") && answer.status == 409 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "a collection code that was taken back and still holds",
        "withdrawCollectionCode",
        CLAUSE,
        "the status is 200",
        Spoil::answers(|request, answer| {
            let text = String::from_utf8_lossy(&answer.body);
            if request.is("/desk/collection-checks") && text.contains("\"WITHDRAWN\"") {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "whoever fetches a result by their full name",
        "startCollectionCode",
        CLAUSE,
        "the name is not masked",
        Spoil::answers(|request, answer| {
            if request.target.contains("/collection-codes") {
                answer.change(|case| {
                    each(&mut case["collection"], "codes", |code| {
                        if code["collector"] == "DEPUTY" {
                            code["name"] = json!("测试代领");
                        }
                    });
                });
            }
        }),
    ),
    bite(
        "a collection code shown to the desk",
        "startCollectionCode",
        CLAUSE,
        "the desk is shown a code",
        Spoil::answers(|request, answer| {
            if request.is_below("/desk/cases/") {
                answer.change(|file| {
                    if let Some(own) = file["case"].get_mut("collection") {
                        each(own, "codes", |code| code["code"] = json!("K7QM2XPD"));
                    }
                });
            }
        }),
    ),
];
