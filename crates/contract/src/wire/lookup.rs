//! Looking a case up without signing in.

use super::{CaseClock, CaseEvent, CaseState, Contact, Named, Parcel, Text};

wire! {
    /// Looks a case up without signing in.
    pub struct LookUp {
        /// 办件编号.
        pub number: String,
        /// 查询密码.
        pub query_code: String,
    }

    /// What anybody with number and code may see.
    pub struct CaseGlance {
        /// 办件编号.
        pub number: String,
        /// The item.
        pub item: Named,
        /// Masked name of the applicant.
        pub applicant: String,
        /// Where it stands.
        pub state: CaseState,
        /// When it was submitted.
        pub submitted_at: String,
        /// Its clock.
        pub clock: CaseClock,
        /// What happens next, in words.
        pub next: Text,
        /// What has happened, the newest first; without details.
        pub timeline: Vec<CaseEvent>,
        /// Who has it now.
        pub department: Named,
        /// How to reach them.
        pub contacts: Vec<Contact>,
        /// The parcel, without addresses.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub parcel: Option<Parcel>,
    }
}
