//! Parcels that did not come, dealt with wrongly.

use super::bend::{Request, Spoil};
use super::{Bite, bite};

const CLAUSE: &str = "Y-8";

/// Whether it asks after the parcel of a case.
fn asks(request: &Request) -> bool {
    request.method == "POST"
        && request.is_below("/cases/")
        && request.target.ends_with("/parcel-inquiries")
}

pub const ALL: &[Bite] = &[
    bite(
        "a parcel that is asked after twice at a time",
        "startParcelInquiry",
        CLAUSE,
        "the status is 200",
        Spoil::answers(|request, answer| {
            if asks(request) && answer.status == 409 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "a parcel that anybody asks after",
        "startParcelInquiry",
        CLAUSE,
        "somebody else may ask after it",
        Spoil::answers(|request, answer| {
            if asks(request) && answer.status == 404 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "a parcel sent again under its old number",
        "answerParcelInquiry",
        CLAUSE,
        "the old number still holds",
        Spoil::answers(|request, answer| {
            if request.is_below("/cases/") {
                answer.change(|case| {
                    let old = case["parcel"]["earlier"][0]["number"].clone();
                    if old.is_string() {
                        case["parcel"]["number"] = old;
                    }
                });
            }
        }),
    ),
    bite(
        "a parcel received without a proof",
        "answerParcelInquiry",
        CLAUSE,
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.is_below("/desk/parcel-inquiries/") && answer.status == 400 {
                answer.status = 200;
            }
        }),
    ),
];
