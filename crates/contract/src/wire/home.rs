//! What the first screen shows, in one answer.

use super::{FailedPart, ItemSummary, NoticeSummary, Region, Theme};

wire! {
    /// The first screen. Parts that could not be had are empty and named in `failed`.
    pub struct Home {
        /// The region it is for.
        pub region: Region,
        /// Words often searched for.
        #[serde(default)]
        pub hot_words: Vec<String>,
        /// Theme lists of both sides, and the two life cycles.
        #[serde(default)]
        pub themes: Vec<Theme>,
        /// Items often needed.
        #[serde(default)]
        pub hot_items: Vec<ItemSummary>,
        /// The newest notices, policies and changes of service.
        #[serde(default)]
        pub notices: Vec<NoticeSummary>,
        /// What could not be had.
        #[serde(default)]
        pub failed: Vec<FailedPart>,
    }
}
