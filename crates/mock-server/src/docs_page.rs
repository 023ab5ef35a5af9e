//! `/docs/`: the contract as pages for people, printed from the OpenAPI document. No script; searching is a form.

mod list;
mod operation;
mod shape;

use std::collections::HashMap;
use std::sync::OnceLock;

use axum::http::Method;
use serde_json::Value;

use crate::files;
use crate::http::asked::Asked;
use crate::http::own_page::{Says, escape};
use crate::http::reply::Reply;
use crate::state::Shared;
use crate::world::content::Both;

/// The document; what the server is mounted under stands nowhere in the pages' part of it.
fn document() -> &'static Value {
    static DOCUMENT: OnceLock<Value> = OnceLock::new();
    DOCUMENT.get_or_init(|| contract::openapi::document("/api"))
}

/// What a page is made with.
struct Desk<'a> {
    document: &'a Value,
    says: Says,
    words: HashMap<String, Both>,
    base: String,
}

impl Desk<'_> {
    /// A word of these pages, safe for HTML.
    fn say(&self, key: &str) -> String {
        self.words
            .get(key)
            .map_or_else(String::new, |both| self.says.say(both))
    }

    /// The address of a page below `/docs/`.
    fn href(&self, page: &str) -> String {
        escape(&format!("{}docs/{page}", self.base))
    }

    /// A link to a page.
    fn link(&self, page: &str, name: &str) -> String {
        format!("<a href=\"{}\">{}</a>", self.href(page), escape(name))
    }

    /// Every operation with its method and path, in the order of the document.
    fn operations(&self) -> impl Iterator<Item = (&str, &str, &Value)> {
        let paths = self.document["paths"].as_object().into_iter().flatten();
        paths.flat_map(|(path, item)| {
            let of_path = item.as_object().into_iter().flatten();
            of_path.map(move |(method, operation)| (method.as_str(), path.as_str(), operation))
        })
    }

    /// Who may call, in words.
    fn access(&self, operation: &Value) -> String {
        match text(operation, "x-access") {
            "public" => self.say("anybody"),
            "officer" => self.say("officer"),
            level => {
                let level = level.rsplit(' ').next().unwrap_or_default();
                self.say("signed_in").replace("{level}", &escape(level))
            }
        }
    }

    fn whole(&self, title: &str, body: &str) -> String {
        let plain = self.says.say(&Both {
            zh: "zh-CN".to_owned(),
            en: "en".to_owned(),
        });
        let style = self.href("style.css");
        format!(
            "<!DOCTYPE html>\n<html lang=\"{plain}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
             content=\"width=device-width, initial-scale=1\">\n<title>{title} - Tongban 通办</title>\n<link \
             rel=\"stylesheet\" href=\"{style}\">\n</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
        )
    }

    /// The way back to the list, before everything else.
    fn back(&self) -> String {
        format!(
            "<nav><a href=\"{}\">{}</a></nav>\n",
            self.href(""),
            self.say("back")
        )
    }
}

/// A text in the document, by its key.
fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_default()
}

/// Everything below `/docs/`; `path` is what comes after.
pub(crate) fn answer(shared: &Shared, asked: &Asked, path: &str) -> Reply {
    if !matches!(asked.method, Method::GET | Method::HEAD) {
        let mut reply = Reply::new(405, "text/plain", Vec::new());
        reply.set("allow", "GET, HEAD".to_owned());
        return reply;
    }
    if path == "style.css" {
        let css = files::file("pages/docs.css").unwrap_or_default();
        let mut reply = Reply::new(200, "text/css; charset=utf-8", css.into());
        reply.set("cache-control", "no-cache".to_owned());
        return reply;
    }
    let desk = Desk {
        document: document(),
        says: Says::of(asked),
        words: files::read("words/docs.json").unwrap_or_default(),
        base: shared.options.base_path.clone(),
    };
    let page = match path.split_once('/') {
        None if path.is_empty() => Some(list::page(&desk, sought(asked))),
        Some(("operations", id)) => operation::page(&desk, id),
        Some(("schemas", name)) => shape::page(&desk, name),
        _ => None,
    };
    match page {
        Some((title, body)) => Reply::html(200, desk.whole(&title, &body)),
        None => {
            let gone = desk.say("gone");
            let body = format!("{}<h1>{gone}</h1>", desk.back());
            Reply::html(404, desk.whole(&gone, &body))
        }
    }
}

/// The words that are searched for.
fn sought(asked: &Asked) -> &str {
    let found = asked.pairs.iter().find(|(name, _)| name == "q");
    found.map_or("", |(_, words)| words.trim())
}
