//! What holds for every JSON answer, wherever it stands: docs/conventions.md put into checks.

use contract::ParamAbout;
use contract::ParamValue;
use contract::validate::wire;
use contract::wire::Code;
use serde_json::Value;

/// Fields whose texts are names of enumerations. A number of a standard there would pass for an unknown name.
const NAMES: [&str; 19] = [
    "itemType",
    "projectType",
    "audience",
    "channels",
    "unit",
    "powerSource",
    "scope",
    "onlineDepth",
    "crossProvince",
    "kind",
    "form",
    "necessity",
    "source",
    "original",
    "mode",
    "roles",
    "side",
    "aspect",
    "passedOn",
];

/// Something that breaks a convention.
#[derive(Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Where, as a JSON pointer.
    pub at: String,
    /// What the convention asks.
    pub expected: &'static str,
    /// What is there.
    pub found: String,
}

/// Everything in a document that breaks a convention.
pub fn wrongs(document: &Value) -> Vec<Wrong> {
    let mut found = Vec::new();
    walk(document, "", "", &mut found);
    found
}

fn walk(value: &Value, key: &str, at: &str, wrongs: &mut Vec<Wrong>) {
    if let Some(expected) = broken(key, value) {
        let text = value.to_string();
        wrongs.push(Wrong {
            at: if at.is_empty() {
                "/".to_owned()
            } else {
                at.to_owned()
            },
            expected,
            found: text.chars().take(80).collect(),
        });
    }
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let pointer = format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"));
                walk(value, name, &pointer, wrongs);
            }
        }
        Value::Array(entries) => {
            for (place, value) in entries.iter().enumerate() {
                walk(value, key, &format!("{at}/{place}"), wrongs);
            }
        }
        _ => {}
    }
}

/// What the convention for this field asks, if the value breaks it.
fn broken(key: &str, value: &Value) -> Option<&'static str> {
    match value {
        Value::Null => Some("a field that has no value is left out, not sent as null"),
        Value::Object(fields) if is_text(fields) => {
            let chinese = fields
                .get("zh-CN")
                .and_then(Value::as_str)
                .unwrap_or_default();
            chinese
                .is_empty()
                .then_some("a text for people always has zh-CN")
        }
        Value::String(text) => broken_text(key, text),
        _ => None,
    }
}

fn broken_text(key: &str, text: &str) -> Option<&'static str> {
    let (holds, expected) = match key {
        "since" => (wire::is_day(text), "a day as YYYY-MM-DD"),
        "amount" => (
            wire::is_money(text),
            "yuan as a decimal string with two places",
        ),
        "href" => (
            text.starts_with('/') && !text.starts_with("//"),
            "a path below the API's root that starts with one slash",
        ),
        "id" | "code" | "parent" | "itemId" => (
            Code::read(text).is_some(),
            "an identifier: 1 to 64 of 0-9A-Za-z._-",
        ),
        "catalogue" | "task" | "handling" => (wire::is_code(text), "a code of 1 to 50 characters"),
        _ if NAMES.contains(&key) => (
            is_name(text),
            "a name in SCREAMING_SNAKE case, never a number",
        ),
        _ if ends_in(key, "At") => (
            wire::is_time(text),
            "a time as RFC 3339 writes it, with offset",
        ),
        _ if ends_in(key, "On") => (wire::is_day(text), "a day as YYYY-MM-DD"),
        _ => return None,
    };
    (!holds).then_some(expected)
}

/// camelCase: the ending is a word of its own.
fn ends_in(key: &str, word: &str) -> bool {
    key.len() > word.len() && key.ends_with(word)
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_uppercase())
        && text
            .chars()
            .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
}

/// Whether an object is a text by language tag: one of its keys is a tag that portals use.
fn is_text(fields: &serde_json::Map<String, Value>) -> bool {
    ["zh-CN", "zh", "zh-TW", "zh-HK", "en"]
        .iter()
        .any(|tag| fields.contains_key(*tag))
        && fields.values().all(Value::is_string)
}

/// A value that a parameter must refuse, by the contract's own reading; `None` when every value is allowed.
pub fn malformed(
    param: &ParamAbout,
    accepts: fn(&[(String, String)]) -> bool,
) -> Option<&'static str> {
    ["no such value", "-1", "0", "\u{1}"]
        .into_iter()
        .find(|value| !accepts(&[(param.name.to_owned(), (*value).to_owned())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_sound_document_breaks_nothing() {
        let sound = json!({
            "id": "a.1", "name": {"zh-CN": "身份证", "en": "Identity card"}, "itemType": "PUBLIC_SERVICE",
            "updatedOn": "2026-03-02", "expiresAt": "2026-03-02T09:30:00+08:00", "fees": [{"amount": "20.00"}],
            "promiseTime": {"amount": 5, "unit": "WORKDAY"}, "sample": {"href": "/files/x"}, "audience": ["ENTERPRISE"]
        });
        assert_eq!(wrongs(&sound), []);
    }

    #[test]
    fn each_convention_is_held() {
        for (broken, at) in [
            (json!({"a": null}), "/a"),
            (json!({"name": {"en": "Identity card"}}), "/name"),
            (json!({"itemType": "20"}), "/itemType"),
            (json!({"audience": ["ENTERPRISE", "5"]}), "/audience/1"),
            (json!({"updatedOn": "2026-02-30"}), "/updatedOn"),
            (json!({"expiresAt": "2026-03-02 09:30:00"}), "/expiresAt"),
            (json!({"fees": [{"amount": "20"}]}), "/fees/0/amount"),
            (json!({"href": "https://example.com/x"}), "/href"),
            (json!({"items": [{"id": "a b"}]}), "/items/0/id"),
            (json!({"codes": {"task": ""}}), "/codes/task"),
        ] {
            let found = wrongs(&broken);
            assert_eq!(found.len(), 1, "{broken}: {found:?}");
            assert_eq!(found[0].at, at);
        }
    }
}
