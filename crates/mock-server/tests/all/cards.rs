//! Wallets: cards of the data, cards issued, codes that hold once.

use serde_json::{Value, json};

use crate::client::post;
use crate::somebody::{Somebody, few, filed};

/// The cards of somebody.
fn wallet(somebody: &Somebody<'_>) -> Vec<Value> {
    let found = somebody.get("/cards").json();
    found["cards"].as_array().expect("cards").clone()
}

fn id(thing: &Value) -> &str {
    thing["id"].as_str().expect("an id")
}

#[test]
fn cards_are_masked_and_their_identifiers_hold() {
    let server = few();
    let lin = Somebody::new(&server, "lin-xiaohe");
    let cards = wallet(&lin);
    assert!(cards.iter().any(|card| card["state"] == "EXPIRED"));
    for brief in &cards {
        let path = format!("/cards/{}", id(brief));
        let card = lin.get(&path).json();
        let number = card["certificateId"].as_str().expect("an identifier");
        assert!(
            contract::validate::CertificateId::parse(number).is_ok(),
            "{number}"
        );
        assert!(card["face"].to_string().contains('*') && !card.to_string().contains("林晓禾"));
        let file = lin.get(&format!("{path}/file"));
        assert_eq!(
            file.body.len() as u64,
            card["file"]["size"].as_u64().expect("a size")
        );
        Somebody::new(&server, "su-yun")
            .get(&path)
            .problem(404, "NOT_FOUND");
    }
    Somebody::new(&server, "he-wei")
        .get("/cards")
        .problem(403, "LEVEL_TOO_LOW");
}

#[test]
fn a_code_is_good_once_and_not_for_long() {
    let server = few();
    let lin = Somebody::new(&server, "lin-xiaohe");
    let of = |state: &str| {
        let mut cards = wallet(&lin).into_iter();
        let card = cards.find(|card| card["state"] == state).expect("a card");
        format!("/cards/{}/codes", id(&card))
    };
    lin.post(&of("EXPIRED"), &json!({}))
        .problem(409, "CONFLICT");
    let check = |code: &Value| {
        post(
            &server,
            "/_mock/card",
            &[],
            &json!({ "code": code }).to_string(),
        )
        .json()
    };
    let shown = lin.post(&of("VALID"), &json!({ "purpose": "住宿" })).json();
    assert!(shown["seconds"].as_u64() <= Some(120));
    assert_eq!(check(&shown["code"])["good"], true);
    assert_eq!(check(&shown["code"])["good"], false);
    let shown = lin.post(&of("VALID"), &json!({})).json();
    post(&server, "/_mock/clock", &[], r#"{"minutes":2}"#);
    assert_eq!(check(&shown["code"])["good"], false);
}

#[test]
fn what_is_granted_is_issued_into_the_wallet_and_sent() {
    let server = few();
    let case = filed(
        &server,
        "laozhou-noodles",
        "food-operation-new",
        "DECIDED_APPROVED",
        1,
    );
    let case = id(&case);
    let issued = Somebody::new(&server, "officer-window").act(case, &json!({ "act": "ISSUE" }));
    assert_eq!(issued.status, 200);
    let owner = Somebody::new(&server, "laozhou-noodles");
    let seen = owner.get(&format!("/cases/{case}")).json();
    assert_eq!(seen["parcel"]["state"], "CREATED");
    let card = seen["decision"]["card"]["id"].as_str().expect("a card");
    let card = owner.get(&format!("/cards/{card}")).json();
    assert_eq!(
        (
            &card["case"]["id"],
            card["seal"]["digest"].as_str().map(str::len)
        ),
        (&json!(case), Some(64))
    );
    post(&server, "/_mock/clock", &[], r#"{"hours":60}"#);
    let owner = Somebody::new(&server, "laozhou-noodles");
    let parcel = owner.get(&format!("/cases/{case}")).json()["parcel"].clone();
    assert_eq!(
        (&parcel["state"], parcel["events"].as_array().map(Vec::len)),
        (&json!("SIGNED"), Some(5))
    );
}

/// The id of a card by its name.
fn named(cards: &[Value], name: &str) -> String {
    let found = cards
        .iter()
        .find(|card| card["name"].to_string().contains(name));
    id(found.expect("a card of that name")).to_owned()
}

#[test]
fn a_check_tells_what_is_wrong_with_a_code_and_stands_in_the_log() {
    let server = few();
    let lin = Somebody::new(&server, "lin-xiaohe");
    let card = named(&wallet(&lin), "居民身份证");
    let su = Somebody::new(&server, "su-yun");
    let show = || lin.post(&format!("/cards/{card}/codes"), &json!({})).json()["code"].clone();
    let check = |code: &Value| su.post("/card-checks", &json!({ "code": code })).json();
    let first = show();
    assert_eq!(check(&first)["verdict"], "VALID");
    let used = check(&first);
    assert_eq!(
        (&used["verdict"], &used["card"]),
        (&json!("USED"), &Value::Null)
    );
    let (second, third) = (show(), show());
    assert_eq!(check(&second)["verdict"], "RECALLED");
    post(&server, "/_mock/clock", &[], r#"{"minutes":3}"#);
    assert_eq!(check(&third)["verdict"], "EXPIRED");
    let uses = lin.get(&format!("/cards/{card}/uses")).json();
    let shown = uses["items"].as_array().expect("uses");
    assert_eq!(shown.len(), 1, "{uses}");
    assert_eq!(shown[0]["kind"], "SHOWN");
    assert!(!uses.to_string().contains("苏芸"), "the checker is masked");
    // What is kept is in a snapshot.
    let saved = server_snapshot(&server);
    assert!(saved.contains(first.as_str().expect("a code")));
}

fn server_snapshot(server: &mock_server::TestServer) -> String {
    crate::client::get(server, "/_mock/snapshot")
        .json()
        .to_string()
}

#[test]
fn a_card_that_needs_it_is_called_up_only_while_it_is_authorised() {
    let server = few();
    let case = filed(&server, "lin-xiaohe", "id-card-renewal", "SUBMITTED", 1);
    let case = id(&case).to_owned();
    let lin = Somebody::new(&server, "lin-xiaohe");
    let card = named(&wallet(&lin), "不动产权证书");
    let department = lin.get(&format!("/cases/{case}")).json()["department"]["id"].clone();
    let desk = Somebody::new(&server, "officer-window");
    let look = || {
        let path = format!("/desk/cases/{case}/certificate-checks");
        desk.post(&path, &json!({ "certificate": card, "reason": "核对房产" }))
    };
    look().problem(409, "CONFLICT");
    let grants = format!("/cards/{card}/grants");
    let mut start = json!({
        "kind": "DEPARTMENT", "grantee": department, "purpose": "核对房产",
        "from": "2020-01-01", "until": "2099-01-01",
    });
    lin.post(&grants, &start).problem(400, "INVALID_REQUEST");
    let now = lin.get("/cards").header("date").to_owned();
    start["until"] = json!(format!("{}-12-31", &now[12..16]));
    let grant = lin.post(&grants, &start).json();
    assert_eq!(grant["state"], "ACTIVE", "{grant}");
    assert_eq!(look().status, 200);
    lin.post(&format!("{grants}/{}/revocation", id(&grant)), &json!({}));
    look().problem(409, "CONFLICT");
    let list = lin.get("/card-grants").json();
    assert_eq!(
        (&list["grants"][0]["state"], &list["grants"][0]["uses"]),
        (&json!("REVOKED"), &json!(1))
    );
    let uses = lin.get(&format!("/cards/{card}/uses")).json();
    assert_eq!(uses["items"][0]["kind"], "OFFICER_CHECK");
}

#[test]
fn a_missing_card_is_linked_after_a_review_and_a_report_is_answered() {
    let server = few();
    let lin = Somebody::new(&server, "lin-xiaohe");
    let ask = |number: &str| {
        let start = json!({ "kind": "TRANSPORT", "number": number, "region": "990101000000" });
        lin.post("/card-links", &start).json()["state"].clone()
    };
    assert_eq!(ask("990101199003070015"), "OF_ANOTHER");
    assert_eq!(ask("no such number"), "NOT_FOUND");
    assert_eq!(ask("云A 10086"), "UNDER_REVIEW");
    assert_eq!(ask("990101199508200022"), "LINKED");
    assert_eq!(ask("990101199508200022"), "KNOWN");
    let card = named(&wallet(&lin), "机动车驾驶证");
    let report = json!({ "kind": "WRONG_LINE", "line": "颁发日期", "shouldBe": "2016-09-02" });
    let path = format!("/cards/{card}/reports");
    assert_eq!(lin.post(&path, &report).json()["state"], "RECEIVED");
    lin.post(&path, &report).problem(409, "CONFLICT");
    post(&server, "/_mock/clock", &[], r#"{"workdays":3}"#);
    let lin = Somebody::new(&server, "lin-xiaohe");
    named(&wallet(&lin), "机动车行驶证");
    let seen = lin.get(&format!("/cards/{card}")).json();
    assert_eq!(seen["reports"][0]["state"], "ANSWERED");
}
