//! Text for people, in one or more languages.

use crate::read::{FromJson, Json, Misfit};
use serde::de::{Deserializer, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};

/// Text for people: a plain string is zh-CN; an object holds a text per language tag
/// (`{"zh-CN": "身份证换领", "en": "Renew an identity card"}`). zh-CN is always there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    zh: String,
    others: Vec<(String, String)>,
}

impl Text {
    /// A text in Chinese only.
    #[must_use]
    pub fn zh(text: impl Into<String>) -> Self {
        Self {
            zh: text.into(),
            others: Vec::new(),
        }
    }

    /// A text in Chinese and English.
    #[must_use]
    pub fn both(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            zh: zh.into(),
            others: vec![("en".to_owned(), en.into())],
        }
    }

    /// The text in a language, or in Chinese when that language is missing, with the language it
    /// is really in (for the `lang` attribute).
    #[must_use]
    pub fn in_language(&self, tag: &str) -> (&str, &str) {
        self.others
            .iter()
            .find(|(have, text)| have == tag && !text.is_empty())
            .map_or((self.zh.as_str(), "zh-CN"), |(have, text)| {
                (text.as_str(), have.as_str())
            })
    }

    fn add(&mut self, tag: String, words: String) {
        if tag == "zh-CN" {
            self.zh = words;
        } else {
            self.others.push((tag, words));
        }
    }

    /// The Chinese text.
    #[must_use]
    pub fn chinese(&self) -> &str {
        &self.zh
    }

    /// Whether there is no text at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.zh.is_empty() && self.others.iter().all(|(_, text)| text.is_empty())
    }

    /// Every text with its language tag, Chinese first.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        std::iter::once(("zh-CN", self.zh.as_str())).chain(
            self.others
                .iter()
                .map(|(tag, text)| (tag.as_str(), text.as_str())),
        )
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::zh(text)
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if self.others.is_empty() {
            return to.serialize_str(&self.zh);
        }
        let mut map = to.serialize_map(Some(1 + self.others.len()))?;
        for (tag, text) in self.iter() {
            map.serialize_entry(tag, text)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Reader;

        impl<'de> Visitor<'de> for Reader {
            type Value = Text;

            fn expecting(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                to.write_str("a text, or an object of texts by language tag")
            }

            fn visit_str<E>(self, text: &str) -> Result<Text, E> {
                Ok(Text::zh(text))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
                let mut text = Text::default();
                while let Some((tag, words)) = map.next_entry()? {
                    text.add(tag, words);
                }
                Ok(text)
            }
        }

        from.deserialize_any(Reader)
    }
}

impl FromJson for Text {
    fn from_json(json: Json, misfit: &mut Option<Misfit>) -> Self {
        let fields = match json {
            Json::Map(fields) => fields,
            plain => return Self::zh(String::from_json(plain, misfit)),
        };
        let mut text = Self::default();
        for (tag, words) in fields {
            text.add(tag, String::from_json(words, misfit));
        }
        text
    }
}

#[cfg(feature = "schema")]
impl utoipa::PartialSchema for Text {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        crate::openapi::localised_text().into()
    }
}

#[cfg(feature = "schema")]
impl utoipa::ToSchema for Text {}
