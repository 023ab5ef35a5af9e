//! Drafts: one for each item and applicant, saved whole, kept for a while, barred by what happens meanwhile.

use serde_json::json;

use crate::apply::{PDF, card_content, item, knob, server, strokes};
use crate::browser::{Browser, text};
use crate::client::{get, get_with, json as public};

#[test]
fn there_is_one_draft_for_an_item_and_applicant_and_it_is_nobody_elses() {
    let server = server();
    let lin = Browser::of(&server, "lin-xiaohe");
    let card = item("居民身份证换领");
    let draft = lin.begin(&card);
    let path = format!("/api/drafts/{}", text(&draft["id"]));
    lin.post("/api/drafts", &json!({ "item": card }))
        .problem(409, "CONFLICT");
    let su = Browser::of(&server, "su-yun");
    su.get(&path).problem(404, "NOT_FOUND");
    su.put(&draft, &draft["content"]).problem(404, "NOT_FOUND");
    su.delete(&path).problem(404, "NOT_FOUND");
    su.get(&format!("{path}/check")).problem(404, "NOT_FOUND");
    su.post(&format!("{path}/payment"), &json!({ "returnTo": "/" }))
        .problem(404, "NOT_FOUND");
    su.post(&format!("{path}/signatures"), &strokes())
        .problem(404, "NOT_FOUND");
    su.post(&format!("{path}/submission"), &json!({ "signature": "x" }))
        .problem(404, "NOT_FOUND");
    get(&server, &path).problem(401, "SIGN_IN_REQUIRED");
    let list = lin.json(&format!("/api/drafts?item={card}"));
    assert_eq!(list["items"][0]["id"], draft["id"]);
    let anew = lin.posted("/api/drafts", &json!({ "item": card, "anew": true }));
    assert_ne!(anew["id"], draft["id"]);
    lin.get(&path).problem(404, "NOT_FOUND");
    assert_eq!(
        lin.delete(&format!("/api/drafts/{}", text(&anew["id"])))
            .json()["done"],
        true
    );
    assert_eq!(lin.json("/api/drafts")["total"], 0);
}

#[test]
fn two_devices_do_not_overwrite_each_other_and_nothing_of_another_shape_is_kept() {
    let server = server();
    let (phone, desk) = (
        Browser::of(&server, "lin-xiaohe"),
        Browser::of(&server, "lin-xiaohe"),
    );
    let draft = phone.begin(&item("居民身份证换领"));
    let mut content = draft["content"].clone();
    content["answers"]["email"] = json!("half an addr");
    let saved = phone.saved(&draft, &content);
    assert_eq!(saved["content"]["answers"]["email"], "half an addr");
    desk.put(&draft, &content).problem(412, "STALE");
    let path = format!("/api/drafts/{}", text(&draft["id"]));
    let body = content.to_string();
    assert_eq!(
        desk.send("PUT", &path, &[], body.as_bytes())
            .problem(400, "INVALID_REQUEST"),
        ["If-Match"]
    );
    let bare = desk.send("PUT", &path, &[("if-match", "2")], body.as_bytes());
    assert_eq!(bare.problem(400, "INVALID_REQUEST"), ["If-Match"]);
    let mut wrong = content.clone();
    wrong["answers"]["nosuch"] = json!("x");
    wrong["answers"]["changes"] = json!([{ "what": "NAME", "else": "x" }]);
    wrong["answers"]["reason"] = json!(["EXPIRED"]);
    wrong["situation"] = json!([{ "question": "moon", "options": [] }]);
    wrong["supplies"] = json!([{ "material": "moon", "kind": "LATER" }]);
    wrong["delivery"] = json!({ "kind": "PIGEON" });
    let found = desk.put(&saved, &wrong).problem(400, "INVALID_REQUEST");
    assert_eq!(
        found,
        [
            "/situation/0/question",
            "/answers/changes/0/else",
            "/answers/nosuch",
            "/answers/reason",
            "/supplies/0/material",
            "/delivery/kind"
        ]
    );
    // What is complete is another question.
    let check = phone.json(&format!("{path}/check"));
    let wrongs = check["errors"].as_array().expect("errors");
    for pointer in [
        "/answers/email",
        "/answers/reason",
        "/agreed",
        "/situation",
        "/delivery",
    ] {
        assert!(
            wrongs.iter().any(|e| e["pointer"] == pointer),
            "{pointer}: {check}"
        );
    }
    assert!(
        !wrongs.iter().any(|e| e["pointer"] == "/answers/name"),
        "nobody judges what is masked"
    );
}

#[test]
fn drafts_run_out_after_thirty_days() {
    let server = server();
    let lin = Browser::of(&server, "lin-xiaohe");
    let draft = lin.begin(&item("居民身份证换领"));
    knob(&server, "clock", json!({ "hours": 30 * 24 - 1 }));
    let lin = Browser::of(&server, "lin-xiaohe");
    let path = format!("/api/drafts/{}", text(&draft["id"]));
    lin.json(&path);
    knob(&server, "clock", json!({ "hours": 1 }));
    let lin = Browser::of(&server, "lin-xiaohe");
    lin.get(&path).problem(404, "NOT_FOUND");
}

#[test]
fn what_happens_to_the_item_meanwhile_bars_the_draft() {
    let server = server();
    let lin = Browser::of(&server, "lin-xiaohe");
    let card = item("居民身份证换领");
    let draft = lin.begin(&card);
    let path = format!("/api/drafts/{}", text(&draft["id"]));
    let mut content = card_content(&draft);
    content["answers"]["formerName"] = json!("林小荷");
    let draft = lin.saved(&draft, &content);
    knob(
        &server,
        "item",
        json!({ "item": card, "standing": "SUSPENDED" }),
    );
    assert_eq!(lin.json(&path)["bar"]["kind"], "ITEM_SUSPENDED");
    lin.post(
        "/api/drafts",
        &json!({ "item": card, "applicant": "chen-shouyi" }),
    )
    .problem(409, "CONFLICT");
    lin.post(&format!("{path}/submission"), &json!({ "signature": "x" }))
        .problem(409, "CONFLICT");
    assert_eq!(
        public(&server, &format!("/api/items/{card}"))["item"]["state"]["kind"],
        "SUSPENDED"
    );
    let draft = lin.saved(&draft, &content);
    knob(
        &server,
        "item",
        json!({ "item": card, "standing": "WITHDRAWN" }),
    );
    assert_eq!(lin.json(&path)["bar"]["kind"], "ITEM_WITHDRAWN");
    lin.post(
        "/api/drafts",
        &json!({ "item": card, "applicant": "chen-shouyi" }),
    )
    .problem(410, "GONE");
    lin.post(&format!("{path}/submission"), &json!({ "signature": "x" }))
        .problem(410, "GONE");
    get(&server, &format!("/api/items/{card}")).problem(410, "GONE");
    knob(
        &server,
        "item",
        json!({ "item": card, "standing": "USUAL" }),
    );

    let mut early = content.clone();
    early["migrate"] = json!(true);
    assert_eq!(
        lin.put(&draft, &early).problem(400, "INVALID_REQUEST"),
        ["/migrate"]
    );
    knob(&server, "form", json!({ "item": card }));
    let barred = lin.json(&path);
    assert_eq!(barred["bar"]["kind"], "FORM_CHANGED");
    assert_eq!(barred["bar"]["changes"].as_array().map(Vec::len), Some(2));
    assert_eq!(barred["form"]["version"], 1);
    let moved = lin.saved(&draft, &early);
    assert!(
        moved.get("bar").is_none() && moved["form"]["version"] == 2,
        "{moved}"
    );
    assert!(moved["content"]["answers"].get("formerName").is_none());
    assert_eq!(moved["content"]["answers"]["livingAddress"], "平安路1号");
    let check = lin.json(&format!("{path}/check"));
    assert_eq!(check["errors"][0]["pointer"], "/answers/collect", "{check}");
}

#[test]
fn a_snapshot_brings_drafts_and_files_back() {
    let server = server();
    let lin = Browser::of(&server, "lin-xiaohe");
    let draft = lin.begin(&item("居民身份证换领"));
    let path = format!("/api/drafts/{}", text(&draft["id"]));
    lin.hand_in(
        text(&draft["id"]),
        text(&draft["materials"][0]["material"]["id"]),
        "application/pdf",
        PDF,
    );
    let before = lin.json(&path);
    let saved = public(&server, "/_mock/snapshot");
    knob(&server, "reset", json!({}));
    let lin = Browser::of(&server, "lin-xiaohe");
    lin.get(&path).problem(404, "NOT_FOUND");
    knob(&server, "snapshot", saved);
    let lin = Browser::of(&server, "lin-xiaohe");
    assert_eq!(lin.json(&path), before);
    let file = text(&before["materials"][0]["documents"][0]["file"]["href"]).to_owned();
    let bytes = get_with(&server, &format!("/api{file}"), &[("cookie", &lin.cookie)]);
    assert_eq!(bytes.body, PDF);
}
