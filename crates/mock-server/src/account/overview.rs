//! The page of an archive that a person reads: part by part, in both languages, no script, nothing from elsewhere.

use contract::wire::Text;
use serde_json::Value;

use crate::session::idp::escape;
use crate::world::World;

/// The parts of the page, and what of an entry stands in its columns (JSON pointers).
const PARTS: [(&str, &[&str]); 9] = [
    ("profile", &["/field", "/value"]),
    (
        "cases",
        &[
            "/summary/number",
            "/summary/item/name",
            "/summary/state",
            "/summary/submittedAt",
        ],
    ),
    ("drafts", &["/item", "/id"]),
    ("cards", &["/name", "/number", "/state", "/expiresOn"]),
    ("messages", &["/at", "/title", "/text"]),
    ("addresses", &["/recipient", "/mobile", "/address"]),
    ("consents", &["/title", "/version", "/state", "/at"]),
    ("signIns", &["/at", "/device", "/place", "/outcome"]),
    ("accesses", &["/at", "/department", "/what", "/reason"]),
];

/// The whole page.
pub(super) fn page(world: &World, data: &Value) -> String {
    let both = |key: &str| {
        let text = world.words.text(key);
        escape(&format!(
            "{} / {}",
            text.in_language("zh-CN").0,
            text.in_language("en").0
        ))
    };
    let title = both("account.export.title");
    let made = escape(data["madeAt"].as_str().unwrap_or_default());
    let mut body = format!(
        "<h1>{title}</h1>\n<p>{made}</p>\n<p>{}</p>\n",
        both("account.export.lead")
    );
    for (part, columns) in PARTS {
        let rows = data[part].as_array().map_or(&[][..], Vec::as_slice);
        body.push_str(&format!(
            "<h2>{} ({})</h2>\n",
            both(&format!("account.export.{part}")),
            rows.len()
        ));
        if rows.is_empty() {
            body.push_str(&format!("<p>{}</p>\n", both("account.export.none")));
            continue;
        }
        body.push_str("<table>\n");
        for row in rows {
            let cells = columns.iter().map(|at| {
                let value = row.pointer(at).map(told).unwrap_or_default();
                let name = if *at == "/field" {
                    let text = world.words.text(&format!("account.field.{value}"));
                    if text.is_empty() {
                        value
                    } else {
                        told_text(&text)
                    }
                } else {
                    value
                };
                format!("<td>{}</td>", escape(&name))
            });
            body.push_str(&format!("<tr>{}</tr>\n", cells.collect::<String>()));
        }
        body.push_str("</table>\n");
    }
    format!(
        "<!doctype html>\n<html lang=\"zh-CN\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width\">\n<title>{title}</title>\n<style>body{{font:16px/1.6 \
         sans-serif;max-width:60em;margin:2em auto;padding:0 \
         1em}}table{{border-collapse:collapse;width:100%}}td{{border:1px solid \
         #ccc;padding:.4em .6em;overflow-wrap:anywhere;vertical-align:top}}</style>\n{body}</html>\n"
    )
}

/// A value for people: of a text by language, Chinese with the English behind it.
fn told(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        Value::Object(_) => serde_json::from_value::<Text>(value.clone())
            .map_or_else(|_| value.to_string(), |text| told_text(&text)),
        other => other.to_string(),
    }
}

fn told_text(text: &Text) -> String {
    let (zh, en) = (text.in_language("zh-CN").0, text.in_language("en").0);
    if zh == en {
        zh.to_owned()
    } else {
        format!("{zh} / {en}")
    }
}
