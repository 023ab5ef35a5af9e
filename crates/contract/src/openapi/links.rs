//! Links: what one answer says that another operation asks for.
//!
//! Most follow from the paths. A list leads to its first entry and its next page, what was made leads to where it is
//! read, and what was read leads to what can be done with it. The rest stands in a table.

use serde_json::{Map, Value, json};

use super::Operation;
use crate::endpoint::{Answer, Method};

/// From, name, to, parameter, where its value stands in the answer.
const ACROSS: &[[&str; 5]] = &[
    ["getHome", "guide", "getGuide", "id", "hotItems/0/id"],
    ["getHome", "notice", "getNotice", "id", "notices/0/id"],
    [
        "listRegions",
        "items",
        "listItems",
        "region",
        "regions/0/code",
    ],
    [
        "listDepartments",
        "items",
        "listItems",
        "department",
        "items/0/id",
    ],
    [
        "getCapabilities",
        "home",
        "getHome",
        "region",
        "defaultRegion/code",
    ],
    ["submitDraft", "case", "getCase", "id", "case"],
    [
        "startDraft",
        "principals",
        "listPrincipals",
        "item",
        "item/id",
    ],
    ["listInbox", "case", "getDeskCase", "id", "items/0/id"],
];

/// The last part of a reference: a name.
pub(super) fn last(reference: &str) -> &str {
    reference.rsplit('/').next().unwrap_or_default()
}

/// The links of an operation by name.
pub(super) fn of(
    from: &Operation,
    all: &[Operation],
    schemas: &Map<String, Value>,
) -> Map<String, Value> {
    let mut links = Map::new();
    let about = from.about();
    if about.answer != Answer::Json {
        return links;
    }
    let has = |pointer: &str| {
        from.answer_name()
            .is_some_and(|name| reaches(name, pointer, schemas))
    };
    for to in all {
        let other = to.about();
        let below = other.path.strip_prefix(about.path).unwrap_or_default();
        let reads = other.method == Method::Get;
        if reads && below == "/{id}" && about.method == Method::Get && has("items/0/id") {
            add(
                &mut links,
                "first",
                other.id,
                "id",
                "$response.body#/items/0/id",
            );
        }
        if reads && below == "/{id}" && about.method == Method::Post && has("id") {
            add(&mut links, "made", other.id, "id", "$response.body#/id");
        }
        let read = about.method == Method::Get && about.path.ends_with("/{id}");
        let with_it = other.path == about.path || (below.starts_with('/') && !below.contains('{'));
        if read && with_it && other.id != about.id {
            add(&mut links, other.id, other.id, "id", "$request.path.id");
            if other.is_guarded() && has("revision") {
                let quoted = "\"{$response.body#/revision}\"";
                links[other.id]["parameters"]["If-Match"] = json!(quoted);
            }
        }
    }
    if from.asks("cursor") && has("next") {
        add(
            &mut links,
            "next",
            about.id,
            "cursor",
            "$response.body#/next",
        );
        links["next"]["description"] =
            json!("The next page, with the same parameters. 下一页，其余参数不变。");
    }
    for [of, name, to, parameter, pointer] in ACROSS {
        if *of == about.id {
            let value = format!("$response.body#/{pointer}");
            add(&mut links, name, to, parameter, &value);
        }
    }
    links
}

fn add(links: &mut Map<String, Value>, name: &str, to: &str, parameter: &str, value: &str) {
    let link = json!({"operationId": to, "parameters": {parameter: value}});
    links.insert(name.to_owned(), link);
}

/// Whether a value stands at a pointer (without its first slash) in a type.
pub(super) fn reaches(name: &str, pointer: &str, schemas: &Map<String, Value>) -> bool {
    let mut schema = schemas.get(name);
    for step in pointer.split('/') {
        let Some(now) = schema.map(|schema| resolve(schema, schemas)) else {
            return false;
        };
        schema = match step.parse::<usize>() {
            Ok(_) => now.get("items"),
            Err(_) => now.get("properties").and_then(|fields| fields.get(step)),
        };
    }
    schema.is_some()
}

fn resolve<'a>(schema: &'a Value, schemas: &'a Map<String, Value>) -> &'a Value {
    match schema["$ref"].as_str() {
        Some(reference) => schemas.get(last(reference)).unwrap_or(schema),
        None => schema,
    }
}
