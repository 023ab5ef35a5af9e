//! The other device of a hand-over: a page that takes the code, asks, and says yes or no as a persona. No script.

use axum::http::Method;
use contract::wire::SignInMethod;

use super::idp::{escape, whole};
use super::{handover, level_app};
use crate::files;
use crate::http::asked::{Asked, form};
use crate::http::reply::Reply;
use crate::state::Shared;
use crate::world::content::Both;

#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct Words {
    title: Both,
    lead: Both,
    code: Both,
    next: Both,
    none: Both,
    certificate: Both,
    licence: Both,
    who: Both,
    confirm: Both,
    refuse: Both,
    confirmed: Both,
    refused: Both,
}

/// The page's words in one language.
struct Say {
    words: Words,
    english: bool,
}

impl Say {
    fn text(&self, pick: fn(&Words) -> &Both) -> String {
        let both = pick(&self.words);
        escape(if self.english { &both.en } else { &both.zh })
    }

    fn page(&self, status: u16, body: &str) -> Reply {
        let title = self.text(|w| &w.title);
        let body = format!("<h1>{title}</h1>\n{body}");
        Reply::html(status, whole(&title, &body, self.english))
    }
}

/// Everything at `/_idp/device`.
pub(super) fn answer(shared: &Shared, asked: &Asked, english: bool) -> Reply {
    let Ok(words) = files::read::<Words>("words/device.json") else {
        return Reply::html(500, String::new());
    };
    if let Some(reply) = level_app::answer(shared, asked, english) {
        return reply;
    }
    let say = Say { words, english };
    if asked.method == Method::POST {
        return decide(shared, asked, &say);
    }
    let code = asked
        .pairs
        .iter()
        .find(|(name, _)| name == "code")
        .map(|(_, value)| value.replace(' ', ""));
    match code {
        None => say.page(200, &entry(&say, false)),
        Some(code) => match handover::scan(shared, &code) {
            Some(kind) => say.page(200, &question(shared, &say, &code, &kind)),
            None => say.page(404, &entry(&say, true)),
        },
    }
}

/// The form that takes a code.
fn entry(say: &Say, wrong: bool) -> String {
    let none = if wrong {
        format!("<p><strong>{}</strong></p>\n", say.text(|w| &w.none))
    } else {
        String::new()
    };
    format!(
        "<p class=\"lead\">{}</p>\n{none}<form method=\"get\" action=\"device\">\n<p><label for=\"code\">{}</label></p>\n\
         <p><input id=\"code\" name=\"code\" inputmode=\"numeric\" autocomplete=\"off\" required></p>\n<p \
         class=\"do\"><button type=\"submit\">{}</button></p>\n</form>",
        say.text(|w| &w.lead),
        say.text(|w| &w.code),
        say.text(|w| &w.next)
    )
}

/// Who confirms, and the two answers.
fn question(shared: &Shared, say: &Say, code: &str, kind: &SignInMethod) -> String {
    let mut options = String::new();
    let holders = shared
        .sessions
        .everybody(&shared.world(), shared.clock.now());
    let holders = holders.iter().filter(|p| handover::may_hold(kind, p));
    for (at, persona) in holders.enumerate() {
        let label = if say.english {
            &persona.label.en
        } else {
            &persona.label.zh
        };
        options.push_str(&format!(
            "<li><input type=\"radio\" name=\"persona\" id=\"p{at}\" value=\"{}\"{}>\n<label \
             for=\"p{at}\">{}</label></li>\n",
            escape(&persona.id),
            if at == 0 { " checked" } else { "" },
            escape(label)
        ));
    }
    let lead = if *kind == SignInMethod::Licence {
        say.text(|w| &w.licence)
    } else {
        say.text(|w| &w.certificate)
    };
    format!(
        "<p class=\"lead\">{lead}</p>\n<form method=\"post\" action=\"device\">\n<input type=\"hidden\" name=\"code\" \
         value=\"{}\">\n<fieldset><legend>{}</legend>\n<ul>\n{options}</ul></fieldset>\n<p class=\"do\"><button \
         type=\"submit\" name=\"answer\" value=\"yes\">{}</button> <button type=\"submit\" name=\"answer\" \
         value=\"no\">{}</button></p>\n</form>",
        escape(code),
        say.text(|w| &w.who),
        say.text(|w| &w.confirm),
        say.text(|w| &w.refuse)
    )
}

fn decide(shared: &Shared, asked: &Asked, say: &Say) -> Reply {
    let fields = form(&asked.body).unwrap_or_default();
    let value = |name: &str| {
        fields
            .iter()
            .find(|(have, _)| have == name)
            .map(|(_, v)| v.as_str())
            .unwrap_or_default()
    };
    let code = value("code");
    let yes = value("answer") == "yes";
    let world = shared.world();
    let holder = shared
        .sessions
        .persona(&world, value("persona"), shared.clock.now());
    let may = handover::scan(shared, code).is_some_and(|kind| {
        holder
            .as_ref()
            .is_some_and(|p| handover::may_hold(&kind, p))
    });
    let persona = holder.map(|p| p.id).filter(|_| yes);
    if (yes && !may) || !handover::answer(shared, code, persona.as_deref()) {
        return say.page(404, &entry(say, true));
    }
    let done = if yes {
        say.text(|w| &w.confirmed)
    } else {
        say.text(|w| &w.refused)
    };
    say.page(200, &format!("<p class=\"lead\">{done}</p>"))
}
