//! 统一搜索.

use super::{HitKind, ItemSummary, Text};

wire! {
    /// What a search found, in groups.
    pub struct SearchAnswer {
        /// The words as asked.
        pub query: String,
        /// What was searched for instead, when nothing was found for the words themselves.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub corrected: Option<String>,
        /// Groups with something in them, the likeliest first.
        pub groups: Vec<HitGroup>,
        /// Words near to those asked for, when little was found.
        #[serde(default)]
        pub near_words: Vec<String>,
    }

    /// What was found of one kind.
    pub struct HitGroup {
        /// The kind.
        pub kind: HitKind,
        /// How many there are in all.
        pub total: u64,
        /// The best of them.
        pub hits: Vec<Hit>,
        /// Where the next page of this kind starts, when `kind` was asked for; absent at the end.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub next: Option<String>,
    }

    /// One thing found.
    pub struct Hit {
        /// The kind.
        pub kind: HitKind,
        /// Id of the item, notice, FAQ or department.
        pub id: String,
        /// Title.
        pub title: Text,
        /// A piece of its text.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub snippet: Option<Text>,
        /// The words that were found, to be marked wherever they stand in title and snippet.
        #[serde(default)]
        pub matched: Vec<String>,
        /// With `ITEM`: what lists show.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub item: Option<ItemSummary>,
    }

    /// Completions of what is being typed.
    pub struct Completions {
        /// The words as asked, so that an older answer is never shown over a newer one.
        pub query: String,
        /// The likeliest first; 10 at most.
        pub completions: Vec<Completion>,
    }

    /// One completion.
    pub struct Completion {
        /// The words to search for.
        pub text: String,
        /// With an item: its id, to go there at once.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub item_id: Option<String>,
    }
}
