//! One small document, and every way to break it.

use super::*;
use serde_json::json;

fn document() -> Value {
    json!({
        "info": {"version": "1.2"},
        "paths": {
            "/things": {
                "get": {
                    "operationId": "listThings", "x-clauses": ["F-1", "F-2"], "x-access": "signed-in, level 1",
                    "parameters": [
                        {"in": "query", "name": "q", "required": false, "schema": {"type": "string", "minLength": 1, "maxLength": 100}},
                        {"in": "query", "name": "side", "required": false, "schema": {"type": "string", "enum": ["PERSON", "LEGAL"]}},
                    ],
                    "responses": {
                        "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                        "404": {"content": {"application/problem+json": {}}},
                    },
                },
                "post": {
                    "operationId": "makeThing", "x-clauses": ["F-1"], "x-access": "public",
                    "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Wish"}}}},
                    "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}},
                },
            },
        },
        "components": {"schemas": {
            "Thing": {"type": "object", "required": ["id", "kind"], "properties": {
                "id": {"type": "string"},
                "kind": {"$ref": "#/components/schemas/Kind"},
                "count": {"type": "integer", "format": "int32", "minimum": 0},
                "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}},
                "note": {"oneOf": [{"$ref": "#/components/schemas/Note"}, {"type": "null"}]},
            }},
            "Kind": {"type": "string", "x-open-enum": ["BIG", "SMALL"]},
            "Note": {"type": "object", "properties": {"text": {"type": "string"}}},
            "Wish": {"type": "object", "required": ["name"], "properties": {
                "name": {"type": "string"}, "kind": {"$ref": "#/components/schemas/Kind"}, "remark": {"type": ["string", "null"]},
            }},
        }},
    })
}

fn change(pointer: &str, value: Value) -> Comparison {
    let (old, mut new) = (document(), document());
    match new.pointer_mut(pointer) {
        Some(place) => *place = value,
        None => {
            let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
            let parent = new.pointer_mut(parent).expect("its parent");
            parent[name.replace("~1", "/")] = value;
        }
    }
    Comparison::of(&old, &new)
}

fn remove(parent: &str, name: &str) -> Comparison {
    let (old, mut new) = (document(), document());
    let parent = new.pointer_mut(parent).and_then(Value::as_object_mut);
    parent
        .expect("an object")
        .remove(name)
        .expect("it was there");
    Comparison::of(&old, &new)
}

#[track_caller]
fn breaks(found: &Comparison, with: &str) {
    let told = found.breaking.iter().any(|line| line.contains(with));
    assert!(told, "“{with}” is not among {:?}", found.breaking);
}

#[track_caller]
fn only_adds(found: &Comparison, what: &str) {
    assert_eq!(found.breaking, Vec::<String>::new());
    assert!(
        found.added.iter().any(|line| line.contains(what)),
        "{:?}",
        found.added
    );
}

const GET: &str = "/paths/~1things/get";
const THING: &str = "/components/schemas/Thing";
const WISH: &str = "/components/schemas/Wish";

#[test]
fn the_same_document_has_no_changes() {
    let found = Comparison::of(&document(), &document());
    assert!(found.breaking.is_empty() && found.added.is_empty());
}

#[test]
fn an_operation_that_goes_or_changes_its_terms_breaks() {
    breaks(&remove("/paths/~1things", "post"), "POST /things is gone");
    breaks(&remove("/paths", "/things"), "GET /things is gone");
    breaks(
        &change(&format!("{GET}/operationId"), json!("all")),
        "operationId",
    );
    breaks(
        &change(&format!("{GET}/x-clauses"), json!(["F-1"])),
        "clause F-2",
    );
    breaks(
        &change(&format!("{GET}/x-access"), json!("signed-in, level 2")),
        "fewer may call it",
    );
    breaks(
        &change(&format!("{GET}/x-access"), json!("officer")),
        "fewer may call it",
    );
    assert!(
        change(&format!("{GET}/x-access"), json!("public"))
            .breaking
            .is_empty()
    );
    breaks(
        &remove(&format!("{GET}/responses"), "200"),
        "200 is not answered",
    );
    breaks(
        &change(
            &format!("{GET}/responses/200/content"),
            json!({"text/csv": {}}),
        ),
        "no application/json",
    );
    assert!(
        remove(&format!("{GET}/responses"), "404")
            .breaking
            .is_empty()
    );
}

#[test]
fn parameters_may_be_added_when_they_may_be_left_out() {
    let more = |required: bool| {
        let mut all = document()["paths"]["/things"]["get"]["parameters"].clone();
        let more = json!({"in": "query", "name": "sort", "required": required, "schema": {"type": "string"}});
        all.as_array_mut().expect("a list").push(more);
        change(&format!("{GET}/parameters"), all)
    };
    only_adds(&more(false), "`sort`");
    breaks(&more(true), "`sort` must be sent now");
    breaks(
        &change(&format!("{GET}/parameters"), json!([])),
        "`q` is gone",
    );
    let at = |rest: &str| format!("{GET}/parameters/{rest}");
    breaks(
        &change(&at("0/required"), json!(true)),
        "`q` must be sent now",
    );
    breaks(
        &change(&at("0/schema/maxLength"), json!(50)),
        "maxLength is 50, was 100",
    );
    breaks(&change(&at("0/schema/minLength"), json!(2)), "minLength");
    breaks(&change(&at("0/schema/pattern"), json!("^a")), "pattern");
    assert!(
        change(&at("0/schema/maxLength"), json!(200))
            .breaking
            .is_empty()
    );
    breaks(
        &change(&at("1/schema/enum"), json!(["PERSON"])),
        "LEGAL is not known any more",
    );
    only_adds(
        &change(&at("1/schema/enum"), json!(["PERSON", "LEGAL", "BOTH"])),
        "BOTH",
    );
}

#[test]
fn what_is_sent_may_not_have_to_hold_more() {
    breaks(
        &change(&format!("{WISH}/required"), json!(["name", "remark"])),
        "`remark` must be sent now",
    );
    breaks(
        &remove(&format!("{WISH}/properties"), "remark"),
        "`remark` is gone",
    );
    breaks(
        &change(
            &format!("{WISH}/properties/remark"),
            json!({"type": "string"}),
        ),
        "may not be null",
    );
    only_adds(
        &change(
            &format!("{WISH}/properties/more"),
            json!({"type": "string"}),
        ),
        "Wish (sent) `more`",
    );
    breaks(
        &remove("/paths/~1things/post", "requestBody"),
        "not taken any more",
    );
    breaks(
        &change(&format!("{GET}/requestBody"), json!({"content": {}})),
        "body must be sent now",
    );
}

#[test]
fn what_is_answered_may_not_hold_less_nor_must_it_hold_more() {
    breaks(
        &remove(&format!("{THING}/properties"), "count"),
        "Thing (answered) `count` is gone",
    );
    breaks(
        &change(&format!("{THING}/required"), json!(["id"])),
        "`kind` may be missing now",
    );
    breaks(
        &change(&format!("{THING}/required"), json!(["id", "kind", "count"])),
        "`count` must be answered now",
    );
    only_adds(
        &change(
            &format!("{THING}/properties/more"),
            json!({"type": "string"}),
        ),
        "`more`",
    );
    breaks(
        &change(
            &format!("{THING}/properties/id"),
            json!({"type": "integer"}),
        ),
        "is integer, was string",
    );
    breaks(
        &change(
            &format!("{THING}/properties/id"),
            json!({"type": ["string", "null"]}),
        ),
        "may be null now",
    );
    breaks(
        &change(&format!("{THING}/properties/count/format"), json!("int64")),
        "int64",
    );
    breaks(
        &change(&format!("{THING}/properties/count/minimum"), json!(-1)),
        "minimum",
    );
    breaks(
        &remove("/components/schemas/Note/properties", "text"),
        "Note (answered) `text` is gone",
    );
}

#[test]
fn names_of_an_open_list_may_come_and_not_go() {
    let kind = "/components/schemas/Kind/x-open-enum";
    only_adds(&change(kind, json!(["BIG", "SMALL", "TINY"])), "TINY");
    breaks(&change(kind, json!(["BIG"])), "SMALL is not known any more");
}

#[test]
fn only_the_major_number_allows_to_break() {
    let broken = remove("/paths/~1things", "post");
    assert!(broken.allows(Version(1, 2), Version(1, 3)).is_err());
    assert!(broken.allows(Version(1, 2), Version(2, 0)).is_ok());
    let whole = Comparison::of(&document(), &document());
    assert!(whole.allows(Version(1, 2), Version(1, 2)).is_ok());
    assert!(whole.allows(Version(1, 2), Version(1, 1)).is_err());
    assert_eq!(Version::of(&document()).expect("read"), Version(1, 2));
    assert!(Version::of(&json!({"info": {"version": "1"}})).is_err());
}
