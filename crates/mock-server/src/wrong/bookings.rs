//! Bookings that do not hold.

use serde_json::json;

use super::bend::Spoil;
use super::{Bite, bite};

const CLAUSE: &str = "Y-7";

pub const ALL: &[Bite] = &[
    bite(
        "a place that is given out twice",
        "startBooking",
        CLAUSE,
        "still given out",
        Spoil::answers(|request, answer| {
            if request.target.contains("/slots") {
                answer.change(|slots| {
                    let days = slots["days"].as_array_mut().into_iter().flatten();
                    let all =
                        days.flat_map(|day| day["slots"].as_array_mut().into_iter().flatten());
                    all.for_each(|slot| slot["free"] = json!(3));
                });
            }
        }),
    ),
    bite(
        "others' bookings given out",
        "getBooking",
        CLAUSE,
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.is_below("/me/bookings/") && answer.status == 404 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "a change made on what was seen before",
        "actOnBooking",
        CLAUSE,
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.target.ends_with("/acts") && answer.status == 412 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "a closed day without its reason",
        "listHallSlots",
        CLAUSE,
        "has none",
        Spoil::answers(|request, answer| {
            if request.target.contains("/slots") {
                answer.change(|slots| {
                    for day in slots["days"].as_array_mut().into_iter().flatten() {
                        if let Some(day) = day.as_object_mut() {
                            day.remove("note");
                        }
                    }
                });
            }
        }),
    ),
];
