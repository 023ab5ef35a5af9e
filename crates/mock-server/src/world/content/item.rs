//! The shape of item templates: complete guides, but for what follows from the place.

use contract::wire::{
    Audience, Channel, CrossProvince, ExemptionMode, ItemState, ItemType, MaterialForm,
    MaterialKind, MaterialSource, Necessity, OnlineDepth, Original, PowerSource, ProjectType,
    ResultKind, Scope, TimeUnit,
};
use serde::{Deserialize, Serialize};

/// One item template.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Template {
    pub id: String,
    pub name: String,
    #[serde(default)]
    pub name_en: String,
    #[serde(default)]
    pub aliases: Vec<String>,
    #[serde(default)]
    pub pinyin: String,
    #[serde(default)]
    pub initials: String,
    pub catalog_code: String,
    #[serde(rename = "type")]
    pub item_type: ItemType,
    pub project_type: ProjectType,
    pub department: String,
    pub levels: Vec<u8>,
    pub power_source: PowerSource,
    pub audience: Vec<Audience>,
    #[serde(default)]
    pub person_themes: Vec<String>,
    #[serde(default)]
    pub legal_themes: Vec<String>,
    #[serde(default)]
    pub life_cycle: Vec<String>,
    #[serde(default)]
    pub groups: Vec<String>,
    pub channels: Vec<Channel>,
    pub scope: Scope,
    pub online_depth: OnlineDepth,
    #[serde(default)]
    pub whole_course_online: bool,
    #[serde(default)]
    pub cross_province: Option<CrossProvince>,
    pub visits: u32,
    #[serde(default)]
    pub visit_reason: Option<String>,
    pub legal_time: Span,
    pub promise_time: Span,
    #[serde(default)]
    pub time_note: Option<String>,
    pub conditions: Vec<String>,
    pub result: ResultRow,
    #[serde(default)]
    pub fees: Vec<FeeRow>,
    #[serde(default)]
    pub pay_online: bool,
    #[serde(default)]
    pub express: bool,
    #[serde(default)]
    pub self_service: bool,
    #[serde(default)]
    pub quantity_limit: Option<String>,
    #[serde(default)]
    pub legal_basis: Vec<BasisRow>,
    #[serde(default)]
    pub steps: Vec<StepRow>,
    #[serde(default)]
    pub special_procedures: Vec<SpecialRow>,
    #[serde(default)]
    pub situations: Vec<SituationRow>,
    #[serde(default)]
    pub materials: Vec<MaterialRow>,
    #[serde(default)]
    pub faqs: Vec<QuestionRow>,
    #[serde(default)]
    pub rights: Vec<String>,
    #[serde(default)]
    pub duties: Vec<String>,
    #[serde(default)]
    pub tags: Vec<String>,
    #[serde(default)]
    pub heat: u32,
    pub required_level: u8,
    #[serde(default)]
    pub bookable: bool,
    #[serde(default)]
    pub summary_en: String,
    #[serde(default)]
    pub summary: Option<String>,
    #[serde(default)]
    pub state: Option<StateRow>,
    /// From an import: the one region that runs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_region: Option<String>,
}

impl Template {
    /// Whether it serves natural persons.
    pub(crate) fn for_persons(&self) -> bool {
        self.audience.contains(&Audience::NaturalPerson)
    }

    /// Whether it serves anybody else.
    pub(crate) fn for_bodies(&self) -> bool {
        self.audience.iter().any(|a| *a != Audience::NaturalPerson)
    }
}

/// A length of time.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Span {
    pub days: u32,
    pub unit: TimeUnit,
}

/// What an item ends with.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct ResultRow {
    pub name: String,
    pub kind: ResultKind,
    #[serde(default)]
    pub validity: Option<String>,
}

/// One charge.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct FeeRow {
    pub name: String,
    pub standard: String,
    #[serde(default)]
    pub amount: Option<String>,
    #[serde(default)]
    pub basis: String,
    #[serde(default)]
    pub reduction: Option<String>,
}

/// One article of a law.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct BasisRow {
    pub law: String,
    #[serde(default)]
    pub number: Option<String>,
    pub article: String,
    pub text: String,
}

/// One step.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct StepRow {
    pub name: String,
    pub actor: String,
    pub days: String,
    pub does: String,
    pub result: String,
}

/// A procedure whose time does not count.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct SpecialRow {
    pub kind: String,
    #[serde(default)]
    pub days: Option<serde_json::Value>,
    pub note: String,
}

/// A question about the applicant's situation.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct SituationRow {
    pub id: String,
    pub question: String,
    #[serde(default)]
    pub help: Option<String>,
    #[serde(default)]
    pub multiple: bool,
    pub options: Vec<OptionRow>,
    #[serde(default)]
    pub when: Option<When>,
}

/// One or several conditions: writers use both forms.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum When {
    One(ConditionRow),
    All(Vec<ConditionRow>),
}

/// A condition.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ConditionRow {
    pub question: String,
    pub any_of: Vec<String>,
}

/// One answer.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct OptionRow {
    pub id: String,
    pub label: String,
}

/// One material.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct MaterialRow {
    pub id: String,
    pub name: String,
    pub kind: MaterialKind,
    pub form: MaterialForm,
    pub necessity: Necessity,
    pub source: MaterialSource,
    #[serde(default)]
    pub source_note: Option<String>,
    pub original: Original,
    pub copies: u32,
    #[serde(default)]
    pub size: Option<String>,
    #[serde(default)]
    pub notes: Option<String>,
    #[serde(default)]
    pub standard: Option<String>,
    #[serde(default)]
    pub basis: Option<String>,
    pub exemption: ExemptionRow,
    #[serde(default)]
    pub blank: bool,
    #[serde(default)]
    pub sample: bool,
    #[serde(default)]
    pub fields: Vec<String>,
    #[serde(default)]
    pub when: Option<When>,
}

/// Why a material need not be handed in.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct ExemptionRow {
    pub mode: ExemptionMode,
    #[serde(default)]
    pub certificate: Option<String>,
    #[serde(default)]
    pub explain: Option<String>,
}

/// A question and its answer.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct QuestionRow {
    pub q: String,
    pub a: String,
}

/// What is unusual now.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct StateRow {
    pub kind: ItemState,
    pub since: String,
    pub note: String,
}
