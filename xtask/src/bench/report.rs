//! Measured beside budget: on the screen, in docs/numbers/bench.md, and as the verdict.

use crate::run::{About, Failure, Outcome, root};
use serde_json::Value;
use std::fmt::Write;
use std::fs;

/// What was measured so far.
pub struct Report {
    budgets: Value,
    lines: Vec<Line>,
    /// The browser's version.
    pub browser: String,
    /// The files of a first visit: path, bytes, start, end.
    pub files: Vec<[String; 4]>,
    /// Bytes and name of each room's part.
    pub rooms: Vec<(u64, String)>,
    /// How well search does with each kind of query.
    pub kinds: Vec<Kind>,
}

/// A kind of query.
pub struct Kind {
    /// Its name.
    pub name: String,
    /// How many there are.
    pub queries: u64,
    /// Expected items among the first five.
    pub recall: f64,
    /// One over the rank of the first expected.
    pub mrr: f64,
}

struct Line {
    what: String,
    unit: String,
    aim: f64,
    never: f64,
    measured: Option<f64>,
    over: bool,
}

impl Report {
    /// An empty report with the tree's budgets.
    pub fn new() -> Outcome<Self> {
        let path = root().join("budgets.json");
        let text = fs::read_to_string(&path).about("read", &path)?;
        let budgets = serde_json::from_str(&text)
            .map_err(|error| Failure::new(format!("budgets.json is no JSON: {error}")))?;
        Ok(Self {
            budgets,
            lines: Vec::new(),
            browser: String::new(),
            files: Vec::new(),
            rooms: Vec::new(),
            kinds: Vec::new(),
        })
    }

    /// Adds a measurement; a later one of the same thing replaces it.
    pub fn add(&mut self, group: &str, name: &str, measured: Option<f64>) {
        let budget = &self.budgets[group][name];
        let text = |key: &str| budget[key].as_str().unwrap_or_default().to_owned();
        let number = |key: &str| budget[key].as_f64().unwrap_or(f64::NAN);
        let tolerance = self.budgets["tolerance"].as_f64().unwrap_or(1.0);
        let (unit, never) = (text("unit"), number("never"));
        let higher = text("better") == "higher";
        let within = match measured {
            None => false,
            Some(value) if higher => value >= never,
            Some(value) if unit == "ms" || unit == "s" => value <= never * tolerance,
            Some(value) => value <= never,
        };
        let line = Line {
            what: text("what"),
            unit,
            aim: number("aim"),
            never,
            measured,
            over: !within,
        };
        self.lines.retain(|other| other.what != line.what);
        self.lines.push(line);
    }

    /// Prints, writes if everything was measured, and fails where something is over its budget.
    pub fn finish(&self, whole: bool) -> Outcome {
        let table = self.table();
        print!("\n{table}{}", self.by_kind());
        if whole {
            let path = root().join("docs/numbers/bench.md");
            fs::write(&path, self.page(&table)).about("write", &path)?;
            println!("\nwritten to docs/numbers/bench.md");
        }
        let over: Vec<&str> = self
            .lines
            .iter()
            .filter(|line| line.over)
            .map(|line| line.what.as_str())
            .collect();
        if over.is_empty() {
            return Ok(());
        }
        Err(Failure::new(format!("beyond budget: {}", over.join("; ")))
            .advice("make it smaller or quicker; budgets.json is changed only with a reason"))
    }

    fn table(&self) -> String {
        let mut table =
            String::from("| | aim | never beyond | measured | |\n|---|--:|--:|--:|---|\n");
        for line in &self.lines {
            let number = |value: f64| spoken(value, &line.unit);
            let measured = line.measured.map_or("not measured".to_owned(), number);
            let verdict = if line.over { "beyond" } else { "" };
            let _ = writeln!(
                table,
                "| {} | {} | {} | {measured} | {verdict} |",
                line.what,
                number(line.aim),
                number(line.never)
            );
        }
        table
    }

    fn by_kind(&self) -> String {
        let mut table = String::new();
        if !self.kinds.is_empty() {
            table += "\n## Search by kind of query\n\n| kind | queries | recall@5 | MRR |\n|---|--:|--:|--:|\n";
        }
        for kind in &self.kinds {
            let _ = writeln!(
                table,
                "| {} | {} | {:.3} | {:.3} |",
                kind.name, kind.queries, kind.recall, kind.mrr
            );
        }
        table
    }

    fn page(&self, table: &str) -> String {
        let cores = std::thread::available_parallelism().map_or(0, usize::from);
        let mut page = format!(
            "# What a visit costs\n\nWritten by `cargo xtask bench`: first visit to the home page, cold cache, phone \
             profile (4× CPU slow-down, 150 ms\nround trip, 1.6 Mbit/s, 360×640), medians of 5, on {cores} cores with \
             Chromium {}. Times vary by 5–8 %.\n\n{table}\n## Files of a first visit\n\n| file | bytes | asked at ms | \
             there at ms |\n|---|--:|--:|--:|\n",
            self.browser
        );
        for [path, bytes, start, end] in &self.files {
            let _ = writeln!(page, "| `{}` | {bytes} | {start} | {end} |", unhashed(path));
        }
        page += &self.by_kind();
        page += "\n## Rooms\n\n| part | bytes by brotli-11 |\n|---|--:|\n";
        for (bytes, name) in &self.rooms {
            let _ = writeln!(page, "| `{}` | {bytes} |", unhashed(name));
        }
        page
    }
}

fn spoken(value: f64, unit: &str) -> String {
    let text = match unit {
        "ms" if value < 10.0 && value.fract() != 0.0 => format!("{value:.1}"),
        "ms" => format!("{value:.0}"),
        "KB" | "s" => format!("{value:.1}"),
        _ if value.fract() == 0.0 => format!("{value:.0}"),
        _ => format!("{value:.3}"),
    };
    format!("{text} {unit}").trim_end().to_owned()
}

/// A file's name without the hash of its contents, which says nothing to a reader.
fn unhashed(path: &str) -> String {
    match path.rsplit_once('-') {
        Some((stem, hash)) if path.contains('.') && hash.find('.') == Some(10) => {
            format!("{stem}{}", &hash[10..])
        }
        _ => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_leave_names() {
        assert_eq!(
            unhashed("/assets/main-0123456789.wasm"),
            "/assets/main.wasm"
        );
        assert_eq!(unhashed("/api/item-groups"), "/api/item-groups");
    }

    #[test]
    fn numbers_are_said_with_their_units() {
        assert_eq!(spoken(949.6, "ms"), "950 ms");
        assert_eq!(spoken(0.52, "ms"), "0.5 ms");
        assert_eq!(spoken(0.01, ""), "0.010");
        assert_eq!(spoken(8.0, ""), "8");
    }
}
