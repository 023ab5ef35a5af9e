//! 智能推荐: items that somebody here, now, or after another item may need. Nothing about who asks goes into it.

use super::{ItemSummary, Text};

open_enum! {
    /// What a recommendation rests on.
    pub enum ReasonKind {
        /// The time of the year.
        Season = "SEASON",
        /// Something about it has changed in the region of late.
        Changed = "CHANGED",
        /// What others did after the item that is being looked at.
        Next = "NEXT",
        /// It belongs to the same 一件事 as the item that is being looked at.
        Together = "TOGETHER",
        /// Many ask for it in the region.
        Often = "OFTEN",
    }
}

wire! {
    /// What is recommended.
    pub struct Recommendations {
        /// The likeliest first; none twice.
        pub items: Vec<Recommendation>,
    }

    /// One item, and why.
    pub struct Recommendation {
        /// The item, as lists show it.
        pub item: ItemSummary,
        /// Why it is here, the strongest first; never empty.
        pub reasons: Vec<Reason>,
    }

    /// One reason.
    pub struct Reason {
        /// What it rests on.
        pub kind: ReasonKind,
        /// In one sentence that a person can check or dismiss.
        pub text: Text,
    }
}
