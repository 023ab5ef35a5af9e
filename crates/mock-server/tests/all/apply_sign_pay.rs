//! Signing a draft and paying for it, also when it goes wrong.

use serde_json::json;

use crate::apply::{card_content, item, knob, server, strokes, supply};
use crate::browser::{Browser, text};
use crate::client::{get, post};

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
