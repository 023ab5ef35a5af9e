//! Bodies that no front end of today sends: fields of a later contract, values far too large.

use contract::endpoints::StartDraft;
use contract::{Endpoint, ProblemKind, header};
use serde_json::{Value, json};

use super::{Bench, start, with};
use crate::client::{Client, read};
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;
use crate::visit::key;

/// Characters of a value that is far too large, and still fits into any body.
const LARGE: usize = 100_000;

pub(super) fn run(kit: &mut Kit, bench: Option<&Bench>) {
    let about = StartDraft::ABOUT;
    kit.case(
        &about,
        "fields of a later contract are ignored in a body",
        |client| {
            let answer = sent(client, with(bench)?, |body| {
                body["kitUnknown"] = json!({"list": [1, "two", null]});
            })?;
            read::<StartDraft>(&answer)?;
            Ok(())
        },
    );
    kit.case(
        &about,
        "a value that is far too large is refused, not failed at",
        |client| {
            let answer = sent(client, with(bench)?, |body| {
                body["item"] = json!("x".repeat(LARGE));
            })?;
            let kinds = [
                ProblemKind::InvalidRequest,
                ProblemKind::NotFound,
                ProblemKind::TooLarge,
            ];
            let Some(kind) = kinds.iter().find(|kind| kind.status() == answer.status) else {
                return Err(answer.wrong(
                    "INVALID_REQUEST, NOT_FOUND or TOO_LARGE",
                    format!("the status is {}", answer.status),
                ));
            };
            answer.problem(kind)?;
            let text = String::from_utf8_lossy(&answer.body);
            answer.require(
                text.len() < LARGE,
                "a problem that does not send the value back",
                "the whole value comes back",
            )
        },
    );
}

/// What a start with a changed body is answered.
fn sent(client: &Client, bench: &Bench, change: impl FnOnce(&mut Value)) -> Checked<Exchange> {
    let Ok(mut body) = serde_json::to_value(start(bench, true)) else {
        return cannot_tell("the kit cannot say it");
    };
    change(&mut body);
    let (cookies, token, key) = (
        bench.visit.cookies(),
        bench.visit.token(client)?,
        key("odd"),
    );
    let headers = [
        ("content-type", "application/json"),
        ("cookie", cookies.as_str()),
        (header::CSRF_TOKEN, token.as_str()),
        (header::IDEMPOTENCY_KEY, key.as_str()),
    ];
    let url = format!("{}{}", client.root(), StartDraft::ABOUT.path);
    client.send_body("POST", &url, &headers, body.to_string().as_bytes())
}
