//! Queues of halls, wrong.

use super::bend::Spoil;
use super::{Bite, bite};

const CLAUSE: &str = "Y-7";

pub const ALL: &[Bite] = &[
    bite(
        "the queue of a hall shown to anybody",
        "getDeskQueue",
        CLAUSE,
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.is("/desk/queue") && answer.status == 403 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "two numbers called to one window",
        "callNext",
        CLAUSE,
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.is("/desk/queue/calls") && answer.status == 409 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "a number called to nowhere",
        "callNext",
        CLAUSE,
        "the window it is called to is missing",
        Spoil::answers(|request, answer| {
            if request.is("/desk/queue/calls") {
                answer.change(|one| {
                    if let Some(ticket) = one["ticket"].as_object_mut() {
                        ticket.remove("window");
                    }
                });
            }
        }),
    ),
    bite(
        "who was passed over is forgotten",
        "actOnTicket",
        CLAUSE,
        "it stands otherwise",
        Spoil::answers(|request, answer| {
            if request.is_below("/desk/queue/tickets/") {
                answer.change(|one| {
                    if one["ticket"]["state"] == "WAITING" {
                        one["ticket"]["state"] = serde_json::json!("PASSED");
                    }
                });
            }
        }),
    ),
];
