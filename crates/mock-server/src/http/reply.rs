//! An answer on its way out.

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Response, StatusCode};
use contract::{Problem, header};

use super::security;
use crate::cases::watch::Watch;
use crate::world::seed;

/// An answer, whole.
#[derive(Clone, Debug)]
pub(crate) struct Reply {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
    /// Sends only half of the body and drops the connection: a fault on demand.
    pub cut: bool,
    /// Streams events in place of the body.
    pub watch: Option<Watch>,
}

impl Reply {
    /// An answer with a body of a media type.
    pub(crate) fn new(status: u16, media_type: &str, body: Vec<u8>) -> Self {
        Self {
            status,
            headers: vec![("content-type", media_type.to_owned())],
            body,
            cut: false,
            watch: None,
        }
    }

    /// 200 with JSON.
    pub(crate) fn json<T: serde::Serialize>(value: &T) -> Self {
        let body = serde_json::to_vec(value).unwrap_or_else(|_| b"null".to_vec());
        Self::new(200, "application/json", body)
    }

    /// A page for people, with its own strict policy.
    pub(crate) fn html(status: u16, text: String) -> Self {
        let mut reply = Self::new(status, "text/html; charset=utf-8", text.into_bytes());
        reply.set("content-security-policy", security::OWN_PAGE.to_owned());
        reply.set("cache-control", "no-store".to_owned());
        reply
    }

    /// 302 or 303 to another address.
    pub(crate) fn redirect(status: u16, to: &str) -> Self {
        Self {
            status,
            headers: vec![
                ("location", to.to_owned()),
                ("cache-control", "no-store".to_owned()),
            ],
            body: Vec::new(),
            cut: false,
            watch: None,
        }
    }

    /// A problem document.
    pub(crate) fn problem(problem: &Problem) -> Self {
        let body = serde_json::to_vec(problem).unwrap_or_default();
        let mut reply = Self::new(problem.status, header::PROBLEM_JSON, body);
        reply.set("cache-control", "no-store".to_owned());
        if let Some(seconds) = problem.retry_after_seconds {
            reply.set("retry-after", seconds.to_string());
        }
        reply
    }

    /// Sets a header, in place of an earlier one of that name.
    pub(crate) fn set(&mut self, name: &'static str, value: String) {
        self.headers.retain(|(have, _)| *have != name);
        self.headers.push((name, value));
    }

    /// Adds a cookie.
    pub(crate) fn cookie(&mut self, cookie: String) {
        self.headers.push(("set-cookie", cookie));
    }

    /// The strong ETag of the body.
    pub(crate) fn etag(&self) -> String {
        let first = seed::bytes(&self.body, 0xCBF2_9CE4_8422_2325);
        let second = seed::mix(seed::bytes(&self.body, 0x1234_5678_9ABC_DEF1));
        format!("\"{first:016x}{second:016x}\"")
    }

    /// Into what goes out.
    pub(crate) fn into_response(self) -> Response<Body> {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = Response::new(Body::empty());
        *response.status_mut() = status;
        for (name, value) in &self.headers {
            if let Ok(value) = HeaderValue::from_str(value) {
                response
                    .headers_mut()
                    .append(HeaderName::from_static(name), value);
            }
        }
        *response.body_mut() = if self.cut {
            Body::new(Cut(Some(self.body)))
        } else {
            Body::from(self.body)
        };
        response
    }
}

/// A body that breaks off half-way.
struct Cut(Option<Vec<u8>>);

impl http_body::Body for Cut {
    type Data = axum::body::Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<http_body::Frame<Self::Data>, Self::Error>>> {
        std::task::Poll::Ready(Some(match self.0.take() {
            Some(mut bytes) => {
                bytes.truncate(bytes.len() / 2);
                Ok(http_body::Frame::data(bytes.into()))
            }
            None => Err(std::io::Error::other("cut off on demand")),
        }))
    }
}

/// Whether an `If-None-Match` names this ETag.
pub(crate) fn names(if_none_match: &str, etag: &str) -> bool {
    if_none_match
        .split(',')
        .map(str::trim)
        .any(|have| have == "*" || have.trim_start_matches("W/") == etag)
}
