//! Rows of certificates, users and tickets: scales that run in opposite directions, documents that have other numbers, and what
//! is never told.

use contract::codes::{self, System};
use contract::exchange::{self, Holder, Row};
use contract::validate::Day;
use contract::wire::{Card, IdentityKind, Registration, Thread, ThreadKind, ThreadState};
use serde_json::{Value, json};

fn read<T: serde::de::DeserializeOwned>(value: Value) -> T {
    T::deserialize(value).expect("of the wire")
}

#[track_caller]
fn value<'r>(row: &'r Row, field: &str) -> &'r str {
    let found = row.iter().find(|(name, _)| *name == field);
    found.map_or_else(|| panic!("no {field}"), |(_, value)| value)
}

fn today() -> Day {
    Day::parse("2026-11-20").expect("a day")
}

fn card(id: &str, until: Option<&str>) -> Card {
    let mut card = json!({
        "brief": {"id": "k", "name": "居民身份证", "number": "9901****0022", "holder": "*禾", "issuer": "云川市公安局", "state": "VALID"},
        "certificateId": id, "issuedOn": "2016-12-01", "face": [],
    });
    if let Some(until) = until {
        card["brief"]["expiresOn"] = until.into();
    }
    read(card)
}

const ID: &str = "1.2.156.3005.2.11990000000000051M001.11990100000000078J.2024000123.001.I";

#[test]
fn a_certificate_is_taken_apart_by_its_identifier_and_its_holder_comes_from_the_store() {
    let holder = |kind: &str| Holder {
        kind: IdentityKind::from(kind),
        name: "林晓禾".to_owned(),
        number: "990101199508200022".to_owned(),
        certificate_number: "990101199508200022".to_owned(),
    };
    let row =
        exchange::licence(&card(ID, Some("2036-12-01")), &holder("NATURAL_PERSON")).expect("a row");
    assert_eq!(
        value(&row, "certificate_type_code"),
        "11990000000000051M001"
    );
    assert_eq!(value(&row, "issue_dept_code"), "11990100000000078J");
    assert_eq!(value(&row, "certificate_holder"), "林晓禾");
    assert_eq!(value(&row, "certificate_number"), "990101199508200022");
    assert_eq!(value(&row, "expiry_date"), "2036-12-01");
    // The holder's kind has other numbers here than as an applicant.
    for (kind, here, as_applicant) in [
        ("NATURAL_PERSON", "111", "1"),
        ("LEGAL_PERSON", "001", "2"),
        ("OTHER_ORGANISATION", "099", "6"),
    ] {
        let row = exchange::licence(&card(ID, None), &holder(kind)).expect("a row");
        assert_eq!(value(&row, "certificate_holder_type"), here);
        assert_eq!(
            codes::HOLDER.convert(System::Documents, System::Cases, here),
            Some(as_applicant)
        );
    }
    let unknown = exchange::licence(&card(ID, None), &holder("OFFICER"));
    assert_eq!(
        unknown.expect_err("no code").field,
        "certificate_holder_type"
    );
    let slip = card(&ID.replace("2024000123", "2024000124"), None);
    let refused = exchange::licence(&slip, &holder("NATURAL_PERSON"));
    assert_eq!(refused.expect_err("a slip").field, "certificate_source_id");
}

#[test]
fn for_good_is_a_day_in_the_tables_and_none_on_the_wire() {
    let holder = Holder {
        kind: IdentityKind::LegalPerson,
        name: "明湖区食品厂".to_owned(),
        number: "91990100MA0000015X".to_owned(),
        certificate_number: "JY1".to_owned(),
    };
    let row = exchange::licence(&card(ID, None), &holder).expect("a row");
    assert_eq!(value(&row, "expiry_date"), "2099-12-31");
    for text in ["2099-12-31", "2099/12/31", "长期", "长期有效", ""] {
        assert_eq!(exchange::until(text), Ok(None), "{text}");
    }
    assert_eq!(
        exchange::until("2036/12/01"),
        Ok(Some("2036-12-01".to_owned()))
    );
    assert_eq!(exchange::until("soon"), Err("soon"));
    assert_eq!(exchange::until("2036-02-30"), Err("2036-02-30"));
}

fn registration(organisation: bool) -> Registration {
    let mut of = json!({
        "kind": "NATURAL_PERSON", "mobile": "19900000022", "code": "123456", "password": "river-stone-7",
        "person": {"name": "林晓禾", "idNumber": "990101199508200022", "validUntil": "2036-12-01"},
    });
    if organisation {
        of["kind"] = "LEGAL_PERSON".into();
        of["organisation"] = json!({"name": "明湖区食品厂", "creditCode": "91990100ma0000015x"});
    }
    read(of)
}

#[test]
fn a_user_is_told_by_the_codes_of_each_register() {
    let row = exchange::user(&registration(false), 3, today()).expect("a row");
    for (field, expected) in [
        ("cert_type", "111"),
        ("cert_no", "990101199508200022"),
        ("user_sex", "2"),
        ("user_birthday", "1995-08-20"),
        ("user_real_lvl", "3"),
        ("cert_ext_date", "2036-12-01"),
    ] {
        assert_eq!(value(&row, field), expected, "{field}");
    }
    assert!(!row.iter().any(|(_, value)| value == "river-stone-7"));
    let row = exchange::body(&registration(true), today()).expect("a row");
    for (field, expected) in [
        ("corp_name", "明湖区食品厂"),
        ("corp_type", "91"),
        ("certificate_sno", "91990100MA0000015X"),
        ("legal_cert_type", "111"),
        ("legal_cert_no", "990101199508200022"),
        ("agent_mobile", "19900000022"),
    ] {
        assert_eq!(value(&row, field), expected, "{field}");
    }
    assert!(exchange::user(&registration(true), 3, today()).is_err());
    assert!(exchange::body(&registration(false), today()).is_err());
    let mut slip = registration(false);
    slip.person.id_number = "990101199508200023".to_owned();
    let refused = exchange::user(&slip, 3, today()).expect_err("a slip");
    assert_eq!((refused.field, refused.value.as_str()), ("cert_no", ""));
    assert!(exchange::user(&registration(false), 6, today()).is_err());
}

#[test]
fn levels_rise_in_one_scale_and_fall_in_another_and_prove_no_more_than_they_say() {
    let persons: Vec<_> = (1..=5)
        .map(|level| exchange::real_name(level, System::ProvincialPersons).expect("a code"))
        .collect();
    assert_eq!(persons, ["1", "1", "2", "3", "3"]);
    let bodies: Vec<_> = (1..=5)
        .map(|level| exchange::real_name(level, System::ProvincialBodies).expect("a code"))
        .collect();
    assert_eq!(bodies, ["4", "4", "3", "2", "1"]);
    for (scale, code, level) in [
        (System::ProvincialPersons, "1", Some(1)),
        (System::ProvincialPersons, "2", Some(3)),
        (System::ProvincialPersons, "3", Some(4)),
        (System::ProvincialPersons, "4", None),
        (System::ProvincialBodies, "1", Some(5)),
        (System::ProvincialBodies, "3", Some(3)),
        (System::ProvincialBodies, "4", Some(1)),
        (System::Levels, "4", Some(4)),
    ] {
        assert_eq!(exchange::proved(scale, code), level, "{scale:?} {code}");
    }
    // What is passed on and comes back is never more than it was.
    for scale in [System::ProvincialPersons, System::ProvincialBodies] {
        for level in 1..=5 {
            let code = exchange::real_name(level, scale).expect("a code");
            assert!(exchange::proved(scale, &code).is_some_and(|back| back <= level));
        }
    }
    let passport = codes::DOCUMENT.convert(System::Documents, System::ProvincialDocuments, "414");
    assert_eq!(passport, Some("33"));
    let residence = codes::DOCUMENT.convert(System::ProvincialDocuments, System::Documents, "37");
    assert_eq!(
        residence,
        Some("551"),
        "two kinds share 37: the first is read"
    );
}

fn thread(kind: &str, state: &str, confidential: bool) -> Thread {
    let entry = |sequence: u32, kind: &str, text: Option<&str>, at: &str| {
        let mut entry = json!({"sequence": sequence, "at": at, "kind": kind, "state": state, "title": "…", "documents": []});
        if let Some(text) = text {
            entry["text"] = text.into();
        }
        entry
    };
    let mut extension = entry(3, "EXTENSION", Some("需要实地核查"), "2026-11-20T02:00:00Z");
    extension["until"] = "2026-12-04".into();
    let mut reply = entry(4, "REPLY", Some("已换发。"), "2026-12-07T10:30:00+08:00");
    reply["actor"] = "明湖区公安局 户籍岗".into();
    read(json!({
        "summary": {
            "id": "t", "number": "ZX20261116001", "kind": kind, "title": "换证要多久", "state": state,
            "about": {"kind": "OFFICER", "officer": {"id": "GA-01", "name": "户籍岗 01"}},
            "startedAt": "2026-11-16T10:05:00+08:00", "changedAt": "2026-12-07T10:30:00+08:00", "next": "…",
            "clock": {"state": "OVERDUE", "promised": 14, "unit": "WORKDAY", "used": 15, "left": 0, "dueOn": "2026-12-04"},
        },
        "revision": "4", "department": {"id": "d", "name": "明湖区公安局"}, "confidential": confidential,
        "entries": [
            entry(1, "QUESTION", Some("身份证换领需要多久？"), "2026-11-16T10:05:00+08:00"),
            entry(2, "DISPATCH", None, "2026-11-16T11:00:00+08:00"), extension, reply,
        ],
    }))
}

#[test]
fn a_thread_is_a_row_of_the_standard_and_a_ticket_of_the_hot_line() {
    let row =
        exchange::consultation(&thread("CONSULTATION", "REPLIED", false), "林晓禾").expect("a row");
    for (field, expected) in [
        ("咨询编码", "ZX20261116001"),
        ("咨询人", "林晓禾"),
        ("内容", "身份证换领需要多久？"),
        ("时间", "20261116T100500"),
        ("处理时间", "20261207T103000"),
        ("处理人", "明湖区公安局 户籍岗"),
        ("处理意见", "已换发。"),
        ("延期时限", "20261204"),
        ("延期原因", "需要实地核查"),
        ("超期天数", "1"),
    ] {
        assert_eq!(value(&row, field), expected, "{field}");
    }
    let row =
        exchange::consultation(&thread("COMPLAINT", "REPLIED", false), "林晓禾").expect("a row");
    assert_eq!(value(&row, "被投诉人"), "户籍岗 01");
    assert_eq!(value(&row, "承诺时限"), "20261204");
    let row = exchange::ticket(&thread("SUGGESTION", "EXTENDED", false), "林晓禾").expect("a row");
    assert_eq!(value(&row, "诉求类型"), "建议");
    assert_eq!(value(&row, "办件状态"), "延期办理");
    assert_eq!(value(&row, "派发时间"), "20261116T110000");
    assert!(exchange::consultation(&thread("PRAISE", "REPLIED", false), "").is_err());
    assert!(exchange::ticket(&thread("CONSULTATION", "ASLEEP", false), "").is_err());
}

#[test]
fn a_confidential_complaint_never_tells_who_complains() {
    let secret = thread("COMPLAINT", "HANDLING", true);
    for row in [
        exchange::consultation(&secret, "林晓禾").expect("a row"),
        exchange::ticket(&secret, "林晓禾").expect("a row"),
    ] {
        assert!(
            !row.iter().any(|(_, value)| value.contains("林晓禾")),
            "{row:?}"
        );
    }
}

#[test]
fn kinds_and_states_of_tickets_have_words_and_no_others_are_guessed() {
    for kind in ThreadKind::known() {
        let word = exchange::ticket_kind(&kind).expect("a word");
        assert_eq!(exchange::thread_kind(word), Some(kind));
    }
    for foreign in ["求助", "举报", "表扬"] {
        assert_eq!(exchange::thread_kind(foreign), None);
    }
    let words: std::collections::BTreeSet<_> = ThreadState::known()
        .iter()
        .map(|state| exchange::ticket_state(state).expect("a word"))
        .collect();
    assert_eq!(words.len(), ThreadState::known().len(), "each its own");
}
