//! Privacy spaces that keep nothing private.

use serde_json::json;

use super::bend::Spoil;
use super::{Bite, bite};

pub const ALL: &[Bite] = &[
    bite(
        "locked things listed",
        "placePrivately",
        "F-6.1.10.i",
        "are listed",
        Spoil::requests(|request| {
            // The list is asked for in an open space: as if nothing were ever locked.
            if request.is("/privacy/locking") {
                request.method = "GET".to_owned();
                request.target = "/api/privacy".to_owned();
            }
        }),
    ),
    bite(
        "locked things served by their id",
        "placePrivately",
        "F-6.1.10.i",
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.is_below("/cards/") && answer.status == 423 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "a destroyed message that is still there",
        "closeMessage",
        "F-6.1.10.i",
        "still there",
        Spoil::answers(|request, answer| {
            if request.target.ends_with("/closing") {
                answer.change(|message| {
                    if let Some(known) = message["privacy"].as_object_mut() {
                        known.remove("destroyedAt");
                    }
                });
            }
        }),
    ),
    bite(
        "wrong PINs that are not counted",
        "unlockPrivacy",
        "F-6.1.10.i",
        "not counted",
        Spoil::answers(|request, answer| {
            if request.is("/privacy/unlocking")
                && let Ok(mut problem) = serde_json::from_slice::<serde_json::Value>(&answer.body)
                && problem["triesLeft"].is_number()
            {
                problem["triesLeft"] = json!(4);
                answer.body = problem.to_string().into_bytes();
            }
        }),
    ),
    bite(
        "a space that stays open for longer than was chosen",
        "setFactor",
        "F-6.1.10.i",
        "longer than was chosen",
        Spoil::answers(|request, answer| {
            if request.is("/privacy/factor") {
                answer.change(|space| space["unlockedForSeconds"] = json!(86_400));
            }
        }),
    ),
];
