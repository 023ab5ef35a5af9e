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
    /// Whether the address chose the language: then links go on in it.
    chose: bool,
    /// The query of the same page in the other language, without what chooses the language.
    sought: String,
}

impl Desk<'_> {
    /// A word of these pages, safe for HTML.
    fn say(&self, key: &str) -> String {
        self.words
            .get(key)
            .map_or_else(String::new, |both| self.says.say(both))
    }

    /// The tag of the language that is spoken.
    fn tag(&self) -> &'static str {
        if self.says.english() { "en" } else { "zh-CN" }
    }

    /// The address of a page below `/docs/`, in the language that was chosen.
    fn href(&self, page: &str) -> String {
        let address = escape(&format!("{}docs/{page}", self.base));
        if self.chose {
            format!("{address}?lang={}", self.tag())
        } else {
            address
        }
    }

    /// What something is described as, safe for HTML: in the language of the page, or marked as English where the contract
    /// says it in English only.
    fn about(&self, value: &Value) -> String {
        let english = list::first(text(value, "description"));
        let chinese = text(value, "x-description-zh");
        match (self.says.english(), chinese) {
            (true, _) => marked(english),
            (false, "") if english.is_empty() => String::new(),
            (false, "") => format!("<span lang=\"en\">{}</span>", marked(english)),
            (false, chinese) => marked(chinese),
        }
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
        let base = escape(&self.base);
        let (other, name) = if self.says.english() {
            ("zh-CN", "中文")
        } else {
            ("en", "English")
        };
        let sought = if self.sought.is_empty() {
            String::new()
        } else {
            format!("q={}&amp;", escape(&self.sought))
        };
        format!(
            "<!DOCTYPE html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
             content=\"width=device-width, initial-scale=1\">\n<title>{title} - Tongban 通办</title>\n<link \
             rel=\"stylesheet\" href=\"{base}docs/style.css\">\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">{skip}</a>\n\
             <header><nav aria-label=\"{pages}\"><a href=\"{all}\">{list}</a> <a href=\"?{sought}lang={other}\" \
             lang=\"{other}\" hreflang=\"{other}\">{name}</a></nav></header>\n<main id=\"main\" \
             tabindex=\"-1\">\n{body}\n</main>\n</body>\n</html>\n",
            tag = self.tag(),
            skip = self.say("skip"),
            pages = self.say("pages"),
            all = self.href(""),
            list = self.say("back"),
        )
    }
}

/// A description, safe for HTML, with what stands between backquotes as code.
fn marked(said: &str) -> String {
    let parts = escape(said);
    let mut out = String::new();
    for (at, part) in parts.split('`').enumerate() {
        if at > 0 {
            out.push_str(if at % 2 == 1 { "<code>" } else { "</code>" });
        }
        out.push_str(part);
    }
    if parts.matches('`').count() % 2 == 1 {
        out.push_str("</code>");
    }
    out
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
    let mut again = String::new();
    contract::endpoint::encode(sought(asked), &mut again);
    let desk = Desk {
        document: document(),
        says: Says::chosen(asked),
        words: files::read("words/docs.json").unwrap_or_default(),
        base: shared.options.base_path.clone(),
        chose: asked.pairs.iter().any(|(name, _)| name == "lang"),
        sought: again,
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
            let body = format!("<h1>{gone}</h1>");
            Reply::html(404, desk.whole(&gone, &body))
        }
    }
}

/// The words that are searched for.
fn sought(asked: &Asked) -> &str {
    let found = asked.pairs.iter().find(|(name, _)| name == "q");
    found.map_or("", |(_, words)| words.trim())
}
