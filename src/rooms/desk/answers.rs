//! The form as the applicant answered it, to be read beside the materials; and its questions, to be picked for correction.

use super::file::{self, Case};
use crate::{form::FormReadView, say::saying, ui::Text, words};
use contract::{
    form,
    wire::{self, Answer, Answers, FormDefinition, FormField, FormGroup},
};
use leptos::prelude::*;
use std::sync::Arc;

/// A question that was answered.
#[derive(Clone)]
pub struct Question {
    /// JSON pointer to the answer.
    pub pointer: String,
    /// The question.
    pub label: wire::Text,
}

/// The answered questions of a form, in its order; of rows each.
pub fn questions(form: &FormDefinition, answers: &Answers) -> Vec<Question> {
    form.pages
        .iter()
        .flat_map(|page| &page.groups)
        .flat_map(|group| of_group(group, answers))
        .collect()
}

fn of_group(group: &FormGroup, answers: &Answers) -> Vec<Question> {
    if group.repeat.is_none() {
        return of_fields(&group.fields, answers, "");
    }
    match answers.0.get(&group.id) {
        Some(Answer::Rows(rows)) => of_rows(&group.fields, rows, &form::join("", &group.id)),
        _ => Vec::new(),
    }
}

fn of_rows(fields: &[FormField], rows: &[Answers], under: &str) -> Vec<Question> {
    rows.iter()
        .enumerate()
        .flat_map(|(at, row)| of_fields(fields, row, &form::join(under, &at.to_string())))
        .collect()
}

fn of_fields(fields: &[FormField], answers: &Answers, under: &str) -> Vec<Question> {
    let mut found = Vec::new();
    for field in fields {
        let pointer = form::join(under, &field.id);
        match answers.0.get(&field.id) {
            None => {}
            Some(Answer::Rows(rows)) => found.extend(of_rows(&field.columns, rows, &pointer)),
            Some(_) => found.push(Question {
                pointer,
                label: field.label.clone(),
            }),
        }
    }
    found
}

/// The question a pointer leads to; the pointer itself where there is none.
pub fn label_of(case: Case, pointer: &str) -> Text {
    let label = case.file.with_untracked(|file| {
        questions(&file.case.form, &file.case.answers)
            .into_iter()
            .find(|question| question.pointer == pointer)
            .map(|question| question.label)
    });
    label.map_or_else(|| pointer.to_owned().into(), |label| saying(&label))
}

/// The form beside the materials.
pub fn view(case: Case) -> AnyView {
    let form = case.part(|file| (file.case.form.clone(), file.case.answers.clone()));
    let body = move || {
        let (form, answers) = form.get();
        if answers.0.is_empty() {
            return view! { <p>{words::desk::form_empty}</p> }.into_any();
        }
        view! { <FormReadView form=Arc::new(form) answers /> }.into_any()
    };
    file::section(words::desk::form, body.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> FormDefinition {
        let json = r#"{"id":"f","version":1,"title":{"zh-CN":"t"},"pages":[{"id":"p","title":{"zh-CN":"p"},"groups":[
            {"id":"g","fields":[{"id":"a/b","kind":"TEXT","label":{"zh-CN":"a"}},{"id":"c","kind":"TEXT","label":{"zh-CN":"c"}}]},
            {"id":"kin","repeat":{"min":0,"max":3,"row":{"zh-CN":"r"}},"fields":[{"id":"n","kind":"NAME","label":{"zh-CN":"n"}}]}]}]}"#;
        serde_json::from_str(json).unwrap()
    }

    fn pointers(json: &str) -> Vec<String> {
        let answers = serde_json::from_str(json).unwrap();
        let found = questions(&form(), &answers);
        found.into_iter().map(|question| question.pointer).collect()
    }

    #[test]
    fn every_answer_has_a_pointer_that_leads_to_it() {
        let found = pointers(r#"{"a/b":"1","c":"X","kin":[{"n":"y"},{"n":"z"}]}"#);
        assert_eq!(found, ["/a~1b", "/c", "/kin/0/n", "/kin/1/n"]);
    }

    #[test]
    fn what_is_not_answered_is_left_out() {
        assert!(pointers("{}").is_empty());
        assert!(pointers(r#"{"kin":"odd"}"#).is_empty());
    }
}
