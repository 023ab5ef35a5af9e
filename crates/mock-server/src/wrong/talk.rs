//! Consultations, complaints and suggestions, wrong.

use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::json;

use super::bend::Spoil;
use super::{Bite, bite, each};

/// Whether something has come since the list was read: a cursor that is only a number of places then leads elsewhere.
static CAME: AtomicBool = AtomicBool::new(false);

pub const ALL: &[Bite] = &[
    bite(
        "a list that begins anew when something has come",
        "listThreads",
        "F-6.1.8.1",
        "follows when something has come",
        Spoil::answers(|request, answer| {
            if request.method == "POST" && request.is("/threads") {
                CAME.store(true, Ordering::Relaxed);
            }
            let goes_on = request.is("/threads") && request.target.contains("cursor=");
            if goes_on && CAME.swap(false, Ordering::Relaxed) {
                answer.change(|page| page["items"][0]["id"] = json!("shifted"));
            }
        }),
    ),
    bite(
        "a cursor that anybody can use",
        "listThreads",
        "F-6.1.8.1",
        "the status is 200",
        Spoil::answers(|request, answer| {
            let goes_on = request.is("/threads") && request.target.contains("cursor=");
            if goes_on && answer.status == 400 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "a name published as it is",
        "listAnswers",
        "F-6.1.8.1",
        "is not masked",
        Spoil::answers(|request, answer| {
            if request.is("/answers") {
                answer.change(|page| each(page, "items", |one| one["asker"] = json!("林晓禾")));
            }
        }),
    ),
    bite(
        "objections taken a second time",
        "continueThread",
        "F-6.1.8.2",
        "the status is 200",
        Spoil::answers(|request, answer| {
            let acts = request.target.ends_with("/acts") && request.is_below("/threads/");
            if acts && answer.status == 409 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "complaints about other people's cases",
        "startThread",
        "F-6.1.8.2",
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.is("/threads") && answer.status == 404 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "an extension without a reason",
        "actOnThread",
        "F-6.1.8.2",
        "the status is 200",
        Spoil::answers(|request, answer| {
            let acts = request.target.ends_with("/acts") && request.is_below("/desk/threads/");
            if acts
                && answer.status == 400
                && !String::from_utf8_lossy(&answer.body).contains("If-Match")
            {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "nobody told that an answer is late",
        "listThreads",
        "F-6.1.8.2",
        "nobody was told",
        Spoil::answers(|request, answer| {
            if request.method == "GET" && request.is_below("/threads/") {
                answer.change(|thread| {
                    each(thread, "entries", |one| {
                        if one["kind"] == json!("OVERDUE") {
                            one["kind"] = json!("ADDITION");
                        }
                    });
                });
            }
        }),
    ),
    bite(
        "threads of others given out",
        "getThread",
        "F-6.1.10.c",
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.method == "GET" && request.is_below("/threads/") && answer.status == 404 {
                answer.status = 200;
            }
        }),
    ),
];
