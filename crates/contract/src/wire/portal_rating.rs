//! What people think of the portal itself, and of a guide: how it reads and works, not how a case was handled (F-6.1.9).

use super::{LevelCount, Satisfaction};

wire! {
    /// What somebody thinks of the portal, or of a guide. Nothing says who.
    pub struct PortalRating {
        /// The item whose guide is meant, by its id; the portal as a whole when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub item: Option<String>,
        /// How satisfied they are.
        pub level: Satisfaction,
        /// What should be better, in at most 200 characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub text: Option<String>,
    }

    /// How many people think what of the portal, or of a guide.
    pub struct PortalRatings {
        /// How many rated.
        pub count: u64,
        /// Their mean, from 1 to 5, as a decimal string with one digit after the point; absent where nobody rated.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub mean: Option<String>,
        /// How many of each level; a level without any may be left out.
        #[serde(default)]
        pub levels: Vec<LevelCount>,
    }
}
