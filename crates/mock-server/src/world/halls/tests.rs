//! What holds of all halls.

use super::*;
use crate::clock;

fn at(text: &str) -> i64 {
    clock::parse(text).expect("a time")
}

#[test]
fn guides_send_people_to_halls_that_there_are_and_to_windows_that_take_the_item() {
    let world = World::new(1, 600).expect("the content is sound");
    let now = at("2026-11-27T10:00:00+08:00");
    for place in 0..world.places.len() as PlaceId {
        for item in world.items.of_place(place) {
            let guide = world.guide(*item, None);
            let first = guide.places.first().expect("a place to come to");
            let id = first.hall.as_deref().expect("a hall");
            assert_eq!(world.hall_by_id(id), Some(place), "{id}");
            let hall = world.hall(place, now).expect("a hall");
            let window = first.window.as_ref().expect("a window").chinese();
            let taken = hall
                .counters
                .iter()
                .any(|row| window.contains(row.name.chinese()));
            assert!(taken, "{window} of {id}");
        }
    }
}

/// The counters say where the addresses of the departments say it, too.
#[test]
fn departments_in_the_hall_have_the_windows_that_their_address_names() {
    let world = World::new(1, 400).expect("the content is sound");
    for row in &world.halls.counters {
        for id in &row.bodies {
            let body = world.body_index(id).expect("a department");
            let where_ = format!("{}楼{}", row.floor, row.name.zh);
            assert!(
                world.bodies[body].address.ends_with(&where_),
                "{id}: {where_}"
            );
        }
    }
}

#[test]
fn halls_close_for_the_night_the_week_and_the_year() {
    let world = World::new(1, 400).expect("the content is sound");
    for (now, open, until) in [
        (
            "2026-11-27T08:59:00+08:00",
            false,
            "2026-11-27T09:00:00+08:00",
        ),
        (
            "2026-11-27T09:00:00+08:00",
            true,
            "2026-11-27T17:00:00+08:00",
        ),
        (
            "2026-11-27T17:00:00+08:00",
            false,
            "2026-11-28T09:00:00+08:00",
        ),
        (
            "2026-11-28T12:00:00+08:00",
            false,
            "2026-11-30T09:00:00+08:00",
        ),
        (
            "2026-11-29T10:00:00+08:00",
            false,
            "2026-11-30T09:00:00+08:00",
        ),
        (
            "2026-12-31T18:00:00+08:00",
            false,
            "2027-01-02T09:00:00+08:00",
        ),
        (
            "2027-01-01T10:00:00+08:00",
            false,
            "2027-01-02T09:00:00+08:00",
        ),
        (
            "2027-02-05T10:00:00+08:00",
            false,
            "2027-02-09T09:00:00+08:00",
        ),
    ] {
        let found = world.hall_now(at(now));
        assert_eq!(
            (found.open, found.until.as_deref()),
            (open, Some(until)),
            "{now}"
        );
    }
    let note = world.hall_now(at("2027-01-01T10:00:00+08:00")).note;
    assert!(note.is_some_and(|note| note.chinese().contains("元旦")));
}

#[test]
fn every_hall_stands_in_its_own_field_and_queues_only_while_it_is_open() {
    let world = World::new(1, 3_000).expect("the content is sound");
    for (now, open) in [
        (at("2026-11-27T10:00:00+08:00"), true),
        (at("2026-11-27T20:00:00+08:00"), false),
    ] {
        for place in 0..world.places.len() as PlaceId {
            let Some(hall) = world.hall_summary(place, None, now) else {
                continue;
            };
            let at = hall.position.as_ref().and_then(contract::halls::point);
            let (north, east) = at.expect("a position");
            let around = world
                .places
                .around(north.div_euclid(100), east.div_euclid(100));
            let level = world.places.row(place).level;
            if level == 3 {
                assert_eq!(around, Some(place), "{}", hall.id);
            } else {
                assert!(around.is_some(), "{}", hall.id);
            }
            assert_eq!(hall.queue.is_some(), open, "{}", hall.id);
            let counters = world.hall_queue(place, now).counters;
            assert_eq!(!counters.is_empty(), open, "{}", hall.id);
        }
    }
}
