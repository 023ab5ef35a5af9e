//! Where each thing is said: operations and their clauses in docs/openapi.json, titles in the contract's data, the kit's cases and
//! the portal's rooms in their sources, journeys in a line `// Clauses: …`, ways to be wrong by `mock-server --wrong list`.

use super::Row;
use crate::run::{About, Failure, Outcome, command, root};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Stdio;

/// How a journey says what it holds.
const CLAUSES: &str = "// Clauses: ";

/// A source and where it stands below its folder, with `/` between.
type Source = (String, String);

/// A row for each clause.
pub fn rows(root: &Path) -> Outcome<Vec<Row>> {
    let data = json(&root.join("crates/contract/data/clauses.json"))?;
    let operations = operations(&json(&root.join("docs/openapi.json"))?);
    let cases: Vec<Source> = sources(&root.join("crates/conformance/src/cases"), "rs")?
        .into_iter()
        .filter(|(path, _)| path != "surface.rs" && path != "conventions.rs")
        .collect();
    let portal: Vec<Source> = sources(&root.join("src"), "rs")?
        .into_iter()
        .map(|(path, source)| (path, imported(&source)))
        .collect();
    let journeys = journeys(&sources(&root.join("tests/journeys"), "spec.ts")?);
    let wrong = ways_to_be_wrong()?;
    let mut rows = Vec::new();
    for clause in data["clauses"].as_array().into_iter().flatten() {
        let text = |name: &str| clause[name].as_str().unwrap_or_default().to_owned();
        let id = text("id");
        let own: Vec<&String> = operations
            .iter()
            .filter(|(_, clauses)| clauses.contains(&id))
            .map(|(operation, _)| operation)
            .collect();
        let says =
            |sources: &[Source], form: &dyn Fn(&str) -> String, name: &dyn Fn(&str) -> String| {
                let words: Vec<String> = own
                    .iter()
                    .map(|operation| form(&type_of(operation)))
                    .collect();
                let found: BTreeSet<String> = sources
                    .iter()
                    .filter(|(_, source)| words.iter().any(|word| holds(source, word)))
                    .map(|(path, _)| name(path))
                    .collect();
                found.into_iter().collect::<Vec<_>>()
            };
        rows.push(Row {
            standard: text("standard"),
            title: text("en"),
            title_zh: text("zh"),
            interface: own.iter().map(|operation| (*operation).clone()).collect(),
            cases: says(&cases, &|name| format!("{name}::ABOUT"), &first),
            wrong: wrong.iter().filter(|clause| **clause == id).count(),
            screens: says(&portal, &str::to_owned, &room),
            journeys: journeys
                .iter()
                .filter(|(_, clauses)| clauses.contains(&id))
                .map(|(name, _)| name.clone())
                .collect(),
            id,
        });
    }
    for (name, clauses) in &journeys {
        if let Some(unknown) = clauses
            .iter()
            .find(|id| !rows.iter().any(|row| row.id == **id))
        {
            return Err(Failure::new(format!(
                "{name} names {unknown}, which is no clause"
            )));
        }
    }
    Ok(rows)
}

/// Reads a file as JSON.
pub fn json(path: &Path) -> Outcome<Value> {
    let text = fs::read_to_string(path).about("read", path)?;
    serde_json::from_str(&text)
        .map_err(|error| Failure::new(format!("{}: {error}", path.display())))
}

/// Each operation with its clauses.
fn operations(document: &Value) -> Vec<(String, Vec<String>)> {
    let mut operations: Vec<_> = document["paths"]
        .as_object()
        .into_iter()
        .flat_map(|paths| paths.values())
        .filter_map(Value::as_object)
        .flat_map(|methods| methods.values())
        .filter_map(|operation| {
            let clauses = operation["x-clauses"].as_array()?.iter();
            let clauses = clauses
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect();
            Some((operation["operationId"].as_str()?.to_owned(), clauses))
        })
        .collect();
    operations.sort();
    operations
}

/// Every source below a folder, in order.
fn sources(folder: &Path, end: &str) -> Outcome<Vec<Source>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).about("read", &next)? {
            let path = entry.about("read", &next)?.path();
            if path.is_dir() {
                open.push(path);
            } else if path.to_string_lossy().ends_with(&format!(".{end}")) {
                let text = fs::read_to_string(&path).about("read", &path)?;
                let below = path.strip_prefix(folder).unwrap_or(&path);
                found.push((below.to_string_lossy().replace('\\', "/"), text));
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Journeys and the clauses that they name.
fn journeys(sources: &[Source]) -> Vec<(String, Vec<String>)> {
    let named = |(path, text): &Source| {
        let name = path.trim_end_matches(".spec.ts").to_owned();
        let lines = text.lines().filter_map(|line| line.strip_prefix(CLAUSES));
        (
            name,
            lines
                .flat_map(str::split_whitespace)
                .map(str::to_owned)
                .collect(),
        )
    };
    sources.iter().map(named).collect()
}

/// The clause of each way to be wrong that the kit is seen to find.
fn ways_to_be_wrong() -> Outcome<Vec<String>> {
    let mut list = command("cargo");
    list.args([
        "run",
        "--quiet",
        "-p",
        "mock-server",
        "--",
        "--wrong",
        "list",
    ]);
    let printed = list
        .current_dir(root())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| Failure::new(format!("cannot run cargo: {error}")))?;
    if !printed.status.success() {
        return Err(Failure::new(
            "the mock server did not list its ways to be wrong",
        ));
    }
    let text =
        String::from_utf8(printed.stdout).map_err(|error| Failure::new(error.to_string()))?;
    let clause = |line: &str| line.split('\t').nth(1).map(str::to_owned);
    Ok(text.lines().filter_map(clause).collect())
}

/// The type of an operation: `getGuide` is `GetGuide`.
fn type_of(operation: &str) -> String {
    let mut letters = operation.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// What a source imports of the contract's endpoints: their names are common words, such as `Search`.
fn imported(source: &str) -> String {
    let after = source.split("endpoints::").skip(1);
    let names = after.map(|rest| match rest.strip_prefix('{') {
        Some(list) => list.split('}').next().unwrap_or_default(),
        None => rest
            .split(|c: char| !c.is_alphanumeric())
            .next()
            .unwrap_or_default(),
    });
    names.collect::<Vec<_>>().join(" ")
}

/// Whether a source holds a word, and not only as a part of another.
fn holds(source: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    source.match_indices(word).any(|(at, _)| {
        !source[..at].ends_with(part) && !source[at + word.len()..].starts_with(part)
    })
}

/// The first part of a path, without an ending.
fn first(path: &str) -> String {
    path.split('/')
        .next()
        .unwrap_or_default()
        .trim_end_matches(".rs")
        .to_owned()
}

/// The room that a source of the portal belongs to. What belongs to none is of the frame around all of them.
fn room(path: &str) -> String {
    path.strip_prefix("rooms/")
        .map_or_else(|| "frame".to_owned(), first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole_and_rooms_by_their_folder() {
        assert!(holds("use_remote::<GetHall>(", "GetHall"));
        assert!(!holds("use_remote::<GetHallQueue>(", "GetHall"));
        assert!(!holds("ForgetHall::ABOUT", "getHall"));
        assert_eq!(type_of("getHall"), "GetHall");
        assert_eq!(room("rooms/halls/list.rs"), "halls");
        assert_eq!(room("rooms/level.rs"), "level");
        assert_eq!(room("session/level.rs"), "frame");
    }

    #[test]
    fn only_what_is_imported_of_the_endpoints_is_called() {
        let source = "use contract::{endpoints::{GetHall, ListHalls}, wire::Search};\nuse contract::endpoints::Complete;";
        assert_eq!(imported(source), "GetHall, ListHalls Complete");
    }

    #[test]
    fn a_journey_names_its_clauses_in_a_line() {
        let text = "// About.\n// Clauses: F-1 Q-2\nimport x;\n".to_owned();
        let read = journeys(&[("halls.spec.ts".to_owned(), text)]);
        assert_eq!(
            read,
            [("halls".to_owned(), vec!["F-1".to_owned(), "Q-2".to_owned()])]
        );
    }
}
