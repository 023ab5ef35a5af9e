//! The same as data, for the page of the portal.

use super::{Row, gather};
use crate::run::Outcome;
use serde_json::{Value, json};
use std::path::Path;

/// `{standards, clauses}`, a clause a line so that a change can be read.
pub fn print(root: &Path, rows: &[Row]) -> Outcome<String> {
    let known = gather::json(&root.join("crates/contract/data/clauses.json"))?;
    let clauses: Vec<String> = rows.iter().map(|row| clause(row).to_string()).collect();
    Ok(format!(
        "{{\"standards\":{},\n\"clauses\":[\n{}\n]}}\n",
        known["standards"],
        clauses.join(",\n")
    ))
}

fn clause(row: &Row) -> Value {
    json!({
        "id": row.id, "standard": row.standard, "zh": row.title_zh, "en": row.title, "interface": row.interface,
        "cases": row.cases, "wrong": row.wrong, "screens": row.screens, "journeys": row.journeys,
    })
}
