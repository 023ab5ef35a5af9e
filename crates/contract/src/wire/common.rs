//! What many subjects share.

use super::{ContactKind, Text, TimeUnit};
use crate::problem::ProblemKind;
use crate::read::{Fields, FromJson, Json, Misfit};

/// One page of a list.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Page<T> {
    /// The entries, in order.
    pub items: Vec<T>,
    /// Where the next page starts; absent at the end. Opaque.
    #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// How many entries the whole list has, where the back end can tell.
    #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
}

wire! {
    /// Something named: enough to show it and to lead to it.
    pub struct Named {
        /// Opaque identifier.
        pub id: String,
        /// Name.
        pub name: Text,
    }

    /// A write that leaves nothing to tell.
    pub struct Done {
        /// Always true.
        pub done: bool,
    }

    /// A part of an answer that could not be had, while the rest could.
    pub struct FailedPart {
        /// The name of the field that is empty for this reason, as in the answer; of the source, where a field has several.
        pub part: String,
        /// Why.
        pub kind: ProblemKind,
        /// What a person can quote to support.
        pub trace_id: String,
    }

    /// A length of time, as a law or a promise states it.
    pub struct TimeLimit {
        /// How many units; 0 means at once.
        pub amount: u32,
        /// The unit.
        pub unit: TimeUnit,
    }

    /// A file that can be fetched.
    pub struct Attachment {
        /// Name to save it under, with its extension.
        pub name: Text,
        /// Where: a path below the API's root, starting with a slash.
        pub href: String,
        /// Media type.
        pub media_type: String,
        /// Size in bytes.
        pub size: u64,
    }

    /// A way to reach somebody.
    pub struct Contact {
        /// Kind of way.
        pub kind: ContactKind,
        /// Number, address or URL.
        pub value: String,
        /// Who answers, when.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<Text>,
    }
}

impl<T> Page<T> {
    /// An empty list.
    #[must_use]
    pub fn empty() -> Self {
        Self {
            items: Vec::new(),
            next: None,
            total: Some(0),
        }
    }
}

impl<T: FromJson> FromJson for Page<T> {
    fn from_json(json: Json, misfit: &mut Option<Misfit>) -> Self {
        let mut fields = Fields::of(json, misfit);
        Self {
            items: fields.must("items"),
            next: fields.may("next"),
            total: fields.may("total"),
        }
    }
}

// By hand, because the derive names every page `Page`, whatever it holds.
#[cfg(feature = "schema")]
impl<T: utoipa::ToSchema> utoipa::PartialSchema for Page<T> {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        crate::openapi::page(&T::name())
    }
}

#[cfg(feature = "schema")]
impl<T: utoipa::ToSchema> utoipa::ToSchema for Page<T> {
    fn name() -> std::borrow::Cow<'static, str> {
        format!("{}Page", T::name()).into()
    }

    fn schemas(schemas: &mut Vec<(String, utoipa::openapi::RefOr<utoipa::openapi::Schema>)>) {
        schemas.push((T::name().into_owned(), T::schema()));
        T::schemas(schemas);
    }
}
