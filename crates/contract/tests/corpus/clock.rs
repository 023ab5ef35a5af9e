//! The cases of the clock of a case.

use contract::clock;
use contract::validate::Day;
use contract::wire::TimeLimit;
use serde_json::{Value, json};

/// What our rules answer to the input of a case.
pub fn run(input: &Value) -> Value {
    let day = |value: &Value| clock::number(Day::parse(value.as_str().unwrap()).unwrap());
    let limit: TimeLimit = serde_json::from_value(input["promise"].clone()).unwrap();
    let promise = clock::promise(&limit);
    let pauses: Vec<(i64, Option<i64>)> = input["pauses"]
        .as_array()
        .unwrap()
        .iter()
        .map(|pause| (day(&pause["from"]), pause.get("to").map(day)))
        .collect();
    let holidays: Vec<i64> = input["holidays"]
        .as_array()
        .map(|days| days.iter().map(day).collect())
        .unwrap_or_default();
    let known = clock::standing(
        promise,
        clock::Calendar::new(&holidays),
        day(&input["accepted"]),
        &pauses,
        day(&input["on"]),
    );
    json!({
        "days": promise.days,
        "working": promise.working,
        "used": known.used,
        "left": known.left,
        "dueOn": clock::day(known.due).unwrap().to_wire(),
        "overdue": known.overdue,
    })
}
