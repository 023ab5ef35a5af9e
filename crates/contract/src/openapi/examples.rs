//! Examples that follow from the schemas: one a type, small, with what may be missing left out deep down.

use serde_json::{Map, Value, json};

use super::words;

/// How deep in an example optional fields still stand.
const DEPTH: usize = 2;

/// Makes an example of a type by its name among the schemas.
pub(super) fn of(name: &str, schemas: &Map<String, Value>) -> Value {
    let maker = Maker { schemas };
    let at = Place {
        field: "",
        about: "",
        depth: 0,
    };
    maker.named(name, &at, &mut Vec::new()).unwrap_or_default()
}

struct Maker<'a> {
    schemas: &'a Map<String, Value>,
}

/// Where in the example a value stands.
struct Place<'a> {
    /// Name of the field.
    field: &'a str,
    /// What its description says.
    about: &'a str,
    depth: usize,
}

impl<'a> Maker<'a> {
    /// `None` for a type that is being made already: it would never end.
    fn named(&self, name: &str, at: &Place<'_>, open: &mut Vec<String>) -> Option<Value> {
        if name == "Text" {
            let (zh, en) = words::text(at.field);
            return Some(json!({"zh-CN": zh, "en": en}));
        }
        if open.iter().any(|other| other == name) {
            return None;
        }
        open.push(name.to_owned());
        let made = self.value(self.schemas.get(name)?, name, at, open);
        open.pop();
        made
    }

    fn value(
        &self,
        schema: &'a Value,
        owner: &str,
        at: &Place<'_>,
        open: &mut Vec<String>,
    ) -> Option<Value> {
        if let Some(reference) = schema["$ref"].as_str() {
            return self.named(super::links::last(reference), at, open);
        }
        if let Some(example) = schema["examples"].get(0) {
            return Some(example.clone());
        }
        if let Some(first) = schema["enum"].get(0) {
            return Some(first.clone());
        }
        if let Some(choices) = schema["oneOf"].as_array() {
            let mut real = choices.iter().filter(|one| one["type"] != "null");
            return real.find_map(|one| self.value(one, owner, at, open));
        }
        match kind(schema) {
            "object" => self.object(schema, owner, at, open),
            "array" => {
                let entry = self.value(&schema["items"], owner, at, open);
                Some(Value::Array(entry.into_iter().collect()))
            }
            "integer" => Some(number(schema, at.field)),
            "number" => Some(json!(0.5)),
            "boolean" => Some(json!(true)),
            "null" => Some(Value::Null),
            _ => Some(Value::String(string(owner, at))),
        }
    }

    fn object(
        &self,
        schema: &'a Value,
        owner: &str,
        at: &Place<'_>,
        open: &mut Vec<String>,
    ) -> Option<Value> {
        let required = |name: &str| {
            let mut names = schema["required"].as_array().into_iter().flatten();
            names.any(|other| other == name)
        };
        let mut made = Map::new();
        for (name, field) in schema["properties"].as_object().into_iter().flatten() {
            let needed = required(name);
            if !needed && at.depth >= DEPTH {
                continue;
            }
            let about = field["description"].as_str().or_else(|| {
                let first = &field["oneOf"][0];
                first["description"].as_str()
            });
            let inner = Place {
                field: name,
                about: about.unwrap_or_default(),
                depth: at.depth + 1,
            };
            match self.value(field, owner, &inner, open) {
                Some(value) => drop(made.insert(name.clone(), value)),
                None if needed => return None,
                None => {}
            }
        }
        Some(Value::Object(made))
    }
}

/// The type of a schema, `null` aside.
fn kind(schema: &Value) -> &str {
    match &schema["type"] {
        Value::String(one) => one,
        Value::Array(several) => several
            .iter()
            .filter_map(Value::as_str)
            .find(|one| *one != "null")
            .unwrap_or_default(),
        _ => "",
    }
}

fn number(schema: &Value, field: &str) -> Value {
    let usual = match field {
        "status" => 400,
        "expiresInSeconds" => 1800,
        "year" => 2026,
        "size" | "received" | "mostBytes" => 20_480,
        "level" | "requiredLevel" => 3,
        _ => 1,
    };
    let least = schema["minimum"].as_f64().map_or(0, |least| least as i64);
    let most = schema["maximum"]
        .as_f64()
        .map_or(i64::MAX, |most| most as i64);
    json!(usual.clamp(least, most.max(least)))
}

fn string(owner: &str, at: &Place<'_>) -> String {
    if matches!(at.field, "id" | "ids") {
        return format!("{}-1", kebab(owner));
    }
    if words::is_time(at.field, at.about) {
        return "2026-11-20T09:30:00+08:00".to_owned();
    }
    if words::is_day(at.field, at.about) {
        return "2026-11-20".to_owned();
    }
    if at.about.contains("base64url") {
        return "c2FtcGxl".to_owned();
    }
    words::plain(at.field).map_or_else(|| format!("{}-1", kebab(at.field)), str::to_owned)
}

fn kebab(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}
