//! The door of a back end that is wrong on purpose (`--wrong NAME`): bends requests on their way in and answers on their way out.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::http::{HeaderName, HeaderValue, Request, Response, StatusCode, header};

use super::gate;
use crate::state::Shared;
use crate::wrong::{self, Spoil};

/// The largest body that is looked into; larger ones are passed on as they are refused.
const LARGEST: usize = 32 * 1024 * 1024;

/// Answers a request wrongly.
pub(super) async fn handle(
    shared: &Arc<Shared>,
    request: Request<Body>,
    spoil: Spoil,
) -> Response<Body> {
    let base = shared.options.base_path.as_str();
    let Some(target) = seen(base, &request) else {
        return gate::right(shared, request).await;
    };
    let (mut parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LARGEST).await else {
        return refused();
    };
    let mut seen = wrong::Request {
        method: parts.method.as_str().to_owned(),
        target,
        headers: pairs(&parts.headers),
        body: body.to_vec(),
    };
    (spoil.request)(&mut seen);
    let (Ok(method), Ok(uri)) = (
        seen.method.parse(),
        format!("{base}{}", seen.target.trim_start_matches('/')).parse(),
    ) else {
        return refused();
    };
    parts.method = method;
    parts.uri = uri;
    put(&mut parts.headers, &seen.headers);
    let answer = gate::right(
        shared,
        Request::from_parts(parts, Body::from(seen.body.clone())),
    )
    .await;
    let (mut head, body) = answer.into_parts();
    let kind = head
        .headers
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    if kind.is_some_and(|kind| kind.starts_with("text/event-stream")) {
        // It has no end to wait for.
        return Response::from_parts(head, body);
    }
    let Ok(body) = to_bytes(body, LARGEST).await else {
        return refused();
    };
    let mut answer = wrong::Answer {
        status: head.status.as_u16(),
        headers: pairs(&head.headers),
        body: body.to_vec(),
    };
    (spoil.answer)(&seen, &mut answer);
    head.status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    put(&mut head.headers, &answer.headers);
    head.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(head, Body::from(answer.body))
}

/// What a bend sees of the address: the API at `/api`, wherever it is mounted. `None` for the knobs and for what is not here.
fn seen(base: &str, request: &Request<Body>) -> Option<String> {
    let target = request.uri().path_and_query()?.as_str();
    let below = target.strip_prefix(base)?;
    (!below.starts_with("_mock")).then(|| format!("/{below}"))
}

fn pairs(headers: &axum::http::HeaderMap) -> Vec<(String, String)> {
    let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    headers
        .iter()
        .map(|(name, value)| (name.as_str().to_owned(), text(value)))
        .collect()
}

fn put(headers: &mut axum::http::HeaderMap, pairs: &[(String, String)]) {
    headers.clear();
    for (name, value) in pairs {
        if let (Ok(name), Ok(value)) = (
            HeaderName::try_from(name),
            HeaderValue::from_bytes(value.as_bytes()),
        ) {
            headers.append(name, value);
        }
    }
}

fn refused() -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::BAD_REQUEST;
    response
}
