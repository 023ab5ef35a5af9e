//! One request and its answer, and what to say when the answer is wrong.

use contract::header;
use contract::{Problem, ProblemKind};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::redact;
use crate::report::Failure;

/// How much of a body a report quotes.
const QUOTED: usize = 600;

/// Why a case stops before its end.
#[derive(Debug)]
pub enum Stop {
    /// The back end is wrong.
    Wrong(Box<Failure>),
    /// The kit cannot know: something it would need is not offered.
    CannotTell(String),
}

/// What a step of a case comes to.
pub type Checked<T = ()> = Result<T, Stop>;

/// A case that cannot be judged, and why.
pub fn cannot_tell<T>(why: impl Into<String>) -> Checked<T> {
    Err(Stop::CannotTell(why.into()))
}

/// One request and its answer.
#[derive(Clone, Debug)]
pub struct Exchange {
    /// Method and full address.
    pub request: String,
    /// Status of the answer.
    pub status: u16,
    /// Headers of the answer, names in lower case.
    pub headers: Vec<(String, String)>,
    /// Body of the answer.
    pub body: Vec<u8>,
}

impl Exchange {
    /// A header of the answer; the first, where it came several times.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(other, _)| other.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// Whether a header holds a directive, as in `Cache-Control: private, no-store`.
    pub fn directs(&self, name: &str, directive: &str) -> bool {
        self.headers
            .iter()
            .filter(|(other, _)| other.eq_ignore_ascii_case(name))
            .flat_map(|(_, value)| value.split(','))
            .any(|part| part.trim().eq_ignore_ascii_case(directive))
    }

    /// The failure that this answer is.
    pub fn wrong(&self, expected: impl Into<String>, reason: impl Into<String>) -> Stop {
        Stop::Wrong(Box::new(Failure {
            request: self.request.clone(),
            answer: self.quote(),
            expected: expected.into(),
            reason: reason.into(),
        }))
    }

    /// Refuses the answer unless something holds.
    pub fn require(&self, holds: bool, expected: &str, reason: &str) -> Checked {
        if holds {
            Ok(())
        } else {
            Err(self.wrong(expected, reason))
        }
    }

    /// The answer has this status.
    pub fn require_status(&self, status: u16) -> Checked {
        if self.status == status {
            return Ok(());
        }
        Err(self.wrong(
            format!("status {status}"),
            format!("the status is {}", self.status),
        ))
    }

    /// The body as JSON of the media type.
    pub fn json(&self, media_type: &str) -> Checked<Value> {
        let sent = self.header("content-type").unwrap_or_default();
        let is = sent.split(';').next().unwrap_or_default().trim();
        if !is.eq_ignore_ascii_case(media_type) {
            return Err(self.wrong(
                format!("Content-Type: {media_type}"),
                format!("the Content-Type is “{sent}”"),
            ));
        }
        serde_json::from_slice(&self.body)
            .map_err(|error| self.wrong("JSON in UTF-8", format!("the body is not: {error}")))
    }

    /// The body as a type of the contract.
    pub fn read<T: DeserializeOwned>(&self, value: Value) -> Checked<T> {
        let name = std::any::type_name::<T>().replace("contract::wire::", "");
        let name: String = name.split("::").last().unwrap_or_default().to_owned();
        serde_json::from_value(value).map_err(|error| {
            self.wrong(
                format!("the type {name} of the contract"),
                error.to_string(),
            )
        })
    }

    /// The answer is a problem document of this kind.
    pub fn problem(&self, kind: &ProblemKind) -> Checked<Problem> {
        let expected = format!(
            "{} with a problem document of kind {}",
            kind.status(),
            kind.name()
        );
        if self.status != kind.status() {
            return Err(self.wrong(expected, format!("the status is {}", self.status)));
        }
        let problem: Problem = self.read(self.json(header::PROBLEM_JSON)?)?;
        let reason = if problem.kind != *kind {
            format!("the kind is {}", problem.kind.name())
        } else if problem.status != self.status {
            "its status is another than the answer's".to_owned()
        } else if problem.title.is_empty() || problem.type_uri.is_empty() {
            "its type or title is empty".to_owned()
        } else if problem.trace_id.is_empty() {
            "it has no trace id that a person could quote".to_owned()
        } else if self.header(header::TRACE_ID) != Some(problem.trace_id.as_str()) {
            format!(
                "the header {} does not carry its trace id",
                header::TRACE_ID
            )
        } else {
            return Ok(problem);
        };
        Err(self.wrong(expected, reason))
    }

    /// The answer refuses the request for this parameter.
    pub fn refuses_parameter(&self, name: &str) -> Checked {
        let problem = self.problem(&ProblemKind::InvalidRequest)?;
        let named = problem.errors.iter().any(|error| {
            error
                .parameter
                .as_deref()
                .is_some_and(|p| p.eq_ignore_ascii_case(name))
        });
        self.require(
            named,
            &format!("`errors` with an entry whose `parameter` is “{name}”"),
            "the problem document does not name the parameter that was refused",
        )
    }

    /// The answer refuses this field of the body.
    pub fn refuses_field(&self, pointer: &str) -> Checked {
        let problem = self.problem(&ProblemKind::InvalidRequest)?;
        let mut errors = problem.errors.iter();
        self.require(
            errors.any(|error| error.pointer.as_deref() == Some(pointer)),
            &format!("an error at {pointer}"),
            "there is none",
        )
    }

    /// A field of the body is refused, and named with a name of the contract's as its `detail`.
    pub fn refuses_field_by(&self, pointer: &str, name: &str) -> Checked {
        let problem = self.problem(&ProblemKind::InvalidRequest)?;
        let mut errors = problem.errors.iter();
        self.require(
            errors.any(|error| error.pointer.as_deref() == Some(pointer) && error.detail == name),
            &format!("`errors` with {name} at {pointer}"),
            "it is not named",
        )
    }

    /// Status, the headers that matter, and the beginning of the body; no cookie's value.
    fn quote(&self) -> String {
        let mut text = self.status.to_string();
        for (name, value) in &self.headers {
            let shown = match name.as_str() {
                "content-type" | "cache-control" | "etag" | "location" | "allow"
                | "retry-after" | "x-trace-id" => value.clone(),
                "set-cookie" => hide_value(value),
                _ => continue,
            };
            text.push_str(&format!("\n{name}: {shown}"));
        }
        if !self.body.is_empty() {
            let body = String::from_utf8_lossy(&self.body);
            text.push_str("\n\n");
            // Redacted before it is cut: half a number would not be known as one.
            let beginning: String = body.chars().take(QUOTED * 4).collect();
            let shown = redact::text(&beginning);
            text.extend(shown.chars().take(QUOTED));
            if shown.chars().nth(QUOTED).is_some() || body.chars().nth(QUOTED * 4).is_some() {
                text.push_str(&format!(" … ({} bytes)", self.body.len()));
            }
        }
        text
    }
}

/// `name=…; attributes`: a report must not let anybody in.
fn hide_value(cookie: &str) -> String {
    let (pair, attributes) = cookie.split_once(';').unwrap_or((cookie, ""));
    let name = pair.split('=').next().unwrap_or_default();
    format!("{name}=…;{attributes}")
}
