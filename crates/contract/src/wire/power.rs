//! 权责清单: what a body may do, what it must do then, and who answers for it.

use super::{Contact, LegalBasis, Named, Text};

open_enum! {
    /// Kinds of powers. Citizens apply for some of them; the others begin with the body.
    pub enum PowerType {
        /// 行政许可 (01).
        Licence = "LICENSE",
        /// 行政处罚 (02).
        Penalty = "PENALTY",
        /// 行政强制 (03).
        Coercion = "COERCION",
        /// 行政征收 (04).
        Levy = "LEVY",
        /// 行政给付 (05).
        PaymentBenefit = "PAYMENT_BENEFIT",
        /// 行政检查 (06).
        Inspection = "INSPECTION",
        /// 行政确认 (07).
        Confirmation = "CONFIRMATION",
        /// 行政奖励 (08).
        Reward = "REWARD",
        /// 行政裁决 (09).
        Adjudication = "ADJUDICATION",
        /// 其他行政权力 (10).
        OtherPower = "OTHER_POWER",
    }
}

wire! {
    /// A power with the duties that go with it.
    pub struct Power {
        /// Opaque identifier.
        pub id: String,
        /// 权力编码. Opaque to the portal; 50 characters at most.
        pub code: String,
        /// Name.
        pub name: Text,
        /// Kind.
        pub power_type: PowerType,
        /// Who holds it.
        pub department: Named,
        /// 设定依据, article by article.
        pub legal_basis: Vec<LegalBasis>,
        /// 责任事项: what whoever uses it must do, step by step.
        pub duties: Vec<Text>,
        /// 追责情形: when somebody is called to account for it.
        pub accountability: Text,
        /// Where to complain about its use.
        pub supervision: Vec<Contact>,
        /// The item, where one applies for it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub item: Option<Named>,
    }
}
