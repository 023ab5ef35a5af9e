//! Begun at a window, gone on with on line: for one person alone, once, until it ends.

use serde_json::{Value, json};

use crate::apply::{card_content, item, server, strokes};
use crate::browser::{Browser, text};
use crate::client::zh;

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

#[test]
fn what_was_noted_is_marked_needs_no_file_and_stands_in_the_case() {
    let server = server();
    let lin = Browser::of(&server, "lin-xiaohe");
    let window = Browser::of(&server, "officer-window");
    let path = format!("/api/desk/counter-forms/{}", item("居民身份证换领"));
    lin.get(&path).problem(403, "NOT_ALLOWED");
    window
        .get("/api/desk/counter-forms/none")
        .problem(404, "NOT_FOUND");
    let form = window.json(&path);
    let papers = form["papers"].as_array().expect("papers");
    let noted: Vec<Value> = papers
        .iter()
        .map(|paper| json!({ "material": paper["id"], "shown": "ORIGINAL_SEEN" }))
        .collect();

    let asked = form["form"].to_string();
    assert!(!asked.contains("CONFIRM"), "the person states it: {asked}");
    assert!(!asked.contains("\"idNumber\""), "the card says it: {asked}");
    let mut stated = start();
    stated["answers"]["truth"] = json!("YES");
    window.post(DESK, &stated).problem(400, "INVALID_REQUEST");

    let bare = window.posted(DESK, &start());
    let wanting = papers.iter().filter(|paper| paper["required"] == true);
    let missing = bare["missing"].as_array().expect("missing");
    let (fields, brought): (Vec<&Value>, Vec<&Value>) = missing
        .iter()
        .partition(|name| papers.iter().all(|paper| paper["name"] != **name));
    assert_eq!(brought.len(), wanting.count(), "{bare}");
    let names: Vec<&str> = fields.iter().map(|name| zh(name)).collect();
    assert!(!names.is_empty(), "{bare}");
    assert!(
        !names.iter().any(|name| ["姓名", "出生日期"].contains(name)),
        "the card says so: {names:?}"
    );

    let mut whole = start();
    whole["papers"] = json!(noted);
    let begun = window.posted(DESK, &whole);
    let missing = begun["missing"].as_array().expect("missing");
    assert_eq!(missing.len(), fields.len(), "{begun}");
    let (first, next) = {
        let page = window.json(&format!("{DESK}?limit=1"));
        (
            page["items"][0]["id"].clone(),
            text(&page["next"]).to_owned(),
        )
    };
    assert_eq!(first, begun["id"]);
    let page = window.json(&format!("{DESK}?cursor={next}"));
    assert_eq!(page["items"][0]["id"], bare["id"]);

    let draft = lin.posted("/api/draft-take-ups", &json!({ "code": begun["code"] }));
    let mark = &draft["begun"];
    assert_eq!(mark["hall"], begun["hall"], "{draft}");
    assert_eq!(mark["fields"], json!(["reduction"]));
    assert_eq!(mark["papers"].as_array().map(Vec::len), Some(noted.len()));
    let mut content = card_content(&draft);
    content["answers"]["reduction"] = json!("YES");
    let draft = lin.saved(&draft, &content);
    assert_eq!(draft["begun"], *mark, "a save leaves it");
    let path = format!("/api/drafts/{}", text(&draft["id"]));
    let check = lin.json(&format!("{path}/check"));
    assert_eq!(check["errors"], json!([]), "{check}");
    assert_eq!(check["materials"], json!([]), "{check}");
    let signature = lin.posted(&format!("{path}/signatures"), &strokes());
    let submission = json!({ "signature": signature["id"] });
    let receipt = lin.posted(&format!("{path}/submission"), &submission);
    let case = lin.json(&format!("/api/cases/{}", text(&receipt["case"])));
    let mut materials = case["materials"].as_array().expect("materials").iter();
    assert!(
        materials.all(|one| one["paper"] == "ORIGINAL_SEEN" && one["verdict"] == "FINE"),
        "{case}"
    );
}
