//! Whether a condition holds.

use super::value;
use crate::wire::{Answer, Answers, Rule, RuleOp};

/// What a condition finds under the name of a field.
pub(super) enum Found<'a> {
    /// There is no such field.
    Unknown,
    /// It stands there masked: it has an answer, but which one is not known here.
    Masked,
    /// Its answers: several where the name is that of a field in rows; none where it is not answered.
    Answers(Vec<&'a Answer>),
}

/// Whether a condition holds; `None` where it cannot be judged: an operation that is not known, a comparison of what cannot be
/// compared. `row` are the answers of the row that the condition stands in, if it stands in one. Looks at the answers alone:
/// for what a definition adds (hidden fields, unknown ones) see [`is_shown`](super::is_shown).
#[must_use]
pub fn holds(rule: &Rule, form: &Answers, row: Option<&Answers>, today: &str) -> Option<bool> {
    judge(rule, today, &|name| {
        let plain = row
            .and_then(|row| row.0.get(name))
            .or_else(|| form.0.get(name));
        if let Some(answer) = plain {
            return Found::Answers(vec![answer]);
        }
        let in_rows = name.split_once('.').and_then(|(group, field)| {
            let Answer::Rows(rows) = form.0.get(group)? else {
                return None;
            };
            Some(rows.iter().filter_map(|row| row.0.get(field)).collect())
        });
        Found::Answers(in_rows.unwrap_or_default())
    })
}

/// Whether a condition holds, with fields as `find` finds them.
pub(super) fn judge<'a>(
    rule: &Rule,
    today: &str,
    find: &dyn Fn(&str) -> Found<'a>,
) -> Option<bool> {
    let each = || rule.of.iter().map(|rule| judge(rule, today, find));
    match &rule.op {
        RuleOp::All if !rule.of.is_empty() => all(each()),
        RuleOp::Any if !rule.of.is_empty() => all(each().map(opposite)).map(|none| !none),
        RuleOp::Not => opposite(judge(rule.of.first()?, today, find)),
        RuleOp::Answered => match find(rule.field.as_deref()?) {
            Found::Unknown => None,
            Found::Masked => Some(true),
            Found::Answers(found) => Some(found.into_iter().any(value::says_something)),
        },
        RuleOp::Equals | RuleOp::AnyOf | RuleOp::Less | RuleOp::AtMost => {
            compare(rule, today, find)
        }
        _ => None,
    }
}

fn opposite(verdict: Option<bool>) -> Option<bool> {
    verdict.map(|holds| !holds)
}

/// One that does not hold decides; else one that cannot be judged does.
fn all(verdicts: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut whole = Some(true);
    for verdict in verdicts {
        match verdict {
            Some(true) => {}
            Some(false) => return Some(false),
            None => whole = None,
        }
    }
    whole
}

/// A comparison. Nothing holds of what is not answered.
fn compare<'a>(rule: &Rule, today: &str, find: &dyn Fn(&str) -> Found<'a>) -> Option<bool> {
    let Found::Answers(own) = find(rule.field.as_deref()?) else {
        return None;
    };
    let others;
    let with: Vec<&str> = if let Some(other) = &rule.other {
        let Found::Answers(found) = find(other) else {
            return None;
        };
        others = found;
        others.iter().flat_map(|answer| texts(answer)).collect()
    } else if rule.values.is_empty() {
        return None;
    } else {
        let said = rule.values.iter().map(String::as_str);
        match rule.op {
            // Only one of several can be meant.
            RuleOp::AnyOf => said.collect(),
            _ => said.take(1).collect(),
        }
    };
    let mut verdict = Some(false);
    for own in own.iter().flat_map(|answer| texts(answer)) {
        for with in &with {
            let with = if *with == "TODAY" { today } else { with };
            let one = match rule.op {
                // Nobody said which day is today.
                _ if with.is_empty() => None,
                RuleOp::Less => value::order(own, with).map(std::cmp::Ordering::is_lt),
                RuleOp::AtMost => value::order(own, with).map(std::cmp::Ordering::is_le),
                _ => Some(value::same(own, with)),
            };
            match one {
                Some(true) => return Some(true),
                Some(false) => {}
                None => verdict = None,
            }
        }
    }
    verdict
}

/// The texts of an answer that say something.
fn texts(answer: &Answer) -> impl Iterator<Item = &str> {
    let list = match answer {
        Answer::One(one) => std::slice::from_ref(one),
        Answer::Several(several) => several.as_slice(),
        Answer::Rows(_) => &[],
    };
    list.iter()
        .map(|text| text.trim())
        .filter(|text| !text.is_empty())
}

/// The names that a condition mentions, each as often as it does.
pub(super) fn names(rule: &Rule) -> Vec<&str> {
    let mut found = Vec::new();
    walk(rule, &mut |rule| {
        found.extend(rule.field.as_deref());
        found.extend(rule.other.as_deref());
    });
    found
}

/// The names that a condition puts in order or sets against another field: without an answer to each of them there is
/// nothing to complain of yet.
pub(super) fn ordered_names(rule: &Rule) -> Vec<&str> {
    let mut found = Vec::new();
    walk(rule, &mut |rule| {
        if rule.other.is_some() || matches!(rule.op, RuleOp::Less | RuleOp::AtMost) {
            found.extend(rule.field.as_deref());
            found.extend(rule.other.as_deref());
        }
    });
    found
}

/// Visits a condition and all that it joins.
pub(super) fn walk<'r>(rule: &'r Rule, visit: &mut dyn FnMut(&'r Rule)) {
    let mut open = vec![rule];
    while let Some(rule) = open.pop() {
        visit(rule);
        open.extend(rule.of.iter().rev());
    }
}
