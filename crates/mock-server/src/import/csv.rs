//! CSV as RFC 4180 has it: quoted fields may hold commas, quotes and line breaks. Lines are counted as editors do.

use std::collections::HashMap;

/// The fields of a row by column name; empty ones are left out.
pub(crate) type Row = HashMap<&'static str, String>;

/// A row and the line it begins on.
pub(crate) type Numbered = (usize, Row);

/// A line and what is wrong with it.
pub(crate) type Wrong = (usize, String);

/// Reads rows under a header. Columns that must be filled are marked `true`.
pub(crate) fn read(
    text: &str,
    columns: &[(&'static str, bool)],
) -> Result<(Vec<Numbered>, Vec<Wrong>), Wrong> {
    let (records, mut broken) = records(text.trim_start_matches('\u{feff}'));
    let mut records = records.into_iter();
    let expected = || {
        columns
            .iter()
            .map(|(name, _)| *name)
            .collect::<Vec<_>>()
            .join(",")
    };
    let (line, header) = records
        .next()
        .ok_or_else(|| (1, format!("expected a header: {}", expected())))?;
    let mut order = Vec::new();
    for name in &header {
        let known = columns
            .iter()
            .find(|(have, _)| have == &name.trim())
            .map(|(have, _)| *have);
        order.push(known.ok_or_else(|| {
            (
                line,
                format!(
                    "no column {name:?} is known; expected some of {}",
                    expected()
                ),
            )
        })?);
    }
    if let Some((missing, _)) = columns
        .iter()
        .find(|(name, must)| *must && !order.contains(name))
    {
        return Err((line, format!("the column {missing} is missing")));
    }
    let mut rows = Vec::new();
    for (line, fields) in records {
        if fields.len() != order.len() {
            broken.push((
                line,
                format!(
                    "expected {} fields as in the header, found {}",
                    order.len(),
                    fields.len()
                ),
            ));
            continue;
        }
        let row: Row = order
            .iter()
            .zip(fields)
            .map(|(name, field)| (*name, field.trim().to_owned()))
            .filter(|(_, field)| !field.is_empty())
            .collect();
        match columns
            .iter()
            .find(|(name, must)| *must && !row.contains_key(name))
        {
            Some((missing, _)) => broken.push((line, format!("{missing}: must be filled in"))),
            None => rows.push((line, row)),
        }
    }
    broken.sort();
    Ok((rows, broken))
}

/// Records with the line each begins on, and quotes that never close.
fn records(text: &str) -> (Vec<(usize, Vec<String>)>, Vec<Wrong>) {
    let (mut all, mut broken) = (Vec::new(), Vec::new());
    let (mut fields, mut field) = (Vec::new(), String::new());
    let (mut line, mut began, mut quoted) = (1, 1, false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '\n' {
            line += 1;
        }
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                field.push('"');
                chars.next();
            }
            '"' if quoted => quoted = false,
            '"' if field.is_empty() => quoted = true,
            c if quoted => field.push(c),
            ',' => fields.push(std::mem::take(&mut field)),
            '\r' => {}
            '\n' => {
                fields.push(std::mem::take(&mut field));
                if fields.iter().any(|f| !f.trim().is_empty()) {
                    all.push((began, std::mem::take(&mut fields)));
                }
                fields.clear();
                began = line;
            }
            c => field.push(c),
        }
    }
    if quoted {
        broken.push((began, "a quote is opened here and never closed".to_owned()));
    } else {
        fields.push(field);
        if fields.iter().any(|f| !f.trim().is_empty()) {
            all.push((began, fields));
        }
    }
    (all, broken)
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: &[(&str, bool)] = &[("a", true), ("b", false)];

    #[test]
    fn quotes_hold_commas_quotes_and_lines() {
        let (rows, broken) = read("a,b\r\n\"x,\"\"y\"\"\nz\",2\n\n3,\n", COLUMNS).expect("a table");
        assert!(broken.is_empty());
        assert_eq!(rows[0].0, 2);
        assert_eq!(rows[0].1["a"], "x,\"y\"\nz");
        assert_eq!((rows[1].0, rows[1].1.get("b")), (5, None));
    }

    #[test]
    fn what_is_wrong_names_its_line() {
        let (rows, broken) = read("a,b\n1\n,2\nx,\"y\n", COLUMNS).expect("a table");
        assert!(rows.is_empty());
        assert_eq!(broken.iter().map(|b| b.0).collect::<Vec<_>>(), [2, 3, 4]);
        assert!(
            read("a,c\n", COLUMNS)
                .expect_err("a column")
                .1
                .contains("\"c\"")
        );
        assert!(
            read("b\n", COLUMNS)
                .expect_err("a column")
                .1
                .contains("a is missing")
        );
        assert!(read("", COLUMNS).is_err());
    }
}
