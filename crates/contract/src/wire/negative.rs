//! 外商投资准入特别管理措施（负面清单）: its editions, what stands in them, and the industries they speak of.

use super::{Named, Text};

open_enum! {
    /// Where an edition of the negative list holds.
    pub enum ListZone {
        /// 全国.
        Nationwide = "NATIONWIDE",
        /// 自由贸易试验区.
        FreeTradeZone = "FREE_TRADE_ZONE",
    }
}
open_enum! {
    /// What an entry does to foreign investment.
    pub enum ListMeasure {
        /// 禁止.
        Forbidden = "FORBIDDEN",
        /// 限制: allowed under its conditions.
        Restricted = "RESTRICTED",
    }
}
open_enum! {
    /// A condition under which an entry allows foreign investment.
    pub enum ListCondition {
        /// 限于合资、合作: a Chinese party takes part.
        JointVenture = "JOINT_VENTURE",
        /// 中方控股.
        ChineseControl = "CHINESE_CONTROL",
        /// 法定代表人须由中国籍公民担任.
        ChineseLegalRepresentative = "CHINESE_LEGAL_REPRESENTATIVE",
        /// 中方主导: a Chinese head, most of the board Chinese.
        ChineseLed = "CHINESE_LED",
    }
}
open_enum! {
    /// What became of an entry from one edition to another.
    pub enum ListChange {
        /// 新增.
        Added = "ADDED",
        /// 删除.
        Removed = "REMOVED",
        /// 放宽.
        Eased = "EASED",
        /// 收紧.
        Tightened = "TIGHTENED",
        /// 调整: reworded, or eased in one thing and tightened in another.
        Changed = "CHANGED",
    }
}

wire! {
    /// Every edition of the negative list that the back end has.
    pub struct NegativeLists {
        /// The newest first; of one day, the nationwide one first.
        pub lists: Vec<NegativeList>,
    }

    /// An edition of the negative list.
    pub struct NegativeList {
        /// Opaque identifier.
        pub id: String,
        /// Its title, with its year.
        pub title: Text,
        /// The year it is named after.
        pub year: u32,
        /// Where it holds.
        pub zone: ListZone,
        /// First day in force, `YYYY-MM-DD`.
        pub in_force_from: String,
        /// Last day in force; absent while no end is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub in_force_until: Option<String>,
        /// How many entries it has.
        pub entry_count: u32,
        /// What whoever reads it must know: that it is an example, that it is being revised.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<Text>,
    }

    /// An entry of an edition.
    pub struct NegativeEntry {
        /// Opaque identifier; of this entry in this edition.
        pub id: String,
        /// The same in every edition: by it they are compared.
        pub subject: String,
        /// Its number as printed in the edition.
        pub number: String,
        /// The industries it speaks of, each with the way to it.
        pub industries: Vec<EntryIndustry>,
        /// Only a part of those industries: the measure says which.
        #[serde(default)]
        pub partial: bool,
        /// What it does.
        pub measure: ListMeasure,
        /// 特别管理措施, as a sentence.
        pub text: Text,
        /// The largest foreign share, a percentage in decimal digits: `50`, `33.33`; absent where it names none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub share_limit: Option<String>,
        /// Its other conditions.
        #[serde(default)]
        pub conditions: Vec<ListCondition>,
        /// Items that it bears on.
        #[serde(default)]
        pub items: Vec<Named>,
    }

    /// An industry that an entry speaks of.
    pub struct EntryIndustry {
        /// Codes of the industries from the top of the tree down to it, itself last. Codes are opaque: that one begins
        /// like another says nothing (GB/T 4754 puts 0111 below 01 and 01 below A).
        pub path: Vec<String>,
        /// Its name.
        pub name: Text,
    }

    /// An entry in two editions.
    pub struct NegativeChange {
        /// What became of it.
        pub kind: ListChange,
        /// As it stood before; absent when it was added.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub before: Option<NegativeEntry>,
        /// As it stands now; absent when it was removed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub after: Option<NegativeEntry>,
    }

    /// An industry of the national classification (国民经济行业分类, GB/T 4754).
    pub struct Industry {
        /// Its code.
        pub code: String,
        /// Its name.
        pub name: Text,
        /// Whether there are narrower ones below.
        #[serde(default)]
        pub has_children: bool,
        /// How many entries of the edition asked for bear on it or on what is below it; absent when none was asked for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub entries: Option<u32>,
    }

    /// A branch of the tree of industries.
    pub struct IndustryBranch {
        /// The way to the industry asked for, from the top, itself last; empty at the top.
        pub path: Vec<Industry>,
        /// What is directly below it, in the classification's order.
        pub industries: Vec<Industry>,
    }
}
