//! What is public of all ratings: counts that agree with each other, and with the guides.

use contract::Endpoint;
use contract::endpoints::{GetRatingStatistics, RatingStatisticsQuery};
use contract::rectify::is_bad;
use contract::wire::{
    Code, ItemRating, LevelCount, RatingCount, RatingStatistics, StatisticsPeriod,
};

use crate::cases::{World, spread};
use crate::client::Client;
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;

pub fn run(kit: &mut Kit, world: &World) {
    let about = GetRatingStatistics::ABOUT;
    kit.case(
        &about,
        "counts agree with each other: levels, mean without those that the system made, months",
        counts,
    );
    kit.case(
        &about,
        "narrowed to a department, its items; a shorter time never counts more",
        narrowed,
    );
    kit.case(
        &about,
        "an item has no more ratings here than its guide tells",
        |client| as_the_guide(client, world),
    );
    kit.case(&about, "what nobody knows is not found", |client| {
        for name in ["item", "department"] {
            let answer = client.get(&format!("/rating-statistics?{name}=kit-nothing"), &[])?;
            answer.problem(&contract::ProblemKind::NotFound)?;
        }
        Ok(())
    });
}

fn asked(client: &Client, query: &RatingStatisticsQuery) -> Checked<(Exchange, RatingStatistics)> {
    let answer = client.call::<GetRatingStatistics>(&(), query)?;
    agree(&answer.exchange, &answer.value)?;
    Ok((answer.exchange, answer.value))
}

/// What must hold of every answer.
fn agree(exchange: &Exchange, told: &RatingStatistics) -> Checked {
    let sum = |fits: &dyn Fn(&LevelCount) -> bool| -> u64 {
        let levels = told.levels.iter().filter(|one| fits(one));
        levels.map(|one| one.count).sum()
    };
    exchange.require(
        sum(&|_| true) == told.total.count,
        "levels that come to `count`",
        "their sum is another",
    )?;
    exchange.require(
        sum(&|one| is_bad(&one.level)) == told.total.bad,
        "the two lowest levels in `bad`",
        "`bad` is another",
    )?;
    exchange.require(
        told.total.mean == ItemRating::mean_of(&told.levels),
        "the mean of `levels`, without those that the system made",
        "the mean is another",
    )?;
    let all = |of: &dyn Fn(&RatingCount) -> u64| -> u64 {
        told.months.iter().map(|month| of(&month.count)).sum()
    };
    exchange.require(
        all(&|one| one.count) == told.total.count
            && all(&|one| one.by_default) == told.total.by_default,
        "months that come to the whole",
        "their sum is another",
    )?;
    exchange.require(
        told.months
            .windows(2)
            .all(|two| two[0].month < two[1].month),
        "months, the oldest first",
        "they are in another order",
    )?;
    let parts = told.parts.iter().map(|part| &part.count);
    let months = told.months.iter().map(|month| &month.count);
    let fair = |one: &RatingCount| one.bad <= one.count && one.rectified <= one.bad;
    exchange.require(
        fair(&told.total) && parts.chain(months).all(fair),
        "no more bad ones than all, and no more put right than bad",
        "it is not so",
    )
}

fn counts(client: &Client) -> Checked {
    let (_, told) = asked(client, &RatingStatisticsQuery::default())?;
    match told.total.count {
        0 => cannot_tell("nobody rated anything in the default region"),
        _ => Ok(()),
    }
}

fn narrowed(client: &Client) -> Checked {
    let (_, whole) = asked(client, &RatingStatisticsQuery::default())?;
    let Some(part) = whole.parts.first() else {
        return cannot_tell("no department was rated");
    };
    let mut last = u64::MAX;
    for period in [
        StatisticsPeriod::Year,
        StatisticsPeriod::SixMonths,
        StatisticsPeriod::ThreeMonths,
    ] {
        let year = period == StatisticsPeriod::Year;
        let query = RatingStatisticsQuery {
            department: Some(Code(part.of.id.clone())),
            period: Some(period),
            ..RatingStatisticsQuery::default()
        };
        let (exchange, told) = asked(client, &query)?;
        let named = told.department.as_ref().map(|one| one.id.as_str());
        exchange.require(
            named == Some(part.of.id.as_str()),
            "the department asked for in `department`",
            "it is another",
        )?;
        exchange.require(
            !year || told.total.count == part.count.count,
            "as many as the department has in the whole",
            "there are others",
        )?;
        exchange.require(
            told.total.count <= last,
            "no more in a shorter time",
            "there are more",
        )?;
        last = told.total.count;
    }
    Ok(())
}

fn as_the_guide(client: &Client, world: &World) -> Checked {
    let mut any = false;
    for guide in spread(&world.guides, 6) {
        let Some(rating) = &guide.rating else {
            continue;
        };
        any = true;
        let query = RatingStatisticsQuery {
            item: Some(Code(guide.item.id.clone())),
            ..RatingStatisticsQuery::default()
        };
        let (exchange, told) = asked(client, &query)?;
        exchange.require(
            told.total.count <= rating.count,
            &format!("at most the {} of the guide", rating.count),
            "there are more",
        )?;
    }
    if any {
        Ok(())
    } else {
        cannot_tell("no guide has a rating")
    }
}
