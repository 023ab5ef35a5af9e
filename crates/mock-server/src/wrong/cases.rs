//! Cases, the desk and ratings, wrong.

use serde_json::json;

use super::bend::Spoil;
use super::{Bite, bite};

pub const ALL: &[Bite] = &[
    bite(
        "satisfaction the other way round",
        "listRatingTags",
        "F-6.1.9",
        "a code is of another level",
        Spoil::answers(|request, answer| {
            if request.is("/rating-tags") {
                answer.change(|known| known["tags"][0]["level"] = json!("VERY_DISSATISFIED"));
            }
        }),
    ),
    bite(
        "fields of newer portals refused",
        "lookUpCase",
        "F-6.1.7",
        "the status is 400",
        Spoil::answers(|request, answer| {
            let newer = String::from_utf8_lossy(&request.body).contains("kitUnknown");
            if request.is("/case-lookups") && newer {
                answer.status = 400;
            }
        }),
    ),
    bite(
        "bodies of any size taken",
        "lookUpCase",
        "F-6.1.7",
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.is("/case-lookups") && matches!(answer.status, 400 | 413) {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "a clock that forgets why it stands still",
        "listCases",
        "F-6.1.7",
        "one of them is not so",
        Spoil::answers(|request, answer| {
            if request.is("/cases") {
                answer.change(|page| {
                    for case in page["items"].as_array_mut().into_iter().flatten() {
                        if let Some(clock) = case["clock"].as_object_mut() {
                            clock.remove("reason");
                        }
                    }
                });
            }
        }),
    ),
    bite(
        "other people's cases given out",
        "getCase",
        "F-6.1.7",
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.method == "GET" && request.is_below("/cases/") && answer.status == 404 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "forbidden acts taken",
        "actOnCase",
        "F-6.2.3",
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.target.ends_with("/acts") && matches!(answer.status, 403 | 409) {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "a step that leads elsewhere",
        "actOnCase",
        "Q-A.2.5",
        "the case is CLOSED",
        Spoil::answers(|request, answer| {
            if request.target.ends_with("/acts") && answer.status == 200 {
                answer.change(|file| file["case"]["summary"]["state"] = json!("CLOSED"));
            }
        }),
    ),
    bite(
        "a stage of the review that is skipped",
        "actOnCase",
        "Q-A.2.6",
        "the stage is Some(Approving)",
        Spoil::answers(|request, answer| {
            if request.target.ends_with("/acts") && answer.status == 200 {
                answer.change(|file| {
                    if file["stage"] == json!("REVIEWING") {
                        file["stage"] = json!("APPROVING");
                    }
                });
            }
        }),
    ),
    bite(
        "a case that goes on though it was taken back",
        "actOnCase",
        "Q-A.2.4.1",
        "the case is SUBMITTED",
        Spoil::answers(|request, answer| {
            if request.target.ends_with("/withdrawal") && answer.status == 200 {
                answer.change(|case| case["summary"]["state"] = json!("SUBMITTED"));
            }
        }),
    ),
    bite(
        "a material that is found in order and stays unseen",
        "actOnCase",
        "Q-6.2.3",
        "it is not",
        Spoil::answers(|request, answer| {
            if request.is_below("/desk/cases/")
                && request.target.contains("/materials/")
                && answer.status == 200
            {
                answer.change(|file| {
                    for one in file["case"]["materials"]
                        .as_array_mut()
                        .into_iter()
                        .flatten()
                    {
                        one["verdict"] = json!("UNSEEN");
                    }
                });
            }
        }),
    ),
    bite(
        "a name shown to whoever looks up",
        "lookUpCase",
        "F-6.1.7",
        "nothing in it is masked",
        Spoil::answers(|request, answer| {
            if request.is("/case-lookups") {
                answer.change(|glance| glance["applicant"] = json!("林晓禾"));
            }
        }),
    ),
    bite(
        "codes to be tried without end",
        "lookUpCase",
        "F-6.1.7",
        "were taken",
        Spoil::answers(|request, answer| {
            if request.is("/case-lookups") && answer.status == 429 {
                answer.status = 404;
            }
        }),
    ),
];
