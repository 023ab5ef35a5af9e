//! What differs between two contents of a draft, answer by answer, in words.

use crate::say::said;
use crate::words;
use contract::wire::{Answer, Answers, Draft, DraftContent, FieldKind, FormField};

/// One thing that two contents say differently.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// What it is.
    pub about: About,
    /// Its name for people.
    pub label: String,
    /// What is said here.
    pub mine: String,
    /// What was saved elsewhere.
    pub theirs: String,
}

/// A part of a content that is chosen as a whole.
#[derive(Clone, Debug, PartialEq)]
pub enum About {
    /// The answer with this id.
    Answer(String),
    /// The situation.
    Situation,
    /// The delivery.
    Delivery,
    /// How materials are supplied.
    Supplies,
    /// What is said to be wrong in the answers that were filled in.
    Disputed,
    /// The agreement to the notice.
    Agreed,
}

/// Everything that differs.
pub fn differences(theirs: &Draft, mine: &DraftContent) -> Vec<Difference> {
    let other = &theirs.content;
    let mut found = Vec::new();
    let (ours, others) = (&mine.answers.0, &other.answers.0);
    let only_theirs = others.keys().filter(|id| !ours.contains_key(*id));
    for id in ours.keys().chain(only_theirs) {
        if ours.get(id) != others.get(id) {
            let field = field(theirs, id);
            found.push(Difference {
                about: About::Answer(id.clone()),
                label: label(theirs, id),
                mine: told(field, ours.get(id)),
                theirs: told(field, others.get(id)),
            });
        }
    }
    let count = |n: usize| words::apply::entries(n as u64);
    let yes_no = |yes: bool| {
        if yes {
            words::apply::yes()
        } else {
            words::apply::no()
        }
        .to_owned()
    };
    let parts = [
        (
            mine.situation != other.situation,
            About::Situation,
            words::apply::step_situation(),
            count(mine.situation.len()),
            count(other.situation.len()),
        ),
        (
            mine.supplies != other.supplies,
            About::Supplies,
            words::apply::step_materials(),
            count(mine.supplies.len()),
            count(other.supplies.len()),
        ),
        (
            mine.disputed != other.disputed,
            About::Disputed,
            words::apply::disputed(),
            count(mine.disputed.len()),
            count(other.disputed.len()),
        ),
        (
            mine.delivery != other.delivery,
            About::Delivery,
            words::apply::step_delivery(),
            mine.delivery
                .as_ref()
                .map(super::delivery::told)
                .unwrap_or_default(),
            other
                .delivery
                .as_ref()
                .map(super::delivery::told)
                .unwrap_or_default(),
        ),
        (
            mine.agreed != other.agreed,
            About::Agreed,
            words::apply::step_notice(),
            yes_no(mine.agreed),
            yes_no(other.agreed),
        ),
    ];
    found.extend(
        parts
            .into_iter()
            .filter(|part| part.0)
            .map(|(_, about, label, mine, theirs)| Difference {
                about,
                label: label.to_owned(),
                mine,
                theirs,
            }),
    );
    found
}

/// One's own content with these parts of the other.
pub fn merged(mine: &DraftContent, other: &DraftContent, theirs: &[About]) -> DraftContent {
    let mut merged = mine.clone();
    for about in theirs {
        match about {
            About::Answer(id) => {
                match other.answers.0.get(id) {
                    Some(answer) => merged.answers.0.insert(id.clone(), answer.clone()),
                    None => merged.answers.0.remove(id),
                };
            }
            About::Situation => merged.situation.clone_from(&other.situation),
            About::Delivery => merged.delivery.clone_from(&other.delivery),
            About::Supplies => merged.supplies.clone_from(&other.supplies),
            About::Disputed => merged.disputed.clone_from(&other.disputed),
            About::Agreed => merged.agreed = other.agreed,
        }
    }
    merged
}

fn fields(draft: &Draft) -> impl Iterator<Item = &FormField> {
    let groups = draft.form.pages.iter().flat_map(|page| &page.groups);
    groups.flat_map(|group| &group.fields)
}

fn field<'a>(draft: &'a Draft, id: &str) -> Option<&'a FormField> {
    fields(draft).find(|field| field.id == id)
}

/// The question of an answer, or the heading of a repeated group.
pub fn label(draft: &Draft, id: &str) -> String {
    let groups = || draft.form.pages.iter().flat_map(|page| &page.groups);
    let group = || groups().find(|group| group.id == id)?.title.as_ref();
    field(draft, id)
        .map(|field| &field.label)
        .or_else(group)
        .map_or_else(|| id.to_owned(), said)
}

/// An answer in words.
fn told(field: Option<&FormField>, answer: Option<&Answer>) -> String {
    let word = |value: &String| {
        let options = field
            .map(|field| field.options.as_slice())
            .unwrap_or_default();
        match options.iter().find(|option| option.value == *value) {
            Some(option) => said(&option.label),
            None if field.is_some_and(|field| field.kind == FieldKind::YesNo) => {
                if value == "YES" {
                    words::apply::yes()
                } else {
                    words::apply::no()
                }
                .to_owned()
            }
            None => value.clone(),
        }
    };
    match answer {
        None => String::new(),
        Some(Answer::One(one)) => word(one),
        Some(Answer::Several(several)) => several
            .iter()
            .map(word)
            .collect::<Vec<_>>()
            .join(words::apply::comma()),
        Some(Answer::Rows(rows)) => rows
            .iter()
            .map(row)
            .collect::<Vec<_>>()
            .join(words::apply::semicolon()),
    }
}

fn row(row: &Answers) -> String {
    let cells = row.0.values().map(|answer| told(None, Some(answer)));
    cells.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_chosen_is_taken_over() {
        let content = |name: &str, age: &str| DraftContent {
            answers: Answers(
                [("name", name), ("age", age)]
                    .map(|(id, value)| (id.to_owned(), Answer::One(value.to_owned())))
                    .into(),
            ),
            ..serde_json::from_str(r#"{"answers":{}}"#).expect("an empty content")
        };
        let merged = merged(
            &content("mine", "1"),
            &content("theirs", "2"),
            &[About::Answer("age".to_owned())],
        );
        assert_eq!(merged, content("mine", "2"));
    }
}
