//! The one shape of every error: RFC 9457 problem documents.

use crate::wire::Named;

open_enum! {
    /// What went wrong, by situation. The portal has a sentence and a way on for each.
    pub enum ProblemKind {
        /// The request does not fit the contract; `errors` names each field. 400.
        InvalidRequest = "INVALID_REQUEST",
        /// Nobody is signed in, or the session has ended. 401.
        SignInRequired = "SIGN_IN_REQUIRED",
        /// The person may not do this. 403.
        NotAllowed = "NOT_ALLOWED",
        /// The anti-forgery token is missing or stale. 403.
        CsrfRejected = "CSRF_REJECTED",
        /// The real-name level is too low; `requiredLevel` says which is needed. 403.
        LevelTooLow = "LEVEL_TOO_LOW",
        /// It is kept in the person's privacy space, which is locked. 423.
        UnlockRequired = "UNLOCK_REQUIRED",
        /// There is no such thing, or not for this person. 404.
        NotFound = "NOT_FOUND",
        /// The path is known, the method is not served there. 405.
        MethodNotAllowed = "METHOD_NOT_ALLOWED",
        /// No representation that `Accept` asks for. 406.
        NotAcceptable = "NOT_ACCEPTABLE",
        /// The state does not allow this step now. 409.
        Conflict = "CONFLICT",
        /// The item was withdrawn; `replacedBy` says what replaces it, where something does. 410.
        Gone = "GONE",
        /// `If-Match` no longer matches: somebody changed it meanwhile. 412.
        Stale = "STALE",
        /// The body is larger than allowed. 413.
        TooLarge = "TOO_LARGE",
        /// The same idempotency key came with another request. 422.
        KeyReused = "KEY_REUSED",
        /// Too many requests; `retryAfterSeconds` says when to come back. 429.
        TooManyRequests = "TOO_MANY_REQUESTS",
        /// The back end failed. 500.
        Internal = "INTERNAL",
        /// A system behind the back end failed. 502.
        Upstream = "UPSTREAM",
        /// The back end is closed for maintenance or overloaded. 503.
        Unavailable = "UNAVAILABLE",
        /// A system behind the back end did not answer in time. 504.
        UpstreamTimeout = "UPSTREAM_TIMEOUT",
    }
}

impl ProblemKind {
    /// The HTTP status that goes with this kind; 500 for an unknown one.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::InvalidRequest => 400,
            Self::SignInRequired => 401,
            Self::NotAllowed | Self::CsrfRejected | Self::LevelTooLow => 403,
            Self::NotFound => 404,
            Self::MethodNotAllowed => 405,
            Self::NotAcceptable => 406,
            Self::Conflict => 409,
            Self::Gone => 410,
            Self::Stale => 412,
            Self::TooLarge => 413,
            Self::UnlockRequired => 423,
            Self::KeyReused => 422,
            Self::TooManyRequests => 429,
            Self::Internal | Self::Other(_) => 500,
            Self::Upstream => 502,
            Self::Unavailable => 503,
            Self::UpstreamTimeout => 504,
        }
    }
}

wire! {
    /// An error, as RFC 9457 lays it out, with the members the portal acts on.
    pub struct Problem {
        /// URI reference of the kind: `/problems/` + the kind in lower case with hyphens.
        #[serde(rename = "type")]
        pub type_uri: String,
        /// Short name of the kind.
        pub title: String,
        /// The HTTP status.
        pub status: u16,
        /// The kind, by name.
        pub kind: ProblemKind,
        /// What happened this time, for a person to read.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub detail: Option<String>,
        /// What a person can quote to support.
        pub trace_id: String,
        /// Each field that was refused.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub errors: Vec<FieldError>,
        /// With `LEVEL_TOO_LOW`: the level needed, 1 to 5 of GB/T 39047 table 1.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub required_level: Option<u8>,
        /// With `TOO_MANY_REQUESTS` and `UNAVAILABLE`: seconds to wait, as in `Retry-After`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub retry_after_seconds: Option<u32>,
        /// With a wrong password or code: how many more tries there are.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub tries_left: Option<u32>,
        /// With `NOT_ALLOWED` for somebody else's matter: what is missing to act for them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub lack: Option<crate::wire::DelegationLack>,
        /// With `GONE`: the item that takes its place.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub replaced_by: Option<Named>,
    }

    /// One refused field of a request.
    pub struct FieldError {
        /// JSON pointer (RFC 6901) into the body, where the field is in the body.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub pointer: Option<String>,
        /// Name of the path, query or header parameter, where the field is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub parameter: Option<String>,
        /// What was expected.
        pub detail: String,
    }
}

impl Problem {
    /// A problem of a kind, with the trace id that support can look up.
    #[must_use]
    pub fn new(kind: ProblemKind, trace_id: impl Into<String>) -> Self {
        let name = kind.name();
        Self {
            type_uri: format!("/problems/{}", name.to_lowercase().replace('_', "-")),
            title: name.to_lowercase().replace('_', " "),
            status: kind.status(),
            detail: None,
            trace_id: trace_id.into(),
            errors: Vec::new(),
            required_level: None,
            retry_after_seconds: None,
            tries_left: None,
            lack: None,
            replaced_by: None,
            kind,
        }
    }
}

impl FieldError {
    /// A field of the body, by JSON pointer.
    #[must_use]
    pub fn at(pointer: impl Into<String>, detail: impl Into<String>) -> Self {
        Self {
            pointer: Some(pointer.into()),
            parameter: None,
            detail: detail.into(),
        }
    }

    /// A parameter that is not of its kind.
    #[must_use]
    pub fn bad_parameter(name: &str, expected: &str) -> Self {
        Self {
            pointer: None,
            parameter: Some(name.to_owned()),
            detail: format!("expected {expected}"),
        }
    }

    /// A parameter that the endpoint does not know.
    #[must_use]
    pub fn unknown_parameter(name: &str) -> Self {
        Self {
            pointer: None,
            parameter: Some(name.to_owned()),
            detail: "no such parameter here".to_owned(),
        }
    }

    /// A parameter that came more than once.
    #[must_use]
    pub fn repeated_parameter(name: &str) -> Self {
        Self {
            pointer: None,
            parameter: Some(name.to_owned()),
            detail: "may be given once".to_owned(),
        }
    }
}
