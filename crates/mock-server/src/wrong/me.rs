//! One's own space and tags, wrong.

use serde_json::{Value, json};

use super::bend::Spoil;
use super::{Bite, bite, each};

pub const ALL: &[Bite] = &[
    bite(
        "a correction that is not told of",
        "getMySpace",
        "F-6.1.10.b",
        "is not so",
        Spoil::answers(|request, answer| {
            if request.is("/me") {
                answer.change(|space| {
                    let todo = space.get_mut("todo").and_then(Value::as_array_mut);
                    if let Some(list) = todo {
                        list.retain(|todo| todo["kind"] != json!("CORRECT"));
                    }
                });
            }
        }),
    ),
    bite(
        "the most urgent last",
        "getMySpace",
        "F-6.1.10",
        "comes too late",
        Spoil::answers(|request, answer| {
            if request.is("/me") {
                answer.change(|space| {
                    if let Some(list) = space.get_mut("todo").and_then(Value::as_array_mut) {
                        list.reverse();
                    }
                });
            }
        }),
    ),
    bite(
        "something for somebody whom one does not act for",
        "getMySpace",
        "Q-6.2.2.7",
        "is for nobody of them",
        Spoil::answers(|request, answer| {
            if request.is("/me") {
                answer.change(|space| {
                    each(space, "todo", |todo| {
                        todo["applicant"]["id"] = json!("stranger")
                    })
                });
            }
        }),
    ),
    bite(
        "conditions that narrow nothing",
        "listCases",
        "F-6.1.10.b",
        "in place of",
        Spoil::requests(|request| {
            if let Some((path, query)) = request.target.clone().split_once('?')
                && path.ends_with("/cases")
            {
                let kept: Vec<&str> = query
                    .split('&')
                    .filter(|pair| !pair.starts_with("needsYou=t"))
                    .collect();
                request.target = format!("{path}?{}", kept.join("&"));
            }
        }),
    ),
    bite(
        "a removed tag that goes on",
        "removeTag",
        "F-6.1.10.a",
        "it is there still",
        Spoil::requests(|request| {
            // The removal never arrives.
            if request.method == "DELETE" && request.is_below("/me/tags/") {
                request.method = "GET".to_owned();
                request.target = request
                    .target
                    .rsplit_once('/')
                    .map_or_else(String::new, |(path, _)| path.to_owned());
            }
        }),
    ),
    bite(
        "off, and suggesting still",
        "switchTags",
        "F-6.1.10.a",
        "something is suggested",
        Spoil::answers(|request, answer| {
            if request.is("/me/suggestions") {
                answer.change(|found| {
                    if found["on"] == json!(false) {
                        found["on"] = json!(true);
                    }
                });
            }
        }),
    ),
];
