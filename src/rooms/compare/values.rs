//! A thing that is compared: how each guide tells it, and which is the best.

use crate::show::measure;
use crate::ui::Text as Words;
use crate::words;
use contract::wire::{Guide, ProjectType, Text, TimeLimit, TimeUnit};
use std::sync::Arc;

/// Words of the portal, of the back end, or the back end's with the portal's after them.
#[derive(Clone)]
pub enum Line {
    /// The portal's.
    Ours(Words),
    /// The back end's.
    Theirs(Text),
    /// Both.
    Both(Text, Words),
}

/// What one guide says of one thing.
#[derive(Clone)]
pub struct Cell {
    /// What it says, line by line.
    pub lines: Vec<Line>,
    /// Why it is the best, where it is.
    pub best: Option<fn() -> &'static str>,
}

/// One thing that is compared.
#[derive(Clone)]
pub struct Row {
    /// What.
    pub head: Line,
    /// A cell a guide.
    pub cells: Vec<Cell>,
    /// Whether not all say the same.
    pub differs: bool,
}

/// How good a value is, 0 the best there can be; `None` when it cannot be set against the others.
pub(super) type Rank = Option<u64>;

/// How something is told, and how good it is.
pub(super) struct Value {
    pub(super) lines: Vec<Line>,
    /// What tells equal from different.
    pub(super) key: String,
    pub(super) rank: Rank,
}

pub(super) fn made(head: Line, values: Vec<Value>, best: fn() -> &'static str) -> Row {
    let marks = bests(&values.iter().map(|value| value.rank).collect::<Vec<_>>());
    let differs = values.windows(2).any(|two| two[0].key != two[1].key);
    let cells = values
        .into_iter()
        .zip(marks)
        .map(|(value, is_best)| Cell {
            lines: value.lines,
            best: is_best.then_some(best),
        })
        .collect();
    Row {
        head,
        cells,
        differs,
    }
}

pub(super) fn told(said: Words, key: String, rank: Rank) -> Value {
    Value {
        lines: vec![Line::Ours(said)],
        key,
        rank,
    }
}

/// What the back end does not say.
pub(super) fn unknown() -> Value {
    told(words::compare::not_known.into(), String::new(), None)
}

/// How far a mean is from the best there can be, in tenths.
pub(super) fn points_lost(mean: &str) -> Rank {
    let (whole, tenths) = mean.split_once('.').unwrap_or((mean, "0"));
    let points =
        whole.parse::<u64>().ok()? * 10 + tenths.parse::<u64>().ok().filter(|it| *it < 10)?;
    50_u64.checked_sub(points)
}

/// Which are the best: none when all are equal; where some cannot be ranked, only what nothing could beat.
pub(super) fn bests(ranks: &[Rank]) -> Vec<bool> {
    let least = ranks.iter().flatten().min().copied();
    let all_known = ranks.iter().all(Option::is_some);
    let all_equal = ranks.iter().all(|rank| *rank == least);
    ranks
        .iter()
        .map(|rank| {
            rank.is_some() && *rank == least && !all_equal && (all_known || least == Some(0))
        })
        .collect()
}

/// What is decided on the spot takes no time, whatever its limit says.
pub(super) fn promise(guide: &Guide) -> TimeLimit {
    let mut limit = guide.item.promise_time.clone();
    if guide.item.project_type == ProjectType::Immediate {
        limit.amount = 0;
    }
    limit
}

pub(super) fn time(limit: TimeLimit, rank: Rank) -> Value {
    let key = if limit.amount == 0 {
        String::new()
    } else {
        [&limit.amount.to_string(), limit.unit.name()].concat()
    };
    told((move || measure::time_limit(&limit)).into(), key, rank)
}

/// Working days and calendar days cannot be set against each other; "at once" beats both.
pub(super) fn rank_of(limit: &TimeLimit, common: Option<&TimeUnit>) -> Rank {
    (limit.amount == 0 || common == Some(&limit.unit)).then_some(u64::from(limit.amount))
}

/// The unit of all promises that take time, where they share one.
pub(super) fn common_unit(guides: &[Arc<Guide>]) -> Option<TimeUnit> {
    let mut units = guides
        .iter()
        .map(|guide| promise(guide))
        .filter(|limit| limit.amount > 0)
        .map(|limit| limit.unit);
    let first = units.next()?;
    units.all(|unit| unit == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_are_marked_only_where_there_is_a_best() {
        assert_eq!(bests(&[Some(3), Some(2)]), [false, true]);
        assert_eq!(bests(&[Some(2), Some(3), Some(2)]), [true, false, true]);
        assert_eq!(bests(&[Some(2), Some(2)]), [false, false]);
        assert_eq!(bests(&[Some(2)]), [false]);
        assert_eq!(bests(&[None, Some(5)]), [false, false]);
        assert_eq!(bests(&[None, Some(0)]), [false, true]);
        assert_eq!(bests(&[]), [false; 0]);
    }

    #[test]
    fn days_of_different_kinds_are_not_set_against_each_other() {
        let limit = |amount, unit| TimeLimit { amount, unit };
        let shared = Some(&TimeUnit::Workday);
        assert_eq!(rank_of(&limit(5, TimeUnit::Workday), shared), Some(5));
        assert_eq!(rank_of(&limit(5, TimeUnit::CalendarDay), None), None);
        assert_eq!(rank_of(&limit(0, TimeUnit::CalendarDay), None), Some(0));
    }
}
