//! What is compared, worked out from the guides: what each says, where they differ, which is the best.

use super::values::*;
use crate::say;
use crate::show::item_line::state_name;
use crate::show::item_names::{self, spares};
use crate::show::measure;
use crate::words;
use contract::money::fen;
use contract::wire::{Channel, Guide, Material, Necessity, OnlineDepth, Text};
use std::sync::Arc;

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
    // Only where something is unusual: that all run as usual need not be said.
    let unusual = guides.iter().any(|guide| guide.item.state.is_some());
    let states = unusual.then(|| row(words::compare::state, never, &standing));
    let mut rows = vec![
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
                None => {
                    let limit = promise(guide);
                    match limit.amount {
                        // What is decided on the spot takes no time.
                        0 => time(limit, Some(0)),
                        _ => unknown(),
                    }
                }
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
    ];
    rows.splice(1..1, states);
    rows
}

/// What is unusual now, and since when.
fn standing(guide: &Guide) -> Value {
    let Some(state) = guide.item.state.clone() else {
        return told(words::compare::state_usual.into(), String::new(), None);
    };
    let key = state.kind.name().to_owned();
    let said = move || {
        let since = words::show::state_since(&say::day(&state.since));
        [state_name(&state.kind).as_str(), " ", &since].concat()
    };
    told(said.into(), key, None)
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
        [only] => only.amount.as_deref().and_then(fen),
        _ => None,
    };
    Value { lines, key, rank }
}
