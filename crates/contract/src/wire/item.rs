//! 政务服务事项 as lists show them.

use super::{Audience, Channel, ItemState, ItemType, Named, ProjectType, Text, TimeLimit};

wire! {
    /// An item as a list shows it.
    pub struct ItemSummary {
        /// Opaque identifier; where the back end follows GB/T 39554, the 33-digit 业务办理项编码.
        pub id: String,
        /// 事项名称.
        pub name: Text,
        /// One plain sentence: what one gets, who may apply.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub summary: Option<Text>,
        /// 实施主体.
        pub department: Named,
        /// Region of that body.
        pub region: Named,
        /// 事项类型.
        pub item_type: ItemType,
        /// 办件类型.
        pub project_type: ProjectType,
        /// 服务对象.
        #[serde(default)]
        pub audience: Vec<Audience>,
        /// 到办事现场次数.
        pub visits: u32,
        /// 承诺办结时限.
        pub promise_time: TimeLimit,
        /// 是否收费.
        pub has_fee: bool,
        /// 办理形式.
        #[serde(default)]
        pub channels: Vec<Channel>,
        /// “全程网办” tag.
        #[serde(default)]
        pub whole_course_online: bool,
        /// What is unusual now.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub state: Option<StateNote>,
        /// The region asked for does not handle it: this higher one does.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub served_by: Option<Named>,
    }

    /// The same item of the catalogue, run by another region, with what one compares first.
    pub struct ItemElsewhere {
        /// Identifier of the item there.
        pub id: String,
        /// The region that runs it.
        pub region: Named,
        /// Names of the regions above it, from the top: they tell places of the same name apart.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub within: Vec<Text>,
        /// 办件类型.
        pub project_type: ProjectType,
        /// 承诺办结时限.
        pub promise_time: TimeLimit,
        /// 到办事现场次数.
        pub visits: u32,
        /// 是否收费.
        pub has_fee: bool,
    }

    /// What is unusual about an item, and since when.
    pub struct StateNote {
        /// What.
        pub kind: ItemState,
        /// Day it began, `YYYY-MM-DD`.
        pub since: String,
        /// What a person should know.
        pub note: Text,
        /// With `MOVED`: the hall where it is handled now.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub moved_to: Option<Named>,
    }
}
