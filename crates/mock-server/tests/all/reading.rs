//! The two readers of the wire agree: serde's, with which servers read, and [`FromJson`], with which the portal does.
//! Whole answers must come out equal; spoiled in any one place they must be refused, or understood, by both.

use std::fmt::Debug;

use contract::Problem;
use contract::read::{FromJson, Json};
use contract::wire::{
    Bill, Capabilities, Card, Cards, Case, CaseGlance, CaseSummary, Completions, Department,
    DeskFile, DeskMe, Document, Draft, DraftCheck, DraftSummary, Guide, Hall, HallQueue,
    HallSummary, Help, Home, Inbox, ItemSummary, Message, Notice, NoticeMatch, NoticeSummary, Page,
    Payment, Power, Principals, RatingTags, Receipt, RegionList, RegionPath, SearchAnswer, Session,
    Signature, ThemeCatalogue,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::apply::item;
use crate::browser::Browser;
use crate::catalogue::walk;
use crate::client::{SHARED, get};
use crate::somebody::Somebody;

#[test]
fn both_readers_agree_on_every_answer() {
    agree::<Capabilities>("/api/capabilities");
    agree::<Home>("/api/home");
    agree::<RegionList>("/api/regions");
    agree::<ThemeCatalogue>("/api/themes");
    agree::<Page<Department>>("/api/departments?limit=3");
    agree::<Page<ItemSummary>>("/api/items?limit=3");
    agree::<Page<NoticeSummary>>("/api/notices?limit=3");
    agree::<SearchAnswer>("/api/search?q=sfz");
    agree::<Completions>("/api/search/completions?q=sfz");
    agree::<Help>("/api/help");
    agree::<Session>("/api/session");
    personal();
    agree::<Problem>("/api/items/nobody");
    agree::<Problem>("/api/items?limit=x");
    let first = |list: &str| walk(list)[0].clone();
    let department = first("/api/departments?limit=100");
    agree::<Department>(&format!("/api/departments/{}", text(&department, "id")));
    let notice = first("/api/notices?limit=100");
    agree::<Notice>(&format!("/api/notices/{}", text(&notice, "id")));
    // Between them they have everything that a notice can have.
    for id in [
        "20230401-hrss",
        "decisions-market-food",
        "publicity-road-plan",
    ] {
        agree::<Notice>(&format!("/api/notices/{id}"));
    }
    agree::<Page<Power>>("/api/powers?limit=2");
    agree::<Page<HallSummary>>("/api/halls?limit=2");
    agree::<Hall>("/api/halls/990101000000-hall");
    agree::<HallQueue>("/api/halls/990101000000-hall/queue");
    let item = first("/api/items?limit=100");
    agree::<Guide>(&format!("/api/items/{}", text(&item, "id")));
    agree::<RegionPath>(&format!("/api/regions/{}", text(&item["region"], "id")));
}

#[test]
fn both_readers_agree_on_every_answer_of_an_application() {
    let lin = Browser::of(&SHARED, "lin-xiaohe");
    let draft = lin.posted(
        "/api/drafts",
        &json!({ "item": item("居民身份证补领"), "anew": true }),
    );
    // Enough of it to be spoiled everywhere in reasonable time.
    let mut short = draft.clone();
    for list in [
        "/form/pages",
        "/form/pages/0/groups/0/fields",
        "/materials",
        "/prefilled",
    ] {
        let list = short.pointer_mut(list).and_then(Value::as_array_mut);
        list.expect("a list").truncate(1);
    }
    agree_on::<Draft>(&short, "a draft");
    agree_on::<Page<DraftSummary>>(&lin.json("/api/drafts"), "drafts");
    agree_on::<Principals>(&lin.json("/api/me/principals"), "principals");
    let matched = lin.json("/api/notices/20260820-social-insurance/match");
    assert!(
        matched["reasons"][0]["zh-CN"]
            .as_str()
            .is_some_and(|why| why.contains("31岁"))
    );
    agree_on::<NoticeMatch>(&matched, "a match");
    let path = format!("/api/drafts/{}", text(&draft, "id"));
    agree_on::<DraftCheck>(&lin.json(&format!("{path}/check")), "a check");
    agree_on::<Bill>(&draft["bill"], "a bill");
    let start = json!({ "returnTo": "/" });
    agree_on::<Payment>(&lin.posted(&format!("{path}/payment"), &start), "a payment");
    let signature = lin.posted(
        &format!("{path}/signatures"),
        &json!({ "kind": "CERTIFICATE" }),
    );
    agree_on::<Signature>(&signature, "a signature");
    let receipt = include_str!("receipt.json");
    let receipt: Value = serde_json::from_str(receipt).expect("JSON");
    agree_on::<Receipt>(&receipt, "a receipt");
    agree_on::<Document>(&receipt["documents"][0], "a document");
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().expect("a text")
}

/// What only somebody signed in can read.
fn personal() {
    let owner = Somebody::new(&SHARED, "luo-jian");
    let window = Somebody::new(&SHARED, "officer-window");
    let cases = owner.get("/cases?limit=2").json();
    agree_on::<Page<CaseSummary>>(&cases, "/cases");
    let id = text(&cases["items"][0], "id").to_owned();
    agree_on::<Case>(&owner.get(&format!("/cases/{id}")).json(), "/cases/{id}");
    agree_on::<Receipt>(
        &owner.get(&format!("/cases/{id}/receipt")).json(),
        "receipt",
    );
    agree_on::<Inbox>(
        &window.get("/desk/cases?box=ALL&limit=2").json(),
        "/desk/cases",
    );
    agree_on::<DeskMe>(&window.get("/desk").json(), "/desk");
    let file = window.get(&format!("/desk/cases/{id}")).json();
    agree_on::<DeskFile>(&file, "/desk/cases/{id}");
    let cards = owner.get("/cards").json();
    agree_on::<Cards>(&cards, "/cards");
    let card = text(&cards["cards"][0], "id");
    agree_on::<Card>(&owner.get(&format!("/cards/{card}")).json(), "/cards/{id}");
    agree_on::<Page<Message>>(&owner.get("/messages?limit=2").json(), "/messages");
    agree_on::<RatingTags>(&get(&SHARED, "/api/rating-tags").json(), "/rating-tags");
    let receipt = owner.get(&format!("/cases/{id}/receipt")).json();
    let look_up = json!({ "number": receipt["number"], "queryCode": receipt["queryCode"] });
    let glance = owner.post("/case-lookups", &look_up).json();
    agree_on::<CaseGlance>(&glance, "/case-lookups");
}

fn agree<T: FromJson + DeserializeOwned + PartialEq + Debug>(path: &str) {
    agree_on::<T>(&get(&SHARED, path).json(), path);
}

fn agree_on<T: FromJson + DeserializeOwned + PartialEq + Debug>(whole: &Value, path: &str) {
    assert!(same::<T>(whole, path), "{path} is not even read whole");
    let mut places = Vec::new();
    walk_places(whole, String::new(), &mut places);
    for place in &places {
        for spoiled in spoiled(whole, place) {
            same::<T>(&spoiled, &format!("{path} spoiled at {place}"));
        }
    }
}

/// Reads by both, insists that they agree, and tells whether they could read it.
fn same<T: FromJson + DeserializeOwned + PartialEq + Debug>(value: &Value, what: &str) -> bool {
    let by_serde = serde_json::from_value::<T>(value.clone()).ok();
    let json: Json = serde_json::from_value(value.clone()).expect("any value is read");
    let by_portal = json.read::<T>().ok();
    assert_eq!(by_serde, by_portal, "{what}: {value}");
    by_portal.is_some()
}

/// A JSON pointer to everything within; of a list only the first entry, the others being like it.
fn walk_places(value: &Value, here: String, places: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                walk_places(value, format!("{here}/{key}"), places);
            }
        }
        Value::Array(list) => {
            if let Some(first) = list.first() {
                walk_places(first, format!("{here}/0"), places);
            }
        }
        _ => {}
    }
    places.push(here);
}

fn spoiled(whole: &Value, place: &str) -> Vec<Value> {
    let others = [
        json!(null),
        json!(true),
        json!(7),
        json!(-1),
        json!(1.5),
        json!(5_000_000_000_u64),
        json!("UNHEARD_OF"),
        json!([]),
        // Not a number after the text: serde would take a pair for a struct of two such fields.
        json!(["x", [3]]),
        json!({}),
        json!({"en": "x"}),
        json!({"zh-CN": 3}),
    ];
    let mut all: Vec<Value> = others
        .into_iter()
        .map(|other| {
            let mut spoiled = whole.clone();
            *spoiled.pointer_mut(place).expect("a place within") = other;
            spoiled
        })
        .collect();
    if let Some((parent, key)) = place.rsplit_once('/') {
        let mut without = whole.clone();
        if let Some(Value::Object(fields)) = without.pointer_mut(parent) {
            fields.remove(key);
            all.push(without.clone());
            let fields = without.pointer_mut(parent).and_then(Value::as_object_mut);
            fields
                .expect("an object still")
                .insert("heardOfLater".to_owned(), json!({"a": [1]}));
            all.push(without);
        }
    }
    all
}
