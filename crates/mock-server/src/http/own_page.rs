//! What the server's own pages share: no script, one stylesheet, two languages.

use axum::http::Method;

use super::asked::Asked;
use super::reply::Reply;
use crate::files;
pub(crate) use crate::session::idp::escape;
use crate::world::content::Both;

/// In which language a page speaks.
pub(crate) struct Says {
    english: bool,
}

impl Says {
    /// The language that a request prefers.
    pub(crate) fn of(asked: &Asked) -> Self {
        let header = asked.header("accept-language").unwrap_or_default();
        Self {
            english: crate::session::idp::prefers_english(header),
        }
    }

    /// The language that the address chooses (`lang`), else the one that the request prefers.
    pub(crate) fn chosen(asked: &Asked) -> Self {
        let mut pairs = asked.pairs.iter();
        match pairs.find(|(name, _)| name == "lang") {
            Some((_, tag)) => Self {
                english: tag.starts_with("en"),
            },
            None => Self::of(asked),
        }
    }

    /// Whether it speaks English.
    pub(crate) fn english(&self) -> bool {
        self.english
    }

    /// A sentence, safe for HTML.
    pub(crate) fn say(&self, both: &Both) -> String {
        escape(if self.english { &both.en } else { &both.zh })
    }

    /// A text of the wire, safe for HTML.
    pub(crate) fn text(&self, text: &contract::wire::Text) -> String {
        escape(
            text.in_language(if self.english { "en" } else { "zh-CN" })
                .0,
        )
    }

    /// A whole page.
    pub(crate) fn whole(&self, title: &Both, body: &str) -> String {
        crate::session::idp::whole(&self.say(title), body, self.english)
    }
}

/// The stylesheet.
pub(crate) fn style(asked: &Asked) -> Reply {
    if !matches!(asked.method, Method::GET | Method::HEAD) {
        let mut reply = Reply::new(405, "text/plain", Vec::new());
        reply.set("allow", "GET, HEAD".to_owned());
        return reply;
    }
    let css = files::file("pages/idp.css").unwrap_or_default();
    let mut reply = Reply::new(200, "text/css; charset=utf-8", css.into());
    reply.set("cache-control", "no-cache".to_owned());
    reply
}
