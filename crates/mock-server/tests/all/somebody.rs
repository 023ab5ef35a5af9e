//! Somebody signed in who reads and writes, and the cases they have.

use mock_server::{Options, TestServer};
use serde_json::{Value, json};

use crate::client::{Answer, get_with, own, post, send};

/// A persona at a server.
pub struct Somebody<'s> {
    pub server: &'s TestServer,
    cookie: String,
    token: String,
}

impl<'s> Somebody<'s> {
    pub fn new(server: &'s TestServer, persona: &str) -> Self {
        let path = format!("/api/session/login?returnTo=%2F&persona={persona}");
        let signed = crate::client::get(server, &path);
        let found = signed
            .cookies()
            .into_iter()
            .find(|(name, _, _)| name == "tongban_session");
        let cookie = format!("tongban_session={}", found.expect("a session").1);
        let session = get_with(server, "/api/session", &[("cookie", &cookie)]).json();
        let token = session["csrfToken"].as_str().expect("a token").to_owned();
        Self {
            server,
            cookie,
            token,
        }
    }

    pub fn get(&self, path: &str) -> Answer {
        get_with(
            self.server,
            &format!("/api{path}"),
            &[("cookie", &self.cookie)],
        )
    }

    /// An answer that goes on.
    pub fn stream(&self, path: &str) -> ureq::http::Response<ureq::Body> {
        ureq::get(format!("{}/api{path}", self.server.base_url))
            .header("cookie", &self.cookie)
            .call()
            .expect("a stream")
    }

    pub fn write(&self, method: &str, path: &str, body: &Value, revision: Option<&str>) -> Answer {
        use std::sync::atomic::{AtomicU32, Ordering};
        static KEYS: AtomicU32 = AtomicU32::new(0);
        let key = format!("test-{}", KEYS.fetch_add(1, Ordering::Relaxed));
        let mut headers = vec![
            ("cookie", self.cookie.as_str()),
            ("x-csrf-token", &self.token),
            ("idempotency-key", &key),
            ("content-type", "application/json"),
        ];
        headers.extend(revision.map(|revision| ("if-match", revision)));
        send(
            self.server,
            method,
            &format!("/api{path}"),
            &headers,
            body.to_string().as_bytes(),
        )
    }

    pub fn post(&self, path: &str, body: &Value) -> Answer {
        self.write("POST", path, body, None)
    }

    /// Acts on a case as it is now.
    pub fn act(&self, id: &str, body: &Value) -> Answer {
        let file = self.get(&format!("/desk/cases/{id}")).json();
        let revision = format!("\"{}\"", file["case"]["revision"].as_str().unwrap_or("r0"));
        self.write(
            "POST",
            &format!("/desk/cases/{id}/acts"),
            body,
            Some(&revision),
        )
    }
}

/// Files a case that stands somewhere; its id, number and code.
pub fn filed(server: &TestServer, persona: &str, item: &str, at: &str, workdays: u32) -> Value {
    let body = json!({ "persona": persona, "item": item, "at": at, "workdays": workdays });
    let answer = post(server, "/_mock/case", &[], &body.to_string());
    assert_eq!(
        answer.status,
        200,
        "{}",
        String::from_utf8_lossy(&answer.body)
    );
    answer.json()
}

pub fn few() -> TestServer {
    own(Options {
        cases: 0,
        ..Options::default()
    })
}
