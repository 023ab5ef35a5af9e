//! 办事指南: every element of Q-A.2.1.2 and of GB/T 39554.2 that a person needs.

use super::{
    Attachment, Contact, CrossProvince, ExemptionMode, ItemRating, ItemSummary, MaterialForm,
    MaterialKind, MaterialSource, Named, Necessity, OnlineDepth, Original, PlaceKind, PowerSource,
    ResultKind, Scope, Text, TimeLimit,
};

wire! {
    /// The complete guide of one item.
    pub struct Guide {
        /// What lists show too.
        pub item: ItemSummary,
        /// Codes of the item.
        pub codes: ItemCodes,
        /// 实施清单 version; grows with each publication.
        pub version: u32,
        /// Day of the last change, `YYYY-MM-DD`.
        pub updated_on: String,
        /// 权力来源.
        pub power_source: PowerSource,
        /// 行使层级: 1 national to 6 village, 7 graded.
        pub level: u8,
        /// 通办范围.
        pub scope: Scope,
        /// 网上办理深度.
        pub online_depth: OnlineDepth,
        /// 跨省通办 mode, where there is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub cross_province: Option<CrossProvince>,
        /// Real-name level needed to apply, 1 to 5.
        pub required_level: u8,
        /// 法定办结时限.
        pub legal_time: TimeLimit,
        /// 实际办理时间, where enough cases have ended to tell.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub actual_time: Option<ActualTime>,
        /// 好差评 of this item, where it has been rated.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub rating: Option<ItemRating>,
        /// What else is to be known about the time.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub time_note: Option<Text>,
        /// Why one must come in person, when one must.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub visit_reason: Option<Text>,
        /// 受理条件.
        pub conditions: Vec<Text>,
        /// 办理结果.
        pub result: ItemResult,
        /// 收费; empty means free of charge.
        #[serde(default)]
        pub fees: Vec<Fee>,
        /// 是否支持网上支付.
        #[serde(default)]
        pub pay_online: bool,
        /// 是否支持物流快递.
        #[serde(default)]
        pub express: bool,
        /// 是否支持自助终端.
        #[serde(default)]
        pub self_service: bool,
        /// 是否支持预约.
        #[serde(default)]
        pub bookable: bool,
        /// 数量限制, where there is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub quantity_limit: Option<Text>,
        /// 设立依据.
        pub legal_basis: Vec<LegalBasis>,
        /// 办理流程.
        pub steps: Vec<Step>,
        /// 特别程序: time that does not count.
        #[serde(default)]
        pub special_procedures: Vec<SpecialProcedure>,
        /// 情形: questions that shrink the list of materials.
        #[serde(default)]
        pub situations: Vec<Situation>,
        /// 办理材料.
        pub materials: Vec<Material>,
        /// 办理地点.
        pub places: Vec<Place>,
        /// 咨询渠道.
        pub consult: Vec<Contact>,
        /// 监督投诉渠道.
        pub complain: Vec<Contact>,
        /// 申请人依法享有的权利.
        #[serde(default)]
        pub rights: Vec<Text>,
        /// 申请人依法履行的义务.
        #[serde(default)]
        pub duties: Vec<Text>,
        /// 行政复议.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reconsideration: Option<Remedy>,
        /// 行政诉讼.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub litigation: Option<Remedy>,
        /// 常见问题.
        #[serde(default)]
        pub faqs: Vec<Faq>,
        /// Themes it stands under.
        #[serde(default)]
        pub themes: Vec<Named>,
        /// 一件事 in which it is handled together with others.
        #[serde(default)]
        pub part_of: Vec<Named>,
        /// Items people often need with it.
        #[serde(default)]
        pub related: Vec<ItemSummary>,
        /// Foreign investors should look at the negative list before they apply (前置预判).
        #[serde(default)]
        pub negative_list_check: bool,
    }

    /// How long cases of an item really took.
    pub struct ActualTime {
        /// Half of them took no longer.
        pub usual: TimeLimit,
        /// Nine of ten took no longer.
        pub most: TimeLimit,
        /// How many cases that is told from.
        pub cases: u64,
        /// Day up to which they ended, `YYYY-MM-DD`.
        pub until: String,
    }

    /// Codes by which systems know an item. Opaque to the portal; 50 characters at most.
    pub struct ItemCodes {
        /// 基本编码.
        pub catalogue: String,
        /// 实施编码.
        pub task: String,
        /// 业务办理项编码.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub handling: Option<String>,
    }

    /// What one gets in the end.
    pub struct ItemResult {
        /// Name of the certificate or document.
        pub name: Text,
        /// Kind.
        pub kind: ResultKind,
        /// How long it is valid.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub validity: Option<Text>,
        /// What it looks like.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub sample: Option<Attachment>,
    }

    /// One thing that is charged for.
    pub struct Fee {
        /// What for.
        pub name: Text,
        /// How it is reckoned.
        pub standard: Text,
        /// Yuan as a decimal string, when it is one amount: `20.00`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub amount: Option<String>,
        /// 收费依据.
        pub basis: Text,
        /// Who pays less, and why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reduction: Option<Text>,
    }

    /// One article that an item stands on.
    pub struct LegalBasis {
        /// Name of the law.
        pub law: Text,
        /// 文号.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub number: Option<Text>,
        /// 条款号.
        pub article: Text,
        /// What it says.
        pub text: Text,
    }

    /// One step of the process.
    pub struct Step {
        /// 环节名称: 受理.
        pub name: Text,
        /// Who does it.
        pub actor: Text,
        /// How long it takes, in words.
        pub time: Text,
        /// What is done.
        pub does: Text,
        /// What comes out.
        pub result: Text,
    }

    /// A procedure whose time does not count.
    pub struct SpecialProcedure {
        /// 专家评审, 现场勘查, ….
        pub name: Text,
        /// How long.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub time: Option<TimeLimit>,
        /// When it happens.
        pub note: Text,
    }

    /// A question about the applicant's situation.
    pub struct Situation {
        /// Identifier within the guide.
        pub id: String,
        /// The question.
        pub question: Text,
        /// What helps to answer it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub help: Option<Text>,
        /// Whether several options may hold.
        #[serde(default)]
        pub multiple: bool,
        /// The options.
        pub options: Vec<SituationOption>,
        /// Asked only when all of these hold; always when empty.
        #[serde(default)]
        pub when: Vec<Condition>,
    }

    /// One answer that can be chosen.
    pub struct SituationOption {
        /// Identifier within the question.
        pub id: String,
        /// The answer in words.
        pub label: Text,
    }

    /// Holds when the question was answered by any of the options.
    pub struct Condition {
        /// Id of the question.
        pub question: String,
        /// Ids of options.
        pub any_of: Vec<String>,
    }

    /// One material to hand in, or that need not be.
    pub struct Material {
        /// Identifier within the guide.
        pub id: String,
        /// 材料名称.
        pub name: Text,
        /// 材料类型.
        pub kind: MaterialKind,
        /// 材料形式.
        pub form: MaterialForm,
        /// 材料必要性.
        pub necessity: Necessity,
        /// 来源渠道.
        pub source: MaterialSource,
        /// Where it is to be had.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub source_note: Option<Text>,
        /// Original or copy.
        pub original: Original,
        /// 份数.
        pub copies: u32,
        /// 规格: A4.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub size: Option<Text>,
        /// 填报须知.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub notes: Option<Text>,
        /// 受理标准.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub standard: Option<Text>,
        /// 依据.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub basis: Option<Text>,
        /// 免提交.
        pub exemption: Exemption,
        /// 空白表格.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub blank: Option<Attachment>,
        /// 示例样表.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub sample: Option<Attachment>,
        /// Needed only when all of these hold; always when empty.
        #[serde(default)]
        pub when: Vec<Condition>,
    }

    /// Whether, and why, a material need not be handed in.
    pub struct Exemption {
        /// How.
        pub mode: ExemptionMode,
        /// The certificate that stands in for it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub certificate: Option<Text>,
        /// In words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub explain: Option<Text>,
    }

    /// Where to come in person.
    pub struct Place {
        /// Opaque identifier.
        pub id: String,
        /// Name of the hall.
        pub name: Text,
        /// Kind.
        pub kind: PlaceKind,
        /// Street address.
        pub address: Text,
        /// Window or floor.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub window: Option<Text>,
        /// When it is open.
        pub hours: Text,
        /// Its telephone.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub phone: Option<String>,
        /// How to get there.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub directions: Option<Text>,
        /// Id of the hall it is in, where there is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub hall: Option<String>,
    }

    /// A way to appeal.
    pub struct Remedy {
        /// Who decides.
        pub body: Text,
        /// Street address.
        pub address: Text,
        /// Its telephone.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub phone: Option<String>,
        /// Within what time, and how.
        pub note: Text,
    }

    /// A question that is often asked.
    pub struct Faq {
        /// Opaque identifier.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
        /// The question.
        pub question: Text,
        /// The answer.
        pub answer: Text,
        /// What it is about, where FAQs are grouped.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub category: Option<Text>,
    }
}
