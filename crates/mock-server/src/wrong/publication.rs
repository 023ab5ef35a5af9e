//! Notices, what is made public, powers and duties that say something wrong.

use serde_json::{Value, json};

use super::bend::{Answer, Request, Spoil};
use super::{Bite, bite, each};

/// Changes each notice that is read whole.
fn notice(request: &Request, answer: &mut Answer, change: fn(&mut Value)) {
    if request.is_below("/notices") && !request.target.contains("/match") {
        answer.change(change);
    }
}

/// Changes each power that is listed.
fn powers(request: &Request, answer: &mut Answer, change: fn(&mut Value)) {
    if request.is("/powers") {
        answer.change(|page| each(page, "items", change));
    }
}

pub const ALL: &[Bite] = &[
    bite(
        "a policy that was replaced and is in force for ever",
        "getNotice",
        "F-6.1.4",
        "until when it was in force",
        Spoil::answers(|request, answer| {
            notice(request, answer, |notice| {
                notice["replacedBy"] = json!({ "id": "other", "name": "另一份" });
                if let Some(summary) = notice["notice"].as_object_mut() {
                    summary.remove("inForceUntil");
                }
            });
        }),
    ),
    bite(
        "an original of another size than was said",
        "getNotice",
        "F-6.1.4",
        "there are",
        Spoil::answers(|request, answer| {
            notice(request, answer, |notice| {
                each(notice, "attachments", |file| file["size"] = json!(7));
            });
        }),
    ),
    bite(
        "reasons for somebody told without words",
        "matchNotice",
        "F-6.1.4",
        "one is empty",
        Spoil::answers(|request, answer| {
            if request.target.ends_with("/match") {
                answer.change(|matched| matched["reasons"] = json!([""]));
            }
        }),
    ),
    bite(
        "the whole name of somebody who was punished",
        "getNotice",
        "F-6.1.4",
        "the whole name of a natural person",
        Spoil::answers(|request, answer| {
            notice(request, answer, |notice| {
                each(notice, "decisions", |one| one["party"] = json!("周示例"));
            });
        }),
    ),
    bite(
        "objections that nobody takes",
        "getNotice",
        "F-6.1.4",
        "how or to whom to object",
        Spoil::answers(|request, answer| {
            notice(request, answer, |notice| {
                if notice.get("objection").is_some() {
                    notice["objection"]["contacts"] = json!([]);
                }
            });
        }),
    ),
    bite(
        "powers that nobody answers for",
        "listPowers",
        "F-6.1.4",
        "has nowhere to complain",
        Spoil::answers(|request, answer| {
            powers(request, answer, |power| power["supervision"] = json!([]));
        }),
    ),
    bite(
        "a penalty that one applies for",
        "listPowers",
        "F-6.1.4",
        "begins with the body",
        Spoil::answers(|request, answer| {
            powers(request, answer, |power| {
                power["item"] = json!({ "id": "some", "name": "处罚" });
            });
        }),
    ),
    bite(
        "halls that are open when their days say that they are closed",
        "getHall",
        "Y-7",
        "otherwise from",
        Spoil::answers(|request, answer| {
            if request.is_below("/halls") && !request.target.ends_with("/queue") {
                answer.change(|hall| {
                    each(hall, "days", |day| {
                        day["periods"] = json!([]);
                        day["note"] = json!("休息");
                    });
                });
            }
        }),
    ),
    bite(
        "people waiting at closed doors",
        "getHallQueue",
        "Y-7",
        "waits at a closed hall",
        Spoil::answers(|request, answer| {
            if request.target.ends_with("/queue") {
                answer.change(|queue| {
                    queue["now"]["open"] = json!(false);
                    queue["counters"] =
                        json!([{ "counter": "general", "waiting": 7, "windowsOpen": 2 }]);
                });
            }
        }),
    ),
    bite(
        "guides that send people to a hall that there is not",
        "getHall",
        "Y-7",
        "the status is 404",
        Spoil::answers(|request, answer| {
            if request.is_guide() {
                answer.change(|guide| {
                    each(guide, "places", |place| {
                        place["hall"] = json!("nowhere-hall")
                    });
                });
            }
        }),
    ),
    bite(
        "halls above before one's own",
        "listHalls",
        "Y-7",
        "stand in another order",
        Spoil::answers(|request, answer| {
            if request.is("/halls") {
                answer.change(|page| {
                    each(page, "items", |hall| {
                        if hall["reach"] == "OWN" {
                            hall["reach"] = json!("ABOVE");
                        }
                    });
                });
            }
        }),
    ),
];
