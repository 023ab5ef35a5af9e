//! What can be wrong with a form: for editors, the mock server's import, and the conformance kit.

use super::plan::{Plan, What};
use super::rule::walk;
use crate::wire::{FieldKind, FormDefinition, FormField, Rule, RuleOp};
use std::collections::BTreeSet;

/// Something wrong with a form. None of it keeps the form from being drawn.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Defect {
    /// The form has no pages.
    NoPages,
    /// A page has no fields.
    EmptyPage(String),
    /// Two pages, groups or rules, or two fields of one place, carry this id.
    TwiceTheId(String),
    /// A field to choose in has no options.
    NoOptions(String),
    /// A field has an option twice.
    TwiceTheOption(String, String),
    /// A table has no columns.
    NoColumns(String),
    /// Fewer rows may be given than must be.
    RowsBackwards(String),
    /// A field is of a kind that this version does not know.
    UnknownKind(String, String),
    /// A condition of this field, group or rule names a field that there is not.
    NoSuchField(String, String),
    /// A condition of this field, group or rule has an operation that this version does not know.
    UnknownOp(String, String),
    /// A condition of this field, group or rule lacks what it compares or joins.
    Unfinished(String),
    /// The condition of this field or group leads back to it.
    Loop(String),
}

/// Everything wrong with a form; empty for a sound one.
#[must_use]
pub fn defects(form: &FormDefinition) -> Vec<Defect> {
    let plan = Plan::of(form);
    let mut found = Vec::new();
    if form.pages.is_empty() {
        found.push(Defect::NoPages);
    }
    for page in &form.pages {
        if page.groups.iter().all(|group| group.fields.is_empty()) {
            found.push(Defect::EmptyPage(page.id.clone()));
        }
    }
    let pages = form.pages.iter();
    twice(pages.map(|page| page.id.as_str()), &mut found);
    let groups = form.pages.iter().flat_map(|page| &page.groups);
    twice(groups.map(|group| group.id.as_str()), &mut found);
    twice(form.rules.iter().map(|rule| rule.id.as_str()), &mut found);
    for place in 0..plan.places.len() {
        let here = plan.nodes.iter().filter(|node| node.place == place);
        let named = here.filter(|node| matches!(node.what, What::Field(_)) || node.opens.is_some());
        twice(named.map(|node| node.what.id()), &mut found);
    }
    for node in &plan.nodes {
        let id = node.what.id();
        let mut needed = None;
        let repeat = match node.what {
            What::Group(group) => group.repeat.as_ref(),
            What::Field(field) => {
                of_field(field, &mut found);
                needed = field.required_when.as_ref();
                field.repeat.as_ref()
            }
        };
        if repeat.is_some_and(|repeat| repeat.max < repeat.min || repeat.max == 0) {
            found.push(Defect::RowsBackwards(id.to_owned()));
        }
        if node.looped && node.what.when().is_some() {
            found.push(Defect::Loop(id.to_owned()));
        }
        for rule in node.what.when().into_iter().chain(needed) {
            of_rule(id, rule, &plan, node.place, &mut found);
        }
    }
    for rule in &form.rules {
        let place = match plan.meant(0, &rule.field) {
            Some(told) => plan.nodes[told.node].place,
            None => {
                found.push(Defect::NoSuchField(rule.id.clone(), rule.field.clone()));
                0
            }
        };
        of_rule(&rule.id, &rule.holds, &plan, place, &mut found);
    }
    // Two rules of one form may lack the same: said once.
    let mut said = BTreeSet::new();
    found.retain(|defect| said.insert(defect.clone()));
    found
}

fn twice<'a>(ids: impl Iterator<Item = &'a str>, found: &mut Vec<Defect>) {
    let mut seen = BTreeSet::new();
    let again = ids.filter(|id| !seen.insert(*id));
    found.extend(again.map(|id| Defect::TwiceTheId(id.to_owned())));
}

fn of_field(field: &FormField, found: &mut Vec<Defect>) {
    let id = || field.id.clone();
    match &field.kind {
        FieldKind::Choice | FieldKind::Choices if field.options.is_empty() => {
            found.push(Defect::NoOptions(id()));
        }
        FieldKind::Table if field.columns.is_empty() => found.push(Defect::NoColumns(id())),
        FieldKind::Other(name) => found.push(Defect::UnknownKind(id(), name.to_string())),
        _ => {}
    }
    let mut seen = BTreeSet::new();
    for option in &field.options {
        if !seen.insert(option.value.as_str()) {
            found.push(Defect::TwiceTheOption(id(), option.value.clone()));
        }
    }
}

fn of_rule(at: &str, rule: &Rule, plan: &Plan<'_>, place: usize, found: &mut Vec<Defect>) {
    walk(rule, &mut |rule| {
        for name in rule.field.iter().chain(&rule.other) {
            if plan.meant(place, name).is_none() {
                found.push(Defect::NoSuchField(at.to_owned(), name.clone()));
            }
        }
        let whole = match &rule.op {
            RuleOp::Answered => rule.field.is_some(),
            RuleOp::Equals | RuleOp::AnyOf | RuleOp::Less | RuleOp::AtMost => {
                rule.field.is_some() && (rule.other.is_some() || !rule.values.is_empty())
            }
            RuleOp::All | RuleOp::Any => !rule.of.is_empty(),
            RuleOp::Not => rule.of.len() == 1,
            RuleOp::Other(name) => {
                found.push(Defect::UnknownOp(at.to_owned(), name.to_string()));
                true
            }
        };
        if !whole {
            found.push(Defect::Unfinished(at.to_owned()));
        }
    });
}
