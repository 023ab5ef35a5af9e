//! What changed between two documents, and whether an older portal or an older back end would break.
//!
//! The rules stand in prose in docs/conventions.md, “Versions”.

mod shapes;
#[cfg(test)]
mod tests;

use crate::run::{Failure, Outcome};
use serde_json::{Map, Value};
use shapes::{Shapes, Way};
use std::fmt;

/// major.minor
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(u32, u32);

impl Version {
    /// The version of a document.
    pub fn of(document: &Value) -> Outcome<Self> {
        let text = document["info"]["version"].as_str().unwrap_or_default();
        let read = || {
            let (major, minor) = text.split_once('.')?;
            Some(Self(major.parse().ok()?, minor.parse().ok()?))
        };
        read().ok_or_else(|| Failure::new(format!("`{text}` is no version, major.minor")))
    }
}

impl fmt::Display for Version {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}.{}", self.0, self.1)
    }
}

/// What changed.
#[derive(Default)]
pub struct Comparison {
    /// Breaks an older portal or back end.
    pub breaking: Vec<String>,
    /// Breaks nobody.
    pub added: Vec<String>,
}

impl Comparison {
    /// Compares a document with an older one.
    pub fn of(old: &Value, new: &Value) -> Self {
        let mut found = Self::default();
        let mut shapes = Shapes::new(old, new);
        let (before, after) = (operations(old), operations(new));
        for (name, was) in &before {
            match after.get(name) {
                Some(is) => found.operation(name, was, is, &mut shapes),
                None => found.breaks(format!("{name} is gone")),
            }
        }
        for name in after.keys().filter(|name| !before.contains_key(*name)) {
            found.added.push(name.clone());
        }
        found
    }

    /// Whether the numbers say what the changes are.
    pub fn allows(&self, was: Version, is: Version) -> Outcome {
        if is < was {
            let what = format!("the version went back from {was} to {is}");
            return Err(Failure::new(what));
        }
        if self.breaking.is_empty() || is.0 > was.0 {
            return Ok(());
        }
        let what = format!(
            "{} changes break older portals or back ends, and {is} does not say so",
            self.breaking.len()
        );
        Err(Failure::new(what).advice(
            "add beside what is there instead of changing it, or raise the major number of CONTRACT_VERSION",
        ))
    }

    fn breaks(&mut self, what: String) {
        self.breaking.push(what);
    }

    fn operation(&mut self, name: &str, was: &Value, is: &Value, shapes: &mut Shapes<'_>) {
        if was["operationId"] != is["operationId"] {
            self.breaks(format!("{name}: operationId is another"));
        }
        for clause in texts(&was["x-clauses"]) {
            if !texts(&is["x-clauses"]).contains(&clause) {
                self.breaks(format!("{name}: no longer serves clause {clause}"));
            }
        }
        if rank(&is["x-access"]) > rank(&was["x-access"]) {
            let access = is["x-access"].as_str().unwrap_or_default();
            self.breaks(format!("{name}: fewer may call it, now “{access}”"));
        }
        self.parameters(name, was, is, shapes);
        self.body(name, was, is, shapes);
        self.answers(name, was, is, shapes);
    }

    fn parameters(&mut self, name: &str, was: &Value, is: &Value, shapes: &mut Shapes<'_>) {
        let (before, after) = (parameters(was), parameters(is));
        for (parameter, old) in &before {
            let at = format!("{name} {parameter}");
            let Some(new) = after.get(parameter) else {
                self.breaks(format!(
                    "{at} is gone: a back end refuses what it does not know"
                ));
                continue;
            };
            if old["required"] != true && new["required"] == true {
                self.breaks(format!("{at} must be sent now"));
            }
            shapes.compare(self, &at, &old["schema"], &new["schema"], Way::Sent);
        }
        for (parameter, new) in &after {
            if before.contains_key(parameter) {
                continue;
            }
            match new["required"] == true {
                true => self.breaks(format!("{name} {parameter} must be sent now")),
                false => self.added.push(format!("{name} {parameter}")),
            }
        }
    }

    fn body(&mut self, name: &str, was: &Value, is: &Value, shapes: &mut Shapes<'_>) {
        let at = format!("{name} body");
        match (was.get("requestBody"), is.get("requestBody")) {
            (None, Some(_)) => self.breaks(format!("{at} must be sent now")),
            (Some(_), None) => self.breaks(format!("{at} is not taken any more")),
            (Some(old), Some(new)) => self.contents(&at, old, new, shapes, Way::Sent),
            (None, None) => {}
        }
    }

    fn answers(&mut self, name: &str, was: &Value, is: &Value, shapes: &mut Shapes<'_>) {
        let none = Map::new();
        let old = was["responses"].as_object().unwrap_or(&none);
        // Problems are open: a portal has words for every kind, and for those it does not know.
        for (status, answer) in old
            .iter()
            .filter(|(status, _)| status.starts_with(['2', '3']))
        {
            let at = format!("{name} {status}");
            match is["responses"].get(status) {
                Some(new) => self.contents(&at, answer, new, shapes, Way::Answered),
                None => self.breaks(format!("{at} is not answered any more")),
            }
        }
    }

    fn contents(&mut self, at: &str, old: &Value, new: &Value, shapes: &mut Shapes<'_>, way: Way) {
        let none = Map::new();
        for (media, was) in old["content"].as_object().unwrap_or(&none) {
            match new["content"].get(media) {
                Some(is) => shapes.compare(self, at, &was["schema"], &is["schema"], way),
                None => self.breaks(format!("{at}: no {media} any more")),
            }
        }
    }
}

/// Every operation by method and path.
fn operations(document: &Value) -> std::collections::BTreeMap<String, &Value> {
    let paths = document["paths"].as_object().into_iter().flatten();
    paths
        .flat_map(|(path, item)| {
            let methods = item.as_object().into_iter().flatten();
            methods.map(move |(method, it)| (format!("{} {path}", method.to_uppercase()), it))
        })
        .collect()
}

/// Every parameter by where it is and its name.
fn parameters(operation: &Value) -> std::collections::BTreeMap<String, &Value> {
    let all = operation["parameters"].as_array().into_iter().flatten();
    all.map(|one| {
        let text = |key: &str| one[key].as_str().unwrap_or_default();
        (format!("{} parameter `{}`", text("in"), text("name")), one)
    })
    .collect()
}

fn texts(list: &Value) -> Vec<&str> {
    let all = list.as_array().into_iter().flatten();
    all.filter_map(Value::as_str).collect()
}

/// How few may call: the higher, the fewer.
fn rank(access: &Value) -> u32 {
    match access.as_str().unwrap_or_default() {
        "public" | "" => 0,
        "officer" => 100,
        level => level
            .rsplit(' ')
            .next()
            .and_then(|number| number.parse().ok())
            .unwrap_or(1),
    }
}
