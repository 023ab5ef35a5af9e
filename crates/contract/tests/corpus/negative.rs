//! The cases of the negative list.

use contract::editions;
use contract::precheck::{self, Share};
use contract::wire::{ListZone, NegativeEntry, NegativeList};
use serde_json::{Map, Value, json};

/// What our rules answer to the input of a case.
pub fn run(input: &Value) -> Value {
    let input = input.as_object().unwrap();
    if let Some(check) = input.get("check") {
        return checked(check);
    }
    if let Some(share) = input.get("share") {
        return json!(Share::parse(share.as_str().unwrap()).is_some());
    }
    if let Some(before) = input.get("before") {
        return changed(&entries(before), &entries(&input["after"]));
    }
    in_force(input)
}

fn checked(check: &Value) -> Value {
    let entries = entries(&check["entries"]);
    let industry: Vec<String> = serde_json::from_value(check["industry"].clone()).unwrap();
    let share = Share::parse(check["share"].as_str().unwrap()).unwrap();
    let outcome = precheck::check(&entries, &industry, share);
    let findings: Vec<_> = outcome
        .findings
        .iter()
        .map(|finding| json!([finding.entry.subject, finding.whole, finding.fits.name()]))
        .collect();
    json!({"verdict": outcome.verdict.name(), "findings": findings})
}

fn changed(before: &[NegativeEntry], after: &[NegativeEntry]) -> Value {
    let changes = editions::changes(before, after);
    let row = |change: contract::wire::NegativeChange| {
        let entry = change.after.or(change.before).unwrap();
        json!([change.kind.name(), entry.subject])
    };
    changes.into_iter().map(row).collect()
}

fn in_force(input: &Map<String, Value>) -> Value {
    let lists: Vec<NegativeList> = input["lists"]
        .as_array()
        .unwrap()
        .iter()
        .map(|list| filled(list, &json!({"title": "", "year": 2024, "entryCount": 0})))
        .collect();
    let zone = ListZone::from(input["zone"].as_str().unwrap());
    let found = editions::in_force(&lists, &zone, input["day"].as_str().unwrap());
    json!(found.map(|list| list.id.clone()))
}

/// Entries as cases write them: ways instead of named industries, and only what matters.
fn entries(list: &Value) -> Vec<NegativeEntry> {
    let entry = |entry: &Value| {
        let mut entry = entry.clone();
        let ways = entry["industries"].as_array().unwrap();
        entry["industries"] = ways
            .iter()
            .map(|path| json!({"path": path, "name": ""}))
            .collect();
        filled(&entry, &json!({"id": "", "number": "", "text": ""}))
    };
    list.as_array().unwrap().iter().map(entry).collect()
}

fn filled<T: serde::de::DeserializeOwned>(value: &Value, with: &Value) -> T {
    let mut whole = with.as_object().unwrap().clone();
    whole.extend(value.as_object().unwrap().clone());
    serde_json::from_value(Value::Object(whole)).unwrap()
}
