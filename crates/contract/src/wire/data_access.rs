//! Who looked at somebody's data (F-6.1.10.f, Q-8).

use super::{Named, ProfileField, Text};

open_enum! {
    /// What was done with somebody's data.
    pub enum AccessKind {
        /// An officer opened a case.
        CaseOpened = "CASE_OPENED",
        /// An officer looked at a draft that somebody came to the counter with.
        DraftOpened = "DRAFT_OPENED",
        /// An officer called up a certificate.
        CertificateChecked = "CERTIFICATE_CHECKED",
        /// The person saw a datum of their own unmasked.
        Revealed = "REVEALED",
        /// The person fetched all of their data.
        Exported = "EXPORTED",
    }
}

wire! {
    /// Somebody looked.
    pub struct DataAccess {
        /// When.
        pub at: String,
        /// What was done.
        pub kind: AccessKind,
        /// The department; absent when it was oneself.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub department: Option<Text>,
        /// Masked name of the officer; absent when it was oneself.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub officer: Option<String>,
        /// What was looked at: the item of the case, the certificate.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub what: Option<Text>,
        /// With `REVEALED`: which datum.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub field: Option<ProfileField>,
        /// The case in which it was.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub case: Option<Named>,
        /// Why: an officer's words, or the name of a `RevealReason`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reason: Option<Text>,
        /// The number of the record.
        pub audit_id: String,
    }
}
