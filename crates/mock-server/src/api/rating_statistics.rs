//! 评价公开: what people said, counted: what stands in the world, and what is said here.

use std::collections::HashMap;

use contract::Problem;
use contract::endpoints::RatingStatisticsQuery;
use contract::rectify::At;
use contract::wire::{
    ItemRating, Named, RatedMonth, RatedPart, RatingCount, RatingStatistics, StatisticsPeriod,
};

use crate::cases;
use crate::http::refuse;
use crate::http::routes::Ctx;
use crate::world::items::Item;
use crate::world::said::{MONTHS, Tally};

/// Most departments or items told apart.
const MOST_PARTS: usize = 50;

/// `GET /rating-statistics`.
pub(super) fn get(
    ctx: &Ctx<'_>,
    (): (),
    query: RatingStatisticsQuery,
    (): (),
) -> Result<RatingStatistics, Problem> {
    let world = &ctx.world;
    let asked = query.item.as_ref().map(|id| world.item(id.as_str()));
    let item = match asked {
        Some(found) => Some(found.ok_or_else(|| refuse::not_found(ctx.trace(), "item"))?),
        None => None,
    };
    let department = match (&item, &query.department) {
        (Some(item), _) => Some(world.department_of(*item)),
        (None, Some(id)) => {
            let (body, place) = world
                .body(id.as_str())
                .ok_or_else(|| refuse::not_found(ctx.trace(), "department"))?;
            Some(world.body_named(body, place))
        }
        (None, None) => None,
    };
    let place = match item {
        Some(item) => item.place,
        None => ctx.place(query.region.as_ref())?,
    };
    let mut items = match item {
        Some(item) => vec![item],
        None => world.offered(place),
    };
    if let (None, Some(department)) = (&item, &department) {
        items.retain(|one| world.department_of(*one).id == department.id);
    }
    let months = match query.period {
        Some(StatisticsPeriod::ThreeMonths) => 3,
        Some(StatisticsPeriod::SixMonths) => 6,
        _ => MONTHS,
    };
    let by_item = counted(ctx, &items)?;
    let names = names(ctx, months);
    let mut total = Tally::default();
    let mut by_month = vec![Tally::default(); months];
    let mut parts: Vec<(Named, Tally)> = Vec::new();
    let mut seats: HashMap<String, usize> = HashMap::new();
    for (one, told) in items.iter().zip(&by_item) {
        let part = match (&item, &department) {
            (Some(_), _) => None,
            (None, Some(_)) => Some(cases::item(world, *one)),
            (None, None) => Some(world.department_of(*one)),
        };
        for (month, tally) in by_month.iter_mut().zip(&told[MONTHS - months..]) {
            month.add(tally);
            total.add(tally);
            if let Some(part) = &part {
                let seat = *seats.entry(part.id.clone()).or_insert_with(|| {
                    parts.push((part.clone(), Tally::default()));
                    parts.len() - 1
                });
                parts[seat].1.add(tally);
            }
        }
    }
    parts.retain(|(_, tally)| tally.count() + tally.by_default > 0);
    parts.sort_by_key(|(_, tally)| std::cmp::Reverse(tally.count()));
    parts.truncate(MOST_PARTS);
    Ok(RatingStatistics {
        region: Named {
            id: world.places.row(place).code.clone(),
            name: world.places.name(place),
        },
        department,
        item: item.map(|item| cases::item(world, item)),
        from: format!("{}-01", names.first().map_or("1970-01", String::as_str)),
        until: ctx.today(),
        levels: total.by_level(),
        total: count(&total),
        months: names
            .into_iter()
            .zip(&by_month)
            .map(|(month, tally)| RatedMonth {
                month,
                count: count(tally),
            })
            .collect(),
        parts: parts
            .into_iter()
            .map(|(of, tally)| RatedPart {
                count: count(&tally),
                of,
            })
            .collect(),
    })
}

fn count(tally: &Tally) -> RatingCount {
    RatingCount {
        count: tally.count(),
        mean: ItemRating::mean_of(&tally.by_level()),
        bad: tally.bad(),
        rectified: tally.rectified,
        by_default: tally.by_default,
    }
}

/// The last months up to now, the oldest first, as `YYYY-MM`.
fn names(ctx: &Ctx<'_>, months: usize) -> Vec<String> {
    let today = ctx.today();
    let mut parts = today
        .split('-')
        .map(|part| part.parse::<usize>().unwrap_or(1));
    let (year, month) = (parts.next().unwrap_or(1970), parts.next().unwrap_or(1));
    let now = year * 12 + month - 1;
    (0..months)
        .rev()
        .map(|back| now - back)
        .map(|at| format!("{:04}-{:02}", at / 12, at % 12 + 1))
        .collect()
}

/// What was said of each item in each of the last months: before, and here. Of each case the newest rating counts.
fn counted(ctx: &Ctx<'_>, items: &[Item]) -> Result<Vec<[Tally; MONTHS]>, Problem> {
    let world = &ctx.world;
    let mut all: Vec<[Tally; MONTHS]> = items
        .iter()
        .map(|item| world.said_by_month(*item))
        .collect();
    let seats: HashMap<Item, usize> = items.iter().copied().zip(0..).collect();
    let names = names(ctx, MONTHS);
    let book = ctx.shared.cases.open(ctx)?;
    for case in book.cases() {
        let Some(newest) = case.ratings.last() else {
            continue;
        };
        let month = newest.at.get(..7).unwrap_or_default();
        let at = names.iter().position(|name| name == month);
        let (Some(seat), Some(at)) = (seats.get(&case.filed.item), at) else {
            continue;
        };
        let tally = &mut all[*seat][at];
        if newest.by_default {
            tally.by_default += 1;
            continue;
        }
        tally.note(&newest.level);
        let put_right = case.rectifications.iter().any(|one| {
            one.round == newest.round
                && matches!(one.at, At::FedBack | At::Revisited | At::Closed)
                && one.outcome.is_some()
        });
        tally.rectified += u64::from(put_right);
    }
    Ok(all)
}
