//! The payment system's page below `/_pay/`: how the payment ends is chosen there. No script.

use axum::http::Method;

use super::{Ended, Kept, PATIENCE};
use crate::files;
use crate::http::asked::{Asked, form};
use crate::http::own_page::{self, Says, escape};
use crate::http::reply::Reply;
use crate::http::routes::Ctx;
use crate::session::sign_in;
use crate::state::Shared;
use crate::world::content::Both;

#[derive(serde::Deserialize)]
struct Words {
    title: Both,
    lead: Both,
    what: Both,
    number: Both,
    amount: Both,
    paid: Both,
    twice: Both,
    failed: Both,
    unknown: Both,
    cancel: Both,
    gone: Both,
    home: Both,
}

/// The address of the page of a payment.
pub(super) fn address(ctx: &Ctx<'_>, token: &str) -> String {
    format!("{}_pay/{token}", ctx.shared.options.base_path)
}

/// Everything below `/_pay/`; `token` is what comes after.
pub(crate) fn answer(shared: &Shared, asked: &Asked, token: &str) -> Reply {
    if token == "style.css" {
        return own_page::style(asked);
    }
    let Ok(words) = files::read::<Words>("words/pay.json") else {
        return Reply::html(500, String::new());
    };
    let says = Says::of(asked);
    let now = shared.clock.now();
    let under_way = |kept: &Kept| {
        let visit = kept.visit.as_ref();
        visit.is_some_and(|v| v.token == token && v.left.is_none() && now - v.began < PATIENCE)
    };
    let found = shared.bills.all.find(under_way);
    let Some((kept, visit)) = found.and_then(|kept| Some((kept.clone(), kept.visit?))) else {
        return gone(shared, &says, &words, 404);
    };
    match asked.method {
        Method::GET | Method::HEAD => Reply::html(200, page(&kept, token, &says, &words)),
        Method::POST => {
            let fields = form(&asked.body).unwrap_or_default();
            let outcome = fields.iter().find(|(name, _)| name == "outcome");
            match outcome.map(|(_, value)| value.as_str()) {
                Some("paid") => super::end(shared, &kept.bill.id, Ended::Paid),
                Some("twice") => super::end(shared, &kept.bill.id, Ended::Twice),
                Some("failed" | "cancel") => super::end(shared, &kept.bill.id, Ended::Not),
                Some("unknown") => {
                    shared.bills.all.change(under_way, |kept| {
                        if let Some(visit) = &mut kept.visit {
                            visit.left = Some(now);
                        }
                    });
                }
                _ => return gone(shared, &says, &words, 400),
            }
            Reply::redirect(303, &sign_in::inside(shared, &visit.return_to))
        }
        _ => {
            let mut reply = gone(shared, &says, &words, 405);
            reply.set("allow", "GET, HEAD, POST".to_owned());
            reply
        }
    }
}

fn page(kept: &Kept, token: &str, says: &Says, words: &Words) -> String {
    let button = |outcome: &str, label: &Both| {
        format!(
            "<p class=\"do\"><button name=\"outcome\" value=\"{outcome}\">{}</button></p>\n",
            says.say(label)
        )
    };
    let bill = &kept.bill;
    let body = format!(
        "<h1>{}</h1>\n<p class=\"lead\">{}</p>\n<dl>\n<dt>{}</dt><dd>{}</dd>\n<dt>{}</dt><dd>{}</dd>\n<dt>{}</dt><dd>{}</dd>\n</dl>\n\
         <form method=\"post\" action=\"{}\">\n{}{}{}{}{}</form>",
        says.say(&words.title),
        says.say(&words.lead),
        says.say(&words.what),
        says.text(&bill.name),
        says.say(&words.number),
        escape(&bill.number),
        says.say(&words.amount),
        escape(&bill.amount),
        escape(token),
        button("paid", &words.paid),
        button("failed", &words.failed),
        button("unknown", &words.unknown),
        button("twice", &words.twice),
        button("cancel", &words.cancel),
    );
    says.whole(&words.title, &body)
}

fn gone(shared: &Shared, says: &Says, words: &Words, status: u16) -> Reply {
    let body = format!(
        "<h1>{}</h1>\n<p class=\"lead\">{}</p>\n<p><a href=\"{}\">{}</a></p>",
        says.say(&words.title),
        says.say(&words.gone),
        escape(&shared.options.base_path),
        says.say(&words.home),
    );
    Reply::html(status, says.whole(&words.title, &body))
}
