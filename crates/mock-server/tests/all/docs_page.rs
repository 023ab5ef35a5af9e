//! `/docs/`: every operation and every type has a page, without a script, under the strictest policy.

use mock_server::Options;
use serde_json::Value;

use crate::client::{get, get_with, json, own};

#[test]
fn every_operation_and_every_type_has_its_page() {
    let server = own(Options::default());
    let document = json(&server, "/openapi.json");
    let list = get(&server, "/docs/");
    assert_eq!(list.status, 200);
    let body = list.text();
    let mut pages = Vec::new();
    for item in document["paths"].as_object().expect("paths").values() {
        for operation in item.as_object().expect("operations").values() {
            let id = operation["operationId"].as_str().expect("an id");
            let page = format!("/docs/operations/{id}");
            assert!(
                body.contains(&format!("href=\"{page}\"")),
                "{page} is not listed"
            );
            pages.push(page);
        }
    }
    assert!(pages.len() > 150);
    let types = document["components"]["schemas"]
        .as_object()
        .expect("types");
    pages.extend(types.keys().map(|name| format!("/docs/schemas/{name}")));
    for page in pages.iter().step_by(7) {
        let answer = get(&server, page);
        assert_eq!(answer.status, 200, "{page}");
        let policy = answer.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'") && !policy.contains("script-src"),
            "{page}"
        );
        let text = answer.text();
        assert!(
            !text.contains("<script") && !text.contains(" style="),
            "{page}"
        );
        // Wherever it leads, there is a page.
        for link in text
            .split("href=\"/docs/")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
        {
            let there =
                link.is_empty() || link == "style.css" || pages.contains(&format!("/docs/{link}"));
            assert!(there, "{page} leads to {link}");
        }
    }
}

#[test]
fn a_page_says_what_the_document_says_of_an_operation() {
    let server = own(Options::default());
    let text = get(&server, "/docs/operations/saveDraft").text();
    for part in [
        "保存暂存（防止多端覆盖）",
        "PUT",
        "/drafts/{id}",
        "Q-A.2.3.1",
        "If-Match",
        "STALE",
        "DraftContent",
        "412",
    ] {
        assert!(text.contains(part), "{part}");
    }
    assert_eq!(get(&server, "/docs/operations/none").status, 404);
    assert_eq!(get(&server, "/docs/schemas/none").status, 404);
    assert_eq!(get(&server, "/docs/elsewhere").status, 404);
}

#[test]
fn words_find_operations_and_come_back_as_text() {
    let server = own(Options::default());
    let found = get(&server, "/docs/?q=F-6.1.7+case-lookups").text();
    assert!(found.contains("lookUpCase") && !found.contains("listItems"));
    let none = get(&server, "/docs/?q=%3Cscript%3Ealert").text();
    assert!(none.contains("&lt;script&gt;alert") && !none.contains("<script"));
    let english = get_with(&server, "/docs/", &[("accept-language", "en")]).text();
    assert!(english.contains("<html lang=\"en\">") && english.contains("Find by name"));
}

#[test]
fn it_stands_below_the_path_the_server_is_mounted_under() {
    let server = own(Options {
        base_path: "/x/".to_owned(),
        ..Options::default()
    });
    let text = get(&server, "/x/docs/").text();
    assert!(text.contains("href=\"/x/docs/operations/getGuide\""));
    assert!(text.contains("href=\"/x/openapi.json\""));
    let _: Value = json(&server, "/x/openapi.json");
}
