//! What of a form is shown, with the answers as they are.

use super::plan::{Node, Place, Plan, What};
use super::rule::{self, Found};
use super::{pointer, value};
use crate::wire::{Answer, Answers, FormDefinition, Rule};
use std::collections::BTreeSet;

/// What of a form is hidden, and what must be answered, with the answers as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Groups, by page and place on it.
    groups: BTreeSet<(usize, usize)>,
    /// Fields, as pointers.
    hidden: BTreeSet<String>,
    /// Fields that a condition makes necessary, as pointers.
    needed: BTreeSet<String>,
}

impl Shown {
    /// Looks at a form with these answers. `known` are pointers of masked answers, which no comparison can judge.
    #[must_use]
    pub fn of(form: &FormDefinition, answers: &Answers, known: &[String], today: &str) -> Self {
        let plan = Plan::of(form);
        let seen = Seen::of(&plan, answers, known, today);
        let mut shown = Self::default();
        let mut node = 0;
        for (page, it) in form.pages.iter().enumerate() {
            for (group, _) in it.groups.iter().enumerate() {
                // Groups stand in the order of the form, their fields between them.
                while !matches!(plan.nodes[node].what, What::Group(_)) {
                    node += 1;
                }
                if !seen.is_shown(node, 0) {
                    shown.groups.insert((page, group));
                }
                node += 1;
            }
        }
        for (at, node) in plan.nodes.iter().enumerate() {
            let What::Field(field) = node.what else {
                continue;
            };
            for row in 0..seen.rows[node.place].len() {
                if !seen.is_shown(at, row) {
                    shown.hidden.insert(seen.pointer(node, row));
                } else if !field.required && seen.is_needed(at, row) {
                    shown.needed.insert(seen.pointer(node, row));
                }
            }
        }
        shown
    }

    /// Whether a group is shown; by the places of its page and of it there, from 0.
    #[must_use]
    pub fn group(&self, page: usize, group: usize) -> bool {
        !self.groups.contains(&(page, group))
    }

    /// Whether a field is shown, by pointer. What the form does not have is.
    #[must_use]
    pub fn field(&self, pointer: &str) -> bool {
        !self.hidden.contains(pointer)
    }

    /// Whether a field must be answered because a condition says so, by pointer.
    #[must_use]
    pub fn needed(&self, pointer: &str) -> bool {
        self.needed.contains(pointer)
    }
}

/// Whether a field is shown, by pointer. For many at once: [`Shown`].
#[must_use]
pub fn is_shown(form: &FormDefinition, answers: &Answers, pointer: &str, today: &str) -> bool {
    Shown::of(form, answers, &[], today).field(pointer)
}

/// A plan with answers laid over it.
pub(super) struct Seen<'p, 'f, 'a> {
    pub(super) plan: &'p Plan<'f>,
    /// The rows of each place; the form has one.
    pub(super) rows: Vec<Vec<Row<'a>>>,
    known: BTreeSet<&'a str>,
    today: &'a str,
    /// For each node, whether it is shown in each row of its place.
    shown: Vec<Vec<bool>>,
}

/// A row of a place.
pub(super) struct Row<'a> {
    /// The row around it.
    outer: usize,
    /// Its place among its siblings.
    at: usize,
    pub(super) answers: &'a Answers,
}

impl<'p, 'f, 'a> Seen<'p, 'f, 'a> {
    pub(super) fn of(
        plan: &'p Plan<'f>,
        answers: &'a Answers,
        known: &'a [String],
        today: &'a str,
    ) -> Self {
        let mut rows: Vec<Vec<Row<'a>>> = vec![vec![Row {
            outer: 0,
            at: 0,
            answers,
        }]];
        for Place { id, outer, .. } in plan.places.iter().skip(1) {
            let around = outer.map_or(&[][..], |outer| &rows[outer]);
            let mut found = Vec::new();
            for (outer, row) in around.iter().enumerate() {
                if let Some(Answer::Rows(inner)) = row.answers.0.get(*id) {
                    let inner = inner.iter().enumerate();
                    found.extend(inner.map(|(at, answers)| Row { outer, at, answers }));
                }
            }
            rows.push(found);
        }
        let mut seen = Self {
            plan,
            shown: vec![Vec::new(); plan.nodes.len()],
            rows,
            known: known.iter().map(String::as_str).collect(),
            today,
        };
        for at in &plan.order {
            let rows = seen.rows[plan.nodes[*at].place].len();
            seen.shown[*at] = (0..rows).map(|row| seen.judge(*at, row)).collect();
        }
        seen
    }

    /// Whether a node is shown in a row of its place.
    pub(super) fn is_shown(&self, node: usize, row: usize) -> bool {
        self.shown[node].get(row).copied().unwrap_or(true)
    }

    /// Whether the condition that makes a field necessary holds.
    pub(super) fn is_needed(&self, node: usize, row: usize) -> bool {
        let node = &self.plan.nodes[node];
        let What::Field(field) = node.what else {
            return false;
        };
        let rule = field.required_when.as_ref();
        rule.is_some_and(|rule| self.holds(rule, node.place, row) == Some(true))
    }

    /// Whether a condition that stands in a row holds.
    pub(super) fn holds(&self, rule: &Rule, place: usize, row: usize) -> Option<bool> {
        rule::judge(rule, self.today, &|name| self.find(place, row, name))
    }

    /// Whether a rule has what it compares: without, there is nothing to complain of yet.
    pub(super) fn is_ripe(&self, rule: &Rule, place: usize, row: usize) -> bool {
        rule::ordered_names(rule)
            .into_iter()
            .all(|name| match self.find(place, row, name) {
                Found::Answers(found) => found.into_iter().any(value::says_something),
                _ => false,
            })
    }

    fn judge(&self, node: usize, row: usize) -> bool {
        let it = &self.plan.nodes[node];
        let around = it.parent.is_none_or(|parent| {
            let (place, row) = self.out_to(it.place, row, self.plan.nodes[parent].place);
            place == self.plan.nodes[parent].place && self.is_shown(parent, row)
        });
        let when = it.what.when().filter(|_| !it.looped);
        around && when.is_none_or(|when| self.holds(when, it.place, row) != Some(false))
    }

    /// The row of `to` that a row of `place` stands in; where `to` is not around it, the outermost.
    fn out_to(&self, mut place: usize, mut row: usize, to: usize) -> (usize, usize) {
        while place != to
            && let Some(outer) = self.plan.places[place].outer
        {
            row = self.rows[place].get(row).map_or(0, |row| row.outer);
            place = outer;
        }
        (place, row)
    }

    /// What a condition in a row means by a name.
    fn find(&self, place: usize, row: usize, name: &str) -> Found<'a> {
        let Some(meant) = self.plan.meant(place, name) else {
            return Found::Unknown;
        };
        let node = &self.plan.nodes[meant.node];
        let rows = if meant.any_row {
            0..self.rows[node.place].len()
        } else {
            let (_, row) = self.out_to(place, row, node.place);
            row..row + 1
        };
        let mut found = Vec::new();
        for row in rows.filter(|row| self.is_shown(meant.node, *row)) {
            if !self.known.is_empty() && self.is_known(&self.pointer(node, row)) {
                return Found::Masked;
            }
            let answers = self.rows[node.place].get(row).map(|row| row.answers);
            found.extend(answers.and_then(|answers| answers.0.get(node.what.id())));
        }
        Found::Answers(found)
    }

    /// The rows of a place that stand in a row around it, each made into answers.
    pub(super) fn inner(
        &self,
        place: usize,
        outer: usize,
        make: impl Fn(usize) -> Answers,
    ) -> Answer {
        let rows = self.rows[place].iter().enumerate();
        let within = rows.filter(|(_, row)| row.outer == outer);
        Answer::Rows(within.map(|(at, _)| make(at)).collect())
    }

    /// Whether an answer stands there masked.
    pub(super) fn is_known(&self, pointer: &str) -> bool {
        self.known.contains(pointer)
    }

    /// The pointer of a node's answer in a row of its place.
    pub(super) fn pointer(&self, node: &Node<'f>, row: usize) -> String {
        pointer::join(&self.pointer_of_row(node.place, row), node.what.id())
    }

    /// Where an answer stands as one reads the form, row by row.
    pub(super) fn reading_order(&self, node: usize, row: usize) -> Vec<usize> {
        let place = self.plan.nodes[node].place;
        let mut order = match (self.plan.places[place].outer, self.rows[place].get(row)) {
            (Some(_), Some(row)) => {
                let mut around = self.reading_order(self.plan.places[place].owner, row.outer);
                around.push(row.at);
                around
            }
            _ => Vec::new(),
        };
        order.push(node);
        order
    }

    fn pointer_of_row(&self, place: usize, row: usize) -> String {
        let (Some(outer), Some(row)) = (self.plan.places[place].outer, self.rows[place].get(row))
        else {
            return String::new();
        };
        let around = self.pointer_of_row(outer, row.outer);
        let list = pointer::join(&around, self.plan.places[place].id);
        pointer::join(&list, &row.at.to_string())
    }
}
