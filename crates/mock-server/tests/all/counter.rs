//! Begun on line, continued at the counter: a code, what the officer sees, taken in once or given back.

use serde_json::{Value, json};

use crate::apply::{card_content, item, server, supply};
use crate::browser::{Browser, text};
use crate::client::zh;

/// A draft that is complete but for payment and signature; of an item that costs nothing where `free`.
fn complete(lin: &Browser<'_>) -> Value {
    let draft = lin.begin(&item("居民身份证换领"));
    let mut content = card_content(&draft);
    // Who has no income pays nothing: the mock's form says so.
    content["answers"]["reduction"] = json!("YES");
    let draft = lin.saved(&draft, &content);
    let check = lin.json(&format!("/api/drafts/{}/check", text(&draft["id"])));
    assert_eq!(check["unpaid"], false, "{check}");
    draft
}

fn code(lin: &Browser<'_>, draft: &Value) -> (String, String) {
    let path = format!("/api/drafts/{}/counter-codes", text(&draft["id"]));
    let counter = lin.posted(&path, &Value::Null);
    let code = &counter["code"];
    assert_eq!(code["state"], "HOLDS", "{counter}");
    (text(&code["id"]).to_owned(), text(&code["code"]).to_owned())
}

fn look(window: &Browser<'_>, code: &str) -> Value {
    window.posted("/api/desk/counter/checks", &json!({ "code": code }))
}

fn fault(window: &Browser<'_>, code: &str) -> String {
    let answer = window.post("/api/desk/counter/checks", &json!({ "code": code }));
    answer.problem(400, "INVALID_REQUEST");
    text(&answer.json()["errors"][0]["detail"]).to_owned()
}

#[test]
fn the_officer_sees_what_was_saved_last_masked_and_takes_it_in_once() {
    let server = server();
    let lin = Browser::of(&server, "lin-xiaohe");
    let window = Browser::of(&server, "officer-window");
    let draft = complete(&lin);
    assert!(
        draft["counter"]["code"].is_null() && draft["counter"]["places"][0]["hall"].is_string()
    );
    let (_, first) = code(&lin, &draft);
    let (_, own) = code(&lin, &draft);
    assert_eq!(fault(&window, &first), "WITHDRAWN");
    lin.post("/api/desk/counter/checks", &json!({ "code": own }))
        .problem(403, "NOT_ALLOWED");
    let seen = look(
        &window,
        &format!(" {}-{}", &own[..4], own[4..].to_lowercase()),
    );
    assert_eq!(seen["applicant"], "*晓禾");
    assert!(!seen.to_string().contains("林晓禾"), "{seen}");
    assert_eq!(seen["lacks"], json!([]), "{seen}");
    let missing: Vec<&Value> = seen["materials"]
        .as_array()
        .expect("materials")
        .iter()
        .filter(|one| one["missing"] == true)
        .collect();
    assert!(!missing.is_empty(), "{seen}");
    let papers: Vec<Value> = missing
        .iter()
        .map(|one| json!({ "material": one["id"], "shown": "COPY_TAKEN" }))
        .collect();
    let body = |digest: &Value, papers: &[Value]| json!({ "code": own, "digest": digest, "papers": papers, "checked": true, "signed": true });
    let take = "/api/desk/counter/intakes";
    window
        .post(take, &body(&seen["digest"], &[]))
        .problem(409, "CONFLICT");
    // It goes on on line meanwhile: what the officer looked at is not what there is.
    let mut content = draft["content"].clone();
    content["answers"]["email"] = json!("lin@example.com");
    lin.saved(&draft, &content);
    window
        .post(take, &body(&seen["digest"], &papers))
        .problem(409, "CONFLICT");
    let seen = look(&window, &own);
    let mut unsigned = body(&seen["digest"], &papers);
    unsigned["signed"] = json!(false);
    window.post(take, &unsigned).problem(400, "INVALID_REQUEST");
    let taken = window.posted(take, &body(&seen["digest"], &papers));
    assert_eq!(taken["state"], "USED");
    assert_eq!(taken["answers"], json!({}), "nothing more of it is shown");
    window
        .post(take, &body(&seen["digest"], &papers))
        .problem(409, "CONFLICT");
    assert_eq!(look(&window, &own)["case"], taken["case"]);
    assert_eq!(lin.json("/api/drafts")["items"], json!([]));
    let case = lin.json(&format!("/api/cases/{}", text(&taken["case"]["id"])));
    let event = &case["timeline"][0];
    assert!(
        zh(&event["title"]).contains("窗口收件") && event["seal"].is_object(),
        "{event}"
    );
    let on_paper = |one: &&Value| one["paper"] == "COPY_TAKEN" && one["verdict"] == "FINE";
    assert_eq!(
        case["materials"]
            .as_array()
            .expect("materials")
            .iter()
            .filter(on_paper)
            .count(),
        papers.len()
    );
    let messages = lin.json("/api/messages");
    assert_eq!(messages["items"][0]["case"]["id"], taken["case"]["id"]);
    let accesses = lin.json("/api/me/accesses");
    assert!(accesses.to_string().contains("DRAFT_OPENED"), "{accesses}");
}

#[test]
fn it_is_given_back_with_what_is_missing_taken_back_or_ends_on_line() {
    let server = server();
    let lin = Browser::of(&server, "lin-xiaohe");
    let window = Browser::of(&server, "officer-window");
    let draft = lin.begin(&item("居民身份证换领"));
    let (_, own) = code(&lin, &draft);
    assert_eq!(lin.json("/api/drafts")["items"][0]["counter"], "HOLDS");
    let seen = look(&window, &own);
    assert!(seen["lacks"].as_array().expect("lacks").len() > 2, "{seen}");
    let back = "/api/desk/counter/returns";
    window
        .post(back, &json!({ "code": own, "reason": " " }))
        .problem(400, "INVALID_REQUEST");
    let given = window.posted(back, &json!({ "code": own, "reason": "照片不符合要求" }));
    assert_eq!(given["state"], "RETURNED");
    assert_eq!(fault(&window, &own), "RETURNED");
    let counter = &lin.json(&format!("/api/drafts/{}", text(&draft["id"])))["counter"]["code"];
    assert_eq!(counter["reason"], "照片不符合要求");
    assert!(counter["code"].is_null() && !counter["lacks"].as_array().expect("lacks").is_empty());
    let message = &lin.json("/api/messages")["items"][0];
    assert_eq!(message["target"]["id"], draft["id"], "{message}");
    assert_eq!(lin.json("/api/drafts")["items"][0]["counter"], "RETURNED");

    let (id, own) = code(&lin, &draft);
    let path = format!(
        "/api/drafts/{}/counter-codes/{id}/withdrawal",
        text(&draft["id"])
    );
    let gone = lin.posted(&path, &Value::Null);
    assert_eq!(gone["code"]["state"], "WITHDRAWN");
    lin.post(&path, &Value::Null).problem(409, "CONFLICT");
    assert_eq!(fault(&window, &own), "WITHDRAWN");
    Browser::of(&server, "su-yun")
        .post(
            &format!("/api/drafts/{}/counter-codes", text(&draft["id"])),
            &Value::Null,
        )
        .problem(404, "NOT_FOUND");

    let whole = complete_anew(&lin);
    let (_, own) = code(&lin, &whole);
    supply(&lin, text(&whole["id"]));
    let signed = format!("/api/drafts/{}/signatures", text(&whole["id"]));
    let signature = lin.posted(&signed, &crate::apply::strokes());
    let submit = format!("/api/drafts/{}/submission", text(&whole["id"]));
    lin.posted(&submit, &json!({ "signature": signature["id"] }));
    assert_eq!(fault(&window, &own), "SUBMITTED");
    for turn in 2..7 {
        assert_eq!(fault(&window, &format!("NONE{turn}")), "UNKNOWN");
    }
    window
        .post("/api/desk/counter/checks", &json!({ "code": "NONE9" }))
        .problem(429, "TOO_MANY_REQUESTS");
}

fn complete_anew(lin: &Browser<'_>) -> Value {
    for draft in lin.json("/api/drafts")["items"].as_array().expect("drafts") {
        lin.delete(&format!("/api/drafts/{}", text(&draft["id"])));
    }
    complete(lin)
}
