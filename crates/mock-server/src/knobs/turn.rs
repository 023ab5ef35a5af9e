//! What turning a knob does.

use contract::wire::BookingState;
use serde_json::Value;

use super::{case, fault_names, snapshot};
use crate::bills::Teller;
use crate::cases::MOST_CASES;
use crate::clock;
use crate::documents::Scanner;
use crate::faults::Fault;
use crate::session::level;
use crate::standing::Standing;
use crate::state::Shared;
use crate::world::MOST_ITEMS;

/// A field that was not as expected.
pub(crate) struct Wrong {
    pub field: &'static str,
    pub expected: String,
}

fn wrong(field: &'static str, expected: impl Into<String>) -> Wrong {
    Wrong {
        field,
        expected: expected.into(),
    }
}

fn whole(body: &Value, field: &'static str) -> Result<Option<u64>, Wrong> {
    match &body[field] {
        Value::Null => Ok(None),
        value => value
            .as_u64()
            .map(Some)
            .ok_or_else(|| wrong(field, "a whole number, 0 or more")),
    }
}

fn needed(body: &Value, field: &'static str) -> Result<u64, Wrong> {
    whole(body, field)?.ok_or_else(|| wrong(field, "a whole number, 0 or more"))
}

/// Turns a knob.
pub(crate) fn turn(shared: &Shared, knob: &str, body: &Value) -> Result<(), Wrong> {
    let mut tuning = shared.tuning();
    match knob {
        "reset" => shared.reset().map_err(|why| wrong("", why)),
        "seed" => {
            tuning.seed = needed(body, "seed")?;
            shared.tune(tuning).map_err(|why| wrong("seed", why))
        }
        "items" => {
            let expected = || wrong("items", format!("a whole number from 1 to {MOST_ITEMS}"));
            let items = usize::try_from(needed(body, "items")?).map_err(|_| expected())?;
            if !(1..=MOST_ITEMS).contains(&items) {
                return Err(expected());
            }
            tuning.items = items;
            shared.tune(tuning).map_err(|why| wrong("items", why))
        }
        "cases" => {
            let expected = || wrong("cases", format!("a whole number from 0 to {MOST_CASES}"));
            let cases = usize::try_from(needed(body, "cases")?).map_err(|_| expected())?;
            if cases > MOST_CASES {
                return Err(expected());
            }
            tuning.cases = cases;
            shared.tune(tuning).map_err(|why| wrong("cases", why))
        }
        "case/spoil" => case::spoil(shared, body),
        "delay" => {
            tuning.delay = needed(body, "delay")?;
            if tuning.delay > 60_000 {
                return Err(wrong("delay", "milliseconds, 60000 at most"));
            }
            shared.tune(tuning).map_err(|why| wrong("delay", why))
        }
        "error-rate" => {
            let rate = body["errorRate"]
                .as_f64()
                .filter(|rate| (0.0..=1.0).contains(rate));
            tuning.error_rate = rate.ok_or_else(|| wrong("errorRate", "a number from 0 to 1"))?;
            shared.tune(tuning).map_err(|why| wrong("errorRate", why))
        }
        "clock" => turn_clock(shared, body),
        "faults" => set_fault(shared, body),
        "faults/clear" => {
            let endpoint = match &body["endpoint"] {
                Value::Null => None,
                value => Some(endpoint(value)?),
            };
            shared.faults.clear(endpoint);
            Ok(())
        }
        "item" => {
            let standing = body["standing"].as_str().and_then(Standing::parse);
            let expected = "USUAL, SUSPENDED or WITHDRAWN";
            let standing = standing.ok_or_else(|| wrong("standing", expected))?;
            let id = item(shared, body)?;
            let successor = match &body["successor"] {
                Value::Null => None,
                Value::String(none) if none.is_empty() => None,
                value => Some(known_item(shared, value, "successor")?),
            };
            shared.standings.turn(&id, |turned| {
                turned.standing = standing;
                turned.successor = successor;
                turned.since = Some(clock::date(clock::day(shared.clock.now())));
            });
            Ok(())
        }
        "form" => {
            let id = item(shared, body)?;
            shared.standings.turn(&id, |turned| turned.newer_forms += 1);
            Ok(())
        }
        "uploads" => {
            let verdict = body["verdict"].as_str().and_then(Scanner::parse);
            let expected = "HONEST, VIRUS or BROKEN";
            let verdict = verdict.ok_or_else(|| wrong("verdict", expected))?;
            shared.documents.scan_as(verdict);
            Ok(())
        }
        "payments" => {
            let outcome = body["outcome"].as_str().and_then(Teller::parse);
            let expected = "HONEST, PAID, FAILED, UNKNOWN or SILENT";
            shared
                .bills
                .tell(outcome.ok_or_else(|| wrong("outcome", expected))?);
            Ok(())
        }
        "level" => turn_level(shared, body),
        "delegation" => {
            let expected = || wrong("delegation", "the id of a delegation");
            let id = body["delegation"].as_str().ok_or_else(expected)?;
            let (world, now) = (shared.world(), shared.clock.now());
            let ended = shared.delegations.open(&world, now).run_out(id, now);
            if ended { Ok(()) } else { Err(expected()) }
        }
        "booking" => {
            let id = body["booking"].as_str();
            let id = id.ok_or_else(|| wrong("booking", "the id of a booking"))?;
            let outcome = body["outcome"].as_str().map(BookingState::from);
            let outcome = outcome
                .filter(|state| matches!(state, BookingState::Served | BookingState::Missed));
            let outcome = outcome.ok_or_else(|| wrong("outcome", "SERVED or MISSED"))?;
            let now = shared.clock.now();
            let ended = shared.bookings.open(now).end(id, outcome, now);
            if ended {
                Ok(())
            } else {
                Err(wrong("booking", "the id of a booking"))
            }
        }
        "systems" => {
            let deaf = body["deaf"].as_bool();
            let deaf = deaf.ok_or_else(|| wrong("deaf", "true or false"))?;
            shared.sessions.identities().deaf = deaf;
            Ok(())
        }
        _ => snapshot::load(shared, body),
    }
}

/// What the next pictures of faces come to, and what is made of the reviews that wait.
fn turn_level(shared: &Shared, body: &Value) -> Result<(), Wrong> {
    let word = |field: &'static str, known: &[&str]| match &body[field] {
        Value::Null => Ok(None),
        value => value
            .as_str()
            .filter(|name| known.contains(name))
            .map(|name| Some(name.to_owned()))
            .ok_or_else(|| wrong(field, format!("one of {}", known.join(", ")))),
    };
    let face = word("face", &["RAISED", "REVIEW", "REFUSED"])?;
    let review = word("review", &["RAISED", "REFUSED"])?;
    let mut identities = shared.sessions.identities();
    if face.is_some() {
        identities.face = face;
    }
    if let Some(review) = review {
        level::decide_all(&mut identities, review == "RAISED");
    }
    Ok(())
}

fn turn_clock(shared: &Shared, body: &Value) -> Result<(), Wrong> {
    if body.as_object().is_none_or(serde_json::Map::is_empty) {
        return Err(wrong("", "at least one of now, workdays, hours, minutes"));
    }
    match &body["now"] {
        Value::Null => {}
        value => {
            let time = value.as_str().and_then(clock::parse);
            shared
                .clock
                .set(time.ok_or_else(|| wrong("now", "a time as 2026-11-20T09:00:00+08:00"))?);
        }
    }
    for (field, seconds) in [("hours", 3600), ("minutes", 60)] {
        if let Some(amount) = whole(body, field)? {
            let amount = i64::try_from(amount).ok().filter(|n| *n <= 1_000_000);
            shared
                .clock
                .advance(amount.ok_or_else(|| wrong(field, "1000000 at most"))? * seconds);
        }
    }
    if let Some(days) = whole(body, "workdays")? {
        let days = u32::try_from(days).ok().filter(|n| *n <= 10_000);
        shared
            .clock
            .advance_workdays(days.ok_or_else(|| wrong("workdays", "10000 at most"))?);
    }
    Ok(())
}

/// The id of an item of this world.
fn item(shared: &Shared, body: &Value) -> Result<String, Wrong> {
    known_item(shared, &body["item"], "item")
}

fn known_item(shared: &Shared, value: &Value, field: &'static str) -> Result<String, Wrong> {
    value
        .as_str()
        .filter(|id| shared.world().item(id).is_some())
        .map(str::to_owned)
        .ok_or_else(|| wrong(field, "the id of an item"))
}

/// The id of an endpoint of the contract, or `*` for all.
fn endpoint(value: &Value) -> Result<&str, Wrong> {
    let known = |id: &&str| *id == "*" || contract::endpoints::all().any(|about| about.id == *id);
    value.as_str().filter(known).ok_or_else(|| {
        let ids: Vec<&str> = contract::endpoints::all().map(|about| about.id).collect();
        wrong("endpoint", format!("* or one of {}", ids.join(", ")))
    })
}

fn set_fault(shared: &Shared, body: &Value) -> Result<(), Wrong> {
    let endpoint = endpoint(&body["endpoint"])?;
    let fault = body["fault"]
        .as_str()
        .and_then(Fault::parse)
        .ok_or_else(|| wrong("fault", fault_names()))?;
    let count = match whole(body, "count")? {
        None => None,
        Some(count) => Some(
            u32::try_from(count)
                .ok()
                .filter(|n| *n > 0)
                .ok_or_else(|| wrong("count", "a whole number, 1 or more"))?,
        ),
    };
    shared.faults.set(endpoint, fault, count);
    Ok(())
}
