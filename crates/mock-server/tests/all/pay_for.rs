//! Paying for somebody else with their consent: a code, what is seen with it, paid in every outcome, refunded, and refused.

use serde_json::{Value, json};

use crate::apply::{item, knob, server};
use crate::browser::{Browser, text};
use crate::client::{post, zh};

const FORM: [(&str, &str); 1] = [("content-type", "application/x-www-form-urlencoded")];

/// A bill that is due.
fn bill(lin: &Browser<'_>) -> String {
    let draft = lin.begin(&item("居民身份证换领"));
    format!("/api/bills/{}", text(&draft["bill"]["id"]))
}

fn code(lin: &Browser<'_>, bill: &str) -> (String, String) {
    let now = lin.posted(&format!("{bill}/pay-codes"), &Value::Null);
    let code = &now["share"]["codes"][0];
    assert_eq!(code["state"], "HOLDS", "{now}");
    (text(&code["id"]).to_owned(), text(&code["code"]).to_owned())
}

fn look(who: &Browser<'_>, code: &str) -> Value {
    who.posted("/api/bill-looks", &json!({ "code": code }))
}

fn fault(who: &Browser<'_>, code: &str) -> String {
    let answer = who.post("/api/bill-looks", &json!({ "code": code }));
    answer.problem(400, "INVALID_REQUEST");
    text(&answer.json()["errors"][0]["detail"]).to_owned()
}

/// Pays at the hosted page, which ends so.
fn pays(who: &Browser<'_>, others: &str, outcome: &str) {
    let start = json!({ "returnTo": "/pay-for" });
    let payment = who.posted(&format!("{others}/payment"), &start);
    let end = format!("outcome={outcome}");
    let page = text(&payment["href"]).to_owned();
    assert_eq!(post(who.server, &page, &FORM, &end).status, 303);
}

#[test]
fn somebody_else_pays_in_every_outcome_and_gets_the_money_back() {
    let server = server();
    let lin = Browser::of(&server, "lin-xiaohe");
    let su = Browser::of(&server, "su-yun");
    let luo = Browser::of(&server, "luo-jian");
    let bill = bill(&lin);
    let share = &lin.json(&bill)["share"];
    assert!(share["open"] == true && share["sees"].is_array(), "{share}");
    let (_, first) = code(&lin, &bill);
    let (id, own) = code(&lin, &bill);
    assert_eq!(fault(&su, &first), "WITHDRAWN");
    assert_eq!(fault(&lin, &own), "OWN");
    let seen = look(&su, &format!(" {}-{}", &own[..4], own[4..].to_lowercase()));
    assert_eq!(seen["state"], "DUE", "{seen}");
    assert_eq!(seen["owner"], "*晓禾");
    assert_eq!(seen["amount"], "20.00");
    for hidden in ["林晓禾", "9901011995", text(&lin.json(&bill)["id"])] {
        assert!(!seen.to_string().contains(hidden), "{seen}");
    }
    su.get(&bill).problem(404, "NOT_FOUND");
    let others = format!("/api/others-bills/{id}");
    luo.get(&others).problem(404, "NOT_FOUND");
    assert_eq!(look(&luo, &own)["state"], "DUE");
    for outcome in ["failed", "cancel"] {
        pays(&su, &others, outcome);
        assert_eq!(su.json(&others)["state"], "DUE");
        assert!(lin.json(&bill)["paidBy"].is_null());
    }
    // Under way: nobody else begins, not even its owner, and a code taken back does not undo it.
    pays(&su, &others, "unknown");
    assert_eq!(su.json(&others)["state"], "PAYING");
    assert_eq!(luo.json(&others)["state"], "BUSY");
    let start = json!({ "returnTo": "/" });
    luo.post(&format!("{others}/payment"), &start)
        .problem(409, "CONFLICT");
    lin.post(&format!("{bill}/payment"), &start)
        .problem(409, "CONFLICT");
    lin.post(&format!("{bill}/pay-codes"), &Value::Null)
        .problem(409, "CONFLICT");
    knob(&server, "payments", json!({ "outcome": "PAID" }));
    let paid = su.json(&others);
    assert_eq!(paid["state"], "PAID", "{paid}");
    assert_eq!(paid["payments"][0]["amount"], "20.00");
    assert!(paid.get("receipt").is_none() && paid.get("fiscal").is_none());
    assert_eq!(luo.json(&others)["state"], "SETTLED");
    assert!(luo.json(&others).get("amount").is_none());
    assert_eq!(fault(&luo, &own), "USED");
    su.post(&format!("{others}/payment"), &start)
        .problem(409, "CONFLICT");
    assert_eq!(su.json("/api/others-bills")["items"][0]["id"], paid["id"]);
    assert_eq!(luo.json("/api/others-bills")["items"], json!([]));
    assert_eq!(lin.json("/api/others-bills")["items"], json!([]));

    let own = lin.json(&bill);
    assert_eq!(own["paidBy"], "*芸", "{own}");
    assert!(own["receipt"].is_object() && own["share"]["codes"][0]["state"] == "USED");
    let message = &lin.json("/api/messages")["items"][0];
    assert_eq!(
        message["target"],
        json!({ "kind": "BILL", "id": own["id"] })
    );
    assert!(zh(&message["text"]).contains("*芸") && !message.to_string().contains("苏芸"));
    let draft = lin.json(&format!("/api/drafts/{}", text(&own["draft"])));
    assert_eq!(draft["bill"]["state"], "PAID", "the application goes on");

    let ask = json!({ "reason": "ELSE", "text": "只给窗口看的话" });
    lin.posted(&format!("{bill}/refunds"), &ask);
    let desk = Browser::of(&server, "officer-handler");
    let rows = desk.json("/api/desk/refunds?open=true");
    let row = &rows["items"][0];
    assert_eq!(row["payer"], "*芸", "the money goes back to who paid");
    let refund = text(&row["refund"]["id"]).to_owned();
    desk.posted(
        &format!("/api/desk/refunds/{refund}/decision"),
        &json!({ "approve": true }),
    );
    let going = su.json(&others);
    assert_eq!(going["state"], "REFUNDING", "{going}");
    assert_eq!(going["returns"][0]["state"], "APPROVED");
    assert!(!going.to_string().contains("只给窗口看的话"));
    knob(&server, "clock", json!({ "minutes": 1 }));
    assert_eq!(su.json(&others)["state"], "REFUNDED");
}

#[test]
fn a_code_ends_by_its_owner_by_time_and_by_another_payment() {
    let server = server();
    let lin = Browser::of(&server, "lin-xiaohe");
    let su = Browser::of(&server, "su-yun");
    let bill = bill(&lin);
    let (id, own) = code(&lin, &bill);
    let others = format!("/api/others-bills/{id}");
    assert_eq!(look(&su, &own)["state"], "DUE");
    su.post(&format!("{bill}/pay-codes"), &Value::Null)
        .problem(404, "NOT_FOUND");
    let back = format!("{bill}/pay-codes/{id}/withdrawal");
    su.post(&back, &Value::Null).problem(404, "NOT_FOUND");
    let now = lin.posted(&back, &Value::Null);
    let code_now = &now["share"]["codes"][0];
    assert!(code_now["state"] == "WITHDRAWN" && code_now["code"].is_null());
    assert!(code_now["endedAt"].is_string() && code_now["lookedAt"].is_string());
    lin.post(&back, &Value::Null).problem(409, "CONFLICT");
    assert_eq!(fault(&su, &own), "WITHDRAWN");
    let over = su.json(&others);
    assert_eq!(over, json!({ "id": id, "state": "WITHDRAWN" }));
    let start = json!({ "returnTo": "/" });
    su.post(&format!("{others}/payment"), &start)
        .problem(409, "CONFLICT");

    // Its owner pays themselves: nothing is taken from whoever has a code.
    let (id, own) = code(&lin, &bill);
    look(&su, &own);
    let payment = lin.posted(&format!("{bill}/payment"), &start);
    let others = format!("/api/others-bills/{id}");
    assert_eq!(su.json(&others)["state"], "BUSY");
    let page = text(&payment["href"]).to_owned();
    assert_eq!(post(&server, &page, &FORM, "outcome=paid").status, 303);
    assert_eq!(su.json(&others)["state"], "SETTLED");
    assert_eq!(fault(&su, &own), "SETTLED");
    su.post(&format!("{others}/payment"), &start)
        .problem(409, "CONFLICT");
    assert_eq!(su.json("/api/others-bills")["items"], json!([]));

    for turn in 2..7 {
        assert_eq!(fault(&su, &format!("NONE{turn}")), "UNKNOWN");
    }
    let answer = su.post("/api/bill-looks", &json!({ "code": "NONE9" }));
    answer.problem(429, "TOO_MANY_REQUESTS");
    assert!(answer.json()["retryAfterSeconds"].as_u64() > Some(0));
}

#[test]
fn a_code_expires_and_ends_with_its_application() {
    let server = server();
    let lin = Browser::of(&server, "lin-xiaohe");
    let bill = bill(&lin);
    let (_, own) = code(&lin, &bill);
    knob(&server, "clock", json!({ "minutes": 4 * 24 * 60 }));
    let lin = Browser::of(&server, "lin-xiaohe");
    let su = Browser::of(&server, "su-yun");
    assert_eq!(fault(&su, &own), "EXPIRED");
    let (id, own) = code(&lin, &bill);
    assert_eq!(look(&su, &own)["state"], "DUE");
    let draft = text(&lin.json(&bill)["draft"]).to_owned();
    assert_eq!(lin.delete(&format!("/api/drafts/{draft}")).status, 200);
    assert_eq!(fault(&su, &own), "UNKNOWN");
    su.get(&format!("/api/others-bills/{id}"))
        .problem(404, "NOT_FOUND");
}

#[test]
fn a_delegate_lets_others_pay_as_long_as_they_may_pay_themselves() {
    let server = server();
    let lin = Browser::of(&server, "lin-xiaohe");
    let su = Browser::of(&server, "su-yun");
    let begin = json!({ "item": item("居民身份证换领"), "applicant": "chen-shouyi" });
    let draft = lin.posted("/api/drafts", &begin);
    let bill = format!("/api/bills/{}", text(&draft["bill"]["id"]));
    let (id, own) = code(&lin, &bill);
    assert_eq!(look(&su, &own)["state"], "DUE");
    let chen = Browser::of(&server, "chen-shouyi");
    let given = chen.json("/api/me/delegations/delegation-1");
    let revision = format!("\"{}\"", text(&given["revision"]));
    let revoke = json!({ "act": "REVOKE", "reason": "自己来办" }).to_string();
    let path = "/api/me/delegations/delegation-1/acts";
    let headers = [("if-match", revision.as_str())];
    let answer = chen.send("POST", path, &headers, revoke.as_bytes());
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(fault(&su, &own), "SETTLED");
    let start = json!({ "returnTo": "/" });
    su.post(&format!("/api/others-bills/{id}/payment"), &start)
        .problem(409, "CONFLICT");
    lin.post(&format!("{bill}/pay-codes"), &Value::Null)
        .problem(403, "NOT_ALLOWED");
    assert_eq!(lin.json(&bill)["share"]["open"], false);
}
