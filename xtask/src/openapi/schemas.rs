//! JSON Schemas that stand on their own: what forms and documents are, for tools that read no OpenAPI.

use crate::run::{Failure, Outcome};
use serde_json::{Map, Value, json};

/// File, and the type it holds.
const FILES: &[(&str, &str)] = &[
    ("form.json", "FormDefinition"),
    ("answers.json", "Answers"),
    ("document.json", "Document"),
    ("document-start.json", "DocumentStart"),
    ("draft-content.json", "DraftContent"),
    ("guide.json", "Guide"),
];

/// Each file's name and its schema, with all it refers to.
pub fn beside(document: &Value) -> Outcome<Vec<(&'static str, Value)>> {
    FILES
        .iter()
        .map(|(file, name)| Ok((*file, alone(document, name)?)))
        .collect()
}

fn alone(document: &Value, name: &str) -> Outcome<Value> {
    let all = &document["components"]["schemas"];
    let missing = |name: &str| Failure::new(format!("the document has no schema {name}"));
    let mut wanted = vec![name.to_owned()];
    let mut defs = Map::new();
    while let Some(next) = wanted.pop() {
        if defs.contains_key(&next) {
            continue;
        }
        let mut schema = all.get(&next).ok_or_else(|| missing(&next))?.clone();
        rewrite(&mut schema, &mut wanted);
        defs.insert(next, schema);
    }
    let version = document["info"]["version"].as_str().unwrap_or_default();
    Ok(json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("urn:tongban:{version}:{name}"),
        "$ref": format!("#/$defs/{name}"),
        "$defs": defs,
    }))
}

/// Turns references into the OpenAPI document into references into this one, and notes where they lead.
fn rewrite(schema: &mut Value, wanted: &mut Vec<String>) {
    match schema {
        Value::Object(fields) => {
            for (key, field) in fields {
                let name = field
                    .as_str()
                    .and_then(|text| text.strip_prefix("#/components/schemas/"));
                match name.filter(|_| key == "$ref").map(str::to_owned) {
                    Some(name) => {
                        *field = json!(format!("#/$defs/{name}"));
                        wanted.push(name);
                    }
                    None => rewrite(field, wanted),
                }
            }
        }
        Value::Array(entries) => {
            for entry in entries {
                rewrite(entry, wanted);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_schema_brings_all_it_refers_to_and_nothing_else() {
        let document = json!({"info": {"version": "1.0"}, "components": {"schemas": {
            "A": {"properties": {"b": {"type": "array", "items": {"$ref": "#/components/schemas/B"}}}},
            "B": {"properties": {"a": {"$ref": "#/components/schemas/A"}}},
            "C": {},
        }}});
        let schema = alone(&document, "A").expect("made");
        let names: Vec<_> = schema["$defs"].as_object().expect("defs").keys().collect();
        assert_eq!(names, ["A", "B"]);
        assert_eq!(
            schema["$defs"]["A"]["properties"]["b"]["items"]["$ref"],
            "#/$defs/B"
        );
        assert!(alone(&document, "D").is_err());
    }
}
