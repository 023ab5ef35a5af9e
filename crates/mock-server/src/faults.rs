//! Faults on demand: for everybody, by a knob; or for one browser, by a header or cookie `mock-fault`.

use std::collections::BTreeMap;
use std::sync::Mutex;

use axum::http::HeaderMap;
use serde_json::{Map, Value};

use crate::http::asked;
use crate::http::reply::Reply;

/// Something that goes wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// No answer comes.
    Timeout,
    /// 500.
    Error500,
    /// 503 with `Retry-After`.
    Unavailable503,
    /// 429 with `Retry-After`.
    TooMany429,
    /// The connection breaks off half-way through the body.
    CutBody,
    /// The body ends in the middle of the JSON.
    MalformedJson,
    /// JSON without the fields that the contract requires.
    WrongShape,
    /// Names and fields that this version of the contract does not know.
    UnknownNames,
    /// 200 without a body.
    EmptyBody,
    /// 304 for everything, even to who has nothing.
    StaleEtag,
    /// The session has ended meanwhile.
    ExpiredSession,
    /// One part of an answer cannot be had.
    PartFailed(String),
}

/// Names of the faults, for messages.
pub(crate) const NAMES: &[&str] = &[
    "timeout",
    "error500",
    "unavailable503",
    "tooMany429",
    "cutBody",
    "malformedJson",
    "wrongShape",
    "unknownNames",
    "emptyBody",
    "staleEtag",
    "expiredSession",
    "partFailed",
];

/// Fields whose values are names of enumerations.
const ENUM_FIELDS: &[&str] = &[
    "itemType",
    "projectType",
    "kind",
    "onlineDepth",
    "scope",
    "powerSource",
    "powerType",
    "partyKind",
    "form",
    "necessity",
    "source",
    "original",
    "mode",
    "crossProvince",
    "unit",
    "state",
];

impl Fault {
    /// A fault by its name; `partFailed` may say which part: `partFailed:hotItems`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (name, part) = text.split_once(':').unwrap_or((text, "notices"));
        Some(match name {
            "partFailed" => Self::PartFailed(part.to_owned()),
            _ if text.contains(':') => return None,
            "timeout" => Self::Timeout,
            "error500" => Self::Error500,
            "unavailable503" => Self::Unavailable503,
            "tooMany429" => Self::TooMany429,
            "cutBody" => Self::CutBody,
            "malformedJson" => Self::MalformedJson,
            "wrongShape" => Self::WrongShape,
            "unknownNames" => Self::UnknownNames,
            "emptyBody" => Self::EmptyBody,
            "staleEtag" => Self::StaleEtag,
            "expiredSession" => Self::ExpiredSession,
            _ => return None,
        })
    }

    /// Its name.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::PartFailed(part) => format!("partFailed:{part}"),
            Self::Timeout => "timeout".to_owned(),
            Self::Error500 => "error500".to_owned(),
            Self::Unavailable503 => "unavailable503".to_owned(),
            Self::TooMany429 => "tooMany429".to_owned(),
            Self::CutBody => "cutBody".to_owned(),
            Self::MalformedJson => "malformedJson".to_owned(),
            Self::WrongShape => "wrongShape".to_owned(),
            Self::UnknownNames => "unknownNames".to_owned(),
            Self::EmptyBody => "emptyBody".to_owned(),
            Self::StaleEtag => "staleEtag".to_owned(),
            Self::ExpiredSession => "expiredSession".to_owned(),
        }
    }

    /// Spoils a good answer.
    pub(crate) fn spoil(&self, reply: &mut Reply) {
        match self {
            Self::CutBody => reply.cut = true,
            Self::MalformedJson => reply.body.truncate(reply.body.len() * 2 / 3),
            Self::WrongShape => reply.body = br#"{"unexpected":true}"#.to_vec(),
            Self::EmptyBody => reply.body.clear(),
            Self::UnknownNames => {
                if let Ok(mut value) = serde_json::from_slice::<Value>(&reply.body) {
                    strange(&mut value);
                    reply.body = serde_json::to_vec(&value).unwrap_or_default();
                }
            }
            _ => {}
        }
    }
}

/// As a back end of some later version would answer.
fn strange(value: &mut Value) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(strange),
        // A text in several languages has no fields of its own.
        Value::Object(map) if map.contains_key("zh-CN") => {}
        Value::Object(map) => {
            for (name, value) in map.iter_mut() {
                match value {
                    Value::String(text) if ENUM_FIELDS.contains(&name.as_str()) => {
                        "FROM_THE_FUTURE".clone_into(text)
                    }
                    Value::Array(list)
                        if name == "channels" || name == "audience" || name == "roles" =>
                    {
                        list.push("FROM_THE_FUTURE".into());
                    }
                    // The form names what stands in there, not the contract.
                    Value::Object(_) if name == "answers" => {}
                    other => strange(other),
                }
            }
            let mut extra = Map::new();
            extra.insert("nested".to_owned(), Value::from(vec![1, 2, 3]));
            map.insert("fieldFromTheFuture".to_owned(), Value::Object(extra));
        }
        _ => {}
    }
}

/// A fault set by a knob, and how often it still strikes.
#[derive(Clone, Debug)]
pub(crate) struct Armed {
    pub fault: Fault,
    pub left: Option<u32>,
}

/// The faults that are set, by endpoint id; `*` for all.
#[derive(Debug, Default)]
pub(crate) struct Faults(Mutex<BTreeMap<String, Armed>>);

impl Faults {
    /// Sets a fault of an endpoint in place of an earlier one.
    pub(crate) fn set(&self, endpoint: &str, fault: Fault, count: Option<u32>) {
        if let Ok(mut map) = self.0.lock() {
            map.insert(endpoint.to_owned(), Armed { fault, left: count });
        }
    }

    /// Takes away the fault of an endpoint; of all without one.
    pub(crate) fn clear(&self, endpoint: Option<&str>) {
        if let Ok(mut map) = self.0.lock() {
            match endpoint {
                Some(endpoint) => {
                    map.remove(endpoint);
                }
                None => map.clear(),
            }
        }
    }

    /// What is set.
    pub(crate) fn list(&self) -> Vec<(String, Armed)> {
        self.0
            .lock()
            .map(|map| map.iter().map(|(k, v)| (k.clone(), v.clone())).collect())
            .unwrap_or_default()
    }

    /// The fault that strikes this call: of the browser's own choosing first.
    pub(crate) fn strike(&self, endpoint: &str, headers: &HeaderMap) -> Option<Fault> {
        own(endpoint, headers).or_else(|| {
            let mut map = self.0.lock().ok()?;
            let key = if map.contains_key(endpoint) {
                endpoint
            } else {
                "*"
            };
            let armed = map.get_mut(key)?;
            let fault = armed.fault.clone();
            match &mut armed.left {
                Some(1) => {
                    map.remove(key);
                }
                Some(left) => *left -= 1,
                None => {}
            }
            Some(fault)
        })
    }
}

/// From the header or cookie `mock-fault`: `<endpoint>:<fault>`, several of them with a comma or `|` between.
fn own(endpoint: &str, headers: &HeaderMap) -> Option<Fault> {
    let texts = [
        asked::header(headers, "mock-fault"),
        asked::cookie(headers, "mock-fault"),
    ];
    let texts = texts
        .into_iter()
        .flatten()
        .filter_map(|text| asked::decode(text, false));
    let all: Vec<String> = texts.collect();
    all.iter()
        .flat_map(|text| text.split([',', '|']))
        .filter_map(|one| one.trim().split_once(':'))
        .find(|(id, _)| *id == endpoint || *id == "*")
        .and_then(|(_, fault)| Fault::parse(fault))
}
