//! What is compared, worked out from the guides: what each says, where they differ, which is the best.

use crate::show::item_names::{self, spares};
use crate::show::measure;
use crate::ui::Text as Words;
use crate::words;
use contract::wire::{
    Channel, Guide, Material, Necessity, OnlineDepth, ProjectType, Text, TimeLimit, TimeUnit,
};
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
type Rank = Option<u64>;

/// How something is told, and how good it is.
struct Value {
    lines: Vec<Line>,
    /// What tells equal from different.
    key: String,
    rank: Rank,
}

/// Time, visits, materials, fee, ways.
pub fn conditions(guides: &[Arc<Guide>]) -> Vec<Row> {
    let row = |head: fn() -> &'static str,
               best: fn() -> &'static str,
               value: &dyn Fn(&Guide) -> Value| {
        let values: Vec<Value> = guides.iter().map(|guide| value(guide)).collect();
        made(Line::Ours(head.into()), values, best)
    };
    let unit = common_unit(guides);
    let never: fn() -> &'static str = words::compare::yes;
    vec![
        row(words::compare::department, never, &|guide| {
            let name = &guide.item.department.name;
            Value {
                lines: vec![Line::Theirs(name.clone())],
                key: name.chinese().to_owned(),
                rank: None,
            }
        }),
        row(words::guide::promise, words::compare::fastest, &|guide| {
            let limit = promise(guide);
            let rank = rank_of(&limit, unit.as_ref());
            time(limit, rank)
        }),
        row(words::guide::legal_time, never, &|guide| {
            time(guide.legal_time.clone(), None)
        }),
        row(
            words::guide::actual_time,
            words::compare::fastest,
            &|guide| match &guide.actual_time {
                Some(actual) => {
                    let limit = actual.usual.clone();
                    let rank =
                        (unit.as_ref() == Some(&limit.unit)).then_some(u64::from(limit.amount));
                    let key = limit.amount.to_string();
                    let said = move || words::compare::half_within(&measure::time_limit(&limit));
                    told(said.into(), key, rank)
                }
                None => unknown(),
            },
        ),
        row(
            words::guide::rating,
            words::compare::best_rated,
            &|guide| match &guide.rating {
                Some(rating) => {
                    let (mean, count) = (rating.mean.clone(), rating.count);
                    let said = move || words::compare::rated(count, &mean);
                    told(said.into(), rating.mean.clone(), points_lost(&rating.mean))
                }
                None => unknown(),
            },
        ),
        row(words::guide::visits, words::compare::fewest, &|guide| {
            let visits = guide.item.visits;
            told(
                (move || measure::visits(visits)).into(),
                visits.to_string(),
                Some(u64::from(visits)),
            )
        }),
        row(
            words::compare::bring,
            words::compare::fewest,
            &materials_in_all,
        ),
        row(words::guide::fee, words::compare::cheapest, &fee),
        row(words::compare::depth, words::compare::furthest, &|guide| {
            let depth = guide.online_depth.clone();
            let rank = match depth {
                OnlineDepth::Four => Some(0),
                OnlineDepth::Three => Some(1),
                OnlineDepth::Two => Some(2),
                OnlineDepth::One => Some(3),
                OnlineDepth::Other(_) => None,
            };
            let key = depth.name().to_owned();
            told(
                (move || item_names::depth(&depth).to_owned()).into(),
                key,
                rank,
            )
        }),
        row(words::compare::counter, never, &|guide| {
            let can = guide.item.channels.contains(&Channel::Counter);
            let said: fn() -> &'static str = if can {
                words::compare::yes
            } else {
                words::compare::no
            };
            told(said.into(), can.to_string(), None)
        }),
    ]
}

/// Every material that one of them asks for, and what each says of it.
pub fn materials(guides: &[Arc<Guide>]) -> Vec<Row> {
    let mut names: Vec<&Text> = Vec::new();
    for material in guides.iter().flat_map(|guide| &guide.materials) {
        if !names
            .iter()
            .any(|name| name.chinese() == material.name.chinese())
        {
            names.push(&material.name);
        }
    }
    names
        .into_iter()
        .map(|name| {
            let values = guides
                .iter()
                .map(|guide| {
                    let same = |one: &&Material| one.name.chinese() == name.chinese();
                    wanted(guide.materials.iter().find(same))
                })
                .collect();
            made(Line::Theirs(name.clone()), values, words::compare::yes)
        })
        .collect()
}

fn made(head: Line, values: Vec<Value>, best: fn() -> &'static str) -> Row {
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

fn told(said: Words, key: String, rank: Rank) -> Value {
    Value {
        lines: vec![Line::Ours(said)],
        key,
        rank,
    }
}

/// What the back end does not say.
fn unknown() -> Value {
    told(words::compare::not_known.into(), String::new(), None)
}

/// How far a mean is from the best there can be, in tenths.
fn points_lost(mean: &str) -> Rank {
    let (whole, tenths) = mean.split_once('.').unwrap_or((mean, "0"));
    let points =
        whole.parse::<u64>().ok()? * 10 + tenths.parse::<u64>().ok().filter(|it| *it < 10)?;
    50_u64.checked_sub(points)
}

/// Which are the best: none when all are equal; where some cannot be ranked, only what nothing could beat.
fn bests(ranks: &[Rank]) -> Vec<bool> {
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
fn promise(guide: &Guide) -> TimeLimit {
    let mut limit = guide.item.promise_time.clone();
    if guide.item.project_type == ProjectType::Immediate {
        limit.amount = 0;
    }
    limit
}

fn time(limit: TimeLimit, rank: Rank) -> Value {
    let key = if limit.amount == 0 {
        String::new()
    } else {
        [&limit.amount.to_string(), limit.unit.name()].concat()
    };
    told((move || measure::time_limit(&limit)).into(), key, rank)
}

/// Working days and calendar days cannot be set against each other; "at once" beats both.
fn rank_of(limit: &TimeLimit, common: Option<&TimeUnit>) -> Rank {
    (limit.amount == 0 || common == Some(&limit.unit)).then_some(u64::from(limit.amount))
}

/// The unit of all promises that take time, where they share one.
fn common_unit(guides: &[Arc<Guide>]) -> Option<TimeUnit> {
    let mut units = guides
        .iter()
        .map(|guide| promise(guide))
        .filter(|limit| limit.amount > 0)
        .map(|limit| limit.unit);
    let first = units.next()?;
    units.all(|unit| unit == first).then_some(first)
}

fn materials_in_all(guide: &Guide) -> Value {
    let all = guide.materials.len() as u64;
    let spared = guide
        .materials
        .iter()
        .filter(|one| spares(&one.exemption.mode))
        .count() as u64;
    let bring = all - spared;
    let mut lines = vec![Line::Ours((move || words::compare::pieces(bring)).into())];
    if spared > 0 {
        let more = move || words::compare::spared(spared);
        lines.push(Line::Ours(more.into()));
    }
    Value {
        lines,
        key: [bring.to_string(), spared.to_string()].join("+"),
        rank: Some(bring),
    }
}

fn wanted(material: Option<&Material>) -> Value {
    let said: fn() -> &'static str = match material {
        None => words::compare::not_asked,
        Some(one) if spares(&one.exemption.mode) => words::guide::spared,
        Some(one) if !one.when.is_empty() => words::guide::depends,
        Some(one) => match &one.necessity {
            Necessity::Required => words::compare::needed,
            Necessity::Optional => words::guide::need_optional,
            Necessity::Later => words::guide::need_later,
            Necessity::Other(name) => {
                let name = name.to_string();
                return told(name.clone().into(), name, None);
            }
        },
    };
    told(said.into(), said().to_owned(), None)
}

/// Several charges may be alternatives: they are told one by one, and not added up.
fn fee(guide: &Guide) -> Value {
    if guide.fees.is_empty() {
        return told(words::show::fee_none.into(), String::new(), Some(0));
    }
    let lines = guide
        .fees
        .iter()
        .map(|fee| match fee.amount.clone() {
            Some(amount) => Line::Both(
                fee.name.clone(),
                (move || words::guide::yuan(&amount)).into(),
            ),
            None => Line::Theirs(fee.standard.clone()),
        })
        .collect();
    let key = guide
        .fees
        .iter()
        .map(|fee| {
            let amount = fee.amount.as_deref();
            [fee.name.chinese(), amount.unwrap_or(fee.standard.chinese())].concat()
        })
        .collect();
    let rank = match &guide.fees[..] {
        [only] => only.amount.as_deref().and_then(cents),
        _ => None,
    };
    Value { lines, key, rank }
}

/// `20.00` in hundredths.
fn cents(amount: &str) -> Option<u64> {
    let (yuan, rest) = amount.split_once('.')?;
    let (yuan, rest): (u64, u64) = (yuan.parse().ok()?, rest.parse().ok()?);
    yuan.checked_mul(100)?.checked_add(rest)
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

    #[test]
    fn money_is_set_against_money_exactly() {
        assert_eq!(cents("20.00"), Some(2_000));
        assert_eq!(cents("0.50"), Some(50));
        assert_eq!(cents("many"), None);
    }
}
