//! Applying, from the first question to the case; and for whom one may.

use serde_json::{Value, json};

use crate::browser::{Browser, text};
use crate::catalogue::walk;
use crate::client::{get, own, post, zh};

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
