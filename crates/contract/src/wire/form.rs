//! Forms that a back end defines, and the answers to them. The rules: [`crate::form`].

use super::Text;
use crate::read::{FromJson, Json, Misfit};
use std::collections::BTreeMap;

open_enum! {
    /// What kind of answer a field takes.
    pub enum FieldKind {
        /// One line of text.
        Text = "TEXT",
        /// Several lines of text.
        LongText = "LONG_TEXT",
        /// The name of a person: any script, rare characters, ·.
        Name = "NAME",
        /// A number.
        Number = "NUMBER",
        /// Yuan, two decimals.
        Money = "MONEY",
        /// A day.
        Date = "DATE",
        /// One of some options.
        Choice = "CHOICE",
        /// Any of some options.
        Choices = "CHOICES",
        /// `YES` or `NO`.
        YesNo = "YES_NO",
        /// A region of the back end's tree, by code.
        Region = "REGION",
        /// 公民身份号码.
        CitizenId = "CITIZEN_ID",
        /// 统一社会信用代码.
        CreditCode = "CREDIT_CODE",
        /// A mobile telephone.
        Mobile = "MOBILE",
        /// An e-mail address.
        Email = "EMAIL",
        /// A postal code.
        Postcode = "POSTCODE",
        /// A statement to agree to: `YES`.
        Confirm = "CONFIRM",
        /// Rows of columns.
        Table = "TABLE",
    }
}
open_enum! {
    /// What a condition asks.
    pub enum RuleOp {
        /// The field has an answer.
        Answered = "ANSWERED",
        /// The answer is the value, or has it among several.
        Equals = "EQUALS",
        /// The answer is one of the values, or has one of them.
        AnyOf = "ANY_OF",
        /// Less than; for days: before.
        Less = "LESS",
        /// Not more than; for days: not after.
        AtMost = "AT_MOST",
        /// All of `of` hold.
        All = "ALL",
        /// One of `of` holds.
        Any = "ANY",
        /// The one in `of` does not hold.
        Not = "NOT",
    }
}

wire! {
    /// One version of a form. It is data: the portal draws it, and both sides judge answers by it.
    pub struct FormDefinition {
        /// Opaque identifier, the same for every version.
        pub id: String,
        /// Grows with each change.
        pub version: u32,
        /// Its name.
        pub title: Text,
        /// Its pages, one on screen at a time.
        pub pages: Vec<FormPage>,
        /// What must hold between fields.
        #[serde(default)]
        pub rules: Vec<FormRule>,
    }

    /// One page of a form.
    pub struct FormPage {
        /// Identifier within the form.
        pub id: String,
        /// What it asks about.
        pub title: Text,
        /// What to know before one begins.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub lead: Option<Text>,
        /// Fields that belong together, in order.
        pub groups: Vec<FormGroup>,
    }

    /// Fields that belong together.
    pub struct FormGroup {
        /// Identifier within the form. With `repeat`, answers stand under it as rows.
        pub id: String,
        /// Heading; none for the only group of a page.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub title: Option<Text>,
        /// What helps to answer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub help: Option<Text>,
        /// Shown only when this holds; always without one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub when: Option<Rule>,
        /// May be answered several times, a row each.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub repeat: Option<Repeat>,
        /// Its fields.
        pub fields: Vec<FormField>,
    }

    /// How often a group, or the rows of a table, may be answered.
    pub struct Repeat {
        /// Fewest rows.
        #[serde(default)]
        pub min: u32,
        /// Most rows.
        pub max: u32,
        /// What one row is: 家庭成员.
        pub row: Text,
    }

    /// One question.
    pub struct FormField {
        /// Identifier within the form; within its row in a repeated group or a table.
        pub id: String,
        /// What kind of answer it takes.
        pub kind: FieldKind,
        /// The question.
        pub label: Text,
        /// What helps to answer it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub help: Option<Text>,
        /// Whether it must be answered, when it is shown.
        #[serde(default)]
        pub required: bool,
        /// Must be answered when this holds, even where `required` is false.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub required_when: Option<Rule>,
        /// Shown only when this holds; always without one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub when: Option<Rule>,
        /// With `CHOICE` and `CHOICES`: what can be chosen.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub options: Vec<FieldOption>,
        /// With `TABLE`: its columns, and how many rows.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "schema", schema(no_recursion))]
        pub columns: Vec<FormField>,
        /// With `TABLE`: how many rows.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub repeat: Option<Repeat>,
        /// Fewest characters of a text, or fewest options.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub min_length: Option<u32>,
        /// Most characters of a text, or most options.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub max_length: Option<u32>,
        /// Least number, amount (decimal string) or day (`YYYY-MM-DD`, or `TODAY`).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub least: Option<String>,
        /// Greatest number, amount or day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub most: Option<String>,
        /// With `NUMBER`: digits after the point.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub decimals: Option<u8>,
        /// With `REGION`: how deep one must choose, 1 province to 5 village.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub region_level: Option<u8>,
        /// What stands behind a number: 平方米.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub unit: Option<Text>,
        /// Whether the answer is personal data of the sensitive kind: no autocomplete, masked where it is only shown.
        #[serde(default)]
        pub sensitive: bool,
    }

    /// One answer that can be chosen.
    pub struct FieldOption {
        /// What is stored.
        pub value: String,
        /// The answer in words.
        pub label: Text,
        /// What helps to choose.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub help: Option<Text>,
    }

    /// What must hold between fields; told at `field` when it does not.
    pub struct FormRule {
        /// Identifier within the form.
        pub id: String,
        /// What must hold.
        pub holds: Rule,
        /// The field at which it is told, as in a [`Rule`].
        pub field: String,
        /// What to tell.
        pub message: Text,
    }

    /// A condition on answers: a comparison, or several joined. An operation that a reader does not know cannot be judged:
    /// what stands under it is shown, and a rule with it is left to the back end.
    pub struct Rule {
        /// The comparison, or how `of` are joined.
        pub op: RuleOp,
        /// With a comparison: id of the field; of a field in the same row within a repeated group or table, else in the
        /// form; `group.field` for any row.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub field: Option<String>,
        /// With `EQUALS`, `ANY_OF`, `LESS`, `AT_MOST`: what to compare with. A number, an amount, a day, `TODAY`, or text.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub values: Vec<String>,
        /// With `EQUALS`, `LESS`, `AT_MOST`: id of another field to compare with, in place of `values`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub other: Option<String>,
        /// With `ALL`, `ANY`, `NOT`: the conditions joined.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "schema", schema(no_recursion))]
        pub of: Vec<Rule>,
    }
}

/// The answers to a form by id of field, or of group where one is repeated. As JSON: a string, an array of strings, or an
/// array of objects; nothing for what is not answered.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Answers(pub BTreeMap<String, Answer>);

/// One answer.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(untagged)]
pub enum Answer {
    /// Of one value: text, number, day, option, region code.
    One(String),
    /// Of several: options.
    Several(Vec<String>),
    /// Of a repeated group or a table.
    Rows(Vec<Answers>),
}

impl FromJson for Answers {
    fn from_json(json: Json, misfit: &mut Option<Misfit>) -> Self {
        let Json::Map(fields) = json else {
            misfit.get_or_insert("");
            return Self::default();
        };
        let answers = fields.into_iter();
        Self(
            answers
                .map(|(id, answer)| (id, Answer::from_json(answer, misfit)))
                .collect(),
        )
    }
}

impl FromJson for Answer {
    fn from_json(json: Json, misfit: &mut Option<Misfit>) -> Self {
        match json {
            Json::List(rows) if matches!(rows.first(), Some(Json::Map(_))) => {
                Self::Rows(Vec::from_json(Json::List(rows), misfit))
            }
            Json::List(options) => Self::Several(Vec::from_json(Json::List(options), misfit)),
            one => Self::One(String::from_json(one, misfit)),
        }
    }
}

#[cfg(feature = "schema")]
impl utoipa::PartialSchema for Answer {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        crate::openapi::answer().into()
    }
}

#[cfg(feature = "schema")]
impl utoipa::ToSchema for Answer {}

#[cfg(feature = "schema")]
impl utoipa::PartialSchema for Answers {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        crate::openapi::answers().into()
    }
}

#[cfg(feature = "schema")]
impl utoipa::ToSchema for Answers {}
