//! Editions of the negative list: which one holds, and what one changed against another.

use std::cmp::Ordering;

use crate::precheck::Share;
use crate::wire::{ListChange, ListMeasure, ListZone, NegativeChange, NegativeEntry, NegativeList};

/// The edition in force in a zone on a day (`YYYY-MM-DD`): of several, the one that began last.
#[must_use]
pub fn in_force<'a>(
    lists: &'a [NegativeList],
    zone: &ListZone,
    day: &str,
) -> Option<&'a NegativeList> {
    lists
        .iter()
        .filter(|list| list.zone == *zone && list.in_force_from.as_str() <= day)
        .filter(|list| {
            list.in_force_until
                .as_deref()
                .is_none_or(|until| day <= until)
        })
        .max_by(|a, b| a.in_force_from.cmp(&b.in_force_from))
}

/// What changed: entries of `after` in their order, then those that are gone. What stayed the same is left out.
#[must_use]
pub fn changes(before: &[NegativeEntry], after: &[NegativeEntry]) -> Vec<NegativeChange> {
    let find = |list: &[NegativeEntry], of: &NegativeEntry| {
        list.iter()
            .find(|entry| entry.subject == of.subject)
            .cloned()
    };
    let kept = after.iter().filter_map(|now| {
        let old = find(before, now);
        let kind = match &old {
            None => ListChange::Added,
            Some(old) => change(old, now)?,
        };
        Some(NegativeChange {
            kind,
            before: old,
            after: Some(now.clone()),
        })
    });
    let gone = before
        .iter()
        .filter(|old| find(after, old).is_none())
        .map(|old| NegativeChange {
            kind: ListChange::Removed,
            before: Some(old.clone()),
            after: None,
        });
    kept.chain(gone).collect()
}

/// What became of an entry; `None` when it says the same.
fn change(old: &NegativeEntry, now: &NegativeEntry) -> Option<ListChange> {
    let mut ways = vec![
        measure(&old.measure, &now.measure),
        more(&paths(old), &paths(now)),
        // Of a whole industry is more than of a part.
        Some(old.partial.cmp(&now.partial)),
    ];
    if old.measure == ListMeasure::Restricted && now.measure == ListMeasure::Restricted {
        ways.push(limit(old, now));
        ways.push(more(&names(old), &names(now)));
    }
    let tighter = ways.contains(&Some(Ordering::Greater));
    let easier = ways.contains(&Some(Ordering::Less));
    if ways.contains(&None) || (tighter && easier) {
        return Some(ListChange::Changed);
    }
    if tighter {
        return Some(ListChange::Tightened);
    }
    if easier {
        return Some(ListChange::Eased);
    }
    (old.text != now.text).then_some(ListChange::Changed)
}

/// Greater: tighter. `None`: neither.
fn measure(old: &ListMeasure, now: &ListMeasure) -> Option<Ordering> {
    match (old, now) {
        (old, now) if old == now => Some(Ordering::Equal),
        (ListMeasure::Forbidden, ListMeasure::Restricted) => Some(Ordering::Less),
        (ListMeasure::Restricted, ListMeasure::Forbidden) => Some(Ordering::Greater),
        _ => None,
    }
}

/// A lower limit is tighter; none is the whole.
fn limit(old: &NegativeEntry, now: &NegativeEntry) -> Option<Ordering> {
    let read = |entry: &NegativeEntry| {
        entry
            .share_limit
            .as_deref()
            .map_or(Some(Share::WHOLE), Share::parse)
    };
    if old.share_limit == now.share_limit {
        return Some(Ordering::Equal);
    }
    Some(read(old)?.cmp(&read(now)?))
}

/// More of them is tighter; others are neither.
fn more<T: PartialEq>(old: &[T], now: &[T]) -> Option<Ordering> {
    let gone = old.iter().any(|one| !now.contains(one));
    let come = now.iter().any(|one| !old.contains(one));
    match (gone, come) {
        (false, false) => Some(Ordering::Equal),
        (true, false) => Some(Ordering::Less),
        (false, true) => Some(Ordering::Greater),
        (true, true) => None,
    }
}

fn paths(entry: &NegativeEntry) -> Vec<&[String]> {
    entry
        .industries
        .iter()
        .map(|industry| industry.path.as_slice())
        .collect()
}

fn names(entry: &NegativeEntry) -> Vec<&str> {
    entry
        .conditions
        .iter()
        .map(|condition| condition.name())
        .collect()
}
