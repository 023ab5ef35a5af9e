//! Submitting a draft, and what one has in hand after it.

use super::{Document, Named, Text};

wire! {
    /// Submits a draft.
    pub struct Submission {
        /// Id of the signature.
        pub signature: String,
    }

    /// 受理凭证: what one has in hand after submitting.
    pub struct Receipt {
        /// Id of the case.
        pub case: String,
        /// 办件编号.
        pub number: String,
        /// 查询密码: look-up without signing in.
        pub query_code: String,
        /// The item.
        pub item: Named,
        /// Masked name of the applicant.
        pub applicant: String,
        /// When it was submitted.
        pub submitted_at: String,
        /// Who has it now.
        pub department: Named,
        /// What happens next, in words.
        pub next: Text,
        /// By when.
        pub next_by: String,
        /// Who is told, and how: 短信 199****0101.
        pub told: Vec<Text>,
        /// Everything handed in, with digests.
        pub documents: Vec<Document>,
        /// SM3 digest of the form as signed.
        pub digest: String,
    }
}
