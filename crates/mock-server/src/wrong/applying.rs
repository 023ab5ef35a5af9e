//! Wrong ways with applications.

use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::json;

use super::bend::{Request, Spoil};
use super::{Bite, bite};

/// Forgets keys: no two requests have the same.
fn forget_key(request: &mut Request) {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    if request.is("/drafts") {
        let keys = request.headers.iter_mut();
        for (_, key) in keys.filter(|(name, _)| name == "idempotency-key") {
            key.push_str(&format!("-{}", COUNT.fetch_add(1, Ordering::Relaxed)));
        }
    }
}

/// Whether the request's body holds this.
fn holds(request: &Request, part: &str) -> bool {
    String::from_utf8_lossy(&request.body).contains(part)
}

pub const ALL: &[Bite] = &[
    bite(
        "a key that is forgotten",
        "startDraft",
        "F-6.1.6",
        "it is another",
        Spoil::requests(forget_key),
    ),
    bite(
        "a field of a later contract refused",
        "startDraft",
        "F-6.1.6",
        "the status is 400",
        Spoil::answers(|request, answer| {
            if request.is("/drafts") && holds(request, "kitUnknown") {
                answer.status = 400;
            }
        }),
    ),
    bite(
        "a large value that is failed at",
        "startDraft",
        "F-6.1.6",
        "the status is 500",
        Spoil::answers(|request, answer| {
            if request.is("/drafts") && request.body.len() > 100_000 {
                answer.status = 500;
            }
        }),
    ),
    bite(
        "a stale revision taken",
        "saveDraft",
        "Q-A.2.3.1",
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.is_below("/drafts") && answer.status == 412 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "a used key taken for another request",
        "startDraft",
        "F-6.1.6",
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.is("/drafts") && answer.status == 422 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "a draft shown to somebody else",
        "getDraft",
        "Q-A.2.3.1",
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.is_below("/drafts") && request.method == "GET" && answer.status == 404 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "bytes taken at any offset",
        "appendUpload",
        "Q-A.2.3.1",
        "the status is 204",
        Spoil::answers(|request, answer| {
            if request.is_below("/uploads") && answer.status == 409 {
                answer.status = 204;
                answer.body.clear();
            }
        }),
    ),
    bite(
        "a level too low, and not which is needed",
        "startDraft",
        "F-6.1.6",
        "it is absent",
        Spoil::answers(|request, answer| {
            if request.is("/drafts") && answer.status == 403 {
                answer.status = 200;
                answer.change(|problem| {
                    if let Some(fields) = problem.as_object_mut() {
                        fields.remove("requiredLevel");
                    }
                });
                answer.status = 403;
            }
        }),
    ),
    bite(
        "a second case for another key",
        "submitDraft",
        "Q-A.2.3.2",
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.target.ends_with("/submission") && answer.status == 409 {
                answer.status = 200;
                answer.body = json!({}).to_string().into_bytes();
            }
        }),
    ),
];
