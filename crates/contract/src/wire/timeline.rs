//! What has happened to a case, and its clock.

use super::{CaseState, Text, TimeUnit};

open_enum! {
    /// How the clock of a case stands.
    pub enum ClockState {
        /// It has not begun: not accepted yet.
        NotStarted = "NOT_STARTED",
        /// It runs.
        Running = "RUNNING",
        /// It stands still: correction or special procedure.
        Paused = "PAUSED",
        /// It runs, and the promised day is over.
        Overdue = "OVERDUE",
        /// It has ended.
        Stopped = "STOPPED",
    }
}

wire! {
    /// The clock of a case, reckoned by the back end in its own working days.
    pub struct CaseClock {
        /// How it stands.
        pub state: ClockState,
        /// The promised length.
        pub promised: u32,
        /// Unit of `promised`, `used` and `left`.
        pub unit: TimeUnit,
        /// How much has gone by.
        pub used: u32,
        /// How much is left; 0 when it is over.
        pub left: u32,
        /// The promised day, `YYYY-MM-DD`; absent before acceptance, and while paused.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub due_on: Option<String>,
        /// With `PAUSED`: why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reason: Option<Text>,
        /// With `PAUSED`: since when.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub paused_at: Option<String>,
    }

    /// Something that happened.
    pub struct CaseEvent {
        /// Grows with every event of the case.
        pub sequence: u32,
        /// When.
        pub at: String,
        /// The state it led to.
        pub state: CaseState,
        /// What happened, in words.
        pub title: Text,
        /// More of it: a reason, an opinion.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub detail: Option<Text>,
        /// Who did it: an office and a post, never an officer's private name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub actor: Option<Text>,
        /// The officer's 个人名章 on it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub seal: Option<OfficerSeal>,
    }

    /// 个人名章 of an officer on an act.
    pub struct OfficerSeal {
        /// Name on the seal.
        pub name: String,
        /// 印章编号.
        pub number: String,
        /// When it was set.
        pub at: String,
        /// SM3 digest of what it stands on.
        pub digest: String,
    }
}
