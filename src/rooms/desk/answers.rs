//! The form as the applicant answered it, to be read beside the materials.

use super::file::{self, Case};
use crate::{say::saying, styles, ui::Text, words};
use contract::wire::{self, Answer, Answers, FieldKind, FormDefinition, FormField, FormGroup};
use leptos::prelude::*;

/// An answer with its question.
#[derive(Clone)]
pub struct Line {
    /// JSON pointer into the answers.
    pub pointer: String,
    /// The question.
    pub label: wire::Text,
    /// The answer, in one or several words.
    pub values: Vec<Value>,
}

/// A word of an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Of the form: an option.
    Told(wire::Text),
    /// As it was typed.
    Typed(String),
    /// Yes, or no.
    YesNo(bool),
}

/// A page of the form with its answers.
pub struct Page {
    /// What it asks about.
    pub title: wire::Text,
    /// Its answers, in order.
    pub lines: Vec<Line>,
}

/// The answered questions of a form, page by page.
pub fn pages(form: &FormDefinition, answers: &Answers) -> Vec<Page> {
    form.pages
        .iter()
        .map(|page| Page {
            title: page.title.clone(),
            lines: page
                .groups
                .iter()
                .flat_map(|group| group_lines(group, answers))
                .collect(),
        })
        .filter(|page| !page.lines.is_empty())
        .collect()
}

fn group_lines(group: &FormGroup, answers: &Answers) -> Vec<Line> {
    if group.repeat.is_none() {
        return lines(&group.fields, answers, "");
    }
    let Some(Answer::Rows(rows)) = answers.0.get(&group.id) else {
        return Vec::new();
    };
    row_lines(&group.fields, rows, &below("", &group.id))
}

fn row_lines(fields: &[FormField], rows: &[Answers], under: &str) -> Vec<Line> {
    rows.iter()
        .enumerate()
        .flat_map(|(at, row)| lines(fields, row, &below(under, &at.to_string())))
        .collect()
}

fn lines(fields: &[FormField], answers: &Answers, under: &str) -> Vec<Line> {
    let mut found = Vec::new();
    for field in fields {
        let pointer = below(under, &field.id);
        let values = match answers.0.get(&field.id) {
            None => continue,
            Some(Answer::Rows(rows)) => {
                found.extend(row_lines(&field.columns, rows, &pointer));
                continue;
            }
            Some(Answer::One(value)) => vec![value_of(field, value)],
            Some(Answer::Several(values)) => {
                values.iter().map(|value| value_of(field, value)).collect()
            }
        };
        found.push(Line {
            pointer,
            label: field.label.clone(),
            values,
        });
    }
    found
}

fn value_of(field: &FormField, value: &str) -> Value {
    let option = field.options.iter().find(|option| option.value == value);
    match (&field.kind, option) {
        (_, Some(option)) => Value::Told(option.label.clone()),
        (FieldKind::YesNo | FieldKind::Confirm, None) => Value::YesNo(value == "YES"),
        (_, None) => Value::Typed(value.to_owned()),
    }
}

/// A step further down in a JSON pointer (RFC 6901).
fn below(pointer: &str, name: &str) -> String {
    [pointer, "/", &name.replace('~', "~0").replace('/', "~1")].concat()
}

/// The question a pointer leads to; the pointer itself where there is none.
pub fn label_of(case: Case, pointer: &str) -> Text {
    let label = case.file.with_untracked(|file| {
        pages(&file.case.form, &file.case.answers)
            .into_iter()
            .flat_map(|page| page.lines)
            .find(|line| line.pointer == pointer)
            .map(|line| line.label)
    });
    label.map_or_else(|| pointer.to_owned().into(), |label| saying(&label))
}

/// The form beside the materials.
pub fn view(case: Case) -> AnyView {
    let form = case.part(|file| (file.case.form.clone(), file.case.answers.clone()));
    let body = move || {
        form.with(|(form, answers)| {
            let pages = pages(form, answers);
            if pages.is_empty() {
                return view! { <p>{words::desk::form_empty}</p> }.into_any();
            }
            pages.into_iter().map(one_page).collect_view().into_any()
        })
    };
    file::section(words::desk::form, body.into_any())
}

fn one_page(page: Page) -> AnyView {
    let title = saying(&page.title);
    let rows = page
        .lines
        .into_iter()
        .map(|line| {
            let label = saying(&line.label);
            let values = line.values;
            view! {
                <div class=styles::desk_file::LINE>
                    <dt>{move || label.get()}</dt>
                    <dd>{move || told(&values)}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <h3 class=styles::desk_file::SUB>{move || title.get()}</h3>
        <dl class=styles::desk_file::LINES>{rows}</dl>
    }
    .into_any()
}

fn told(values: &[Value]) -> String {
    let words: Vec<String> = values
        .iter()
        .map(|value| match value {
            Value::Told(text) => crate::say::said(text),
            Value::Typed(text) => text.clone(),
            Value::YesNo(true) => words::desk::yes().to_owned(),
            Value::YesNo(false) => words::desk::no().to_owned(),
        })
        .collect();
    words.join(words::desk::and())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> FormDefinition {
        let json = r#"{"id":"f","version":1,"title":{"zh-CN":"t"},"pages":[{"id":"p","title":{"zh-CN":"p"},"groups":[
            {"id":"g","fields":[{"id":"a/b","kind":"TEXT","label":{"zh-CN":"a"}},
              {"id":"c","kind":"CHOICE","label":{"zh-CN":"c"},"options":[{"value":"X","label":{"zh-CN":"ix"}}]}]},
            {"id":"kin","repeat":{"min":0,"max":3,"row":{"zh-CN":"r"}},"fields":[{"id":"n","kind":"NAME","label":{"zh-CN":"n"}}]}]}]}"#;
        serde_json::from_str(json).unwrap()
    }

    fn answers(json: &str) -> Answers {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn every_answer_has_a_pointer_that_leads_to_it() {
        let pages = pages(
            &form(),
            &answers(r#"{"a/b":"1","c":"X","kin":[{"n":"y"},{"n":"z"}]}"#),
        );
        let pointers: Vec<&str> = pages[0]
            .lines
            .iter()
            .map(|line| line.pointer.as_str())
            .collect();
        assert_eq!(pointers, ["/a~1b", "/c", "/kin/0/n", "/kin/1/n"]);
        assert!(matches!(pages[0].lines[1].values[0], Value::Told(_)));
        assert_eq!(pages[0].lines[3].values, [Value::Typed("z".to_owned())]);
    }

    #[test]
    fn what_is_not_answered_is_left_out() {
        assert!(pages(&form(), &answers("{}")).is_empty());
        assert!(pages(&form(), &answers(r#"{"kin":"odd"}"#)).is_empty());
    }
}
