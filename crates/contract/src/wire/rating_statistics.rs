//! 评价公开: what people said of services, counted (F-6.1.9).

use super::{LevelCount, Named};

open_enum! {
    /// How far back is counted, up to today.
    pub enum StatisticsPeriod {
        /// Three months.
        ThreeMonths = "MONTHS_3",
        /// Six months.
        SixMonths = "MONTHS_6",
        /// Twelve months.
        Year = "MONTHS_12",
    }
}

wire! {
    /// What people said, counted. 系统默认评价 are counted beside it, never in it.
    pub struct RatingStatistics {
        /// For which region.
        pub region: Named,
        /// Of which department only.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub department: Option<Named>,
        /// Of which item only.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub item: Option<Named>,
        /// The first day counted, `YYYY-MM-DD`.
        pub from: String,
        /// The last day counted, `YYYY-MM-DD`.
        pub until: String,
        /// All in all.
        pub total: RatingCount,
        /// How many of each level; a level without any may be left out.
        pub levels: Vec<LevelCount>,
        /// Month by month, the oldest first.
        #[serde(default)]
        pub months: Vec<RatedMonth>,
        /// By department, or the items of the department asked for; those most rated first.
        #[serde(default)]
        pub parts: Vec<RatedPart>,
    }

    /// A count of ratings.
    pub struct RatingCount {
        /// How many people rated themselves.
        pub count: u64,
        /// Their mean, from 1 to 5, as a decimal string with one digit after the point; absent where nobody rated.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub mean: Option<String>,
        /// How many of them are bad: 不满意 and 非常不满意.
        #[serde(default)]
        pub bad: u64,
        /// How many of those were put right.
        #[serde(default)]
        pub rectified: u64,
        /// How many the system made beside them.
        #[serde(default)]
        pub by_default: u64,
    }

    /// The ratings of a month.
    pub struct RatedMonth {
        /// `YYYY-MM`.
        pub month: String,
        /// Counted.
        pub count: RatingCount,
    }

    /// The ratings of a department or an item.
    pub struct RatedPart {
        /// Which.
        pub of: Named,
        /// Counted.
        pub count: RatingCount,
    }
}

impl RatingCount {
    /// The share of the bad ones that were put right, in percent, rounded half up; `None` without bad ones.
    #[must_use]
    pub fn rectified_percent(&self) -> Option<u64> {
        percent(self.rectified, self.bad)
    }

    /// The share of those that the system made among all, in percent; `None` without any.
    #[must_use]
    pub fn default_percent(&self) -> Option<u64> {
        percent(self.by_default, self.count.saturating_add(self.by_default))
    }
}

fn percent(part: u64, whole: u64) -> Option<u64> {
    let part = u128::from(part.min(whole));
    let percent = (part * 200 + u128::from(whole)).checked_div(u128::from(whole) * 2)?;
    u64::try_from(percent).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_told_of_something_only_and_never_exceed_all() {
        let of = |count, bad, rectified, by_default| RatingCount {
            count,
            mean: None,
            bad,
            rectified,
            by_default,
        };
        assert_eq!(of(0, 0, 0, 0).rectified_percent(), None);
        assert_eq!(of(0, 0, 0, 0).default_percent(), None);
        assert_eq!(of(9, 8, 7, 1).rectified_percent(), Some(88));
        assert_eq!(of(9, 8, 7, 1).default_percent(), Some(10));
        assert_eq!(of(9, 1, 7, u64::MAX).rectified_percent(), Some(100));
    }
}
