//! Answers to an older version of a form, carried over to a newer one.

use crate::wire::{Answer, Answers, FieldKind, FormDefinition, FormField, Text};

/// What became of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its id; `group.field` where it stands in rows.
    pub field: String,
    /// Its question.
    pub label: Text,
    /// What became of it.
    pub kind: ChangeKind,
    /// Answers that found no place in the new version, as texts.
    pub lost: Vec<String>,
}

/// What became of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// It is asked no more.
    Removed,
    /// It is new.
    Added,
    /// It takes another kind of answer.
    KindChanged,
    /// An option that was chosen is there no more.
    OptionGone,
}

/// Carries over what fits: a field of the same id, in the same group of rows, that takes the same kind of answer (or takes
/// any text), and options that are still there. What changed is named, in the order of the new form, then of what is gone.
#[must_use]
pub fn migrate(
    old: &FormDefinition,
    new: &FormDefinition,
    answers: &Answers,
) -> (Answers, Vec<Change>) {
    let (before, after) = (places_of(old), places_of(new));
    let mut changes = Vec::new();
    let mut carried = Answers::default();
    for (place, now) in &after {
        let old_fields = before.iter().find(|(id, _)| id == place);
        let old_fields = old_fields.map_or(&[][..], |(_, fields)| fields);
        let old_rows = match old_fields {
            [] => Vec::new(),
            _ => rows_of(answers, place),
        };
        let mut rows: Vec<Answers> = old_rows.iter().map(|_| Answers::default()).collect();
        for field in now {
            let was = old_fields.iter().find(|was| was.id == field.id);
            let mut kind = match was {
                None => Some(ChangeKind::Added),
                Some(was) if !fits(was, field) => Some(ChangeKind::KindChanged),
                Some(_) => None,
            };
            let mut lost = Vec::new();
            for (from, to) in old_rows.iter().zip(&mut rows) {
                let Some(answer) = from.0.get(&field.id).filter(|_| was.is_some()) else {
                    continue;
                };
                // Tables are a place of their own, and carried with it.
                if kind.is_none() && field.kind == FieldKind::Table {
                    continue;
                }
                let (kept, gone) = if kind.is_none() {
                    keep_options(field, answer)
                } else {
                    (None, texts(answer))
                };
                if let Some(kept) = kept {
                    to.0.insert(field.id.clone(), kept);
                }
                lost.extend(gone);
            }
            if kind.is_none() && !lost.is_empty() {
                kind = Some(ChangeKind::OptionGone);
            }
            if let Some(kind) = kind {
                changes.push(change(place, field, kind, lost));
            }
        }
        put(answers, &mut carried, place, &mut rows.into_iter());
    }
    for (place, fields) in &before {
        let kept = after.iter().find(|(id, _)| id == place);
        let kept = kept.map_or(&[][..], |(_, fields)| fields);
        for field in fields {
            if kept.iter().any(|now| now.id == field.id) {
                continue;
            }
            let rows = rows_of(answers, place);
            let given = rows.iter().filter_map(|row| row.0.get(&field.id));
            let lost = given.flat_map(texts).collect();
            changes.push(change(place, field, ChangeKind::Removed, lost));
        }
    }
    (carried, changes)
}

fn change(place: &[&str], field: &FormField, kind: ChangeKind, lost: Vec<String>) -> Change {
    let mut path = place.to_vec();
    path.push(&field.id);
    Change {
        field: path.join("."),
        label: field.label.clone(),
        kind,
        lost,
    }
}

/// The fields of each place where answers stand, by the way of ids that leads there.
type Places<'f> = Vec<(Vec<&'f str>, Vec<&'f FormField>)>;

fn places_of(form: &FormDefinition) -> Places<'_> {
    let mut places: Places<'_> = vec![(Vec::new(), Vec::new())];
    for group in form.pages.iter().flat_map(|page| &page.groups) {
        let way = match group.repeat {
            Some(_) => vec![group.id.as_str()],
            None => Vec::new(),
        };
        add(&mut places, way, &group.fields);
    }
    places
}

fn add<'f>(places: &mut Places<'f>, way: Vec<&'f str>, fields: &'f [FormField]) {
    let at = places.iter().position(|(known, _)| *known == way);
    let at = at.unwrap_or_else(|| {
        places.push((way.clone(), Vec::new()));
        places.len() - 1
    });
    places[at].1.extend(fields);
    for table in fields.iter().filter(|field| field.kind == FieldKind::Table) {
        let mut inner = way.clone();
        inner.push(&table.id);
        add(places, inner, &table.columns);
    }
}

/// The rows at a place, in order; the form has one.
fn rows_of<'a>(answers: &'a Answers, way: &[&str]) -> Vec<&'a Answers> {
    let mut rows = vec![answers];
    for id in way {
        let inner = rows.into_iter().filter_map(|row| match row.0.get(*id) {
            Some(Answer::Rows(rows)) => Some(rows),
            _ => None,
        });
        rows = inner.flatten().collect();
    }
    rows
}

/// Puts rows where their like stood, as many as there were in each row around them.
fn put(old: &Answers, new: &mut Answers, way: &[&str], rows: &mut dyn Iterator<Item = Answers>) {
    let Some((id, inner)) = way.split_first() else {
        *new = rows.next().unwrap_or_default();
        return;
    };
    let Some(Answer::Rows(old_rows)) = old.0.get(*id) else {
        return;
    };
    if inner.is_empty() {
        let own: Vec<Answers> = rows.take(old_rows.len()).collect();
        if !own.is_empty() {
            new.0.insert((*id).to_owned(), Answer::Rows(own));
        }
    } else if let Some(Answer::Rows(new_rows)) = new.0.get_mut(*id) {
        for (old, new) in old_rows.iter().zip(new_rows) {
            put(old, new, inner, rows);
        }
    }
}

/// Whether answers to one field are answers to the other. Any text takes what was typed, but no code of an option.
fn fits(was: &FormField, now: &FormField) -> bool {
    let any_text = matches!(now.kind, FieldKind::Text | FieldKind::LongText);
    let chosen = matches!(
        was.kind,
        FieldKind::Choice
            | FieldKind::Choices
            | FieldKind::YesNo
            | FieldKind::Confirm
            | FieldKind::Region
            | FieldKind::Table
    );
    was.kind == now.kind || (any_text && !chosen)
}

/// What of an answer stays with the options there are, and what does not.
fn keep_options(field: &FormField, answer: &Answer) -> (Option<Answer>, Vec<String>) {
    if !matches!(field.kind, FieldKind::Choice | FieldKind::Choices) || field.options.is_empty() {
        return (Some(answer.clone()), Vec::new());
    }
    let (kept, gone): (Vec<String>, Vec<String>) = texts(answer)
        .into_iter()
        .partition(|value| field.options.iter().any(|option| option.value == *value));
    let kept = match answer {
        Answer::Several(_) if !kept.is_empty() => Some(Answer::Several(kept)),
        _ => kept.into_iter().next().map(Answer::One),
    };
    (kept, gone)
}

fn texts(answer: &Answer) -> Vec<String> {
    match answer {
        Answer::One(one) => vec![one.clone()],
        Answer::Several(several) => several.clone(),
        Answer::Rows(rows) => rows
            .iter()
            .flat_map(|row| row.0.values().flat_map(texts))
            .collect(),
    }
}
