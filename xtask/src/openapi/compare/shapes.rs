//! What changed between two schemas. What is sent may ask for less and no more; what is answered may tell more and no less.

use super::{Comparison, texts};
use serde_json::{Map, Value};
use std::collections::HashSet;

/// Which way a value travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Way {
    /// From the portal to the back end.
    Sent,
    /// From the back end to the portal.
    Answered,
}

/// The schemas of both documents.
pub struct Shapes<'a> {
    old: &'a Value,
    new: &'a Value,
    /// Types that were compared already, or are being compared.
    seen: HashSet<(String, String, Way)>,
}

impl<'a> Shapes<'a> {
    pub fn new(old: &'a Value, new: &'a Value) -> Self {
        Self {
            old: &old["components"]["schemas"],
            new: &new["components"]["schemas"],
            seen: HashSet::new(),
        }
    }

    /// Notes what changed.
    pub fn compare(&mut self, to: &mut Comparison, at: &str, old: &Value, new: &Value, way: Way) {
        let (was_null, old) = without_null(old);
        let (is_null, new) = without_null(new);
        match way {
            Way::Sent if was_null && !is_null => {
                to.breaks(format!("{at} may not be null any more"))
            }
            Way::Answered if is_null && !was_null => to.breaks(format!("{at} may be null now")),
            _ => {}
        }
        let (old_name, old) = follow(self.old, old);
        let (new_name, new) = follow(self.new, new);
        let at = match (&old_name, &new_name) {
            (Some(was), Some(is)) => {
                if !self.seen.insert((was.clone(), is.clone(), way)) {
                    return;
                }
                // Told once, by its own name, however many places it stands in.
                match way {
                    Way::Sent => format!("{was} (sent)"),
                    Way::Answered => format!("{was} (answered)"),
                }
            }
            _ => at.to_owned(),
        };
        if kinds(old) != kinds(new) {
            to.breaks(format!("{at} is {}, was {}", kinds(new), kinds(old)));
            return;
        }
        names(to, &at, old, new, way);
        bounds(to, &at, old, new, way);
        self.choices(to, &at, old, new, way);
        self.fields(to, &at, old, new, way);
        for (part, of) in [("items", "[]"), ("additionalProperties", "{}")] {
            if old[part].is_object() && new[part].is_object() {
                self.compare(to, &format!("{at}{of}"), &old[part], &new[part], way);
            }
        }
    }

    fn choices(&mut self, to: &mut Comparison, at: &str, old: &Value, new: &Value, way: Way) {
        let list = |schema: &Value| schema["oneOf"].as_array().cloned().unwrap_or_default();
        let (before, after) = (list(old), list(new));
        match way {
            Way::Sent if after.len() < before.len() => {
                to.breaks(format!("{at} takes fewer shapes"))
            }
            Way::Answered if after.len() > before.len() => {
                to.breaks(format!("{at} has a shape that older portals do not know"));
            }
            _ => {}
        }
        for (was, is) in before.iter().zip(&after) {
            self.compare(to, at, was, is, way);
        }
    }

    fn fields(&mut self, to: &mut Comparison, at: &str, old: &Value, new: &Value, way: Way) {
        let none = Map::new();
        let before = old["properties"].as_object().unwrap_or(&none);
        let after = new["properties"].as_object().unwrap_or(&none);
        let must = |schema: &Value, name: &str| texts(&schema["required"]).contains(&name);
        for (name, was) in before {
            let at = format!("{at} `{name}`");
            let Some(is) = after.get(name) else {
                to.breaks(format!("{at} is gone"));
                continue;
            };
            match (must(old, name), must(new, name), way) {
                (false, true, Way::Sent) => to.breaks(format!("{at} must be sent now")),
                (false, true, Way::Answered) => {
                    to.breaks(format!(
                        "{at} must be answered now: older back ends may leave it out"
                    ));
                }
                (true, false, Way::Answered) => {
                    to.breaks(format!("{at} may be missing now: older portals need it"));
                }
                _ => {}
            }
            self.compare(to, &at, was, is, way);
        }
        for name in after.keys().filter(|name| !before.contains_key(*name)) {
            match (must(new, name), way) {
                (true, Way::Sent) => to.breaks(format!("{at} `{name}` must be sent now")),
                (true, Way::Answered) => {
                    to.breaks(format!(
                        "{at} `{name}` must be answered now: older back ends do not know it"
                    ));
                }
                (false, _) => to.added.push(format!("{at} `{name}`")),
            }
        }
    }
}

/// The schema, and whether `null` will do instead.
fn without_null(schema: &Value) -> (bool, &Value) {
    if let Some([one, null]) = schema["oneOf"].as_array().map(Vec::as_slice)
        && null["type"] == "null"
    {
        return (true, one);
    }
    (texts(&schema["type"]).contains(&"null"), schema)
}

/// Follows a reference; also gives its name.
fn follow<'a>(all: &'a Value, schema: &'a Value) -> (Option<String>, &'a Value) {
    let Some(name) = schema["$ref"].as_str().and_then(|to| to.rsplit('/').next()) else {
        return (None, schema);
    };
    (Some(name.to_owned()), &all[name])
}

/// The kinds of value, `null` aside, in words.
fn kinds(schema: &Value) -> String {
    let kind = match &schema["type"] {
        Value::String(one) => one.clone(),
        several => {
            let real: Vec<&str> = texts(several)
                .into_iter()
                .filter(|one| *one != "null")
                .collect();
            real.join(" or ")
        }
    };
    match (
        kind.as_str(),
        schema["oneOf"].is_array(),
        schema["format"].as_str(),
    ) {
        ("", true, _) => "one of several".to_owned(),
        ("", false, _) => "anything".to_owned(),
        (kind, _, Some(format)) => format!("{kind} ({format})"),
        _ => kind,
    }
}

/// Enumerations: names that are known no more, or that older ones do not know.
fn names(to: &mut Comparison, at: &str, old: &Value, new: &Value, way: Way) {
    for (list, open) in [("enum", false), ("x-open-enum", true)] {
        let (before, after) = (texts(&old[list]), texts(&new[list]));
        if before.is_empty() && !after.is_empty() && way == Way::Sent {
            to.breaks(format!("{at} takes a few names only now"));
            continue;
        }
        if !before.is_empty() && after.is_empty() && !open && way == Way::Answered {
            to.breaks(format!("{at} is no closed list any more"));
            continue;
        }
        for name in before.iter().filter(|name| !after.contains(name)) {
            if open || way == Way::Sent {
                to.breaks(format!("{at}: {name} is not known any more"));
            }
        }
        if before.is_empty() {
            continue;
        }
        for name in after.iter().filter(|name| !before.contains(name)) {
            match (open, way) {
                (false, Way::Answered) => to.breaks(format!("{at}: {name} in a closed list")),
                _ => to.added.push(format!("{at}: {name}")),
            }
        }
    }
}

/// Lengths, limits, patterns: what is sent may not be held to narrower ones, what is answered not to wider ones.
fn bounds(to: &mut Comparison, at: &str, old: &Value, new: &Value, way: Way) {
    for (bound, lower) in [
        ("minimum", true),
        ("minLength", true),
        ("maximum", false),
        ("maxLength", false),
    ] {
        let end = if lower {
            f64::NEG_INFINITY
        } else {
            f64::INFINITY
        };
        let was = old[bound].as_f64().unwrap_or(end);
        let is = new[bound].as_f64().unwrap_or(end);
        let narrower = if lower { is > was } else { is < was };
        let breaks = match way {
            Way::Sent => narrower,
            Way::Answered => is != was && !narrower,
        };
        if breaks {
            to.breaks(format!("{at}: {bound} is {is}, was {was}"));
        }
    }
    let (was, is) = (&old["pattern"], &new["pattern"]);
    if was != is && (way == Way::Sent) == is.is_string() {
        to.breaks(format!("{at}: the pattern is {is}, was {was}"));
    }
}
