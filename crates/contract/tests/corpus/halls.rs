//! The cases of halls.

use contract::halls::{self, Standing};
use contract::wire::{HallDay, HallPosition};
use serde_json::{Value, json};

/// What our rules answer to the input of a case.
pub fn run(input: &Value) -> Value {
    let text = |name: &str| input[name].as_str().unwrap();
    if let Some(days) = input.get("days") {
        let days: Vec<HallDay> = serde_json::from_value(days.clone()).unwrap();
        return match halls::standing(&days, text("date"), text("time")) {
            Standing::OpenUntil(time) => json!({ "openUntil": time }),
            Standing::OpensAt(day, time) => json!({ "opensAt": [day, time] }),
            Standing::Closed => json!("closed"),
        };
    }
    let point = |name: &str| {
        let [north, east] = [0, 1].map(|at| input[name][at].as_str().unwrap().to_owned());
        halls::point(&HallPosition {
            latitude: north,
            longitude: east,
        })
    };
    match (point("from"), point("to")) {
        (Some(from), Some(to)) => json!({ "metres": halls::metres(from, to) }),
        _ => json!("no position"),
    }
}
