//! A request, taken apart strictly.

use std::net::IpAddr;

use axum::http::{HeaderMap, Method, Uri};
use contract::{FieldError, Problem, ProblemKind};

/// A request with its path and query decoded.
pub(crate) struct Asked {
    pub method: Method,
    /// Segments of the path below the API's root, decoded.
    pub segments: Vec<String>,
    pub pairs: Vec<(String, String)>,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
    pub trace: String,
    /// Whether the browser came by https, as far as a proxy in front says.
    pub secure: bool,
    /// The address at the other end of the connection: with a proxy in front, the proxy's.
    pub address: Option<IpAddr>,
}

impl Asked {
    /// Takes a request apart; `path` is what stands below the API's root.
    pub(crate) fn new(
        method: Method,
        path: &str,
        uri: &Uri,
        headers: HeaderMap,
        body: Vec<u8>,
        trace: String,
        address: Option<IpAddr>,
    ) -> Result<Self, Problem> {
        let bad = |what: &str| {
            let mut problem = Problem::new(ProblemKind::InvalidRequest, trace.clone());
            problem.detail = Some(format!("{what} is not percent-encoded UTF-8"));
            problem.errors.push(FieldError {
                pointer: None,
                parameter: Some(what.to_owned()),
                detail: "expected percent-encoded UTF-8".to_owned(),
            });
            problem
        };
        let segments = path
            .trim_start_matches('/')
            .split('/')
            .map(|s| decode(s, false).ok_or_else(|| bad("path")))
            .collect::<Result<Vec<_>, _>>()?;
        let mut pairs = Vec::new();
        for pair in uri
            .query()
            .unwrap_or_default()
            .split('&')
            .filter(|pair| !pair.is_empty())
        {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let name = decode(name, true).ok_or_else(|| bad("query"))?;
            let value = decode(value, true).ok_or_else(|| bad(&name))?;
            pairs.push((name, value));
        }
        let secure =
            header(&headers, "x-forwarded-proto").is_some_and(|p| p.eq_ignore_ascii_case("https"));
        Ok(Self {
            method,
            segments,
            pairs,
            headers,
            body,
            trace,
            secure,
            address,
        })
    }

    /// A header as text.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        header(&self.headers, name)
    }

    /// A cookie's value.
    pub(crate) fn cookie(&self, name: &str) -> Option<&str> {
        cookie(&self.headers, name)
    }
}

/// A header as text.
pub(crate) fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// A cookie's value.
pub(crate) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all("cookie")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(have, _)| *have == name)
        .map(|(_, value)| value)
}

/// Percent-decodes; `None` for a broken escape or bytes that are not UTF-8. In a query a plus is a blank, as forms
/// send it.
pub(crate) fn decode(text: &str, query: bool) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'%' => {
                let (high, low) = (hex(rest.next()?)?, hex(rest.next()?)?);
                bytes.push(high << 4 | low);
            }
            b'+' if query => bytes.push(b' '),
            other => bytes.push(other),
        }
    }
    String::from_utf8(bytes).ok()
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

/// The pairs of a form body.
pub(crate) fn form(body: &[u8]) -> Option<Vec<(String, String)>> {
    let text = std::str::from_utf8(body).ok()?;
    text.split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            Some((decode(name, true)?, decode(value, true)?))
        })
        .collect()
}
