//! index.html: the addresses, the critical style, the policy.
//!
//! The page in the tree names its files as `trunk serve` has them (`/app.css`, `/boot.js`,
//! `/tongban_bg.wasm`); a finished page names the same files by their contents.

use super::{Stage, style};
use crate::run::{About, Failure, Outcome};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fs;

/// Where the critical style goes.
const STYLE_PLACE: &str = "<style data-critical></style>";
/// What Trunk's server replaces by the nonce it puts into its policy.
const NONCE: &str = "{{__TRUNK_NONCE__}}";

/// The page of a release.
pub fn finished(
    stage: &Stage,
    critical: &str,
    policy: &str,
    names: &[(&str, &str)],
) -> Outcome<String> {
    let mut page = without_tags(&source(stage)?, &["data-trunk", "data-boot=\"glue\""]);
    page = without_comments(&page);
    page = placed(&page, STYLE_PLACE, &format!("<style>{critical}</style>"))?;
    for (was, name) in names {
        let quoted = format!("\"{was}\"");
        if !page.contains(&quoted) {
            return Err(Failure::new(format!("index.html names no {quoted}")));
        }
        page = page.replace(&quoted, &format!("\"/{name}\""));
    }
    // `frame-ancestors` is for headers only; a page that says it draws a warning.
    let spoken: Vec<&str> = policy
        .split("; ")
        .filter(|rule| !rule.starts_with("frame-ancestors"))
        .collect();
    let charset = "<meta charset=\"utf-8\">";
    let meta = format!(
        "{charset}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
        spoken.join("; ")
    );
    page = placed(&page, charset, &meta)?;
    let lines: Vec<&str> = page
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    Ok(lines.join("\n") + "\n")
}

/// The page for `trunk serve`: the same, with readable files.
pub fn developing(stage: &Stage) -> Outcome<String> {
    let page = without_tags(&source(stage)?, &["data-trunk"]);
    let critical = style::critical_sources(stage)?;
    placed(
        &page,
        STYLE_PLACE,
        &format!("<style nonce=\"{NONCE}\">{critical}</style>"),
    )
}

/// What the page may load, run and show. The critical style is allowed by its hash.
pub fn policy(stage: &Stage, critical: &str) -> Outcome<String> {
    let connect = match backend_origin(stage)? {
        Some(origin) => format!("connect-src 'self' {origin}"),
        None => "connect-src 'self'".to_owned(),
    };
    let hash = base64(&Sha256::digest(critical.as_bytes()));
    Ok([
        "default-src 'self'",
        "script-src 'self' 'wasm-unsafe-eval'",
        &format!("style-src 'self' 'sha256-{hash}'"),
        "img-src 'self' data: blob:",
        &connect,
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types default",
    ]
    .join("; "))
}

/// The headers that a server of these files sends: rules by path, later ones over earlier ones.
pub fn headers(policy: &str) -> Outcome<String> {
    let rules = json!([
        { "path": "/*", "headers": {
            "Content-Security-Policy": policy,
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Permissions-Policy": "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()",
            "Cache-Control": "no-cache",
        }},
        { "path": "/assets/*", "headers": { "Cache-Control": "public, max-age=31536000, immutable" }},
    ]);
    serde_json::to_string_pretty(&json!({ "rules": rules }))
        .map_err(|error| Failure::new(error.to_string()))
}

/// The back end's origin, where config.json names one that is not the page's own.
fn backend_origin(stage: &Stage) -> Outcome<Option<String>> {
    let path = stage.source.join("public/config.json");
    let text = fs::read_to_string(&path).about("read", &path)?;
    let config: Value = serde_json::from_str(&text)
        .map_err(|error| Failure::new(format!("public/config.json is no JSON: {error}")))?;
    let backend = config.get("backend").and_then(Value::as_str).unwrap_or("");
    Ok(origin(backend))
}

fn origin(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    let host = rest.split('/').next()?;
    Some(format!("{scheme}://{host}"))
}

fn source(stage: &Stage) -> Outcome<String> {
    let path = stage.out.join("index.html");
    fs::read_to_string(&path).about("read", &path)
}

fn placed(page: &str, place: &str, text: &str) -> Outcome<String> {
    if page.matches(place).count() == 1 {
        Ok(page.replace(place, text))
    } else {
        Err(Failure::new(format!(
            "index.html must have exactly one `{place}`"
        )))
    }
}

/// Takes away each tag (one without contents) that carries one of the marks.
fn without_tags(page: &str, marks: &[&str]) -> String {
    let mut kept = String::new();
    let mut rest = page;
    while let Some(start) = rest.find('<') {
        let (before, tag_on) = rest.split_at(start);
        let end = tag_on.find('>').map_or(tag_on.len(), |end| end + 1);
        let (tag, after) = tag_on.split_at(end);
        kept += before;
        if !tag.starts_with("<link") || !marks.iter().any(|mark| tag.contains(mark)) {
            kept += tag;
        }
        rest = after;
    }
    kept + rest
}

fn without_comments(page: &str) -> String {
    let mut kept = String::new();
    let mut rest = page;
    while let Some((before, comment)) = rest.split_once("<!--") {
        kept += before;
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    kept + rest
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let number = three
            .iter()
            .fold(0_u32, |number, byte| number << 8 | u32::from(*byte))
            << (8 * (3 - three.len()));
        for place in 0..4 {
            let digit = DIGITS[(number >> (18 - 6 * place) & 63) as usize];
            text.push(if place <= three.len() {
                digit as char
            } else {
                '='
            });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_pads_as_the_policy_wants() {
        assert_eq!(base64(b"light work."), "bGlnaHQgd29yay4=");
        assert_eq!(base64(b"light work"), "bGlnaHQgd29yaw==");
        assert_eq!(base64(b"light wor"), "bGlnaHQgd29y");
    }

    #[test]
    fn only_marked_links_leave_the_page() {
        let page = "<link data-trunk rel=\"rust\"><link rel=\"icon\"><p>a < b</p>";
        assert_eq!(
            without_tags(page, &["data-trunk"]),
            "<link rel=\"icon\"><p>a < b</p>"
        );
        assert_eq!(without_comments("a<!-- x -->b"), "ab");
    }

    #[test]
    fn another_origin_is_named_in_the_policy() {
        assert_eq!(origin("/api"), None);
        assert_eq!(
            origin("https://api.example/v1"),
            Some("https://api.example".to_owned())
        );
    }
}
