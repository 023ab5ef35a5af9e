//! How a case was decided, and its official papers.

use super::{Attachment, Named, Remedy, Text};

open_enum! {
    /// What a case ended with.
    pub enum DecisionKind {
        /// 准予.
        Granted = "GRANTED",
        /// 不予许可.
        Refused = "REFUSED",
        /// 不予受理.
        NotAccepted = "NOT_ACCEPTED",
    }
}

wire! {
    /// How a case was decided.
    pub struct Decision {
        /// How.
        pub kind: DecisionKind,
        /// When.
        pub decided_at: String,
        /// Who decided.
        pub department: Named,
        /// 文号.
        pub number: String,
        /// Grounds, in words and by law.
        #[serde(default)]
        pub grounds: Vec<Text>,
        /// The certificate in the wallet.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub card: Option<Named>,
        /// 行政复议.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reconsideration: Option<Remedy>,
        /// 行政诉讼.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub litigation: Option<Remedy>,
    }

    /// An official paper of a case.
    pub struct Paper {
        /// Its name: 受理通知书.
        pub name: Text,
        /// 文号.
        pub number: String,
        /// When it was made.
        pub made_at: String,
        /// The paper itself.
        pub file: Attachment,
    }
}
