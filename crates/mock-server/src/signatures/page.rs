//! The page below `/_sign/` that the other device opens: it shows what is signed, and signs or refuses. No script.

use axum::http::Method;
use contract::wire::SignatureState;

use crate::http::asked::{Asked, form};
use crate::http::own_page::{self, Says};
use crate::http::reply::Reply;
use crate::state::Shared;

#[derive(serde::Deserialize)]
struct Words {
    title: crate::world::content::Both,
    lead: crate::world::content::Both,
    digest: crate::world::content::Both,
    sign: crate::world::content::Both,
    refuse: crate::world::content::Both,
    signed: crate::world::content::Both,
    refused: crate::world::content::Both,
    gone: crate::world::content::Both,
    note: crate::world::content::Both,
}

/// Everything below `/_sign/`; `token` is what comes after.
pub(crate) fn answer(shared: &Shared, asked: &Asked, token: &str) -> Reply {
    if token == "style.css" {
        return own_page::style(asked);
    }
    let says = Says::of(asked);
    let Ok(words) = crate::files::read::<Words>("words/sign.json") else {
        return Reply::html(500, String::new());
    };
    let signatures = &shared.signatures;
    super::sweep(signatures, shared.clock.now());
    let waiting =
        |kept: &super::Kept| kept.token == token && kept.signature.state == SignatureState::Waiting;
    let found = signatures.find(waiting);
    let told = |status, text: &crate::world::content::Both| {
        let body = format!(
            "<h1>{}</h1>\n<p class=\"lead\">{}</p>",
            says.say(&words.title),
            says.say(text)
        );
        Reply::html(status, says.whole(&words.title, &body))
    };
    let Some(found) = found else {
        return told(404, &words.gone);
    };
    match asked.method {
        Method::GET | Method::HEAD => {
            let body = format!(
                "<h1>{}</h1>\n<p class=\"lead\">{}</p>\n<dl><dt>{}</dt><dd><code>{}</code></dd></dl>\n\
                 <form method=\"post\" action=\"{}\">\n<p class=\"do\"><button name=\"answer\" value=\"sign\">{}</button> \
                 <button name=\"answer\" value=\"refuse\">{}</button></p>\n</form>\n<p class=\"note\">{}</p>",
                says.say(&words.title),
                says.say(&words.lead),
                says.say(&words.digest),
                own_page::escape(&found.signature.digest),
                own_page::escape(token),
                says.say(&words.sign),
                says.say(&words.refuse),
                says.say(&words.note),
            );
            Reply::html(200, says.whole(&words.title, &body))
        }
        Method::POST => {
            let fields = form(&asked.body).unwrap_or_default();
            let answer = fields.iter().find(|(name, _)| name == "answer");
            let (state, text) = match answer.map(|(_, value)| value.as_str()) {
                Some("sign") => (SignatureState::Signed, &words.signed),
                Some("refuse") => (SignatureState::Refused, &words.refused),
                _ => return told(400, &words.gone),
            };
            let reason = (state == SignatureState::Refused)
                .then(|| shared.world().words.text("sign.refused"));
            signatures.change(waiting, |kept| {
                kept.signature.state = state;
                kept.signature.code = None;
                kept.signature.reason = reason;
            });
            told(200, text)
        }
        _ => {
            let mut reply = told(405, &words.gone);
            reply.set("allow", "GET, HEAD, POST".to_owned());
            reply
        }
    }
}
