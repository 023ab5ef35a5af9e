//! Searches, recommendations and regions that lead astray.

use serde_json::json;

use super::bend::Spoil;
use super::{Bite, bite, each, first_of};

pub const ALL: &[Bite] = &[
    bite(
        "exact positions, taken as they come",
        "locateRegion",
        "F-6.1.5",
        "the status is 404",
        Spoil::requests(|request| {
            if request.is("/regions/locate") {
                let body = String::from_utf8_lossy(&request.body);
                request.body = body.replace("41.27391", "41.27").into_bytes();
            }
        }),
    ),
    bite(
        "recommendations that do not say why",
        "recommend",
        "F-6.1.5",
        "one has none",
        Spoil::answers(|request, answer| {
            if request.is("/recommendations") {
                answer.change(|found| {
                    each(found, "items", |row| {
                        row["reasons"] = json!([]);
                    })
                });
            }
        }),
    ),
    bite(
        "recommendations that take no heed of the side",
        "recommend",
        "F-6.1.5",
        "one is for the other side only",
        Spoil::requests(|request| {
            if request.is("/recommendations") {
                request.target = request.target.replace("side=LEGAL", "side=PERSON");
            }
        }),
    ),
    bite(
        "search that finds nothing",
        "search",
        "F-6.1.5",
        "not found by its own name",
        Spoil::answers(|request, answer| {
            if request.is("/search") {
                answer.change(|found| found["groups"] = json!([]));
            }
        }),
    ),
    bite(
        "search that always finds something",
        "search",
        "F-6.1.5",
        "there are hits",
        Spoil {
            request: |request| {
                request.target = request
                    .target
                    .replace("q=qqxqzzkvvw", "q=%E8%BA%AB%E4%BB%BD%E8%AF%81")
            },
            answer: |request, answer| {
                if request.target.contains("q=%E8%BA%AB%E4%BB%BD%E8%AF%81")
                    && !request.target.contains("kind=")
                {
                    answer.change(|found| found["query"] = json!("qqxqzzkvvw"));
                }
            },
        },
    ),
    bite(
        "facets that count too much",
        "search",
        "F-6.1.5",
        " are found",
        Spoil::answers(|request, answer| {
            if request.is("/search") {
                answer.change(|found| {
                    if let Some(facet) = found["facets"].get_mut(0) {
                        first_of(facet, "values")["count"] = json!(9_999);
                    }
                });
            }
        }),
    ),
    bite(
        "conditions that are not heeded",
        "search",
        "F-6.1.5",
        " are found",
        Spoil {
            request: |request| request.target = request.target.replace("&visits=0", ""),
            answer: |_, _| {},
        },
    ),
    bite(
        "completion of other words",
        "complete",
        "F-6.1.5",
        "none does",
        Spoil::answers(|request, answer| {
            if request.is("/search/completions") {
                answer.change(|found| found["completions"] = json!([{"text": "zzz"}]));
            }
        }),
    ),
    bite(
        "a region that does not lead up",
        "getRegion",
        "F-6.1.5",
        "stands before it",
        Spoil::answers(|request, answer| {
            if request.is_below("/regions") {
                answer.change(|path| path["ancestors"] = json!([]));
            }
        }),
    ),
];
