//! Query parameters: declared once, written by the portal, read strictly by the mock server.

use crate::problem::FieldError;
use crate::validate::Day;

/// A value that a query parameter can carry.
pub trait ParamValue: Sized {
    /// What is expected, for the message of a refusal.
    const EXPECTED: &'static str;
    /// Reads the text of one parameter; `None` when it is not a value of this kind.
    fn read(text: &str) -> Option<Self>;
    /// The text to send.
    fn show(&self) -> String;
    /// The schema of the parameter.
    #[cfg(feature = "schema")]
    fn schema() -> utoipa::openapi::Schema;
}

/// What a parameter is, for documents and messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParamAbout {
    /// Name as it travels, camelCase.
    pub name: &'static str,
    /// One sentence.
    pub doc: &'static str,
}

/// The query parameters of an endpoint.
pub trait QueryParams: Sized + Default {
    /// Every parameter, in order.
    const PARAMS: &'static [ParamAbout];
    /// The pairs to send; absent values are left out.
    fn pairs(&self) -> Vec<(&'static str, String)>;
    /// Reads decoded pairs strictly.
    ///
    /// # Errors
    /// A [`FieldError`] for each parameter that is unknown, repeated or not of its kind.
    fn read(pairs: &[(String, String)]) -> Result<Self, Vec<FieldError>>;
    /// Schemas in the order of [`Self::PARAMS`].
    #[cfg(feature = "schema")]
    fn schemas() -> Vec<utoipa::openapi::Schema>;
}

impl QueryParams for () {
    const PARAMS: &'static [ParamAbout] = &[];

    fn pairs(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }

    fn read(pairs: &[(String, String)]) -> Result<Self, Vec<FieldError>> {
        if pairs.is_empty() {
            return Ok(());
        }
        Err(pairs
            .iter()
            .map(|(name, _)| FieldError::unknown_parameter(name))
            .collect())
    }

    #[cfg(feature = "schema")]
    fn schemas() -> Vec<utoipa::openapi::Schema> {
        Vec::new()
    }
}

/// Declares the query parameters of an endpoint: all optional, each sent at most once.
macro_rules! query {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[doc = $doc:literal])+ $field:ident as $wire:literal: $kind:ty,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $name { $($(#[doc = $doc])+ pub $field: Option<$kind>,)+ }

        impl $crate::query::QueryParams for $name {
            const PARAMS: &'static [$crate::query::ParamAbout] = &[
                $($crate::query::ParamAbout { name: $wire, doc: concat!($($doc),+) },)+
            ];

            fn pairs(&self) -> Vec<(&'static str, String)> {
                let mut pairs = Vec::new();
                $(if let Some(value) = &self.$field {
                    pairs.push(($wire, $crate::query::ParamValue::show(value)));
                })+
                pairs
            }

            fn read(pairs: &[(String, String)]) -> Result<Self, Vec<$crate::problem::FieldError>> {
                let mut query = Self::default();
                let mut errors = Vec::new();
                for (name, text) in pairs {
                    match name.as_str() {
                        $($wire if query.$field.is_some() => {
                            errors.push($crate::problem::FieldError::repeated_parameter($wire));
                        }
                        $wire => match <$kind as $crate::query::ParamValue>::read(text) {
                            Some(value) => query.$field = Some(value),
                            None => errors.push($crate::problem::FieldError::bad_parameter(
                                $wire,
                                <$kind as $crate::query::ParamValue>::EXPECTED,
                            )),
                        },)+
                        _ => errors.push($crate::problem::FieldError::unknown_parameter(name)),
                    }
                }
                if errors.is_empty() { Ok(query) } else { Err(errors) }
            }

            #[cfg(feature = "schema")]
            fn schemas() -> Vec<utoipa::openapi::Schema> {
                vec![$(<$kind as $crate::query::ParamValue>::schema()),+]
            }
        }
    };
}

/// Declares a text parameter with a largest length in characters and a test of its characters.
macro_rules! text_param {
    ($(#[$meta:meta])* pub struct $name:ident(1..=$max:literal, $pattern:literal, $ok:expr);) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub struct $name(pub String);

        impl $name {
            /// The text itself.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl ParamValue for $name {
            const EXPECTED: &'static str = concat!("1 to ", $max, " characters, pattern ", $pattern);

            fn read(text: &str) -> Option<Self> {
                let fits = !text.is_empty() && text.chars().count() <= $max;
                (fits && text.chars().all($ok)).then(|| Self(text.to_owned()))
            }

            fn show(&self) -> String {
                self.0.clone()
            }

            #[cfg(feature = "schema")]
            fn schema() -> utoipa::openapi::Schema {
                $crate::openapi::text(1, $max, $pattern)
            }
        }
    };
}

text_param! {
    /// Words to search for, as typed.
    pub struct Words(1..=100, "^[^\\u0000-\\u001f\\u007f]+$", |c| !c.is_ascii_control());
}
text_param! {
    /// An opaque identifier or code given by the back end.
    pub struct Code(1..=64, "^[0-9A-Za-z._-]+$", |c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-'));
}
text_param! {
    /// An opaque place in a list, from `next` of the page before.
    pub struct Cursor(1..=256, "^[0-9A-Za-z._=-]+$", |c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '='));
}
text_param! {
    /// A path inside the portal to come back to, starting with one slash.
    pub struct ReturnTo(1..=512, "^/([^/\\\\\\u0000-\\u001f\\u007f][^\\\\\\u0000-\\u001f\\u007f]*)?$", |c| !c.is_ascii_control() && c != '\\');
}

impl ReturnTo {
    /// Whether the path stays inside the portal: `//host` would leave it.
    #[must_use]
    pub fn stays_inside(&self) -> bool {
        self.0.starts_with('/') && !self.0.starts_with("//")
    }
}

/// How many entries a page may hold: 1 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit(pub u32);

impl Limit {
    /// The most entries that may be asked for at once.
    pub const MOST: u32 = 100;
}

impl ParamValue for Limit {
    const EXPECTED: &'static str = "a whole number from 1 to 100";

    fn read(text: &str) -> Option<Self> {
        let canonical = !text.starts_with(['+', '0']);
        text.parse()
            .ok()
            .filter(|n| canonical && (1..=Self::MOST).contains(n))
            .map(Self)
    }

    fn show(&self) -> String {
        self.0.to_string()
    }

    #[cfg(feature = "schema")]
    fn schema() -> utoipa::openapi::Schema {
        crate::openapi::whole_number(1, i64::from(Self::MOST))
    }
}

/// The most that a number may come to: 0 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AtMost(pub u32);

impl AtMost {
    /// The highest number that may be asked for.
    pub const MOST: u32 = 9999;
}

impl ParamValue for AtMost {
    const EXPECTED: &'static str = "a whole number from 0 to 9999";

    fn read(text: &str) -> Option<Self> {
        let canonical = text == "0" || !text.starts_with(['+', '0']);
        text.parse()
            .ok()
            .filter(|n| canonical && *n <= Self::MOST)
            .map(Self)
    }

    fn show(&self) -> String {
        self.0.to_string()
    }

    #[cfg(feature = "schema")]
    fn schema() -> utoipa::openapi::Schema {
        crate::openapi::whole_number(0, i64::from(Self::MOST))
    }
}

impl ParamValue for Day {
    const EXPECTED: &'static str = "a day, YYYY-MM-DD";

    fn read(text: &str) -> Option<Self> {
        Self::parse(text).filter(|_| text.len() == 10)
    }

    fn show(&self) -> String {
        self.to_wire()
    }

    #[cfg(feature = "schema")]
    fn schema() -> utoipa::openapi::Schema {
        crate::openapi::text(10, 10, "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    }
}

impl ParamValue for bool {
    const EXPECTED: &'static str = "true or false";

    fn read(text: &str) -> Option<Self> {
        match text {
            "true" => Some(true),
            "false" => Some(false),
            _ => None,
        }
    }

    fn show(&self) -> String {
        if *self { "true" } else { "false" }.to_owned()
    }

    #[cfg(feature = "schema")]
    fn schema() -> utoipa::openapi::Schema {
        crate::openapi::boolean()
    }
}
