//! One operation: what it takes, what it answers, what can go wrong, where it leads.

use serde_json::Value;

use super::{Desk, list, shape, text};
use crate::http::own_page::escape;

/// Title and body; `None` where there is no such operation.
pub(super) fn page(desk: &Desk<'_>, id: &str) -> Option<(String, String)> {
    let (method, path, operation) = desk
        .operations()
        .find(|(_, _, operation)| text(operation, "operationId") == id)?;
    let title = escape(text(operation, "summary"));
    let mut body = format!(
        "{}<h1 lang=\"zh-CN\">{title}</h1>\n<p><code><span class=\"method\">{}</span> {}</code></p>\n<p \
         lang=\"en\">{}</p>\n<dl><dt>{}</dt><dd>{}</dd><dt>{}</dt><dd>{}</dd></dl>\n",
        desk.back(),
        method.to_uppercase(),
        escape(path),
        escape(list::first(text(operation, "description"))),
        desk.say("clauses"),
        list::clauses(operation),
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
            "<tr><td><code>{}</code>{required}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
            escape(text(one, "name")),
            escape(text(one, "in")),
            shape::kind(desk, &one["schema"]),
            escape(text(one, "description")),
        ));
    }
    let head = ["name", "where", "kind", "about"];
    format!(
        "<h2>{}</h2>\n{}",
        desk.say("parameters"),
        shape::table(desk, &head, &rows)
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
            out.push_str(&shape::fields(
                desk,
                &desk.document["components"]["schemas"][name],
            ));
            out.push_str(&shape::example(desk, name));
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
    let mut rows = String::new();
    for (status, answer) in operation["responses"].as_object().into_iter().flatten() {
        if !status.starts_with(['4', '5']) {
            continue;
        }
        let shared = text(answer, "$ref").strip_prefix('#');
        let answer = shared
            .and_then(|at| desk.document.pointer(at))
            .unwrap_or(answer);
        let about = escape(text(answer, "description")).replace("\n\n", "<br>");
        rows.push_str(&format!(
            "<tr><td>{}</td><td>{about}</td></tr>\n",
            escape(status)
        ));
    }
    let head = ["name", "about"];
    format!(
        "<h2>{}</h2>\n{}",
        desk.say("problems"),
        shape::table(desk, &head, &rows)
    )
}
