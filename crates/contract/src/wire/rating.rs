//! 好差评 (F-6.1.9). The numeric codes run in opposite directions in two standards: [`crate::codes`].

use super::Text;

open_enum! {
    /// How satisfied somebody is.
    pub enum Satisfaction {
        /// 非常满意.
        VerySatisfied = "VERY_SATISFIED",
        /// 满意.
        Satisfied = "SATISFIED",
        /// 基本满意.
        FairlySatisfied = "FAIRLY_SATISFIED",
        /// 不满意.
        Dissatisfied = "DISSATISFIED",
        /// 非常不满意.
        VeryDissatisfied = "VERY_DISSATISFIED",
    }
}

open_enum! {
    /// Whether a rating was passed on to the higher platform (Q-6.2.2.8).
    pub enum PassedOn {
        /// Not yet.
        Waiting = "WAITING",
        /// Passed on.
        Sent = "SENT",
        /// Passed on, with a receipt.
        Confirmed = "CONFIRMED",
    }
}

wire! {
    /// What one can say of each level.
    pub struct RatingTags {
        /// In the order to offer them.
        pub tags: Vec<RatingTag>,
    }

    /// One thing to say.
    pub struct RatingTag {
        /// Code of the dictionary.
        pub code: String,
        /// In words.
        pub label: Text,
        /// The level it belongs to.
        pub level: Satisfaction,
    }

    /// Rates a case.
    pub struct RatingStart {
        /// How satisfied.
        pub level: Satisfaction,
        /// Codes of tags of that level.
        #[serde(default)]
        pub tags: Vec<String>,
        /// In the person's words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub text: Option<String>,
        /// The staff do not see who rated.
        #[serde(default)]
        pub anonymous: bool,
    }

    /// A rating.
    pub struct Rating {
        /// 1 the first, 2 the follow-up.
        pub round: u8,
        /// How satisfied.
        pub level: Satisfaction,
        /// What was said.
        #[serde(default)]
        pub tags: Vec<RatingTag>,
        /// In the person's words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub text: Option<String>,
        /// When.
        pub at: String,
        /// Whether the staff do not see who rated.
        #[serde(default)]
        pub anonymous: bool,
        /// 系统默认评价: made by the system, not by the person, and left out of averages.
        #[serde(default)]
        pub by_default: bool,
        /// Whether it was passed on.
        pub passed_on: PassedOn,
    }
}
