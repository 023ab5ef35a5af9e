//! Applying: drafts, forms, signing, paying, submitting.

use serde_json::{Value, json};

use crate::browser::{Browser, text};
use crate::catalogue::walk;
use crate::client::{get, get_with, json as public, own, post, zh};

/// The id of the item of the default place with exactly this name: the same on every server of the usual options.
pub fn item(name: &str) -> String {
    let all = walk("/api/items?limit=100");
    let same = |item: &&Value| zh(&item["name"]) == name;
    text(&all.iter().find(same).expect("the item")["id"]).to_owned()
}

pub fn server() -> mock_server::TestServer {
    own(mock_server::Options::default())
}

pub fn knob(server: &mock_server::TestServer, name: &str, body: Value) {
    let answer = post(
        server,
        &format!("/_mock/{name}"),
        &[("content-type", "application/json")],
        &body.to_string(),
    );
    assert_eq!(answer.status, 200, "{}", answer.text());
}

/// What a person says to renew an identity card, complete but for signature and payment.
pub fn card_content(draft: &Value) -> Value {
    let mut content = draft["content"].clone();
    let answers = content["answers"].as_object_mut().expect("answers");
    for (id, answer) in [
        ("registeredAddress", "平安路1号"),
        ("reason", "EXPIRED"),
        ("validFrom", "2006-12-01"),
        ("validUntil", "2026-12-01"),
        ("photo", "LATEST"),
        ("reduction", "NO"),
        ("livingAddress", "平安路1号"),
        ("truth", "YES"),
    ] {
        answers.insert(id.to_owned(), answer.into());
    }
    content["situation"] = json!([
        { "question": "reason", "options": ["expired"] },
        { "question": "minor", "options": ["yes"] },
        { "question": "remote", "options": ["local"] },
    ]);
    content["delivery"] = json!({ "kind": "ELECTRONIC" });
    content["agreed"] = json!(true);
    content
}

pub fn strokes() -> Value {
    json!({ "kind": "HAND_DRAWN", "strokes": ["100,100 120,140 150,200 180,260 220,300", "300,100 300,200 310,300 320,400"] })
}

pub const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n";

/// Supplies every material that is still to be supplied, by file.
pub fn supply(browser: &Browser<'_>, draft: &str) {
    let check = browser.json(&format!("/api/drafts/{draft}/check"));
    for material in check["materials"].as_array().expect("materials") {
        let document = browser.hand_in(draft, text(material), "application/pdf", PDF);
        assert_eq!(document["state"], "RECEIVED", "{document}");
    }
}

#[test]
fn a_whole_application_becomes_a_case() {
    let server = server();
    let lin = Browser::of(&server, "lin-xiaohe");
    let id = item("居民身份证换领");
    let draft = lin.begin(&id);
    assert_eq!(draft["applicant"]["kind"], "MYSELF");
    assert_eq!(draft["content"]["answers"]["name"], "*晓禾");
    assert_eq!(draft["content"]["answers"]["birthDate"], "1995-08-20");
    assert_eq!(draft["bill"]["amount"], "20.00");
    let masked = draft["prefilled"].as_array().expect("prefilled");
    assert!(
        masked
            .iter()
            .any(|p| p["pointer"] == "/idNumber" && p["masked"] == true)
    );
    let number = draft["materials"].as_array().expect("materials").len();

    let draft = lin.saved(&draft, &card_content(&draft));
    assert_eq!(draft["revision"], "2");
    assert!(draft["materials"].as_array().expect("materials").len() < number);
    let path = format!("/api/drafts/{}", text(&draft["id"]));
    supply(&lin, text(&draft["id"]));
    let check = lin.json(&format!("{path}/check"));
    assert_eq!(check["errors"], json!([]), "{check}");
    assert_eq!(check["materials"], json!([]));
    assert_eq!(check["unpaid"], true);

    let start = json!({ "returnTo": "/apply/x?step=pay" });
    let payment = lin.posted(&format!("{path}/payment"), &start);
    assert_eq!(payment["bill"]["state"], "PAYING");
    let again = lin.posted(&format!("{path}/payment"), &start);
    assert_eq!(again["href"], payment["href"]);
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let page = get(&server, text(&payment["href"]));
    assert!(
        page.status == 200 && page.text().contains("20.00") && !page.text().contains("<script")
    );
    let back = post(&server, text(&payment["href"]), &form, "outcome=paid");
    assert_eq!(
        (back.status, back.header("location")),
        (303, "/apply/x?step=pay")
    );
    let bill = lin.json(&format!("/api/bills/{}", text(&payment["bill"]["id"])));
    assert_eq!(bill["state"], "PAID");
    let receipt = lin.get(&format!("/api{}", text(&bill["receipt"]["href"])));
    assert!(receipt.status == 200 && receipt.body.starts_with(b"%PDF-"));

    let signature = lin.posted(&format!("{path}/signatures"), &strokes());
    assert_eq!(signature["state"], "SIGNED");
    let submission = json!({ "signature": signature["id"] });
    let receipt = lin.posted(&format!("{path}/submission"), &submission);
    assert_eq!(receipt["digest"], signature["digest"]);
    assert!(
        receipt["documents"]
            .as_array()
            .expect("documents")
            .iter()
            .all(|d| text(&d["sm3"]).len() == 64)
    );
    let twice = lin.post(&format!("{path}/submission"), &submission);
    twice.problem(409, "CONFLICT");
    assert!(twice.text().contains(text(&receipt["number"])));
    lin.get(&path).problem(404, "NOT_FOUND");
    assert_eq!(lin.json("/api/drafts")["items"], json!([]));
}

#[test]
fn one_applies_for_oneself_and_for_those_who_are_entrusted() {
    let server = server();
    let lin = Browser::of(&server, "lin-xiaohe");
    let all = lin.json("/api/me/principals");
    let kinds: Vec<_> = all["principals"]
        .as_array()
        .expect("principals")
        .iter()
        .map(|p| (text(&p["id"]), text(&p["kind"])))
        .collect();
    assert_eq!(
        kinds,
        [
            ("lin-xiaohe", "MYSELF"),
            ("chen-shouyi", "DELEGATE"),
            ("zhou-yinuo", "GUARDIAN")
        ]
    );
    let card = item("居民身份证换领");
    let child = lin.posted(
        "/api/drafts",
        &json!({ "item": card, "applicant": "zhou-yinuo" }),
    );
    assert_eq!(child["applicant"]["kind"], "GUARDIAN");
    assert_eq!(child["content"]["answers"]["name"], "*一诺");
    let stranger = json!({ "item": card, "applicant": "su-yun" });
    lin.post("/api/drafts", &stranger)
        .problem(403, "NOT_ALLOWED");
    let food = item("食品经营许可（新办）");
    lin.post("/api/drafts", &json!({ "item": food }))
        .problem(403, "NOT_ALLOWED");
    let su = Browser::of(&server, "su-yun");
    let company = su.posted(
        "/api/drafts",
        &json!({ "item": food, "applicant": "qinghe-foods" }),
    );
    assert_eq!(company["applicant"]["kind"], "ORGANISATION");
    assert_eq!(company["signatureKinds"], json!(["CERTIFICATE"]));
    assert_eq!(
        company["content"]["answers"]["creditCode"],
        "91990100MA0000015X"
    );
    assert!(company.get("bill").is_none());
    let officer = Browser::of(&server, "officer-window");
    assert_eq!(officer.json("/api/me/principals")["principals"], json!([]));
    officer
        .post("/api/drafts", &json!({ "item": card }))
        .problem(403, "NOT_ALLOWED");
    let low = Browser::of(&server, "zhou-mingyuan").post("/api/drafts", &json!({ "item": card }));
    low.problem(403, "LEVEL_TOO_LOW");
    assert_eq!(low.json()["requiredLevel"], 4);
    lin.post("/api/drafts", &json!({ "item": "nothing" }))
        .problem(404, "NOT_FOUND");
    let nowhere = json!({ "item": card, "region": "123", "anew": true });
    assert_eq!(
        lin.post("/api/drafts", &nowhere)
            .problem(400, "INVALID_REQUEST"),
        ["/region"]
    );
}

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
fn a_signature_is_over_what_stands_there() {
    let server = server();
    let lin = Browser::of(&server, "lin-xiaohe");
    let draft = lin.begin(&item("居民身份证换领"));
    let path = format!("/api/drafts/{}", text(&draft["id"]));
    let mut content = card_content(&draft);
    content["answers"]["reduction"] = json!("YES");
    let draft = lin.saved(&draft, &content);
    assert!(
        draft.get("bill").is_none(),
        "who holds such a certificate pays nothing"
    );
    supply(&lin, text(&draft["id"]));
    for few in [
        json!([]),
        json!(["1,1 2,2"]),
        json!(["1,1 2,2 3,3 4,4 5,5 6,6 7,7 8,1001"]),
    ] {
        let start = json!({ "kind": "HAND_DRAWN", "strokes": few });
        let answer = lin.post(&format!("{path}/signatures"), &start);
        assert_eq!(answer.problem(400, "INVALID_REQUEST"), ["/strokes"]);
    }
    let signature = lin.posted(&format!("{path}/signatures"), &strokes());
    let at = format!("/api/signatures/{}", text(&signature["id"]));
    Browser::of(&server, "su-yun")
        .get(&at)
        .problem(404, "NOT_FOUND");
    content["answers"]["livingAddress"] = json!("平安路2号");
    lin.saved(&draft, &content);
    assert_eq!(lin.json(&at)["state"], "EXPIRED");
    let submission = json!({ "signature": signature["id"] });
    lin.post(&format!("{path}/submission"), &submission)
        .problem(409, "CONFLICT");

    let asked = lin.posted(
        &format!("{path}/signatures"),
        &json!({ "kind": "CERTIFICATE" }),
    );
    assert_eq!(asked["state"], "WAITING");
    let page = text(&asked["code"])
        .strip_prefix(&server.base_url)
        .expect("an address here")
        .to_owned();
    assert!(get(&server, &page).text().contains(text(&asked["digest"])));
    let form = [("content-type", "application/x-www-form-urlencoded")];
    assert_eq!(post(&server, &page, &form, "answer=refuse").status, 200);
    let refused = lin.json(&format!("/api/signatures/{}", text(&asked["id"])));
    assert!(refused["state"] == "REFUSED" && refused.get("reason").is_some());
    assert_eq!(get(&server, &page).status, 404);

    let asked = lin.posted(
        &format!("{path}/signatures"),
        &json!({ "kind": "CERTIFICATE" }),
    );
    let page = text(&asked["code"])
        .strip_prefix(&server.base_url)
        .expect("an address here")
        .to_owned();
    assert_eq!(post(&server, &page, &form, "answer=sign").status, 200);
    let at = format!("/api/signatures/{}", text(&asked["id"]));
    assert_eq!(lin.json(&at)["state"], "SIGNED");
    knob(&server, "clock", json!({ "minutes": 5 }));
    assert_eq!(lin.json(&at)["state"], "EXPIRED");
    let fresh = lin.posted(&format!("{path}/signatures"), &strokes());
    let receipt = lin.posted(
        &format!("{path}/submission"),
        &json!({ "signature": fresh["id"] }),
    );
    assert_eq!(receipt["digest"], fresh["digest"]);
}

#[test]
fn a_payment_may_fail_or_stay_unknown() {
    let server = server();
    let lin = Browser::of(&server, "lin-xiaohe");
    let draft = lin.begin(&item("居民身份证换领"));
    let path = format!("/api/drafts/{}/payment", text(&draft["id"]));
    let bill = format!("/api/bills/{}", text(&draft["bill"]["id"]));
    let away = lin.post(&path, &json!({ "returnTo": "//elsewhere.test" }));
    assert_eq!(away.problem(400, "INVALID_REQUEST"), ["/returnTo"]);
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let pay = |outcome: &str| {
        let payment = lin.posted(&path, &json!({ "returnTo": "/" }));
        let page = text(&payment["href"]).to_owned();
        assert_eq!(
            post(&server, &page, &form, &format!("outcome={outcome}")).status,
            303
        );
        assert_eq!(get(&server, &page).status, 404);
    };
    for outcome in ["failed", "cancel"] {
        pay(outcome);
        assert_eq!(lin.json(&bill)["state"], "UNPAID");
    }
    pay("unknown");
    assert_eq!(lin.json(&bill)["state"], "PAYING");
    knob(&server, "payments", json!({ "outcome": "SILENT" }));
    lin.get(&bill).problem(502, "UPSTREAM");
    knob(&server, "payments", json!({ "outcome": "UNKNOWN" }));
    assert_eq!(lin.json(&bill)["state"], "PAYING");
    knob(&server, "payments", json!({ "outcome": "PAID" }));
    assert_eq!(lin.json(&bill)["state"], "PAID");
    lin.post(&path, &json!({ "returnTo": "/" }))
        .problem(409, "CONFLICT");
    Browser::of(&server, "su-yun")
        .get(&bill)
        .problem(404, "NOT_FOUND");
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
