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
