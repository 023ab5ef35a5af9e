//! Ratings, wrong.

use serde_json::json;

use super::bend::Spoil;
use super::{Bite, bite};

pub const ALL: &[Bite] = &[
    bite(
        "a mean with what the system made in it",
        "getRatingStatistics",
        "F-6.1.9",
        "the mean is another",
        Spoil::answers(|request, answer| {
            if request.is("/rating-statistics") {
                answer.change(|told| told["total"]["mean"] = json!("5.0"));
            }
        }),
    ),
    bite(
        "bad ratings kept out of the count of bad ones",
        "getRatingStatistics",
        "F-6.1.9",
        "`bad` is another",
        Spoil::answers(|request, answer| {
            if request.is("/rating-statistics") {
                answer.change(|told| told["total"]["bad"] = json!(0));
            }
        }),
    ),
    bite(
        "ratings of the portal that nobody counts",
        "getPortalRatings",
        "F-6.1.9",
        "there are 0",
        Spoil::answers(|request, answer| {
            if request.is("/portal-ratings") && answer.status == 200 {
                answer.change(|told| {
                    if told.get("count").is_some() {
                        *told = json!({ "count": 0, "levels": [] });
                    }
                });
            }
        }),
    ),
    bite(
        "a case rated a third time",
        "rateCase",
        "F-6.1.9",
        "the status is 200",
        Spoil::answers(|request, answer| {
            let rates = request.target.ends_with("/ratings") && request.is_below("/cases/");
            if rates && answer.status == 409 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "a bad rating that nothing becomes of",
        "revisitRectification",
        "F-6.1.9",
        "there is none",
        Spoil::answers(|request, answer| {
            if request.target.ends_with("/ratings") && request.is_below("/cases/") {
                answer.change(|rating| {
                    if let Some(rating) = rating.as_object_mut() {
                        rating.remove("rectification");
                    }
                });
            }
        }),
    ),
    bite(
        "an answer to a bad rating without words",
        "actOnRectification",
        "F-6.1.9",
        "the status is 200",
        Spoil::answers(|request, answer| {
            let acts =
                request.target.ends_with("/acts") && request.is_below("/desk/rectifications/");
            if acts
                && answer.status == 400
                && !String::from_utf8_lossy(&answer.body).contains("If-Match")
            {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "the case of who rated without a name told at the desk",
        "getDeskRectification",
        "F-6.1.9",
        "it is not so",
        Spoil::answers(|request, answer| {
            if request.method == "GET" && request.is_below("/desk/rectifications/") {
                answer.change(|file| file["number"] = json!("kit"));
            }
        }),
    ),
];
