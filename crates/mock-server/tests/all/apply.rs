//! Applying: drafts, forms, signing, paying, submitting.

use serde_json::{Value, json};

use crate::browser::{Browser, text};
use crate::client::{json as public, own, post, q, zh};

/// The id of the item of the default place with exactly this name.
fn item(server: &mock_server::TestServer, name: &str) -> String {
    let found = public(server, &format!("/api/search?q={}&limit=50", q(name)));
    let hits = found["hits"].as_array().or_else(|| found["items"].as_array());
    let hits = hits.expect("hits").iter();
    let same = |hit: &&Value| zh(&hit["title"]) == name || zh(&hit["item"]["name"]) == name;
    let hit = hits.clone().find(same).unwrap_or_else(|| panic!("{found}"));
    text(hit.get("id").unwrap_or(&hit["item"]["id"])).to_owned()
}

fn server() -> mock_server::TestServer {
    own(mock_server::Options::default())
}

fn knob(server: &mock_server::TestServer, name: &str, body: Value) {
    let answer = post(server, &format!("/_mock/{name}"), &[("content-type", "application/json")], &body.to_string());
    assert_eq!(answer.status, 200, "{}", answer.text());
}

/// What a person says to renew an identity card, complete but for signature and payment.
fn card_content(draft: &Value) -> Value {
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

fn strokes() -> Value {
    json!({ "kind": "HAND_DRAWN", "strokes": ["100,100 120,140 150,200 180,260 220,300", "300,100 300,200 310,300 320,400"] })
}

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n";

/// Supplies every material that is still to be supplied, by file.
fn supply(browser: &Browser<'_>, draft: &str) {
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
    let id = item(&server, "居民身份证换领");
    let draft = lin.begin(&id);
    assert_eq!(draft["applicant"]["kind"], "MYSELF");
    assert_eq!(draft["content"]["answers"]["name"], "*晓禾");
    assert_eq!(draft["content"]["answers"]["birthDate"], "1995-08-20");
    assert_eq!(draft["bill"]["amount"], "20.00");
    let masked = draft["prefilled"].as_array().expect("prefilled");
    assert!(masked.iter().any(|p| p["pointer"] == "/idNumber" && p["masked"] == true));
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
    let page = crate::client::get(&server, text(&payment["href"]));
    assert!(page.status == 200 && page.text().contains("20.00") && !page.text().contains("<script"));
    let back = post(&server, text(&payment["href"]), &form, "outcome=paid");
    assert_eq!((back.status, back.header("location")), (303, "/apply/x?step=pay"));
    let bill = lin.json(&format!("/api/bills/{}", text(&payment["bill"]["id"])));
    assert_eq!(bill["state"], "PAID");
    let receipt = lin.get(&format!("/api{}", text(&bill["receipt"]["href"])));
    assert!(receipt.status == 200 && receipt.body.starts_with(b"%PDF-"));

    let signature = lin.posted(&format!("{path}/signatures"), &strokes());
    assert_eq!(signature["state"], "SIGNED");
    let submission = json!({ "signature": signature["id"] });
    let receipt = lin.posted(&format!("{path}/submission"), &submission);
    assert_eq!(receipt["digest"], signature["digest"]);
    assert!(receipt["documents"].as_array().expect("documents").iter().all(|d| text(&d["sm3"]).len() == 64));
    let twice = lin.post(&format!("{path}/submission"), &submission);
    twice.problem(409, "CONFLICT");
    assert!(twice.text().contains(text(&receipt["number"])));
    lin.get(&path).problem(404, "NOT_FOUND");
    assert_eq!(lin.json("/api/drafts")["items"], json!([]));
}
