//! Narrowing one's cases: what can be chosen, and what was kept (F-6.1.10.b).

use super::{Principal, Text};

open_enum! {
    /// Where cases stand, as lists are narrowed.
    pub enum CaseGroup {
        /// Handed in, not accepted yet.
        Submitted = "SUBMITTED",
        /// To be corrected.
        Correction = "CORRECTION",
        /// Accepted and being worked on, or standing still.
        Handling = "HANDLING",
        /// Decided, the result on its way.
        Decided = "DECIDED",
        /// Done.
        Closed = "CLOSED",
        /// Ended without a decision: not accepted, returned, taken back.
        Stopped = "STOPPED",
    }
}

wire! {
    /// Conditions; a case must fit all of them.
    pub struct CaseFilter {
        /// Where it stands.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub group: Option<CaseGroup>,
        /// Whether it waits for the person.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub needs_you: Option<bool>,
        /// Id of whom it is for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub applicant: Option<String>,
        /// Id of the item.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub item: Option<String>,
        /// Id of the department.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub department: Option<String>,
        /// Submitted on this day or later, `YYYY-MM-DD`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub from: Option<String>,
        /// Submitted on this day or earlier.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub to: Option<String>,
        /// Words in the item or the number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub q: Option<String>,
    }

    /// Conditions to keep.
    pub struct CaseFilterStart {
        /// What the person calls them, 1 to 30 characters. The same name again replaces the conditions.
        pub name: String,
        /// The conditions.
        pub filter: CaseFilter,
    }

    /// Conditions that were kept.
    pub struct SavedCaseFilter {
        /// Opaque identifier.
        pub id: String,
        /// What the person calls them.
        pub name: String,
        /// The conditions.
        pub filter: CaseFilter,
    }

    /// What one's cases can be narrowed by.
    pub struct CaseFilters {
        /// What was kept, by name.
        pub saved: Vec<SavedCaseFilter>,
        /// For whom there are cases.
        pub applicants: Vec<Principal>,
        /// Of which items.
        pub items: Vec<CaseFilterChoice>,
        /// At which departments.
        pub departments: Vec<CaseFilterChoice>,
    }

    /// One choice.
    pub struct CaseFilterChoice {
        /// As the parameter takes it.
        pub id: String,
        /// Its name.
        pub name: Text,
        /// How many cases have it.
        pub count: u32,
    }
}
