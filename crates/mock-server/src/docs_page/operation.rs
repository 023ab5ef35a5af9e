//! One operation: what it takes, what it answers, what can go wrong, where it leads.

use contract::ProblemKind;
use serde_json::Value;

use super::{Desk, marked, shape, text};
use crate::http::own_page::escape;

/// Title and body; `None` where there is no such operation.
pub(super) fn page(desk: &Desk<'_>, id: &str) -> Option<(String, String)> {
    let (method, path, operation) = desk
        .operations()
        .find(|(_, _, operation)| text(operation, "operationId") == id)?;
    // The document names operations in Chinese; in English it is their id that stands for them.
    let title = if desk.says.english() {
        escape(id)
    } else {
        escape(text(operation, "summary"))
    };
    let mut body = format!(
        "<h1>{title}</h1>\n<p><code><span class=\"method\">{}</span> {}</code></p>\n<p>{}</p>\n<dl><dt>{}</dt><dd><code>{}</code></dd>\
         <dt>{}</dt><dd>{}</dd><dt>{}</dt><dd>{}</dd></dl>\n",
        method.to_uppercase(),
        escape(path),
        desk.about(operation),
        desk.say("id"),
        escape(id),
        desk.say("clauses"),
        clauses(desk, operation),
        desk.say("access"),
        desk.access(operation),
    );
    body.push_str(&parameters(desk, operation));
    body.push_str(&content(desk, "body", &operation["requestBody"]["content"]));
    for status in ["200", "204", "302"] {
        let answer = &operation["responses"][status];
        if answer.is_object() {
            body.push_str(&content(desk, "answer", &answer["content"]));
            body.push_str(&links(desk, &answer["links"]));
        }
    }
    body.push_str(&problems(desk, operation));
    Some((title, body))
}

fn parameters(desk: &Desk<'_>, operation: &Value) -> String {
    let all = operation["parameters"].as_array();
    let Some(all) = all.filter(|all| !all.is_empty()) else {
        return String::new();
    };
    let mut rows = String::new();
    for one in all {
        let required = if one["required"] == true {
            format!("<br>{}", desk.say("required"))
        } else {
            String::new()
        };
        rows.push_str(&format!(
            "<tr role=\"row\"><td role=\"cell\"><code>{}</code>{required}</td><td role=\"cell\">{}</td><td \
             role=\"cell\">{}</td><td role=\"cell\">{}</td></tr>\n",
            escape(text(one, "name")),
            desk.say(text(one, "in")),
            shape::kind(desk, &one["schema"]),
            desk.about(one),
        ));
    }
    let head = ["name", "where", "kind", "about"];
    let heading = desk.say("parameters");
    format!(
        "<h2>{heading}</h2>\n{}",
        shape::table(desk, &heading, &head, &rows)
    )
}

/// A body or an answer: its type, its fields, an example.
fn content(desk: &Desk<'_>, heading: &str, content: &Value) -> String {
    let mut out = String::new();
    for (media, body) in content.as_object().into_iter().flatten() {
        out.push_str(&format!(
            "<h2>{}</h2>\n<p><code>{}</code>",
            desk.say(heading),
            escape(media)
        ));
        let name = shape::referred(&body["schema"]);
        if let Some(name) = name {
            out.push_str(&format!(" {}", desk.link(&format!("schemas/{name}"), name)));
        }
        out.push_str("</p>\n");
        if let Some(name) = name {
            let of = shape::Of {
                part: Some(desk.say(heading)),
                name,
            };
            out.push_str(&shape::fields(
                desk,
                &of,
                &desk.document["components"]["schemas"][name],
            ));
            out.push_str(&shape::example(desk, &of));
        }
    }
    out
}

fn links(desk: &Desk<'_>, links: &Value) -> String {
    let mut rows = String::new();
    for link in links
        .as_object()
        .into_iter()
        .flatten()
        .map(|(_, link)| link)
    {
        let to = text(link, "operationId");
        rows.push_str(&format!(
            "<li>{}",
            desk.link(&format!("operations/{to}"), to)
        ));
        for (name, value) in link["parameters"].as_object().into_iter().flatten() {
            let value = value.as_str().unwrap_or_default();
            rows.push_str(&format!(
                "<p class=\"dim\"><code>{} = {}</code></p>",
                escape(name),
                escape(value)
            ));
        }
        rows.push_str("</li>\n");
    }
    if rows.is_empty() {
        return rows;
    }
    format!("<h2>{}</h2>\n<ul>\n{rows}</ul>\n", desk.say("links"))
}

fn problems(desk: &Desk<'_>, operation: &Value) -> String {
    let mut kinds: Vec<(u16, &str)> = operation["x-problems"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(|name| (ProblemKind::from(name).status(), name))
        .collect();
    kinds.sort();
    let mut rows = String::new();
    for (status, name) in kinds {
        let (en, zh) = contract::openapi::problem(name);
        let about = marked(if desk.says.english() { en } else { zh });
        rows.push_str(&format!(
            "<tr role=\"row\"><td role=\"cell\">{status}</td><td role=\"cell\"><code>{}</code></td><td role=\"cell\">{about}</td></tr>\n",
            escape(name)
        ));
    }
    let heading = desk.say("problems");
    format!(
        "<h2>{heading}</h2>\n{}",
        shape::table(desk, &heading, &["status", "name", "about"], &rows)
    )
}

/// The clauses with their titles, safe for HTML.
fn clauses(desk: &Desk<'_>, operation: &Value) -> String {
    let data: Value = serde_json::from_str(contract::clauses::JSON).unwrap_or_default();
    let title = |id: &str| {
        let mut all = data["clauses"].as_array().into_iter().flatten();
        let clause = all.find(|clause| clause["id"] == id);
        let key = if desk.says.english() { "en" } else { "zh" };
        clause.map_or_else(String::new, |clause| escape(text(clause, key)))
    };
    let all = operation["x-clauses"].as_array().into_iter().flatten();
    let all: Vec<_> = all
        .filter_map(Value::as_str)
        .map(|id| format!("{} {}", escape(id), title(id)))
        .collect();
    all.join("<br>")
}
