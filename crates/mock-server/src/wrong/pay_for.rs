//! Paying for somebody else, wrongly.

use serde_json::json;

use super::bend::Spoil;
use super::{Bite, bite};

const CLAUSE: &str = "Q-6.2.2.9";

pub const ALL: &[Bite] = &[
    bite(
        "whose bill it is by their full name",
        "lookUpBill",
        CLAUSE,
        "the name is not masked",
        Spoil::answers(|request, answer| {
            if request.is("/bill-looks") && answer.status == 200 {
                answer.change(|bill| bill["owner"] = json!("测试缴款人"));
            }
        }),
    ),
    bite(
        "a pay code that was taken back and still shows the bill",
        "withdrawPayCode",
        CLAUSE,
        "the status is 200",
        Spoil::answers(|request, answer| {
            let text = String::from_utf8_lossy(&answer.body);
            if request.is("/bill-looks") && text.contains("\"WITHDRAWN\"") {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "a bill that two pay at once",
        "payOthersBill",
        CLAUSE,
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.is_below("/others-bills/") && answer.status == 409 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "bills of others shown to whoever never had a code",
        "getOthersBill",
        CLAUSE,
        "the status is 200",
        Spoil::answers(|request, answer| {
            let read = request.method == "GET" && request.is_below("/others-bills/");
            if read && answer.status == 404 {
                answer.status = 200;
            }
        }),
    ),
];
