//! Sentences of the mock server's own, in `words/`, with places to fill in.

use std::collections::HashMap;

use contract::wire::Text;

use super::content::{Both, both};
use crate::files;

/// The sentences by key.
pub(crate) struct Words(HashMap<String, Both>);

impl Words {
    pub(crate) fn load() -> Result<Self, String> {
        #[derive(serde::Deserialize)]
        struct Row {
            zh: String,
            #[serde(default)]
            en: String,
        }
        let mut rows: HashMap<String, Row> = files::read("words/guide.json")?;
        rows.extend(files::read::<HashMap<String, Row>>("words/apply.json")?);
        rows.extend(files::read::<HashMap<String, Row>>("words/cases.json")?);
        rows.extend(files::read::<HashMap<String, Row>>("words/powers.json")?);
        rows.extend(files::read::<HashMap<String, Row>>(
            "words/delegation.json",
        )?);
        rows.extend(files::read::<HashMap<String, Row>>("words/cards.json")?);
        rows.extend(files::read::<HashMap<String, Row>>("words/account.json")?);
        rows.extend(files::read::<HashMap<String, Row>>("words/me.json")?);
        rows.extend(files::read::<HashMap<String, Row>>("words/halls.json")?);
        rows.extend(files::read::<HashMap<String, Row>>("words/booking.json")?);
        rows.extend(files::read::<HashMap<String, Row>>("words/mine.json")?);
        rows.extend(files::read::<HashMap<String, Row>>("words/talk.json")?);
        rows.extend(files::read::<HashMap<String, Row>>("words/privacy.json")?);
        rows.extend(files::read::<HashMap<String, Row>>("words/rectify.json")?);
        rows.extend(files::read::<HashMap<String, Row>>("words/counter.json")?);
        rows.extend(files::read::<HashMap<String, Row>>("words/pay_desk.json")?);
        rows.extend(files::read::<HashMap<String, Row>>("words/share.json")?);
        Ok(Self(
            rows.into_iter()
                .map(|(key, row)| {
                    (
                        key,
                        Both {
                            zh: row.zh,
                            en: row.en,
                        },
                    )
                })
                .collect(),
        ))
    }

    /// A sentence as it is.
    pub(crate) fn text(&self, key: &str) -> Text {
        self.0.get(key).map(Both::text).unwrap_or_default()
    }

    /// The Chinese sentence as it is.
    pub(crate) fn zh(&self, key: &str) -> &str {
        self.0.get(key).map_or("", |row| &row.zh)
    }

    /// A sentence with texts filled in, each in its own language.
    pub(crate) fn fill(&self, key: &str, values: &[(&str, &Text)]) -> Text {
        let Some(row) = self.0.get(key) else {
            return Text::default();
        };
        let zh = put(&row.zh, values, "zh-CN");
        if row.en.is_empty() {
            Text::zh(zh)
        } else {
            both(&zh, &put(&row.en, values, "en"))
        }
    }
}

fn put(pattern: &str, values: &[(&str, &Text)], tag: &str) -> String {
    let mut out = pattern.to_owned();
    for (name, value) in values {
        let hole = ["{", name, "}"].concat();
        if out.contains(&hole) {
            out = out.replace(&hole, value.in_language(tag).0);
        }
    }
    out
}
