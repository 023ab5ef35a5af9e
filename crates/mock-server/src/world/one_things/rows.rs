//! `one-things.json` as writers fill it, and its questions as they travel.

use contract::wire::{Condition, Faq, Side, Situation, SituationOption};
use serde::Deserialize;

use crate::world::content::{Both, ConditionRow};

/// One row of `one-things.json`.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct OneThingRow {
    pub id: String,
    pub(super) code: String,
    pub side: Side,
    pub(super) stage: String,
    pub(super) lead: String,
    pub name: Both,
    pub summary: Both,
    pub(super) items: Vec<JoinedRow>,
    pub(super) conditions: Vec<Both>,
    pub(super) situations: Vec<QuestionRow>,
    pub(super) faqs: Vec<FaqRow>,
    /// The template whose application on line takes them all.
    pub(super) joint: Option<String>,
}

/// One of the items, by its template.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct JoinedRow {
    pub(super) item: String,
    #[serde(default)]
    pub(super) when: Vec<ConditionRow>,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct QuestionRow {
    pub(super) id: String,
    pub(super) question: Both,
    pub(super) options: Vec<OptionRow>,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct OptionRow {
    pub(super) id: String,
    pub(super) label: Both,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct FaqRow {
    pub(super) question: Both,
    pub(super) answer: Both,
}

impl OneThingRow {
    /// Whether it stands under a stage of a life cycle.
    pub(crate) fn is_of(&self, stage: &str) -> bool {
        self.stage == stage
    }

    /// Ids of the templates it joins.
    pub(crate) fn joins(&self) -> impl Iterator<Item = &str> {
        self.items.iter().map(|of| of.item.as_str())
    }
}

pub(super) fn conditions(rows: &[ConditionRow]) -> Vec<Condition> {
    let show = |row: &ConditionRow| Condition {
        question: row.question.clone(),
        any_of: row.any_of.clone(),
    };
    rows.iter().map(show).collect()
}

pub(super) fn question(row: &QuestionRow) -> Situation {
    let option = |option: &OptionRow| SituationOption {
        id: option.id.clone(),
        label: option.label.text(),
    };
    Situation {
        id: row.id.clone(),
        question: row.question.text(),
        help: None,
        multiple: false,
        options: row.options.iter().map(option).collect(),
        when: Vec::new(),
    }
}

pub(super) fn faq(row: &FaqRow) -> Faq {
    Faq {
        id: None,
        question: row.question.text(),
        answer: row.answer.text(),
        category: None,
    }
}
