//! The form of an item as it is asked at a window: on one page, and nothing has to be answered.

use contract::wire::{Answer, Answers, FormDefinition, FormField, FormPage};

/// The form with all its pages as one and every answer optional: the person answers the rest on line, where the rules are
/// checked. A page without titles of its own inside keeps its name over its first group.
pub fn loose(form: &FormDefinition) -> FormDefinition {
    let mut groups = Vec::new();
    for page in &form.pages {
        let mut title = Some(page.title.clone());
        for group in &page.groups {
            let mut group = group.clone();
            let named = title.take();
            group.title = group.title.or(named.filter(|_| group.repeat.is_none()));
            group.fields.iter_mut().for_each(loosen);
            if let Some(repeat) = &mut group.repeat {
                repeat.min = 0;
            }
            groups.push(group);
        }
    }
    let pages = form.pages.first().map(|first| FormPage {
        lead: None,
        groups,
        ..first.clone()
    });
    FormDefinition {
        pages: pages.into_iter().collect(),
        rules: Vec::new(),
        ..form.clone()
    }
}

fn loosen(field: &mut FormField) {
    field.required = false;
    field.required_when = None;
    if let Some(repeat) = &mut field.repeat {
        repeat.min = 0;
    }
    field.columns.iter_mut().for_each(loosen);
}

/// What was answered, without what is blank.
pub fn answered(mut answers: Answers) -> Answers {
    answers
        .0
        .retain(|_, answer| !contract::form::is_blank(answer));
    answers
}

/// The answers that may stay in this tab: none that is sensitive, and no rows, in which some may be.
pub fn keepable(form: &FormDefinition, answers: Answers) -> Answers {
    let groups = form.pages.iter().flat_map(|page| &page.groups);
    let single = groups.filter(|group| group.repeat.is_none());
    let fields: Vec<&FormField> = single.flat_map(|group| &group.fields).collect();
    let mut answers = answered(answers);
    answers.0.retain(|id, answer| {
        let plain = fields
            .iter()
            .any(|field| field.id == *id && !field.sensitive);
        plain && !matches!(answer, Answer::Rows(_))
    });
    answers
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> FormDefinition {
        let form = serde_json::json!({
            "id": "f", "version": 1, "title": "F", "rules": [],
            "pages": [
                { "id": "a", "title": "A", "groups": [{ "id": "ga", "fields": [
                    { "id": "plain", "kind": "TEXT", "label": "P", "required": true },
                    { "id": "secret", "kind": "TEXT", "label": "S", "required": true, "sensitive": true },
                ] }] },
                { "id": "b", "title": "B", "groups": [{ "id": "gb", "repeat": { "min": 1, "max": 3, "row": "R" }, "fields": [
                    { "id": "inner", "kind": "TEXT", "label": "I", "required": true },
                ] }] },
            ],
        });
        serde_json::from_value(form).expect("a form")
    }

    #[test]
    fn nothing_has_to_be_answered_at_a_window() {
        let form = loose(&form());
        assert_eq!(form.pages.len(), 1);
        let groups = &form.pages[0].groups;
        assert_eq!(groups.len(), 2);
        assert!(groups[0].title.is_some());
        assert!(groups[1].repeat.as_ref().is_some_and(|it| it.min == 0));
        let mut fields = groups.iter().flat_map(|group| &group.fields);
        assert!(fields.all(|field| !field.required));
    }

    #[test]
    fn what_is_sensitive_or_blank_is_not_kept() {
        let answers = serde_json::json!({ "plain": "1", "secret": "2", "gb": [{ "inner": "3" }] });
        let answers: Answers = serde_json::from_value(answers).expect("answers");
        let kept = keepable(&loose(&form()), answers);
        assert_eq!(kept.0.keys().collect::<Vec<_>>(), ["plain"]);
        let blank: Answers =
            serde_json::from_value(serde_json::json!({ "plain": " " })).expect("answers");
        assert!(answered(blank).0.is_empty());
    }
}
