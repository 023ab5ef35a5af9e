//! Guides, and the files that they lead to.

use std::collections::HashSet;

use contract::situation;
use contract::validate::{HandlingCode, TaskCode};
use contract::wire::Guide;

use crate::catalogue::walk;
use crate::client::{SHARED, get, json};

#[test]
fn every_guide_is_complete() {
    for item in walk("/api/items?limit=100") {
        let id = item["id"].as_str().expect("an id");
        let guide: Guide =
            serde_json::from_value(json(&SHARED, &format!("/api/items/{id}"))).expect("a guide");
        let name = guide.item.name.chinese();
        assert!(HandlingCode::parse(id).is_ok(), "{id}");
        assert!(TaskCode::parse(&guide.codes.task).is_ok());
        assert_eq!(guide.codes.handling.as_deref(), Some(id));
        for (what, missing) in [
            ("conditions", guide.conditions.is_empty()),
            ("legal basis", guide.legal_basis.is_empty()),
            ("steps", guide.steps.len() < 3),
            ("materials", guide.materials.is_empty()),
            ("places", guide.places.is_empty()),
            ("consult", guide.consult.is_empty()),
            ("complain", guide.complain.is_empty()),
            ("questions", guide.faqs.is_empty()),
            ("themes", guide.themes.is_empty()),
            (
                "remedies",
                guide.reconsideration.is_none() || guide.litigation.is_none(),
            ),
            ("summary", guide.item.summary.is_none()),
        ] {
            assert!(!missing, "{name}: {what}");
        }
        assert_ne!(guide.consult[0].value, guide.complain[0].value, "{name}");
        assert_eq!(
            guide.item.visits > 0,
            guide.visit_reason.is_some(),
            "{name}"
        );
        assert_eq!(guide.item.has_fee, !guide.fees.is_empty());
        let defects = situation::defects(&guide.situations, &guide.materials);
        assert!(defects.is_empty(), "{name}: {defects:?}");
    }
}

#[test]
fn guides_say_who_serves_a_region_and_survive_old_ones() {
    let item = &json(&SHARED, "/api/items?region=990101001000&limit=1")["items"][0];
    let id = item["id"].as_str().expect("an id");
    let guide = json(&SHARED, &format!("/api/items/{id}?region=990101001000"));
    assert_eq!(guide["item"]["servedBy"], item["servedBy"]);
    assert!(
        json(&SHARED, &format!("/api/items/{id}"))["item"]
            .get("servedBy")
            .is_none()
    );
    assert!(
        json(&SHARED, &format!("/api/items/{id}?region=1"))["item"]
            .get("servedBy")
            .is_none()
    );
    get(&SHARED, "/api/items/119901010000400026400070910700399").problem(404, "NOT_FOUND");
    get(&SHARED, "/api/items/x").problem(404, "NOT_FOUND");
}

#[test]
fn forms_and_samples_are_what_the_guide_says() {
    let mut seen = HashSet::new();
    for item in walk("/api/items?limit=100").iter().take(25) {
        let id = item["id"].as_str().expect("an id");
        let guide: Guide =
            serde_json::from_value(json(&SHARED, &format!("/api/items/{id}"))).expect("a guide");
        let papers = guide.materials.iter().flat_map(|m| [&m.blank, &m.sample]);
        for file in papers.chain([&guide.result.sample]).flatten() {
            let answer = get(&SHARED, &format!("/api{}", file.href));
            assert_eq!(answer.status, 200, "{}", file.href);
            assert_eq!(answer.header("content-type"), file.media_type);
            assert_eq!(answer.body.len() as u64, file.size);
            assert!(
                answer
                    .header("content-disposition")
                    .contains("filename*=UTF-8''")
            );
            match file.media_type.as_str() {
                "application/pdf" => {
                    assert!(
                        answer.body.starts_with(b"%PDF-1.7") && answer.body.ends_with(b"%%EOF\n")
                    );
                    let text = String::from_utf8_lossy(&answer.body);
                    let at: usize = text
                        .rsplit("startxref\n")
                        .next()
                        .expect("an end")
                        .lines()
                        .next()
                        .expect("a number")
                        .parse()
                        .expect("a number");
                    assert!(
                        answer.body[at..].starts_with(b"xref"),
                        "the table stands where the end says"
                    );
                }
                _ => assert!(answer.body.starts_with(b"<svg ")),
            }
            seen.insert(file.media_type.clone());
        }
    }
    assert_eq!(seen.len(), 2, "forms and samples of results were seen");
    get(&SHARED, "/api/files/nothing-r").problem(404, "NOT_FOUND");
}
