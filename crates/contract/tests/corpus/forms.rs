//! The cases of `forms.json`, run by our rules.

use contract::form::{self, Defect, Shown};
use contract::wire::{Answer, Answers, FieldKind, FormDefinition, FormField};
use serde_json::{Value, json};

/// What our rules answer to the input of a case.
pub fn run(input: &Value) -> Value {
    let definition: FormDefinition = serde_json::from_value(input["form"].clone()).unwrap();
    let answers: Answers = serde_json::from_value(input["answers"].clone()).unwrap();
    let known = input["known"].as_array().into_iter().flatten();
    let known: Vec<String> = known.map(|p| p.as_str().unwrap().to_owned()).collect();
    let today = input["today"].as_str().unwrap();
    let shown = Shown::of(&definition, &answers, &known, today);
    let mut pointers = pointers(&definition, &answers);
    pointers.retain(|pointer| shown.field(pointer));
    let wrong: Vec<_> = form::check(&definition, &answers, &known, today)
        .into_iter()
        .map(|wrong| json!([wrong.pointer, wrong.kind.name()]))
        .collect();
    let defects: Vec<_> = form::defects(&definition).iter().map(named).collect();
    json!({
        "shown": pointers,
        "wrong": wrong,
        "clean": form::clean(&definition, &answers),
        "defects": defects,
    })
}

/// Every field of a form as a pointer, in its order.
fn pointers(definition: &FormDefinition, answers: &Answers) -> Vec<String> {
    let mut found = Vec::new();
    for group in definition.pages.iter().flat_map(|page| &page.groups) {
        if group.repeat.is_none() {
            fields(&group.fields, "", answers, &mut found);
        } else {
            rows(
                &group.fields,
                &form::join("", &group.id),
                answers.0.get(&group.id),
                &mut found,
            );
        }
    }
    found
}

fn rows(inner: &[FormField], pointer: &str, answer: Option<&Answer>, found: &mut Vec<String>) {
    if let Some(Answer::Rows(rows)) = answer {
        for (at, row) in rows.iter().enumerate() {
            fields(inner, &form::join(pointer, &at.to_string()), row, found);
        }
    }
}

fn fields(all: &[FormField], base: &str, row: &Answers, found: &mut Vec<String>) {
    for field in all {
        let pointer = form::join(base, &field.id);
        found.push(pointer.clone());
        if field.kind == FieldKind::Table {
            rows(&field.columns, &pointer, row.0.get(&field.id), found);
        }
    }
}

fn named(defect: &Defect) -> Value {
    match defect {
        Defect::NoPages => json!(["NO_PAGES"]),
        Defect::EmptyPage(id) => json!(["EMPTY_PAGE", id]),
        Defect::TwiceTheId(id) => json!(["TWICE_THE_ID", id]),
        Defect::NoOptions(id) => json!(["NO_OPTIONS", id]),
        Defect::TwiceTheOption(id, option) => json!(["TWICE_THE_OPTION", id, option]),
        Defect::NoColumns(id) => json!(["NO_COLUMNS", id]),
        Defect::RowsBackwards(id) => json!(["ROWS_BACKWARDS", id]),
        Defect::UnknownKind(id, kind) => json!(["UNKNOWN_KIND", id, kind]),
        Defect::NoSuchField(at, field) => json!(["NO_SUCH_FIELD", at, field]),
        Defect::UnknownOp(at, op) => json!(["UNKNOWN_OP", at, op]),
        Defect::Unfinished(at) => json!(["UNFINISHED", at]),
        Defect::Loop(id) => json!(["LOOP", id]),
    }
}
