//! The knobs.

use serde_json::json;

use crate::client::{get, get_with, json, own, post};

#[test]
fn seed_size_delay_and_chance_are_turned_and_reset() {
    let server = own(mock_server::Options::default());
    let before = get(&server, "/api/home").body;
    let turn = |knob: &str, body: &str| post(&server, &format!("/_mock/{knob}"), &[], body);
    assert_eq!(turn("items", r#"{"items":900}"#).json()["items"], 900);
    assert_eq!(json(&server, "/_mock/health")["items"], 900);
    assert_eq!(turn("seed", r#"{"seed":5}"#).json()["seed"], 5);
    turn("delay", r#"{"delay":120}"#);
    let began = std::time::Instant::now();
    get(&server, "/api/help");
    assert!(began.elapsed().as_millis() >= 120);
    turn("delay", r#"{"delay":0}"#);
    turn("error-rate", r#"{"errorRate":1}"#);
    get(&server, "/api/help").problem(500, "INTERNAL");
    let state = turn("reset", "").json();
    assert_eq!(
        (&state["seed"], &state["items"], &state["errorRate"]),
        (&json!(1), &json!(400), &json!(0.0))
    );
    assert_eq!(get(&server, "/api/home").body, before);
    for (knob, body, field) in [
        ("items", r#"{"items":0}"#, "/items"),
        ("items", r#"{"items":1000001}"#, "/items"),
        ("items", "{}", "/items"),
        ("seed", r#"{"seed":-1}"#, "/seed"),
        ("error-rate", r#"{"errorRate":2}"#, "/errorRate"),
        ("delay", r#"{"delay":"x"}"#, "/delay"),
        ("reset", r#"{"all":true}"#, "/all"),
        ("clock", r#"{"now":"tomorrow"}"#, "/now"),
        ("clock", "{}", ""),
    ] {
        assert_eq!(
            turn(knob, body).problem(400, "INVALID_REQUEST"),
            [field],
            "{knob} {body}"
        );
    }
}

#[test]
fn the_same_chance_after_the_same_reset() {
    let server = own(mock_server::Options {
        error_rate: 0.5,
        ..Default::default()
    });
    let draw = || {
        (0..24)
            .map(|_| get(&server, "/api/help").status)
            .collect::<Vec<_>>()
    };
    let first = draw();
    assert!(first.contains(&200) && first.contains(&500));
    post(&server, "/_mock/reset", &[], "");
    assert_eq!(draw(), first);
}

#[test]
fn the_clock_is_set_and_goes_on_by_working_days() {
    let server = own(mock_server::Options::default());
    let clock = |body: &str| {
        let state = post(&server, "/_mock/clock", &[], body).json();
        state["clock"].as_str().expect("a time")[..16].to_owned()
    };
    assert_eq!(
        clock(r#"{"now":"2026-11-20T10:00:00+08:00"}"#),
        "2026-11-20T10:00"
    );
    assert_eq!(clock(r#"{"workdays":1}"#), "2026-11-23T10:00");
    assert_eq!(clock(r#"{"hours":2,"minutes":30}"#), "2026-11-23T12:30");
    assert!(
        json(&server, "/_mock/clock")["clock"]
            .as_str()
            .expect("a time")
            .starts_with("2026-11-23")
    );
}

#[test]
fn a_snapshot_brings_everything_back() {
    let server = own(mock_server::Options::default());
    let answer = get(&server, "/api/session/login?persona=lin-xiaohe");
    let cookie = format!("tongban_session={}", answer.cookies()[0].1);
    post(
        &server,
        "/_mock/faults",
        &[],
        r#"{"endpoint":"getHelp","fault":"error500"}"#,
    );
    let saved = get(&server, "/_mock/snapshot");
    post(&server, "/_mock/reset", &[], "");
    assert!(
        get_with(&server, "/api/session", &[("cookie", &cookie)])
            .json()
            .get("person")
            .is_none()
    );
    let loaded = post(
        &server,
        "/_mock/snapshot",
        &[],
        &String::from_utf8(saved.body).expect("text"),
    );
    assert_eq!(loaded.status, 200);
    assert!(
        get_with(&server, "/api/session", &[("cookie", &cookie)])
            .json()
            .get("person")
            .is_some()
    );
    assert_eq!(get(&server, "/api/help").status, 500);
    post(&server, "/_mock/snapshot", &[], r#"{"version":1}"#).problem(400, "INVALID_REQUEST");
}

#[test]
fn people_have_a_page_that_needs_no_script() {
    let server = own(mock_server::Options::default());
    let page = get(&server, "/_mock/");
    let text = String::from_utf8(page.body.clone()).expect("text");
    assert!(page.status == 200 && text.contains("<h1>") && !text.contains("<script"));
    assert!(
        page.header("content-security-policy")
            .contains("default-src 'none'")
    );
    assert_eq!(get(&server, "/_mock").header("location"), "/_mock/");
    assert_eq!(get(&server, "/_mock/style.css").status, 200);
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let turned = post(
        &server,
        "/_mock/faults",
        &form,
        "endpoint=getHelp&fault=error500&count=",
    );
    assert_eq!((turned.status, turned.header("location")), (303, "/_mock/"));
    assert!(String::from_utf8_lossy(&get(&server, "/_mock/").body).contains("error500</td>"));
    let wrong = post(&server, "/_mock/health", &[], "");
    wrong.problem(405, "METHOD_NOT_ALLOWED");
    assert_eq!(get(&server, "/_mock/reset").header("allow"), "POST");
}
