//! What holds for every code, not only for those of the corpus.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use contract::codes::{self, System};
use contract::mask;
use contract::validate::{
    CaseNumber, CatalogCode, CertificateId, CitizenId, CreditCode, Day, Fault, HandlingCode,
    Mobile, OrgCode, TaskCode, case_number, certificate_id, citizen_id, credit_code, org_code,
    wire,
};
use contract::wire as types;
use proptest::prelude::*;

const CREDIT: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const LETTERS: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

fn today() -> Day {
    Day::new(2026, 3, 2).unwrap()
}

/// A citizen identity number that holds, of somebody born 1930 to 2025.
fn citizen() -> impl Strategy<Value = String> {
    (1930u16..=2025, 1u8..=12, 1u8..=28, 0u16..=999).prop_map(|(year, month, day, serial)| {
        with_check(
            format!("990101{year}{month:02}{day:02}{serial:03}"),
            citizen_id::check_digit,
        )
    })
}

fn credit() -> impl Strategy<Value = String> {
    ("[159][1239]", "[0-9]{6}", "[0-9A-HJ-NPQRTUWXY]{9}").prop_map(|(kind, area, body)| {
        with_check(format!("{kind}{area}{body}"), credit_code::check_digit)
    })
}

fn organisation() -> impl Strategy<Value = String> {
    "[0-9]{8}".prop_map(|body| with_check(body, org_code::check_digit))
}

fn certificate() -> impl Strategy<Value = String> {
    (
        "[0-9A-Z]{21}",
        "[0-9A-Z]{6,18}",
        "[0-9A-Z]{1,20}",
        "[0-9]{3}",
    )
        .prop_map(|(kind, issuer, serial, version)| {
            let check = certificate_id::check_digit(&kind, &issuer, &serial, &version).unwrap();
            format!("1.2.156.3005.2.{kind}.{issuer}.{serial}.{version}.{check}")
        })
}

fn with_check(mut text: String, check: fn(&str) -> Option<char>) -> String {
    let check = check(&text).unwrap();
    text.push(check);
    text
}

/// The text with one character replaced by another of the alphabet.
fn slip(text: &str, at: usize, alphabet: &str, step: usize) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    let alphabet: Vec<char> = alphabet.chars().collect();
    let place = alphabet
        .iter()
        .position(|c| *c == characters[at])
        .unwrap_or(0);
    characters[at] = alphabet[(place + step) % alphabet.len()];
    characters.into_iter().collect()
}

fn swap(text: &str, at: usize) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    characters.swap(at, at + 1);
    characters.into_iter().collect()
}

fn full_width(text: &str) -> String {
    let widen = |c: char| char::from_u32(c as u32 + 0xfee0).unwrap();
    text.chars().map(widen).collect()
}

proptest! {
    #[test]
    fn a_citizen_id_reads_back_however_it_was_typed(id in citizen()) {
        let read = CitizenId::parse(&id, today()).unwrap();
        prop_assert_eq!(read.as_str(), id.as_str());
        prop_assert_eq!(&CitizenId::parse(&id.to_lowercase(), today()).unwrap(), &read);
        prop_assert_eq!(&CitizenId::parse(&full_width(&id), today()).unwrap(), &read);
        if read.birth().year() < 2000 {
            let old = format!("{}{}", &id[..6], &id[8..17]);
            prop_assert_eq!(&CitizenId::parse(&old, today()).unwrap(), &read);
        }
    }

    #[test]
    fn a_citizen_id_with_one_wrong_digit_is_refused(id in citizen(), at in 0usize..17, step in 1usize..10) {
        prop_assert!(CitizenId::parse(&slip(&id, at, "0123456789", step), today()).is_err());
    }

    #[test]
    fn a_citizen_id_with_a_wrong_check_digit_is_refused(id in citizen(), step in 1usize..11) {
        prop_assert_eq!(
            CitizenId::parse(&slip(&id, 17, "0123456789X", step), today()).unwrap_err(),
            Fault::CheckDigit
        );
    }

    #[test]
    fn a_citizen_id_with_neighbours_swapped_is_refused(id in citizen(), at in 0usize..17) {
        let swapped = swap(&id, at);
        prop_assume!(swapped != id);
        prop_assert!(CitizenId::parse(&swapped, today()).is_err());
    }

    #[test]
    fn a_credit_code_reads_back_however_it_was_typed(code in credit()) {
        let read = CreditCode::parse(&code).unwrap();
        prop_assert_eq!(read.as_str(), code.as_str());
        prop_assert_eq!(&CreditCode::parse(&full_width(&code.to_lowercase())).unwrap(), &read);
    }

    #[test]
    fn a_credit_code_with_one_wrong_character_is_refused(code in credit(), at in 0usize..18, step in 1usize..31) {
        prop_assert!(CreditCode::parse(&slip(&code, at, CREDIT, step)).is_err());
    }

    #[test]
    fn a_credit_code_with_neighbours_swapped_is_refused(code in credit(), at in 0usize..17) {
        let swapped = swap(&code, at);
        prop_assume!(swapped != code);
        prop_assert!(CreditCode::parse(&swapped).is_err());
    }

    #[test]
    fn an_organisation_code_with_one_wrong_digit_is_refused(code in organisation(), at in 0usize..8, step in 1usize..10) {
        prop_assert_eq!(OrgCode::parse(&code).unwrap().as_str().to_owned(), code.clone());
        prop_assert!(OrgCode::parse(&slip(&code, at, "0123456789", step)).is_err());
    }

    #[test]
    fn a_certificate_id_reads_back_and_every_slip_is_caught(id in certificate(), at in 0usize..60, step in 1usize..36) {
        let read = CertificateId::parse(&id).unwrap();
        prop_assert_eq!(read.as_str(), id.as_str());
        let parts: Vec<_> = id.split('.').collect();
        prop_assert_eq!([read.kind(), read.issuer(), read.serial()], [parts[5], parts[6], parts[7]]);
        let places: Vec<_> = id.char_indices().skip(15).filter(|(_, c)| *c != '.').collect();
        let (place, _) = places[at % places.len()];
        prop_assert!(CertificateId::parse(&slip(&id, place, LETTERS, step)).is_err());
    }

    #[test]
    fn nothing_typed_makes_a_check_fail_otherwise_than_by_saying_so(text in "\\PC{0,60}|[0-9A-Za-z０-９. -]{0,60}") {
        let _ = CitizenId::parse(&text, today());
        let _ = CreditCode::parse(&text);
        let _ = OrgCode::parse(&text);
        let _ = CertificateId::parse(&text);
        let _ = CertificateId::parse(&format!("1.2.156.3005.2.{text}"));
        let _ = CaseNumber::parse(&text);
        let _ = case_number::parse_any(&text);
        let _ = CatalogCode::parse(&text);
        let _ = TaskCode::parse(&text);
        let _ = HandlingCode::parse(&text);
        let _ = Mobile::parse(&text);
        let _ = Day::parse(&text);
        let _ = (wire::is_time(&text), wire::is_day(&text), wire::is_money(&text), wire::is_code(&text));
        let _ = (citizen_id::check_digit(&text), credit_code::check_digit(&text), org_code::check_digit(&text));
        let _ = certificate_id::check_digit(&text, &text, &text, &text);
    }

    #[test]
    fn of_the_right_length_too(text in "\\PC{9}|\\PC{12}|\\PC{15}|\\PC{18}|\\PC{31}|\\PC{33}|\\PC{43}") {
        let _ = CitizenId::parse(&text, today());
        let _ = CreditCode::parse(&text);
        let _ = OrgCode::parse(&text);
        let _ = CaseNumber::parse(&text);
        let _ = CatalogCode::parse(&text);
        let _ = TaskCode::parse(&text);
        let _ = HandlingCode::parse(&text);
        let _ = (citizen_id::check_digit(&text), credit_code::check_digit(&text), org_code::check_digit(&text));
    }

    #[test]
    fn masking_keeps_the_length_and_hides_something(text in "\\PC{1,30}") {
        for rule in [mask::name, mask::citizen_id, mask::citizen_id_strong, mask::document, mask::mobile, mask::bank_card,
            mask::landline]
        {
            let masked = rule(&text);
            prop_assert_eq!(masked.chars().count(), text.chars().count());
            prop_assert!(mask::is_masked(&masked) || text.chars().all(|c| c == '-'), "{} shows all of {}", masked, text);
        }
        prop_assert!(mask::is_masked(&mask::mail(&text)));
    }

    #[test]
    fn days_stand_in_order_and_read_back(a in day(), b in day()) {
        prop_assert_eq!(a < b, a.to_wire() < b.to_wire());
        prop_assert_eq!(Day::parse(&a.to_wire()), Some(a));
        prop_assert_eq!(Day::parse(&a.to_wire().replace('-', "")), Some(a));
        prop_assert_eq!(a.years_until(b).is_some(), a <= b);
    }
}

fn day() -> impl Strategy<Value = Day> {
    (1u16..=9999, 1u8..=12, 1u8..=31)
        .prop_filter_map("in the calendar", |(y, m, d)| Day::new(y, m, d))
}

#[test]
fn every_name_of_the_wire_has_its_code() {
    let pairs: [(&codes::Subject, &[&str]); 12] = [
        (&codes::ITEM_TYPE, types::ItemType::NAMES),
        (&codes::PROJECT_TYPE, types::ProjectType::NAMES),
        (&codes::AUDIENCE, types::Audience::NAMES),
        (&codes::CHANNEL, types::Channel::NAMES),
        (&codes::SCOPE, types::Scope::NAMES),
        (&codes::TIME_UNIT, types::TimeUnit::NAMES),
        (&codes::POWER_SOURCE, types::PowerSource::NAMES),
        (&codes::RESULT_KIND, types::ResultKind::NAMES),
        (&codes::MATERIAL_KIND, types::MaterialKind::NAMES),
        (&codes::MATERIAL_FORM, types::MaterialForm::NAMES),
        (&codes::NECESSITY, types::Necessity::NAMES),
        (&codes::MATERIAL_SOURCE, types::MaterialSource::NAMES),
    ];
    for (subject, names) in pairs {
        let coded: Vec<_> = subject
            .rows(System::Items)
            .iter()
            .map(|(name, _)| *name)
            .collect();
        assert_eq!(coded, names, "{}", subject.name());
    }
    let originals: Vec<_> = codes::ORIGINAL
        .rows(System::Items)
        .iter()
        .map(|(name, _)| *name)
        .collect();
    assert_eq!(originals, types::Original::NAMES);
}

#[test]
fn a_code_means_one_thing_in_its_system_and_a_name_one_code() {
    for subject in codes::ALL {
        for system in subject.systems() {
            for (name, code) in subject.rows(system) {
                assert_eq!(subject.code(system, name), Some(*code));
                let back = subject.name_of(system, code).unwrap();
                assert_eq!(subject.code(system, back), Some(*code));
            }
        }
    }
}

#[test]
fn every_clause_that_an_endpoint_serves_is_known_by_its_title() {
    let data: serde_json::Value = serde_json::from_str(contract::clauses::JSON).unwrap();
    let ids = |list: &str| -> Vec<String> {
        let rows = data[list].as_array().unwrap().iter();
        rows.map(|row| {
            for language in ["zh", "en"] {
                assert!(row[language].as_str().is_some_and(|text| !text.is_empty()));
            }
            row["id"].as_str().unwrap().to_owned()
        })
        .collect()
    };
    let (standards, clauses) = (ids("standards"), ids("clauses"));
    for (place, id) in clauses.iter().enumerate() {
        assert!(!clauses[..place].contains(id), "{id} stands there twice");
        let standard = data["clauses"][place]["standard"].as_str().unwrap();
        assert!(standards.iter().any(|known| known == standard), "{id}");
        assert_eq!(id.split('-').next(), Some(standard), "{id}");
    }
    for about in contract::endpoints::all() {
        for clause in about.clauses {
            assert!(
                clauses.iter().any(|known| known == clause),
                "{}: {clause}",
                about.id
            );
        }
    }
}
