//! 好差评 (F-6.1.9). The numeric codes run in opposite directions in two standards: [`crate::codes`].

use super::{Rectification, Text};

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

open_enum! {
    /// 评价渠道: where a rating was given.
    pub enum RatingChannel {
        /// PC 端.
        Pc = "PC",
        /// 移动端.
        Mobile = "MOBILE",
        /// 二维码.
        QrCode = "QR_CODE",
        /// 政务大厅平板电脑.
        HallTablet = "HALL_TABLET",
        /// 政务大厅其他终端.
        HallTerminal = "HALL_TERMINAL",
        /// 短信.
        Sms = "SMS",
        /// 系统默认评价.
        SystemDefault = "SYSTEM_DEFAULT",
    }
}

open_enum! {
    /// What of a service is rated apart.
    pub enum RatingAspect {
        /// 过程: how one was served.
        Process = "PROCESS",
        /// 结果: what came of it.
        Result = "RESULT",
        /// 效率: how long it took.
        Efficiency = "EFFICIENCY",
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
        /// Channels on which it can be said; on every one where none is named.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub channels: Vec<RatingChannel>,
    }

    /// How satisfied one is with one thing about a service.
    pub struct AspectLevel {
        /// With what.
        pub aspect: RatingAspect,
        /// How satisfied.
        pub level: Satisfaction,
    }

    /// That a rating has arrived at the higher platform.
    pub struct PassedOnReceipt {
        /// Number of the receipt.
        pub number: String,
        /// When it was given.
        pub at: String,
        /// By which platform.
        pub platform: Text,
    }

    /// Rates a case.
    pub struct RatingStart {
        /// How satisfied, all in all.
        pub level: Satisfaction,
        /// How satisfied with process, result and efficiency, each once; as far as one says so.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub aspects: Vec<AspectLevel>,
        /// Where one rates; never `SYSTEM_DEFAULT`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub channel: Option<RatingChannel>,
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
        /// How satisfied, all in all.
        pub level: Satisfaction,
        /// How satisfied with process, result and efficiency.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub aspects: Vec<AspectLevel>,
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
        /// With `CONFIRMED`: the receipt.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub receipt: Option<PassedOnReceipt>,
        /// Where it was given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub channel: Option<RatingChannel>,
        /// 差评整改, of a bad rating.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub rectification: Option<Rectification>,
    }

    /// What people said of an item; 系统默认评价 are counted beside it, not in it.
    pub struct ItemRating {
        /// Mean of all, from 1 (very dissatisfied) to 5, as a decimal string with one digit after the point: `4.8`.
        pub mean: String,
        /// How many ratings.
        pub count: u64,
        /// How many of each level; a level without any may be left out.
        pub levels: Vec<LevelCount>,
        /// How many were made by the system and left out.
        #[serde(default)]
        pub by_default: u64,
        /// Day up to which they were made, `YYYY-MM-DD`.
        pub until: String,
    }

    /// How many ratings of one level.
    pub struct LevelCount {
        /// The level.
        pub level: Satisfaction,
        /// How many.
        pub count: u64,
    }
}

impl Satisfaction {
    /// What it counts in a mean: 5 the best, 1 the worst; nothing for a level that this version does not know.
    #[must_use]
    pub fn points(&self) -> Option<u64> {
        Some(match self {
            Self::VerySatisfied => 5,
            Self::Satisfied => 4,
            Self::FairlySatisfied => 3,
            Self::Dissatisfied => 2,
            Self::VeryDissatisfied => 1,
            Self::Other(_) => return None,
        })
    }
}

impl ItemRating {
    /// The mean of counts by level, as [`ItemRating::mean`] is written, rounded half up; `None` without ratings of known
    /// levels.
    #[must_use]
    pub fn mean_of(levels: &[LevelCount]) -> Option<String> {
        let known = levels
            .iter()
            .filter_map(|one| Some((one.level.points()?, one.count)));
        let (points, count) = known.fold((0_u64, 0_u64), |(points, count), (each, of)| {
            (points + each * of, count + of)
        });
        let tenths = (points * 20 + count).checked_div(count * 2)?;
        Some(format!("{}.{}", tenths / 10, tenths % 10))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_is_told_to_one_digit_and_knows_no_unknown_levels() {
        let count = |level: Satisfaction, count| LevelCount { level, count };
        let of = |levels: &[LevelCount]| ItemRating::mean_of(levels);
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[count("SOMETHING".into(), 3)]), None);
        assert_eq!(
            of(&[count(Satisfaction::VerySatisfied, 7)]).as_deref(),
            Some("5.0")
        );
        let mixed = [
            count(Satisfaction::VerySatisfied, 3),
            count(Satisfaction::VeryDissatisfied, 1),
        ];
        assert_eq!(of(&mixed).as_deref(), Some("4.0"));
        let halves = [
            count(Satisfaction::VerySatisfied, 19),
            count(Satisfaction::Satisfied, 1),
        ];
        assert_eq!(of(&halves).as_deref(), Some("5.0"), "4.95, half up");
    }
}
