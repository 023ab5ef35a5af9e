//! Rows of the exchange tables: the code sets that run in opposite directions, and those that differ.

use contract::codes::{self, System};
use contract::exchange::{self, NoCode, Row};
use contract::wire::{Case, CaseState, Guide, ProjectType, Rating, Satisfaction};
use serde_json::{Value, json};

fn guide() -> Guide {
    read(json!({
        "item": {
            "id": "i", "name": "居住证申领", "department": {"id": "d", "name": "松溪区公安局"},
            "region": {"id": "990201", "name": "松溪区"}, "itemType": "CONFIRMATION", "projectType": "PROMISED",
            "audience": ["NATURAL_PERSON", "UNINCORPORATED_ENTERPRISE", "OTHER_ORGANISATION"], "visits": 1,
            "promiseTime": {"amount": 10, "unit": "WORKDAY"}, "hasFee": true, "channels": ["COUNTER", "WEB", "MOBILE"],
        },
        "codes": {"catalogue": "000709107003", "task": "1199", "handling": "119901"}, "version": 3, "updatedOn": "2026-09-01",
        "powerSource": "STATUTORY", "level": 4, "scope": "COUNTY", "onlineDepth": "THREE", "requiredLevel": 2,
        "legalTime": {"amount": 60, "unit": "CALENDAR_DAY"}, "conditions": [], "result": {"name": "居住证", "kind": "CERTIFICATE"},
        "legalBasis": [{"law": "居住证暂行条例", "article": "第二条", "text": "…"}], "steps": [], "materials": [{
            "id": "m", "name": "居民身份证", "kind": "CERTIFICATE", "form": "BOTH", "necessity": "LATER", "source": "GOVERNMENT",
            "original": "ORIGINAL", "copies": 1, "exemption": {"mode": "NONE"}, "size": "A4",
        }], "places": [], "consult": [], "complain": [], "payOnline": true,
    }))
}

fn case(state: &str) -> Case {
    read(json!({
        "summary": {
            "id": "c", "number": "QS20261116001", "item": {"id": "i", "name": "居住证申领"},
            "applicant": {"id": "p", "name": "林*", "kind": "SELF"}, "state": state,
            "submittedAt": "2026-11-16T10:05:00+08:00",
            "clock": {"state": "RUNNING", "promised": 10, "unit": "WORKDAY", "used": 4, "left": 6, "dueOn": "2026-11-30"}, "next": "…",
        },
        "revision": "7", "department": {"id": "d", "name": "松溪区公安局"}, "contacts": [], "timeline": [],
        "form": {"id": "f", "version": 1, "title": "表", "pages": []}, "answers": {}, "materials": [],
        "decision": {"kind": "APPROVED", "decidedAt": "2026-11-27T16:00:00+08:00", "department": {"id": "d", "name": "松溪区公安局"},
            "number": "松公〔2026〕1号", "card": {"id": "k", "name": "居住证"}},
        "ratings": [rating("VERY_SATISFIED", 1), rating("DISSATISFIED", 2)],
    }))
}

fn rating(level: &str, round: u8) -> Value {
    json!({
        "round": round, "level": level, "tags": [{"code": "510", "label": "…", "level": level}, {"code": "513", "label": "…", "level": level}],
        "text": "很快", "at": "2026-11-28T01:00:00Z", "anonymous": false, "passedOn": "WAITING",
    })
}

fn read<T: serde::de::DeserializeOwned>(value: Value) -> T {
    T::deserialize(value).expect("of the wire")
}

#[track_caller]
fn value<'r>(row: &'r Row, field: &str) -> &'r str {
    let found = row.iter().find(|(name, _)| *name == field);
    found.map_or_else(|| panic!("no {field}"), |(_, value)| value)
}

#[test]
fn the_best_rating_is_five_for_the_interface_and_one_with_the_case() {
    let rated = |level: &str| {
        let rating: Rating = read(rating(level, 1));
        let row = exchange::evaluation(&rating, &case("CLOSED"), &guide()).expect("a row");
        value(&row, "satisfaction").to_owned()
    };
    let all: Vec<_> = Satisfaction::known()
        .iter()
        .map(|level| rated(level.name()))
        .collect();
    assert_eq!(all, ["5", "4", "3", "2", "1"]);
    for (level, code) in Satisfaction::known().iter().zip(["1", "2", "3", "4", "5"]) {
        let mut case = case("CLOSED");
        case.ratings = vec![read(rating(level.name(), 1))];
        let row = exchange::result(&case).expect("codes").expect("it ended");
        assert_eq!(value(&row, "satisfaction"), code);
    }
}

#[test]
fn what_is_promised_is_two_with_the_case_and_one_with_the_rating() {
    for (kind, with_case, with_rating) in [
        (ProjectType::Promised, "2", "1"),
        (ProjectType::Immediate, "1", "2"),
    ] {
        let mut guide = guide();
        guide.item.project_type = kind;
        let row = exchange::accept(&case("ACCEPTED"), &guide).expect("a row");
        assert_eq!(value(&row, "project_type"), with_case);
        let first: Rating = read(rating("SATISFIED", 1));
        let row = exchange::evaluation(&first, &case("CLOSED"), &guide).expect("a row");
        assert_eq!(value(&row, "promiseTime"), with_rating);
    }
}

#[test]
fn whom_it_serves_and_how_one_applies_have_other_numbers_with_cases() {
    let row = exchange::task(&guide()).expect("a row");
    assert_eq!(value(&row, "server_type"), "1^5^9");
    assert_eq!(value(&row, "handle_type"), "1^2^3");
    let names = [
        "NATURAL_PERSON",
        "UNINCORPORATED_ENTERPRISE",
        "OTHER_ORGANISATION",
    ];
    let joined = exchange::joined("applyer_type", &codes::AUDIENCE, System::Cases, names);
    assert_eq!(
        joined.as_deref(),
        Ok("1^6"),
        "two share a number there, which stands once"
    );
    let channels = exchange::joined(
        "apply_type",
        &codes::CHANNEL,
        System::Cases,
        ["COUNTER", "WEB", "MOBILE"],
    );
    assert_eq!(channels.as_deref(), Ok("1^2"));
    let back = exchange::split(&codes::AUDIENCE, System::Cases, "5^6^8");
    assert_eq!(
        back,
        [Ok("GOVERNMENT_BODY"), Ok("OTHER_ORGANISATION"), Err("8")]
    );
    let back = exchange::split(&codes::AUDIENCE, System::Items, "5^6");
    assert_eq!(
        back,
        [Ok("UNINCORPORATED_ENTERPRISE"), Ok("GOVERNMENT_BODY")]
    );
}

#[test]
fn a_name_that_a_table_has_no_number_for_makes_no_row() {
    let mut guide = guide();
    guide.item.project_type = ProjectType::from("HALF_PROMISED");
    let wrong = NoCode {
        field: "project_type",
        value: "HALF_PROMISED".to_owned(),
    };
    assert_eq!(
        exchange::accept(&case("ACCEPTED"), &guide),
        Err(wrong.clone())
    );
    assert_eq!(exchange::task(&guide), Err(wrong));
    let mut late = case("ACCEPTED");
    late.summary.submitted_at = "yesterday".to_owned();
    assert!(exchange::accept(&late, &self::guide()).is_err());
}

#[test]
fn states_are_told_by_each_list_in_its_own_way() {
    for (state, listed, ended, stage) in [
        ("SUBMITTED", "02", None, "1"),
        ("CORRECTION_REQUIRED", "06", None, "1"),
        ("NOT_ACCEPTED", "07", Some("6"), "3"),
        ("ACCEPTED", "05", None, "2"),
        ("REVIEWING", "12", None, "2"),
        ("SUSPENDED", "11", None, "2"),
        ("DECIDED_APPROVED", "12", Some("0"), "3"),
        ("DECIDED_REJECTED", "10", Some("1"), "3"),
        ("DELIVERING", "12", Some("0"), "3"),
        ("CLOSED", "10", Some("0"), "3"),
        ("RETURNED", "13", Some("5"), "3"),
        ("WITHDRAWN", "13", Some("5"), "3"),
    ] {
        let state = CaseState::from(state);
        assert!(state.is_known());
        assert_eq!(exchange::case_state(&state), Some(listed), "{state:?}");
        assert_eq!(exchange::outcome(&state), ended, "{state:?}");
        assert_eq!(exchange::rating_stage(&state), Some(stage), "{state:?}");
    }
    let unknown = CaseState::from("ASLEEP");
    assert_eq!(exchange::case_state(&unknown), None);
    assert_eq!(exchange::outcome(&unknown), None);
    assert_eq!(exchange::rating_stage(&unknown), None);
}

#[test]
fn rows_hold_what_the_wire_says() {
    let row = exchange::accept(&case("ACCEPTED"), &guide()).expect("a row");
    assert_eq!(value(&row, "apply_date"), "20261116T100500");
    assert_eq!(value(&row, "promise_date"), "20261130");
    assert_eq!(value(&row, "task_handle_item"), "119901");
    let ended = exchange::result(&case("CLOSED"))
        .expect("codes")
        .expect("it ended");
    assert_eq!(value(&ended, "result_date"), "20261127T160000");
    assert_eq!(value(&ended, "satisfaction"), "4", "the follow-up counts");
    assert_eq!(value(&ended, "is_delivery_results"), "0");
    assert_eq!(exchange::result(&case("REVIEWING")), Ok(None));
    let first: Rating = read(rating("VERY_SATISFIED", 1));
    let row = exchange::evaluation(&first, &case("CLOSED"), &guide()).expect("a row");
    assert_eq!(value(&row, "assessTime"), "2026-11-28 09:00:00");
    assert_eq!(value(&row, "evalDetail"), "510,513");
    let material = exchange::material(&guide().materials[0], 1).expect("a row");
    assert_eq!(value(&material, "material_type"), "1");
    assert_eq!(value(&material, "material_format"), "3");
    assert_eq!(value(&material, "is_need"), "3");
    assert_eq!(value(&material, "source_type"), "20");
}
