//! The mock's own identity provider: a page to choose a persona on. No script, its own stylesheet.

use axum::http::Method;

use super::{device, sign_in};
use crate::files;
use crate::http::asked::{Asked, form};
use crate::http::reply::Reply;
use crate::http::security;
use crate::state::Shared;
use crate::world::content::Both;

#[derive(serde::Deserialize)]
struct Words {
    title: Both,
    lead: Both,
    level: Both,
    enter: Both,
    cancel: Both,
    gone: Both,
    home: Both,
    note: Both,
}

/// Everything below `/_idp/`; `path` is what comes after.
pub(crate) fn answer(shared: &Shared, asked: &Asked, path: &str) -> Reply {
    let english = prefers_english(asked.header("accept-language").unwrap_or_default());
    match (path, asked.method.clone()) {
        ("style.css", Method::GET | Method::HEAD) => {
            let mut reply = Reply::new(
                200,
                "text/css; charset=utf-8",
                files::file("pages/idp.css").unwrap_or_default().into(),
            );
            reply.set("cache-control", "no-cache".to_owned());
            reply
        }
        ("authorize", Method::GET | Method::HEAD) => {
            let state = asked
                .pairs
                .iter()
                .find(|(name, _)| name == "state")
                .map(|(_, v)| v.as_str());
            match state.filter(|state| sign_in::under_way(shared, state)) {
                Some(state) => Reply::html(200, page(shared, state, english)),
                None => Reply::html(400, gone(shared, english)),
            }
        }
        ("authorize", Method::POST) => {
            let fields = form(&asked.body).unwrap_or_default();
            let value = |name: &str| {
                fields
                    .iter()
                    .find(|(have, _)| have == name)
                    .map(|(_, v)| v.as_str())
            };
            let state = value("state").filter(|state| sign_in::under_way(shared, state));
            let now = shared.clock.now();
            let persona = value("persona")
                .filter(|id| shared.sessions.persona(&shared.world(), id, now).is_some());
            match (state, persona) {
                (Some(state), Some(persona)) => {
                    Reply::redirect(303, &sign_in::grant(shared, persona, state))
                }
                _ => Reply::html(400, gone(shared, english)),
            }
        }
        ("device", Method::GET | Method::HEAD | Method::POST) => {
            device::answer(shared, asked, english)
        }
        ("authorize" | "device" | "style.css", _) => {
            let mut reply = Reply::html(405, gone(shared, english));
            reply.set(
                "allow",
                if path == "style.css" {
                    "GET, HEAD"
                } else {
                    "GET, HEAD, POST"
                }
                .to_owned(),
            );
            reply
        }
        _ => Reply::html(404, gone(shared, english)),
    }
    .with_own_policy()
}

impl Reply {
    fn with_own_policy(mut self) -> Self {
        self.set("content-security-policy", security::OWN_PAGE.to_owned());
        self
    }
}

/// Whether English comes before Chinese in `Accept-Language`.
pub(crate) fn prefers_english(header: &str) -> bool {
    let first = |tag: &str| {
        header
            .split(',')
            .position(|range| range.trim().to_ascii_lowercase().starts_with(tag))
            .unwrap_or(usize::MAX)
    };
    first("en") < first("zh")
}

fn page(shared: &Shared, state: &str, english: bool) -> String {
    let Ok(words) = files::read::<Words>("words/idp.json") else {
        return String::new();
    };
    let say = |both: &Both| escape(if english { &both.en } else { &both.zh });
    let mut options = String::new();
    let everybody = shared
        .sessions
        .everybody(&shared.world(), shared.clock.now());
    for (at, persona) in everybody.iter().enumerate() {
        options.push_str(&format!(
            "<li><input type=\"radio\" name=\"persona\" id=\"p{at}\" value=\"{}\" required aria-describedby=\"d{at}\"{}>\n\
             <label for=\"p{at}\"><strong>{}</strong></label>\n<p id=\"d{at}\">{}</p></li>\n",
            escape(&persona.id),
            if at == 0 { " checked" } else { "" },
            say(&persona.label),
            say(&persona.about),
        ));
    }
    let body = format!(
        "<h1>{}</h1>\n<p class=\"lead\">{}</p>\n<form method=\"post\" action=\"authorize\">\n<input type=\"hidden\" \
         name=\"state\" value=\"{}\">\n<fieldset><legend>{}</legend>\n<ul>\n{options}</ul></fieldset>\n<p \
         class=\"do\"><button type=\"submit\">{}</button> <a href=\"{}\">{}</a></p>\n</form>\n<p class=\"note\">{}</p>",
        say(&words.title),
        say(&words.lead),
        escape(state),
        say(&words.level),
        say(&words.enter),
        escape(&shared.options.base_path),
        say(&words.cancel),
        say(&words.note),
    );
    whole(&say(&words.title), &body, english)
}

fn gone(shared: &Shared, english: bool) -> String {
    let Ok(words) = files::read::<Words>("words/idp.json") else {
        return String::new();
    };
    let say = |both: &Both| escape(if english { &both.en } else { &both.zh });
    let base = escape(&shared.options.base_path);
    let body = format!(
        "<h1>{}</h1>\n<p class=\"lead\">{}</p>\n<p><a href=\"{base}\">{}</a></p>",
        say(&words.title),
        say(&words.gone),
        say(&words.home)
    );
    whole(&say(&words.title), &body, english)
}

pub(crate) fn whole(title: &str, body: &str, english: bool) -> String {
    let tag = if english { "en" } else { "zh-CN" };
    format!(
        "<!DOCTYPE html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<link rel=\"stylesheet\" \
         href=\"style.css\">\n</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )
}

/// Text made safe for HTML.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
