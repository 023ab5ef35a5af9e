//! The built portal: files as they are, squeezed beforehand, with the headers of a careful web server.

use std::path::{Component, Path, PathBuf};

use axum::http::{HeaderMap, Method};
use contract::{Problem, ProblemKind};

use super::asked::{decode, header};
use super::gate::wants_html;
use super::reply::{Reply, names};
use super::{refuse, security};
use crate::files;
use crate::state::Shared;

/// Answers a request for a file of the portal, or for a page of it.
pub(crate) fn answer(
    shared: &Shared,
    method: &Method,
    path: &str,
    headers: &HeaderMap,
    trace: &str,
) -> Reply {
    if !matches!(*method, Method::GET | Method::HEAD) {
        let mut reply = Reply::problem(&Problem::new(ProblemKind::MethodNotAllowed, trace));
        reply.set("allow", "GET, HEAD".to_owned());
        return reply;
    }
    let Some(dist) = &shared.options.dist else {
        return no_portal(shared, path, trace);
    };
    let Some(name) = decode(path, false) else {
        return Reply::problem(&refuse::bad(trace, "path", "percent-encoded UTF-8"));
    };
    let wanted = if name.is_empty() {
        "index.html"
    } else {
        name.as_str()
    };
    let mut reply = match file(dist, wanted, headers) {
        Some(reply) => reply,
        None if wants_html(headers) && !is_asset(wanted) => match file(dist, "index.html", headers)
        {
            Some(reply) => reply,
            None => return no_portal(shared, path, trace),
        },
        None => Reply::problem(&refuse::not_found(trace, "file")),
    };
    for (name, value) in security::portal(dist) {
        if let Some(name) = known(&name) {
            reply.set(name, value);
        }
    }
    reply
}

/// Headers that may come from `headers.json`.
fn known(name: &str) -> Option<&'static str> {
    const KNOWN: &[&str] = &[
        "content-security-policy",
        "content-security-policy-report-only",
        "x-content-type-options",
        "referrer-policy",
        "permissions-policy",
        "cross-origin-opener-policy",
        "cross-origin-resource-policy",
        "cross-origin-embedder-policy",
        "x-frame-options",
        "strict-transport-security",
        "origin-agent-cluster",
        "x-permitted-cross-domain-policies",
        "x-dns-prefetch-control",
        "nel",
        "report-to",
        "reporting-endpoints",
    ];
    KNOWN.iter().find(|have| **have == name).copied()
}

/// Something with an extension is a file, not a page. The id of a department may hold a dot too, before figures.
fn is_asset(name: &str) -> bool {
    let last = name.rsplit('/').next().unwrap_or_default();
    last.rsplit_once('.').is_some_and(|(_, extension)| {
        extension.len() <= 11 && extension.contains(|c: char| c.is_ascii_alphabetic())
    })
}

fn file(dist: &Path, name: &str, headers: &HeaderMap) -> Option<Reply> {
    let relative = Path::new(name);
    if !relative
        .components()
        .all(|part| matches!(part, Component::Normal(_)))
    {
        return None;
    }
    let path = dist.join(relative);
    if !path.is_file() {
        return None;
    }
    let accepts = header(headers, "accept-encoding").unwrap_or_default();
    let squeezed = [("br", "br"), ("gzip", "gz")]
        .into_iter()
        .find_map(|(coding, extension)| {
            let beside = PathBuf::from(format!("{}.{extension}", path.display()));
            let wanted = accepts.split(',').any(|one| {
                let mut parts = one.split(';').map(str::trim);
                parts.next() == Some(coding) && !parts.any(|p| p == "q=0")
            });
            (wanted && beside.is_file()).then_some((coding, beside))
        });
    let (coding, source) = match &squeezed {
        Some((coding, beside)) => (Some(*coding), beside),
        None => (None, &path),
    };
    let mut reply = Reply::new(200, media_type(name), std::fs::read(source).ok()?);
    if let Some(coding) = coding {
        reply.set("content-encoding", coding.to_owned());
    }
    reply.set("vary", "Accept-Encoding".to_owned());
    let forever = is_hashed(name);
    let keep = if forever {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    reply.set("cache-control", keep.to_owned());
    let etag = reply.etag();
    let known = header(headers, "if-none-match").is_some_and(|have| names(have, &etag));
    reply.set("etag", etag);
    if known {
        reply.status = 304;
        reply.body.clear();
        reply
            .headers
            .retain(|(name, _)| !matches!(*name, "content-encoding" | "content-type"));
    }
    Some(reply)
}

/// Whether a name holds a hash of the content: eight or more hexadecimal digits between marks, one of them a digit.
fn is_hashed(name: &str) -> bool {
    let last = name.rsplit('/').next().unwrap_or_default();
    last.split(['-', '.', '_']).any(|part| {
        part.len() >= 8
            && part.bytes().all(|b| b.is_ascii_hexdigit())
            && part.bytes().any(|b| b.is_ascii_digit())
    })
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "txt" | "md" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}

/// Without a portal the root says what there is.
fn no_portal(shared: &Shared, path: &str, trace: &str) -> Reply {
    if !path.is_empty() {
        return Reply::problem(&refuse::not_found(
            trace,
            "page: the server was started without a portal (--dist)",
        ));
    }
    let text = files::file("pages/none.html").unwrap_or_default();
    Reply::html(200, text.replace("{base}", &shared.options.base_path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_with_a_hash_are_kept_for_ever() {
        assert!(is_hashed("tongban-1f2e3d4c5b6a7988.js"));
        assert!(is_hashed("assets/guide.0a1b2c3d.wasm"));
        assert!(!is_hashed("index.html"));
        assert!(!is_hashed("sw.js"));
        assert!(!is_hashed("config.json"));
        assert!(!is_hashed("facade-deface.js"));
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        assert!(file(&dist, "main.rs", &HeaderMap::new()).is_some());
        for name in ["../Cargo.toml", "/etc/hostname", "x/../../Cargo.toml"] {
            assert!(file(&dist, name, &HeaderMap::new()).is_none(), "{name}");
        }
    }
}
