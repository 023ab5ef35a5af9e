//! All operations by what they are about, or those that fit some words.

use serde_json::Value;

use super::{Desk, text};
use crate::http::own_page::escape;

/// Title and body.
pub(super) fn page(desk: &Desk<'_>, sought: &str) -> (String, String) {
    let words: Vec<String> = sought.split_whitespace().map(str::to_lowercase).collect();
    let found: Vec<_> = desk
        .operations()
        .filter(|(method, path, operation)| fits(&words, method, path, operation))
        .collect();
    let title = desk.say("title");
    let raw = escape(&format!("{}openapi.json", desk.base));
    let mut body = format!(
        "<h1>{title}</h1>\n<p class=\"dim\">{}</p>\n<p><a href=\"{raw}\">{}</a></p>\n<form action=\"{}\" \
         role=\"search\"><label>{} <input name=\"q\" type=\"search\" maxlength=\"100\" value=\"{}\"></label> \
         {}<button type=\"submit\">{}</button></form>\n<p role=\"status\">{}</p>\n",
        desk.say("lead"),
        desk.say("raw"),
        escape(&format!("{}docs/", desk.base)),
        desk.say("search"),
        escape(sought),
        if desk.chose {
            format!(
                "<input type=\"hidden\" name=\"lang\" value=\"{}\"> ",
                desk.tag()
            )
        } else {
            String::new()
        },
        desk.say("find"),
        match found.len() {
            1 => desk.say("found_one"),
            count => desk.say("found").replace("{count}", &count.to_string()),
        },
    );
    if !sought.is_empty() {
        body.push_str(&format!(
            "<p><a href=\"{}\">{}</a></p>\n",
            desk.href(""),
            desk.say("all")
        ));
    }
    if found.is_empty() {
        body.push_str(&format!("<p>{}</p>\n", desk.say("none")));
    }
    let mut group = "";
    for (method, path, operation) in found {
        let about = path.split('/').nth(1).unwrap_or_default();
        if about != group {
            let end = if group.is_empty() { "" } else { "</ul>\n" };
            body.push_str(&format!("{end}<h2>/{}</h2>\n<ul>\n", escape(about)));
            group = about;
        }
        body.push_str(&row(desk, method, path, operation));
    }
    if !group.is_empty() {
        body.push_str("</ul>\n");
    }
    (title, body)
}

fn fits(words: &[String], method: &str, path: &str, operation: &Value) -> bool {
    if words.is_empty() {
        return true;
    }
    let mut all = format!("{method} {path}");
    for key in ["operationId", "summary", "description"] {
        all.push(' ');
        all.push_str(text(operation, key));
    }
    for key in ["x-clauses", "x-problems"] {
        for name in operation[key].as_array().into_iter().flatten() {
            all.push(' ');
            all.push_str(name.as_str().unwrap_or_default());
        }
    }
    let all = all.to_lowercase();
    words.iter().all(|word| all.contains(word))
}

fn row(desk: &Desk<'_>, method: &str, path: &str, operation: &Value) -> String {
    let id = text(operation, "operationId");
    let name = if desk.says.english() {
        String::new()
    } else {
        format!("<p>{}</p>\n", escape(text(operation, "summary")))
    };
    format!(
        "<li><a href=\"{}\"><code><span class=\"method\">{}</span> {}</code></a>\n{name}<p class=\"dim\">{}</p>\n<p \
         class=\"dim\">{} · {}</p></li>\n",
        desk.href(&format!("operations/{id}")),
        method.to_uppercase(),
        escape(path),
        desk.about(operation),
        clauses(operation),
        desk.access(operation),
    )
}

/// The first part of a description: what it does. The second says who may call it.
pub(super) fn first(description: &str) -> &str {
    description.split("\n\n").next().unwrap_or_default()
}

/// The clauses, safe for HTML.
fn clauses(operation: &Value) -> String {
    let all = operation["x-clauses"].as_array().into_iter().flatten();
    let all: Vec<_> = all.filter_map(Value::as_str).map(escape).collect();
    all.join(", ")
}
