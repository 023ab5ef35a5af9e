//! 政务服务大厅: where one is served in person, when, how long one waits.

use std::collections::HashSet;

use contract::endpoint::{Endpoint, Id};
use contract::endpoints::{GetHall, GetHallQueue, HallQuery, ListHalls, Search, SearchQuery};
use contract::halls::{minutes, point};
use contract::validate::Day;
use contract::wire::{Hall, HallDay, HallNow, HallQueue, HallReach, HallSummary, HitKind, Words};
use contract::{ParamValue, ProblemKind};

use super::{World, lists, spread};
use crate::client::Client;
use crate::exchange::{Checked, Exchange, cannot_tell};
use crate::kit::Kit;

/// Days that a hall names at least.
const DAYS: usize = 7;

pub fn run(kit: &mut Kit, world: &mut World) {
    let about = ListHalls::ABOUT;
    let all = kit.case(
        &about,
        "halls of the default region, its own first, then those below, then those above",
        |client| {
            let all = lists::walk::<ListHalls, _>(
                client,
                3,
                |cursor, limit| HallQuery {
                    cursor,
                    limit,
                    region: None,
                },
                |hall| hall.id.clone(),
            )?;
            let exchange = client.get("/halls", &[])?;
            exchange.require(!all.is_empty(), "at least one", "the list is empty")?;
            for hall in &all {
                brief(&exchange, hall)?;
            }
            let order: Vec<_> = all.iter().map(|hall| turn(hall.reach.as_ref())).collect();
            let told = exchange.require(
                order.is_sorted() && !order.contains(&None),
                "`reach` for each, OWN before BELOW before ABOVE",
                "they stand in another order, or one has none",
            );
            told.map(|()| all)
        },
    );
    let all = all.unwrap_or_default();
    lists::refuses_foreign_cursors::<ListHalls>(kit, |cursor| HallQuery {
        cursor: Some(cursor),
        ..Default::default()
    });
    let about = GetHall::ABOUT;
    kit.case(
        &about,
        "a listed hall can be read whole: its days in order, its windows with what is taken there",
        |client| {
            for listed in some(&all)? {
                let answer = client.call::<GetHall>(&id_of(listed)?, &())?;
                same(&answer.exchange, listed, &answer.value.hall)?;
                whole(&answer.exchange, &answer.value)?;
            }
            Ok(())
        },
    );
    kit.case(
        &GetHallQueue::ABOUT,
        "who waits is told for windows that the hall has, and nobody waits while it is closed",
        |client| {
            for listed in some(&all)? {
                let id = id_of(listed)?;
                let hall = client.call::<GetHall>(&id, &())?.value;
                let answer = client.call::<GetHallQueue>(&id, &())?;
                queue(&answer.exchange, &hall, &answer.value)?;
            }
            Ok(())
        },
    );
    for (about, path) in [
        (about, "/halls/kit-no-such-hall"),
        (GetHallQueue::ABOUT, "/halls/kit-no-such-hall/queue"),
    ] {
        kit.case(&about, "one that does not exist is not found", |client| {
            client.get(path, &[])?.problem(&ProblemKind::NotFound)?;
            Ok(())
        });
    }
    kit.case(
        &about,
        "the halls that guides send people to are halls",
        |client| led(client, world),
    );
    kit.case(
        &Search::ABOUT,
        "a hall is found by its name, among halls",
        |client| found(client, &all),
    );
    world.halls = all;
}

fn some(all: &[HallSummary]) -> Checked<impl Iterator<Item = &HallSummary>> {
    if all.is_empty() {
        return cannot_tell("nothing is listed");
    }
    Ok(spread(all, 5))
}

fn id_of(hall: &HallSummary) -> Checked<Id> {
    Id::parse(&hall.id).map_or_else(|| cannot_tell("its id is no id"), Ok)
}

fn turn(reach: Option<&HallReach>) -> Option<u8> {
    Some(match reach? {
        HallReach::Own => 0,
        HallReach::Below => 1,
        HallReach::Above => 2,
        HallReach::Other(_) => 3,
    })
}

fn brief(exchange: &Exchange, hall: &HallSummary) -> Checked<()> {
    let id = &hall.id;
    let told = [&hall.name, &hall.address, &hall.hours];
    let whole = told.iter().all(|text| !text.chinese().is_empty());
    exchange.require(
        whole,
        "name, address and hours for each",
        &format!("{id} has none"),
    )?;
    let placed = hall.position.as_ref().is_none_or(|at| point(at).is_some());
    exchange.require(
        placed,
        "degrees with four decimals at most",
        &format!("{id} stands nowhere on the map"),
    )?;
    let closed = hall.now.open || hall.queue.is_none();
    exchange.require(
        closed,
        "no queue while it is closed",
        &format!("people wait at {id}, which is closed"),
    )
}

/// The hall by itself is as the list shows it, but for what changes with the minute.
fn same(exchange: &Exchange, listed: &HallSummary, alone: &HallSummary) -> Checked<()> {
    let lasting = |hall: &HallSummary| HallSummary {
        reach: None,
        queue: None,
        now: HallNow {
            open: false,
            until: None,
            note: None,
        },
        ..hall.clone()
    };
    exchange.require(
        lasting(listed) == lasting(alone),
        "the hall as the list shows it",
        "they differ",
    )
}

fn whole(exchange: &Exchange, hall: &Hall) -> Checked<()> {
    let days = &hall.days;
    exchange.require(
        days.len() >= DAYS && days.is_sorted_by(|a, b| a.date < b.date),
        &format!("{DAYS} days or more, in order"),
        "there are fewer, or in another order",
    )?;
    for day in days {
        exchange.require(
            Day::parse(&day.date).is_some() && in_order(day),
            "a day with times of the day in order",
            &format!("{} is none", day.date),
        )?;
        exchange.require(
            !day.periods.is_empty() || day.note.is_some(),
            "a reason for each day on which it is closed",
            &format!("{} has none", day.date),
        )?;
    }
    now_fits(exchange, &hall.hall.now, days)?;
    let ids: HashSet<&str> = hall.counters.iter().map(|one| one.id.as_str()).collect();
    exchange.require(
        !ids.is_empty() && ids.len() == hall.counters.len(),
        "windows, each kind once",
        "there are none, or one stands there twice",
    )?;
    let many = hall.counters.iter().all(|one| {
        let taken = one.item_count as usize;
        one.items.len() <= taken && (taken == 0 || !one.items.is_empty())
    });
    exchange.require(
        many,
        "the items most asked for of those that `itemCount` counts",
        "a window names more than it counts, or none of them",
    )
}

fn in_order(day: &HallDay) -> bool {
    let mut before = None;
    day.periods.iter().all(|period| {
        let (from, to) = (minutes(&period.from), minutes(&period.to));
        let later = from.is_some() && from >= before && from < to;
        before = to;
        later
    })
}

/// Open until the end of one of its times, closed until the beginning of one.
fn now_fits(exchange: &Exchange, now: &HallNow, days: &[HallDay]) -> Checked<()> {
    let Some(until) = &now.until else {
        return Ok(());
    };
    let (date, time) = (until.get(..10), until.get(11..16));
    let day = days.iter().find(|day| Some(day.date.as_str()) == date);
    let ends = day.is_some_and(|day| {
        day.periods.iter().any(|period| {
            let end = if now.open { &period.to } else { &period.from };
            Some(end.as_str()) == time
        })
    });
    exchange.require(
        ends,
        "`now` as its days say it",
        &format!("it is said to be otherwise from {until} on"),
    )
}

fn queue(exchange: &Exchange, hall: &Hall, queue: &HallQueue) -> Checked<()> {
    let known = |id: &str| hall.counters.iter().any(|one| one.id == id);
    let strange = queue.counters.iter().any(|one| !known(&one.counter));
    exchange.require(
        !strange,
        "queues of windows that the hall has",
        "one is of others",
    )?;
    exchange.require(
        queue.now.open || queue.counters.is_empty(),
        "nobody waiting while it is closed",
        "somebody waits at a closed hall",
    )?;
    exchange.require(
        queue.again_after_seconds >= 5,
        "5 seconds or more until it is worth asking again",
        "it is to be asked for more often",
    )
}

/// Guides and notes of items that moved name halls that there are, at the same address.
fn led(client: &Client, world: &World) -> Checked<()> {
    let guides = || world.guides.iter();
    let named = guides().flat_map(|guide| &guide.places);
    let mut halls: Vec<(String, Option<String>)> = named
        .filter_map(|place| {
            let address = place.address.chinese().to_owned();
            Some((place.hall.clone()?, Some(address)))
        })
        .collect();
    let items = world.items.iter().chain(guides().map(|guide| &guide.item));
    let moved = items.filter_map(|item| item.state.as_ref()?.moved_to.as_ref());
    halls.extend(moved.map(|to| (to.id.clone(), None)));
    halls.sort();
    halls.dedup();
    if halls.is_empty() {
        return cannot_tell("no guide names a hall");
    }
    for (hall, address) in spread(&halls, 8) {
        let Some(id) = Id::parse(hall) else {
            return cannot_tell("its id is no id");
        };
        let answer = client.call::<GetHall>(&id, &())?;
        let there = answer.value.hall.address;
        answer.exchange.require(
            address.as_ref().is_none_or(|said| said == there.chinese()),
            "the address that the guide says",
            &format!("{hall} stands elsewhere"),
        )?;
    }
    Ok(())
}

fn found(client: &Client, all: &[HallSummary]) -> Checked<()> {
    let Some(hall) = all.first() else {
        return cannot_tell("nothing is listed");
    };
    let Some(q) = Words::read(hall.name.chinese()) else {
        return cannot_tell("its name cannot be searched for");
    };
    let query = SearchQuery {
        q: Some(q),
        kind: Some(HitKind::Hall),
        ..Default::default()
    };
    let answer = client.call::<Search>(&(), &query)?;
    let groups = answer.value.groups.iter();
    let mut hits = groups.flat_map(|group| &group.hits);
    answer.exchange.require(
        hits.any(|hit| hit.kind == HitKind::Hall && hit.id == hall.id),
        &format!("{} among the halls", hall.id),
        "the hall is not found by its own name",
    )
}
