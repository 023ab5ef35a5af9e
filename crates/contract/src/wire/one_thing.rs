//! 一件事: several items that one event of life or business calls for, handled as one.

use super::{
    Condition, Contact, Faq, ItemSummary, Material, Named, Place, Side, Situation, Text, TimeLimit,
};

wire! {
    /// 一件事 as lists show it.
    pub struct OneThingSummary {
        /// Opaque identifier.
        pub id: String,
        /// What happens, without the words 一件事: 新生儿出生.
        pub name: Text,
        /// One plain sentence: for whom it is, and what it settles.
        pub summary: Text,
        /// Whose life it belongs to: a person's or an organisation's.
        pub side: Side,
        /// Stage of that life, as `LIFE_PERSON` and `LIFE_LEGAL` of the theme lists name it.
        pub stage: Named,
        /// 牵头部门.
        pub lead: Named,
        /// How many items it joins.
        pub item_count: u32,
        /// 改革前: what its items took when each was applied for by itself.
        pub before: Effort,
        /// 改革后: what they take together.
        pub after: Effort,
    }

    /// What a matter takes of a person.
    pub struct Effort {
        /// 跑动次数.
        pub visits: u32,
        /// 材料数: what is to be handed in.
        pub materials: u32,
        /// 办理时限.
        pub time: TimeLimit,
    }

    /// 一件事, whole.
    pub struct OneThing {
        /// What lists show too.
        pub one_thing: OneThingSummary,
        /// 主题编码, where there is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub code: Option<String>,
        /// 协同部门.
        #[serde(default)]
        pub partners: Vec<Named>,
        /// 办理条件.
        #[serde(default)]
        pub conditions: Vec<Text>,
        /// Questions that tell which of the items a person needs.
        #[serde(default)]
        pub situations: Vec<Situation>,
        /// 联办事项, in the order they are handled.
        pub items: Vec<JoinedItem>,
        /// Materials of all of them, each once.
        pub materials: Vec<JoinedMaterial>,
        /// Id of the item whose application on line takes them all; absent where each is applied for by itself.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub joint_item: Option<String>,
        /// Where all is handed in at once.
        #[serde(default)]
        pub places: Vec<Place>,
        /// 咨询渠道.
        #[serde(default)]
        pub consult: Vec<Contact>,
        /// 监督投诉渠道.
        #[serde(default)]
        pub complain: Vec<Contact>,
        /// 常见问题.
        #[serde(default)]
        pub faqs: Vec<Faq>,
    }

    /// One of the items that are joined.
    pub struct JoinedItem {
        /// The item.
        pub item: ItemSummary,
        /// Name of what one gets of it.
        pub result: Text,
        /// Needed only when all of these hold; always when empty.
        #[serde(default)]
        pub when: Vec<Condition>,
    }

    /// A material that is handed in once for several items.
    pub struct JoinedMaterial {
        /// The material, by an id within the 一件事.
        pub material: Material,
        /// Ids of the items it is for; needed when one of them is.
        pub items: Vec<String>,
        /// Whether it also depends on what the guides of those items ask.
        #[serde(default)]
        pub depends: bool,
    }
}
