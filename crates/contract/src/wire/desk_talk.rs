//! Threads at the officers' desk.

use super::{
    BoxCount, CaseClock, DeskThreadAct, Named, SuggestionOutcome, Text, Thread, ThreadKind,
    ThreadState, ThreadSubject,
};

wire! {
    /// Threads on the desk, due first.
    pub struct DeskThreads {
        /// This page.
        pub items: Vec<DeskThreadRow>,
        /// Where the next page starts; absent at the end.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub next: Option<String>,
        /// How many the box has.
        pub total: u64,
        /// Each box with its count.
        pub boxes: Vec<BoxCount>,
    }

    /// A thread in the list.
    pub struct DeskThreadRow {
        /// Opaque identifier.
        pub id: String,
        /// The number of the ticket.
        pub number: String,
        /// What it is.
        pub kind: ThreadKind,
        /// What it is about.
        pub about: ThreadSubject,
        /// In the person's words.
        pub title: String,
        /// Who: masked; in no way told where they wish so.
        pub person: String,
        /// Where it stands.
        pub state: ThreadState,
        /// When it began.
        pub started_at: String,
        /// Until when it is answered.
        pub clock: CaseClock,
        /// Whether the officer can do something now.
        #[serde(default)]
        pub mine: bool,
    }

    /// A thread on the desk.
    pub struct DeskThread {
        /// As the person sees it.
        pub thread: Thread,
        /// Who: masked; in no way told where they wish so.
        pub person: String,
        /// What the officer may do now.
        #[serde(default)]
        pub acts: Vec<DeskThreadOffer>,
        /// Departments to hand it on to.
        #[serde(default)]
        pub departments: Vec<Named>,
    }

    /// An act that an officer may take.
    pub struct DeskThreadOffer {
        /// Which.
        pub act: DeskThreadAct,
        /// Whether words must go with it.
        #[serde(default)]
        pub text_required: bool,
        /// Sentences to start from.
        #[serde(default)]
        pub templates: Vec<Text>,
        /// Why it cannot be taken yet.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub blocked: Option<Text>,
    }

    /// Acts on a thread.
    pub struct DeskThreadRequest {
        /// What is done.
        pub act: DeskThreadAct,
        /// The answer, or the reason.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub text: Option<String>,
        /// With `DISPATCH`: id of the department.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub department: Option<String>,
        /// With `REPLY` to a suggestion: what became of it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub outcome: Option<SuggestionOutcome>,
    }
}
