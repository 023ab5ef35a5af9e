//! Messages and what people keep, wrong.

use serde_json::json;

use super::bend::Spoil;
use super::{Bite, bite, each};

pub const ALL: &[Bite] = &[
    bite(
        "reading a kind marks the others, too",
        "readMessages",
        "F-6.1.10.d",
        "they were marked, too",
        Spoil::answers(|request, answer| {
            if request.is("/messages/readings") {
                answer.change(|counts| each(counts, "kinds", |kind| kind["unread"] = json!(0)));
            }
        }),
    ),
    bite(
        "unread messages that do not add up",
        "countMessages",
        "F-6.1.10.d",
        "is not",
        Spoil::answers(|request, answer| {
            if request.is("/messages/counts") {
                answer.change(|counts| counts["unread"] = json!(9_999));
            }
        }),
    ),
    bite(
        "a mandatory way that can be switched off",
        "saveSubscriptions",
        "Q-6.2.2.7",
        "the status is 200",
        Spoil::answers(|request, answer| {
            let saves = request.method == "PUT" && request.is("/messages/subscriptions");
            if saves && answer.status == 400 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "addresses in the clear",
        "getSubscriptions",
        "F-6.1.10.d",
        "nothing in one is masked",
        Spoil::answers(|request, answer| {
            if request.is("/messages/subscriptions") {
                answer.change(|all| {
                    each(all, "channels", |one| one["address"] = json!("19900000101"));
                });
            }
        }),
    ),
    bite(
        "favourites of others",
        "saveFavourite",
        "F-6.1.10.e",
        "it is saved for somebody who did not save it",
        Spoil::answers(|request, answer| {
            if request.method == "GET" && request.is_below("/favourites/") {
                answer.change(|mark| mark["saved"] = json!(true));
            }
        }),
    ),
    bite(
        "footprints kept without consent",
        "addFootprints",
        "F-6.1.10.f",
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.is("/footprints") && answer.status == 409 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "an archive that counts what it does not show",
        "listArchives",
        "Q-6.2.2.7",
        "the years say",
        Spoil::answers(|request, answer| {
            if request.is("/archives") {
                answer.change(|all| each(all, "years", |year| year["count"] = json!(99)));
            }
        }),
    ),
    bite(
        "an address kept twice",
        "saveAddress",
        "Y-8",
        "there are 2",
        Spoil::answers(|request, answer| {
            if request.method == "GET" && request.is("/addresses") {
                answer.change(|all| {
                    if let Some(rows) = all["addresses"].as_array_mut() {
                        let twice = rows.clone();
                        rows.extend(twice);
                    }
                });
            }
        }),
    ),
    bite(
        "two addresses preferred",
        "saveAddress",
        "Y-8",
        "are preferred",
        Spoil::answers(|request, answer| {
            if request.method == "GET" && request.is("/addresses") {
                answer.change(|all| each(all, "addresses", |one| one["preferred"] = json!(true)));
            }
        }),
    ),
    bite(
        "an address in no region",
        "changeAddress",
        "Y-8",
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.method == "POST" && request.is("/addresses") && answer.status == 400 {
                answer.status = 200;
            }
        }),
    ),
];
