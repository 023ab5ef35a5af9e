//! The table as Markdown.

use super::Row;
use std::fmt::Write;

/// Clause × interface × case × screen × test.
pub fn print(rows: &[Row]) -> String {
    let whole = rows.iter().filter(|row| is_whole(row)).count();
    let mut text = format!(
        "{whole} of {} clauses have an interface, cases of the conformance kit, a screen and a journey. **—** is a hole; the \
         known ones stand in [coverage-holes.txt](coverage-holes.txt).\n\n\
         | clause | interface | kit cases (ways to be wrong) | screen | journey |\n|---|---|---|---|---|\n",
        rows.len()
    );
    for row in rows {
        let interface: Vec<String> = row.interface.iter().map(|id| format!("`{id}`")).collect();
        let mut cases = list(&row.cases);
        if !row.cases.is_empty() {
            let _ = write!(cases, " ({})", row.wrong);
        }
        let _ = writeln!(
            text,
            "| {} {} | {} | {cases} | {} | {} |",
            row.id,
            row.title,
            match interface.as_slice() {
                [] => "**—**".to_owned(),
                some => some.join(" "),
            },
            list(&row.screens),
            list(&row.journeys),
        );
    }
    text
}

fn is_whole(row: &Row) -> bool {
    [&row.interface, &row.cases, &row.screens, &row.journeys]
        .iter()
        .all(|list| !list.is_empty())
}

fn list(names: &[String]) -> String {
    match names {
        [] => "**—**".to_owned(),
        some => some.join(", "),
    }
}
