//! A browser of somebody signed in: it holds the cookie and writes with token and key.

use std::cell::Cell;

use mock_server::TestServer;
use serde_json::{Value, json};

use crate::client::{Answer, get, get_with, send};

pub struct Browser<'s> {
    pub server: &'s TestServer,
    pub cookie: String,
    pub token: String,
    writes: Cell<u32>,
}

impl<'s> Browser<'s> {
    pub fn of(server: &'s TestServer, persona: &str) -> Self {
        let path = format!("/api/session/login?returnTo=%2F&persona={persona}");
        let cookies = get(server, &path).cookies();
        let session = cookies
            .iter()
            .find(|(name, _, _)| name == "tongban_session");
        let (name, value, _) = session.expect("a session");
        let cookie = format!("{name}={value}");
        let session = get_with(server, "/api/session", &[("cookie", &cookie)]).json();
        let token = session["csrfToken"].as_str().expect("a token").to_owned();
        Self {
            server,
            cookie,
            token,
            writes: Cell::new(0),
        }
    }

    pub fn get(&self, path: &str) -> Answer {
        get_with(self.server, path, &[("cookie", &self.cookie)])
    }

    #[track_caller]
    pub fn json(&self, path: &str) -> Value {
        let answer = self.get(path);
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        answer.json()
    }

    /// A write with a key of its own and further headers.
    pub fn send(&self, method: &str, path: &str, more: &[(&str, &str)], body: &[u8]) -> Answer {
        self.writes.set(self.writes.get() + 1);
        let key = format!("k{}", self.writes.get());
        let mut headers = vec![
            ("cookie", self.cookie.as_str()),
            ("x-csrf-token", self.token.as_str()),
        ];
        if method != "PATCH" && !more.iter().any(|(name, _)| *name == "idempotency-key") {
            headers.push(("idempotency-key", key.as_str()));
        }
        headers.extend_from_slice(more);
        send(self.server, method, path, &headers, body)
    }

    pub fn post(&self, path: &str, body: &Value) -> Answer {
        self.send("POST", path, &[], body.to_string().as_bytes())
    }

    #[track_caller]
    pub fn posted(&self, path: &str, body: &Value) -> Value {
        let answer = self.post(path, body);
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        answer.json()
    }

    /// Saves a draft made on a revision.
    pub fn put(&self, draft: &Value, content: &Value) -> Answer {
        let quoted = format!("\"{}\"", draft["revision"].as_str().expect("a revision"));
        let path = format!("/api/drafts/{}", text(&draft["id"]));
        let body = content.to_string();
        self.send("PUT", &path, &[("if-match", &quoted)], body.as_bytes())
    }

    #[track_caller]
    pub fn saved(&self, draft: &Value, content: &Value) -> Value {
        let answer = self.put(draft, content);
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.json()
    }

    pub fn delete(&self, path: &str) -> Answer {
        self.send("DELETE", path, &[], b"")
    }

    /// The next bytes of an upload.
    pub fn patch(&self, upload: &str, offset: usize, part: &[u8]) -> Answer {
        let offset = offset.to_string();
        let headers = [
            ("tus-resumable", "1.0.0"),
            ("upload-offset", offset.as_str()),
            ("content-type", "application/offset+octet-stream"),
        ];
        self.send("PATCH", &format!("/api{upload}"), &headers, part)
    }

    /// How many bytes of an upload are here.
    pub fn head(&self, upload: &str) -> Answer {
        let headers = [("cookie", self.cookie.as_str()), ("tus-resumable", "1.0.0")];
        send(self.server, "HEAD", &format!("/api{upload}"), &headers, b"")
    }

    /// Begins an application for an item by its template's Chinese name.
    #[track_caller]
    pub fn begin(&self, item: &str) -> Value {
        self.posted("/api/drafts", &json!({ "item": item }))
    }

    /// Hands a file in, whole, and waits until it was looked into.
    #[track_caller]
    pub fn hand_in(&self, draft: &str, material: &str, media_type: &str, bytes: &[u8]) -> Value {
        let start = json!({ "name": "文件.bin", "mediaType": media_type, "size": bytes.len() });
        let path = format!("/api/drafts/{draft}/materials/{material}/documents");
        let document = self.posted(&path, &start);
        assert_eq!(document["state"], "PENDING");
        let done = self.patch(text(&document["upload"]), 0, bytes);
        assert_eq!(done.status, 204, "{}", done.text());
        self.looked_into(text(&document["id"]))
    }

    #[track_caller]
    pub fn looked_into(&self, document: &str) -> Value {
        for _ in 0..50 {
            let now = self.json(&format!("/api/documents/{document}"));
            if now["state"] != "CHECKING" {
                return now;
            }
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
        panic!("the file is looked into for ever");
    }
}

pub fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}
