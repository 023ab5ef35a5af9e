//! What holds for every form and every answer, not only for those of the corpus.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use contract::form::{self, ChangeKind};
use contract::wire::{Answer, Answers, FormDefinition};
use proptest::prelude::*;
use serde_json::{Value, json};

const TODAY: &str = "2026-03-02";

fn definition(value: &Value) -> FormDefinition {
    serde_json::from_value(value.clone()).unwrap()
}

fn answers(value: &Value) -> Answers {
    serde_json::from_value(value.clone()).unwrap()
}

/// Few names, so that they meet.
fn id() -> impl Strategy<Value = String> {
    prop_oneof!["[a-d]", "[a-d]\\.[a-d]", "\\PC{0,4}"]
}

fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-c0-3]",
        "-?[0-9]{0,25}\\.?[0-9]{0,3}",
        "20[0-9]{2}-[01][0-9]-[0-3][0-9]",
        "\\PC{0,9}",
        Just("TODAY".to_owned())
    ]
}

fn rule() -> impl Strategy<Value = Value> {
    let op = prop::sample::select(vec![
        "ANSWERED", "EQUALS", "ANY_OF", "LESS", "AT_MOST", "WHAT",
    ]);
    let leaf = (op, id(), prop::collection::vec(value(), 0..3), prop::option::of(id()))
        .prop_map(|(op, field, values, other)| json!({"op": op, "field": field, "values": values, "other": other}));
    leaf.prop_recursive(3, 12, 3, |inner| {
        let op = prop::sample::select(vec!["ALL", "ANY", "NOT", "WHAT"]);
        (op, prop::collection::vec(inner, 0..3)).prop_map(|(op, of)| json!({"op": op, "of": of}))
    })
}

fn field() -> impl Strategy<Value = Value> {
    let kind = prop::sample::select(contract::wire::FieldKind::NAMES.to_vec());
    let columns = prop::collection::vec(("[a-d]", kind.clone()), 0..3);
    let limits = (prop::option::of(value()), prop::option::of(0u32..5));
    (id(), kind, any::<bool>(), prop::option::of(rule()), prop::option::of(rule()), columns, limits).prop_map(
        |(id, kind, required, when, needed, columns, (limit, length))| {
            let columns: Vec<_> = columns.iter().map(|(id, kind)| json!({"id": id, "kind": kind, "label": id, "required": true})).collect();
            json!({"id": id, "kind": kind, "label": id, "required": required, "when": when, "requiredWhen": needed,
                "columns": columns, "options": [{"value": "a", "label": "a"}], "least": limit, "most": limit, "maxLength": length,
                "minLength": length})
        },
    )
}

fn any_form() -> impl Strategy<Value = FormDefinition> {
    let repeat = prop::option::of((0u32..3, 0u32..3));
    let group = (
        id(),
        prop::option::of(rule()),
        repeat,
        prop::collection::vec(field(), 0..5),
    )
        .prop_map(|(id, when, repeat, fields)| {
            let repeat = repeat.map(|(min, max)| json!({"min": min, "max": max, "row": "r"}));
            json!({"id": id, "when": when, "repeat": repeat, "fields": fields})
        });
    (prop::collection::vec(group, 0..4), prop::collection::vec((id(), rule()), 0..3)).prop_map(|(groups, rules)| {
        let rules: Vec<_> = rules.iter().map(|(field, holds)| json!({"id": "r", "field": field, "holds": holds, "message": "m"})).collect();
        definition(&json!({"id": "f", "version": 1, "title": "f", "rules": rules, "pages": [{"id": "p", "title": "p", "groups": groups}]}))
    })
}

fn any_answers() -> impl Strategy<Value = Answers> {
    let plain = || {
        prop_oneof![
            value().prop_map(Answer::One),
            prop::collection::vec(value(), 0..3).prop_map(Answer::Several)
        ]
    };
    let row = || prop::collection::btree_map("[a-d]", plain(), 0..4).prop_map(Answers);
    let rows = prop::collection::vec(row(), 0..4).prop_map(Answer::Rows);
    prop::collection::btree_map(id(), prop_oneof![plain(), rows], 0..6).prop_map(Answers)
}

proptest! {
    #[test]
    fn nothing_panics_and_what_is_cleaned_stays_clean(form in any_form(), given in any_answers(), known in prop::collection::vec("/[a-d]", 0..2)) {
        let _ = form::defects(&form);
        let _ = form::check(&form, &given, &known, "no day");
        let kept = form::clean(&form, &given);
        prop_assert_eq!(form::clean(&form, &kept), kept.clone());
        let wrong = form::check(&form, &given, &known, TODAY);
        let shown = form::Shown::of(&form, &given, &known, TODAY);
        prop_assert!(wrong.iter().all(|wrong| shown.field(&wrong.pointer) || form::steps(&wrong.pointer).len() == 1));
    }

    #[test]
    fn a_form_migrated_to_itself_changes_nothing_that_it_has(form in any_form(), given in any_answers()) {
        let (once, _) = form::migrate(&form, &form, &given);
        let (twice, _) = form::migrate(&form, &form, &once);
        prop_assert_eq!(once, twice);
    }

    #[test]
    fn what_is_set_is_got_back(pointer in "(/[a-b~/]{1,3}/0){0,2}/[a-c~]{1,3}", text in "\\PC{1,9}", mut given in any_answers()) {
        prop_assume!(!text.trim().is_empty());
        let answer = Answer::One(text);
        if form::set(&mut given, &pointer, answer.clone()) {
            prop_assert_eq!(form::get(&given, &pointer), Some(&answer));
            prop_assert_eq!(form::remove(&mut given, &pointer), Some(answer));
        }
    }
}

#[test]
fn a_chain_of_thousands_of_conditions_ends() {
    let fields: Vec<_> = (0..20_000)
        .map(|n| json!({"id": format!("f{n}"), "kind": "TEXT", "label": "x", "when": {"op": "EQUALS", "field": format!("f{}", n + 1), "values": ["x"]}}))
        .collect();
    let form = definition(&json!({"id": "f", "version": 1, "title": "f",
        "pages": [{"id": "p", "title": "p", "groups": [{"id": "g", "fields": fields}]}]}));
    assert!(!form::is_shown(&form, &answers(&json!({})), "/f0", TODAY));
}

#[test]
fn three_hundred_fields_with_fifty_conditions_are_judged_in_a_moment() {
    let fields: Vec<_> = (0..300)
        .map(|n| match n % 6 {
            5 => json!({"id": format!("f{n}"), "kind": "TEXT", "label": "x", "when": {"op": "EQUALS", "field": format!("f{}", n - 5), "values": ["1"]}}),
            _ => json!({"id": format!("f{n}"), "kind": "TEXT", "label": "x"}),
        })
        .collect();
    let form = definition(&json!({"id": "f", "version": 1, "title": "f",
        "pages": [{"id": "p", "title": "p", "groups": [{"id": "g", "fields": fields}]}]}));
    let given = answers(&json!({"f0": "1"}));
    let took = (0..20).map(|_| {
        let began = std::time::Instant::now();
        assert!(form::Shown::of(&form, &given, &[], TODAY).field("/f5"));
        began.elapsed()
    });
    let best = took.min().unwrap();
    println!("judged in {best:?}");
    // Not optimised, on a busy machine: the limit of a key press is 50 ms with all that belongs to it.
    assert!(best < std::time::Duration::from_millis(10), "{best:?}");
}

#[test]
fn answers_are_carried_to_a_newer_form_and_what_is_lost_is_named() {
    let form = |version: u32, fields: Value| {
        definition(&json!({"id": "f", "version": version, "title": "f",
            "pages": [{"id": "p", "title": "p", "groups": fields}]}))
    };
    let field = |id: &str, kind: &str| json!({"id": id, "kind": kind, "label": id});
    let choice = |options: &[&str]| {
        let options: Vec<_> = options
            .iter()
            .map(|o| json!({"value": o, "label": o}))
            .collect();
        json!({"id": "way", "kind": "CHOICE", "label": "way", "options": options})
    };
    let repeat = json!({"min": 0, "max": 9, "row": "r"});
    let goods = |columns: Value| json!({"id": "goods", "kind": "TABLE", "label": "goods", "columns": columns});
    let old = form(
        1,
        json!([
            {"id": "g", "fields": [field("name", "NAME"), field("gone", "TEXT"), field("age", "NUMBER"), choice(&["a", "b"])]},
            {"id": "shops", "repeat": repeat, "fields": [field("at", "TEXT"), goods(json!([field("what", "TEXT"), field("old", "TEXT")]))]},
        ]),
    );
    let new = form(
        2,
        json!([
            {"id": "g", "fields": [field("name", "NAME"), field("fresh", "TEXT"), field("age", "DATE"), choice(&["b"])]},
            {"id": "shops", "repeat": repeat, "fields": [field("at", "LONG_TEXT"), goods(json!([field("what", "TEXT")]))]},
        ]),
    );
    let given = answers(
        &json!({"name": "古丽米热·艾比布力", "gone": "1", "age": "9", "way": "a",
        "shops": [{"at": "x", "goods": [{"what": "m", "old": "o"}, {"what": "n"}]}, {"goods": [{"what": "q"}]}]}),
    );
    let (carried, changes) = form::migrate(&old, &new, &given);
    assert_eq!(
        serde_json::to_value(&carried).unwrap(),
        json!({"name": "古丽米热·艾比布力",
            "shops": [{"at": "x", "goods": [{"what": "m"}, {"what": "n"}]}, {"goods": [{"what": "q"}]}]})
    );
    let changes: Vec<_> = changes
        .iter()
        .map(|c| (c.field.as_str(), c.kind, c.lost.join(",")))
        .collect();
    assert_eq!(
        changes,
        [
            ("fresh", ChangeKind::Added, String::new()),
            ("age", ChangeKind::KindChanged, "9".to_owned()),
            ("way", ChangeKind::OptionGone, "a".to_owned()),
            ("gone", ChangeKind::Removed, "1".to_owned()),
            ("shops.goods.old", ChangeKind::Removed, "o".to_owned()),
        ]
    );
}
