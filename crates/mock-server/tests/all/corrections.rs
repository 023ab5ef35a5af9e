//! Corrections: what was asked for, in time, and right by the form.

use serde_json::json;

use crate::client::post;
use crate::somebody::{Somebody, few, filed};

#[test]
fn only_what_was_asked_for_is_corrected_and_in_time() {
    let server = few();
    let window = Somebody::new(&server, "officer-window");
    let owner = Somebody::new(&server, "luo-jian");
    let case = filed(&server, "luo-jian", "food-operation-new", "SUBMITTED", 0);
    let id = case["id"].as_str().expect("an id");
    for round in 1..=3 {
        let ask = json!({ "act": "REQUEST_CORRECTION", "fields": [{ "pointer": "/note", "reason": "请写明" }] });
        assert_eq!(
            window.act(id, &ask).json()["case"]["correction"]["round"],
            round
        );
        let path = format!("/cases/{id}/correction");
        let missing = owner
            .post(&path, &json!({ "answers": [] }))
            .problem(409, "CONFLICT");
        assert_eq!(missing, ["/note"]);
        let other = json!({ "answers": [{ "pointer": "/name", "value": "别人" }] });
        owner.post(&path, &other).problem(400, "INVALID_REQUEST");
        let done = owner.post(
            &path,
            &json!({ "answers": [{ "pointer": "/note", "value": "新的说明" }] }),
        );
        assert_eq!(done.json()["answers"]["note"], "新的说明");
    }
    window.act(id, &json!({ "act": "REQUEST_CORRECTION", "fields": [{ "pointer": "/note", "reason": "又" }] })).problem(409, "CONFLICT");

    let late = filed(
        &server,
        "luo-jian",
        "food-operation-new",
        "CORRECTION_REQUIRED",
        1,
    );
    let path = format!("/cases/{}", late["id"].as_str().expect("an id"));
    assert_eq!(owner.get(&path).json()["summary"]["needsYou"], true);
    post(&server, "/_mock/clock", &[], r#"{"workdays":6}"#);
    let owner = Somebody::new(&server, "luo-jian");
    assert_eq!(owner.get(&path).json()["summary"]["state"], "RETURNED");
    owner
        .post(&format!("{path}/correction"), &json!({ "answers": [] }))
        .problem(409, "CONFLICT");
}

#[test]
fn a_corrected_answer_is_held_against_the_form() {
    let server = few();
    let case = filed(&server, "luo-jian", "food-operation-new", "SUBMITTED", 0);
    let id = case["id"].as_str().expect("an id");
    let window = Somebody::new(&server, "officer-window");
    let ask = |pointer: &str| {
        let fields = json!([{ "pointer": pointer, "reason": "请核对" }]);
        window.act(
            id,
            &json!({ "act": "REQUEST_CORRECTION", "fields": fields }),
        )
    };
    for nowhere in ["/nosuch", "/mobile/0", "mobile", ""] {
        assert_eq!(ask(nowhere).problem(400, "INVALID_REQUEST"), ["/fields"]);
    }
    assert_eq!(ask("/mobile").status, 200);
    let owner = Somebody::new(&server, "luo-jian");
    let answer = |value: &str| {
        let answers = json!([{ "pointer": "/mobile", "value": value }]);
        owner.post(
            &format!("/cases/{id}/correction"),
            &json!({ "answers": answers }),
        )
    };
    // What is shown masked is no answer either.
    for wrong in ["12345", "199****0001", "somebody"] {
        assert_eq!(answer(wrong).problem(400, "INVALID_REQUEST"), ["/mobile"]);
    }
    let still = owner.get(&format!("/cases/{id}")).json();
    assert_eq!(still["summary"]["state"], "CORRECTION_REQUIRED");
    let done = answer("19900000099").json();
    assert_eq!(done["summary"]["state"], "SUBMITTED");
    assert_eq!(done["answers"]["mobile"], "199****0099");
}
