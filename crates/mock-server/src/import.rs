//! A team's own catalogue, read from the files that IMPORT.md describes. What cannot be read is reported, row by row,
//! and the rest is loaded.

mod check;
mod csv;
mod rows;

use std::collections::HashSet;
use std::path::Path;

use serde_json::value::RawValue;

use crate::files;
use crate::world::Catalogue;
use crate::world::content::{Body, MaterialRow, RegionRow, Template};

/// What an import brought.
#[derive(Debug, Default)]
pub struct Report {
    /// What could be read.
    pub catalogue: Catalogue,
    /// A line per row that could not: file, line, reason.
    pub refused: Vec<String>,
    materials: usize,
}

impl Report {
    /// How much was read and refused, in one line.
    #[must_use]
    pub fn summary(&self) -> String {
        let c = &self.catalogue;
        format!(
            "import: {} items, {} materials, {} departments, {} regions; {} rows refused",
            c.templates.len(),
            self.materials,
            c.bodies.len(),
            c.regions.len(),
            self.refused.len()
        )
    }

    fn refuse(&mut self, file: &str, line: usize, why: &str) {
        self.refused.push(format!("{file}:{line}: {why}"));
    }
}

/// Reads a folder.
///
/// # Errors
/// When there is nothing to import in it.
pub fn read(folder: &Path) -> Result<Report, String> {
    let mut report = Report::default();
    let text = |name: &str, report: &mut Report| -> Option<String> {
        let bytes = std::fs::read(folder.join(name)).ok()?;
        match String::from_utf8(bytes) {
            Ok(text) => Some(text),
            Err(e) => {
                let good = &e.as_bytes()[..e.utf8_error().valid_up_to()];
                let line = good.iter().filter(|b| **b == b'\n').count() + 1;
                report.refuse(name, line, "not UTF-8; the whole file is left out");
                None
            }
        }
    };
    let regions = text("regions.csv", &mut report);
    let departments = text("departments.csv", &mut report);
    let items = text("items.csv", &mut report);
    let materials = text("materials.csv", &mut report);
    let whole = text("items.json", &mut report);
    if [&regions, &departments, &items, &whole]
        .iter()
        .all(|file| file.is_none())
        && report.refused.is_empty()
    {
        let shown = folder.display();
        return Err(format!(
            "{shown}: expected items.json, items.csv, departments.csv or regions.csv in it"
        ));
    }
    if let Some(text) = regions {
        read_regions(&text, &mut report);
    }
    let known = known_regions(&report)?;
    if let Some(text) = departments {
        let rows = table("departments.csv", &text, rows::DEPARTMENT, &mut report);
        for (line, row) in rows {
            match rows::department(&row, &known) {
                Ok(body) if report.catalogue.bodies.iter().any(|b| b.id == body.id) => {
                    report.refuse(
                        "departments.csv",
                        line,
                        &format!("id: {} was given before", body.id),
                    );
                }
                Ok(body) => report.catalogue.bodies.push(body),
                Err(why) => report.refuse("departments.csv", line, &why),
            }
        }
    }
    let bodies = known_bodies(&report)?;
    if let Some(text) = whole {
        read_whole(&text, &known, &bodies, &mut report);
    }
    if let Some(text) = items {
        for (line, row) in table("items.csv", &text, rows::ITEM, &mut report) {
            let read = rows::item(&row).and_then(|t| check::item(&t, &known, &bodies).map(|()| t));
            add(read, "items.csv", line, &mut report);
        }
    }
    if let Some(text) = materials {
        for (line, row) in table("materials.csv", &text, rows::MATERIAL, &mut report) {
            let read = rows::material(&row).and_then(|m| check::material(&m.1).map(|()| m));
            match read {
                Ok((item, material)) => add_material(&item, material, line, &mut report),
                Err(why) => report.refuse("materials.csv", line, &why),
            }
        }
    }
    Ok(report)
}

/// Rows of a CSV file by column name; a header that is not right refuses the file.
fn table(
    file: &str,
    text: &str,
    columns: &[(&'static str, bool)],
    report: &mut Report,
) -> Vec<(usize, csv::Row)> {
    match csv::read(text, columns) {
        Ok((rows, broken)) => {
            for (line, why) in broken {
                report.refuse(file, line, &why);
            }
            rows
        }
        Err((line, why)) => {
            report.refuse(file, line, &why);
            Vec::new()
        }
    }
}

fn read_regions(text: &str, report: &mut Report) {
    let mut codes: HashSet<String> = HashSet::new();
    let mut good: Vec<RegionRow> = Vec::new();
    for (line, row) in table("regions.csv", text, rows::REGION, report) {
        let read = rows::region(&row).and_then(|region| match &region.parent {
            Some(parent) if !codes.contains(parent) => {
                Err(format!("parent: no region {parent} above this line"))
            }
            _ if codes.contains(&region.code) => {
                Err(format!("code: {} was given before", region.code))
            }
            _ => Ok(region),
        });
        match read {
            Ok(region) => {
                codes.insert(region.code.clone());
                good.push(region);
            }
            Err(why) => report.refuse("regions.csv", line, &why),
        }
    }
    if good.iter().any(|r| r.level == 3 && r.has_services) {
        report.catalogue.regions = good;
    } else {
        let why = "no county (level 3) with services is left, so the built-in regions are kept";
        report.refuse("regions.csv", 1, why);
    }
}

/// Code and level of every region that items may name.
fn known_regions(report: &Report) -> Result<Vec<(String, u8)>, String> {
    let own: Vec<RegionRow> = match report.catalogue.regions.is_empty() {
        true => files::read("data/regions.json")?,
        false => report.catalogue.regions.clone(),
    };
    Ok(own
        .into_iter()
        .filter(|r| !r.self_level)
        .map(|r| (r.code, r.level))
        .collect())
}

/// Ids of every department that items may name.
fn known_bodies(report: &Report) -> Result<HashSet<String>, String> {
    let built_in: Vec<Body> = files::read("data/departments.json")?;
    Ok(built_in
        .into_iter()
        .chain(report.catalogue.bodies.iter().cloned())
        .map(|b| b.id)
        .collect())
}

/// `items.json`: complete guides in the shape of the built-in ones.
fn read_whole(text: &str, regions: &[(String, u8)], bodies: &HashSet<String>, report: &mut Report) {
    let rows: Vec<&RawValue> = match serde_json::from_str(text) {
        Ok(rows) => rows,
        Err(e) => {
            report.refuse(
                "items.json",
                e.line(),
                &format!("{e}; the whole file is left out"),
            );
            return;
        }
    };
    let line_of = |at: usize| {
        text.get(..at)
            .map_or(1, |before| before.matches('\n').count() + 1)
    };
    let mut from = 0;
    for (number, row) in (1..).zip(rows) {
        let row = row.get();
        from += text[from..].find(row).unwrap_or(0);
        let (read, line) = match serde_json::from_str::<Template>(row) {
            // The line of the wrong value.
            Err(e) => (
                Err(format!("item {number}: {e}")),
                line_of(from) + e.line().max(1) - 1,
            ),
            // The line that names the item.
            Ok(t) => {
                let at = from + row.find(&format!("\"{}\"", t.id)).unwrap_or(0);
                let checked = check::item(&t, regions, bodies)
                    .map_err(|why| format!("item {number} {}: {why}", t.id));
                (checked.map(|()| t), line_of(at))
            }
        };
        add(read, "items.json", line, report);
        from += row.len();
    }
}

fn add(read: Result<Template, String>, file: &str, line: usize, report: &mut Report) {
    match read {
        Ok(t)
            if report
                .catalogue
                .templates
                .iter()
                .any(|have| have.id == t.id) =>
        {
            report.refuse(file, line, &format!("id: {} was given before", t.id));
        }
        Ok(t) => {
            report.materials += t.materials.len();
            report.catalogue.templates.push(t);
        }
        Err(why) => report.refuse(file, line, &why),
    }
}

fn add_material(item: &str, material: MaterialRow, line: usize, report: &mut Report) {
    match report.catalogue.templates.iter_mut().find(|t| t.id == item) {
        Some(t) if t.materials.iter().any(|m| m.id == material.id) => {
            let why = format!("id: {item} has a material {} already", material.id);
            report.refuse("materials.csv", line, &why);
        }
        Some(t) => {
            t.materials.push(material);
            report.materials += 1;
        }
        None => report.refuse(
            "materials.csv",
            line,
            &format!("item: no item {item} was imported"),
        ),
    }
}
