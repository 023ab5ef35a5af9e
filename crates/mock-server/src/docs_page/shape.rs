//! Types: their fields, their names, an example.

use serde_json::Value;

use super::{Desk, text};
use crate::http::own_page::escape;

/// Title and body; `None` where there is no such type.
pub(super) fn page(desk: &Desk<'_>, name: &str) -> Option<(String, String)> {
    let schema = desk.document["components"]["schemas"].get(name)?;
    let title = escape(name);
    let of = Of { part: None, name };
    let body = format!(
        "<h1>{title}</h1>\n<p>{}</p>\n{}{}{}",
        desk.about(schema),
        fields(desk, &of, schema),
        names(desk, schema),
        example(desk, &of),
    );
    Some((title, body))
}

/// Where a type is told: as the body or the answer of an operation, or on a page of its own.
pub(super) struct Of<'a> {
    /// The heading above it.
    pub part: Option<String>,
    /// Its name.
    pub name: &'a str,
}

impl Of<'_> {
    /// A heading below the one above it, and what names the box under it: no two boxes of a page are called alike.
    fn heading(&self, said: &str) -> (String, String) {
        match &self.part {
            Some(part) => (format!("<h3>{said}</h3>\n"), format!("{part}: {said}")),
            None => (format!("<h2>{said}</h2>\n"), said.to_owned()),
        }
    }
}

/// A table with these headings, in a box that scrolls sideways and that the keyboard reaches.
pub(super) fn table(desk: &Desk<'_>, label: &str, head: &[&str], rows: &str) -> String {
    let head: String = head
        .iter()
        .map(|key| {
            format!(
                "<th scope=\"col\" role=\"columnheader\">{}</th>",
                desk.say(key)
            )
        })
        .collect();
    format!(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{label}\"><table role=\"table\"><thead \
         role=\"rowgroup\"><tr role=\"row\">{head}</tr></thead><tbody role=\"rowgroup\">\n{rows}</tbody></table></div>\n"
    )
}

/// The fields of an object; nothing for what is none.
pub(super) fn fields(desk: &Desk<'_>, of: &Of<'_>, schema: &Value) -> String {
    let Some(all) = schema["properties"].as_object() else {
        return String::new();
    };
    let required = |name: &str| {
        let mut names = schema["required"].as_array().into_iter().flatten();
        names.any(|other| other == name)
    };
    let mut rows = String::new();
    for (name, field) in all {
        let about = match text(field, "description") {
            "" => desk.about(&field["oneOf"][0]),
            _ => desk.about(field),
        };
        let must = if required(name) {
            format!("<br>{}", desk.say("required"))
        } else {
            String::new()
        };
        rows.push_str(&format!(
            "<tr role=\"row\"><td role=\"cell\"><code>{}</code>{must}</td><td role=\"cell\">{}</td><td \
             role=\"cell\">{about}</td></tr>\n",
            escape(name),
            kind(desk, field),
        ));
    }
    let (heading, label) = of.heading(&desk.say("fields"));
    format!(
        "{heading}{}",
        table(desk, &label, &["name", "kind", "about"], &rows)
    )
}

fn names(desk: &Desk<'_>, schema: &Value) -> String {
    let all: Vec<&str> = listed(schema);
    if all.is_empty() {
        return String::new();
    }
    let rows: String = all
        .iter()
        .map(|name| format!("<li><code>{}</code></li>\n", escape(name)))
        .collect();
    format!("<h2>{}</h2>\n<ul>\n{rows}</ul>\n", desk.say("names"))
}

/// The names of an enumeration, open or closed.
fn listed(schema: &Value) -> Vec<&str> {
    ["enum", "x-open-enum"]
        .iter()
        .flat_map(|key| schema[*key].as_array().into_iter().flatten())
        .filter_map(Value::as_str)
        .collect()
}

/// The example of a type, where it is a body or an answer.
pub(super) fn example(desk: &Desk<'_>, of: &Of<'_>) -> String {
    let value = &desk.document["components"]["examples"][of.name]["value"];
    if value.is_null() {
        return String::new();
    }
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    let (heading, label) = of.heading(&desk.say("example"));
    format!(
        "{heading}<pre tabindex=\"0\" role=\"region\" aria-label=\"{label}\"><code>{}</code></pre>\n",
        escape(&text)
    )
}

/// The name of the type that a schema refers to.
pub(super) fn referred(schema: &Value) -> Option<&str> {
    schema["$ref"].as_str()?.rsplit('/').next()
}

/// What a value is like, with a link to its type.
pub(super) fn kind(desk: &Desk<'_>, schema: &Value) -> String {
    if let Some(name) = referred(schema) {
        return desk.link(&format!("schemas/{name}"), name);
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        let real = choices.iter().filter(|one| one["type"] != "null");
        let kinds: Vec<_> = real.map(|one| kind(desk, one)).collect();
        return kinds.join(" / ");
    }
    let names = listed(schema);
    if !names.is_empty() {
        let names: Vec<_> = names
            .iter()
            .map(|name| format!("<code>{}</code>", escape(name)))
            .collect();
        return names.join(" ");
    }
    let plain = match &schema["type"] {
        Value::String(one) => one.as_str(),
        Value::Array(several) => several
            .iter()
            .filter_map(Value::as_str)
            .find(|one| *one != "null")
            .unwrap_or_default(),
        _ => "",
    };
    match plain {
        "array" => format!("[{}]", kind(desk, &schema["items"])),
        other => escape(other),
    }
}
