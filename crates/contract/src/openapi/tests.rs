//! Examples validate, links lead somewhere, and every operation says all that a document has to say.

use serde_json::{Map, Value};

use super::{Operation, document, links};
use crate::endpoints;

fn whole() -> Value {
    document("/api")
}

fn schemas(document: &Value) -> &Map<String, Value> {
    document["components"]["schemas"]
        .as_object()
        .expect("schemas")
}

/// Every operation of the document with its path.
fn operations(document: &Value) -> impl Iterator<Item = (&String, &Value)> {
    let paths = document["paths"].as_object().expect("paths");
    paths.iter().flat_map(|(path, item)| {
        let of_path = item.as_object().expect("operations");
        of_path.values().map(move |operation| (path, operation))
    })
}

/// Why a value does not fit a schema: what is used of JSON Schema here, written anew.
fn misfit(value: &Value, schema: &Value, all: &Map<String, Value>, at: &str) -> Option<String> {
    if let Some(reference) = schema["$ref"].as_str() {
        return misfit(value, &all[links::last(reference)], all, at);
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        let fits = choices
            .iter()
            .filter(|one| misfit(value, one, all, at).is_none());
        let fits = fits.count();
        return (fits != 1).then(|| format!("{at}: fits {fits} of the choices: {value}"));
    }
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(one) => vec![one],
        Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
        _ => return None,
    };
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    if !kinds.contains(&kind) {
        return Some(format!("{at}: {kind}, not {kinds:?}"));
    }
    if let Some(known) = schema["enum"].as_array()
        && !known.contains(value)
    {
        return Some(format!("{at}: {value} is not among {known:?}"));
    }
    if let (Some(least), Some(number)) = (schema["minimum"].as_f64(), value.as_f64())
        && number < least
    {
        return Some(format!("{at}: {number} is below {least}"));
    }
    for entry in value.as_array().into_iter().flatten() {
        if let Some(why) = misfit(entry, &schema["items"], all, &format!("{at}[]")) {
            return Some(why);
        }
    }
    let object = value.as_object()?;
    for needed in schema["required"].as_array().into_iter().flatten() {
        let needed = needed.as_str().unwrap_or_default();
        if !object.contains_key(needed) {
            return Some(format!("{at}: {needed} is missing"));
        }
    }
    object.iter().find_map(|(name, field)| {
        let at = format!("{at}.{name}");
        match schema["properties"].get(name) {
            Some(known) => misfit(field, known, all, &at),
            None if schema["additionalProperties"].is_object() => {
                misfit(field, &schema["additionalProperties"], all, &at)
            }
            None => Some(format!("{at}: no such field")),
        }
    })
}

/// The examples of a body, by the name of its type.
fn example<'a>(document: &'a Value, body: &Value) -> Option<&'a Value> {
    let reference = body["examples"]["usual"]["$ref"].as_str()?;
    document.pointer(&format!("{}/value", reference.trim_start_matches('#')))
}

#[test]
fn every_body_has_an_example_that_fits_its_schema_and_is_read_by_its_type() {
    let document = whole();
    let all: Vec<Operation> = endpoints::operations();
    let mut seen = 0;
    for (path, operation) in operations(&document) {
        let id = operation["operationId"].as_str().expect("an id");
        let known = all
            .iter()
            .find(|known| known.about().id == id)
            .expect("known");
        for (part, reads) in ["/responses/200", "/requestBody"].iter().zip(known.reads) {
            let Some(body) = operation.pointer(&format!("{part}/content/application~1json")) else {
                continue;
            };
            let value =
                example(&document, body).unwrap_or_else(|| panic!("{path}{part}: no example"));
            assert_eq!(
                misfit(value, &body["schema"], schemas(&document), id),
                None,
                "{value:#}"
            );
            assert_eq!(reads(value), Ok(()), "{id} {part}: {value:#}");
            seen += 1;
        }
    }
    assert!(seen > 150, "only {seen} bodies");
}

#[test]
fn a_spoilt_example_does_not_fit() {
    let document = whole();
    let all = schemas(&document);
    let good = &document["components"]["examples"]["Guide"]["value"];
    assert_eq!(misfit(good, &all["Guide"], all, "guide"), None);
    let spoil = |pointer: &str, value: Value| {
        let mut bad = good.clone();
        *bad.pointer_mut(pointer).expect("there") = value;
        misfit(&bad, &all["Guide"], all, "guide")
    };
    assert!(spoil("/item/id", Value::from(5)).is_some());
    assert!(spoil("/item", Value::Null).is_some());
    assert!(spoil("/materials", Value::from("none")).is_some());
}

#[test]
fn every_problem_has_an_example_that_fits() {
    let document = whole();
    let shared = document["components"]["responses"]
        .as_object()
        .expect("shared");
    let own = operations(&document).flat_map(|(_, operation)| {
        operation["responses"]
            .as_object()
            .expect("answers")
            .values()
    });
    let mut seen = 0;
    for answer in shared.values().chain(own) {
        let Some(body) = answer["content"].get("application/problem+json") else {
            continue;
        };
        let examples = body["examples"].as_object().expect("examples");
        assert!(!examples.is_empty());
        for (kind, example) in examples {
            let value = &example["value"];
            assert_eq!(value["kind"], kind.as_str());
            assert_eq!(
                misfit(value, &body["schema"], schemas(&document), kind),
                None
            );
            seen += 1;
        }
    }
    assert!(seen > 20, "only {seen}");
}

#[test]
fn every_link_leads_to_an_operation_that_takes_what_it_brings() {
    let document = whole();
    let mut seen = 0;
    for (path, operation) in operations(&document) {
        let good = &operation["responses"]["200"];
        for (name, link) in good["links"].as_object().into_iter().flatten() {
            let to = link["operationId"].as_str().expect("an id");
            let (to_path, target) = operations(&document)
                .find(|(_, other)| other["operationId"] == to)
                .unwrap_or_else(|| panic!("{path} {name}: no operation {to}"));
            for (parameter, value) in link["parameters"].as_object().expect("parameters") {
                let mut taken = target["parameters"].as_array().into_iter().flatten();
                assert!(
                    taken.any(|one| one["name"] == parameter.as_str()),
                    "{path} {name}: {to_path} takes no {parameter}"
                );
                let value = value.as_str().expect("an expression");
                let value = value.trim_matches(['"', '{', '}']);
                if let Some(pointer) = value.strip_prefix("$response.body#/") {
                    let body = &good["content"]["application/json"]["schema"]["$ref"];
                    let body = links::last(body.as_str().expect("a type"));
                    assert!(
                        links::reaches(body, pointer, schemas(&document)),
                        "{path} {name}: {pointer}"
                    );
                } else {
                    assert_eq!(value, "$request.path.id", "{path} {name}");
                    assert!(path.contains("{id}"));
                }
            }
            seen += 1;
        }
    }
    assert!(seen > 60, "only {seen} links");
}

#[test]
fn every_operation_says_all_of_it_in_both_languages() {
    let document = whole();
    let chinese = |text: &Value| {
        let text = text.as_str().unwrap_or_default();
        text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
    };
    for (path, operation) in operations(&document) {
        assert!(chinese(&operation["summary"]), "{path}");
        let described = operation["description"].as_str().unwrap_or_default();
        assert!(
            described.contains("Who may call: ") && described.contains("谁可以调用："),
            "{path}"
        );
        assert!(operation["x-clauses"].get(0).is_some(), "{path}");
        let kinds = operation["x-problems"].as_array().expect("kinds");
        assert!(kinds.iter().any(|kind| kind == "INVALID_REQUEST"), "{path}");
        let signed_in = operation["x-access"] != "public";
        // What anybody may ask in part may still need somebody for the rest.
        assert!(
            !signed_in || kinds.iter().any(|kind| kind == "SIGN_IN_REQUIRED"),
            "{path}"
        );
        assert_eq!(operation["security"].get(0).is_some(), signed_in, "{path}");
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            assert!(
                parameter["description"]
                    .as_str()
                    .is_some_and(|text| text.len() > 8),
                "{path}"
            );
        }
    }
}
