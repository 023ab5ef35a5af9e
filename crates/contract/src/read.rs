//! How the portal reads answers: the same rules as serde's derive, at a third of its bytes.
//!
//! Servers read with serde. In WebAssembly serde's visitors for all types of the wire were a fifth of the first load,
//! so the browser parses the text, and [`FromJson`] takes the values out of it. `wire!` and `open_enum!` write both
//! readers from one declaration; tests/reading.rs holds them to the same verdict on whole and on spoiled answers.

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// A JSON value.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Json {
    /// `null`, and what is not there at all.
    #[default]
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number, as JavaScript knows it.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object, in its own order.
    Map(Vec<(String, Json)>),
}

impl Json {
    /// Reads a value; `Err` names the first field that does not fit, where there is one.
    ///
    /// # Errors
    /// Something required is missing, or is not of its kind.
    pub fn read<T: FromJson>(self) -> Result<T, Misfit> {
        let mut misfit = None;
        let value = T::from_json(self, &mut misfit);
        misfit.map_or(Ok(value), Err)
    }
}

/// The field that does not fit, by its name in the contract's source; empty for the answer as a whole.
pub type Misfit = &'static str;

/// A type of the wire.
pub trait FromJson: Sized {
    /// Takes the value out of `json`. What does not fit is noted in `misfit`, and the value is then worth nothing: going
    /// on instead of leaving in the middle is what makes the code small.
    fn from_json(json: Json, misfit: &mut Option<Misfit>) -> Self;
}

/// The fields of an object, taken out one by one.
pub struct Fields<'a> {
    fields: Vec<(String, Json)>,
    misfit: &'a mut Option<Misfit>,
}

impl<'a> Fields<'a> {
    /// The fields of an object; of anything else, none.
    pub fn of(json: Json, misfit: &'a mut Option<Misfit>) -> Self {
        let fields = match json {
            Json::Map(fields) => fields,
            _ => {
                misfit.get_or_insert("");
                Vec::new()
            }
        };
        Self { fields, misfit }
    }

    /// A field that must be there, unless its type can do without.
    pub fn must<T: FromJson>(&mut self, name: &'static str) -> T {
        let json = self.take(name).unwrap_or_default();
        self.value(name, json)
    }

    /// A field that may be missing.
    pub fn may<T: FromJson + Default>(&mut self, name: &'static str) -> T {
        match self.take(name) {
            Some(json) => self.value(name, json),
            None => T::default(),
        }
    }

    fn value<T: FromJson>(&mut self, name: &'static str, json: Json) -> T {
        let mut inner = None;
        let value = T::from_json(json, &mut inner);
        self.note(name, inner);
        value
    }

    fn note(&mut self, name: &'static str, inner: Option<Misfit>) {
        if let Some(inner) = inner {
            self.misfit
                .get_or_insert(if inner.is_empty() { name } else { inner });
        }
    }

    fn take(&mut self, name: &str) -> Option<Json> {
        let at = self.fields.iter().position(|(key, _)| is(key, name))?;
        Some(self.fields.swap_remove(at).1)
    }
}

/// Whether a key of the wire (`promiseTime`) is a field of the source (`promise_time`).
fn is(key: &str, name: &str) -> bool {
    let mut key = key.bytes();
    let mut raise = false;
    for byte in name.bytes() {
        if byte == b'_' {
            raise = true;
            continue;
        }
        let expected = if raise {
            byte.to_ascii_uppercase()
        } else {
            byte
        };
        raise = false;
        if key.next() != Some(expected) {
            return false;
        }
    }
    key.next().is_none()
}

impl FromJson for () {
    fn from_json(json: Json, misfit: &mut Option<Misfit>) {
        if json != Json::Null {
            misfit.get_or_insert("");
        }
    }
}

impl FromJson for String {
    fn from_json(json: Json, misfit: &mut Option<Misfit>) -> Self {
        match json {
            Json::Text(text) => text,
            _ => {
                misfit.get_or_insert("");
                Self::new()
            }
        }
    }
}

impl FromJson for bool {
    fn from_json(json: Json, misfit: &mut Option<Misfit>) -> Self {
        match json {
            Json::Flag(flag) => flag,
            _ => {
                misfit.get_or_insert("");
                false
            }
        }
    }
}

/// A whole number from 0 to `most`.
fn whole(json: Json, most: f64, misfit: &mut Option<Misfit>) -> u64 {
    match json {
        Json::Number(number) if number >= 0.0 && number <= most && number.trunc() == number => {
            number as u64
        }
        _ => {
            misfit.get_or_insert("");
            0
        }
    }
}

macro_rules! whole_numbers {
    ($($type:ty)+) => {$(
        impl FromJson for $type {
            fn from_json(json: Json, misfit: &mut Option<Misfit>) -> Self {
                whole(json, <$type>::MAX as f64, misfit) as $type
            }
        }
    )+};
}
whole_numbers!(u8 u16 u32 u64);

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(json: Json, misfit: &mut Option<Misfit>) -> Self {
        match json {
            Json::Null => None,
            json => Some(T::from_json(json, misfit)),
        }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(json: Json, misfit: &mut Option<Misfit>) -> Self {
        let Json::List(entries) = json else {
            misfit.get_or_insert("");
            return Self::new();
        };
        entries
            .into_iter()
            .map(|entry| T::from_json(entry, misfit))
            .collect()
    }
}

/// For tests and tools, which have no browser to parse for them.
impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Any;

        impl<'de> Visitor<'de> for Any {
            type Value = Json;

            fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str("any JSON value")
            }

            fn visit_unit<E: Error>(self) -> Result<Json, E> {
                Ok(Json::Null)
            }

            fn visit_bool<E: Error>(self, flag: bool) -> Result<Json, E> {
                Ok(Json::Flag(flag))
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Json, E> {
                Ok(Json::Number(number as f64))
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Json, E> {
                Ok(Json::Number(number as f64))
            }

            fn visit_f64<E: Error>(self, number: f64) -> Result<Json, E> {
                Ok(Json::Number(number))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Json, E> {
                Ok(Json::Text(text.to_owned()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = list.next_element()? {
                    entries.push(entry);
                }
                Ok(Json::List(entries))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Json::Map(fields))
            }
        }

        from.deserialize_any(Any)
    }
}
