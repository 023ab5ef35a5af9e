//! Answers that break a convention of the wire.

use serde_json::json;

use super::bend::{Answer, Request, Spoil};
use super::{Bite, bite};

pub const ALL: &[Bite] = &[
    bite(
        "any cursor taken",
        "listNotices",
        "F-6.1.4",
        "the status is 200",
        Spoil::requests(|request| {
            if request.is("/notices") && request.target.contains("cursor=kit") {
                request.target = "/api/notices".to_owned();
            }
        }),
    ),
    bite(
        "unknown parameters taken",
        "getHome",
        "F-6.1.5",
        "the status is 200",
        Spoil::requests(|request| {
            request.target = request.target.replace("?kitUnknown=1", "");
        }),
    ),
    bite(
        "malformed parameters taken",
        "search",
        "F-6.1.5",
        "the status is 200",
        Spoil::requests(|request| {
            request.target = request.target.replace("limit=no%20such%20value", "");
        }),
    ),
    bite(
        "words of any length taken",
        "complete",
        "F-6.1.5",
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.is("/search/completions") && request.target.len() > 3_000 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "a problem that names no field",
        "listThemes",
        "Q-6.2.2.4",
        "does not name the parameter",
        Spoil::answers(|request, answer| {
            if request.is("/themes") && answer.status == 400 {
                answer.status = 200;
                answer.change(|problem| problem["errors"] = json!([]));
                answer.status = 400;
            }
        }),
    ),
    bite(
        "an error as a page",
        "getDepartment",
        "Q-6.2.2.4",
        "Content-Type is “text/html”",
        Spoil::answers(|request, answer| {
            if request.is("/departments/kit-no-such-id") {
                answer.drop_header("content-type");
                answer
                    .headers
                    .push(("content-type".to_owned(), "text/html".to_owned()));
            }
        }),
    ),
    bite(
        "not found with 200",
        "getNotice",
        "F-6.1.4",
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.is("/notices/kit-no-such-id") {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "no ETag",
        "getGuide",
        "Q-A.2.1.2",
        "it is \"\"",
        Spoil::answers(|request, answer| {
            if request.is_guide() {
                answer.drop_header("etag");
            }
        }),
    ),
    bite(
        "sent again to who has it",
        "getHelp",
        "Y-8",
        "the status is 200",
        Spoil::requests(|request| {
            request.headers.retain(|(name, _)| name != "if-none-match");
        }),
    ),
    bite(
        "personal data stored",
        "getSession",
        "F-6.1.3",
        "the header does not say so",
        Spoil::answers(|request, answer| {
            if request.is("/session") {
                answer.drop_header("cache-control");
            }
        }),
    ),
    bite(
        "the other methods served",
        "listRegions",
        "F-6.1.5",
        "the status is 200",
        Spoil::requests(|request| {
            if request.is("/regions") {
                request.method = "GET".to_owned();
            }
        }),
    ),
    bite(
        "a cookie within reach of scripts",
        "signIn",
        "F-6.1.3",
        "within reach of scripts",
        Spoil::answers(|_, answer| {
            for (_, value) in answer
                .headers
                .iter_mut()
                .filter(|(name, _)| name == "set-cookie")
            {
                *value = value.replace("HttpOnly", "Priority=High");
            }
        }),
    ),
    bite(
        "a cookie that goes along from other sites",
        "getSession",
        "F-6.1.3",
        "from other sites",
        Spoil::answers(|_, answer| {
            for (_, value) in answer
                .headers
                .iter_mut()
                .filter(|(name, _)| name == "set-cookie")
            {
                *value = value.replace("SameSite=Lax", "SameSite=None");
            }
        }),
    ),
    bite(
        "a name that is not masked",
        "getSession",
        "F-6.1.3",
        "nothing in it is masked",
        Spoil::answers(|request, answer| {
            if request.is("/session") {
                answer.change(|session| {
                    if session["person"].is_object() {
                        session["person"]["displayName"] = json!("Wang Ming");
                    }
                });
            }
        }),
    ),
    bite(
        "a way back out of the portal",
        "signIn",
        "F-6.1.3",
        "the status is 302",
        Spoil::requests(|request| {
            request.target = request.target.replace("%2F%2Fexample.com", "%2F");
        }),
    ),
    bite(
        "signing out without the token",
        "signOut",
        "F-6.3.2",
        "the status is 200",
        Spoil::answers(signed_out),
    ),
    bite(
        "a time without its zone",
        "getHallQueue",
        "Y-7",
        "at /measuredAt",
        Spoil::answers(|request, answer| {
            if request.is_below("/halls/") && request.target.ends_with("/queue") {
                answer.change(|queue| queue["measuredAt"] = json!("2026-11-27T10:00:00"));
            }
        }),
    ),
    bite(
        "a back end that stops in the middle",
        "getHelp",
        "Y-8",
        "the body is not",
        Spoil::answers(|request, answer| {
            if request.is("/help") {
                answer.body.truncate(answer.body.len() / 2);
            }
        }),
    ),
];

fn signed_out(request: &Request, answer: &mut Answer) {
    if request.is("/session/logout") && answer.status == 403 {
        answer.status = 200;
        answer.body = b"{\"signedOut\":true}".to_vec();
    }
}
