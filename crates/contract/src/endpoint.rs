//! What an endpoint is. Each operation of the contract is a type that implements [`Endpoint`].

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::problem::ProblemKind;
use crate::query::{ParamAbout, QueryParams};
use crate::read::FromJson;
use crate::wire::PublicKind;

/// HTTP methods that the contract uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads; safe and cacheable.
    Get,
    /// Writes; always with an idempotency key.
    Post,
    /// Replaces; with `If-Match`.
    Put,
    /// Removes.
    Delete,
    /// Appends to an upload (tus 1.0): its offset makes it safe to repeat.
    Patch,
    /// Asks how far an upload is (tus 1.0).
    Head,
}

impl Method {
    /// The method's name as HTTP spells it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
            Self::Patch => "PATCH",
            Self::Head => "HEAD",
        }
    }

    /// Whether a call changes something, and so needs the CSRF token.
    #[must_use]
    pub const fn writes(self) -> bool {
        !matches!(self, Self::Get | Self::Head)
    }

    /// Whether a call needs an idempotency key: all that change something, but for those whose offset serves as one.
    #[must_use]
    pub const fn keyed(self) -> bool {
        self.writes() && !matches!(self, Self::Patch)
    }
}

/// Who may call an endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anybody, signed in or not.
    Public,
    /// A signed-in person of at least this real-name level (1 to 5).
    SignedIn(u8),
    /// Officers.
    Officer,
}

/// How an answer may be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caching {
    /// The same for everybody, with an `ETag`; `If-None-Match` answers 304.
    Validated,
    /// Personal: `Cache-Control: no-store`.
    Never,
}

/// What an endpoint answers with when all is well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// 200 with the output as JSON.
    Json,
    /// 302: the browser goes elsewhere (sign-in).
    Redirect,
    /// 200 with bytes of the media type that the attachment names.
    Bytes,
    /// 200 or 204 without a body, with the headers of tus 1.0.
    Tus,
    /// 200 with `text/event-stream`, for as long as the reader stays.
    Events,
}

/// Everything about an endpoint that is not a type.
#[derive(Clone, Copy, Debug)]
pub struct About {
    /// Operation id, camelCase.
    pub id: &'static str,
    /// Method.
    pub method: Method,
    /// Path below the API's root, with `{name}` for each path parameter.
    pub path: &'static str,
    /// The clauses it serves, as in docs/coverage.md: `F-6.1.5`.
    pub clauses: &'static [&'static str],
    /// Who may call it.
    pub access: Access,
    /// How its answer may be kept.
    pub caching: Caching,
    /// What it answers with.
    pub answer: Answer,
    /// One sentence in Chinese.
    pub summary_zh: &'static str,
    /// One sentence in English.
    pub summary_en: &'static str,
    /// Problems of its own, beside those every endpoint may answer.
    pub problems: &'static [ProblemKind],
}

impl About {
    /// Whether a call must carry `If-Match` with the revision it was made on.
    #[must_use]
    pub fn is_guarded(&self) -> bool {
        self.problems.contains(&ProblemKind::Stale)
    }
}

/// An operation of the contract.
pub trait Endpoint {
    /// Path parameters: `()` or a struct of one or more.
    type Path: PathParams;
    /// Query parameters.
    type Query: QueryParams;
    /// Request body: `()` for none.
    type Body: Serialize + DeserializeOwned;
    /// Answer.
    type Output: Serialize + DeserializeOwned + FromJson;
    /// The rest.
    const ABOUT: About;
}

/// The path parameters of an endpoint, in the order of its template.
pub trait PathParams: Sized {
    /// Every parameter, in order.
    const PARAMS: &'static [ParamAbout];
    /// Values in order, not yet percent-encoded.
    fn values(&self) -> Vec<&str>;
    /// From decoded values in order; `None` when one cannot be such a parameter.
    fn read(values: &[&str]) -> Option<Self>;
}

impl PathParams for () {
    const PARAMS: &'static [ParamAbout] = &[];

    fn values(&self) -> Vec<&str> {
        Vec::new()
    }

    fn read(values: &[&str]) -> Option<Self> {
        values.is_empty().then_some(())
    }
}

/// The identifier in a path: opaque, 1 to 64 of `0-9A-Za-z._-`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Id(pub String);

impl Id {
    /// Reads an identifier; `None` when it cannot be one, so that a wrong link never reaches the
    /// back end.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        <crate::query::Code as crate::query::ParamValue>::read(text).map(|code| Self(code.0))
    }
}

impl PathParams for Id {
    const PARAMS: &'static [ParamAbout] = &[ParamAbout {
        name: "id",
        doc: "Opaque identifier given by the back end.",
    }];

    fn values(&self) -> Vec<&str> {
        vec![&self.0]
    }

    fn read(values: &[&str]) -> Option<Self> {
        match values {
            [one] => Self::parse(one),
            _ => None,
        }
    }
}

/// Something in a case or a draft: `{id}` and `{member}`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Member {
    /// Of the case or draft.
    pub id: Id,
    /// Of the material or paper in it.
    pub member: Id,
}

impl PathParams for Member {
    const PARAMS: &'static [ParamAbout] = &[
        ParamAbout {
            name: "id",
            doc: "Opaque identifier given by the back end.",
        },
        ParamAbout {
            name: "member",
            doc: "Opaque identifier of what is in it.",
        },
    ];

    fn values(&self) -> Vec<&str> {
        vec![&self.id.0, &self.member.0]
    }

    fn read(values: &[&str]) -> Option<Self> {
        match values {
            [id, member] => Some(Self {
                id: Id::parse(id)?,
                member: Id::parse(member)?,
            }),
            _ => None,
        }
    }
}

/// A public page by what it is about: `{kind}` and `{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PageKey {
    /// Name of its kind; one that is not known is no page.
    pub kind: PublicKind,
    /// Of the page.
    pub id: Id,
}

impl PathParams for PageKey {
    const PARAMS: &'static [ParamAbout] = &[
        ParamAbout {
            name: "kind",
            doc: "Name of a kind of public page, as in `PublicKind`.",
        },
        ParamAbout {
            name: "id",
            doc: "Opaque identifier given by the back end.",
        },
    ];

    fn values(&self) -> Vec<&str> {
        vec![self.kind.name(), &self.id.0]
    }

    fn read(values: &[&str]) -> Option<Self> {
        match values {
            [kind, id] => Some(Self {
                kind: Id::parse(kind)?.0.as_str().into(),
                id: Id::parse(id)?,
            }),
            _ => None,
        }
    }
}

/// The path and query of a call, percent-encoded, below the API's root.
#[must_use]
pub fn target<E: Endpoint>(path: &E::Path, query: &E::Query) -> String {
    write_target(E::ABOUT.path, &path.values(), &query.pairs())
}

// Not generic, so that WebAssembly holds it once.
fn write_target(template: &str, values: &[&str], pairs: &[(&'static str, String)]) -> String {
    let mut out = String::with_capacity(64);
    let mut values = values.iter();
    for (index, segment) in template.split('/').enumerate() {
        if index > 0 {
            out.push('/');
        }
        if segment.starts_with('{') {
            encode(values.next().copied().unwrap_or_default(), &mut out);
        } else {
            out.push_str(segment);
        }
    }
    for (index, (name, value)) in pairs.iter().enumerate() {
        out.push(if index == 0 { '?' } else { '&' });
        out.push_str(name);
        out.push('=');
        encode(value, &mut out);
    }
    out
}

/// Percent-encodes all but the unreserved characters of RFC 3986.
pub fn encode(text: &str, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for &byte in text.as_bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(HEX[usize::from(byte >> 4)]));
            out.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
}
