//! Answers that say something wrong.

use serde_json::json;

use super::bend::Spoil;
use super::{Bite, bite, each, first_of};

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
                    let items = page["items"].as_array_mut();
                    if let Some([first, second, ..]) = items.map(Vec::as_mut_slice) {
                        *second = first.clone();
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
                    each(page, "items", |department| {
                        let code = department["creditCode"].as_str().unwrap_or_default();
                        let last = if code.ends_with('0') { '1' } else { '0' };
                        let body: String = code.chars().take(17).collect();
                        department["creditCode"] = json!(format!("{body}{last}"));
                    })
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
                    each(page, "items", |one| {
                        one["after"]["materials"] = json!(900);
                    })
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
                    each(page, "items", |entry| {
                        if entry.get("shareLimit").is_some() {
                            entry["shareLimit"] = json!("0.5e2");
                        }
                    })
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
                    if let Some(page) = page.as_object_mut() {
                        page.insert("items".to_owned(), json!([]));
                        page.insert("total".to_owned(), json!(0));
                        page.remove("next");
                    }
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
                    if let Some(guide) = guide.as_object_mut() {
                        guide.remove("steps");
                    }
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
                    each(page, "items", |row| {
                        row["promiseTime"]["amount"] = json!(1_000);
                    })
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
                    let rows = page["items"].as_array_mut();
                    if let Some([first, .., last]) =
                        rows.filter(|rows| rows.len() > 8).map(Vec::as_mut_slice)
                    {
                        std::mem::swap(first, last);
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
];
