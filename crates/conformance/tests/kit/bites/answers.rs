//! Answers that say something wrong.

use serde_json::{Value, json};

use super::{Bite, bite};
use crate::proxy::Spoil;

fn first_of<'a>(value: &'a mut Value, list: &str) -> &'a mut Value {
    &mut value[list][0]
}

pub const ALL: &[Bite] = &[
    bite(
        "a contract of another age",
        "getCapabilities",
        "A",
        "it is “9.0”",
        Spoil::answers(|request, answer| {
            if request.is("/capabilities") {
                answer.change(|known| known["contractVersion"] = json!("9.0"));
            }
        }),
    ),
    bite(
        "an operation missing in the document",
        "getCapabilities",
        "A",
        "no such operation",
        Spoil::answers(|request, answer| {
            if request.target.ends_with("/openapi.json") {
                answer.change(|document| document["paths"]["/help"] = json!({}));
            }
        }),
    ),
    bite(
        "a number of the standard instead of a name",
        "listItems",
        "F-6.1.4",
        "at /items/0/itemType",
        Spoil::answers(|request, answer| {
            if request.is("/items") {
                answer.change(|page| first_of(page, "items")["itemType"] = json!("20"));
            }
        }),
    ),
    bite(
        "an entry that comes twice",
        "listItems",
        "Q-6.2.2.4",
        "comes again",
        Spoil::answers(|request, answer| {
            if request.is("/items") {
                answer.change(|page| {
                    let items = page["items"].as_array_mut().unwrap();
                    if items.len() > 1 {
                        items[1] = items[0].clone();
                    }
                });
            }
        }),
    ),
    bite(
        "a total that is not true",
        "listDepartments",
        "Q-6.2.2.4",
        "the total says",
        Spoil::answers(|request, answer| {
            if request.is("/departments") {
                answer.change(|page| page["total"] = json!(7_000));
            }
        }),
    ),
    bite(
        "a credit code that does not hold",
        "listDepartments",
        "Q-6.2.2.4",
        "checkDigit",
        Spoil::answers(|request, answer| {
            if request.is("/departments") {
                answer.change(|page| {
                    for department in page["items"].as_array_mut().unwrap() {
                        let code = department["creditCode"].as_str().unwrap();
                        let last = if code.ends_with('0') { '1' } else { '0' };
                        department["creditCode"] = json!(format!("{}{last}", &code[..17]));
                    }
                });
            }
        }),
    ),
    bite(
        "一件事 that takes more than its items did",
        "listOneThings",
        "F-6.2.2.c",
        "takes more than before",
        Spoil::answers(|request, answer| {
            if request.is("/one-things") {
                answer.change(|page| {
                    for one in page["items"].as_array_mut().into_iter().flatten() {
                        one["after"]["materials"] = json!(900);
                    }
                });
            }
        }),
    ),
    bite(
        "一件事 whose materials stand there once for each item",
        "getOneThing",
        "F-6.2.2.c",
        "one stands there twice",
        Spoil::answers(|request, answer| {
            if request.is_below("/one-things") {
                answer.change(|one| {
                    if let Some(materials) = one["materials"].as_array_mut() {
                        materials.extend(materials.clone());
                    }
                });
            }
        }),
    ),
    bite(
        "a guide that does not say what it is part of",
        "getOneThing",
        "F-6.2.2.c",
        "it does not",
        Spoil::answers(|request, answer| {
            if request.is_below("/items") {
                answer.change(|guide| {
                    if let Some(guide) = guide.as_object_mut() {
                        guide.remove("partOf");
                    }
                });
            }
        }),
    ),
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
                    for row in found["items"].as_array_mut().into_iter().flatten() {
                        row["reasons"] = json!([]);
                    }
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
        "a negative list narrowed by how the codes begin",
        "listNegativeEntries",
        "F-6.2.2.d",
        "these came",
        Spoil::requests(|request| {
            // A section is no beginning of its divisions' codes: as if it were then left out.
            let target = request.target.clone();
            if let Some((before, after)) = target.split_once("/entries?industry=") {
                let (code, rest) = after.split_once('&').unwrap_or((after, ""));
                if code.len() == 1 {
                    request.target = format!("{before}/entries?{rest}");
                }
            }
        }),
    ),
    bite(
        "a limit of foreign share that is no decimal number",
        "listNegativeEntries",
        "F-6.2.2.d",
        "no percentage in decimal digits",
        Spoil::answers(|request, answer| {
            if request.is_below("/negative-lists") {
                answer.change(|page| {
                    for entry in page["items"].as_array_mut().into_iter().flatten() {
                        if entry.get("shareLimit").is_some() {
                            entry["shareLimit"] = json!("0.5e2");
                        }
                    }
                });
            }
        }),
    ),
    bite(
        "a change of the negative list that is left untold",
        "listNegativeChanges",
        "F-6.2.2.d",
        "follow, or they differ",
        Spoil::answers(|request, answer| {
            if request.is_below("/negative-lists") && request.target.contains("/changes") {
                answer.change(|page| {
                    page["items"].as_array_mut().unwrap().clear();
                    let page = page.as_object_mut().unwrap();
                    page.insert("total".to_owned(), json!(0));
                    page.remove("next");
                });
            }
        }),
    ),
    bite(
        "a guide without legal basis",
        "getGuide",
        "Q-A.2.1.2",
        "`legalBasis` is empty",
        Spoil::answers(|request, answer| {
            if request.is_guide() {
                answer.change(|guide| guide["legalBasis"] = json!([]));
            }
        }),
    ),
    bite(
        "an item rated better than people said",
        "getGuide",
        "Q-A.2.1.2",
        "the levels give",
        Spoil::answers(|request, answer| {
            if request.is_guide() {
                answer.change(|guide| {
                    if guide.get("rating").is_some() {
                        guide["rating"]["mean"] = json!("5.1");
                    }
                });
            }
        }),
    ),
    bite(
        "a guide whose usual time is longer than nearly all",
        "getGuide",
        "Q-A.2.1.2",
        "is longer than `most`",
        Spoil::answers(|request, answer| {
            if request.is_guide() {
                answer.change(|guide| {
                    if guide.get("actualTime").is_some() {
                        guide["actualTime"]["usual"]["amount"] = json!(900);
                    }
                });
            }
        }),
    ),
    bite(
        "a guide without required field",
        "getGuide",
        "Q-A.2.1.2",
        "missing field `steps`",
        Spoil::answers(|request, answer| {
            if request.is_guide() {
                answer.change(|guide| {
                    guide.as_object_mut().unwrap().remove("steps");
                });
            }
        }),
    ),
    bite(
        "a material under a question that is not there",
        "getGuide",
        "Q-A.2.1.2",
        "which is not there",
        Spoil::answers(|request, answer| {
            if request.is_guide() {
                answer.change(|guide| {
                    first_of(guide, "materials")["when"] =
                        json!([{"question": "nobody", "anyOf": ["x"]}])
                });
            }
        }),
    ),
    bite(
        "complaints where questions go",
        "getGuide",
        "F-6.1.4",
        "takes complaints where",
        Spoil::answers(|request, answer| {
            if request.is_guide() {
                answer.change(|guide| guide["complain"] = guide["consult"].clone());
            }
        }),
    ),
    bite(
        "another item under the name of the same one",
        "listItemElsewhere",
        "F-6.2.2.b",
        "promises another time",
        Spoil::answers(|request, answer| {
            if request.target.contains("/elsewhere") {
                answer.change(|page| {
                    for row in page["items"].as_array_mut().unwrap() {
                        row["promiseTime"]["amount"] = json!(1_000);
                    }
                });
            }
        }),
    ),
    bite(
        "far regions before the neighbours",
        "listItemElsewhere",
        "F-6.2.2.b",
        "stands after",
        Spoil::answers(|request, answer| {
            if request.target.contains("/elsewhere") {
                answer.change(|page| {
                    let rows = page["items"].as_array_mut().unwrap();
                    if rows.len() > 8 {
                        let far = rows.len() - 1;
                        rows.swap(0, far);
                    }
                });
            }
        }),
    ),
    bite(
        "a day of another age",
        "listNotices",
        "F-6.1.4",
        "publishedOn",
        Spoil::answers(|request, answer| {
            if request.is("/notices") {
                answer.change(|page| first_of(page, "items")["publishedOn"] = json!("2026/01/01"));
            }
        }),
    ),
    bite(
        "a file shorter than said",
        "getFile",
        "Q-A.2.1.2",
        "there are",
        Spoil::answers(|request, answer| {
            if request.is_below("/files") {
                answer.body.pop();
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
        "a theme that says more than it holds",
        "listThemes",
        "Q-6.2.2.4",
        "the total is",
        Spoil::answers(|request, answer| {
            if request.is("/themes") {
                answer.change(|catalogue| first_of(catalogue, "themes")["count"] = json!(9_999));
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
