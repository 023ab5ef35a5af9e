//! What of a clause is missing, and the list of what is known to be.

use super::Row;

/// A clause and what it lacks.
pub type Hole = (String, String);

/// The things each clause should have.
const THINGS: [&str; 4] = ["interface", "case", "screen", "journey"];

/// The holes of a table.
pub fn of(rows: &[Row]) -> Vec<Hole> {
    let lacks = |row: &Row| {
        let there = [&row.interface, &row.cases, &row.screens, &row.journeys];
        let without: Vec<Hole> = THINGS
            .iter()
            .zip(there)
            .filter(|(_, list)| list.is_empty())
            .map(|(thing, _)| (row.id.clone(), (*thing).to_owned()))
            .collect();
        without
    };
    rows.iter().flat_map(lacks).collect()
}

/// Those of the one list that are not in the other.
pub fn missing(these: &[Hole], known: &[Hole]) -> Vec<Hole> {
    these
        .iter()
        .filter(|hole| !known.contains(hole))
        .cloned()
        .collect()
}

/// Reads the list: a clause a line, with what it lacks; `#` begins a remark.
pub fn read(text: &str) -> Result<Vec<Hole>, String> {
    let mut holes = Vec::new();
    for line in text.lines() {
        let said = line.split('#').next().unwrap_or_default();
        let mut words = said.split_whitespace();
        let Some(clause) = words.next() else { continue };
        for thing in words {
            if !THINGS.contains(&thing) {
                return Err(format!("“{thing}” is none of {}", THINGS.join(", ")));
            }
            holes.push((clause.to_owned(), thing.to_owned()));
        }
    }
    Ok(holes)
}

/// Writes the list.
pub fn print(holes: &[Hole]) -> String {
    let mut text = String::from(
        "# What is known to be missing, by clause: interface, case (of the conformance kit), screen, journey.\n\
         # The list only shrinks: `cargo xtask coverage --check` fails when a hole is open that does not stand here, and when one\n\
         # stands here that has closed; `cargo xtask coverage` takes closed ones out.\n",
    );
    let mut last = "";
    for (clause, thing) in holes {
        if clause != last {
            if !last.is_empty() {
                text.push('\n');
            }
            text.push_str(clause);
            last = clause;
        }
        text.push(' ');
        text.push_str(thing);
    }
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: &str, interface: &[&str], journeys: &[&str]) -> Row {
        let own = |list: &[&str]| list.iter().map(|one| (*one).to_owned()).collect();
        Row {
            id: id.to_owned(),
            standard: String::new(),
            title: String::new(),
            title_zh: String::new(),
            interface: own(interface),
            cases: own(interface),
            wrong: 0,
            screens: own(interface),
            journeys: own(journeys),
        }
    }

    #[test]
    fn a_hole_that_was_not_there_is_told_and_one_that_closed_too() {
        let now = of(&[row("F-1", &["a"], &[]), row("F-2", &[], &["b"])]);
        assert_eq!(now.len(), 4, "{now:?}");
        let known = read("# remark\nF-2 interface case screen  # so far\nF-3 journey\n")
            .expect("understood");
        assert_eq!(
            missing(&now, &known),
            [("F-1".to_owned(), "journey".to_owned())]
        );
        assert_eq!(
            missing(&known, &now),
            [("F-3".to_owned(), "journey".to_owned())]
        );
    }

    #[test]
    fn what_is_written_is_read_again() {
        let holes = of(&[row("F-1", &["a"], &[]), row("F-2", &[], &[])]);
        assert_eq!(read(&print(&holes)).expect("understood"), holes);
        assert!(read("F-1 sreen").is_err());
    }
}
