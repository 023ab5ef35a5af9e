//! Begun at a window, gone on with on line: for one person alone, once, until it ends.

use serde_json::{Value, json};

use crate::apply::{item, server};
use crate::browser::{Browser, text};

const DESK: &str = "/api/desk/counter-drafts";
const NUMBER: &str = "990101199508200022";

fn start() -> Value {
    json!({
        "item": item("居民身份证换领"), "name": "林晓禾", "idNumber": NUMBER,
        "answers": { "reduction": "YES" }, "papers": [],
    })
}

fn fault(who: &Browser<'_>, code: &str) -> String {
    let answer = who.post("/api/draft-take-ups/checks", &json!({ "code": code }));
    answer.problem(400, "INVALID_REQUEST");
    text(&answer.json()["errors"][0]["detail"]).to_owned()
}

#[test]
fn what_a_window_began_becomes_the_draft_of_one_person_once() {
    let server = server();
    let lin = Browser::of(&server, "lin-xiaohe");
    let window = Browser::of(&server, "officer-window");
    lin.post(DESK, &start()).problem(403, "NOT_ALLOWED");
    let mut wrong = start();
    wrong["idNumber"] = json!("990101199508200023");
    let refused = window.post(DESK, &wrong);
    refused.problem(400, "INVALID_REQUEST");
    assert_eq!(refused.json()["errors"][0]["pointer"], "/idNumber");

    let begun = window.posted(DESK, &start());
    let code = text(&begun["code"]).to_owned();
    assert_eq!(
        (&begun["state"], &begun["numberEnd"]),
        (&json!("WAITS"), &json!("0022"))
    );
    assert!(
        !begun.to_string().contains(NUMBER) && !begun.to_string().contains("林晓禾"),
        "{begun}"
    );
    let listed = window.json(DESK);
    assert!(!listed.to_string().contains(&code), "{listed}");

    assert_eq!(fault(&Browser::of(&server, "su-yun"), &code), "UNKNOWN");
    let look = lin.posted(
        "/api/draft-take-ups/checks",
        &json!({ "code": code.to_lowercase() }),
    );
    assert_eq!(look["item"], begun["item"]);
    assert!(!look.to_string().contains(NUMBER), "{look}");
    let draft = lin.posted("/api/draft-take-ups", &json!({ "code": code }));
    assert_eq!(draft["content"]["answers"]["reduction"], "YES", "{draft}");
    assert_eq!(lin.json("/api/drafts")["items"][0]["id"], draft["id"]);
    assert_eq!(fault(&lin, &code), "USED");
    assert_eq!(window.json(DESK)["items"][0]["state"], "TAKEN_UP");
}

#[test]
fn what_was_taken_back_opens_nothing_and_guessing_has_to_wait() {
    let server = server();
    let lin = Browser::of(&server, "lin-xiaohe");
    let window = Browser::of(&server, "officer-window");
    let begun = window.posted(DESK, &start());
    let path = format!("{DESK}/{}/withdrawal", text(&begun["id"]));
    window
        .post(&path, &json!({ "reason": " " }))
        .problem(400, "INVALID_REQUEST");
    let gone = window.posted(&path, &json!({ "reason": "选错了事项" }));
    assert_eq!(
        (&gone["state"], &gone["reason"]),
        (&json!("WITHDRAWN"), &json!("选错了事项"))
    );
    window
        .post(&path, &json!({ "reason": "选错了事项" }))
        .problem(409, "CONFLICT");
    assert_eq!(fault(&lin, text(&begun["code"])), "WITHDRAWN");
    for turn in 2..7 {
        assert_eq!(fault(&lin, &format!("NONE{turn}")), "UNKNOWN");
    }
    lin.post("/api/draft-take-ups", &json!({ "code": "NONE9" }))
        .problem(429, "TOO_MANY_REQUESTS");
}
