//! Descriptions in Chinese beside the English ones: `x-description-zh`, from `data/descriptions.json`.
//!
//! The English stands in the sources, where it is written; the data says each of these sentences in Chinese. What it does not
//! know yet stays English, and pages mark it so. Where the source has a term of the standards alone, `data/terms.json` says it
//! in English.

use std::collections::HashMap;
use std::sync::OnceLock;

use serde_json::{Map, Value};

const DATA: &str = include_str!("../../data/descriptions.json");

const TERMS: &str = include_str!("../../data/terms.json");

/// The English of a term that stands alone.
fn english(term: &str) -> Option<&'static str> {
    static WORDS: OnceLock<HashMap<String, String>> = OnceLock::new();
    let words = WORDS.get_or_init(|| serde_json::from_str(TERMS).unwrap_or_default());
    words.get(term.trim()).map(String::as_str)
}

/// The Chinese of an English description; of an operation's, the part before who may call it.
fn chinese(english: &str) -> Option<&'static str> {
    static WORDS: OnceLock<HashMap<String, String>> = OnceLock::new();
    let words = WORDS.get_or_init(|| serde_json::from_str(DATA).unwrap_or_default());
    let whole = words.get(english.trim());
    let found = whole.or_else(|| words.get(english.split("\n\n").next()?.trim()));
    found.map(String::as_str)
}

/// Puts it beside every description below `paths` and `components` that it is known for.
pub(super) fn add(document: &mut Value) {
    for part in ["paths", "components"] {
        walk(&mut document[part]);
    }
}

fn walk(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields.iter_mut() {
                // What stands in examples is data, not description.
                if !matches!(name.as_str(), "example" | "examples" | "default" | "enum") {
                    walk(field);
                }
            }
            beside(fields);
        }
        Value::Array(all) => all.iter_mut().for_each(walk),
        _ => {}
    }
}

fn beside(fields: &mut Map<String, Value>) {
    let said = fields.get("description").and_then(Value::as_str);
    let (chinese, english) = (said.and_then(chinese), said.and_then(english));
    if let Some(chinese) = chinese {
        fields.insert("x-description-zh".to_owned(), chinese.into());
    }
    if let Some(english) = english {
        fields.insert("description".to_owned(), english.into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_in_english_is_said_in_chinese() {
        let words: HashMap<String, String> = serde_json::from_str(DATA).expect("read");
        for (english, chinese) in &words {
            let is_chinese = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
            assert!(chinese.chars().any(is_chinese), "{english}: {chinese}");
        }
        let document = super::super::document("/api");
        let mut silent = Vec::new();
        silence(&document["paths"], &mut silent);
        silence(&document["components"]["schemas"], &mut silent);
        silent.sort_unstable();
        silent.dedup();
        assert!(
            silent.is_empty(),
            "without Chinese in data/descriptions.json, or without English in data/terms.json:\n{}",
            silent.join("\n")
        );
    }

    fn silence(value: &Value, into: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                if let Some(Value::String(said)) = fields.get("description") {
                    let is_chinese = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
                    let mut words = said.split(|c: char| !c.is_ascii_alphabetic());
                    let english = words.any(|word| word.len() > 2);
                    let chinese =
                        fields.contains_key("x-description-zh") || said.chars().any(is_chinese);
                    if !chinese || (said.chars().any(is_chinese) && !english) {
                        into.push(said.clone());
                    }
                }
                let kept =
                    |name: &str| !matches!(name, "example" | "examples" | "default" | "enum");
                let all = fields.iter().filter(|(name, _)| kept(name));
                all.for_each(|(_, field)| silence(field, into));
            }
            Value::Array(all) => all.iter().for_each(|one| silence(one, into)),
            _ => {}
        }
    }
}
