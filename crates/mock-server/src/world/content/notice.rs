//! The shape of `notices.json` and `powers.json`.

use contract::wire::{IdentityKind, NoticeKind, PowerType};
use serde::Deserialize;

use super::{BasisRow, Both};

/// One notice or policy. A day is `YYYY-MM-DD`, or a number of days from today: `-3`, `+30`.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct NoticeRow {
    pub id: String,
    pub kind: NoticeKind,
    pub title: String,
    #[serde(default)]
    pub title_en: String,
    pub published_on: String,
    pub department: String,
    pub region: String,
    pub summary: String,
    #[serde(default)]
    pub summary_en: String,
    pub body: Vec<BlockRow>,
    #[serde(default)]
    pub items: Vec<String>,
    /// 文号.
    #[serde(default)]
    pub number: Option<String>,
    #[serde(default)]
    pub in_force_from: Option<String>,
    #[serde(default)]
    pub in_force_until: Option<String>,
    /// Id of what took its place.
    #[serde(default)]
    pub replaced_by: Option<String>,
    #[serde(default)]
    pub plain: Vec<PlainRow>,
    #[serde(default)]
    pub attachments: Vec<OriginalRow>,
    /// Whom it is for: any of these.
    #[serde(default)]
    pub concerns: Vec<ConcernRow>,
    #[serde(default)]
    pub decisions: Vec<DecisionRow>,
    #[serde(default)]
    pub objection: Option<ObjectionRow>,
}

/// One block of a text.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct BlockRow {
    #[serde(rename = "type")]
    pub kind: String,
    #[serde(default)]
    pub text: Option<String>,
    #[serde(default)]
    pub items: Vec<String>,
}

/// A point in plain words.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct PlainRow {
    pub heading: Both,
    pub text: Both,
}

/// An original, made when asked for: a PDF, or plain text where the name ends so.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct OriginalRow {
    pub name: Both,
    pub lines: Vec<String>,
}

/// People whom a notice concerns: everything that is said must hold.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ConcernRow {
    #[serde(default)]
    pub kinds: Vec<IdentityKind>,
    #[serde(default)]
    pub min_age: Option<u16>,
    #[serde(default)]
    pub max_age: Option<u16>,
    /// Code of a region: they live there or below.
    #[serde(default)]
    pub region: Option<String>,
    /// Guardian of somebody of this age at most.
    #[serde(default)]
    pub child_up_to: Option<u16>,
    /// Name of a certificate that they hold.
    #[serde(default)]
    pub card: Option<String>,
    /// Template of an item that they applied for.
    #[serde(default)]
    pub applied: Option<String>,
    /// Why; `{age}` and `{region}` are filled in.
    pub reason: Both,
}

/// A decision that is made public.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DecisionRow {
    pub number: String,
    pub party: String,
    pub party_kind: IdentityKind,
    pub subject: Both,
    pub outcome: Both,
    pub decided_on: String,
}

/// A time in which anybody may object.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct ObjectionRow {
    pub from: String,
    pub until: String,
    pub how: Both,
}

/// A power that nobody applies for: one row of `powers.json`.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PowerRow {
    pub id: String,
    pub code: String,
    pub name: Both,
    #[serde(rename = "type")]
    pub power_type: PowerType,
    pub department: String,
    pub levels: Vec<u8>,
    pub legal_basis: Vec<BasisRow>,
}
