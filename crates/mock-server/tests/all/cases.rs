//! Cases as their applicants see them: whose they are, clocks, urging, ratings, look-up, events.

use std::io::Read as _;

use serde_json::{Value, json};

use crate::client::{get, post};
use crate::somebody::{Somebody, few, filed};

#[test]
fn cases_are_for_those_whom_they_concern() {
    let server = few();
    let case = filed(&server, "luo-jian", "food-operation-new", "SUBMITTED", 0);
    let path = format!("/cases/{}", case["id"].as_str().expect("an id"));
    let luo = Somebody::new(&server, "luo-jian");
    assert_eq!(luo.get(&path).status, 200);
    let receipt = luo.get(&format!("{path}/receipt")).json();
    assert_eq!(receipt["queryCode"], case["queryCode"]);
    assert_eq!(
        contract::validate::CaseNumber::parse(case["number"].as_str().expect("a number"))
            .map(|n| n.as_str().len()),
        Ok(43)
    );
    let other = Somebody::new(&server, "chen-shouyi");
    for path in [
        path.clone(),
        format!("{path}/receipt"),
        format!("{path}/papers/p0"),
        format!("{path}/events"),
    ] {
        other.get(&path).problem(404, "NOT_FOUND");
        get(&server, &format!("/api{path}")).problem(401, "SIGN_IN_REQUIRED");
    }
    other
        .post(&format!("{path}/withdrawal"), &json!({ "reason": "" }))
        .problem(404, "NOT_FOUND");
    let list = luo.get("/cases?limit=100").json();
    let items = list["items"].as_array().expect("cases");
    let first_other = items
        .iter()
        .position(|case| case["needsYou"] == false)
        .unwrap_or(0);
    assert!(
        items[first_other..]
            .iter()
            .all(|case| case["needsYou"] == false)
    );
}

#[test]
fn taking_back_and_urging() {
    let server = few();
    let lin = Somebody::new(&server, "lin-xiaohe");
    let case = filed(&server, "lin-xiaohe", "name-change", "ACCEPTED", 1);
    let path = format!("/cases/{}", case["id"].as_str().expect("an id"));
    let urged = lin.post(&format!("{path}/urging"), &json!({}));
    assert_eq!(urged.status, 200);
    assert!(!urged.json()["summary"]["acts"].to_string().contains("URGE"));
    lin.post(&format!("{path}/urging"), &json!({}))
        .problem(409, "CONFLICT");
    post(&server, "/_mock/clock", &[], r#"{"workdays":1}"#);
    let lin = Somebody::new(&server, "lin-xiaohe");
    assert_eq!(
        lin.post(&format!("{path}/urging"), &json!({ "note": "请快些" }))
            .status,
        200
    );
    let back = lin
        .post(
            &format!("{path}/withdrawal"),
            &json!({ "reason": "不办了" }),
        )
        .json();
    assert_eq!(back["summary"]["state"], "WITHDRAWN");
    lin.post(&format!("{path}/withdrawal"), &json!({ "reason": "" }))
        .problem(409, "CONFLICT");
}

#[test]
fn the_clock_counts_working_days_and_stands_still() {
    let server = few();
    post(
        &server,
        "/_mock/clock",
        &[],
        r#"{"now":"2026-11-20T10:00:00+08:00"}"#,
    );
    let case = filed(&server, "luo-jian", "food-operation-new", "ACCEPTED", 0);
    let id = case["id"].as_str().expect("an id").to_owned();
    let clock = || {
        Somebody::new(&server, "luo-jian")
            .get(&format!("/cases/{id}"))
            .json()["summary"]["clock"]
            .clone()
    };
    let days = |days: u32| {
        post(
            &server,
            "/_mock/clock",
            &[],
            &json!({ "workdays": days }).to_string(),
        );
    };
    assert_eq!(
        (&clock()["dueOn"], &clock()["used"]),
        (&json!("2026-12-01"), &json!(0))
    );
    days(2);
    assert_eq!(clock()["used"], 2);
    let suspend =
        json!({ "act": "SUSPEND", "reason": "现场核查", "procedure": "专家评审", "days": 10 });
    assert_eq!(
        Somebody::new(&server, "officer-handler")
            .act(&id, &suspend)
            .status,
        200
    );
    days(3);
    let paused = clock();
    assert_eq!(
        (&paused["state"], &paused["used"]),
        (&json!("PAUSED"), &json!(2))
    );
    assert!(paused.get("dueOn").is_none() && paused["reason"].to_string().contains("专家评审"));
    assert_eq!(
        Somebody::new(&server, "officer-handler")
            .act(&id, &json!({ "act": "RESUME" }))
            .status,
        200
    );
    assert_eq!(
        (&clock()["dueOn"], &clock()["state"]),
        (&json!("2026-12-04"), &json!("RUNNING"))
    );
    days(6);
    let late = clock();
    assert_eq!(
        (&late["state"], &late["left"]),
        (&json!("OVERDUE"), &json!(0))
    );
    let inbox = Somebody::new(&server, "officer-handler")
        .get("/desk/cases?box=OVERDUE&limit=100")
        .json();
    assert!(inbox["items"].to_string().contains(&id));
}

#[test]
fn ratings_have_a_window_tags_of_their_level_and_one_follow_up() {
    let server = few();
    let owner = Somebody::new(&server, "luo-jian");
    let early = filed(&server, "luo-jian", "food-operation-new", "SUBMITTED", 0);
    let rate = |id: &str, body| {
        Somebody::new(&server, "luo-jian").post(&format!("/cases/{id}/ratings"), &body)
    };
    rate(
        early["id"].as_str().expect("an id"),
        json!({ "level": "SATISFIED" }),
    )
    .problem(409, "CONFLICT");
    let case = filed(&server, "luo-jian", "food-operation-new", "CLOSED", 3);
    let id = case["id"].as_str().expect("an id");
    let wrong = json!({ "level": "SATISFIED", "tags": ["510"] });
    assert_eq!(rate(id, wrong).problem(400, "INVALID_REQUEST"), ["/tags"]);
    let first = rate(
        id,
        json!({ "level": "VERY_DISSATISFIED", "tags": ["108"], "text": "太慢" }),
    )
    .json();
    assert_eq!(
        (&first["round"], &first["passedOn"]),
        (&json!(1), &json!("WAITING"))
    );
    assert_eq!(rate(id, json!({ "level": "SATISFIED" })).json()["round"], 2);
    rate(id, json!({ "level": "SATISFIED" })).problem(409, "CONFLICT");
    post(&server, "/_mock/clock", &[], r#"{"hours":30}"#);
    drop(owner);
    let owner = Somebody::new(&server, "luo-jian");
    let seen = owner.get(&format!("/cases/{id}")).json();
    assert_eq!(seen["ratings"][0]["level"], "VERY_DISSATISFIED");
    assert_eq!(seen["ratings"][0]["passedOn"], "CONFIRMED");
    let tags = crate::client::json(&server, "/api/rating-tags");
    assert_eq!(tags["tags"].as_array().map(Vec::len), Some(40));
    let old = filed(&server, "luo-jian", "food-operation-new", "CLOSED", 40);
    rate(
        old["id"].as_str().expect("an id"),
        json!({ "level": "SATISFIED" }),
    )
    .problem(409, "CONFLICT");
}

#[test]
fn a_look_up_tells_little_and_not_how_it_failed() {
    let server = few();
    let case = filed(&server, "lin-xiaohe", "name-change", "ACCEPTED", 1);
    let visitor = Somebody::new(&server, "he-wei");
    let look = |number: &str, code: &str| {
        visitor.post(
            "/case-lookups",
            &json!({ "number": number, "queryCode": code }),
        )
    };
    let (number, code) = (
        case["number"].as_str().expect("a number"),
        case["queryCode"].as_str().expect("a code"),
    );
    let glance = look(number, code);
    let text = String::from_utf8_lossy(&glance.body).into_owned();
    assert_eq!(glance.json()["applicant"], "*晓禾");
    assert!(!text.contains("林晓禾") && !text.contains("\"detail\"") && !text.contains("\"seal\""));
    let wrong_code = look(number, "000").json();
    let wrong_number = look("1234", code).json();
    assert_eq!(
        (&wrong_code["kind"], &wrong_code["detail"]),
        (&wrong_number["kind"], &wrong_number["detail"])
    );
    for _ in 0..3 {
        look(number, "000").problem(404, "NOT_FOUND");
    }
    let waits = look(number, code);
    waits.problem(429, "TOO_MANY_REQUESTS");
    assert!(waits.json()["retryAfterSeconds"].as_u64() > Some(500));
}

#[test]
fn a_new_session_does_not_help_who_tries_codes() {
    let server = few();
    let case = filed(&server, "lin-xiaohe", "name-change", "ACCEPTED", 1);
    let look = |visitor: &Somebody<'_>, code: &Value| {
        let body = json!({ "number": case["number"], "queryCode": code });
        visitor.post("/case-lookups", &body)
    };
    let wrong = json!("000");
    for _ in 0..20 {
        let visitor = Somebody::new(&server, "he-wei");
        for _ in 0..5 {
            look(&visitor, &wrong).problem(404, "NOT_FOUND");
        }
    }
    let fresh = Somebody::new(&server, "su-yun");
    look(&fresh, &case["queryCode"]).problem(429, "TOO_MANY_REQUESTS");
    post(&server, "/_mock/clock", &[], r#"{"minutes":10}"#);
    let fresh = Somebody::new(&server, "su-yun");
    assert_eq!(look(&fresh, &case["queryCode"]).status, 200);
}

#[test]
fn events_come_while_the_page_is_open_and_end_with_the_session() {
    let server = few();
    let case = filed(&server, "lin-xiaohe", "name-change", "SUBMITTED", 0);
    let id = case["id"].as_str().expect("an id");
    let lin = Somebody::new(&server, "lin-xiaohe");
    let stream = lin.stream(&format!("/cases/{id}/events"));
    let mut reader = stream.into_body().into_reader();
    let mut seen = String::new();
    let mut read_until = |wanted: &str| {
        let mut some = [0; 256];
        while !seen.contains(wanted) {
            let count = reader.read(&mut some).expect("bytes");
            assert!(count > 0, "the stream ended: {seen}");
            seen.push_str(&String::from_utf8_lossy(&some[..count]));
        }
    };
    read_until("data: r1\n\n");
    lin.post(&format!("/cases/{id}/withdrawal"), &json!({ "reason": "" }));
    read_until("event: change\ndata: r2\n\n");
    lin.post("/session/logout", &json!({}));
    let mut rest = Vec::new();
    reader.read_to_end(&mut rest).expect("an end");
}

#[test]
fn everything_comes_back_from_a_snapshot() {
    let server = few();
    let case = filed(&server, "lin-xiaohe", "name-change", "SUBMITTED", 0);
    let path = format!("/cases/{}", case["id"].as_str().expect("an id"));
    let saved = get(&server, "/_mock/snapshot").body;
    let lin = Somebody::new(&server, "lin-xiaohe");
    lin.post(&format!("{path}/withdrawal"), &json!({ "reason": "" }));
    let loaded = post(
        &server,
        "/_mock/snapshot",
        &[],
        &String::from_utf8_lossy(&saved),
    );
    assert_eq!(
        loaded.status,
        200,
        "{}",
        String::from_utf8_lossy(&loaded.body)
    );
    let lin = Somebody::new(&server, "lin-xiaohe");
    assert_eq!(lin.get(&path).json()["summary"]["state"], "SUBMITTED");
    post(&server, "/_mock/reset", &[], "");
    let lin = Somebody::new(&server, "lin-xiaohe");
    lin.get(&path).problem(404, "NOT_FOUND");
}
