//! What of the answers is submitted.

use super::plan::{Plan, What};
use super::shown::Seen;
use super::value;
use crate::wire::{Answer, Answers, FormDefinition};

/// The answers without those of hidden fields, those that the form does not have, and blank ones. No day is given: what is shown
/// or not by the day of today stays, for the back end decides by its own.
#[must_use]
pub fn clean(form: &FormDefinition, answers: &Answers) -> Answers {
    let plan = Plan::of(form);
    let seen = Seen::of(&plan, answers, &[], "");
    rows_of(&plan, &seen, 0, 0)
}

/// What stays of a row. Rows stay, even empty ones: the others keep their places.
fn rows_of(plan: &Plan<'_>, seen: &Seen<'_, '_, '_>, place: usize, row: usize) -> Answers {
    let mut kept = Answers::default();
    let Some(here) = seen.rows[place].get(row) else {
        return kept;
    };
    for (at, node) in plan.nodes.iter().enumerate() {
        if node.place != place || !seen.is_shown(at, row) {
            continue;
        }
        if matches!(node.what, What::Group(_)) && node.opens.is_none() {
            continue;
        }
        let id = node.what.id();
        let Some(answer) = here.answers.0.get(id) else {
            continue;
        };
        let answer = match node.opens {
            Some(opened) if matches!(answer, Answer::Rows(_)) => {
                seen.inner(opened, row, |inner| rows_of(plan, seen, opened, inner))
            }
            _ => answer.clone(),
        };
        if !value::is_blank(&answer) {
            kept.0.insert(id.to_owned(), answer);
        }
    }
    kept
}
