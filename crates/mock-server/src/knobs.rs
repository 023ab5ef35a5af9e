//! The knobs below `/_mock/`: a page for people, JSON for tests. Only a mock server has them.

mod case;
mod page;
mod snapshot;
mod turn;

use axum::http::Method;
use serde_json::{Value, json};

use crate::clock;
use crate::faults;
use crate::files;
use crate::http::asked::{Asked, form};
use crate::http::refuse;
use crate::http::reply::Reply;
use crate::state::Shared;
use contract::{FieldError, Problem, ProblemKind};

/// The knobs that can be turned by `POST`, with the fields that each takes.
pub(crate) const KNOBS: &[(&str, &[&str])] = &[
    ("reset", &[]),
    ("seed", &["seed"]),
    ("items", &["items"]),
    ("clock", &["now", "workdays", "hours", "minutes"]),
    ("cases", &["cases"]),
    (
        "case",
        &["persona", "applicant", "item", "at", "workdays", "delivery"],
    ),
    ("case/spoil", &["case", "check"]),
    ("card", &["code"]),
    ("delay", &["delay"]),
    ("error-rate", &["errorRate"]),
    ("faults", &["endpoint", "fault", "count"]),
    ("faults/clear", &["endpoint"]),
    ("item", &["item", "standing", "successor"]),
    ("form", &["item"]),
    ("uploads", &["verdict"]),
    ("payments", &["outcome"]),
    ("level", &["face", "review"]),
    ("delegation", &["delegation"]),
    ("booking", &["booking", "outcome"]),
    ("systems", &["deaf"]),
    (
        "snapshot",
        &[
            "version",
            "seed",
            "items",
            "delay",
            "errorRate",
            "clockAhead",
            "faults",
            "sessions",
            "delegations",
            "standings",
            "drafts",
            "begun",
            "documents",
            "uploads",
            "bills",
            "bookings",
            "payments",
            "signatures",
            "identities",
            "caseFilters",
            "tags",
            "caseCount",
            "cases",
            "keeping",
            "threads",
            "privacy",
        ],
    ),
];

/// Everything below `/_mock/`; `path` is what comes after.
pub(crate) fn answer(shared: &Shared, asked: &Asked, path: &str) -> Reply {
    let reading = matches!(asked.method, Method::GET | Method::HEAD);
    let knob = KNOBS.iter().find(|(name, _)| *name == path);
    match (path, reading) {
        ("health", true) => {
            Reply::json(&json!({ "status": "ok", "items": shared.world().item_count() }))
        }
        ("", true) => Reply::html(200, page::show(shared)),
        ("style.css", true) => {
            let style = files::file("pages/knobs.css").unwrap_or_default();
            Reply::new(200, "text/css; charset=utf-8", style.into())
        }
        ("state", true) => Reply::json(&state(shared)),
        (
            "seed" | "items" | "cases" | "clock" | "delay" | "error-rate" | "faults" | "uploads"
            | "payments",
            true,
        ) => {
            let all = state(shared);
            let field = if path == "error-rate" {
                "errorRate"
            } else {
                path
            };
            Reply::json(&json!({ field: all[field] }))
        }
        ("codes", true) => Reply::json(&codes(shared)),
        ("sent", true) => Reply::json(&sent(shared)),
        ("searches", true) => Reply::json(&shared.searches.show()),
        ("portal-ratings", true) => Reply::json(&shared.portal_ratings.show()),
        ("card", true) => Reply::html(200, case::card_page(None)),
        ("snapshot", true) => Reply::json(&snapshot::save(shared)),
        (_, false) if knob.is_some() && asked.method == Method::POST => post(shared, asked, path),
        (
            "health" | "" | "style.css" | "state" | "codes" | "searches" | "portal-ratings"
            | "sent",
            false,
        ) => other_method(asked, "GET, HEAD"),
        _ if knob.is_some() => {
            other_method(asked, if reading { "POST" } else { "GET, HEAD, POST" })
        }
        _ => Reply::problem(&refuse::not_found(&asked.trace, "knob")),
    }
    .plain()
}

impl Reply {
    /// Never kept, never taken for anything else.
    fn plain(mut self) -> Self {
        self.set("cache-control", "no-store".to_owned());
        self.set("x-content-type-options", "nosniff".to_owned());
        self
    }
}

fn other_method(asked: &Asked, methods: &str) -> Reply {
    let mut reply = Reply::problem(&Problem::new(ProblemKind::MethodNotAllowed, &*asked.trace));
    reply.set("allow", methods.to_owned());
    reply
}

/// All knobs as they stand.
pub(crate) fn state(shared: &Shared) -> Value {
    let tuning = shared.tuning();
    let faults: Vec<Value> = shared
        .faults
        .list()
        .into_iter()
        .map(|(endpoint, armed)| json!({ "endpoint": endpoint, "fault": armed.fault.name(), "count": armed.left }))
        .collect();
    json!({
        "seed": tuning.seed,
        "items": tuning.items,
        "delay": tuning.delay,
        "errorRate": tuning.error_rate,
        "cases": tuning.cases,
        "clock": clock::rfc3339(shared.clock.now()),
        "faults": faults,
        "standings": shared.standings.save(),
        "uploads": shared.documents.scanner(),
        "payments": shared.bills.teller(),
    })
}

/// What would have gone out beside the portal: text messages, e-mails, pushes; the newest first.
fn sent(shared: &Shared) -> Value {
    let book = shared.cases.book(shared, &shared.world());
    let rows = book.iter().flat_map(|book| book.mail.sent());
    rows.map(|sent| {
        json!({ "persona": sent.persona, "channel": sent.channel, "kind": sent.kind, "title": sent.title, "at": clock::rfc3339(sent.at) })
    })
    .collect()
}

/// The text messages that would have been sent, the newest first.
pub(crate) fn codes(shared: &Shared) -> Value {
    let identities = shared.sessions.identities();
    let mut sent: Vec<_> = identities.codes.iter().collect();
    sent.sort_by_key(|(_, sent)| std::cmp::Reverse(sent.at));
    sent.into_iter()
        .map(|(slot, sent)| {
            let (purpose, mobile) = slot.split_once(' ').unwrap_or_default();
            json!({ "mobile": mobile, "purpose": purpose, "code": sent.code, "at": clock::rfc3339(sent.at) })
        })
        .collect()
}

/// A knob is turned: by JSON from a test, or by a form from the page.
fn post(shared: &Shared, asked: &Asked, path: &str) -> Reply {
    let by_form = asked
        .header("content-type")
        .is_some_and(|t| t.starts_with("application/x-www-form-urlencoded"));
    let body = if by_form {
        form(&asked.body).map(from_form)
    } else {
        from_json(&asked.body)
    };
    let Some(body) = body else {
        return Reply::problem(&bad_field(asked, "", "a JSON object"));
    };
    let known = KNOBS
        .iter()
        .find(|(name, _)| *name == path)
        .map_or(&[][..], |(_, fields)| fields);
    let Some(fields) = body.as_object() else {
        return Reply::problem(&bad_field(asked, "", "a JSON object"));
    };
    if let Some(name) = fields.keys().find(|name| !known.contains(&name.as_str())) {
        let expected = if known.is_empty() {
            "no fields".to_owned()
        } else {
            format!("only {}", known.join(", "))
        };
        return Reply::problem(&bad_field(asked, name, &expected));
    }
    if path == "card" {
        return case::check_card(shared, &body, by_form);
    }
    let turned = if path == "case" {
        case::file(shared, &body).map(Some)
    } else {
        turn::turn(shared, path, &body).map(|()| None)
    };
    match turned {
        Ok(_) if by_form => Reply::redirect(303, &format!("{}_mock/", shared.options.base_path)),
        Ok(Some(filed)) => Reply::json(&filed),
        Ok(None) => Reply::json(&state(shared)),
        Err(turn::Wrong { field, expected }) => Reply::problem(&bad_field(asked, field, &expected)),
    }
}

fn bad_field(asked: &Asked, field: &str, expected: &str) -> Problem {
    let pointer = if field.is_empty() {
        String::new()
    } else {
        format!("/{field}")
    };
    let detail = format!("expected {expected}");
    refuse::invalid(&asked.trace, vec![FieldError::at(pointer, detail)])
}

fn from_json(body: &[u8]) -> Option<Value> {
    if body.trim_ascii().is_empty() {
        Some(json!({}))
    } else {
        serde_json::from_slice(body).ok()
    }
}

/// A form has only texts: numbers become numbers, what was left empty is left out.
fn from_form(pairs: Vec<(String, String)>) -> Value {
    let value = |text: String| match text.parse::<serde_json::Number>() {
        // Longer ones are codes.
        Ok(number) if text.len() < 16 => Value::Number(number),
        _ => Value::String(text),
    };
    pairs
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(name, text)| (name, value(text)))
        .collect()
}

/// What a fault may be called, for messages.
pub(crate) fn fault_names() -> String {
    format!(
        "one of {} (partFailed may name a part: partFailed:hotItems)",
        faults::NAMES.join(", ")
    )
}
