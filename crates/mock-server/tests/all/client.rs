//! A light client: a request as somebody, an answer to look at.

use std::sync::LazyLock;

use mock_server::{Options, TestServer, spawn_for_test, spawn_with};
use serde_json::Value;
use ureq::Agent;

/// A server that all tests share which change nothing but their own browser's state.
pub static SHARED: LazyLock<TestServer> =
    LazyLock::new(|| spawn_for_test().expect("the server starts"));

/// A server of one's own.
pub fn own(options: Options) -> TestServer {
    spawn_with(options).expect("the server starts")
}

pub struct Answer {
    pub status: u16,
    pub headers: ureq::http::HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|e| panic!("{e}: {}", String::from_utf8_lossy(&self.body)))
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().expect("text"))
    }

    /// Name and value of each cookie, and the whole line.
    pub fn cookies(&self) -> Vec<(String, String, String)> {
        let lines = self
            .headers
            .get_all("set-cookie")
            .iter()
            .map(|v| v.to_str().expect("text").to_owned());
        lines
            .map(|line| {
                let (pair, _) = line.split_once(';').expect("attributes");
                let (name, value) = pair.split_once('=').expect("a pair");
                (name.to_owned(), value.to_owned(), line.clone())
            })
            .collect()
    }

    /// A problem document of a kind and status, with a trace id; the names of its refused fields.
    #[track_caller]
    pub fn problem(&self, status: u16, kind: &str) -> Vec<String> {
        assert_eq!(
            self.status,
            status,
            "{}",
            String::from_utf8_lossy(&self.body)
        );
        assert_eq!(self.header("content-type"), "application/problem+json");
        let problem: contract::Problem =
            serde_json::from_slice(&self.body).expect("a problem document");
        assert_eq!(problem.kind.name(), kind);
        assert_eq!(problem.status, status);
        assert_eq!(problem.trace_id, self.header("x-trace-id"));
        problem
            .errors
            .into_iter()
            .map(|e| e.parameter.or(e.pointer).unwrap_or_default())
            .collect()
    }
}

fn agent() -> Agent {
    Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .timeout_global(Some(std::time::Duration::from_secs(120)))
        .build()
        .into()
}

/// `Err` when the answer breaks off.
pub fn try_get(
    server: &TestServer,
    path: &str,
    headers: &[(&str, &str)],
) -> Result<Answer, String> {
    let mut request = agent().get(format!("{}{path}", server.base_url));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    read(request.call().map_err(|e| e.to_string())?)
}

#[track_caller]
pub fn get_with(server: &TestServer, path: &str, headers: &[(&str, &str)]) -> Answer {
    try_get(server, path, headers).expect("an answer")
}

#[track_caller]
pub fn get(server: &TestServer, path: &str) -> Answer {
    get_with(server, path, &[])
}

/// 200 with JSON.
#[track_caller]
pub fn json(server: &TestServer, path: &str) -> Value {
    let answer = get(server, path);
    assert_eq!(
        answer.status,
        200,
        "{path}: {}",
        String::from_utf8_lossy(&answer.body)
    );
    answer.json()
}

#[track_caller]
pub fn post(server: &TestServer, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
    let mut request = agent().post(format!("{}{path}", server.base_url));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    read(request.send(body.as_bytes()).expect("an answer")).expect("a whole answer")
}

/// A request of any method.
#[track_caller]
pub fn send(
    server: &TestServer,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &[u8],
) -> Answer {
    let mut request = ureq::http::Request::builder()
        .method(method)
        .uri(format!("{}{path}", server.base_url));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = if matches!(method, "GET" | "HEAD" | "DELETE") {
        agent().run(request.body(()).expect("a request"))
    } else {
        agent().run(request.body(body).expect("a request"))
    };
    read(response.expect("an answer")).expect("a whole answer")
}

fn read(response: ureq::http::Response<ureq::Body>) -> Result<Answer, String> {
    let (parts, mut body) = response.into_parts();
    let body = body.read_to_vec().map_err(|e| e.to_string())?;
    Ok(Answer {
        status: parts.status.as_u16(),
        headers: parts.headers,
        body,
    })
}

/// A text as part of a query.
pub fn q(text: &str) -> String {
    let mut out = String::new();
    contract::endpoint::encode(text, &mut out);
    out
}

/// The Chinese text of a text of the wire.
pub fn zh(text: &Value) -> &str {
    text.as_str()
        .or_else(|| text["zh-CN"].as_str())
        .unwrap_or_default()
}
