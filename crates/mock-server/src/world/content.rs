//! The shapes of the content files in `data/`, as writers fill them.

mod item;
mod notice;

use contract::wire::{IdentityKind, Text};
use serde::{Deserialize, Serialize};

pub(crate) use item::*;
pub(crate) use notice::*;

/// A text in both languages, the English one optional.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Both {
    pub zh: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub en: String,
}

impl Both {
    pub(crate) fn text(&self) -> Text {
        both(&self.zh, &self.en)
    }
}

/// A text of the wire from both languages; Chinese only when there is no English.
pub(crate) fn both(zh: &str, en: &str) -> Text {
    if en.is_empty() {
        Text::zh(zh)
    } else {
        Text::both(zh, en)
    }
}

/// One row of `regions.json`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RegionRow {
    pub code: String,
    pub name: String,
    #[serde(default)]
    pub name_en: String,
    #[serde(default)]
    pub pinyin: String,
    #[serde(default)]
    pub initials: String,
    pub parent: Option<String>,
    pub level: u8,
    #[serde(default)]
    pub self_level: bool,
    #[serde(default)]
    pub has_services: bool,
}

/// One row of `departments.json`: a kind of body, with `{region}` in its name and address.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Body {
    pub id: String,
    pub name: String,
    #[serde(default)]
    pub name_en: String,
    #[serde(default)]
    pub short_name: String,
    pub levels: Vec<u8>,
    #[serde(default = "authority")]
    pub credit_prefix: String,
    pub phone: String,
    pub complaint_phone: String,
    pub hours: Both,
    pub address: String,
    pub intro: Both,
    /// Full names that do not follow from the pattern, as a team's import gives them: by region code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_region: Option<String>,
    /// A credit code of its own, from an import.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit_code: Option<String>,
}

fn authority() -> String {
    "11".to_owned()
}

/// `themes.json`.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Themes {
    pub themes: Vec<ThemeRow>,
    pub life_cycles: Vec<ThemeRow>,
    pub groups: Vec<ThemeRow>,
    pub cross_province: Vec<ThemeRow>,
    pub ways: Vec<ThemeRow>,
}

/// One entry of a list in `themes.json`.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ThemeRow {
    #[serde(default)]
    pub audience: String,
    #[serde(alias = "id")]
    pub code: String,
    pub name: String,
    #[serde(default)]
    pub name_en: String,
    #[serde(default)]
    pub icon: String,
}

/// `help.json`.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct HelpRow {
    pub hotline: HotlineRow,
    pub channels: Vec<ChannelRow>,
    pub faqs: Vec<FaqRow>,
    pub glossary: Vec<TermRow>,
}

/// The telephone for everything.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct HotlineRow {
    pub number: String,
    pub hours: Both,
}

/// A way to get help.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ChannelRow {
    pub id: String,
    pub name: String,
    pub detail: String,
    #[serde(default)]
    pub detail_en: String,
    #[serde(default)]
    pub value: Option<String>,
}

/// A question often asked.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct FaqRow {
    pub id: String,
    #[serde(default)]
    pub category_name: String,
    #[serde(default)]
    pub category_name_en: String,
    pub q: String,
    pub a: String,
    #[serde(default)]
    pub q_en: String,
    #[serde(default)]
    pub a_en: String,
}

/// An official term in plain words.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TermRow {
    pub term: String,
    #[serde(default)]
    pub term_en: String,
    pub explain: String,
    #[serde(default)]
    pub explain_en: String,
}

/// Somebody one can sign in as.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Persona {
    pub id: String,
    pub label: Both,
    pub kind: IdentityKind,
    pub name: String,
    pub level: u8,
    /// 公民身份号码; none for organisations.
    #[serde(default)]
    pub id_number: String,
    /// 统一社会信用代码; none for persons.
    #[serde(default)]
    pub credit_code: String,
    #[serde(default)]
    pub phone: String,
    /// Code of the region where they live or work.
    #[serde(default)]
    pub region: String,
    /// Ids of organisations whose legal representative this one is.
    #[serde(default)]
    pub represents: Vec<String>,
    /// Ids of personas whose guardian this one is.
    #[serde(default)]
    pub guardian_of: Vec<String>,
    /// With an officer: id of the department.
    #[serde(default)]
    pub department: Option<String>,
    #[serde(default)]
    pub roles: Vec<String>,
    #[serde(default)]
    pub about: Both,
}
