//! Bills that are paid at a window: who may confirm, once, the right amount; taken back; a payment on line that comes late.

use serde_json::{Value, json};

use crate::apply::{item, knob, server};
use crate::browser::{Browser, text};
use crate::client::post;

const LOOK: &str = "/api/desk/bill-looks";
const FORM: [(&str, &str); 1] = [("content-type", "application/x-www-form-urlencoded")];

/// What is due for a draft that was just begun: the draft and its bill.
fn due(lin: &Browser<'_>) -> (Value, Value) {
    let draft = lin.begin(&item("居民身份证换领"));
    let path = format!("/api/bills/{}", text(&draft["bill"]["id"]));
    let bill = lin.json(&path);
    assert_eq!(bill["state"], "UNPAID", "{bill}");
    (draft, bill)
}

fn look(window: &Browser<'_>, bill: &Value) -> Value {
    window.posted(LOOK, &json!({ "number": bill["number"] }))
}

fn path(bill: &Value) -> String {
    format!("/api/desk/bills/{}/confirmation", text(&bill["id"]))
}

fn cash(bill: &Value) -> Value {
    json!({ "way": "CASH", "receipt": "SK-0001", "amount": bill["amount"] })
}

fn fault(window: &Browser<'_>, path: &str, body: &Value) -> String {
    let answer = window.post(path, body);
    answer.problem(409, "CONFLICT");
    text(&answer.json()["errors"][0]["detail"]).to_owned()
}

#[test]
fn a_window_confirms_what_is_due_once_and_its_owner_is_told() {
    let server = server();
    let lin = Browser::of(&server, "lin-xiaohe");
    let window = Browser::of(&server, "officer-window");
    let (draft, bill) = due(&lin);
    for other in [&lin, &Browser::of(&server, "officer-handler")] {
        other
            .post(LOOK, &json!({ "number": bill["number"] }))
            .problem(403, "NOT_ALLOWED");
        other
            .post(&path(&bill), &cash(&bill))
            .problem(403, "NOT_ALLOWED");
    }
    let seen = look(&window, &bill);
    assert_eq!(seen["payer"], "*晓禾");
    assert_eq!(seen["ways"], json!(["CASH", "CARD", "TRANSFER"]));
    assert!(
        seen["fault"].is_null() && !seen["basis"].is_null(),
        "{seen}"
    );
    for (field, wrong) in [
        ("way", json!("SHELLS")),
        ("receipt", json!("=1+1")),
        ("amount", json!("0.01")),
        ("amount", json!("20.001")),
    ] {
        let mut body = cash(&bill);
        body[field] = wrong;
        let answer = window.post(&path(&bill), &body);
        assert_eq!(
            answer.problem(400, "INVALID_REQUEST"),
            [format!("/{field}")]
        );
    }
    let done = window.posted(&path(&bill), &cash(&bill));
    assert_eq!(
        (&done["state"], &done["fault"]),
        (&json!("PAID"), &json!("PAID"))
    );
    assert_eq!(done["payment"]["officer"], "*佳");
    assert_eq!(fault(&window, &path(&bill), &cash(&bill)), "PAID");

    let own = lin.json(&format!("/api/bills/{}", text(&bill["id"])));
    assert_eq!(own["payments"].as_array().expect("payments").len(), 1);
    assert_eq!(own["payments"][0]["way"], "CASH");
    assert!(!own["payments"][0]["hall"]["name"].is_null(), "{own}");
    assert!(own["receipt"].is_object() && own["fiscal"]["reversed"] == false);
    let check = lin.json(&format!("/api/drafts/{}/check", text(&draft["id"])));
    assert_eq!(check["unpaid"], false, "the application goes on: {check}");
    let message = &lin.json("/api/messages")["items"][0];
    assert_eq!(
        message["target"],
        json!({ "kind": "BILL", "id": bill["id"] })
    );

    let till = window.json("/api/desk/payments-received");
    assert_eq!(till["total"], bill["amount"], "{till}");
    assert_eq!(
        till["sums"][0],
        json!({ "way": "CASH", "count": 1, "amount": bill["amount"] })
    );
    assert_eq!(till["items"][0]["payment"]["receipt"], "SK-0001");
    assert!(!till.to_string().contains("林晓禾"), "{till}");
    let others = window.json("/api/desk/payments-received?own=false");
    assert_eq!(
        (&others["items"], &others["total"]),
        (&json!([]), &json!("0.00"))
    );
}

#[test]
fn a_confirmation_in_error_is_taken_back_on_its_day_with_a_reason() {
    let server = server();
    let lin = Browser::of(&server, "lin-xiaohe");
    let window = Browser::of(&server, "officer-window");
    let (_, bill) = due(&lin);
    let back = format!("{}/withdrawal", path(&bill));
    let why = json!({ "reason": "录错了单号" });
    assert_eq!(fault(&window, &back, &why), "NOT_CONFIRMED");
    window.posted(&path(&bill), &cash(&bill));
    let at = format!("/api/bills/{}", text(&bill["id"]));
    let first = lin.json(&at)["fiscal"].clone();
    let answer = window.post(&back, &json!({ "reason": " " }));
    assert_eq!(answer.problem(400, "INVALID_REQUEST"), ["/reason"]);
    let gone = window.posted(&back, &why);
    assert_eq!(gone["state"], "UNPAID", "{gone}");
    assert_eq!(gone["payment"]["reason"], "录错了单号");
    let own = lin.json(&at);
    assert!(own["fiscal"].is_null() && own["receipt"].is_null() && own["paidAt"].is_null());
    assert_eq!(own["reversed"][0]["number"], first["number"]);
    assert_eq!(own["reversed"][0]["reversed"], true);
    let message = &lin.json("/api/messages")["items"][0];
    assert!(message["needsYou"] == true && message.to_string().contains("录错了单号"));
    let till = window.json("/api/desk/payments-received");
    assert_eq!(till["total"], "0.00");
    assert_eq!(till["items"].as_array().expect("items").len(), 1);
    assert_eq!(fault(&window, &back, &why), "NOT_CONFIRMED");

    window.posted(&path(&bill), &cash(&bill));
    assert_ne!(lin.json(&at)["fiscal"]["number"], first["number"]);
    knob(&server, "clock", json!({ "minutes": 24 * 60 }));
    // Their sessions have ended meanwhile.
    let lin = Browser::of(&server, "lin-xiaohe");
    let window = Browser::of(&server, "officer-window");
    assert_eq!(fault(&window, &back, &why), "TOO_LATE");
    assert!(look(&window, &bill)["payment"]["until"].is_null());
    let ask = json!({ "reason": "NOT_SUBMITTED" });
    lin.posted(&format!("{at}/refunds"), &ask);
    assert_eq!(fault(&window, &path(&bill), &cash(&bill)), "REFUNDING");
}

#[test]
fn a_payment_on_line_that_comes_late_is_paid_twice_and_goes_back() {
    let server = server();
    let lin = Browser::of(&server, "lin-xiaohe");
    let window = Browser::of(&server, "officer-window");
    let (_, bill) = due(&lin);
    let at = format!("/api/bills/{}", text(&bill["id"]));
    let payment = lin.posted(&format!("{at}/payment"), &json!({ "returnTo": "/" }));
    assert_eq!(look(&window, &bill)["state"], "PAYING");
    let answer = window.post(&path(&bill), &cash(&bill));
    assert_eq!(answer.problem(400, "INVALID_REQUEST"), ["/asked"]);
    let mut body = cash(&bill);
    body["asked"] = json!(true);
    window.posted(&path(&bill), &body);
    assert_eq!(lin.json(&at)["state"], "PAID");
    let page = text(&payment["href"]).to_owned();
    assert_eq!(post(&server, &page, &FORM, "outcome=paid").status, 303);
    let own = lin.json(&at);
    assert_eq!(own["state"], "PAID");
    let payments = own["payments"].as_array().expect("payments");
    assert_eq!(payments.len(), 2, "{own}");
    assert!(payments[1]["way"].is_null() && payments[0]["number"] != payments[1]["number"]);
    assert_eq!(own["refunds"][0]["reason"], "PAID_TWICE");
    let back = format!("{}/withdrawal", path(&bill));
    assert_eq!(
        fault(&window, &back, &json!({ "reason": "录错了" })),
        "PAID_TWICE"
    );
    assert_eq!(
        lin.json("/api/messages")["items"][0]["target"]["id"],
        bill["id"]
    );
}

#[test]
fn numbers_that_there_are_not_are_told_and_not_tried_for_ever() {
    let server = server();
    let window = Browser::of(&server, "officer-window");
    let lin = Browser::of(&server, "lin-xiaohe");
    let (draft, bill) = due(&lin);
    lin.delete(&format!("/api/drafts/{}", text(&draft["id"])));
    for number in [
        text(&bill["number"]),
        "202600001",
        "202600002",
        "202600003",
        "202600004",
    ] {
        let answer = window.post(LOOK, &json!({ "number": number }));
        assert_eq!(answer.problem(400, "INVALID_REQUEST"), ["/number"]);
        assert_eq!(answer.json()["errors"][0]["detail"], "UNKNOWN");
    }
    window
        .post(LOOK, &json!({ "number": "202600005" }))
        .problem(429, "TOO_MANY_REQUESTS");
}
