//! Which edition: of which zone, of which year, compared with which.

use super::{
    asked::{Asked, in_force},
    entry,
};
use crate::{routes::Route, say::said, show::filters::Choice, words};
use contract::{
    ParamValue,
    wire::{Code, ListZone, NegativeList},
};
use leptos::prelude::*;

/// The editions there are.
pub type Lists = StoredValue<Vec<NegativeList>>;

fn only(list: &NegativeList) -> Asked {
    Asked {
        list: Code::read(&list.id),
        ..Asked::default()
    }
}

/// The zones: each leads to its edition of the same year, or the one in force.
pub fn zones(lists: Lists, now: Memo<Option<NegativeList>>) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        let Some(now) = now.get() else {
            return Vec::new();
        };
        lists.with_value(|lists| {
            let mut zones: Vec<&ListZone> = Vec::new();
            for list in lists {
                if !zones.contains(&&list.zone) {
                    zones.push(&list.zone);
                }
            }
            zones
                .into_iter()
                .filter_map(|zone| {
                    // Of the same year where there is one.
                    let there = lists
                        .iter()
                        .find(|list| list.zone == *zone && list.year == now.year)
                        .or_else(|| in_force(lists, zone))
                        .or_else(|| lists.iter().find(|list| list.zone == *zone))?;
                    let zone = zone.clone();
                    Some(Choice {
                        now: now.zone == zone,
                        href: only(there).href(&Route::NegativeList),
                        label: (move || entry::zone_name(&zone)).into(),
                    })
                })
                .collect()
        })
    })
}

/// The editions of the zone.
pub fn editions(lists: Lists, now: Memo<Option<NegativeList>>) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        let Some(now) = now.get() else {
            return Vec::new();
        };
        lists.with_value(|lists| {
            let same = lists.iter().filter(|list| list.zone == now.zone);
            same.map(|list| {
                let year = list.year.to_string();
                Choice {
                    now: list.id == now.id,
                    href: only(list).href(&Route::NegativeList),
                    label: (move || words::negative::year(&year)).into(),
                }
            })
            .collect()
        })
    })
}

/// The editions to compare with.
pub fn others(
    lists: Lists,
    now: Memo<Option<NegativeList>>,
    against: Memo<Option<NegativeList>>,
) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        let Some(now) = now.get() else {
            return Vec::new();
        };
        let against = against.get();
        let none = Choice {
            now: against.is_none(),
            href: only(&now).href(&Route::NegativeList),
            label: words::negative::compare_none.into(),
        };
        let others = lists.with_value(|lists| {
            let others = lists.iter().filter(|list| list.id != now.id);
            others
                .map(|list| {
                    let title = list.title.clone();
                    Choice {
                        now: against
                            .as_ref()
                            .is_some_and(|against| against.id == list.id),
                        href: Asked {
                            against: Code::read(&list.id),
                            ..only(&now)
                        }
                        .href(&Route::NegativeList),
                        label: (move || words::negative::compare_with(&said(&title))).into(),
                    }
                })
                .collect::<Vec<_>>()
        });
        std::iter::once(none).chain(others).collect()
    })
}
