//! The headers that keep browsers strict.

use std::collections::BTreeMap;
use std::path::Path;

/// For the API: nothing may ever be made of an answer but data.
pub(crate) const API: &[(&str, &str)] = &[
    (
        "content-security-policy",
        "default-src 'none'; frame-ancestors 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// For the server's own pages: a stylesheet of its own, no script.
pub(crate) const OWN_PAGE: &str = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// For the portal, when its build brings no `headers.json`.
const PORTAL: &[(&str, &str)] = &[
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src \
         'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'self'; \
         frame-ancestors 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    (
        "permissions-policy",
        "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()",
    ),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// The headers for the portal's files: what the build says in `headers.json`, over a strict default.
pub(crate) fn portal(dist: &Path) -> Vec<(String, String)> {
    let mut headers: BTreeMap<String, String> = PORTAL
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    if let Ok(text) = std::fs::read_to_string(dist.join("headers.json")) {
        match serde_json::from_str::<serde_json::Value>(&text) {
            Ok(value) => take(&value, &mut headers),
            Err(e) => eprintln!("headers.json: {e}; the strict default is sent"),
        }
    }
    headers.into_iter().collect()
}

/// Takes names and values from an object, or from an object under `headers`, or from a list of `{name, value}`, or from
/// the rule for all paths in `rules`, as the portal's build writes them.
fn take(value: &serde_json::Value, headers: &mut BTreeMap<String, String>) {
    match value {
        serde_json::Value::Object(map) => {
            for (name, value) in map {
                match value {
                    serde_json::Value::String(text) => {
                        headers.insert(name.to_ascii_lowercase(), text.clone());
                    }
                    other if matches!(name.as_str(), "headers" | "rules" | "*" | "/*") => {
                        take(other, headers)
                    }
                    _ => {}
                }
            }
        }
        serde_json::Value::Array(list) => {
            for entry in list {
                if entry.get("path").and_then(serde_json::Value::as_str) == Some("/*") {
                    entry
                        .get("headers")
                        .into_iter()
                        .for_each(|all| take(all, headers));
                }
                let text = |key: &str| entry.get(key).and_then(serde_json::Value::as_str);
                if let (Some(name), Some(value)) = (text("name"), text("value")) {
                    headers.insert(name.to_ascii_lowercase(), value.to_owned());
                }
            }
        }
        _ => {}
    }
}
